import { text } from "~/language/catalogue";
import type { Language } from "~/language/languages";

/** What is filled in for each person when a message leaves. These names are kept; what a coordinator types and reads is in her own language. */
export const placeholders = ["name", "askers", "link", "caller", "number", "day", "hours"] as const;
export type Placeholder = (typeof placeholders)[number];

/** What people type for the same. */
const alsoTyped: Readonly<Record<Placeholder, readonly string[]>> = {
  name: ["voornaam", "firstname"],
  askers: ["wievraagt", "vragers", "hoofdpersoon", "hoofdpersonen", "who"],
  link: ["eigenlink"],
  caller: ["beller", "ik", "coordinator", "coördinator", "myname"],
  number: ["telefoon", "telefoonnummer", "mijnnummer", "phone"],
  day: ["datum", "date"],
  hours: ["tijd", "tijden", "time"],
};

/** The name of a placeholder as a colleague reads it. */
export const placeholderName = (one: Placeholder, reader: Language): string =>
  text(reader === "nl" ? "nl" : "en", `staff-messages.put-${one}`);

/** Every name something is known by. */
export const namesOf = (one: Placeholder): readonly string[] => [placeholderName(one, "nl"), one, ...alsoTyped[one]];

const meant: ReadonlyMap<string, Placeholder> = new Map(placeholders.flatMap((one) => namesOf(one).map((name) => [name, one] as const)));

/** What a name between braces stands for, however it is written: "Naam", "mijn naam". */
export const placeholderOf = (typed: string): Placeholder | null => meant.get(typed.toLowerCase().replace(/[\s_-]/g, "")) ?? null;

const inBraces = /\{([^{}]*)\}/g;

/** The same words with what they ask for under the names that are kept. */
export const keptAs = (text: string): string =>
  text.replaceAll(inBraces, (whole, typed: string) => {
    const one = placeholderOf(typed);
    return one ? `{${one}}` : whole;
  });

/** The same words with what they ask for under the names a colleague reads. */
export const shownTo = (text: string, reader: Language): string =>
  text.replaceAll(inBraces, (whole, typed: string) => {
    const one = placeholderOf(typed);
    return one ? `{${placeholderName(one, reader)}}` : whole;
  });
