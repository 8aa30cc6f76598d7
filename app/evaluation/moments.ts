import { Temporal } from "temporal-polyfill";
import { daysBetween, zone } from "~/language/dates";

/** A human hour: nobody is woken, most people can answer. */
const hour = 10;

function atTen(day: Temporal.PlainDate): Date {
  return new Date(day.toZonedDateTime({ timeZone: zone, plainTime: { hour } }).epochMilliseconds);
}

const dayOf = (moment: Date): Temporal.PlainDate =>
  Temporal.Instant.fromEpochMilliseconds(moment.getTime()).toZonedDateTimeISO(zone).toPlainDate();

/** When those who do something are first asked how it goes: two weeks after the plan was agreed, at ten in the morning. */
export const firstCheckInAt = (planAgreedAt: Date): Date => atTen(dayOf(planAgreedAt).add({ weeks: 2 }));

/** When everybody hears that the moment to look back comes near: a week before it, at ten in the morning. */
export const lookBackNoticeAt = (moment: Date): Date => atTen(dayOf(moment).subtract({ weeks: 1 }));

/** From when the look back may be written down: a week and a day before the moment, for families meet when they can. */
export const mayLookBackFrom = (moment: Date): Date => atTen(dayOf(moment).subtract({ days: 8 }));

export type MomentRefusal = "momentPast" | "momentTooFar";

/** Why a next moment to look back cannot be that day: it must lie ahead, and within two years. */
export function whyNotThisMoment(moment: Date, now: Date): MomentRefusal | undefined {
  if (moment <= now) return "momentPast";
  return daysBetween(now, moment) > 730 ? "momentTooFar" : undefined;
}
