import { text } from "~/language/catalogue";
import { type Language, languageInfo, type StaffLanguage } from "~/language/languages";
import { placesMeant } from "./dutch-places.server";

export type PlaceReader = { audience: "family"; language: Language } | { audience: "staff"; language: StaffLanguage };
export type PlaceRefusal = "townUnknown" | "postcodeUnknown";

/** Says to a reader, at the field, what is wrong with the place he typed, with what he may have meant. Gives the errors by field. */
export function placeErrors(reader: PlaceReader, refused: PlaceRefusal, typed: { town: string }): { town?: string[]; postcode?: string[] } {
  if (refused === "postcodeUnknown") return { postcode: [say(reader, "postcode-unknown")] };
  const town = typed.town.trim().slice(0, 60);
  if (!town) return { town: [say(reader, "place-choose")] };
  const meant = placesMeant(town);
  if (meant.length === 0) return { town: [say(reader, "place-unknown", { typed: town })] };
  return { town: [say(reader, "place-meant", { typed: town, places: oneOf(reader.language, meant) })] };
}

type Words = "place-choose" | "place-unknown" | "place-meant" | "postcode-unknown";

function say(reader: PlaceReader, words: Words, values?: Record<string, string>): string {
  return reader.audience === "staff"
    ? text(reader.language, `staff-common.${words}`, values)
    : text(reader.language, `family-common.${words}`, values);
}

/** "Diemen, Diever of Dieren" */
function oneOf(language: Language, places: readonly string[]): string {
  return new Intl.ListFormat(languageInfo(language).locale, { type: "disjunction" }).format(places);
}
