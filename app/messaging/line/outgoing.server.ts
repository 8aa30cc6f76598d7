import type { Channel, MessageState } from "@generated/client";
import { newId } from "~/access/ids";
import { realNow } from "~/clock";
import type { Db, Tx } from "~/db.server";
import type { Language } from "~/language/languages";
import { statusPath } from "../hooks/hook-paths";
import type { Carrier, SendOutcome } from "./carrier";
import { type Claiming, claim, type InHand, type Template } from "./claim.server";
import { wakeMessaging } from "./wake.server";

export type { Template } from "./claim.server";

export type NewMessage = {
  template: Pick<Template, "name" | "purpose" | "checkRefs">;
  /** Somebody in a conference, or a colleague. */
  to: { personId: string; conferenceId: string } | { accountId: string; conferenceId?: string };
  language: Language;
  /** The road it takes; a text message unless said. */
  channel?: Channel;
  /** Words of the coordinator's own for this one message. */
  wordingId?: string;
  refs?: Record<string, string | number>;
  linkId?: string;
  /** When it goes out, in the domain's time; at once unless said. */
  dueAt?: Date;
  now: Date;
};

/** What stands in `purpose` of a message to a colleague, who needs no permission. */
export const toColleague = "colleague";

/** Puts a message in line, in the transaction of the deed that causes it. It leaves after that commits. Gives its id. */
export async function queueMessage(tx: Tx, message: NewMessage): Promise<string> {
  const { template, to, language, channel = "sms", wordingId = null, refs = {}, linkId = null, now, dueAt = now } = message;
  template.checkRefs(refs);
  const id = newId();
  await tx.outgoingMessage.create({
    data: {
      id,
      personId: "personId" in to ? to.personId : null,
      accountId: "accountId" in to ? to.accountId : null,
      conferenceId: to.conferenceId ?? null,
      channel,
      template: template.name,
      purpose: template.purpose ?? toColleague,
      language,
      wordingId,
      refs,
      linkId,
      dueAt,
      createdAt: now,
    },
  });
  await wakeMessaging(tx, "handOver");
  return id;
}

/** Takes messages that have not left out of the line. One already being handed over cannot be called back. Gives how many. */
export async function withdrawMessages(
  tx: Tx,
  which: { now: Date } & ({ ids: string[] } | { personId: string; templates?: string[] } | { conferenceId: string; templates?: string[] }),
): Promise<number> {
  const where =
    "ids" in which
      ? { id: { in: which.ids } }
      : {
          ...("personId" in which ? { personId: which.personId } : { conferenceId: which.conferenceId }),
          ...(which.templates ? { template: { in: which.templates } } : {}),
        };
  const { count } = await tx.outgoingMessage.updateMany({
    where: { ...where, state: "queued" },
    data: { state: "withdrawn", settledAt: which.now },
  });
  return count;
}

/** The roads out of the house that are there. */
export type Carriers = Partial<Record<Channel, Carrier>>;

export type Draining = Omit<Claiming, "now" | "batch" | "channels"> & {
  /** The roads out this process has; a message of any other waits. */
  carriers: Carriers;
  /** The domain's time, asked again for every batch. */
  now: () => Date;
  /** Where the provider tells how a message fares; without it nobody is told. */
  publicUrl?: string | undefined;
  /** How many are handed over at a time. */
  batch?: number;
  /** True when the process is about to stop: no new batch is begun. */
  stopping?: () => boolean;
};

export type Drained = { accepted: number; refused: number; later: number; doubt: number };

/** A call begun later than this after its mark is not made: by then another process may think us dead and look the message up. */
const markHolds = 5_000;

/** Hands over everything that is due, batch after batch. Safe in any number of processes; a killed one leaves rows for `settleDoubts`. */
export async function drain(draining: Draining): Promise<Drained> {
  const { db, templates, worker, carriers, now, batch = 10, stopping = () => false } = draining;
  const channels = Object.keys(carriers) as Channel[];
  const drained: Drained = { accepted: 0, refused: 0, later: 0, doubt: 0 };
  while (!stopping()) {
    const begun = performance.now();
    const { claimed, inHand } = await claim({ db, templates, worker, now: now(), batch, channels });
    if (claimed === 0) break;
    await Promise.all(
      inHand.map(async (message) => {
        const stale = performance.now() - begun > markHolds;
        const outcome: SendOutcome = stale ? { kind: "doubt" } : await send(draining, message);
        await record(db, message, outcome, now());
        drained[outcome.kind] += 1;
      }),
    );
  }
  return drained;
}

function send({ carriers, publicUrl }: Draining, { channel, mark: _, ...message }: InHand): Promise<SendOutcome> {
  const carrier = carriers[channel];
  if (!carrier) throw new Error(`No road for ${channel}`);
  const statusCallback = publicUrl ? new URL(statusPath(message.id), publicUrl).toString() : undefined;
  return carrier.send({ ...message, ...(statusCallback ? { statusCallback } : {}) });
}

/** Only this hand-over's mark is answered; a row that was settled in another way meanwhile stays as it is. */
async function record(db: Db, message: InHand, outcome: SendOutcome, now: Date): Promise<void> {
  const mine = { id: message.id, state: "handingOver" as MessageState, handingOverAt: message.mark };
  if (outcome.kind === "accepted") {
    await db.outgoingMessage.updateMany({ where: mine, data: { state: "accepted", providerId: outcome.providerId, retryAt: null } });
  } else if (outcome.kind === "refused") {
    await db.$transaction(async (tx) => {
      const row = await tx.outgoingMessage.findUniqueOrThrow({ where: { id: message.id }, select: { phoneNumberId: true } });
      await tx.outgoingMessage.updateMany({ where: mine, data: { state: "failed", failure: outcome.code, settledAt: now } });
      if (outcome.silenced && row.phoneNumberId) {
        const silence = { id: newId(), phoneNumberId: row.phoneNumberId, since: now };
        await tx.numberSilence.createMany({ data: [silence], skipDuplicates: true });
      }
    });
  } else if (outcome.kind === "later") {
    const { attempts } = await db.outgoingMessage.findUniqueOrThrow({ where: { id: message.id }, select: { attempts: true } });
    await db.outgoingMessage.updateMany({ where: mine, data: { ...backInLine, retryAt: new Date(realNow().getTime() + pause(attempts)) } });
  }
}

/** A message the provider certainly does not have is as it was before it was taken. */
export const backInLine = {
  state: "queued" as const,
  handingOverAt: null,
  handedOverBy: null,
  phoneNumberId: null,
  contactSealed: null,
  notFoundCount: 0,
  retryAt: null,
};

/** 2 seconds, then twice as long each time, up to five minutes. */
function pause(attempts: number): number {
  return Math.min(2 ** attempts, 300) * 1000;
}
