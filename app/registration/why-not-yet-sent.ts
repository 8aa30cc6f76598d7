import { type CaseRefusal, type FieldRefusal, whyNotYetKept } from "~/eviction-case/case-input";
import { type NumberRefusal, parseNumber } from "~/messaging/sms/phone-numbers";
import { type PrincipalInput, type RegistrationInput, safetyQuestions } from "~/registration/registration-input";

type OwnRefusal =
  | "noPrincipal"
  | "firstNameMissing"
  | "spokenLanguageMissing"
  | "readLanguageMissing"
  | "phoneMissing"
  | "phoneForCalls"
  | "sharedNumber"
  | "safeNumberUnclear"
  | "ownWordShort"
  | "noWillingness"
  | "willingHowMissing"
  | "willingLanguageMissing"
  | "noConsent"
  | "releaseHalf"
  | "notAlone"
  | "safetyNotAsked"
  | "noTalkPlanned"
  | "notTrained"
  | "backgroundWithoutConsent"
  | "representationNotSeen"
  | "situationMissing"
  | "childrenMissing"
  | "townUnknown"
  | "caseMissing";
export type RegistrationRefusal = OwnRefusal | `number-${NumberRefusal}` | CaseRefusal;

/** One of the three answers was yes: nobody in the network receives anything until a trained person has talked. */
export const isFlagged = (principal: PrincipalInput): boolean => safetyQuestions.some((question) => principal[question] === "yes");

/** The number of a principal in E.164, or null when he has none we can use. */
export function numberOf(principal: PrincipalInput): string | null {
  const parsed = principal.phone ? parseNumber(principal.phone) : null;
  return parsed?.ok ? parsed.e164 : null;
}

/** Who sends it; a principal who registers himself may leave the questions of safety for a talk. */
export interface SentBy {
  safetyTrained: boolean;
  today: string;
  himself?: boolean;
}

/**
 * Why a registration cannot be sent yet: everything at once, each reason at its own field.
 * Willingness, consent and safety are three different things and none follows from another. A yes on safety does not stop a
 * registration; it asks who will talk.
 */
export function whyNotYetSent(registration: RegistrationInput, by: SentBy): FieldRefusal<RegistrationRefusal>[] {
  const { principals } = registration;
  const refusals: FieldRefusal<RegistrationRefusal>[] = principals.length === 0 ? [{ field: "", reason: "noPrincipal" }] : [];
  for (const [at, principal] of principals.entries()) {
    const refuse = (field: keyof PrincipalInput, reason: RegistrationRefusal) =>
      refusals.push({ field: `principals[${at}].${field}`, reason });
    judgePerson(principal, refuse);
    judgeNumber(principal, principals.slice(0, at), refuse);
    judgeYes(principal, refuse);
    if (by.himself) judgeOwnSafety(principal, refuse);
    else judgeSafety(principal, by.safetyTrained, refuse);
    if ((principal.wishBackground || principal.wishBackgroundKinds?.length) && !principal.consentBackground)
      refuse("consentBackground", "backgroundWithoutConsent");
    if (principal.representation && !principal.representationSeen) refuse("representationSeen", "representationNotSeen");
  }
  if (!registration.situation) refusals.push({ field: "situation", reason: "situationMissing" });
  if (!registration.children) refusals.push({ field: "children", reason: "childrenMissing" });
  if (registration.housing === "existing" && !registration.caseId) refusals.push({ field: "caseId", reason: "caseMissing" });
  if (registration.housing === "new") refusals.push(...whyNotYetKept(registration, by.today));
  else if (registration.evictionOn && registration.evictionOn < by.today) refusals.push({ field: "evictionOn", reason: "evictionPast" });
  return refusals;
}

type Refuse = (field: keyof PrincipalInput, reason: RegistrationRefusal) => void;

function judgePerson(principal: PrincipalInput, refuse: Refuse): void {
  if (!principal.firstName) refuse("firstName", "firstNameMissing");
  if (!principal.spokenLanguage) refuse("spokenLanguage", "spokenLanguageMissing");
  if (!principal.readLanguage) refuse("readLanguage", "readLanguageMissing");
  if (principal.ownWord && principal.ownWord.length < 4) refuse("ownWord", "ownWordShort");
}

/** A principal without a phone is no reason to refuse: his rights are then exercised together with the coordinator. */
function judgeNumber(principal: PrincipalInput, before: readonly PrincipalInput[], refuse: Refuse): void {
  if (principal.phone) {
    const parsed = parseNumber(principal.phone);
    if (!parsed.ok) refuse("phone", `number-${parsed.reason}`);
    else if (parsed.kind !== "mobile" && !principal.callsOnly)
      refuse("phone", parsed.kind === "fixedLine" ? "phoneForCalls" : `number-${parsed.kind}`);
    else {
      const same = before.find((other) => numberOf(other) === parsed.e164);
      if (same && !principal.sharedNumber) refuse("sharedNumber", "sharedNumber");
    }
  } else if (principal.sharedNumber || principal.readByOthers || principal.callsOnly) refuse("phone", "phoneMissing");
  if (principal.safeNumber && !parseNumber(principal.safeNumber).ok) refuse("safeNumber", "safeNumberUnclear");
}

function judgeYes(principal: PrincipalInput, refuse: Refuse): void {
  if (!principal.willing) refuse("willing", "noWillingness");
  if (!principal.willingHow) refuse("willingHow", "willingHowMissing");
  if (!principal.willingLanguage) refuse("willingLanguage", "willingLanguageMissing");
  if (!principal.consentRegistration) refuse("consentRegistration", "noConsent");
  if (Boolean(principal.releaseWho) !== Boolean(principal.releaseWhat))
    refuse(principal.releaseWho ? "releaseWhat" : "releaseWho", "releaseHalf");
}

function judgeSafety(principal: PrincipalInput, safetyTrained: boolean, refuse: Refuse): void {
  if (principal.alone !== "yes") refuse("alone", "notAlone");
  for (const question of safetyQuestions) if (!principal[question]) refuse(question, "safetyNotAsked");
  if (!isFlagged(principal)) return;
  if (!principal.safetyTalk) refuse("safetyTalk", "noTalkPlanned");
  if (principal.safetyTalk === "held" && !safetyTrained) refuse("safetyTalk", "notTrained");
}

/** Somebody alone with his own phone answers for himself; somebody who is not alone is asked later, by a voice. */
function judgeOwnSafety(principal: PrincipalInput, refuse: Refuse): void {
  if (!principal.alone) refuse("alone", "safetyNotAsked");
  if (principal.alone !== "yes") return;
  for (const question of safetyQuestions) if (!principal[question]) refuse(question, "safetyNotAsked");
}

/** What is wrong with something that was typed, as against what is still missing: said at once, where the other is said at the end. */
const wrongAtOnce: readonly string[] = ["phoneForCalls", "phoneMissing", "sharedNumber", "safeNumberUnclear", "ownWordShort"];
export const isWrong = (reason: string): boolean =>
  wrongAtOnce.includes(reason) || reason.startsWith("number-") || /(Unclear|Ahead|Past)$/.test(reason);
