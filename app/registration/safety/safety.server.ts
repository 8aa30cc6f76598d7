import type { z } from "zod";
import { deed, type Outcome } from "~/access/deed.server";
import type { ConferenceAsker, FamilyAsker } from "~/access/guards.server";
import { newId } from "~/access/ids";
import { open, seal } from "~/access/sealing.server";
import type { Tx } from "~/db.server";
import type { YesAsker } from "~/registration/consent/consents.server";
import { type AskAgainInput, isFlaggedBy, type OwnSafetyInput, type SafetyCardInput } from "~/registration/safety/safety";
import type { SafetyAnswers, SafetyCardContent } from "~/registration/sealed-shapes";
import { recordEvent } from "~/timeline/timeline.server";

interface At {
  once: string;
  now: Date;
}
export type SafetyRefusal = "noSuchPrincipal" | "notTrained";

const roomOf = (asker: ConferenceAsker): string => `/conferences/${asker.conferenceId}/safety`;

/**
 * Writes an answer to the three questions. One yes closes the gate in the same transaction: `may_receive` asks for a talk after the newest
 * answer. And a device that was let in by four digits, which everybody in the house knows, is let in no more.
 */
async function insertAnswers(tx: Tx, asker: YesAsker, principalId: string, answers: SafetyAnswers, now: Date): Promise<void> {
  const { conferenceId } = asker;
  const id = newId();
  const flagged = isFlaggedBy(answers);
  await tx.safetyAnswer.create({
    data: {
      id,
      conferenceId,
      principalId,
      askedAt: now,
      askedByAccount: asker.kind === "account" ? asker.id : null,
      alone: true,
      flagged,
      accusationSealed: seal(asker.dataKey, { model: "SafetyAnswer", field: "accusationSealed", id }, answers),
    },
  });
  await recordEvent(tx, { conferenceId, kind: "safetyAsked", actor: asker, refs: { principalId }, now });
  if (flagged) await tx.deviceSessionLink.deleteMany({ where: { proof: "lastFour", link: { conferenceId } } });
}

/** Keeps what was said on the card; what a form does not ask stays as it was. */
async function keepCard(tx: Tx, asker: YesAsker, principalId: string, said: Partial<SafetyCardContent>, now: Date): Promise<void> {
  const { conferenceId, dataKey } = asker;
  const standing = await tx.safetyCard.findUnique({ where: { principalId } });
  const id = standing?.id ?? newId();
  const place = { model: "SafetyCard", field: "accusationSealed", id } as const;
  const before = standing ? open<SafetyCardContent>(dataKey, place, standing.accusationSealed) : null;
  const merged = { mayLeaveMessage: false, ...before, ...said };
  const kept = Object.fromEntries(Object.entries(merged).filter(([, value]) => value !== undefined && value !== ""));
  const accusationSealed = seal(dataKey, place, kept);
  await tx.safetyCard.upsert({
    where: { principalId },
    create: { id, conferenceId, principalId, accusationSealed, updatedAt: now },
    update: { accusationSealed, updatedAt: now },
  });
}

const principalHere = (tx: Tx, conferenceId: string, id: string) => tx.principal.count({ where: { id, conferenceId } });

/** A colleague writes down how a principal can be reached safely, and whom to mind. */
export function saveSafetyCard(asker: ConferenceAsker, input: z.output<typeof SafetyCardInput>, at: At): Promise<Outcome<SafetyRefusal>> {
  return deed<SafetyRefusal>({ db: asker.db, actor: asker, once: at.once, redirect: roomOf(asker) }, async (tx) => {
    const { principalId, ...said } = input;
    if ((await principalHere(tx, asker.conferenceId, principalId)) === 0) return "noSuchPrincipal";
    await keepCard(tx, asker, principalId, emptied(said), at.now);
  });
}

/** A trained colleague asks the three questions again, with nobody else there. */
export function askSafetyAgain(asker: ConferenceAsker, input: z.output<typeof AskAgainInput>, at: At): Promise<Outcome<SafetyRefusal>> {
  return deed<SafetyRefusal>({ db: asker.db, actor: asker, once: at.once, redirect: roomOf(asker) }, async (tx) => {
    if (!asker.safetyTrained) return "notTrained";
    const { principalId, alone: _, ...answers } = input;
    if ((await principalHere(tx, asker.conferenceId, principalId)) === 0) return "noSuchPrincipal";
    await insertAnswers(tx, asker, principalId, answers, at.now);
  });
}

/** A principal answers them himself, on his own link, after saying that he is alone. Nobody is shown what he answered; a yes asks for a talk. */
export function answerOwnSafety(asker: FamilyAsker, input: z.output<typeof OwnSafetyInput>, at: At): Promise<Outcome<SafetyRefusal>> {
  const { db, principalId, linkId } = asker;
  return deed<SafetyRefusal>({ db, actor: asker, once: at.once, redirect: `/k/${linkId}/my-part?bewaard` }, async (tx) => {
    if (!principalId) return "noSuchPrincipal";
    const { mustNotKnow, readsAlong, callingUnsafe, ...said } = input;
    await insertAnswers(tx, asker, principalId, { mustNotKnow, readsAlong, callingUnsafe }, at.now);
    // His page never shows what was there before, so a line he leaves empty does not take it away.
    const { mayLeaveMessage, ...lines } = said;
    const filled = Object.fromEntries(Object.entries(lines).filter(([, value]) => value));
    if (Object.keys(filled).length > 0) await keepCard(tx, asker, principalId, { ...filled, mayLeaveMessage }, at.now);
  });
}

/** A line of the form that was left empty is taken from the card: the form showed what stood there. */
const emptied = (said: Omit<z.output<typeof SafetyCardInput>, "principalId">): SafetyCardContent => ({
  whoMustNotKnow: said.whoMustNotKnow ?? "",
  safeNumber: said.safeNumber ?? "",
  safeHours: said.safeHours ?? "",
  safeWord: said.safeWord ?? "",
  callerName: said.callerName ?? "",
  loyalties: said.loyalties ?? "",
  mayLeaveMessage: said.mayLeaveMessage,
});

export interface SafetyOfPrincipal {
  principalId: string;
  firstName: string;
  card: SafetyCardContent | null;
  askedAt: Date | null;
  /** A yes that nobody trained has talked about yet. */
  talkNeeded: boolean;
  talk: { at: Date; by: string } | null;
}

/** What keeps each principal safe: the card, when the questions were asked, who held the talk; never the answers. One statement. */
export async function safetyOf({ db, dataKey, conferenceId }: ConferenceAsker): Promise<SafetyOfPrincipal[]> {
  const rows = await db.$queryRaw<
    {
      principalId: string;
      firstName: string;
      cardId: string | null;
      sealed: Uint8Array | null;
      askedAt: Date | null;
      talkNeeded: boolean;
      talkAt: Date | null;
      talkBy: string | null;
    }[]
  >`
    select pr."id" as "principalId", p."firstName", c."id" as "cardId", c."accusationSealed" as "sealed", sa."askedAt",
      exists (select 1 from safety_talk_missing m where m."principalId" = pr."id") as "talkNeeded", t."at" as "talkAt", t."firstName" as "talkBy"
    from "Principal" pr join "Person" p on p."id" = pr."personId" left join "SafetyCard" c on c."principalId" = pr."id"
    left join lateral (select x."askedAt" from "SafetyAnswer" x where x."principalId" = pr."id" order by x."askedAt" desc, x."id" desc limit 1) sa on true
    left join lateral (select x."at", a."firstName" from "SafetyTalk" x join "Account" a on a."id" = x."accountId"
      where x."principalId" = pr."id" order by x."at" desc, x."id" desc limit 1) t on true
    where pr."conferenceId" = ${conferenceId}::uuid order by pr."id"`;
  return rows.map(({ principalId, firstName, cardId, sealed, askedAt, talkNeeded, talkAt, talkBy }) => ({
    principalId,
    firstName,
    card:
      cardId && sealed ? open<SafetyCardContent>(dataKey, { model: "SafetyCard", field: "accusationSealed", id: cardId }, sealed) : null,
    askedAt,
    talkNeeded,
    talk: talkAt && talkBy ? { at: talkAt, by: talkBy } : null,
  }));
}
