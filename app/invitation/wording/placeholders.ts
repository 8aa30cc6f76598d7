import { distance } from "fastest-levenshtein";
import type { Moment } from "~/messaging/moments";
import { keptAs, namesOf, type Placeholder, placeholderOf, placeholders } from "~/messaging/placeholders";

/** Nothing is left to read or to answer, so they carry no link. */
const withoutLink: readonly Moment[] = ["cancelled", "thankYou"];

/** They leave while the day still lies ahead, so they can name it. */
const beforeTheDay: readonly Moment[] = ["saveTheDate", "invitation", "dateChanged", "reminder", "comingUp"];

export const hasLink = (moment: Moment): boolean => !withoutLink.includes(moment);

/** What can be filled in at a moment. */
export const placeholdersFor = (moment: Moment): readonly Placeholder[] =>
  placeholders.filter((one) => {
    if (one === "link") return hasLink(moment);
    return one === "day" || one === "hours" ? beforeTheDay.includes(moment) : true;
  });

/** Something between braces that cannot be filled in, as it was typed, and what was probably meant. */
export interface Unknown {
  what: string;
  nearest: Placeholder | null;
}

/** Everything between braces that this moment does not know, and braces that stand alone. */
export function unknownIn(text: string, moment: Moment): Unknown[] {
  const known = placeholdersFor(moment);
  const unknown = new Map<string, Placeholder | null>();
  for (const [whole, typed = ""] of text.matchAll(/\{([^{}]*)\}/g)) {
    const one = placeholderOf(typed);
    if (!one || !known.includes(one)) unknown.set(whole, one ? null : nearestTo(typed, known));
  }
  for (const brace of text.replace(/\{[^{}]*\}/g, "").match(/[{}]/g) ?? []) unknown.set(brace, null);
  return [...unknown].map(([what, nearest]) => ({ what, nearest }));
}

/** Two slips of the pen are forgiven, in a short name one. */
function nearestTo(typed: string, known: readonly Placeholder[]): Placeholder | null {
  const slips = (one: Placeholder) => Math.min(...namesOf(one).map((name) => distance(name, typed.trim().toLowerCase())));
  const [nearest] = known.toSorted((a, b) => slips(a) - slips(b));
  return nearest && slips(nearest) <= (typed.trim().length > 4 ? 2 : 1) ? nearest : null;
}

export const asks = (text: string, placeholder: Placeholder): boolean => keptAs(text).includes(`{${placeholder}}`);
