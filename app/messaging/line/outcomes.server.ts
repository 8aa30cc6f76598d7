import { Prisma } from "@generated/client";
import { newId } from "~/access/ids";
import { realNow } from "~/clock";
import type { Db, Tx } from "~/db.server";
import { asArray } from "./as-array";
import type { SendOutcome } from "./carrier";
import type { InHand } from "./claim.server";
import { type Carriers, pauseSender } from "./pace.server";

/** What became of a message in hand; `unsent` when its turn came so late that it was not even tried. */
export type Outcome = { message: InHand; outcome: SendOutcome | { kind: "unsent" } };

/** A message the provider certainly does not have is as it was before it was taken. */
export const backInLine = {
  state: "queued" as const,
  handingOverAt: null,
  handedOverBy: null,
  phoneNumberId: null,
  contactSealed: null,
  leftAt: null,
  notFoundCount: 0,
  retryAt: null,
};

/**
 * Writes down what became of a batch. Only each hand-over's own mark is answered: a row that was settled in another way meanwhile stays as
 * it is. One in doubt keeps its mark and is looked up later.
 */
export async function recordOutcomes(db: Db, carriers: Carriers, outcomes: readonly Outcome[], now: Date): Promise<void> {
  const accepted = outcomes.filter(({ outcome }) => outcome.kind === "accepted");
  const others = outcomes.filter(({ outcome }) => outcome.kind !== "accepted");
  if (others.length === 0) return recordAccepted(db, accepted);
  await db.$transaction(async (tx) => {
    await recordAccepted(tx, accepted);
    await recordOthers(tx, others, now);
    await silenceRefused(tx, others, now);
    for (const { message, outcome } of others) {
      if ("after" in outcome && outcome.after) await pauseSender(tx, carriers, message.channel, outcome.after);
    }
  });
}

/** Asked of the row found by its id. Said of the bare column, an index of what is in hand would answer, and be read whole for each row. */
const inHand = Prisma.sql`m."state"::text = 'handingOver'`;

async function recordAccepted(tx: Tx, accepted: readonly Outcome[]): Promise<void> {
  if (accepted.length === 0) return;
  const ids = asArray(accepted.map(({ message }) => message.id));
  const marks = asArray(accepted.map(({ message }) => message.mark.toISOString()));
  const providerIds = asArray(accepted.map(({ outcome }) => (outcome.kind === "accepted" ? outcome.providerId : "")));
  await tx.$executeRaw`
    update "OutgoingMessage" m set "state" = 'accepted', "providerId" = u."providerId", "retryAt" = null
    from unnest(${ids}::uuid[], ${marks}::timestamptz[], ${providerIds}::text[]) u("id", "mark", "providerId")
    where m."id" = u."id" and ${inHand} and m."handingOverAt" = u."mark"`;
}

async function recordOthers(tx: Tx, others: readonly Outcome[], now: Date): Promise<void> {
  const refused = others.flatMap(({ message, outcome }) => (outcome.kind === "refused" ? [{ message, failure: outcome.code }] : []));
  const back = others.flatMap(({ message, outcome }) =>
    outcome.kind === "later"
      ? [
          {
            message,
            retryAt: new Date(realNow().getTime() + Math.max(outcome.after ?? 0, backoff(message.attempts))),
            attempts: message.attempts,
          },
        ]
      : outcome.kind === "unsent"
        ? [{ message, retryAt: realNow(), attempts: message.attempts - 1 }]
        : [],
  );
  if (refused.length > 0) {
    await tx.$executeRaw`
      update "OutgoingMessage" m set "state" = 'failed', "failure" = u."failure", "settledAt" = ${now}, "leftAt" = null
      from unnest(${refused.map(({ message }) => message.id)}::uuid[], ${refused.map(({ message }) => message.mark)}::timestamptz[],
        ${refused.map(({ failure }) => failure)}::text[]) u("id", "mark", "failure")
      where m."id" = u."id" and ${inHand} and m."handingOverAt" = u."mark"`;
  }
  if (back.length > 0) {
    await tx.$executeRaw`
      update "OutgoingMessage" m set "state" = 'queued', "handingOverAt" = null, "handedOverBy" = null, "phoneNumberId" = null,
        "contactSealed" = null, "leftAt" = null, "notFoundCount" = 0, "retryAt" = u."retryAt", "attempts" = u."attempts"
      from unnest(${back.map(({ message }) => message.id)}::uuid[], ${back.map(({ message }) => message.mark)}::timestamptz[],
        ${back.map(({ retryAt }) => retryAt)}::timestamptz[], ${back.map(({ attempts }) => attempts)}::int[]) u("id", "mark", "retryAt", "attempts")
      where m."id" = u."id" and ${inHand} and m."handingOverAt" = u."mark"`;
  }
}

/** The provider says the number answered STOP there: nothing goes to it any more. */
async function silenceRefused(tx: Tx, others: readonly Outcome[], now: Date): Promise<void> {
  const ids = others.flatMap(({ message, outcome }) => (outcome.kind === "refused" && outcome.silenced ? [message.id] : []));
  if (ids.length === 0) return;
  const rows = await tx.outgoingMessage.findMany({ where: { id: { in: ids } }, select: { phoneNumberId: true } });
  const data = rows.flatMap(({ phoneNumberId }) => (phoneNumberId ? [{ id: newId(), phoneNumberId, since: now }] : []));
  await tx.numberSilence.createMany({ data, skipDuplicates: true });
}

const longestBackoff = 15 * 60_000;

/** Twice as long each time, up to a quarter of an hour, and never for all at the same moment. */
export function backoff(attempts: number, chance: number = Math.random()): number {
  return Math.min(2 ** attempts * 1_000, longestBackoff) * (0.5 + chance / 2);
}
