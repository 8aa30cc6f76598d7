import { createHash } from "node:crypto";
import { Prisma } from "@generated/client";
import { type DataKeyRow, open } from "~/access/sealing.server";
import type { CalendarEvent } from "~/calendar/event";
import { type EventNow, eventCalledOff, eventNow } from "~/calendar/event-history";
import type { Db } from "~/db.server";
import type { DayContact } from "~/invitation/day/day";

interface Row {
  conferenceId: string;
  names: string[];
  flaggedAt: Date | null;
  off: boolean;
  endedAt: Date | null;
  days: { id: string; startsAt: string; endsAt: string; setAt: string; cancelledAt: string | null; sealed: string }[];
  turns: string[];
  keyId: string;
  wrapped: Uint8Array;
  keyringKeyId: string;
}

/** A conference for calendars: who it is of, and its day as it stands. */
export interface ConferenceOnCalendar {
  conferenceId: string;
  /** First names of the principals. */
  names: string[];
  /** When a safety question was answered with yes for the first time. */
  flaggedAt: Date | null;
  endedAt: Date | null;
  event: Untitled;
  /** The day as it is called off in calendars that look by themselves, since a safety flag stands; null when none was set by then. */
  calledOff: Untitled | null;
}

type Untitled = Omit<CalendarEvent, "uid" | "title">;

/** The days of these conferences, in one statement; one without a day is not in it. With a safety flag the place is not even opened. */
export async function onCalendar(db: Db, conferenceIds: readonly string[]): Promise<ConferenceOnCalendar[]> {
  if (conferenceIds.length === 0) return [];
  const rows = await db.$queryRaw<Row[]>`
    select f."conferenceId",
      array(select p."firstName" from "Principal" pr join "Person" p on p."id" = pr."personId"
        where pr."conferenceId" = f."conferenceId" and p."deceasedAt" is null order by pr."id") as "names",
      (select min(s."askedAt") from "SafetyAnswer" s where s."conferenceId" = f."conferenceId" and s."flagged") as "flaggedAt",
      (f."strandedAt" is not null or f."notStartedAt" is not null or f."unwilling" is not false) as "off",
      coalesce(f."closedAt", f."strandedAt", f."notStartedAt") as "endedAt",
      (select coalesce(jsonb_agg(jsonb_build_object('id', d."id", 'startsAt', d."startsAt", 'endsAt', d."endsAt", 'setAt', d."setAt", 'cancelledAt', d."cancelledAt",
        'sealed', encode(d."contactSealed", 'base64'))), '[]') from "ConferenceDay" d where d."conferenceId" = f."conferenceId") as "days",
      (select coalesce(jsonb_agg(t."at"), '[]') from (
        select w."givenAt" as "at" from "Willingness" w where w."conferenceId" = f."conferenceId"
        union all select w."endedAt" from "Willingness" w where w."conferenceId" = f."conferenceId" and w."endedAt" is not null
        union all select s."at" from "Stranding" s where s."conferenceId" = f."conferenceId"
        union all select n."at" from "NotStarted" n where n."conferenceId" = f."conferenceId"
        union all select a."askedAt" from "SafetyAnswer" a where a."conferenceId" = f."conferenceId") t) as "turns",
      k."id" as "keyId", k."wrapped", k."keyringKeyId"
    from conference_facts f join "Conference" c on c."id" = f."conferenceId" join "DataKey" k on k."id" = c."dataKeyId"
    where f."conferenceId" in (${Prisma.join(conferenceIds.map((id) => Prisma.sql`${id}::uuid`))})
    order by f."conferenceId"`;
  return rows.flatMap((row) => {
    const days = row.days.map(({ id, sealed, ...at }) => ({ id, sealed, ...datesOf(at) }));
    const turns = row.turns.map((at) => new Date(at));
    const now = eventNow(days, { off: row.off, turns });
    const day = days.find(({ setAt }) => setAt.getTime() === now?.setAt.getTime());
    if (!now || !day) return [];
    const { conferenceId, names, flaggedAt, endedAt } = row;
    const event = { ...hoursOf(now), ...(flaggedAt ? {} : placeOf(row, day)) };
    const off = flaggedAt && eventCalledOff(days, turns, flaggedAt);
    return [{ conferenceId, names, flaggedAt, endedAt, event, calledOff: off && hoursOf(off) }];
  });
}

const hoursOf = ({ sequence, startsAt, endsAt, stamp, cancelled }: EventNow): Untitled => ({
  sequence,
  startsAt,
  endsAt,
  stamp,
  cancelled,
});

const datesOf = (day: Omit<Row["days"][number], "id" | "sealed">) => ({
  startsAt: new Date(day.startsAt),
  endsAt: new Date(day.endsAt),
  setAt: new Date(day.setAt),
  cancelledAt: day.cancelledAt ? new Date(day.cancelledAt) : null,
});

function placeOf(row: Row, day: { id: string; sealed: string }): { place: string } {
  const key = { id: row.keyId, wrapped: row.wrapped, keyringKeyId: row.keyringKeyId } as DataKeyRow;
  const place = { model: "ConferenceDay", field: "contactSealed", id: day.id } as const;
  const { place: where, address } = open<DayContact>(key, place, Buffer.from(day.sealed, "base64"));
  return { place: [where, address].filter(Boolean).join(", ") };
}

/** What calendars know the event by: the same for one reader however often it changes, and another for everybody else, so that no two calendars can be laid side by side. */
export const eventId = (conferenceId: string, reader: string): string =>
  `${createHash("sha256").update(`${conferenceId} ${reader}`).digest("base64url").slice(0, 22)}@kring`;
