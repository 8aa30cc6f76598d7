import { logAccess } from "~/access/access-log.server";
import { deed, type Outcome } from "~/access/deed.server";
import type { StaffAsker } from "~/access/guards.server";
import { newId } from "~/access/ids";
import { linkSecret } from "~/access/keyring.server";
import { type DataKeyRow, open } from "~/access/sealing.server";
import { hashToken } from "~/access/sessions.server";
import { type CalendarEvent, calendarFeed } from "~/calendar/event";
import { config } from "~/config.server";
import type { Db, Tx } from "~/db.server";
import type { DayContact } from "~/invitation/day/day";
import { text } from "~/language/catalogue";
import { formatList } from "~/language/dates";
import { isStaffLanguage } from "~/language/languages";

interface Feed {
  id: string;
  version: number;
}

/** The address a calendar looks at by itself; whoever has it reads the feed, so it can be taken back. */
export const feedAddress = (feed: Feed): string => `${config().publicUrl}/calendar/${linkSecret("feed", feed.id, feed.version)}.ics`;

const standingOf = (db: Db | Tx, accountId: string): Promise<Feed | null> =>
  db.calendarFeed.findFirst({ where: { accountId, revokedAt: null }, select: { id: true, version: true } });

/** The account's standing feed, made when missing. */
export async function feedFor(tx: Tx | Db, account: { id: string }, now: Date): Promise<Feed> {
  const standing = await standingOf(tx, account.id);
  if (standing) return standing;
  const id = newId();
  const version = 1;
  await tx.calendarFeed.create({ data: { id, accountId: account.id, version, secretHash: secretHash({ id, version }), createdAt: now } });
  return { id, version };
}

const secretHash = ({ id, version }: Feed) => hashToken(linkSecret("feed", id, version));

/** The address of the account's feed, or null before it was made. */
export async function feedAddressOf(db: Db, accountId: string): Promise<string | null> {
  const feed = await standingOf(db, accountId);
  return feed && feedAddress(feed);
}

/** Makes a feed for the asker; one he had stops at once. */
export function renewFeed(asker: StaffAsker, at: { once: string; now: Date }): Promise<Outcome<never>> {
  return deed<never>({ db: asker.db, actor: asker, once: at.once, redirect: "/today#agenda" }, async (tx) => {
    await tx.calendarFeed.updateMany({ where: { accountId: asker.id, revokedAt: null }, data: { revokedAt: at.now } });
    await feedFor(tx, asker, at.now);
  });
}

interface Row {
  dayId: string;
  conferenceId: string;
  startsAt: Date;
  endsAt: Date;
  setAt: Date;
  sequence: number;
  contactSealed: Uint8Array;
  flagged: boolean;
  names: string[];
  keyId: string;
  wrapped: Uint8Array;
  keyringKeyId: string;
}

/** The calendar behind a secret, or null for unknown and revoked ones alike. Writes the access log's rows. */
export async function readFeed(db: Db, secret: string, now: Date, origin: string | null): Promise<string | null> {
  const feed = await db.calendarFeed.findFirst({
    where: { secretHash: hashToken(secret), revokedAt: null, account: { endedAt: null, role: "coordinator" } },
    select: { accountId: true, account: { select: { language: true } } },
  });
  if (!feed?.accountId || !feed.account) return null;
  const rows = await daysOf(db, feed.accountId, now);
  const actor = { kind: "account" as const, id: feed.accountId };
  for (const { conferenceId, flagged } of rows) {
    await logAccess(db, {
      actor,
      conferenceId,
      deed: "readFeed",
      classes: flagged ? ["id", "process", "name"] : ["id", "process", "name", "contact"],
      origin,
    });
  }
  if (rows.length === 0) await logAccess(db, { actor, deed: "readFeed", classes: [], origin });
  const language = isStaffLanguage(feed.account.language) ? feed.account.language : "nl";
  return calendarFeed(rows.map((row) => eventOf(row, text(language, "staff-today.feed-with", { names: formatList(language, row.names) }))));
}

const daysOf = (db: Db, accountId: string, now: Date): Promise<Row[]> => db.$queryRaw<Row[]>`
  select d."id" as "dayId", d."conferenceId", d."startsAt", d."endsAt", d."setAt", d."sequence", d."contactSealed",
    exists (select 1 from "SafetyAnswer" s where s."conferenceId" = d."conferenceId" and s."flagged") as "flagged",
    array(select p."firstName" from "Principal" pr join "Person" p on p."id" = pr."personId" where pr."conferenceId" = d."conferenceId" order by pr."id") as "names",
    k."id" as "keyId", k."wrapped", k."keyringKeyId"
  from "CoordinatorAssignment" a
  join conference_facts f on f."conferenceId" = a."conferenceId" and f."strandedAt" is null and f."notStartedAt" is null
  join "ConferenceDay" d on d."id" = f."dayId"
  join "Conference" c on c."id" = a."conferenceId" join "DataKey" k on k."id" = c."dataKeyId"
  where a."accountId" = ${accountId}::uuid and (a."until" is null or a."until" > ${now})
  order by d."startsAt"`;

/** "Met Fatima", the hours, and the place only where no safety question was answered with yes. */
function eventOf(row: Row, title: string): CalendarEvent {
  const { dayId, sequence, startsAt, endsAt, setAt } = row;
  const key = { id: row.keyId, wrapped: row.wrapped, keyringKeyId: row.keyringKeyId } as DataKeyRow;
  const place = row.flagged
    ? null
    : open<DayContact>(key, { model: "ConferenceDay", field: "contactSealed", id: dayId }, row.contactSealed);
  const where = place ? { place: [place.place, place.address].filter(Boolean).join(", ") } : {};
  return { uid: `${row.conferenceId}@kring`, sequence, title, startsAt, endsAt, stamp: setAt, ...where };
}
