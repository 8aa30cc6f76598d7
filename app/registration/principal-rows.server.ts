import type { ConsentPurpose, RegistrantKind } from "@generated/enums";
import type { Actor } from "~/access/guards.server";
import { newId } from "~/access/ids";
import { linkFor } from "~/access/links.server";
import { type DataKeyRow, seal } from "~/access/sealing.server";
import { hashWord } from "~/access/sessions.server";
import type { Tx } from "~/db.server";
import { givePhone } from "~/messaging/numbers.server";
import { parseNumber } from "~/messaging/sms/phone-numbers";
import type { PrincipalInput } from "~/registration/registration-input";
import type { ReleaseContent, RepresentationContent, SafetyAnswers, SafetyCardContent } from "~/registration/sealed-shapes";
import { isFlagged, numberOf } from "~/registration/why-not-yet-sent";
import { readWhenWritten, wishFrom } from "~/registration/wish";
import { recordEvent } from "~/timeline/timeline.server";

/** Who registers: a worker with his account, or the principal himself without one. */
export interface Registrant {
  kind: RegistrantKind;
  actor: Actor;
  accountId: string | null;
  /** Null when nobody's organisation registers. */
  organisationId: string | null;
  safetyTrained: boolean;
}

/** What a principal's rows stand in. */
export interface Registering {
  by: Registrant;
  conferenceId: string;
  centraleId: string;
  key: DataKeyRow;
  now: Date;
}

/** A value without what was left empty; null when nothing is left. */
function filled<T extends object>(value: T): T | null {
  const kept = Object.entries(value).filter(([, part]) => part !== undefined && part !== "" && part !== false);
  return kept.length > 0 ? (Object.fromEntries(kept) as T) : null;
}

/** Writes one principal: who he is, each kind of yes, safety, wish and representation as rows of their own. Gives the person's id. */
export async function insertPrincipal(
  tx: Tx,
  frame: Registering,
  input: PrincipalInput,
  personId = newId(),
): Promise<{ personId: string; principalId: string }> {
  await insertPerson(tx, frame, input, personId);
  const principalId = newId();
  await tx.principal.create({ data: { id: principalId, conferenceId: frame.conferenceId, personId } });
  await linkFor(tx, { id: personId, conferenceId: frame.conferenceId }, "principal", frame.now);
  await insertYes(tx, frame, principalId, input);
  await insertSafety(tx, frame, principalId, input);
  await insertWish(tx, frame, principalId, input);
  if (input.representation) {
    const id = newId();
    const content: RepresentationContent = { ...(input.representationScope ? { scope: input.representationScope } : {}) };
    await tx.legalRepresentation.create({
      data: {
        id,
        conferenceId: frame.conferenceId,
        personId,
        kind: input.representation,
        seenHow: input.representationSeen ?? "said",
        familySealed: seal(frame.key, { model: "LegalRepresentation", field: "familySealed", id }, content),
        recordedAt: frame.now,
        recordedBy: frame.by.accountId,
      },
    });
  }
  return { personId, principalId };
}

async function insertPerson(tx: Tx, { by, conferenceId, key, now }: Registering, input: PrincipalInput, id: string): Promise<void> {
  const contact = filled({ familyName: input.familyName });
  await tx.person.create({
    data: {
      id,
      conferenceId,
      firstName: input.firstName ?? "",
      contactSealed: contact && seal(key, { model: "Person", field: "contactSealed", id }, contact),
      spokenLanguage: input.spokenLanguage ?? "nld",
      readLanguage: input.readLanguage === "none" ? null : (input.readLanguage ?? "nld"),
      addedAt: now,
      addedByAccount: by.accountId,
    },
  });
  const e164 = numberOf(input);
  if (e164) await givePhone(tx, { personId: id, conferenceId, e164, readByOthers: Boolean(input.readByOthers || input.sharedNumber), now });
  if (input.ownWord) {
    await tx.agreedWord.create({
      data: { id: newId(), personId: id, hash: await hashWord(input.ownWord), agreedAt: now, accountId: by.accountId },
    });
  }
}

async function insertYes(
  tx: Tx,
  { by, conferenceId, centraleId, key, now }: Registering,
  principalId: string,
  input: PrincipalInput,
): Promise<void> {
  const given = {
    conferenceId,
    principalId,
    givenAt: now,
    how: input.willingHow ?? ("spoken" as const),
    askedByAccount: by.accountId,
    language: input.willingLanguage ?? "nld",
  };
  const willingnessId = newId();
  const familySealed = input.willingWords
    ? seal(key, { model: "Willingness", field: "familySealed", id: willingnessId }, { ownWords: input.willingWords })
    : null;
  await tx.willingness.create({ data: { id: willingnessId, ...given, familySealed } });
  await recordEvent(tx, { conferenceId, kind: "willingnessGiven", actor: by.actor, refs: { principalId }, now });
  const consents: [boolean | undefined, ConsentPurpose, string][] = [
    [input.consentRegistration, "registration", centraleId],
    [input.consentBackground, "coordinatorBackground", centraleId],
    // The worker's own organisation is the one that would tell the landlord; where there is none, the Centrale.
    [input.consentLandlord, "mentionToLandlord", by.organisationId ?? centraleId],
  ];
  const data = consents.filter(([yes]) => yes).map(([, purpose, organisationId]) => ({ id: newId(), ...given, purpose, organisationId }));
  await tx.dataConsent.createMany({ data });
  if (input.releaseWho && input.releaseWhat) {
    const id = newId();
    const content: ReleaseContent = { who: input.releaseWho, what: input.releaseWhat };
    await tx.secrecyRelease.create({
      data: { id, ...given, specialSealed: seal(key, { model: "SecrecyRelease", field: "specialSealed", id }, content) },
    });
  }
}

async function insertSafety(
  tx: Tx,
  { by, conferenceId, key, now }: Registering,
  principalId: string,
  input: PrincipalInput,
): Promise<void> {
  const answerId = newId();
  const answers: SafetyAnswers = {
    mustNotKnow: input.mustNotKnow === "yes",
    readsAlong: input.readsAlong === "yes",
    callingUnsafe: input.callingUnsafe === "yes",
  };
  // Who was not alone was not asked; until somebody talks with him alone, it counts as a yes.
  const flagged = isFlagged(input) || input.alone !== "yes";
  await tx.safetyAnswer.create({
    data: {
      id: answerId,
      conferenceId,
      principalId,
      askedAt: now,
      askedByAccount: by.accountId,
      alone: input.alone === "yes",
      flagged,
      accusationSealed: seal(key, { model: "SafetyAnswer", field: "accusationSealed", id: answerId }, answers),
    },
  });
  if (flagged && input.safetyTalk === "held" && by.safetyTrained && by.accountId) {
    await tx.safetyTalk.create({ data: { id: newId(), conferenceId, principalId, accountId: by.accountId, at: now } });
    await recordEvent(tx, { conferenceId, kind: "safetyTalkHeld", actor: by.actor, refs: { principalId }, now });
  }
  const safeNumber = input.safeNumber ? parseNumber(input.safeNumber) : null;
  const said = filled({
    whoMustNotKnow: input.whoMustNotKnow,
    safeNumber: safeNumber?.ok ? safeNumber.e164 : undefined,
    safeHours: input.safeHours,
    safeWord: input.safeWord,
    callerName: input.callerName,
    otherWay: input.otherWay,
  });
  if (!said && !flagged) return;
  const cardId = newId();
  const card = { ...said, mayLeaveMessage: Boolean(input.mayLeaveMessage) } as SafetyCardContent;
  const accusationSealed = seal(key, { model: "SafetyCard", field: "accusationSealed", id: cardId }, card);
  await tx.safetyCard.create({ data: { id: cardId, conferenceId, principalId, accusationSealed, updatedAt: now } });
}

async function insertWish(tx: Tx, { by, conferenceId, key, now }: Registering, principalId: string, input: PrincipalInput): Promise<void> {
  const wish = wishFrom(
    {
      words: input.wishWords,
      familyWords: input.wishFamilyWords,
      neededLanguage: input.wishLanguage,
      likedLanguage: input.wishLikedLanguage,
      gender: input.wishGender,
      ageGroup: input.wishAgeGroup,
      neighbourhood: input.wishNeighbourhood,
      livedThroughDebts: input.wishLivedThroughDebts,
      experience: input.wishExperience,
      notMyFamily: input.wishNotMyFamily,
      notMyCommunity: input.wishNotMyCommunity ?? false,
      background: input.wishBackground,
      backgroundKinds: input.wishBackgroundKinds,
      important: input.wishImportant,
    },
    input.consentBackground === true,
  );
  if (!wish) return;
  const id = newId();
  await tx.wish.create({
    data: {
      id,
      conferenceId,
      principalId,
      specialSealed: seal(key, { model: "Wish", field: "specialSealed", id }, wish),
      enteredAt: now,
      enteredBy: by.accountId,
      confirmedAt: input.wishConfirmed ? now : null,
      readAt: readWhenWritten(wish, now),
    },
  });
}
