import { shownFigures, shownMedian } from "~/registration/promise/small-figures";
import { type Timer, type TimerName, timerNames } from "~/registration/promise/timers";

export interface TimerFigures {
  name: TimerName;
  /** How often it was done; null for a group too small to speak of. */
  done: number | null;
  onTime: number | null;
  late: number | null;
  /** Before the target, which for a conference lies before its limit. */
  inTarget: number | null;
  /** Half were done within this; hours for what is promised in hours, calendar days for all else. */
  median: { count: number; in: "hours" | "days" } | null;
}

const hourMs = 3_600_000;

/** How promises were kept, over all registrations of a Centrale. No group of fewer than five, nor what gives one away. */
export function timerFigures(registrations: readonly { timers: readonly Timer[] }[]): TimerFigures[] {
  return timerNames.map((name) => {
    const done = registrations.flatMap(({ timers }) => timers.filter((timer) => timer.name === name && timer.doneAt));
    const onTime = done.filter(({ state }) => state === "doneOnTime").length;
    const inTarget = done.filter(({ doneAt, dueAt }) => doneAt && dueAt && doneAt <= dueAt).length;
    const kept = shownFigures({ onTime, late: done.length - onTime });
    // Three parts of one total: what lies between target and limit must be no small group either.
    const three = shownFigures({ inTarget, between: onTime - inTarget, late: done.length - onTime });
    const hours = shownMedian(done.map(({ startAt, doneAt }) => ((doneAt?.getTime() ?? 0) - (startAt?.getTime() ?? 0)) / hourMs));
    const inHours = name === "firstContact";
    return {
      name,
      done: kept.total,
      onTime: kept.parts?.onTime ?? null,
      late: kept.parts?.late ?? null,
      inTarget: three.parts?.inTarget ?? null,
      median: hours === null ? null : inHours ? { count: Math.ceil(hours), in: "hours" } : { count: Math.ceil(hours / 24), in: "days" },
    };
  });
}
