import type { Moment } from "~/messaging/moments";

/** What a coordinator may put into his own words, filled in for each person when the message leaves. */
export const placeholders = ["name", "askers", "link", "caller", "number", "day", "hours"] as const;
export type Placeholder = (typeof placeholders)[number];

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

/** Everything between braces that this moment does not know, and braces that stand alone. */
export function unknownIn(text: string, moment: Moment): string[] {
  const known: readonly string[] = placeholdersFor(moment);
  const asked = [...text.matchAll(/\{([^{}]*)\}/g)].flatMap(([whole, name = ""]) => (known.includes(name) ? [] : [whole]));
  const alone = text.replace(/\{[^{}]*\}/g, "").match(/[{}]/g) ?? [];
  return [...new Set([...asked, ...alone])];
}

export const asks = (text: string, placeholder: Placeholder): boolean => text.includes(`{${placeholder}}`);
