import { text } from "~/language/catalogue";
import { formatDay } from "~/language/dates";
import { isLanguage, type Language } from "~/language/languages";
import type { LockedRequestContent } from "./locked-request";

/** A letter to copy or print, in the language of who asked. */
export interface RequestLetter {
  kind: "neutral" | "longer";
  language: Language;
  subject: string;
  lines: string[];
}

/** The neutral answer; and, once the term was made longer, the letter that says so. Neither says anything of anybody. */
export function lettersFor(one: {
  reference: string;
  at: Date;
  dueAt: Date;
  extendedAt: Date | null;
  content: LockedRequestContent;
}): RequestLetter[] {
  const language = isLanguage(one.content.language) ? one.content.language : "nl";
  const subject = text(language, "family-request.letter-subject", { number: one.reference });
  const days = { day: formatDay(language, one.at), due: formatDay(language, one.dueAt) };
  const letter = (kind: "neutral" | "longer"): RequestLetter => ({
    ...{ kind, language, subject },
    lines: ([1, 2, 3] as const).map((line) => text(language, `family-request.letter-${kind}-${line}`, days)),
  });
  return one.extendedAt ? [letter("neutral"), letter("longer")] : [letter("neutral")];
}
