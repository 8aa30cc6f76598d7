import type { RepresentationKind } from "@generated/enums";

/** Who has to say yes before something counts. */
export type Voice = "self" | "representative" | "otherParentOrCourt";

/** What a representation does. The words for colleagues are `staff-yes.effect-<code>`. */
export type EffectCode =
  | "moneyWaits"
  | "lettersToRepresentative"
  | "restStaysOwn"
  | "bothVoices"
  | "noStops"
  | "childDecisionsOneParent"
  | "childDecisionsBothParents"
  | "guardianDecides"
  | "guardianIsProfessional"
  | "mayAskByLaw"
  | "authorizeOfficially";

export interface Effect {
  code: EffectCode;
  /** Whose yes is needed for what this is about; empty where nobody's is. */
  yesOf: readonly Voice[];
  /** Not confirmed by a lawyer: for colleagues alone, never printed to a family as a fact. */
  unconfirmed?: true;
}

const childAsks: Effect = { code: "bothVoices", yesOf: ["self", "representative"], unconfirmed: true };
const noStops: Effect = { code: "noStops", yesOf: [] };

/**
 * What follows from each kind of legal representation, and nothing more than that: who comes, what is told and the plan stay somebody's
 * own (H1 of the design of rights, in `docs/words.md`).
 */
export const effectsOf = {
  bewind: [
    { code: "moneyWaits", yesOf: ["self", "representative"] },
    { code: "lettersToRepresentative", yesOf: [] },
    { code: "restStaysOwn", yesOf: ["self"] },
  ],
  curatele: [
    { code: "bothVoices", yesOf: ["self", "representative"] },
    noStops,
    { code: "moneyWaits", yesOf: ["self", "representative"] },
    { code: "lettersToRepresentative", yesOf: [] },
  ],
  mentorschap: [{ code: "bothVoices", yesOf: ["self", "representative"] }, noStops],
  gezagOne: [{ code: "childDecisionsOneParent", yesOf: ["representative"] }, childAsks, noStops],
  gezagBoth: [{ code: "childDecisionsBothParents", yesOf: ["representative", "otherParentOrCourt"] }, childAsks, noStops],
  voogdij: [{ code: "guardianDecides", yesOf: ["representative"] }, childAsks, noStops],
  ondertoezichtstelling: [
    { code: "guardianIsProfessional", yesOf: [] },
    { code: "mayAskByLaw", yesOf: [] },
  ],
  volmacht: [
    { code: "authorizeOfficially", yesOf: ["self"] },
    { code: "restStaysOwn", yesOf: ["self"] },
  ],
} as const satisfies Record<RepresentationKind, readonly Effect[]>;

/** How old somebody is where that decides who says yes. Unknown below 16 counts as 12 to 16: both are asked. */
export type Age = "under12" | "from12" | "from16";
export const ageOf = (person: { under16: boolean; years?: number }): Age => {
  if (person.years !== undefined) return person.years < 12 ? "under12" : person.years < 16 ? "from12" : "from16";
  return person.under16 ? "from12" : "from16";
};

const everywhere: readonly RepresentationKind[] = ["curatele", "mentorschap"];
const overAChild: readonly RepresentationKind[] = ["gezagOne", "gezagBoth", "voogdij"];
const overMoney: readonly RepresentationKind[] = ["bewind", "curatele"];

/** Whose yes it takes to take part. A child under 12 is asked as well, and his no is heard, but his parent decides. */
export function voicesToTakePart(kinds: readonly RepresentationKind[], age: Age): Exclude<Voice, "otherParentOrCourt">[] {
  if (kinds.some((kind) => everywhere.includes(kind))) return ["self", "representative"];
  if (age === "from16" || !kinds.some((kind) => overAChild.includes(kind))) return ["self"];
  return age === "under12" ? ["representative"] : ["self", "representative"];
}

/**
 * Whether a yes to take part stands: somebody's own yes, and that of who represents him where it is asked. The view `voice_missing` keeps
 * the same rule for messages; a child under 12 is stricter there, since the app knows no more of him than that he is under 16.
 */
export function willingnessStands(
  said: { own: boolean; representative: boolean },
  kinds: readonly RepresentationKind[],
  age: Age = "from16",
): boolean {
  return voicesToTakePart(kinds, age).every((voice) => (voice === "self" ? said.own : said.representative));
}

/** Agreements about money, rent and contracts wait for a representative's yes. */
export const moneyWaits = (kinds: readonly RepresentationKind[]): boolean => kinds.some((kind) => overMoney.includes(kind));

/** Whether an agreement counts: one about money, of somebody under bewind or curatele, only with his representative's yes to this very wording. */
export const agreementCounts = (
  agreement: { aboutMoney: boolean; representativeYes: boolean },
  kinds: readonly RepresentationKind[],
): boolean => !agreement.aboutMoney || !moneyWaits(kinds) || agreement.representativeYes;

/**
 * What somebody who represents by law still gets when a principal keeps him out: the papers about money, from the worker. Never the
 * invitation, the day or the plan; and a colleague may suggest that the court be asked for another one.
 */
export function ofRepresentativeKeptOut(kinds: readonly RepresentationKind[]): { moneyPapers: boolean; askCourtForAnother: true } {
  return { moneyPapers: moneyWaits(kinds), askCourtForAnother: true };
}

/** A representative by profession leaves for private time; a sister who does it stays. */
export const leavesForPrivateTime = (kind: RepresentationKind, byProfession: boolean): boolean =>
  kind === "ondertoezichtstelling" || byProfession;
