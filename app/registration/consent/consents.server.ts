import type { ConsentPurpose, HowGiven } from "@generated/enums";
import { z } from "zod";
import { deed, type Outcome } from "~/access/deed.server";
import type { ConferenceAsker, FamilyAsker } from "~/access/guards.server";
import { newId } from "~/access/ids";
import { type DataKeyRow, open, seal } from "~/access/sealing.server";
import type { Tx } from "~/db.server";
import { factOf } from "~/journey/conference.server";
import { consentPurposes } from "~/registration/consent/consents";
import { endWillingnessOf } from "~/registration/consent/withdraw.server";
import type { ReleaseContent, SpokenYes, WishContent } from "~/registration/sealed-shapes";
import { spokenLanguageCodes } from "~/registration/spoken-languages";
import { isEmptyWish, wishes, withoutBackground } from "~/registration/wish";
import { recordEvent } from "~/timeline/timeline.server";

interface At {
  once: string;
  now: Date;
}
export type YesRefusal = "noSuchPrincipal" | "alreadyGiven" | "alreadyEnded" | "tooLate";
/** Who writes a yes down: the principal himself, or a colleague he says it to. */
export type YesAsker = ConferenceAsker | FamilyAsker;

const words = (key: string) =>
  z
    .string()
    .trim()
    .max(2000, { error: `${key}.too-long` })
    .optional();
const needed = (key: string, most: number) =>
  z
    .string({ error: `${key}.needed` })
    .trim()
    .min(1, { error: `${key}.needed` })
    .max(most, { error: `${key}.too-long` });
const how = { ownWords: words("staff-yes"), inPresenceOf: words("staff-yes"), understood: words("staff-yes") };
const said = {
  how: z.enum(["spoken", "written"], { error: "staff-yes.needed" }),
  language: z.enum(spokenLanguageCodes, { error: "staff-yes.needed" }),
};

export const GiveConsentInput = z.object({
  principalId: z.uuid(),
  purpose: z.enum(consentPurposes, { error: "staff-yes.needed" }),
  ...said,
  ...how,
});
export const GiveWillingnessInput = z.object({ principalId: z.uuid(), ...said, ...how });
export const GiveReleaseInput = z.object({
  principalId: z.uuid(),
  who: needed("staff-yes", 200),
  what: needed("staff-yes", 2000),
  ...said,
  ...how,
});
export const TakeBackInput = z.object({ principalId: z.uuid(), kind: z.enum(["consent", "release"]), id: z.uuid() });
export type GiveConsent = { principalId: string; purpose: ConsentPurpose; how: HowGiven; language: string } & SpokenYes;
export type GiveRelease = { principalId: string; how: HowGiven; language: string } & ReleaseContent;
export type TakeBack = z.infer<typeof TakeBackInput>;

const roomOf = (asker: YesAsker): string =>
  asker.kind === "person" ? `/k/${asker.linkId}/yes` : `/registrations/${asker.conferenceId}/yes`;

const askedBy = (asker: YesAsker): string | null => (asker.kind === "account" ? asker.id : null);

/** A principal of this conference; behind a link only oneself. */
async function principalIn(tx: Tx, asker: YesAsker, principalId: string): Promise<boolean> {
  if (asker.kind === "person" && asker.principalId !== principalId) return false;
  return (await tx.principal.count({ where: { id: principalId, conferenceId: asker.conferenceId } })) === 1;
}

/** What was said with a yes, without what was left empty; null when nothing was. */
export function spokenOf({ ownWords, inPresenceOf, understood }: SpokenYes): SpokenYes | null {
  const kept = { ...(ownWords ? { ownWords } : {}), ...(inPresenceOf ? { inPresenceOf } : {}), ...(understood ? { understood } : {}) };
  return Object.keys(kept).length > 0 ? kept : null;
}

/** Whose use of data a purpose is: the worker's own organisation tells the landlord, all else is the Centrale's. */
async function controllerOf(tx: Tx, conferenceId: string, purpose: ConsentPurpose): Promise<string> {
  const { centraleId, registration } = await tx.conference.findUniqueOrThrow({
    where: { id: conferenceId },
    select: { centraleId: true, registration: { select: { registrantAccountId: true } } },
  });
  if (purpose !== "mentionToLandlord" || !registration?.registrantAccountId) return centraleId;
  const worker = await tx.account.findUniqueOrThrow({ where: { id: registration.registrantAccountId }, select: { organisationId: true } });
  return worker.organisationId;
}

const consentStands = async (tx: Tx, principalId: string, purpose: ConsentPurpose): Promise<boolean> =>
  (await tx.dataConsent.count({ where: { principalId, purpose, withdrawnAt: null } })) > 0;

/** Writes one yes to one use of data by one organisation; inside the caller's transaction. */
export async function insertConsent(tx: Tx, asker: YesAsker, input: GiveConsent, now: Date): Promise<YesRefusal | undefined> {
  const { conferenceId, dataKey } = asker;
  const { principalId, purpose } = input;
  // Said on two screens at once it is still one yes: one that stood twice would be taken back by half.
  await tx.$queryRaw`select 1 from "Principal" where "id" = ${principalId}::uuid for update`;
  if (await consentStands(tx, principalId, purpose)) return "alreadyGiven";
  const id = newId();
  const content = spokenOf(input);
  await tx.dataConsent.create({
    data: {
      id,
      conferenceId,
      principalId,
      organisationId: await controllerOf(tx, conferenceId, purpose),
      purpose,
      givenAt: now,
      how: input.how,
      askedByAccount: askedBy(asker),
      language: input.language,
      familySealed: content && seal(dataKey, { model: "DataConsent", field: "familySealed", id }, content),
    },
  });
  await recordEvent(tx, { conferenceId, kind: "consentGiven", actor: asker, refs: { principalId, consentId: id }, now });
  return undefined;
}

/** One more yes to one use of data. Who took back being registered says a new yes with a new registration. */
export function giveConsent(asker: YesAsker, input: GiveConsent, at: At): Promise<Outcome<YesRefusal>> {
  return deed<YesRefusal>({ db: asker.db, actor: asker, once: at.once, redirect: roomOf(asker) }, async (tx) => {
    if (!(await principalIn(tx, asker, input.principalId))) return "noSuchPrincipal";
    if (input.purpose === "registration") return "tooLate";
    return insertConsent(tx, asker, input, at.now);
  });
}

/** Permission for one professional to tell one thing. */
export function giveRelease(asker: YesAsker, input: GiveRelease, at: At): Promise<Outcome<YesRefusal>> {
  const { conferenceId, dataKey } = asker;
  return deed<YesRefusal>({ db: asker.db, actor: asker, once: at.once, redirect: roomOf(asker) }, async (tx) => {
    if (!(await principalIn(tx, asker, input.principalId))) return "noSuchPrincipal";
    const id = newId();
    const content: ReleaseContent = { who: input.who, what: input.what, ...spokenOf(input) };
    await tx.secrecyRelease.create({
      data: {
        id,
        conferenceId,
        principalId: input.principalId,
        givenAt: at.now,
        how: input.how,
        askedByAccount: askedBy(asker),
        language: input.language,
        specialSealed: seal(dataKey, { model: "SecrecyRelease", field: "specialSealed", id }, content),
      },
    });
    await recordEvent(tx, {
      conferenceId,
      kind: "consentGiven",
      actor: asker,
      refs: { principalId: input.principalId, releaseId: id },
      now: at.now,
    });
  });
}

/** Takes a yes back. What it carried stops in the same transaction (`whatStopsWith` tells it beforehand). */
export function takeBack(asker: YesAsker, input: TakeBack, at: At): Promise<Outcome<YesRefusal>> {
  const { conferenceId, dataKey } = asker;
  return deed<YesRefusal>({ db: asker.db, actor: asker, once: at.once, redirect: `${roomOf(asker)}?teruggenomen` }, async (tx) => {
    const { principalId, id } = input;
    if (!(await principalIn(tx, asker, principalId))) return "noSuchPrincipal";
    const purpose = input.kind === "release" ? await endRelease(tx, input, at.now) : await endConsent(tx, asker, input, at.now);
    if (purpose === null) return "alreadyEnded";
    await recordEvent(tx, { conferenceId, kind: "consentWithdrawn", actor: asker, refs: { principalId, yesId: id }, now: at.now });
    if (purpose === "coordinatorBackground") await eraseBackground(tx, dataKey, principalId, at.now);
    if (purpose === "registration") await endWillingnessOf(tx, asker, { conferenceId, principalId }, at.now);
    return undefined;
  });
}

async function endRelease(tx: Tx, { id, principalId }: TakeBack, now: Date): Promise<"release" | null> {
  const { count } = await tx.secrecyRelease.updateMany({ where: { id, principalId, endedAt: null }, data: { endedAt: now } });
  return count === 1 ? "release" : null;
}

async function endConsent(tx: Tx, asker: YesAsker, { id, principalId }: TakeBack, now: Date): Promise<ConsentPurpose | null> {
  const row = await tx.dataConsent.findFirst({ where: { id, principalId, withdrawnAt: null }, select: { purpose: true } });
  if (!row) return null;
  const withdrawnHow = asker.kind === "person" ? "ownLink" : asker.relations.includes("coordinator") ? "togetherWithCoordinator" : "spoken";
  const { purpose } = row;
  const { count } = await tx.dataConsent.updateMany({
    where: { principalId, purpose, withdrawnAt: null },
    data: { withdrawnAt: now, withdrawnHow },
  });
  return count > 0 ? purpose : null;
}

/** Takes what somebody said of a background out of his wishes; what else he wished stays. */
async function eraseBackground(tx: Tx, key: DataKeyRow, principalId: string, now: Date): Promise<void> {
  for (const { id, specialSealed } of await tx.wish.findMany({ where: { principalId, erasedAt: null, specialSealed: { not: null } } })) {
    const place = { model: "Wish", field: "specialSealed", id } as const;
    const wish = open<WishContent>(key, place, specialSealed as Uint8Array);
    if (!wishes(wish, "background")) continue;
    const rest = withoutBackground(wish);
    const data = isEmptyWish(rest) ? { specialSealed: null, erasedAt: now } : { specialSealed: seal(key, place, rest) };
    await tx.wish.update({ where: { id }, data });
  }
}

/**
 * Somebody who stopped, or never said it, says yes to take part (again). The old yes stays ended. Who took back being registered
 * is not brought in again by a colleague's note: nothing may be done with what is known of him, so he is registered anew.
 */
export function giveWillingness(asker: ConferenceAsker, input: Omit<GiveConsent, "purpose">, at: At): Promise<Outcome<YesRefusal>> {
  const { conferenceId, dataKey } = asker;
  return deed<YesRefusal>({ db: asker.db, actor: asker, once: at.once, redirect: roomOf(asker) }, async (tx) => {
    const { principalId } = input;
    if (!(await principalIn(tx, asker, principalId))) return "noSuchPrincipal";
    await tx.$queryRaw`select 1 from "Conference" where "id" = ${conferenceId}::uuid for update`;
    if ((await tx.willingness.count({ where: { principalId, endedAt: null } })) > 0) return "alreadyGiven";
    const facts = await factOf(tx, conferenceId);
    if (facts.closedAt || facts.notStartedAt || facts.strandedAt) return "tooLate";
    if (!(await consentStands(tx, principalId, "registration"))) return "tooLate";
    const id = newId();
    const content = spokenOf(input);
    await tx.willingness.create({
      data: {
        id,
        conferenceId,
        principalId,
        givenAt: at.now,
        how: input.how,
        askedByAccount: asker.id,
        language: input.language,
        familySealed: content && seal(dataKey, { model: "Willingness", field: "familySealed", id }, content),
      },
    });
    await recordEvent(tx, { conferenceId, kind: "willingnessGiven", actor: asker, refs: { principalId }, now: at.now });
  });
}
