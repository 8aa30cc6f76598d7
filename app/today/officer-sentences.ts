import { daysLeft } from "~/privacy/locked-request";
import { make, type Sentence } from "~/today/sentences";

const soonDays = 7;

/** Requests about data that wait for an answer: how many, and the last day of the first. Nobody's name. */
export function requestSentences({ count, dueAt }: { count: number; dueAt: Date | null }, now: Date): Sentence[] {
  if (count === 0 || !dueAt) return [];
  const left = daysLeft(dueAt, now);
  const tone = left < 0 ? "danger" : left <= soonDays ? "attention" : null;
  return [make("answerRequests", "/requests", dueAt, { count, day: dueAt, tone })];
}
