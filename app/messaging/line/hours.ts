import { zone as amsterdam } from "~/language/dates";
import { nextHumanMoment, zonesOfNumber } from "./human-hours";

const dutch = [amsterdam];

const hour = 3_600_000;

/** What a message about a meeting that does not take place then carries: it leaves three hours before at the latest, whatever hour that is. */
export const inTimeFor = (startsAt: Date): { leaveBy: number } => ({ leaveBy: startsAt.getTime() - 3 * hour });

/** Which of these may arrive now, and which wait for an hour for people where they are. Colleagues and what was asked for this minute do not wait. */
export function hourOf<
  Row extends { id: string; personId: string | null; to: string; zone?: string; refs?: unknown; kind: { atAnyHour?: boolean } },
>(rows: readonly Row[], now: Date): { now: Row[]; later: { id: string; dueAt: Date }[] } {
  const moments = new Map<string, Date>();
  const found: { now: Row[]; later: { id: string; dueAt: Date }[] } = { now: [], later: [] };
  for (const row of rows) {
    const human = row.personId === null || row.kind.atAnyHour ? now : momentIn(zonesOf(row), now, moments);
    const dueAt = new Date(Math.min(human.getTime(), latestOf(row, now)));
    if (dueAt.getTime() <= now.getTime()) found.now.push(row);
    else found.later.push({ id: row.id, dueAt });
  }
  return found;
}

/** When a message must have left, however early in the day; not before now. */
function latestOf({ refs }: { refs?: unknown }, now: Date): number {
  const { leaveBy } = (refs ?? {}) as { leaveBy?: unknown };
  return typeof leaveBy === "number" ? Math.max(leaveBy, now.getTime()) : Number.POSITIVE_INFINITY;
}

/** The zone he named goes before that of his number's country. */
function zonesOf({ to, zone }: { to: string; zone?: string }): readonly string[] {
  if (zone) return [zone];
  return !to.startsWith("+") || to.startsWith("+31") ? dutch : zonesOfNumber(to);
}

/** A batch goes to a handful of zones. */
function momentIn(zones: readonly string[], now: Date, moments: Map<string, Date>): Date {
  const name = zones.join();
  const known = moments.get(name) ?? nextHumanMoment(now, zones);
  moments.set(name, known);
  return known;
}
