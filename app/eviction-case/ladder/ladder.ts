import type { CaseModel, LadderStepKind } from "@generated/enums";
import type { StepTaken } from "~/eviction-case/eviction-date";

/** The steps from the first missed rent to the bailiff's notice, in the order they are usually taken. */
export const ladderSteps = [
  "arrears",
  "reminder",
  "landlordContact",
  "report",
  "homeVisit",
  "feedback",
  "bailiff",
  "finalDemand",
  "summons",
  "judgment",
  "notice",
] as const satisfies readonly LadderStepKind[];

// Does not compile when the database knows a step that is not in the list.
export const everyStepIsListed: Exclude<LadderStepKind, (typeof ladderSteps)[number]> extends never ? true : never = true;

export const caseModels = ["eropaf", "modelI", "modelII"] as const satisfies readonly CaseModel[];

/** Who takes a step. */
export const stepTakers = ["landlord", "bailiff", "court", "worker", "municipality", "tenant"] as const;
export type StepTaker = (typeof stepTakers)[number];

/** What happens on the way besides the steps that are noted with a day of their own. */
export type RoadWord =
  | LadderStepKind
  | "selection"
  | "referralLetter"
  | "objectionTerm"
  | "invitation"
  | "visitAnnounced"
  | "technicalList"
  | "jointMeeting"
  | "landlordDecides"
  | "eviction";

export interface RoadPart {
  what: RoadWord;
  by: readonly StepTaker[];
  /** Usually about the same time as the part before it: neither is early or late because of the other. */
  together?: true;
}

const part = (what: RoadWord, ...by: StepTaker[]): RoadPart => ({ what, by });
const toCourt = [
  part("summons", "bailiff"),
  part("judgment", "court"),
  part("notice", "bailiff"),
  part("eviction", "bailiff"),
] as const satisfies readonly RoadPart[];

/**
 * The road of a case in each way of working.
 * Eropaf: the reminder, the landlord's own personal contact, then the file to the bailiff and at the same moment the report; the final
 * demand, the visit right after it, what was found within two weeks, and the landlord's decision ("De procedure in het kort", lines
 * 4771 to 4823 of the research of 2008).
 * Model I: selection, own contact, referral letter and time to object, report, invitation to the office, an announced visit, feedback
 * on a form (lines 360 to 414). Model II: a technical list, a joint monthly meeting, a joint visit nobody announced, and no form
 * (lines 469 to 490, 1169). In both models the report comes to spare the tenant the bailiff (lines 363 to 374, 4847 to 4853).
 */
export const roads: Record<CaseModel, readonly RoadPart[]> = {
  eropaf: [
    part("arrears", "tenant"),
    part("reminder", "landlord"),
    part("landlordContact", "landlord"),
    part("report", "landlord"),
    { ...part("bailiff", "landlord"), together: true },
    part("finalDemand", "bailiff"),
    part("homeVisit", "worker"),
    part("feedback", "worker"),
    part("landlordDecides", "landlord"),
    ...toCourt,
  ],
  modelI: [
    part("arrears", "tenant"),
    part("reminder", "landlord"),
    part("selection", "landlord"),
    part("landlordContact", "landlord"),
    part("referralLetter", "landlord"),
    part("objectionTerm", "tenant"),
    part("report", "landlord"),
    part("invitation", "worker"),
    part("visitAnnounced", "worker"),
    part("homeVisit", "worker"),
    part("feedback", "worker"),
    part("landlordDecides", "landlord"),
    part("bailiff", "landlord"),
    part("finalDemand", "bailiff"),
    ...toCourt,
  ],
  modelII: [
    part("arrears", "tenant"),
    part("reminder", "landlord"),
    part("technicalList", "landlord"),
    part("jointMeeting", "landlord", "worker"),
    part("report", "landlord"),
    part("homeVisit", "landlord", "worker"),
    part("bailiff", "landlord"),
    part("finalDemand", "bailiff"),
    ...toCourt,
  ],
};

/** How far along a road each part stands; parts that go together share a place. */
function placesOf(model: CaseModel): Map<RoadWord, number> {
  let place = -1;
  return new Map(
    roads[model].map((one) => {
      if (!one.together) place += 1;
      return [one.what, place];
    }),
  );
}

/** Who usually takes this step; the first is who it is put down to when nobody says otherwise. */
export const usualTaker = (model: CaseModel, step: LadderStepKind): StepTaker =>
  roads[model].find(({ what }) => what === step)?.by[0] ?? (step === "feedback" ? "worker" : "landlord");

/**
 * What usually comes next, and who does it: the part after the furthest step taken. A step that goes together with that one and was not
 * taken yet comes first. Null once the eviction itself is all that is left.
 */
export function usuallyNext(model: CaseModel, steps: readonly Pick<StepTaken, "step">[]): RoadPart | null {
  const road = roads[model];
  const places = placesOf(model);
  const taken = new Set<RoadWord>(steps.map(({ step }) => step));
  const furthest = Math.max(-1, ...[...taken].map((step) => places.get(step) ?? -1));
  const beside = road.find(({ what }) => places.get(what) === furthest && !taken.has(what));
  return beside ?? road.find(({ what }) => (places.get(what) ?? 0) > furthest && !taken.has(what)) ?? null;
}

/** A step that stands out of its usual order, and the step it usually waits for. */
export interface OrderHint {
  step: LadderStepKind;
  usuallyAfter: LadderStepKind;
}

/**
 * The steps taken before another one they usually wait for. A hint for the eye and never a refusal: what happened, happened. A report at
 * the same time as the hand-over to the bailiff, or before it, is no fault in any way of working; only in the two early models does a
 * bailiff before the report stand out. Steps of one day have no order among themselves.
 */
export function outOfOrder(model: CaseModel, steps: readonly StepTaken[]): OrderHint[] {
  const places = placesOf(model);
  const first = new Map<LadderStepKind, StepTaken>();
  for (const one of [...steps].sort((a, b) => (a.on < b.on ? -1 : 1))) if (!first.has(one.step)) first.set(one.step, one);
  return [...first.values()].flatMap((one) => {
    const place = places.get(one.step);
    if (place === undefined) return [];
    const later = [...first.values()].find((other) => other.on > one.on && (places.get(other.step) ?? Number.MAX_SAFE_INTEGER) < place);
    return later ? [{ step: one.step, usuallyAfter: later.step }] : [];
  });
}

/**
 * Whether the visit itself tells the landlord what was found: in model II his own housing consultant is at the door, and there is no
 * form (line 1169).
 */
export const visitIsFeedback = (model: CaseModel): boolean => model === "modelII";
