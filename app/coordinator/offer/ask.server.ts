import { Prisma } from "@generated/client";
import { newId } from "~/access/ids";
import { linkSecret } from "~/access/keyring.server";
import { hashToken } from "~/access/sessions.server";
import { type Desk, type DeskRow, deskOf } from "~/coordinator/desk/desk.server";
import { interpreterComes } from "~/coordinator/leading/interpreter/interpreter.server";
import { logDecision } from "~/coordinator/neutrality/log.server";
import { offerMessage } from "~/coordinator/offer/offer-message.server";
import { offerHours } from "~/coordinator/offer/offer-state";
import { keepable } from "~/coordinator/ranking/ranking";
import type { Tx } from "~/db.server";
import { factOf } from "~/journey/conference.server";
import { isStaffLanguage } from "~/language/languages";
import { queueMessage } from "~/messaging/line/outgoing.server";
import { recordEvent } from "~/timeline/timeline.server";

/** Who decided that somebody is asked: a colleague now, or the clock and an answer, for the colleague who queued him. */
export interface AskedBy {
  accountId: string;
  actor: { kind: "account" | "clock"; id: string | null };
}

/** Holds a conference until this transaction ends: offers for it are made, answered and ended one after the other. */
export async function holdConference(tx: Tx, conferenceId: string): Promise<void> {
  await tx.$queryRaw`select 1 from "Conference" where "id" = ${conferenceId}::uuid for update`;
}

/** Whether a conference still waits for a coordinator: willing, not begun, not over. */
export async function stillWaits(tx: Tx, conferenceId: string): Promise<boolean> {
  const facts = await factOf(tx, conferenceId);
  const over = facts.heldAt ?? facts.strandedAt ?? facts.notStartedAt ?? facts.closedAt;
  return !facts.coordinatorId && !facts.unwilling && facts.registeredAt !== null && !over;
}

/**
 * Asks one coordinator of the desk's list: the offer, its text message, what the ranking used, and the event. Does he not speak a needed
 * language, then its principals hear of the interpreter. Gives the offer's id.
 */
export async function ask(
  tx: Tx,
  {
    conferenceId,
    desk,
    row,
    by,
    kind = "offer",
  }: { conferenceId: string; desk: Desk; row: DeskRow; by: AskedBy; kind?: "offer" | "wholeList" },
  now: Date,
): Promise<string> {
  const { accountId } = row;
  const id = newId();
  const code = await freeCode(tx, accountId);
  await tx.coordinatorOffer.create({
    data: {
      id,
      ...{ conferenceId, accountId, code },
      offeredAt: now,
      offeredBy: by.accountId,
      expiresAt: new Date(now.getTime() + offerHours * 3_600_000),
      reasons: keepable(row.reasons).map((reason) => ({ ...reason })),
      secretHash: hashToken(linkSecret("offer", id, 1)),
    },
  });
  const { language } = await tx.account.findUniqueOrThrow({ where: { id: accountId }, select: { language: true } });
  await queueMessage(tx, {
    template: offerMessage,
    to: { accountId },
    language: isStaffLanguage(language) ? language : "nl",
    refs: { offerId: id },
    now,
  });
  await writeDown(tx, { conferenceId, desk, row, kind, by: by.accountId }, now);
  const decided = { conferenceId, wishes: desk.wishes, languages: row.unspoken, decidedBy: by.accountId, actor: by.actor };
  await interpreterComes(tx, decided, now);
  await recordEvent(tx, { conferenceId, kind: "offered", actor: by.actor, refs: { offerId: id }, now });
  return id;
}

/** Keeps what the ranking used when somebody is asked, or put in line. */
export async function writeDown(
  tx: Tx,
  decided: { conferenceId: string; desk: Desk; row: DeskRow; kind: "offer" | "queue" | "wholeList"; by: string },
  now: Date,
): Promise<void> {
  const { conferenceId, desk, row, kind, by } = decided;
  const { centraleId } = await tx.conference.findUniqueOrThrow({ where: { id: conferenceId }, select: { centraleId: true } });
  const position = 1 + desk.ranked.findIndex(({ accountId }) => accountId === row.accountId);
  const used = { position, candidates: desk.ranked.length, reasons: row.reasons, need: desk.need };
  await logDecision(tx, { centraleId, conferenceId, accountId: row.accountId, kind, by, ...used }, now);
}

const firstCode = 11;
const lastCode = 9999;

/**
 * The number he types behind JA or NEE: one more than the last that his telephone was given, so that an answer that comes late never falls
 * on a newer question, and one who shares it with another coordinator never answers for him. His profile is held, so that two colleagues who ask him at once give two numbers.
 */
async function freeCode(tx: Tx, accountId: string): Promise<number> {
  await tx.$queryRaw`select 1 from "CoordinatorProfile" where "accountId" = ${accountId}::uuid for update`;
  const his = Prisma.sql`x."accountId" in (select b."id" from "Account" a
    join "Account" b on b."id" = a."id" or b."phoneNumberId" = a."phoneNumberId" where a."id" = ${accountId}::uuid)`;
  const [row] = await tx.$queryRaw<{ code: number }[]>`
    select n as "code" from generate_series(${firstCode}::int, ${lastCode}::int) n,
      (select coalesce((select x."code" from "CoordinatorOffer" x where ${his} and x."code" is not null
        order by x."offeredAt" desc, x."id" desc limit 1), ${firstCode - 1}) as "last") l
    where not exists (select 1 from "CoordinatorOffer" x where ${his} and x."answer" is null and x."code" = n)
    order by n <= l."last", n limit 1`;
  if (!row) throw new Error("Nobody is asked ten thousand questions at once.");
  return row.code;
}

/**
 * Asks the next in line for a conference, once nobody of the line has the question. Who became set aside meanwhile is passed over.
 * The caller holds the conference.
 */
export async function askNext(tx: Tx, conferenceId: string, actor: AskedBy["actor"], now: Date): Promise<void> {
  const line = await tx.coordinatorQueue.findMany({
    where: { conferenceId, offerId: null, droppedAt: null },
    orderBy: [{ queuedAt: "asc" }, { position: "asc" }],
  });
  if (line.length === 0 || (await lineIsAsked(tx, conferenceId, now))) return;
  if (!(await stillWaits(tx, conferenceId))) return endLine(tx, conferenceId, now);
  const conference = await tx.conference.findUniqueOrThrow({ where: { id: conferenceId }, include: { dataKey: true } });
  const desk = await deskOf(tx, conference, now);
  for (const { id, accountId, queuedBy } of line) {
    const row = desk.ranked.find((one) => one.accountId === accountId);
    if (row) {
      const offerId = await ask(tx, { conferenceId, desk, row, by: { accountId: queuedBy, actor } }, now);
      await tx.coordinatorQueue.update({ where: { id }, data: { offerId } });
      return;
    }
    await tx.coordinatorQueue.update({ where: { id }, data: { droppedAt: now } });
  }
}

/** Nobody of the line is asked any more. */
export async function endLine(tx: Tx, conferenceId: string, now: Date): Promise<void> {
  await tx.coordinatorQueue.updateMany({ where: { conferenceId, offerId: null, droppedAt: null }, data: { droppedAt: now } });
}

/** Whether somebody of the line has the question now. */
async function lineIsAsked(tx: Tx, conferenceId: string, now: Date): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>`
    select 1 from "CoordinatorQueue" q join "CoordinatorOffer" o on o."id" = q."offerId"
    where q."conferenceId" = ${conferenceId}::uuid and o."answer" is null and o."expiresAt" > ${now} limit 1`;
  return rows.length > 0;
}
