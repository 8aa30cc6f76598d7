import type { DecisionKind } from "@generated/enums";

/** Each thing a principal can say about a person, in the order the forms show them. */
export const decisionKinds = ["welcome", "notThisTime", "keptOut"] as const satisfies readonly DecisionKind[];

/** The newest word of one principal about one person. */
export interface StandingDecision {
  personId: string;
  principalId: string;
  kind: DecisionKind;
}

/** A person about whom the principals pull in opposite directions. */
export interface Knot {
  personId: string;
  welcomedBy: string[];
  keptOutBy: string[];
}

/**
 * Somebody is asked to come when at least one principal welcomes him and none keeps him out.
 * "Cliënten bepalen wie wel en niet aanwezig mogen zijn … en welke personen zich er buiten moeten houden" (research of 2008, L2795-2797);
 * with several principals one "moet erbuiten blijven" is enough, so that nobody has to win an argument at home first.
 */
export function mayBeInvited(aboutOnePerson: readonly Pick<StandingDecision, "kind">[]): boolean {
  return aboutOnePerson.some(({ kind }) => kind === "welcome") && !aboutOnePerson.some(({ kind }) => kind === "keptOut");
}

/** People one principal welcomes and another keeps out. For the coordinator alone, who speaks with each of them apart. */
export function knots(decisions: readonly StandingDecision[]): Knot[] {
  const found: Knot[] = [];
  for (const personId of new Set(decisions.map((decision) => decision.personId))) {
    const by = (kind: DecisionKind) =>
      decisions.filter((decision) => decision.personId === personId && decision.kind === kind).map(({ principalId }) => principalId);
    const knot = { personId, welcomedBy: by("welcome"), keptOutBy: by("keptOut") };
    if (knot.welcomedBy.length > 0 && knot.keptOutBy.length > 0) found.push(knot);
  }
  return found;
}

/** Which principals have said nothing yet about a person. Told to the coordinator before anything is sent; it stops nothing by itself. */
export function undecided(aboutOnePerson: readonly Pick<StandingDecision, "principalId">[], principals: readonly string[]): string[] {
  return principals.filter((principal) => !aboutOnePerson.some(({ principalId }) => principalId === principal));
}
