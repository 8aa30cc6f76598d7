import type { Prisma } from "@generated/client";
import type { InboundMeaning } from "@generated/enums";
import { type DataKeyRow, open, seal } from "~/access/sealing.server";
import type { Db } from "~/db.server";
import { announce } from "~/timeline/live.server";
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
  let answers = 0;
  for (;;) {
    const rows = await db.inboundMessage.findMany({
      where: { state: "new", id: { notIn: [...left] } },
      orderBy: [{ receivedAt: "asc" }, { id: "asc" }],
      take: atATime,
    });
    const keys = await keysBy(db, { id: { in: distinct(rows.map(({ dataKeyId }) => dataKeyId)) } });
    const read: Read[] = [];
    for (const row of rows) {
      try {
        const key = keys.get(row.dataKeyId);
        const place = { model: "InboundMessage", field: "contactSealed", id: row.id } as const;
        const said = key ? open<SealedInbound>(key, place, row.contactSealed) : null;
        read.push({ row, said, ...(await tried(db, row, said?.body ?? "", tryAsAnswer, now)) });
      } catch (fault) {
        left.add(row.id);
        faults.push(fault);
      }
    }
    await keep(db, read, now);
    answers += read.filter(({ became }) => became === "answered").length;
    if (rows.length < atATime) break;
  }
  if (faults.length > 0) throw faults[0];
  return answers;
}

type Read = Tried & { row: Row; said: SealedInbound | null };

async function tried(db: Db, row: Row, text: string, tryAsAnswer: TryAsAnswer, now: Date): Promise<Tried> {
  const { phoneNumberId, providerId, receivedAt } = row;
  const outcome = await tryAsAnswer(db, { phoneNumberId, text, providerId, receivedAt }, now).catch((fault) => {
    if (now.getTime() - receivedAt.getTime() < triedFor) throw fault;
    return "tray" as const;
  });
  return typeof outcome === "string" ? { became: outcome } : outcome;
}

/** Writes down what became of a batch: where each is read, and its words under the key of that conference. */
async function keep(db: Db, read: readonly Read[], now: Date): Promise<void> {
  if (read.length === 0) return;
  const routes = await conferencesFor(db, distinct(read.map(({ row }) => row.phoneNumberId)), now);
  const routed = read.map((one) => ({ ...one, conferenceId: one.conferenceId ?? routes.get(one.row.phoneNumberId) ?? null }));
  const conferenceIds = distinct(routed.flatMap(({ conferenceId }) => conferenceId ?? []));
  const keys = await keysBy(db, { conferences: { some: { id: { in: conferenceIds } } } });
  const rows = routed.map(({ row, said, became, meaning = null, conferenceId }) => {
    const key = conferenceId && said ? keys.get(conferenceId) : undefined;
    const { id, contactSealed, dataKeyId } = row;
    const kept = conferenceId && said && key ? keptWith({ id, said, conferenceId, key }) : { conferenceId: null, contactSealed, dataKeyId };
    return { id, state: became === "answered" ? "done" : "tray", meaning: meaning ?? "", ...kept };
  });
  const column = <Value>(of: (row: (typeof rows)[number]) => Value): Value[] => rows.map(of);
  await db.$executeRaw`
    update "InboundMessage" m set "state" = t."state"::"InboundState", "meaning" = nullif(t."meaning", '')::"InboundMeaning",
      "handledAt" = case when t."state" = 'done' then ${now}::timestamptz end, "conferenceId" = nullif(t."conferenceId", '')::uuid,
      "contactSealed" = t."contactSealed", "dataKeyId" = t."dataKeyId"
    from unnest(${column(({ id }) => id)}::uuid[], ${column(({ state }) => state)}::text[], ${column(({ meaning }) => meaning)}::text[],
      ${column(({ conferenceId }) => conferenceId ?? "")}::text[], ${column(({ contactSealed }) => contactSealed)}::bytea[],
      ${column(({ dataKeyId }) => dataKeyId)}::uuid[]) as t("id", "state", "meaning", "conferenceId", "contactSealed", "dataKeyId")
    where m."id" = t."id" and m."state" = 'new'`;
  // An answer is announced by whoever counts it.
  for (const id of distinct(rows.flatMap(({ state, conferenceId }) => (state === "tray" && conferenceId ? conferenceId : [])))) {
    await announce(db, id);
  }
}

/** Where it is read, and its words under the key of that conference, so that they end when its key does. */
export function keptWith({ id, said, conferenceId, key }: { id: string; said: SealedInbound; conferenceId: string; key: DataKeyRow }) {
  const contactSealed = seal(key, { model: "InboundMessage", field: "contactSealed", id }, said satisfies SealedInbound);
  return { conferenceId, contactSealed, dataKeyId: key.id };
}

/** The conference a message from each of these numbers is read in, or null. One statement. */
async function conferencesFor(db: Db, phoneNumberIds: readonly string[], now: Date): Promise<Map<string, string | null>> {
  const since = new Date(now.getTime() - answersWithinDays * dayMs);
  const rows = await db.$queryRaw<{ id: string; behind: BehindNumber[] | null; colleagues: number }[]>`
    select n."id",
      (select count(*)::int from "Account" a where a."phoneNumberId" = n."id" and a."endedAt" is null) as "colleagues",
      (select json_agg(json_build_object('conferenceId', b."conferenceId", 'recent', b."recent")) from (
        select pp."conferenceId", bool_or(exists (
          select 1 from "OutgoingMessage" m
          where m."personId" = pp."personId" and m."channel" = 'sms' and m."attempts" > 0
            and (m."phoneNumberId" is null or m."phoneNumberId" = pp."phoneNumberId")
            and coalesce(m."leftAt", m."dueAt") > ${since})) as "recent"
        from "PersonPhone" pp
        where pp."phoneNumberId" = n."id" and pp."endedAt" is null
        group by pp."conferenceId") b) as "behind"
    from unnest(${[...phoneNumberIds]}::uuid[]) as n("id")`;
  return new Map(rows.map(({ id, behind, colleagues }) => [id, routeOf({ behind: behind ?? [], colleagues })]));
}

const distinct = (ids: readonly string[]): string[] => [...new Set(ids)];

/** Keys by their own id and by the conferences they are of. */
async function keysBy(db: Db, where: Prisma.DataKeyWhereInput): Promise<Map<string, DataKeyRow>> {
  const keys = await db.dataKey.findMany({ where: { ...where, destroyedAt: null }, include: { conferences: { select: { id: true } } } });
  return new Map(keys.flatMap(({ conferences, ...key }) => [key.id, ...conferences.map(({ id }) => id)].map((id) => [id, key] as const)));
}
