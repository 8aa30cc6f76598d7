import { z } from "zod";
import { deed, type Outcome } from "~/access/deed.server";
import type { ConferenceAsker } from "~/access/guards.server";
import { newId } from "~/access/ids";
import { deskOf } from "~/coordinator/desk/desk.server";
import { offerMessage } from "~/coordinator/offer/offer-message.server";
import { offerHours } from "~/coordinator/offer/offer-state";
import { keepable } from "~/coordinator/ranking/ranking";
import type { Db } from "~/db.server";
import { factOf } from "~/journey/conference.server";
import { isStaffLanguage } from "~/language/languages";
import { queueMessage } from "~/messaging/outgoing.server";
import { townNames } from "~/places/places";
import { receivedWithThis } from "~/registration/promise/receipt.server";
import { recordEvent } from "~/timeline/timeline.server";

type At = { once: string; now: Date };

export const OfferInput = z.object({ accountId: z.uuid() });
export type OfferInput = z.infer<typeof OfferInput>;

export const offerRefusals = ["notWaiting", "alreadyAsked", "tie", "full", "language", "notInPool"] as const;
export type OfferRefusal = (typeof offerRefusals)[number];

/** Asks a coordinator for a conference that waits for one. He gets a text message that names nobody and has two days to answer. */
export function offerCoordinator(asker: ConferenceAsker, input: OfferInput, at: At): Promise<Outcome<OfferRefusal>> {
  const { conferenceId } = asker;
  const { now } = at;
  const frame = { db: asker.db, actor: asker, once: at.once, redirect: `/matching/${conferenceId}` };
  return deed<OfferRefusal>(frame, async (tx) => {
    await tx.$queryRaw`select 1 from "Conference" where "id" = ${conferenceId}::uuid for update`;
    const facts = await factOf(tx, conferenceId);
    const over = facts.heldAt ?? facts.strandedAt ?? facts.notStartedAt ?? facts.closedAt;
    if (facts.coordinatorId || facts.unwilling || !facts.registeredAt || over) return "notWaiting";
    await tx.coordinatorOffer.updateMany({
      where: { conferenceId, accountId: input.accountId, answer: null, expiresAt: { lte: now } },
      data: { answer: "expired" },
    });
    const desk = await deskOf(tx, { id: conferenceId, dataKey: asker.dataKey }, now);
    const row = desk.ranked.find(({ accountId }) => accountId === input.accountId);
    if (!row) {
      if (desk.asked.some(({ accountId }) => accountId === input.accountId)) return "alreadyAsked";
      return desk.aside.find(({ accountId }) => accountId === input.accountId)?.why ?? "notInPool";
    }
    await receivedWithThis(tx, asker, now);
    const id = newId();
    const expiresAt = new Date(now.getTime() + offerHours * 3_600_000);
    const reasons = keepable(row.reasons).map((reason) => ({ ...reason }));
    await tx.coordinatorOffer.create({
      data: { id, conferenceId, accountId: row.accountId, offeredAt: now, offeredBy: asker.id, expiresAt, reasons },
    });
    const { language } = await tx.account.findUniqueOrThrow({ where: { id: row.accountId }, select: { language: true } });
    await queueMessage(tx, {
      template: offerMessage,
      to: { accountId: row.accountId },
      language: isStaffLanguage(language) ? language : "nl",
      refs: { offerId: id },
      now,
    });
    await recordEvent(tx, { conferenceId, kind: "offered", actor: asker, refs: { offerId: id }, now });
  });
}

export const PlaceInput = z.object({ town: z.enum(townNames, { error: "staff-matching.choose-town" }) });
export type PlaceInput = z.infer<typeof PlaceInput>;

/** Notes where about a family lives, so that distance can count. */
export function placeConference(asker: ConferenceAsker, input: PlaceInput, at: At): Promise<Outcome<never>> {
  const { conferenceId } = asker;
  return deed<never>({ db: asker.db, actor: asker, once: at.once, redirect: `/matching/${conferenceId}` }, async (tx) => {
    await tx.conference.update({ where: { id: conferenceId }, data: { town: input.town } });
  });
}

/** Closes offers that nobody answered in time. For the tick. Gives how many. */
export async function expireOffers(db: Db, now: Date): Promise<number> {
  const { count } = await db.coordinatorOffer.updateMany({ where: { answer: null, expiresAt: { lte: now } }, data: { answer: "expired" } });
  return count;
}
