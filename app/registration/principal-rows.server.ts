import type { ConsentPurpose } from "@generated/enums";
import type { StaffAsker } from "~/access/guards.server";
import { newId } from "~/access/ids";
import { linkFor } from "~/access/links.server";
import { type DataKeyRow, seal } from "~/access/sealing.server";
import { hashWord } from "~/access/sessions.server";
import type { Tx } from "~/db.server";
import { givePhone } from "~/messaging/numbers.server";
import { parseNumber } from "~/messaging/phone-numbers";
import type { PrincipalInput } from "~/registration/registration-input";
import type { ReleaseContent, RepresentationContent, SafetyAnswers, SafetyCardContent, WishContent } from "~/registration/sealed-shapes";
import { isFlagged, numberOf } from "~/registration/why-not-yet-sent";
import { recordEvent } from "~/timeline/timeline.server";

/** What a principal's rows stand in. */
export interface Registering {
  asker: StaffAsker;
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
): Promise<{ personId: string; principalId: string }> {
  const personId = await insertPerson(tx, frame, input);
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
        recordedBy: frame.asker.id,
      },
    });
  }
  return { personId, principalId };
}

async function insertPerson(tx: Tx, { asker, conferenceId, key, now }: Registering, input: PrincipalInput): Promise<string> {
  const id = newId();
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
      addedByAccount: asker.id,
    },
  });
  const e164 = numberOf(input);
  if (e164) await givePhone(tx, { personId: id, conferenceId, e164, readByOthers: Boolean(input.readByOthers || input.sharedNumber), now });
  if (input.ownWord) {
    await tx.agreedWord.create({
      data: { id: newId(), personId: id, hash: await hashWord(input.ownWord), agreedAt: now, accountId: asker.id },
    });
  }
  return id;
}

async function insertYes(
  tx: Tx,
  { asker, conferenceId, centraleId, key, now }: Registering,
  principalId: string,
  input: PrincipalInput,
): Promise<void> {
  const given = {
    conferenceId,
    principalId,
    givenAt: now,
    how: input.willingHow ?? ("spoken" as const),
    askedByAccount: asker.id,
    language: input.willingLanguage ?? "nld",
  };
  const willingnessId = newId();
  const familySealed = input.willingWords
    ? seal(key, { model: "Willingness", field: "familySealed", id: willingnessId }, { ownWords: input.willingWords })
    : null;
  await tx.willingness.create({ data: { id: willingnessId, ...given, familySealed } });
  await recordEvent(tx, { conferenceId, kind: "willingnessGiven", actor: asker, refs: { principalId }, now });
  const consents: [boolean | undefined, ConsentPurpose, string][] = [
    [input.consentRegistration, "registration", centraleId],
    [input.consentBackground, "coordinatorBackground", centraleId],
    // The worker's own organisation is the one that would tell the landlord.
    [input.consentLandlord, "mentionToLandlord", asker.organisationId],
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
  { asker, conferenceId, key, now }: Registering,
  principalId: string,
  input: PrincipalInput,
): Promise<void> {
  const answerId = newId();
  const answers: SafetyAnswers = {
    mustNotKnow: input.mustNotKnow === "yes",
    readsAlong: input.readsAlong === "yes",
    callingUnsafe: input.callingUnsafe === "yes",
  };
  const flagged = isFlagged(input);
  await tx.safetyAnswer.create({
    data: {
      id: answerId,
      conferenceId,
      principalId,
      askedAt: now,
      askedByAccount: asker.id,
      alone: input.alone === "yes",
      flagged,
      accusationSealed: seal(key, { model: "SafetyAnswer", field: "accusationSealed", id: answerId }, answers),
    },
  });
  if (flagged && input.safetyTalk === "held" && asker.safetyTrained) {
    await tx.safetyTalk.create({ data: { id: newId(), conferenceId, principalId, accountId: asker.id, at: now } });
    await recordEvent(tx, { conferenceId, kind: "safetyTalkHeld", actor: asker, refs: { principalId }, now });
  }
  const safeNumber = input.safeNumber ? parseNumber(input.safeNumber) : null;
  const said = filled({
    whoMustNotKnow: input.whoMustNotKnow,
    safeNumber: safeNumber?.ok ? safeNumber.e164 : undefined,
    safeHours: input.safeHours,
    safeWord: input.safeWord,
    callerName: input.callerName,
  });
  if (!said && !flagged) return;
  const cardId = newId();
  const card = { ...said, mayLeaveMessage: Boolean(input.mayLeaveMessage) } as SafetyCardContent;
  const accusationSealed = seal(key, { model: "SafetyCard", field: "accusationSealed", id: cardId }, card);
  await tx.safetyCard.create({ data: { id: cardId, conferenceId, principalId, accusationSealed, updatedAt: now } });
}

async function insertWish(
  tx: Tx,
  { asker, conferenceId, key, now }: Registering,
  principalId: string,
  input: PrincipalInput,
): Promise<void> {
  const wish = filled({
    words: input.wishWords,
    neededLanguage: input.wishLanguage,
    gender: input.wishGender,
    notMyCommunity: input.wishNotMyCommunity,
    background: input.consentBackground ? input.wishBackground : undefined,
  }) as WishContent | null;
  if (!wish) return;
  const id = newId();
  await tx.wish.create({
    data: {
      id,
      conferenceId,
      principalId,
      specialSealed: seal(key, { model: "Wish", field: "specialSealed", id }, wish),
      enteredAt: now,
      enteredBy: asker.id,
      confirmedAt: input.wishConfirmed ? now : null,
    },
  });
}
