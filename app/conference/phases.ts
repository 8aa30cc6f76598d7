import type { DayOutcomeKind, Phase, PhaseEnd } from "@generated/enums";
import { Temporal } from "temporal-polyfill";
import { dayValue, zone } from "~/language/dates";

/** A phase that ran or runs, as it was recorded. */
export interface PhaseRun {
  phase: Phase;
  startedAt: Date;
  endedAt: Date | null;
  endedHow: PhaseEnd | null;
}

/** What the rules of the day look at. */
export interface DayFacts {
  /** Null as long as no day is set. */
  startsAt: Date | null;
  /** The phases of this day, oldest first. */
  runs: readonly PhaseRun[];
  outcome: DayOutcomeKind | null;
  /** The content is closed to staff; true before this day began when an earlier sitting was not finished. */
  closed: boolean;
  /** At least one of the principals is here. */
  principalHere: boolean;
  /** A principal who is here could not follow: his language was not served. */
  principalLost: boolean;
}

/** Where the day is. `ended` is after private time and before the presentation. */
export const partsOfTheDay = ["before", "information", "private", "paused", "ended", "presentation", "over"] as const;
export type PartOfTheDay = (typeof partsOfTheDay)[number];

export function partNow({ runs, outcome }: Pick<DayFacts, "runs" | "outcome">): PartOfTheDay {
  const last = runs.at(-1);
  if (last && last.endedAt === null && last.phase === "privateTime") return "private";
  if (last?.phase === "presentation" && last.endedAt === null) return "presentation";
  if (outcome) return "over";
  if (!last) return "before";
  if (last.phase === "presentation") return "over";
  if (last.phase === "information") return "information";
  return last.endedHow === "pause" ? "paused" : "ended";
}

/** What somebody can do to bring the day further. */
export const daySteps = [
  "information",
  "privateTime",
  "pause",
  "resume",
  "endPrivateTime",
  "presentation",
  "presented",
  "secondSitting",
  "noPlan",
] as const;
export type DayStep = (typeof daySteps)[number];

export type DayRefusal = "noDay" | "tooEarly" | "notNow" | "principalAbsent" | "notFollowed" | "memberNeeded" | "privateRunning";

/**
 * Why a step cannot be taken yet; null when it can.
 * The order information, private time, presentation is R10 (research of 2008, "de drie fasen van de conferentie");
 * nothing is decided about a principal who is not there, nor held for one who could not follow.
 * `withMember`: somebody of the family says so together with the coordinator.
 */
export function whyNotYet(step: DayStep, facts: DayFacts, now: Date, withMember = false): DayRefusal | null {
  const part = partNow(facts);
  const among = (...parts: PartOfTheDay[]): DayRefusal | null =>
    parts.includes(part) ? null : part === "private" ? "privateRunning" : "notNow";
  if (!facts.startsAt) return "noDay";
  switch (step) {
    case "information":
      return among("before") ?? (dayValue(now) < dayValue(facts.startsAt) ? "tooEarly" : null);
    case "privateTime":
      if (part === "before" && !facts.closed) return "notNow";
      return (
        among("information", "before") ??
        (dayValue(now) < dayValue(facts.startsAt) ? "tooEarly" : facts.principalHere ? null : "principalAbsent")
      );
    case "pause":
    case "endPrivateTime":
      return part === "private" ? null : "notNow";
    case "resume":
      return among("paused", "ended", "presentation");
    case "presentation": {
      const unfinished = part === "over" && facts.closed;
      return (unfinished ? null : among("ended", "paused")) ?? (saidByFamily(facts) || withMember ? null : "memberNeeded");
    }
    case "presented":
      return (
        among("presentation") ??
        (facts.outcome ? "notNow" : facts.principalHere ? (facts.principalLost ? "notFollowed" : null) : "principalAbsent")
      );
    case "secondSitting":
    case "noPlan":
      return among("information", "paused", "ended", "presentation") ?? (facts.outcome ? "notNow" : null);
  }
}

/** Whether the family itself, or one of them with the coordinator, ended the private time that was last. */
function saidByFamily({ runs, outcome }: DayFacts): boolean {
  const how = runs.at(-1)?.endedHow;
  return outcome === null && (how === "byFamily" || how === "byCoordinatorWithMember");
}

/** 8:00 the next morning in Amsterdam: when private time that nobody ended stops by itself. The small hours belong to the evening before. */
export function nextMorning(startedAt: Date): Date {
  const start = Temporal.Instant.fromEpochMilliseconds(startedAt.getTime()).toZonedDateTimeISO(zone);
  return new Date(
    start
      .toPlainDate()
      .add({ days: start.hour < 5 ? 0 : 1 })
      .toZonedDateTime({ timeZone: zone, plainTime: "08:00" }).epochMilliseconds,
  );
}

/** When the next phase begins: now, but always after the one before it, so the order of phases is the order of their times. */
export function beginning(runs: readonly PhaseRun[], now: Date): Date {
  const latest = Math.max(0, ...runs.flatMap(({ startedAt, endedAt }) => [startedAt.getTime() + 1, endedAt?.getTime() ?? 0]));
  return new Date(Math.max(now.getTime(), latest));
}
