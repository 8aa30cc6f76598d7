import type { LadderStepKind } from "@generated/enums";
import { type CaseDates, type Day, evictionDate } from "~/eviction-case/eviction-date";

export type Stone =
  | { kind: "step"; day: Day; step: LadderStepKind }
  | { kind: "arrears"; day: Day; amountCents: number }
  | { kind: "today" | "eviction" | "meeting"; day: Day };

export type Placed = Stone & { y: number };

const rank: Record<Stone["kind"], number> = { arrears: 0, step: 1, today: 2, meeting: 3, eviction: 4 };

/** All that stands on the line of time of a case, the first arrears first. */
export function stonesOf(
  one: CaseDates & { arrears: readonly { on: Day; amountCents: number }[]; meetings: readonly Day[] },
  today: Day,
): Stone[] {
  const eviction = evictionDate(one.steps);
  const stones: Stone[] = [
    ...one.steps.map(({ step, on }) => ({ kind: "step" as const, step, day: on })),
    ...one.arrears.map(({ on, amountCents }) => ({ kind: "arrears" as const, amountCents, day: on })),
    { kind: "today", day: today },
    ...one.meetings.map((day) => ({ kind: "meeting" as const, day })),
    ...(eviction ? [{ kind: "eviction" as const, day: eviction }] : []),
  ];
  return stones.sort((a, b) => (a.day === b.day ? rank[a.kind] - rank[b.kind] : a.day < b.day ? -1 : 1));
}

/** Places the stones in proportion to time, with room enough between them for their words. */
export function placed(stones: readonly Stone[], room: { top: number; gap: number }): { stones: Placed[]; height: number } {
  const times = stones.map(({ day }) => Date.parse(day));
  const first = times[0] ?? 0;
  const span = Math.max((times.at(-1) ?? 0) - first, 1);
  const length = stones.length * room.gap;
  let last = room.top - room.gap;
  const set = stones.map((stone, at): Placed => {
    const fair = room.top + ((times[at] ?? first) - first) * ((length - room.gap) / span);
    last = Math.max(fair, last + room.gap);
    return { ...stone, y: Math.round(last) };
  });
  return { stones: set, height: Math.round(last + room.gap) };
}
