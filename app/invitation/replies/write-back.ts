import { z } from "zod";

/** Why nothing can be written back to somebody: he is called instead. */
export const writeBackHindrances = [
  "under16",
  "keptOut",
  "readByKeptOut",
  "silenced",
  "noMobile",
  "ended",
  "unwilling",
  "safetyOpen",
  "mayNot",
] as const;
export type WriteBackHindrance = (typeof writeBackHindrances)[number];

/** What is known of somebody behind the number a text came from. */
export interface BehindText {
  under16: boolean;
  keptOut: boolean;
  /** The number is also of somebody who must stay out. */
  readByKeptOut: boolean;
  /** He wrote STOP from one of his numbers, be it another. */
  silenced: boolean;
  mobile: boolean;
  /** `may_receive` says yes at this moment. */
  may: boolean;
}

/** Where his conference stands. */
export interface Standing {
  ended: boolean;
  unwilling: boolean;
  safetyOpen: boolean;
}

/** Why this person gets no words back, or null. `may_receive` decides; what it cannot say in words is said here. */
export function whyNotWrittenBack(person: BehindText, conference: Standing): WriteBackHindrance | null {
  if (person.under16) return "under16";
  if (person.keptOut) return "keptOut";
  if (person.readByKeptOut) return "readByKeptOut";
  if (person.silenced) return "silenced";
  if (!person.mobile) return "noMobile";
  if (person.may) return null;
  if (conference.ended) return "ended";
  if (conference.unwilling) return "unwilling";
  return conference.safetyOpen ? "safetyOpen" : "mayNot";
}

export const WriteBackInput = z.object({
  once: z.string(),
  personId: z.uuid().optional().catch(undefined),
  body: z
    .string()
    .default("")
    // A browser sends every new line as two letters; counted as one, as a phone does.
    .transform((typed) => typed.replaceAll("\r\n", "\n")),
});
