import { z } from "zod";
import { deed, type Outcome } from "~/access/deed.server";
import type { StaffAsker } from "~/access/guards.server";
import { newId } from "~/access/ids";
import { offerStateOf } from "~/coordinator/offer/offer-state";
import type { Tx } from "~/db.server";
import { factOf } from "~/journey/conference.server";
import { tellAllocation } from "~/registration/promise/receipt.server";
import { recordEvent } from "~/timeline/timeline.server";

type At = { once: string; now: Date };

export const AnswerInput = z.object({ offerId: z.uuid() });
export type AnswerInput = z.infer<typeof AnswerInput>;

export const answerRefusals = ["gone", "late", "answered", "withdrawn", "taken", "full", "unwilling", "firstPerhaps"] as const;
/** `gone`: not his. `late`: the two days are over. `taken`: somebody else was first. `firstPerhaps`: he has not asked who it is. */
export type AnswerRefusal = (typeof answerRefusals)[number];

const frameOf = (asker: StaffAsker, { offerId }: AnswerInput, at: At) => ({
  db: asker.db,
  actor: asker,
  once: at.once,
  redirect: `/offers/${offerId}`,
});

/** The offer, held until this transaction ends, when it can still be answered; otherwise why not. */
async function openOffer(tx: Tx, asker: StaffAsker, offerId: string, now: Date) {
  const known = await tx.coordinatorOffer.findFirst({ where: { id: offerId, accountId: asker.id }, select: { conferenceId: true } });
  if (!known) return { refused: "gone" as const };
  // One conference, one answer at a time: who is second waits here and then sees what the first one did.
  await tx.$queryRaw`select 1 from "Conference" where "id" = ${known.conferenceId}::uuid for update`;
  const offer = await tx.coordinatorOffer.findUniqueOrThrow({ where: { id: offerId } });
  const state = offerStateOf(offer, now);
  if (state === "expired") return { refused: "late" as const };
  if (state === "withdrawn")
    return { refused: (await factOf(tx, offer.conferenceId)).coordinatorId ? ("taken" as const) : ("withdrawn" as const) };
  if (state !== "asked" && state !== "provisional") return { refused: "answered" as const };
  return { refused: null, offer };
}

/** Step one, "perhaps: I want to know who". Only now does he see first names. */
export function sayPerhaps(asker: StaffAsker, input: AnswerInput, at: At): Promise<Outcome<AnswerRefusal>> {
  return deed<AnswerRefusal>(frameOf(asker, input, at), async (tx) => {
    const found = await openOffer(tx, asker, input.offerId, at.now);
    if (found.refused) return found.refused;
    if (!found.offer.provisionalAt) {
      await tx.coordinatorOffer.update({ where: { id: input.offerId }, data: { provisionalAt: at.now } });
    }
  });
}

/** "No", in either step; nobody asks why. */
export function declineOffer(asker: StaffAsker, input: AnswerInput, at: At): Promise<Outcome<AnswerRefusal>> {
  return closeOffer(asker, input, at, "declined");
}

/** "I know this person": not independent, and no word of how he knows him is kept. */
export function knowThisPerson(asker: StaffAsker, input: AnswerInput, at: At): Promise<Outcome<AnswerRefusal>> {
  return closeOffer(asker, input, at, "notIndependent");
}

function closeOffer(asker: StaffAsker, input: AnswerInput, at: At, answer: "declined" | "notIndependent"): Promise<Outcome<AnswerRefusal>> {
  return deed<AnswerRefusal>(frameOf(asker, input, at), async (tx) => {
    const found = await openOffer(tx, asker, input.offerId, at.now);
    if (found.refused) return found.refused;
    const { conferenceId, provisionalAt } = found.offer;
    if (answer === "notIndependent" && !provisionalAt) return "firstPerhaps";
    await tx.coordinatorOffer.update({ where: { id: input.offerId }, data: { answer, answeredAt: at.now } });
    await recordEvent(tx, { conferenceId, kind: "offerAnswered", actor: asker, refs: { offerId: input.offerId }, now: at.now });
  });
}

/**
 * "I do not know this person: I take it." The conference is started from here. Who is second, or full by now, hears so;
 * offers to others end at once.
 */
export function acceptOffer(asker: StaffAsker, input: AnswerInput, at: At): Promise<Outcome<AnswerRefusal>> {
  const { now } = at;
  return deed<AnswerRefusal>(frameOf(asker, input, at), async (tx) => {
    const found = await openOffer(tx, asker, input.offerId, now);
    if (found.refused) return found.refused;
    const { id: offerId, conferenceId, provisionalAt } = found.offer;
    if (!provisionalAt) return "firstPerhaps";
    const facts = await factOf(tx, conferenceId);
    if (facts.coordinatorId) return "taken";
    if (facts.unwilling || facts.notStartedAt || facts.strandedAt || facts.closedAt) return "unwilling";
    if (await isFull(tx, asker.id)) return "full";
    await tx.coordinatorOffer.update({ where: { id: offerId }, data: { answer: "accepted", answeredAt: now } });
    await tx.coordinatorOffer.updateMany({ where: { conferenceId, answer: null }, data: { answer: "withdrawn", answeredAt: now } });
    const assignmentId = newId();
    await tx.coordinatorAssignment.create({ data: { id: assignmentId, conferenceId, accountId: asker.id, offerId, from: now } });
    await recordEvent(tx, { conferenceId, kind: "offerAnswered", actor: asker, refs: { offerId }, now });
    await recordEvent(tx, { conferenceId, kind: "assigned", actor: asker, refs: { accountId: asker.id }, now });
    await tellAllocation(tx, conferenceId, assignmentId, now);
  });
}

/** Counted under a lock on his profile, so that two offers accepted at once cannot both take his last free place. */
async function isFull(tx: Tx, accountId: string): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ capacity: number }[]>`
    select "capacity" from "CoordinatorProfile" where "accountId" = ${accountId}::uuid for update`;
  const [held] = await tx.$queryRaw<{ leads: number }[]>`
    select count(*)::int as "leads" from "CoordinatorAssignment" x where x."accountId" = ${accountId}::uuid and x."until" is null
      and not exists (select 1 from "Closure" e where e."conferenceId" = x."conferenceId")
      and not exists (select 1 from "Stranding" e where e."conferenceId" = x."conferenceId")`;
  return (held?.leads ?? 0) >= (row?.capacity ?? 0);
}
