import type { PostponementBy } from "@generated/enums";
import { addDays, type Day } from "~/calendar/working-days";
import { beatsEvictionDate, type CaseDates, evictionDate, suspendedUntil } from "~/eviction-case/eviction-date";
import { judgmentSince } from "~/eviction-case/ladder/judgment";

/**
 * How the planned day stands to the day the home can be lost.
 * `noDate`: no eviction is announced. `resting`: execution rests until further notice. `past`: the announced day has gone by and nothing
 * rests. `noDay`: there is a date and no conference is planned ahead. `inTime` and `tooLate` speak for themselves.
 */
export type RaceState = "noDate" | "resting" | "past" | "noDay" | "inTime" | "tooLate";

export interface Race {
  state: RaceState;
  evictionOn: Day | null;
  /** The next conference that is planned. */
  meetingOn: Day | null;
  /** The last day on which the home is safe; null when there is no such day to name. */
  safeUntil: Day | null;
  /** Who may let the execution rest, the first to ask first; only when there is somebody to ask and something to win. */
  ask: PostponementBy[];
}

/** The last day on which the home is safe: the day before the announced one, or the last day of a rest. "always" while there is no end. */
export function safeUntil(dates: CaseDates, today: Day): Day | "always" {
  const announced = evictionDate(dates.steps);
  if (announced === null) return "always";
  const before = addDays(announced, -1);
  const rest = suspendedUntil(dates.postponements, today);
  if (!rest.suspended) return before;
  if (rest.until === null) return "always";
  return [before, rest.until].sort().at(-1) ?? before;
}

/**
 * Who may still let the execution rest. The landlord, as long as the judgment is not carried out: he is the bailiff's principal and may
 * order him not to proceed or to give more time (lines 1842 to 1845 of the research of 2008). The court only once there is a judgment:
 * a moratorium, asked through debt help (Fw 287b). Who said no is not asked first again.
 */
export function whoMaySuspend({ steps, postponements }: CaseDates): PostponementBy[] {
  const landlordSaid = postponements
    .filter(({ by, answer }) => by === "landlord" && answer !== null)
    .sort((a, b) => b.askedAt.getTime() - a.askedAt.getTime())[0]?.answer;
  if (judgmentSince(steps) === null) return ["landlord"];
  return landlordSaid === "proceed" ? ["court", "landlord"] : ["landlord", "court"];
}

/** The race against the clock of one case: does the planned day still come before the home can be lost. */
export function raceOf(dates: CaseDates, meetings: readonly Day[], today: Day): Race {
  const evictionOn = evictionDate(dates.steps);
  const meetingOn = meetings.filter((day) => day >= today).sort()[0] ?? null;
  const safe = safeUntil(dates, today);
  const state = stateOf(dates, { evictionOn, meetingOn, safe }, today);
  const losing = state === "tooLate" || state === "noDay";
  return { state, evictionOn, meetingOn, safeUntil: safe === "always" ? null : safe, ask: losing ? whoMaySuspend(dates) : [] };
}

function stateOf(
  dates: CaseDates,
  { evictionOn, meetingOn, safe }: { evictionOn: Day | null; meetingOn: Day | null; safe: Day | "always" },
  today: Day,
): RaceState {
  if (evictionOn === null) return "noDate";
  if (safe === "always") return "resting";
  // On the announced day itself the bailiff may still have to come.
  if (safe < addDays(today, -1)) return "past";
  if (meetingOn === null) return "noDay";
  return beatsEvictionDate(meetingOn, dates, today) ? "inTime" : "tooLate";
}
