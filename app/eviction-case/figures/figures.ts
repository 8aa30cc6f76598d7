import type { CaseModel, CaseOutcomeKind, LadderStepKind, OutcomeMoment } from "@generated/enums";
import type { Day } from "~/calendar/working-days";
import { laterMoments, outcomesDue } from "~/eviction-case/ending/ending";

/** What the figures know of one case: nobody's name, address or words. Days on the Dutch calendar. */
export interface CountedCase {
  openedOn: Day;
  organisation: string;
  /** Of a case that was erased nobody knows it any more. */
  landlordKind: "landlord" | "other" | null;
  model: CaseModel;
  steps: readonly LadderStepKind[];
  /** In the order they were made. */
  attempts: readonly boolean[];
  feedback: { contactMade: boolean; helpStarted: boolean } | null;
  engaged: boolean;
  /** What the tenant answered to being passed on. */
  objection: "objected" | "paidAndDeclined" | null;
  /** He paid, or agreed what he will pay. */
  paidOrArranged: boolean;
  outcomes: readonly { moment: OutcomeMoment; outcome: CaseOutcomeKind; on: Day }[];
}

export const stages = ["none", "report", "bailiff", "summons", "judgment", "notice"] as const;
export type Stage = (typeof stages)[number];
const stageOf: Record<LadderStepKind, Stage> = {
  arrears: "none",
  reminder: "none",
  landlordContact: "none",
  report: "report",
  homeVisit: "report",
  feedback: "report",
  bailiff: "bailiff",
  finalDemand: "bailiff",
  summons: "summons",
  judgment: "judgment",
  notice: "notice",
};

/** The legal stage a case came to at last. */
export function stageReached(steps: readonly LadderStepKind[]): Stage {
  return steps
    .map((step) => stageOf[step])
    .reduce<Stage>((far, stage) => (stages.indexOf(stage) > stages.indexOf(far) ? stage : far), "none");
}

type Known = "yes" | "no" | "unknown";

/** Somebody spoke with the tenant; "no" only when it was tried. */
export function contactOf({ attempts, feedback, engaged }: CountedCase): Known {
  if (engaged || feedback?.contactMade || attempts.includes(true)) return "yes";
  return attempts.length > 0 || feedback ? "no" : "unknown";
}

const helpOf = ({ feedback }: CountedCase): Known => (feedback === null ? "unknown" : feedback.helpStarted ? "yes" : "no");

export type OutcomeCounted = CaseOutcomeKind | "open" | "notYet";

/** How it stood at one of the three moments. What nobody noted in time is unknown, and is counted so. */
export function outcomeAt({ outcomes }: CountedCase, moment: OutcomeMoment, today: Day): OutcomeCounted {
  const noted = outcomes.find((one) => one.moment === moment);
  if (noted) return noted.outcome;
  const closing = outcomes.find((one) => one.moment === "closing");
  if (!closing) return "open";
  const due = outcomesDue(outcomes, today).find((one) => one.moment === moment);
  return due?.state === "late" ? "unknown" : "notYet";
}

/**
 * The words of the list of results a municipality delivers in (DDAS, exchange model 0.9), as far as a case here can tell. Five of the
 * fifteen; which and why stands in `docs/figures.md`.
 */
export const results = {
  helpStarted: "Vervolghulp en/of verwijzing financieel",
  paid: "Inwoner heeft zelf al betaald/betalingsregeling getroffen",
  declined: "Inwoner hoeft geen hulp vanuit vroegsignalering",
  noContact: "Definitief geen contact kunnen krijgen",
  noAnswer: "Geen reactie na eerder contact",
  open: null,
  unknown: null,
} as const;
export type Result = keyof typeof results;

export function resultOf(one: CountedCase): Result {
  const contact = contactOf(one);
  if (helpOf(one) === "yes" && contact === "yes") return "helpStarted";
  if (one.paidOrArranged || one.objection === "paidAndDeclined") return "paid";
  if (one.objection === "objected") return "declined";
  if (!one.outcomes.some(({ moment }) => moment === "closing")) return "open";
  if (contact === "no") return "noContact";
  return contact === "yes" && one.attempts.at(-1) === false ? "noAnswer" : "unknown";
}

/** The list of the state of a signal has words for what was not taken up; of what was, its result speaks. */
export const statuses = { waiting: "Nog niet opgepakt", takenUp: null } as const;
export type Status = keyof typeof statuses;

export const statusOf = (one: CountedCase): Status =>
  one.attempts.length === 0 && !one.engaged && !one.feedback && one.outcomes.length === 0 ? "waiting" : "takenUp";

/** Landlords are one kind of sender of signals. */
export const partners = { rent: "Huur" } as const;

export const dimensions = [
  "organisation",
  "landlordKind",
  "model",
  "stage",
  "contact",
  "help",
  "closing",
  ...laterMoments,
  "result",
  "status",
  "partner",
] as const;
export type Dimension = (typeof dimensions)[number];

/** A count that leaves the house; null hides that it is one to four, or that it would give such a one away. */
export type Shown = number | null;
export interface YearFigures {
  year: number;
  total: Shown;
  groups: Record<Dimension, { value: string; count: Shown }[]>;
}

const smallest = 5;

/**
 * Hides every count from one to four, and as many of the next as keep anybody from finding a hidden one by taking the others from the
 * total.
 */
export function suppressed(counts: ReadonlyMap<string, number>): Map<string, Shown> {
  const small = [...counts].filter(([, count]) => count > 0).sort(([, one], [, other]) => one - other);
  const hidden = new Set(small.filter(([, count]) => count < smallest).map(([value]) => value));
  const together = () => small.reduce((sum, [value, count]) => (hidden.has(value) ? sum + count : sum), 0);
  for (const [value] of small) {
    if (hidden.size === 0 || (hidden.size > 1 && together() >= smallest)) break;
    hidden.add(value);
  }
  return new Map([...counts].map(([value, count]) => [value, hidden.has(value) ? null : count]));
}

const shownTotal = (total: number): Shown => (total > 0 && total < smallest ? null : total);

/** Cases counted by the year they were opened in, newest first. Pure: the same rows give the same figures. */
export function figuresOf(cases: readonly CountedCase[], today: Day): YearFigures[] {
  const years = [...new Set(cases.map(({ openedOn }) => Number(openedOn.slice(0, 4))))].sort((one, other) => other - one);
  return years.map((year) => {
    const those = cases.filter(({ openedOn }) => Number(openedOn.slice(0, 4)) === year);
    const groups = Object.fromEntries(
      dimensions.map((dimension) => {
        const counts = new Map<string, number>();
        for (const one of those) {
          const value = countedAs(one, dimension, today);
          counts.set(value, (counts.get(value) ?? 0) + 1);
        }
        const shown = [...suppressed(counts)].map(([value, count]) => ({ value, count })).sort(byValue);
        return [dimension, shown];
      }),
    ) as YearFigures["groups"];
    return { year, total: shownTotal(those.length), groups };
  });
}

const byValue = (one: { value: string }, other: { value: string }): number => (one.value < other.value ? -1 : 1);

function countedAs(one: CountedCase, dimension: Dimension, today: Day): string {
  switch (dimension) {
    case "organisation":
      return one.organisation;
    case "landlordKind":
      return one.landlordKind ?? "unknown";
    case "model":
      return one.model;
    case "stage":
      return stageReached(one.steps);
    case "contact":
      return contactOf(one);
    case "help":
      return helpOf(one);
    case "result":
      return resultOf(one);
    case "status":
      return statusOf(one);
    case "partner":
      return "rent";
    default:
      return outcomeAt(one, dimension, today);
  }
}

/** The word of the municipality's list for a value, where there is one. */
export function listed(dimension: Dimension, value: string): string | null {
  const words: Partial<Record<Dimension, Record<string, string | null>>> = { result: results, status: statuses, partner: partners };
  return words[dimension]?.[value] ?? null;
}
