import { deed, type Outcome } from "~/access/deed.server";
import type { ConferenceAsker } from "~/access/guards.server";
import type { Tx } from "~/db.server";
import { isStaffLanguage } from "~/language/languages";
import { queueMessage } from "~/messaging/line/outgoing.server";
import { coordinatorFoundMessage, receivedMessage } from "~/registration/promise/registrant-message.server";
import { recordEvent } from "~/timeline/timeline.server";

type At = { once: string; now: Date };

/** The pages a receipt is noted from; it leads back to the one it came from. */
export const receiptPages = ["/today", "/timers"] as const;
export type ReceiptInput = { from: (typeof receiptPages)[number] };

const frameOf = (asker: ConferenceAsker, { from }: ReceiptInput, at: At) => ({ db: asker.db, actor: asker, once: at.once, redirect: from });

interface Registrant {
  registrationId: string;
  receivedAt: Date | null;
  receiptToldAt: Date | null;
  /** The worker who registered and still has an account. */
  accountId: string | null;
  language: string | null;
  /** He has a number of his own. */
  reachable: boolean;
}

async function registrantOf(tx: Tx, conferenceId: string): Promise<Registrant | null> {
  const [row] = await tx.$queryRaw<Registrant[]>`
    select r."id" as "registrationId", r."receivedAt", r."receiptToldAt", a."id" as "accountId", a."language",
           a."phoneNumberId" is not null as "reachable"
    from "Registration" r left join "Account" a on a."id" = r."registrantAccountId" and a."endedAt" is null
    where r."conferenceId" = ${conferenceId}::uuid for update of r`;
  return row ?? null;
}

const languageOf = ({ language }: Registrant) => (language !== null && isStaffLanguage(language) ? language : "nl");

/**
 * A registration is complete when a named person received it. A worker is told at once, on his own start page and with a
 * message; somebody without an account is called, and `noteReceiptTold` says when.
 */
export function receiveRegistration(
  asker: ConferenceAsker,
  input: ReceiptInput,
  at: At,
): Promise<Outcome<"alreadyReceived" | "notRegistered">> {
  const { conferenceId } = asker;
  return deed<"alreadyReceived" | "notRegistered">(frameOf(asker, input, at), async (tx) => {
    const found = await registrantOf(tx, conferenceId);
    if (!found) return "notRegistered";
    if (found.receivedAt) return "alreadyReceived";
    await receive(tx, asker, found, at.now);
  });
}

/** Whoever looks for a coordinator has read the registration: it is received with that, if nobody had done so. */
export async function receivedWithThis(tx: Tx, asker: ConferenceAsker, now: Date): Promise<void> {
  const found = await registrantOf(tx, asker.conferenceId);
  if (found && !found.receivedAt) await receive(tx, asker, found, now);
}

async function receive(tx: Tx, asker: ConferenceAsker, found: Registrant, now: Date): Promise<void> {
  const { conferenceId } = asker;
  const { registrationId, accountId } = found;
  await tx.registration.update({
    where: { id: registrationId },
    data: { receivedAt: now, receivedBy: asker.id, receiptToldAt: accountId ? now : null },
  });
  await recordEvent(tx, { conferenceId, kind: "received", actor: asker, now });
  if (!accountId || !found.reachable) return;
  await queueMessage(tx, { template: receivedMessage, to: { accountId }, language: languageOf(found), refs: { registrationId }, now });
}

/** Somebody without an account was called: his registration was received. */
export function noteReceiptTold(asker: ConferenceAsker, input: ReceiptInput, at: At): Promise<Outcome<"alreadyTold" | "notReceived">> {
  const { conferenceId } = asker;
  return deed<"alreadyTold" | "notReceived">(frameOf(asker, input, at), async (tx) => {
    const found = await registrantOf(tx, conferenceId);
    if (!found?.receivedAt) return "notReceived";
    if (found.receiptToldAt) return "alreadyTold";
    await tx.registration.update({ where: { id: found.registrationId }, data: { receiptToldAt: at.now } });
    await recordEvent(tx, { conferenceId, kind: "receiptTold", actor: asker, now: at.now });
  });
}

/** Tells the worker who will lead, in the deed that finds a coordinator. Somebody without an account waits for `noteAllocationTold`. */
export async function tellAllocation(tx: Tx, conferenceId: string, assignmentId: string, now: Date): Promise<void> {
  const found = await registrantOf(tx, conferenceId);
  if (!found?.accountId) return;
  await tx.coordinatorAssignment.update({ where: { id: assignmentId }, data: { registrantToldAt: now } });
  if (!found.reachable) return;
  const to = { accountId: found.accountId };
  await queueMessage(tx, { template: coordinatorFoundMessage, to, language: languageOf(found), refs: { assignmentId }, now });
}

/** Somebody without an account was called: who will lead. */
export function noteAllocationTold(asker: ConferenceAsker, input: ReceiptInput, at: At): Promise<Outcome<"alreadyTold" | "noCoordinator">> {
  const { conferenceId } = asker;
  return deed<"alreadyTold" | "noCoordinator">(frameOf(asker, input, at), async (tx) => {
    const assignment = await tx.coordinatorAssignment.findFirst({ where: { conferenceId, until: null }, select: { id: true } });
    if (!assignment) return "noCoordinator";
    const { count } = await tx.coordinatorAssignment.updateMany({
      where: { id: assignment.id, registrantToldAt: null },
      data: { registrantToldAt: at.now },
    });
    if (count === 0) return "alreadyTold";
    await recordEvent(tx, { conferenceId, kind: "allocationTold", actor: asker, now: at.now });
  });
}
