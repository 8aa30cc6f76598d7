import type { Authority, GenderWish, ProblemArea, SafetyQuestion, TenancyKind, YesNoUnknown } from "~/registration/registration-input";
import type { SpokenLanguage } from "~/registration/spoken-languages";
import type { AgeGroup, BackgroundKind, Experience, NeighbourhoodWish, WishCriterion, WishWeight } from "~/registration/wish-criteria";

/** `Proposal.familySealed` */
export interface ProposalContent {
  firstName: string;
  note?: string;
  /** What he answered, as he said it. */
  ownWords?: string;
}

/** `Registration.accusationSealed` */
export interface RegistrationContent {
  problemAreas: ProblemArea[];
  situation: string;
  tried?: string;
  hopes?: string;
  children: boolean;
  /** Where they sleep if it goes wrong. */
  childrenSleep?: string;
  childList?: ChildContent[];
  /** Whether a judge decided about contact with a child, and whether the paper was seen. */
  contactOrders?: YesNoUnknown;
  contactOrdersSeen?: "yes" | "no";
  /** Whether somebody who is to be kept out is a parent of a child here. No offences, no name. */
  keptOutParent?: YesNoUnknown;
  household?: HouseholdContent[];
  /** Whom the summons or the judgment names. */
  judgmentNames?: string;
  /** First names of the principals for whom an interpreter is wanted. */
  interpreterFor?: string[];
}

export interface ChildContent {
  firstName?: string;
  age?: string;
  authority?: Authority;
}

export interface HouseholdContent {
  firstName?: string;
  /** How he belongs to them: "moeder", "zoon van 19". */
  who?: string;
  tenancy?: TenancyKind;
  principal?: true;
}

/** `NotStarted.familySealed`, and the least of what stands with a yes. */
export interface OwnWords {
  ownWords: string;
}

/** `Willingness.familySealed` and `DataConsent.familySealed`: how a yes was given, so that somebody else can judge later whether it was one. */
export interface SpokenYes extends Partial<OwnWords> {
  /** Who was there, and who read it out. */
  inPresenceOf?: string;
  /** Did he understand the question? What he said it means, by who asked. No score. */
  understood?: string;
}

/** `SecrecyRelease.specialSealed` */
export interface ReleaseContent {
  /** Which professional. */
  who: string;
  /** What he may tell. */
  what: string;
  ownWords?: string;
  inPresenceOf?: string;
  understood?: string;
}

/** `SafetyAnswer.accusationSealed` */
export type SafetyAnswers = Record<SafetyQuestion, boolean>;

/** `SafetyCard.accusationSealed` */
export interface SafetyCardContent {
  whoMustNotKnow?: string;
  /** E.164 */
  safeNumber?: string;
  safeHours?: string;
  safeWord?: string;
  mayLeaveMessage: boolean;
  /** How somebody who calls may present himself. */
  callerName?: string;
  /** How to find somebody who has no number. */
  otherWay?: string;
  /** Who of the invited people still sees or speaks who must not know. */
  loyalties?: string;
}

/** `Wish.specialSealed`. Background is a positive wish only, and only with its own consent. */
export interface WishContent {
  /** What fits him, in his own words. */
  words?: string;
  /** What fits his family, in his own words. */
  familyWords?: string;
  /** He cannot do without it. */
  neededLanguage?: SpokenLanguage;
  /** He would like it. */
  likedLanguage?: SpokenLanguage;
  gender?: GenderWish;
  ageGroup?: AgeGroup;
  neighbourhood?: NeighbourhoodWish;
  /** Rather somebody who has lived through debts himself. */
  livedThroughDebts?: boolean;
  experience?: readonly Experience[];
  /** Rather somebody who does not know my family. */
  notMyFamily?: boolean;
  /** Rather somebody who does not know my community. */
  notMyCommunity?: boolean;
  background?: string;
  backgroundKinds?: readonly BackgroundKind[];
  /** How much each of these means to him; what has no weight is "nice". */
  weights?: Partial<Record<WishCriterion, WishWeight>>;
  /** When a colleague wrote down what he said himself, or that he said it was right. */
  noted?: Noted;
}

/** `LegalRepresentation.familySealed` */
export interface RepresentationContent {
  /** For what. */
  scope?: string;
  /** Who represents him: a name, an office, a number. */
  who?: string;
}

/** Said by somebody himself and written down by a colleague beside him. */
export interface Noted {
  /** First name of the colleague. */
  by: string;
  /** The language it was said in. */
  language: string;
  /** ISO instant. */
  at: string;
}

/** `Principal.accusationSealed`: what a principal fills in himself. Another principal never sees it. */
export interface OwnPart {
  /** What he hopes for. */
  hopes?: string;
  /** How he wants to be reached. */
  reach?: string;
  /** What of this a colleague wrote down; what is not named here he wrote himself. */
  noted?: { hopes?: Noted; reach?: Noted };
}

/** What a registration writes of `Person.contactSealed`. */
export interface PersonName {
  familyName?: string;
}
