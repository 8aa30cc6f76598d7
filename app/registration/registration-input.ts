import type { HowGiven, RepresentationKind, SeenHow } from "@generated/enums";
import { z } from "zod";
import { caseFields } from "~/eviction-case/case-input";
import { spokenLanguageCodes } from "~/registration/spoken-languages";
import { ageGroups, askedExperience, backgroundKinds, neighbourhoodWishes, wishCriteria } from "~/registration/wish-criteria";

export const problemAreas = [
  "finance",
  "work",
  "home",
  "mentalHealth",
  "socialContacts",
  "addiction",
  "children",
  "psychosocial",
  "other",
] as const;
export type ProblemArea = (typeof problemAreas)[number];

export const waysToSayYes = ["spoken", "written"] as const satisfies readonly HowGiven[];
export const genderWishes = ["woman", "man", "ratherNoWoman", "ratherNoMan"] as const;
export type GenderWish = (typeof genderWishes)[number];

export const representationKinds = [
  "bewind",
  "curatele",
  "mentorschap",
  "gezagOne",
  "gezagBoth",
  "voogdij",
  "ondertoezichtstelling",
  "volmacht",
] as const satisfies readonly RepresentationKind[];
export const waysSeen = ["document", "register", "said"] as const satisfies readonly SeenHow[];

/** The three questions, asked alone and in somebody's own language (research of 2008 and after on unsafe homes; decision record). */
export const safetyQuestions = ["mustNotKnow", "readsAlong", "callingUnsafe"] as const;
export type SafetyQuestion = (typeof safetyQuestions)[number];

/** In what standing somebody lives in the home: the judgment does not reach everybody alike. */
export const tenancies = ["tenant", "coTenant", "subtenant", "occupant", "unknown"] as const;
export type TenancyKind = (typeof tenancies)[number];

/** Who has authority over a child, as far as the registrant knows. */
export const authorities = ["mother", "father", "both", "guardian", "unknown"] as const;
export type Authority = (typeof authorities)[number];

/** Not to know is an answer. */
export const yesNoUnknown = ["yes", "no", "unknown"] as const;
export type YesNoUnknown = (typeof yesNoUnknown)[number];

const maybe = z.enum(yesNoUnknown).optional();
const yesNo = z.enum(["yes", "no"]).optional();
const line = z.string().trim().max(200).optional();
const words = z.string().trim().max(4000).optional();
const tick = z.boolean().optional();
const language = z.enum(spokenLanguageCodes);

/** One principal as the worker typed him. Shape only; `whyNotYetSent` judges the sense. */
export const PrincipalInput = z.object({
  firstName: line,
  familyName: line,
  phone: z.string().trim().max(40).optional(),
  readByOthers: tick,
  sharedNumber: tick,
  callsOnly: tick,
  spokenLanguage: language.optional(),
  /** "none": reads nothing. */
  readLanguage: language.or(z.literal("none")).optional(),
  ownWord: z.string().trim().max(60).optional(),
  interpreter: maybe,
  /** How to find somebody who has no number. */
  otherWay: line,
  tenancy: z.enum(tenancies).optional(),

  willing: tick,
  willingHow: z.enum(waysToSayYes).optional(),
  willingLanguage: language.optional(),
  willingWords: words,
  consentRegistration: tick,
  consentBackground: tick,
  consentLandlord: tick,
  releaseWho: line,
  releaseWhat: words,

  alone: yesNo,
  mustNotKnow: yesNo,
  readsAlong: yesNo,
  callingUnsafe: yesNo,
  safetyTalk: z.enum(["held", "centrale"]).optional(),
  whoMustNotKnow: words,
  safeNumber: z.string().trim().max(40).optional(),
  safeHours: line,
  safeWord: line,
  mayLeaveMessage: tick,
  callerName: line,

  wishWords: words,
  wishFamilyWords: words,
  wishLanguage: language.optional(),
  wishLikedLanguage: language.optional(),
  wishGender: z.enum(genderWishes).optional(),
  wishAgeGroup: z.enum(ageGroups).optional(),
  wishNeighbourhood: z.enum(neighbourhoodWishes).optional(),
  wishLivedThroughDebts: tick,
  wishExperience: z.array(z.enum(askedExperience)).optional(),
  wishNotMyFamily: tick,
  wishNotMyCommunity: tick,
  wishBackgroundKinds: z.array(z.enum(backgroundKinds)).optional(),
  wishBackground: words,
  wishImportant: z.array(z.enum(wishCriteria)).optional(),
  wishConfirmed: tick,

  representation: z.enum(representationKinds).optional(),
  representationScope: words,
  representationSeen: z.enum(waysSeen).optional(),
});
export type PrincipalInput = z.input<typeof PrincipalInput>;

/** Somebody who lives in the same home and is no principal. An adult child who is a co-debtor is named here or registered himself. */
export const HouseholdInput = z.object({ firstName: line, who: line, tenancy: z.enum(tenancies).optional() });
/** A child: a first name, an age and who decides. No number, no school, no diagnosis. */
export const ChildInput = z.object({
  firstName: line,
  age: z.string().trim().max(10).optional(),
  authority: z.enum(authorities).optional(),
});

export const mostPrincipals = 6;
export const mostRows = 12;

export const RegistrationInput = z.object({
  proposalId: z.uuid().optional(),
  /** The conference that ended before this one. */
  earlierConferenceId: z.uuid().optional(),
  principals: z.array(PrincipalInput).max(mostPrincipals),
  /** As it was typed; sent in, it is the name of a place on the list. */
  town: line,
  household: z.array(HouseholdInput).max(mostRows).optional(),
  judgmentNames: line,
  problemAreas: z.array(z.enum(problemAreas)).optional(),
  situation: words,
  tried: words,
  hopes: words,
  children: yesNo,
  childrenSleep: words,
  childList: z.array(ChildInput).max(mostRows).optional(),
  contactOrders: maybe,
  contactOrdersSeen: yesNo,
  keptOutParent: maybe,
  housing: z.enum(["none", "existing", "new"]).optional(),
  caseId: z.uuid().optional(),
  ...caseFields,
});
export type RegistrationInput = z.input<typeof RegistrationInput>;
