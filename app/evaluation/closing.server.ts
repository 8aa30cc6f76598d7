import { deed, type Outcome } from "~/access/deed.server";
import type { Actor, ConferenceAsker } from "~/access/guards.server";
import { newId } from "~/access/ids";
import { seal } from "~/access/sealing.server";
import type { Tx } from "~/db.server";
import { callOff } from "~/journey/call-off.server";
import { factOf } from "~/journey/conference.server";
import { withdrawMessages } from "~/messaging/line/outgoing.server";
import { newestWordings } from "~/plan/agreeing.server";
import { endSearchForGood } from "~/registration/end-search.server";
import { recordEvent } from "~/timeline/timeline.server";
import type { StrandingReason } from "./stranding-reasons";

/** Closes a conference inside a deed: nothing more is sent, and the wishes about a coordinator are erased (right 7). */
export async function closeInside(tx: Tx, close: { conferenceId: string; actor: Actor; lookedBack: boolean; now: Date }): Promise<void> {
  const { conferenceId, actor, now } = close;
  await tx.closure.create({
    data: { id: newId(), conferenceId, at: now, recordedBy: actor.kind === "account" ? actor.id : null, lookedBack: close.lookedBack },
  });
  await endSearchForGood(tx, { conferenceId, now });
  await withdrawMessages(tx, { conferenceId, now });
  await recordEvent(tx, { conferenceId, kind: "closed", actor, now });
}

export type CloseRefusal = "notHeld" | "endedAlready" | "momentAhead";

/** The coordinator closes a conference whose family does not look back, after the moment has passed. */
export async function closeConference(asker: ConferenceAsker, at: { once: string; now: Date }): Promise<Outcome<CloseRefusal>> {
  const { db, conferenceId } = asker;
  const frame = { db, actor: asker, once: at.once, redirect: `/conferences/${conferenceId}` };
  return deed<CloseRefusal>(frame, async (tx) => {
    const facts = await factOf(tx, conferenceId);
    if (facts.closedAt || facts.strandedAt || facts.notStartedAt) return "endedAlready";
    if (!facts.planAgreedAt && !facts.heldAt) return "notHeld";
    if (facts.evaluateAt && facts.evaluateAt > at.now) return "momentAhead";
    await closeInside(tx, { conferenceId, actor: asker, lookedBack: false, now: at.now });
    return undefined;
  });
}

export interface StrandingGiven {
  reason: StrandingReason;
  subReason?: string | undefined;
  ownPlan: boolean;
  /** The principal's own words, if he wants them kept. */
  words?: string | undefined;
}

export type StrandRefusal = "notStarted" | "heldAlready" | "endedAlready";

/**
 * A conference that started and will not be held: a result to learn from, with or without the circle's own plan.
 * Whoever was invited is told once; everything else in line dies in the same transaction.
 */
export async function strandConference(
  asker: ConferenceAsker,
  given: StrandingGiven,
  at: { once: string; now: Date },
): Promise<Outcome<StrandRefusal>> {
  const { db, conferenceId } = asker;
  const frame = { db, actor: asker, once: at.once, redirect: `/conferences/${conferenceId}` };
  return deed<StrandRefusal | "privateTime">(frame, async (tx) => {
    const facts = await factOf(tx, conferenceId);
    if (facts.closedAt || facts.strandedAt || facts.notStartedAt) return "endedAlready";
    if (!facts.startedAt) return "notStarted";
    if (facts.heldAt) return "heldAlready";
    // What the family wrote cannot be read from here now, and would be lost.
    if (given.ownPlan && facts.contentClosed) return "privateTime";
    const id = newId();
    await tx.stranding.create({
      data: {
        id,
        conferenceId,
        at: at.now,
        recordedBy: asker.id,
        reason: given.reason,
        subReason: given.subReason ?? null,
        ownPlan: given.ownPlan,
        familySealed: given.words ? seal(asker.dataKey, { model: "Stranding", field: "familySealed", id }, { words: given.words }) : null,
      },
    });
    if (given.ownPlan) await keepOwnPlan(tx, conferenceId, at.now);
    await endSearchForGood(tx, { conferenceId, now: at.now });
    await callOff(tx, { conferenceId, now: at.now });
    await recordEvent(tx, { conferenceId, kind: "stranded", actor: asker, refs: { ownPlan: given.ownPlan ? 1 : 0 }, now: at.now });
    return undefined;
  });
}

/** What the circle wrote without a meeting stays readable for it, as it reads now. */
async function keepOwnPlan(tx: Tx, conferenceId: string, now: Date): Promise<void> {
  const wordings = await newestWordings(tx, conferenceId);
  if (wordings.length === 0) return;
  const { personId } = await tx.principal.findFirstOrThrow({ where: { conferenceId }, orderBy: { id: "asc" }, select: { personId: true } });
  const earlier = await tx.planVersion.count({ where: { conferenceId } });
  const planVersionId = newId();
  await tx.planVersion.create({ data: { id: planVersionId, conferenceId, number: earlier + 1, agreedAt: now, agreedBy: personId } });
  await tx.planVersionLine.createMany({
    data: wordings.map(({ id: wordingId }, position) => ({ planVersionId, wordingId, conferenceId, position })),
  });
}
