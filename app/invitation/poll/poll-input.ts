import type { ReplyAnswer } from "@generated/enums";
import { instantAt } from "~/calendar/wall-clock";
import { answers } from "~/invitation/answering/answers";
import type { DayMoment } from "~/invitation/day/day";
import { momentOf } from "./moments";

const isAnswer = (value: unknown): value is ReplyAnswer => (answers as readonly unknown[]).includes(value);
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The answers in a form, by moment: `answer-<moment>` is yes, maybe or no; what was left open is not there. */
export function answersIn(form: FormData): Record<string, ReplyAnswer> {
  const found: Record<string, ReplyAnswer> = {};
  for (const [name, value] of form) {
    const momentId = name.startsWith("answer-") ? name.slice("answer-".length) : "";
    if (uuid.test(momentId) && isAnswer(value)) found[momentId] = value;
  }
  return found;
}

/** How many moments of somebody's own fit in one form, besides the ones to tick. */
export const ownRows = [0, 1, 2] as const;

export interface MomentsRead {
  moments: DayMoment[];
  /** By field: the key of the words. */
  errors: Record<string, string>;
}

const aDay = /^\d{4}-\d{2}-\d{2}$/;
const aTime = /^([01]\d|2[0-3]):[0-5]\d$/;

/** The moments in a form: those that were ticked, and rows with a day, a beginning and an end. A row that was left empty is none. */
export function momentsIn(form: FormData): MomentsRead {
  const read: MomentsRead = { moments: [], errors: {} };
  for (const value of form.getAll("moment")) {
    const moment = momentOf(String(value));
    if (moment) read.moments.push(moment);
  }
  for (const at of ownRows) {
    const [day, starts, ends] = ["date", "starts", "ends"].map((name) => String(form.get(`${name}${at}`) ?? "").trim()) as [
      string,
      string,
      string,
    ];
    if (!day && !starts && !ends) continue;
    if (!aDay.test(day) || Number.isNaN(Date.parse(day))) read.errors[`date${at}`] = "staff-poll.date-missing";
    if (!aTime.test(starts)) read.errors[`starts${at}`] = "staff-poll.time-missing";
    if (!aTime.test(ends)) read.errors[`ends${at}`] = "staff-poll.time-missing";
    if (read.errors[`date${at}`] || read.errors[`starts${at}`] || read.errors[`ends${at}`]) continue;
    const [startsAt, endsAt] = [instantAt(day, starts), instantAt(day, ends)];
    if (endsAt <= startsAt) read.errors[`ends${at}`] = "staff-poll.refused-endsBeforeStart";
    else read.moments.push({ startsAt, endsAt });
  }
  return read;
}

/** What was typed, to show it again beside the errors. */
export function givenIn(form: FormData): Record<string, string[]> {
  const given: Record<string, string[]> = {};
  for (const [name, value] of form) {
    if (typeof value !== "string" || name === "once") continue;
    given[name] = [...(given[name] ?? []), value];
  }
  return given;
}
