import { Prisma } from "@generated/client";
import { logAccess } from "~/access/access-log.server";
import type { FieldClass } from "~/access/field-classes";
import type { StaffAsker } from "~/access/guards.server";
import { open } from "~/access/sealing.server";
import { feedAddressOf } from "~/conference/calendar-feed.server";
import { waitingFor } from "~/coordinator/desk/waiting.server";
import { offerStateOf } from "~/coordinator/offer/offer-state";
import { applicationsToRead } from "~/coordinator/pool/joining/applications.server";
import { missingParts } from "~/coordinator/pool/pool-state";
import type { Db } from "~/db.server";
import { askingCaseFactsFor } from "~/eviction-case/case-facts.server";
import { evictionDate, suspendedUntil } from "~/eviction-case/eviction-date";
import { asksNow, deadlinesOf } from "~/eviction-case/ladder/deadlines";
import { conferencesOf } from "~/journey/conferences.server";
import { dayValue } from "~/language/dates";
import { contactedAfter, runningAtCentrale, timersOfRegistrant } from "~/registration/promise/timers.server";
import type { ProposalContent } from "~/registration/sealed-shapes";
import type { EventKind } from "~/timeline/timeline.server";
import { type LeadNews, leadSentences, offerSentences, profileSentences, silentSentences } from "~/today/coordinator-sentences";
import { leadingNewsAt, leadingNewsOfWorker, ofCoordinator } from "~/today/leading-news.server";
import { type LeadingNews, leadingSentences, withChosenAway } from "~/today/leading-sentences";
import { applicationSentences, callRequestSentences, receiptSentences, timerSentences, waitingSentences } from "~/today/manager-sentences";
import { requestSentences } from "~/today/officer-sentences";
import { inOrder, type Sentence } from "~/today/sentences";
import { silentPeople } from "~/today/silent.server";
import { noon, type ProposalWaiting, type WorkerCase, workerSentences } from "~/today/worker-sentences";

export interface Today {
  sentences: Sentence[];
  /** A coordinator's own calendar address, once he made one. */
  feed: string | null;
}

/** What somebody's day asks of him, by his role. At most five questions to the database beside session and log. */
export async function todayOf(asker: StaffAsker, now: Date): Promise<Today> {
  const log = (classes: readonly FieldClass[]) => logAccess(asker.db, { actor: asker, deed: "seeToday", classes, origin: asker.origin });
  switch (asker.role) {
    case "coordinator":
      await log(["id", "process", "name"]);
      return { sentences: await coordinatorDay(asker, now), feed: await feedAddressOf(asker.db, asker.id) };
    case "regionalManager":
      await log(["id", "process", "name", "debt"]);
      return { sentences: await managerDay(asker, now), feed: null };
    case "socialWorker":
      await log(["id", "process", "name", "debt", "family"]);
      return { sentences: await workerDay(asker, now), feed: null };
    case "privacyOfficer":
      await log(["id", "process"]);
      return { sentences: inOrder(await officerDay(asker, now)), feed: null };
    default:
      await log([]);
      return { sentences: [], feed: null };
  }
}

async function coordinatorDay(asker: StaffAsker, now: Date): Promise<Sentence[]> {
  const { db } = asker;
  const [{ offers, profile }, conferences] = await Promise.all([
    db.account.findUniqueOrThrow({
      where: { id: asker.id },
      select: {
        offers: { where: { answer: null, expiresAt: { gt: now } } },
        profile: { select: { town: true, capacity: true, notCareWorkerSince: true, languages: { select: { language: true } } } },
      },
    }),
    conferencesOf(db, asker.id, now),
  ]);
  const led = conferences.filter(({ relations }) => relations.includes("coordinator"));
  const ids = led.map(({ id }) => id);
  const held = led.filter(({ state, facts }) => state === "held" && !facts.contentClosed).map(({ id }) => id);
  const [silent, { news, leading }] = await Promise.all([silentPeople(db, ids, now), leadNewsOf(db, asker.id, { ids, held }, now)]);
  return inOrder([
    ...offerSentences(offers.map((offer) => ({ id: offer.id, expiresAt: offer.expiresAt, state: offerStateOf(offer, now) }))),
    ...leadingSentences(leading, now),
    ...silentSentences(silent),
    ...leadSentences(led, news, now),
    ...profileSentences(profile ? missingParts(profile).length : 0, now),
  ]);
}

/** How long a coordinator finds on his Today that somebody changed his own data. */
const ownDataDays = 7;
const ownDataKinds: EventKind[] = ["ownDataCorrected", "ownNumberGiven", "ownNumberDropped", "ownDataErased"];
const daysAgo = (now: Date, days: number): Date => new Date(now.getTime() - days * 86_400_000);

interface NewsRow {
  news: Record<keyof LeadNews, string | null>[];
  leading: (Omit<LeadingNews, "day" | "at"> & { day: string | null; at: string })[];
}

const instant = (text: string | null): Date | null => (text === null ? null : new Date(text));

/** First contact, and the newest remark where a plan was presented; and what there is about standing ready. One statement. */
async function leadNewsOf(
  db: Db,
  accountId: string,
  { ids, held }: { ids: readonly string[]; held: readonly string[] },
  now: Date,
): Promise<{ news: LeadNews[]; leading: LeadingNews[] }> {
  const [row] = await db.$queryRaw<NewsRow[]>`
    select coalesce((select jsonb_agg(to_jsonb(l)) from (${ofCoordinator(accountId, now)}) l), '[]') as "leading",
      coalesce((select jsonb_agg(to_jsonb(n)) from (
        select c."id" as "conferenceId", a."from" as "assignedAt", ${contactedAfter(Prisma.sql`c."id"`, Prisma.sql`a."from"`)} as "contactedAt",
          (select t."amount" from "TimerSetting" t where t."centraleId" = c."centraleId" and t."timer" = 'firstContact') as "contactHours",
          (select max(x."at") from "Remark" x where x."conferenceId" = c."id" and x."conferenceId" = any(${[...held]}::uuid[])) as "remarkedAt",
          (select max(e."at") from "TimelineEvent" e where e."conferenceId" = c."id" and e."kind" = any(${ownDataKinds}) and e."at" > ${daysAgo(now, ownDataDays)}) as "ownDataAt"
        from "Conference" c
        left join lateral (select x."from" from "CoordinatorAssignment" x where x."conferenceId" = c."id" and x."until" is null
          order by x."from" desc limit 1) a on true
        where c."id" = any(${[...ids]}::uuid[])) n), '[]') as "news"`;
  return {
    leading: (row?.leading ?? []).map((one) => ({ ...one, day: instant(one.day), at: new Date(one.at) })),
    news: (row?.news ?? []).map(({ conferenceId, assignedAt, contactedAt, contactHours, remarkedAt, ownDataAt }) => ({
      conferenceId: String(conferenceId),
      contactHours: contactHours === null ? null : Number(contactHours),
      assignedAt: instant(assignedAt),
      contactedAt: instant(contactedAt),
      remarkedAt: instant(remarkedAt),
      ownDataAt: instant(ownDataAt),
    })),
  };
}

async function managerDay(asker: StaffAsker, now: Date): Promise<Sentence[]> {
  const { db, organisationId } = asker;
  const [leading, waiting, registrations, calls, applications] = await Promise.all([
    leadingNewsAt(db, organisationId, now),
    waitingFor(db, organisationId, now),
    runningAtCentrale(db, organisationId, now),
    db.callRequest.aggregate({ where: { centraleId: organisationId, handledAt: null }, _count: true, _min: { at: true } }),
    applicationsToRead(db, organisationId),
  ]);
  return inOrder([
    ...withChosenAway(waitingSentences(waiting, now), leading),
    ...leadingSentences(leading, now),
    ...receiptSentences(registrations),
    ...timerSentences(registrations, now),
    ...callRequestSentences({ count: calls._count, since: calls._min.at }),
    ...applicationSentences(applications, now),
  ]);
}

async function officerDay({ db, organisationId }: StaffAsker, now: Date): Promise<Sentence[]> {
  const open = await db.lockedRequest.aggregate({
    where: { centraleId: organisationId, answeredAt: null },
    _count: true,
    _min: { dueAt: true },
  });
  return requestSentences({ count: open._count, dueAt: open._min.dueAt }, now);
}

async function workerDay(asker: StaffAsker, now: Date): Promise<Sentence[]> {
  const { db } = asker;
  const [leading, proposals, conferences, promised, cases] = await Promise.all([
    leadingNewsOfWorker(db, asker.id, now),
    proposalsWaiting(asker, now),
    conferencesOf(db, asker.id, now),
    timersOfRegistrant(db, asker.id, now),
    askingCaseFactsFor(asker),
  ]);
  const registrations = conferences.map((row) => ({ row, promised: promised.find(({ conferenceId }) => conferenceId === row.id) }));
  const today = dayValue(now);
  const own = cases.map(
    (facts): WorkerCase => ({
      id: facts.id,
      tenants: facts.tenants,
      evictionOn: announced(evictionDate(facts.steps), facts.ended || suspendedUntil(facts.postponements, today).suspended),
      deadlines: deadlinesOf(facts, today).filter(asksNow),
    }),
  );
  return inOrder([...workerSentences(proposals, registrations, own, now), ...leadingSentences(leading, now)]);
}

const announced = (day: string | null, rests: boolean): Date | null => (day && !rests ? noon(day) : null);

async function proposalsWaiting({ db, id: accountId }: StaffAsker, now: Date): Promise<ProposalWaiting[]> {
  const rows = await db.proposal.findMany({
    where: { accountId, conferenceId: null, eraseAfter: { gt: now }, answer: { in: ["notNow", "yes"] }, proposedAt: { not: null } },
    include: { dataKey: true },
  });
  return rows.map(({ id, answer, askAgainOn, answeredAt, dataKey, familySealed }) => {
    const { firstName } = open<ProposalContent>(dataKey, { model: "Proposal", field: "familySealed", id }, familySealed);
    return { id, firstName, askAgainOn, yesAt: answer === "yes" ? answeredAt : null };
  });
}
