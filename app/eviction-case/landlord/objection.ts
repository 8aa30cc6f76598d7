import type { ObjectionAnswer } from "@generated/enums";
import { addWorkingDays, type Day } from "~/calendar/working-days";

/** Before a tenant's data are passed on he has five working days to object (line 4852 of the research of 2008). */
const objectionWorkingDays = 5;

/** The last day on which the tenant can object, counted from the date of the letter. */
export const objectionUntil = (letterOn: Day): Day => addWorkingDays(letterOn, objectionWorkingDays);

export interface Objection {
  letterOn: Day;
  untilOn: Day;
  answer: ObjectionAnswer | null;
  answeredOn: Day | null;
  /** The data were passed on. */
  passedOn: Day | null;
}

export type ObjectionState = "termRunning" | "objected" | "declined" | "mayPassOn" | "passedOn";

/** How the passing on of somebody's data stands. An objection in time stops it for good. */
export function objectionState(one: Objection, today: Day): ObjectionState {
  if (one.answer === "objected") return "objected";
  if (one.answer === "paidAndDeclined") return "declined";
  if (one.passedOn) return "passedOn";
  return today <= one.untilOn ? "termRunning" : "mayPassOn";
}

/** Whether an objection made on a day still stops the passing on. A later one is a wish: kept and shown, and it stops nothing by itself. */
export const inTime = ({ untilOn }: Pick<Objection, "untilOn">, on: Day): boolean => on <= untilOn;

/** The day of an objection that came too late to stop anything; null when there was none. */
export const lateWish = ({ answer, answeredOn }: Objection): Day | null => (answer === null ? answeredOn : null);

/** Why data may not be passed on today; null when they may. */
export function whyNotPassedOn(one: Objection | null, today: Day): "noLetter" | "termRunning" | "objected" | "alreadyPassedOn" | null {
  if (!one) return "noLetter";
  const state = objectionState(one, today);
  if (state === "objected" || state === "declined") return "objected";
  if (state === "passedOn") return "alreadyPassedOn";
  return state === "termRunning" ? "termRunning" : null;
}
