import { dayValue } from "~/language/dates";
import type { Sentence, SentenceKey } from "~/today/sentences";

export type When = "ahead" | "today" | "late";

/** Sentences whose term ends at an hour; all others end with their day. */
const toTheHour: readonly SentenceKey[] = ["answerOffer", "answerWho", "firstContact", "waitsContact"];

/** How the day of a sentence stands to now, so that a term that passed is not spoken of as if it were still to come. */
export function whenOf({ key, day }: Pick<Sentence, "key" | "day">, now: Date): When {
  if (!day) return "ahead";
  if (toTheHour.includes(key) && day < now) return "late";
  const [own, today] = [dayValue(day), dayValue(now)];
  return own < today ? "late" : own === today ? "today" : "ahead";
}
