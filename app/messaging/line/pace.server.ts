import type { Channel } from "@generated/enums";
import { realNow } from "~/clock";
import type { Tx } from "~/db.server";
import type { PacedCarrier } from "./carrier";

/** How many messages a road has room for at this moment, and in how many milliseconds it has more when it has none. */
export type Room = { messages: number; wait: number };

/** The roads out of the house that are there. */
export type Carriers = Partial<Record<Channel, PacedCarrier>>;

type Road = PacedCarrier & { channel: Channel };

const roadsOf = (carriers: Carriers): Road[] =>
  (Object.entries(carriers) as [Channel, PacedCarrier][]).map(
    ([channel, { sender, perSecond }]) => ({ channel, sender, perSecond }) as Road,
  );

const senderOf = ({ sender, channel }: Road): string => sender ?? channel;

/**
 * How much each road may take now: its sender's rate, and the pause its provider asked for. A sender with a rate is held until this
 * transaction ends, so that all processes together keep to it.
 */
export async function roomOf(tx: Tx, carriers: Carriers): Promise<Map<Channel, Room>> {
  const roads = roadsOf(carriers);
  const limited = roads.filter(({ perSecond }) => perSecond !== undefined);
  const now = realNow();
  if (limited.length > 0) {
    await tx.$executeRaw`
      insert into "SenderPace" ("sender", "room", "countedAt")
      select s."sender", s."most", ${now} from unnest(${limited.map(senderOf)}::text[], ${limited.map(burst)}::float[]) s("sender", "most")
      order by 1 on conflict ("sender") do nothing`;
    await tx.$queryRaw`select 1 from "SenderPace" where "sender" = any(${limited.map(senderOf)}) order by "sender" for update`;
  }
  const rows = await tx.senderPace.findMany({ where: { sender: { in: roads.map(senderOf) } } });
  const known = new Map(rows.map((row) => [row.sender, row]));
  return new Map(
    roads.map((carrier): [Channel, Room] => {
      const pace = known.get(senderOf(carrier));
      const paused = (pace?.pausedUntil?.getTime() ?? 0) - now.getTime();
      if (paused > 0) return [carrier.channel, { messages: 0, wait: paused }];
      if (carrier.perSecond === undefined || !pace) return [carrier.channel, { messages: Number.POSITIVE_INFINITY, wait: 0 }];
      const passed = Math.max(0, now.getTime() - pace.countedAt.getTime()) / 1_000;
      const room = Math.min(burst(carrier), pace.room + passed * carrier.perSecond);
      const wait = room >= 1 ? 0 : ((1 - room) / carrier.perSecond) * 1_000;
      return [carrier.channel, { messages: Math.floor(room), wait }];
    }),
  );
}

/** Writes down that so many left by a road with a rate. */
export async function spend(tx: Tx, carriers: Carriers, left: ReadonlyMap<Channel, number>): Promise<void> {
  for (const carrier of roadsOf(carriers)) {
    const many = left.get(carrier.channel) ?? 0;
    if (carrier.perSecond === undefined || many === 0) continue;
    await tx.$executeRaw`
      update "SenderPace" set "countedAt" = ${realNow()},
        "room" = least(${burst(carrier)}, "room" + greatest(0, extract(epoch from ${realNow()}::timestamptz - "countedAt")) * ${carrier.perSecond}) - ${many}
      where "sender" = ${senderOf(carrier)}`;
  }
}

/** Nothing leaves by a road for so long: its provider asked for it. */
export async function pauseSender(tx: Tx, carriers: Carriers, channel: Channel, milliseconds: number): Promise<void> {
  const road = roadsOf(carriers).find((each) => each.channel === channel);
  if (!road) return;
  const now = realNow();
  const until = new Date(now.getTime() + Math.min(milliseconds, longestPause));
  await tx.$executeRaw`
    insert into "SenderPace" ("sender", "room", "countedAt", "pausedUntil") values (${senderOf(road)}, 0, ${now}, ${until})
    on conflict ("sender") do update set "pausedUntil" = greatest("SenderPace"."pausedUntil", excluded."pausedUntil")`;
}

/** A provider that asks for more than this is asked again; a wrong header may not silence us for a day. */
const longestPause = 15 * 60_000;

/** What may leave at once: a second's worth. */
const burst = ({ perSecond = 1 }: PacedCarrier): number => Math.max(1, perSecond);
