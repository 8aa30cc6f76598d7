import type { GenderWish, ProblemArea, SafetyQuestion } from "~/registration/registration-input";
import type { SpokenLanguage } from "~/registration/spoken-languages";

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
}

/** `Willingness.familySealed` and `DataConsent.familySealed` */
export interface OwnWords {
  ownWords: string;
}

/** `SecrecyRelease.specialSealed` */
export interface ReleaseContent {
  /** Which professional. */
  who: string;
  /** What he may tell. */
  what: string;
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
}

/** `Wish.specialSealed`. Background is a positive wish only, and only with its own consent. */
export interface WishContent {
  words?: string;
  neededLanguage?: SpokenLanguage;
  gender?: GenderWish;
  /** Rather somebody who does not know my family or community. */
  notMyCommunity?: boolean;
  background?: string;
}

/** `LegalRepresentation.familySealed` */
export interface RepresentationContent {
  /** Who represents him, and for what. */
  scope?: string;
}

/** What a registration writes of `Person.contactSealed`. */
export interface PersonName {
  familyName?: string;
}
