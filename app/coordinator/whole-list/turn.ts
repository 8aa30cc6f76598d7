import { type Haste, pressingWeeks } from "~/coordinator/ranking/urgency";

const dayMs = 86_400_000;
/** Later than any date that is known: urgency knows twelve weeks. */
const noDate = 99;
const longestWait = 100_000;

/**
 * Who goes first when places are short: who may lose his home, or meets with his family on a planned day, soonest, by the week; then who was
 * registered longest ago, by the day. Who has as many days with as much haste is an equal. Nothing else of a family plays a part: to have
 * said no to a coordinator costs no turn.
 */
export function turnOf(waiting: Haste & { registeredAt: Date }, now: Date): number {
  const days = Math.min(longestWait - 1, Math.max(0, Math.floor((now.getTime() - waiting.registeredAt.getTime()) / dayMs)));
  return (pressingWeeks(waiting) ?? noDate) * longestWait - days;
}
