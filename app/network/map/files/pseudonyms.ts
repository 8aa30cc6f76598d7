import { text } from "~/language/catalogue";
import type { StaffLanguage } from "~/language/languages";
import type { Pseudonyms } from "./export.server";

/** What people are called in a file without names. */
export const pseudonymsIn = (language: StaffLanguage): Pseudonyms => ({
  principal: (number) => text(language, "staff-files.pseudonym-principal", { number }),
  person: (number) => text(language, "staff-files.pseudonym-person", { number }),
  pet: (number) => text(language, "staff-files.pseudonym-pet", { number }),
});
