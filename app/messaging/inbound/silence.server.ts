import { newId } from "~/access/ids";
import type { Tx } from "~/db.server";
import { announce } from "~/timeline/live.server";
import { recordEvents } from "~/timeline/timeline.server";

/** Who asked for silence, by which message, and the moment he did; `now` is when we heard. */
export type Silencing = { phoneNumberId: string; inboundId: string | null; since: Date; now: Date };

/**
 * No message goes to this number any more, for nobody it belongs to. Each of their conferences sees it happened; they are to be called.
 * Who asked for messages again after that moment is not silenced by news that comes late.
 */
export async function silenceNumber(tx: Tx, { phoneNumberId, inboundId, since, now }: Silencing): Promise<void> {
  const again = await tx.inboundMessage.count({ where: { phoneNumberId, meaning: "start", receivedAt: { gt: since } } });
  if (again > 0) return;
  const silence = { id: newId(), phoneNumberId, inboundId, since };
  const { count } = await tx.numberSilence.createMany({ data: [silence], skipDuplicates: true });
  if (count === 0) return;
  const people = await tx.personPhone.findMany({ where: { phoneNumberId, endedAt: null }, select: { conferenceId: true, personId: true } });
  if (people.length === 0) return;
  await recordEvents(
    tx,
    people.map(({ conferenceId, personId }) => ({
      conferenceId,
      kind: "numberSilenced" as const,
      actor: { kind: "person" as const, id: null },
      refs: { personId, phoneNumberId },
      now,
    })),
  );
  for (const conferenceId of new Set(people.map((one) => one.conferenceId))) await announce(tx, conferenceId);
}

/** Messages may go to this number again. A silence that was asked for later stays. Gives how many were lifted. */
export async function liftSilence(tx: Tx, { phoneNumberId, at }: { phoneNumberId: string; at: Date }): Promise<number> {
  const { count } = await tx.numberSilence.updateMany({
    where: { phoneNumberId, liftedAt: null, since: { lte: at } },
    data: { liftedAt: at },
  });
  return count;
}
