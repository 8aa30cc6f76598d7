import { logAccess } from "~/access/access-log.server";
import { deed, type Outcome } from "~/access/deed.server";
import type { FamilyAsker } from "~/access/guards.server";
import { type CalendarEvent, calendarFeed } from "~/calendar/event";
import { addressOf, feedOf } from "~/conference/calendar-address.server";
import { type ConferenceOnCalendar, eventId, onCalendar } from "~/conference/calendar-event.server";
import { shownInFeed } from "~/conference/calendar-rules";
import type { Db } from "~/db.server";
import { text } from "~/language/catalogue";
import { formatList } from "~/language/dates";
import type { Language } from "~/language/languages";
import { languageToWrite } from "~/language/readers";

interface Standing {
  conferenceId: string;
  readLanguage: string | null;
  belongs: boolean;
  saidNo: boolean;
}

/** What somebody's own page about his calendar shows. */
export interface OwnCalendar {
  /** What the calendar calls the day; null while there is none. */
  title: string | null;
  /** The place stands in the calendar too. */
  place: boolean;
  /** A safety question was answered with yes, so no calendar looks by itself: others in the house may see it. */
  flagged: boolean;
  /** The address he made; null before. */
  address: string | null;
}

/** "Met Fatima", the hours, and the place only where no safety question was answered with yes. */
const eventFor = (reader: string, language: Language, { conferenceId, names, event }: ConferenceOnCalendar): CalendarEvent => ({
  ...event,
  uid: eventId(conferenceId, reader),
  title: text(language, "family-invitation.event-title", { askers: formatList(language, names) }),
});

/** The day as it stands, for who asks through his own link; null while there is none. */
export async function ownEvent(asker: FamilyAsker): Promise<CalendarEvent | null> {
  const [conference] = await onCalendar(asker.db, [asker.conferenceId]);
  return conference ? eventFor(asker.id, asker.language, conference) : null;
}

/** His own page about his calendar, while the day is still to come. */
export async function ownCalendar(asker: FamilyAsker, now: Date): Promise<OwnCalendar> {
  const [conferences, address] = await Promise.all([
    onCalendar(asker.db, [asker.conferenceId]),
    addressOf(asker.db, { personId: asker.id }),
  ]);
  const ahead = conferences.find(({ event }) => event.endsAt > now && !event.cancelled);
  const event = ahead && eventFor(asker.id, asker.language, ahead);
  return { title: event?.title ?? null, place: event?.place !== undefined, flagged: Boolean(ahead?.flaggedAt), address };
}

export type OwnCalendarRefusal = "flagged";

/** Makes an address for his calendar, or takes the one he made back at once. */
export function keepOwnCalendar(
  asker: FamilyAsker,
  input: { make: boolean },
  at: { once: string; now: Date },
): Promise<Outcome<OwnCalendarRefusal>> {
  const frame = { db: asker.db, actor: asker, once: at.once, redirect: `/k/${asker.linkId}/calendar` };
  return deed<OwnCalendarRefusal>(frame, async (tx) => {
    if (!input.make) {
      await tx.calendarFeed.updateMany({ where: { personId: asker.id, revokedAt: null }, data: { revokedAt: at.now } });
      return;
    }
    const flagged = await tx.safetyAnswer.count({ where: { conferenceId: asker.conferenceId, flagged: true } });
    if (flagged > 0) return "flagged";
    await tx.$queryRaw`select 1 from "Person" where "id" = ${asker.id}::uuid for update`;
    await feedOf(tx, { personId: asker.id }, at.now);
  });
}

/**
 * His day for a calendar that looks since some moment; nothing when he is kept out, withdrew, said no or died, or when it was long ago.
 * With a safety flag it has no name and no place, and is off there, so that nobody who can look keeps hours that may change.
 */
export async function readOwnFeed(
  db: Db,
  { personId, since }: { personId: string; since: Date },
  now: Date,
  origin: string | null,
): Promise<string | null> {
  const [person] = await db.$queryRaw<Standing[]>`
    select p."conferenceId", p."readLanguage",
      p."deceasedAt" is null and exists (select 1 from relation r where r."personId" = p."id" and r."relation" in ('principal', 'member')
        and (r."until" is null or r."until" > ${now}))
      and not exists (select 1 from standing_decision d where d."personId" = p."id" and d."kind" = 'keptOut') as "belongs",
      coalesce((select r."answer" = 'no' from "Reply" r join "Invitation" i on i."id" = r."invitationId"
        where i."personId" = p."id" and i."withdrawnAt" is null order by r."at" desc, r."id" desc limit 1), false) as "saidNo"
    from "Person" p where p."id" = ${personId}::uuid and p."erasedAt" is null`;
  if (!person) return null;
  const [conference] = await onCalendar(db, [person.conferenceId]);
  const event = conference && person.belongs && !person.saidNo ? shownInFeed(conference, { since, now }) : null;
  const classes = conference?.flaggedAt ? (["id", "process"] as const) : (["id", "process", "name", "contact"] as const);
  await logAccess(db, {
    actor: { kind: "person", id: personId },
    conferenceId: person.conferenceId,
    deed: "readFeed",
    classes: event ? [...classes] : [],
    origin,
  });
  if (!conference || !event) return calendarFeed([]);
  const language = languageToWrite(person.readLanguage) ?? "nl";
  const standing = eventFor(personId, language, { ...conference, event });
  return calendarFeed([conference.flaggedAt ? { ...standing, title: text(language, "family-calendar.called-off") } : standing]);
}
