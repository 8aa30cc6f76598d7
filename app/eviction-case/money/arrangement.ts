import type { ArrangementWith } from "@generated/enums";
import type { Day } from "~/calendar/working-days";

export const arrangementParties = ["landlord", "bailiff", "court", "debtHelp"] as const satisfies readonly ArrangementWith[];

/** What is asked when somebody says in time that he cannot keep it. */
export const nextSteps = ["lower", "pause", "debtHelp", "representative", "notYet"] as const;
export type NextStep = (typeof nextSteps)[number];

/** Of an arrangement, what decides whether it counts. */
export interface ArrangementFacts {
  underBewind: boolean;
  representativeYesOn: Day | null;
  endedOn: Day | null;
}

/**
 * Whether an arrangement binds. Somebody under bewind cannot promise money alone: it counts only with the yes of the bewindvoerder
 * (Burgerlijk Wetboek 1:438), and the landlord knows that.
 */
export const arrangementCounts = ({ underBewind, representativeYesOn, endedOn }: ArrangementFacts): boolean =>
  endedOn === null && (!underBewind || representativeYesOn !== null);

export interface MadeArrangement {
  underBewind: boolean;
  representativeYesOn?: Day | undefined;
  /** Said when an earlier arrangement of this case was made under bewind and this one is not. */
  bewindEndedOn?: Day | undefined;
}

/** What can happen to the arrangements of one case. */
export type ArrangementEvent =
  | ({ kind: "made"; replaces: boolean } & MadeArrangement)
  | { kind: "bewindBegan" }
  | { kind: "representativeYes"; on: Day }
  | { kind: "ended" };

export type ArrangementRefusal =
  | "stillStanding"
  | "nothingStands"
  | "bewindStood"
  | "notUnderBewind"
  | "alreadyYes"
  | "alreadyUnderBewind"
  | "ahead";

/** The arrangements of a case after an event, oldest first, or why it cannot happen. At most one stands; a new one never slips past bewind. */
export function arrangementsAfter(
  made: readonly ArrangementFacts[],
  event: ArrangementEvent,
  today: Day,
): { refused: ArrangementRefusal } | { refused: null; made: readonly ArrangementFacts[] } {
  const newest = made.at(-1);
  const standing = newest && newest.endedOn === null ? newest : undefined;
  const before = standing ? made.slice(0, -1) : [...made];
  const now = (after: readonly ArrangementFacts[]) => ({ refused: null, made: [...before, ...after] }) as const;

  if (event.kind === "made") {
    if (event.replaces && !standing) return { refused: "nothingStands" };
    if (!event.replaces && standing) return { refused: "stillStanding" };
    if (newest?.underBewind && !event.underBewind && !event.bewindEndedOn) return { refused: "bewindStood" };
    if ([event.representativeYesOn, event.bewindEndedOn].some((day) => day !== undefined && day > today)) return { refused: "ahead" };
    // A yes belongs to bewind; it says nothing of somebody who decides himself.
    const yes = event.underBewind ? (event.representativeYesOn ?? null) : null;
    const next = { underBewind: event.underBewind, representativeYesOn: yes, endedOn: null };
    return now([...(standing ? [{ ...standing, endedOn: today }] : []), next]);
  }
  if (!standing) return { refused: "nothingStands" };
  if (event.kind === "ended") return now([{ ...standing, endedOn: today }]);
  if (event.kind === "bewindBegan") {
    return standing.underBewind ? { refused: "alreadyUnderBewind" } : now([{ ...standing, underBewind: true, representativeYesOn: null }]);
  }
  if (!standing.underBewind) return { refused: "notUnderBewind" };
  if (standing.representativeYesOn) return { refused: "alreadyYes" };
  if (event.on > today) return { refused: "ahead" };
  return now([{ ...standing, representativeYesOn: event.on }]);
}
