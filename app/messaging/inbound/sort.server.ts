import type { Prisma } from "@generated/client";
import type { InboundMeaning } from "@generated/enums";
import { type DataKeyRow, open, seal } from "~/access/sealing.server";
import type { Db } from "~/db.server";
import type { SealedInbound } from "./inbound.server";
import { answersWithinDays, type BehindNumber, routeOf } from "./route";

/** What somebody wrote; `receivedAt` is the domain's time. */
export type MessageToTry = { phoneNumberId: string; text: string; providerId: string; receivedAt: Date };

/** What became of it, how it was understood, and in which conference it was counted, when that is certain. */
export type Tried = { became: "answered" | "tray"; meaning?: InboundMeaning | null; conferenceId?: string | null };

/** Tries a message as the answer to something that was asked; what is in doubt is for the tray. */
export type TryAsAnswer = (db: Db, message: MessageToTry, now: Date) => Promise<Tried | Tried["became"]>;

type Row = { id: string; providerId: string; phoneNumberId: string; receivedAt: Date; contactSealed: Uint8Array; dataKeyId: string };

const atATime = 100;
const dayMs = 86_400_000;
/** What could not be read for so long is for a person, whatever keeps us from it. */
const triedFor = 5 * 60_000;

/**
 * Reads what came in: an answer becomes one, everything else waits for a person, in the tray of one conference or of the Centrale. One
 * that cannot be read now keeps no other waiting and is tried again. Gives how many were answers.
 */
export async function sortInbound(db: Db, tryAsAnswer: TryAsAnswer, now: Date): Promise<number> {
  const left = new Set<string>();
  const faults: unknown[] = [];
  const keyOf = keysInHand(db);
  let answers = 0;
  for (;;) {
    const found = await db.inboundMessage.findMany({
      where: { state: "new", id: { notIn: [...left] } },
      orderBy: [{ receivedAt: "asc" }, { id: "asc" }],
      take: atATime,
    });
    if (found.length === 0) break;
    for (const row of found) {
      try {
        answers += (await sortOne(db, row, { keyOf, tryAsAnswer, now })) === "answered" ? 1 : 0;
      } catch (fault) {
        left.add(row.id);
        faults.push(fault);
      }
    }
  }
  if (faults.length > 0) throw faults[0];
  return answers;
}

type Sorting = { keyOf: KeyOf; tryAsAnswer: TryAsAnswer; now: Date };

async function sortOne(db: Db, row: Row, { keyOf, tryAsAnswer, now }: Sorting): Promise<Tried["became"]> {
  const { id, phoneNumberId, providerId, receivedAt } = row;
  const key = await keyOf({ id: row.dataKeyId });
  const said = key ? open<SealedInbound>(key, { model: "InboundMessage", field: "contactSealed", id }, row.contactSealed) : null;
  const outcome = await tryAsAnswer(db, { phoneNumberId, text: said?.body ?? "", providerId, receivedAt }, now).catch((fault) => {
    if (now.getTime() - receivedAt.getTime() < triedFor) throw fault;
    return "tray" as const;
  });
  const { became, meaning = null, ...given } = typeof outcome === "string" ? { became: outcome } : outcome;
  const conferenceId = given.conferenceId ?? (await conferenceFor(db, phoneNumberId, now));
  const conferenceKey = conferenceId && said ? await keyOf({ conferences: { some: { id: conferenceId } } }) : null;
  await db.inboundMessage.updateMany({
    where: { id, state: "new" },
    data: {
      ...(became === "answered" ? { state: "done", handledAt: now } : { state: "tray" }),
      meaning,
      ...(conferenceId && said && conferenceKey ? keptWith({ id, said, conferenceId, key: conferenceKey }) : {}),
    },
  });
  return became;
}

/** Where it is read, and its words under the key of that conference, so that they end when its key does. */
export function keptWith({ id, said, conferenceId, key }: { id: string; said: SealedInbound; conferenceId: string; key: DataKeyRow }) {
  const contactSealed = seal(key, { model: "InboundMessage", field: "contactSealed", id }, said satisfies SealedInbound);
  return { conferenceId, contactSealed, dataKeyId: key.id };
}

/** The conference a message from this number is read in, or null. One statement. */
async function conferenceFor(db: Db, phoneNumberId: string, now: Date): Promise<string | null> {
  const since = new Date(now.getTime() - answersWithinDays * dayMs);
  const [row] = await db.$queryRaw<{ behind: BehindNumber[] | null; colleagues: number }[]>`
    select
      (select count(*)::int from "Account" a where a."phoneNumberId" = ${phoneNumberId}::uuid and a."endedAt" is null) as "colleagues",
      (select json_agg(json_build_object('conferenceId', b."conferenceId", 'recent', b."recent")) from (
        select pp."conferenceId", bool_or(exists (
          select 1 from "OutgoingMessage" m
          where m."personId" = pp."personId" and m."channel" = 'sms' and m."state" in ('handingOver', 'accepted', 'delivered')
            and (m."phoneNumberId" is null or m."phoneNumberId" = pp."phoneNumberId")
            and coalesce(m."leftAt", m."dueAt") > ${since})) as "recent"
        from "PersonPhone" pp
        where pp."phoneNumberId" = ${phoneNumberId}::uuid and pp."endedAt" is null
        group by pp."conferenceId") b) as "behind"`;
  return routeOf({ behind: row?.behind ?? [], colleagues: row?.colleagues ?? 0 });
}

type KeyOf = (where: Prisma.DataKeyWhereInput) => Promise<DataKeyRow | null>;

/** The keys of one run, each looked up once. */
function keysInHand(db: Db): KeyOf {
  const held = new Map<string, DataKeyRow | null>();
  return async (where) => {
    const name = JSON.stringify(where);
    const known = held.get(name);
    if (known !== undefined) return known;
    const key = await db.dataKey.findFirst({ where: { ...where, destroyedAt: null } });
    held.set(name, key);
    return key;
  };
}
