import { z } from "zod";
import { deed, type Outcome } from "~/access/deed.server";
import type { ConferenceAsker } from "~/access/guards.server";
import { newId } from "~/access/ids";
import { type Desk, type DeskRow, deskOf } from "~/coordinator/desk/desk.server";
import { ask, askNext, endLine, holdConference, stillWaits, writeDown } from "~/coordinator/offer/ask.server";
import { offerStateOf } from "~/coordinator/offer/offer-state";
import type { Tx } from "~/db.server";
import { receivedWithThis } from "~/registration/promise/receipt.server";

type At = { once: string; now: Date };

export const OfferInput = z.object({ accountId: z.uuid() });
export type OfferInput = z.infer<typeof OfferInput>;

/** How many can stand in line for one conference: at two days each, more would keep a family waiting without anybody looking. */
export const longestLine = 5;
export const InOrderInput = z.object({
  accountIds: z.preprocess((value) => (typeof value === "string" ? [value] : value), z.array(z.uuid()).min(1).max(longestLine)),
});
export type InOrderInput = z.infer<typeof InOrderInput>;

const offerRefusals = ["notWaiting", "alreadyAsked", "tie", "full", "language", "barred", "notInPool", "lineRuns"] as const;
/** `lineRuns`: others stand in line for this conference; that line ends or is dropped first. */
export type OfferRefusal = (typeof offerRefusals)[number];

const frameOf = (asker: ConferenceAsker, at: At) => ({
  db: asker.db,
  actor: asker,
  once: at.once,
  redirect: `/matching/${asker.conferenceId}`,
});

/** Asks a coordinator for a conference that waits for one. He gets a text message that names nobody and has two days to answer. */
export function offerCoordinator(asker: ConferenceAsker, { accountId }: OfferInput, at: At): Promise<Outcome<OfferRefusal>> {
  return offerInOrder(asker, { accountIds: [accountId] }, at);
}

/** Asks the first of a few now; the others stand in line, and each is asked when the one before him cannot or lets his two days pass. */
export function offerInOrder(asker: ConferenceAsker, input: InOrderInput, at: At): Promise<Outcome<OfferRefusal>> {
  const { conferenceId } = asker;
  const { now } = at;
  const accountIds = [...new Set(input.accountIds)];
  return deed<OfferRefusal>(frameOf(asker, at), async (tx) => {
    const asked = await askFirst(tx, asker, accountIds, now);
    if (typeof asked === "string") return asked;
    const { offerId, desk, rows } = asked;
    if (rows.length === 1) return;
    await tx.coordinatorQueue.createMany({
      data: rows.map(({ accountId }, index) => ({
        id: newId(),
        ...{ conferenceId, accountId },
        position: index + 1,
        queuedAt: now,
        queuedBy: asker.id,
        offerId: index === 0 ? offerId : null,
      })),
    });
    for (const row of rows.slice(1)) await writeDown(tx, { conferenceId, desk, row, kind: "queue", by: asker.id }, now);
  });
}

/**
 * Asks the first of these within a deed, if all of them can be asked; gives the offer, or why not. For every deed that ends in a question to a
 * coordinator, so that each meets the same rules.
 */
export async function askFirst(
  tx: Tx,
  asker: ConferenceAsker,
  accountIds: readonly string[],
  now: Date,
  kind: "offer" | "wholeList" = "offer",
): Promise<OfferRefusal | { offerId: string; desk: Desk; rows: DeskRow[] }> {
  const { conferenceId } = asker;
  await holdConference(tx, conferenceId);
  if (!(await stillWaits(tx, conferenceId))) return "notWaiting";
  if (accountIds.length > 1 && (await tx.coordinatorQueue.count({ where: { conferenceId, offerId: null, droppedAt: null } })) > 0)
    return "lineRuns";
  await tx.coordinatorOffer.updateMany({
    where: { conferenceId, accountId: { in: [...accountIds] }, answer: null, expiresAt: { lte: now } },
    data: { answer: "expired" },
  });
  const desk = await deskOf(tx, { id: conferenceId, dataKey: asker.dataKey }, now);
  for (const accountId of accountIds) {
    const refused = refusedAt(desk, accountId);
    if (refused) return refused;
  }
  await receivedWithThis(tx, asker, now);
  const rows = accountIds.flatMap((accountId) => desk.ranked.find((row) => row.accountId === accountId) ?? []);
  const [first] = rows;
  if (!first) return "notInPool";
  const offerId = await ask(tx, { conferenceId, desk, row: first, by: { accountId: asker.id, actor: asker }, kind }, now);
  await tx.coordinatorQueue.updateMany({
    where: { conferenceId, accountId: first.accountId, offerId: null, droppedAt: null },
    data: { offerId },
  });
  return { offerId, desk, rows };
}

function refusedAt(desk: Desk, accountId: string): OfferRefusal | null {
  const here = (row: { accountId: string }) => row.accountId === accountId;
  if (desk.ranked.some(here)) return null;
  if (desk.asked.some(here)) return "alreadyAsked";
  return desk.aside.find(here)?.why ?? "notInPool";
}

export const WithdrawInput = z.object({ offerId: z.uuid() });
export type WithdrawInput = z.infer<typeof WithdrawInput>;

/** Takes a question back that was not answered; the next in line is asked. `over`: it was answered or ended before. */
export function withdrawOffer(asker: ConferenceAsker, { offerId }: WithdrawInput, at: At): Promise<Outcome<"over">> {
  return inLine<"over">(asker, at, async (tx) => {
    const offer = await tx.coordinatorOffer.findFirst({ where: { id: offerId, conferenceId: asker.conferenceId } });
    const state = offer && offerStateOf(offer, at.now);
    if (state !== "asked" && state !== "provisional") return "over";
    await tx.coordinatorOffer.updateMany({ where: { id: offerId, answer: null }, data: { answer: "withdrawn", answeredAt: at.now } });
    await askNext(tx, asker.conferenceId, asker, at.now);
  });
}

/** Nobody else of the line is asked; who has the question keeps it. */
export function dropLine(asker: ConferenceAsker, at: At): Promise<Outcome<never>> {
  return inLine<never>(asker, at, (tx) => endLine(tx, asker.conferenceId, at.now));
}

/** Takes one name out of the line. `over`: he was asked meanwhile, or stood in it no more. */
export function dropFromLine(asker: ConferenceAsker, { accountId }: OfferInput, at: At): Promise<Outcome<"over">> {
  return inLine<"over">(asker, at, async (tx) => {
    const { count } = await tx.coordinatorQueue.updateMany({
      where: { conferenceId: asker.conferenceId, accountId, offerId: null, droppedAt: null },
      data: { droppedAt: at.now },
    });
    if (count === 0) return "over";
  });
}

const inLine = <Refusal extends string>(asker: ConferenceAsker, at: At, work: (tx: Tx) => Promise<Refusal | undefined | void>) =>
  deed<Refusal>(frameOf(asker, at), async (tx) => {
    await holdConference(tx, asker.conferenceId);
    return work(tx);
  });
