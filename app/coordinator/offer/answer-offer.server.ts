import type { OfferWay } from "@generated/enums";
import { z } from "zod";
import { deed, type Outcome } from "~/access/deed.server";
import type { StaffAsker } from "~/access/guards.server";
import { newId } from "~/access/ids";
import { alreadyLost } from "~/coordinator/offer/already-lost.server";
import { askNext, endLine, holdConference } from "~/coordinator/offer/ask.server";
import { inTurn } from "~/coordinator/offer/in-turn";
import { offerStateOf } from "~/coordinator/offer/offer-state";
import { poolStateOf } from "~/coordinator/pool/pool-state";
import { leadsOf, standingOf } from "~/coordinator/pool/standing.server";
import { type Db, postgresCode, type Tx } from "~/db.server";
import { factOf } from "~/journey/conference.server";
import { tellAllocation } from "~/registration/promise/receipt.server";
import { recordEvent } from "~/timeline/timeline.server";

type At = { once: string; now: Date };

/** The coordinator who answers: signed in, or by the way that only his own telephone gives him. */
export interface Answerer {
  kind: "account";
  id: string;
  db: Db;
  /** His own account unless said. */
  how?: OfferWay;
}

export const AnswerInput = z.object({ offerId: z.uuid() });
export type AnswerInput = z.infer<typeof AnswerInput>;

const answerRefusals = ["gone", "late", "answered", "withdrawn", "taken", "full", "unwilling", "firstPerhaps"] as const;
/** `gone`: not his. `late`: the two days are over. `taken`: somebody else was first. `firstPerhaps`: he has not asked who it is. */
export type AnswerRefusal = (typeof answerRefusals)[number];

type Work = (tx: Tx, offer: { id: string; conferenceId: string; provisionalAt: Date | null }) => Promise<AnswerRefusal | undefined | void>;

/**
 * One answer at a time for a coordinator and for a conference. Within the transaction the conference is held, so that who is second sees
 * what the first one did, also from another process.
 */
async function answering(
  asker: Answerer,
  { offerId }: AnswerInput,
  at: At,
  work: Work,
  accepting = false,
): Promise<Outcome<AnswerRefusal>> {
  const frame = { db: asker.db, actor: { kind: asker.kind, id: asker.id }, once: at.once, redirect: `/offers/${offerId}` };
  const known = await asker.db.coordinatorOffer.findFirst({
    where: { id: offerId, accountId: asker.id },
    select: { conferenceId: true },
  });
  if (!known) return { refused: "gone" };
  return inTurn(`account ${asker.id}`, () =>
    inTurn(`conference ${known.conferenceId}`, async () => {
      const lost = await alreadyLost(asker.db, { offerId, accepting, once: at.once }, at.now);
      if (lost) return { refused: lost };
      return deed<AnswerRefusal>(frame, async (tx) => {
        await holdConference(tx, known.conferenceId);
        const offer = await tx.coordinatorOffer.findUniqueOrThrow({ where: { id: offerId } });
        const state = offerStateOf(offer, at.now);
        if (state === "expired") return "late";
        if (state === "withdrawn") return (await alreadyLost(tx, { offerId, accepting, once: "" }, at.now)) ?? "withdrawn";
        if (state !== "asked" && state !== "provisional") return "answered";
        return work(tx, offer);
      });
    }),
  );
}

/** Closes an offer that is still open; what the clock closed at this very moment stays closed. */
async function close(
  tx: Tx,
  offerId: string,
  data: { answer: "accepted" | "declined"; answeredAt: Date; answeredHow: OfferWay },
): Promise<boolean> {
  const { count } = await tx.coordinatorOffer.updateMany({ where: { id: offerId, answer: null }, data });
  return count === 1;
}

/** Step one, "perhaps: I want to know who". Only now does he see first names. */
export function sayPerhaps(asker: Answerer, input: AnswerInput, at: At): Promise<Outcome<AnswerRefusal>> {
  return answering(asker, input, at, async (tx, { id, provisionalAt }) => {
    if (provisionalAt) return asker.how === undefined ? undefined : "answered";
    const data = { provisionalAt: at.now, answeredHow: asker.how ?? "account" };
    const { count } = await tx.coordinatorOffer.updateMany({ where: { id, answer: null }, data });
    if (count === 0) return "withdrawn";
  });
}

/** "No", in either step; nobody asks why. The next in line is asked. */
export function declineOffer(asker: Answerer, input: AnswerInput, at: At): Promise<Outcome<AnswerRefusal>> {
  return closeOffer(asker, input, at);
}

/** "I know this person", once he read who it is. It is kept as any other no: nothing needs to know the difference, so nothing does. */
export function knowThisPerson(asker: StaffAsker, input: AnswerInput, at: At): Promise<Outcome<AnswerRefusal>> {
  return closeOffer(asker, input, at, { named: true });
}

function closeOffer(asker: Answerer, input: AnswerInput, at: At, { named = false } = {}): Promise<Outcome<AnswerRefusal>> {
  return answering(asker, input, at, async (tx, { id, conferenceId, provisionalAt }) => {
    if (named && !provisionalAt) return "firstPerhaps";
    if (!(await close(tx, id, { answer: "declined", answeredAt: at.now, answeredHow: asker.how ?? "account" }))) return "withdrawn";
    const actor = { kind: asker.kind, id: asker.id };
    await recordEvent(tx, { conferenceId, kind: "offerAnswered", actor, refs: { offerId: id }, now: at.now });
    await askNext(tx, conferenceId, { kind: "clock", id: null }, at.now);
  });
}

/**
 * "I do not know this person: I take it." The conference is started from here. Who is second, or full by now, hears so;
 * offers to others and the line behind them end at once.
 */
export async function acceptOffer(asker: StaffAsker, input: AnswerInput, at: At): Promise<Outcome<AnswerRefusal>> {
  const { now } = at;
  const accepting = answering(
    asker,
    input,
    at,
    async (tx, { id: offerId, conferenceId, provisionalAt }) => {
      if (!provisionalAt) return "firstPerhaps";
      const facts = await factOf(tx, conferenceId);
      if (facts.coordinatorId) return "taken";
      if (facts.unwilling || facts.notStartedAt || facts.strandedAt || facts.closedAt) return "unwilling";
      const why = await whyNot(tx, asker.id, now);
      if (why) return why;
      if (await tx.coordinatorBar.count({ where: { conferenceId, accountId: asker.id } })) return "withdrawn";
      if (!(await close(tx, offerId, { answer: "accepted", answeredAt: now, answeredHow: "account" }))) return "withdrawn";
      await tx.coordinatorOffer.updateMany({ where: { conferenceId, answer: null }, data: { answer: "withdrawn", answeredAt: now } });
      await endLine(tx, conferenceId, now);
      const assignmentId = newId();
      await tx.coordinatorAssignment.create({ data: { id: assignmentId, conferenceId, accountId: asker.id, offerId, from: now } });
      await recordEvent(tx, { conferenceId, kind: "offerAnswered", actor: asker, refs: { offerId }, now });
      await recordEvent(tx, { conferenceId, kind: "assigned", actor: asker, refs: { accountId: asker.id }, now });
      await tellAllocation(tx, conferenceId, assignmentId, now);
    },
    true,
  );
  // The database's own word that the place, or the conference, is somebody else's by now.
  return accepting.catch((error: unknown) => {
    if (postgresCode(error) === "23505") return { refused: "taken" };
    throw error;
  });
}

/**
 * Why he cannot take it now: full, or, as the clock sees it too, no longer active. Under a lock on his profile, so that two offers accepted
 * at once cannot both take his last free place.
 */
async function whyNot(tx: Tx, accountId: string, now: Date): Promise<"full" | "withdrawn" | null> {
  const profile = await standingOf(tx, accountId);
  if (!profile || poolStateOf(profile, now) !== "active") return "withdrawn";
  return (await leadsOf(tx, accountId)) >= profile.capacity ? "full" : null;
}
