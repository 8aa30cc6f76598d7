import { type Day, daysFromTo } from "~/calendar/working-days";

/** From four weeks before the home may be lost a registration takes the fast lane: a coordinator is sought within four days. */
const fastWithinDays = 28;

/** What helps when there is haste. Advice, never a gate: postponement with a limit comes from the conclusions of the research (R14, R25). */
export const fastLaneNeeds = ["number", "postpone", "landlord", "people"] as const;

/** Whether the day on which the home may be lost is near. `today` is a day on the Dutch calendar. */
export function isFastLane(evictionOn: Day | undefined | null, today: Day): boolean {
  if (!evictionOn || evictionOn < today) return false;
  return daysFromTo(today, evictionOn) <= fastWithinDays;
}
