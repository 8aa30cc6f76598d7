import { logAccess } from "~/access/access-log.server";
import { deed, type Outcome } from "~/access/deed.server";
import type { StaffAsker } from "~/access/guards.server";
import { hashToken } from "~/access/sessions.server";
import { calendarFeed } from "~/calendar/event";
import { addressOf, type Feed, feedOf } from "~/conference/calendar-address.server";
import { eventId, onCalendar } from "~/conference/calendar-event.server";
import { shownInFeed } from "~/conference/calendar-rules";
import { readOwnFeed } from "~/conference/own-calendar.server";
import type { Db, Tx } from "~/db.server";
import { text } from "~/language/catalogue";
import { formatList } from "~/language/dates";
import { isStaffLanguage } from "~/language/languages";

/** The account's standing feed, made when missing. */
export const feedFor = (tx: Tx | Db, account: { id: string }, now: Date): Promise<Feed> => feedOf(tx, { accountId: account.id }, now);

/** The address of the account's feed, or null before it was made. */
export const feedAddressOf = (db: Db, accountId: string): Promise<string | null> => addressOf(db, { accountId });

/** Makes a feed for the asker; one he had stops at once. */
export function renewFeed(asker: StaffAsker, at: { once: string; now: Date }): Promise<Outcome<never>> {
  return deed<never>({ db: asker.db, actor: asker, once: at.once, redirect: "/today#agenda" }, async (tx) => {
    await tx.calendarFeed.updateMany({ where: { accountId: asker.id, revokedAt: null }, data: { revokedAt: at.now } });
    await feedFor(tx, asker, at.now);
  });
}

/** The calendar behind a secret, or null for unknown and revoked ones alike. Writes the access log's rows. */
export async function readFeed(db: Db, secret: string, now: Date, origin: string | null): Promise<string | null> {
  const feed = await db.calendarFeed.findFirst({
    where: { secretHash: hashToken(secret), revokedAt: null },
    select: { accountId: true, personId: true, createdAt: true, account: { select: { language: true, role: true, endedAt: true } } },
  });
  if (feed?.personId) return readOwnFeed(db, { personId: feed.personId, since: feed.createdAt }, now, origin);
  if (!feed?.accountId || feed.account?.role !== "coordinator" || feed.account.endedAt) return null;
  return readColleagueFeed(db, { id: feed.accountId, language: feed.account.language, since: feed.createdAt }, now, origin);
}

interface FollowingAccount {
  id: string;
  language: string;
  since: Date;
}

/** "Met Fatima", the hours and the place; of a family with a safety flag nothing, but that a day which stood there before is off. */
async function readColleagueFeed(db: Db, account: FollowingAccount, now: Date, origin: string | null): Promise<string> {
  const assigned = await db.coordinatorAssignment.findMany({
    where: { accountId: account.id, OR: [{ until: null }, { until: { gt: now } }] },
    select: { conferenceId: true, from: true },
  });
  const from = new Map(assigned.map((one) => [one.conferenceId, one.from]));
  const conferences = await onCalendar(db, [...from.keys()]);
  const shown = conferences.flatMap((conference) => {
    const assignedAt = from.get(conference.conferenceId) ?? now;
    const since = new Date(Math.max(account.since.getTime(), assignedAt.getTime()));
    const event = shownInFeed(conference, { since, now });
    return event ? [{ ...conference, event }] : [];
  });
  const actor = { kind: "account" as const, id: account.id };
  for (const { conferenceId, flaggedAt } of shown) {
    const classes = flaggedAt ? (["id", "process"] as const) : (["id", "process", "name", "contact"] as const);
    await logAccess(db, { actor, conferenceId, deed: "readFeed", classes: [...classes], origin });
  }
  if (shown.length === 0) await logAccess(db, { actor, deed: "readFeed", classes: [], origin });
  const language = isStaffLanguage(account.language) ? account.language : "nl";
  const inTime = shown.toSorted((one, other) => one.event.startsAt.getTime() - other.event.startsAt.getTime());
  return calendarFeed(
    inTime.map(({ conferenceId, names, flaggedAt, event }) => ({
      ...event,
      uid: eventId(conferenceId, account.id),
      title: flaggedAt
        ? text(language, "staff-today.feed-off")
        : text(language, "staff-today.feed-with", { names: formatList(language, names) }),
    })),
  );
}
