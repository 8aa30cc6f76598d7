import type { Channel, MessageState, ReplyAnswer } from "@generated/enums";
import { isSent, type Road } from "~/invitation/asking/road";

/** Why somebody is to be called, the most pressing first. */
export const callReasons = [
  "calledOff",
  "wrongNumber",
  "callMe",
  "notWrittenBack",
  "brings",
  "unsure",
  "failed",
  "tooMany",
  "silenced",
  "letterWaits",
  "noSms",
  "movedAgain",
  "placeChanged",
  "silentMail",
  "silent",
] as const;
export type CallReason = (typeof callReasons)[number];

/** What the list knows of somebody who was invited. */
export interface CallRow {
  personId: string;
  invitedAt: Date;
  road: Road;
  answer: ReplyAnswer | null;
  answeredAt: Date | null;
  /** He asked for a call with his newest answer. */
  callMe: boolean;
  /** He would like to bring somebody whom the principals have not been asked about. */
  brings?: boolean;
  /** The newest message about the invitation. */
  message: { state: MessageState; at: Date; failure?: string | null; channel?: Channel } | null;
  /** "This is not for me" was pressed, or the number proved to be somebody else's. */
  clearedAt: Date | null;
  reachedAt: Date | null;
  /** When he wrote STOP or stopped our e-mail. */
  stoppedAt?: Date | null;
  /** The coordinator's newest words back to him did not arrive: since when. */
  notWrittenBackAt?: Date | null;
  /** Since when the meeting is off, for somebody who knows that there was one; and whether a message told him so. */
  off?: { since: Date; told: boolean } | null;
  /** A letter was made for him and is not posted yet: since when. */
  letterSince?: Date | null;
}

/** What the list knows of the day. */
export interface CallDay {
  /** Since when the place is as it is. */
  setAt: Date;
  /** Since when the hours are as they are. */
  hoursSince: Date;
  /** How often the hours changed; from the second time on people are called. */
  moves: number;
}

export interface ToCall {
  personId: string;
  reason: CallReason;
  since: Date;
}

const patienceHours = 48;

const later = (one: Date, other: Date | null): Date => (other && other > one ? other : one);
const hoursAfter = (from: Date, hours: number): Date => new Date(from.getTime() + hours * 3_600_000);

/** Whether an answer was given knowing these hours. */
export const answersTheseHours = (answeredAt: Date | null, day: Pick<CallDay, "hoursSince"> | null): boolean =>
  answeredAt !== null && (day === null || answeredAt >= day.hoursSince);

/** Why this person is to be called, and since when; null when he need not be. */
export function whyCall(row: CallRow, day: CallDay | null, now: Date): Omit<ToCall, "personId"> | null {
  const open = (since: Date | null): since is Date => since !== null && (row.reachedAt === null || row.reachedAt < since);
  if (row.off) return row.answer !== "no" && !row.off.told && open(row.off.since) ? { reason: "calledOff", since: row.off.since } : null;
  if (row.callMe && open(row.answeredAt)) return { reason: "callMe", since: row.answeredAt };
  // He wrote, and waits for words that never came; also who said no does.
  if (open(row.notWrittenBackAt ?? null)) return { reason: "notWrittenBack", since: row.notWrittenBackAt as Date };
  if (row.brings && row.answer !== "no" && open(row.answeredAt)) return { reason: "brings", since: row.answeredAt };
  if (row.answer === "no") return null;
  if (open(row.clearedAt) && !answersTheseHours(row.answeredAt, { hoursSince: row.clearedAt }))
    return { reason: "wrongNumber", since: row.clearedAt };
  if (row.stoppedAt && row.stoppedAt > later(row.invitedAt, row.answeredAt) && open(row.stoppedAt))
    return { reason: "silenced", since: row.stoppedAt };
  if (day && answersTheseHours(row.answeredAt, day)) {
    const toldOtherPlace = row.answeredAt !== null && row.answeredAt < day.setAt;
    return toldOtherPlace && open(day.setAt) ? { reason: "placeChanged", since: day.setAt } : null;
  }
  if (!day && row.answer) return null;
  const asked = later(row.invitedAt, day && row.answer ? day.hoursSince : null);
  const stopped = later(asked, row.stoppedAt ?? null);
  if (row.road === "silenced" && open(stopped)) return { reason: "silenced", since: stopped };
  if (row.letterSince && open(row.letterSince)) return { reason: "letterWaits", since: row.letterSince };
  if (!isSent(row.road) && open(asked)) return { reason: "noSms", since: asked };
  if (row.message?.state === "failed" && open(row.message.at)) return { reason: failedAs(row.message.failure), since: row.message.at };
  if (day && day.moves >= 2 && row.invitedAt < day.hoursSince && open(day.hoursSince))
    return { reason: "movedAgain", since: day.hoursSince };
  const quiet = later(later(row.message?.at ?? asked, asked), row.reachedAt);
  if (hoursAfter(quiet, patienceHours) > now) return null;
  // An e-mail that comes back tells us nothing: as far as we know it left.
  return { reason: row.message?.channel === "email" ? "silentMail" : "silent", since: quiet };
}

/** A message of which nobody can say whether it arrived, one beyond what somebody gets in a week, or one that did not arrive. */
function failedAs(failure: string | null | undefined): "unsure" | "tooMany" | "failed" {
  return failure === "unsure" || failure === "tooMany" ? failure : "failed";
}

/** Whom to call, in the order to call them: by reason, then who waits longest. */
export function whomToCall(rows: readonly CallRow[], day: CallDay | null, now: Date): ToCall[] {
  return rows
    .flatMap((row) => {
      const why = whyCall(row, day, now);
      return why ? [{ personId: row.personId, ...why }] : [];
    })
    .sort((a, b) => callReasons.indexOf(a.reason) - callReasons.indexOf(b.reason) || a.since.getTime() - b.since.getTime());
}
