import type { LadderStepKind } from "@generated/enums";
import { type CaseDates, type Day, evictionDate } from "~/eviction-case/eviction-date";
import type { Deadline, DeadlineKind } from "~/eviction-case/ladder/deadlines";

export type Stone =
  | { kind: "step"; day: Day; step: LadderStepKind }
  | { kind: "arrears"; day: Day; amountCents: number }
  | { kind: "deadline"; day: Day; what: DeadlineKind; late: boolean }
  | { kind: "today" | "eviction" | "meeting" | "rest"; day: Day };

export type Placed = Stone & { y: number };

const rank: Record<Stone["kind"], number> = { arrears: 0, step: 1, today: 2, meeting: 3, deadline: 4, rest: 5, eviction: 6 };

interface OnTheLine extends CaseDates {
  arrears: readonly { on: Day; amountCents: number }[];
  meetings: readonly Day[];
  /** What still asks something of somebody. */
  deadlines?: readonly Deadline[];
  /** The last day of a rest. */
  restsUntil?: Day | null;
}

/** From how many amounts on only those are named that tell something: the first, the highest and the newest. */
const mostAmounts = 3;

function toldAmounts(arrears: OnTheLine["arrears"]): OnTheLine["arrears"] {
  if (arrears.length <= mostAmounts) return arrears;
  const highest = arrears.reduce((most, one) => (one.amountCents > most.amountCents ? one : most));
  return arrears.filter((one, at) => at === 0 || at === arrears.length - 1 || one === highest);
}

/** All that stands on the line of time of a case, the first arrears first. */
export function stonesOf(one: OnTheLine, today: Day): Stone[] {
  const eviction = evictionDate(one.steps);
  const deadlines = (one.deadlines ?? []).filter(({ what, state }) => what !== "caseEnd" || state !== "onTime");
  const stones: Stone[] = [
    ...one.steps.map(({ step, on }) => ({ kind: "step" as const, step, day: on })),
    ...toldAmounts(one.arrears).map(({ on, amountCents }) => ({ kind: "arrears" as const, amountCents, day: on })),
    { kind: "today", day: today },
    ...one.meetings.map((day) => ({ kind: "meeting" as const, day })),
    ...deadlines.map(({ what, dueOn, state }) => ({ kind: "deadline" as const, what, day: dueOn, late: state === "late" })),
    ...(one.restsUntil ? [{ kind: "rest" as const, day: one.restsUntil }] : []),
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
