import { Prisma } from "@generated/client";
import type { Channel } from "@generated/enums";
import { type DataKeyRow, open, seal } from "~/access/sealing.server";
import { realNow } from "~/clock";
import type { Db, Tx } from "~/db.server";
import { isLanguage } from "~/language/languages";
import { dataKeyOf, readByKeptOut, type SealedNumber } from "../numbers.server";
import type { AnyTemplate } from "../templates";
import type { Carried } from "./carrier";

export type Template = AnyTemplate<Tx>;

/** A message marked as being handed over, with the mark that tells this hand-over from any later one. */
export type InHand = Carried & { id: string; channel: Channel; mark: Date };

export type Claiming = {
  db: Db;
  templates: readonly Template[];
  /** The id of the serving process, whose lock tells whether it still lives. */
  worker: string;
  /** The domain's time: what is due. */
  now: Date;
  batch: number;
  /** The roads out there are. */
  channels: readonly Channel[];
};

type Row = {
  id: string;
  conferenceId: string | null;
  personId: string | null;
  accountId: string | null;
  linkId: string | null;
  channel: Channel;
  wordingId: string | null;
  template: string;
  language: string;
  refs: unknown;
  phoneNumberId: string;
  personPhoneId: string | null;
  contactSealed: Uint8Array;
};

/** Claims are milliseconds long and wait for each other, so that each sees which numbers the one before it took. */
const claimLock = 727_280;

/** Takes a batch of due messages, at most one a number, writes their words and marks them, all in one transaction. Empty when nothing is due. */
export async function claim({ db, templates, worker, now, batch, channels }: Claiming): Promise<{ claimed: number; inHand: InHand[] }> {
  const byName = new Map(templates.map((template) => [template.name, template]));
  return db.$transaction(async (tx) => {
    await tx.$executeRaw`select pg_advisory_xact_lock(${claimLock})`;
    const rows = onePerNumber(await dueRows(tx, now, batch, channels));
    const keys = new Map<string, DataKeyRow>();
    const inHand: InHand[] = [];
    const keyFor = async ({ personId, conferenceId, accountId }: Row): Promise<DataKeyRow> => {
      const owner = personId ? { conferenceId } : { accountId };
      const name = JSON.stringify(owner);
      const key = keys.get(name) ?? (await dataKeyOf(tx, owner));
      keys.set(name, key);
      return key;
    };
    for (const row of rows) {
      const written = await write(tx, row, byName.get(row.template), keyFor).catch(() => "unreadable" as const);
      // One that cannot be written must not keep everybody else's waiting: it fails, and somebody calls.
      if (typeof written === "string") {
        const state = written === "unreadable" ? "failed" : "withdrawn";
        await tx.outgoingMessage.update({ where: { id: row.id }, data: { state, settledAt: now, failure: written } });
        continue;
      }
      const { key, ...carried } = written;
      const mark = realNow();
      await tx.outgoingMessage.update({
        where: { id: row.id },
        data: {
          state: "handingOver",
          handingOverAt: mark,
          handedOverBy: worker,
          attempts: { increment: 1 },
          notFoundCount: 0,
          retryAt: null,
          phoneNumberId: row.phoneNumberId,
          contactSealed: seal(key, { model: "OutgoingMessage", field: "contactSealed", id: row.id }, carried satisfies Carried),
        },
      });
      inHand.push({ id: row.id, channel: row.channel, mark, ...carried });
    }
    return { claimed: rows.length, inHand };
  });
}

/** Number and words of one message, or why it goes out no more. */
async function write(
  tx: Tx,
  row: Row,
  template: Template | undefined,
  keyFor: (row: Row) => Promise<DataKeyRow>,
): Promise<(Carried & { key: DataKeyRow }) | "subjectGone"> {
  if (!template) throw new Error(`No template ${row.template}`);
  const words = (await template.wordsFor(tx, [{ ...row, language: isLanguage(row.language) ? row.language : "nl" }])).get(row.id);
  if (!words) return "subjectGone";
  const key = await keyFor(row);
  return { key, ...words, to: numberOf(row, key) };
}

/**
 * Due, allowed at this very moment, and with a number that can receive it: mobile, not silenced, nothing else on its way to it, and
 * not also of somebody who must stay out.
 * A colleague needs no permission, a person the one of the message's purpose.
 */
function dueRows(tx: Tx, now: Date, batch: number, channels: readonly Channel[]): Promise<Row[]> {
  return tx.$queryRaw<Row[]>`
    select m."id", m."conferenceId", m."personId", m."accountId", m."linkId", m."channel"::text as "channel", m."wordingId", m."template", m."language", m."refs",
           n."phoneNumberId", n."personPhoneId", n."contactSealed"
    from "OutgoingMessage" m
    cross join lateral (
      select pp."phoneNumberId", pp."id" as "personPhoneId", pp."contactSealed", pp."since"
      from "PersonPhone" pp
      where pp."personId" = m."personId" and pp."endedAt" is null
      union all
      select a."phoneNumberId", null, a."contactSealed", a."createdAt"
      from "Account" a
      where a."id" = m."accountId" and a."endedAt" is null
      order by 4 desc
    ) n
    join "PhoneNumber" p on p."id" = n."phoneNumberId" and p."kind" = 'mobile'
    where m."state" = 'queued' and m."channel"::text = any(${[...channels]}) and m."dueAt" <= ${now} and (m."retryAt" is null or m."retryAt" <= ${realNow()})
      and not exists (select 1 from "NumberSilence" s where s."phoneNumberId" = p."id" and s."liftedAt" is null)
      and not exists (select 1 from "OutgoingMessage" h where h."phoneNumberId" = p."id" and h."state" = 'handingOver')
      and not (${readByKeptOut(Prisma.sql`p."id"`, Prisma.sql`m."conferenceId"`, Prisma.sql`m."personId"`)})
      and (m."accountId" is not null
        or exists (select 1 from may_receive r where r."personId" = m."personId" and r."purpose" = m."purpose"))
    order by m."dueAt", m."id", n."since" desc
    limit ${batch}
    for update of m skip locked`;
}

/** How many messages are due and may leave now, or are just leaving. */
export async function messagesLeft(db: Db, now: Date): Promise<number> {
  const [row] = await db.$queryRaw<{ left: number }[]>`
    select count(*)::int as "left" from "OutgoingMessage" m
    where m."state" = 'handingOver' or (m."state" = 'queued' and m."dueAt" <= ${now} and (
      (m."accountId" is not null and exists (select 1 from "Account" a where a."id" = m."accountId" and a."phoneNumberId" is not null))
      or (exists (select 1 from may_receive r where r."personId" = m."personId" and r."purpose" = m."purpose")
        and exists (
          select 1 from "PersonPhone" pp join "PhoneNumber" p on p."id" = pp."phoneNumberId" and p."kind" = 'mobile'
          where pp."personId" = m."personId" and pp."endedAt" is null
            and not (${readByKeptOut(Prisma.sql`p."id"`, Prisma.sql`m."conferenceId"`, Prisma.sql`m."personId"`)})
            and not exists (select 1 from "NumberSilence" s where s."phoneNumberId" = p."id" and s."liftedAt" is null)))))`;
  return row?.left ?? 0;
}

/** The first message of each number; a message of somebody with several numbers goes to the newest one. */
function onePerNumber(rows: Row[]): Row[] {
  const messages = new Set<string>();
  const numbers = new Set<string>();
  return rows.filter((row) => {
    if (messages.has(row.id) || numbers.has(row.phoneNumberId)) return false;
    messages.add(row.id);
    numbers.add(row.phoneNumberId);
    return true;
  });
}

function numberOf(row: Row, key: DataKeyRow): string {
  if (row.personPhoneId) {
    return open<SealedNumber>(key, { model: "PersonPhone", field: "contactSealed", id: row.personPhoneId }, row.contactSealed).number;
  }
  const contact = open<{ phone?: string }>(
    key,
    { model: "Account", field: "contactSealed", id: row.accountId as string },
    row.contactSealed,
  );
  if (!contact.phone) throw new Error(`Account ${row.accountId} has a number without digits`);
  return contact.phone;
}
