import { logAccess } from "~/access/access-log.server";
import type { FieldClass } from "~/access/field-classes";
import type { StaffAsker } from "~/access/guards.server";
import { open } from "~/access/sealing.server";
import { feedAddressOf } from "~/conference/calendar-feed.server";
import { offerStateOf } from "~/coordinator/offer-state";
import { waitingFor } from "~/coordinator/waiting.server";
import { type AnsweredPostponement, suspendedUntil } from "~/eviction-case/eviction-date";
import { conferencesOf } from "~/journey/conferences.server";
import { dayValue } from "~/language/dates";
import type { ProposalContent } from "~/registration/sealed-shapes";
import {
  inOrder,
  leadSentences,
  offerSentences,
  type Sentence,
  silentSentences,
  type WorkerCase,
  waitingSentences,
  workerSentences,
} from "~/today/sentences";
import { silentPeople } from "~/today/silent.server";

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
      return { sentences: inOrder(waitingSentences(await waitingFor(asker.db, asker.organisationId, now), now)), feed: null };
    case "socialWorker":
      await log(["id", "process", "name", "debt", "family"]);
      return { sentences: await workerDay(asker, now), feed: null };
    default:
      await log([]);
      return { sentences: [], feed: null };
  }
}

async function coordinatorDay(asker: StaffAsker, now: Date): Promise<Sentence[]> {
  const { db } = asker;
  const [offers, conferences] = await Promise.all([
    db.coordinatorOffer.findMany({ where: { accountId: asker.id, answer: null, expiresAt: { gt: now } } }),
    conferencesOf(db, asker.id, now),
  ]);
  const led = conferences.filter(({ relations }) => relations.includes("coordinator"));
  const ids = led.map(({ id }) => id);
  const held = led.filter(({ state, facts }) => state === "held" && !facts.contentClosed).map(({ id }) => id);
  const [silent, remarks] = await Promise.all([
    silentPeople(db, ids, now),
    held.length === 0 ? [] : db.remark.groupBy({ by: ["conferenceId"], where: { conferenceId: { in: held } }, _max: { at: true } }),
  ]);
  return inOrder([
    ...offerSentences(offers.map((offer) => ({ id: offer.id, expiresAt: offer.expiresAt, state: offerStateOf(offer, now) }))),
    ...silentSentences(silent),
    ...leadSentences(
      led,
      remarks.map(({ conferenceId, _max }) => ({ conferenceId, at: _max.at ?? now })),
      now,
    ),
  ]);
}

async function workerDay(asker: StaffAsker, now: Date): Promise<Sentence[]> {
  const { db } = asker;
  const [proposals, conferences, cases] = await Promise.all([
    db.proposal.findMany({
      where: { accountId: asker.id, answer: "notNow", conferenceId: null, eraseAfter: { gt: now }, askAgainOn: { not: null } },
      include: { dataKey: true },
    }),
    conferencesOf(db, asker.id, now),
    casesWithDates(asker, now),
  ]);
  const asked = proposals.flatMap(({ id, askAgainOn, dataKey, familySealed }) => {
    if (!askAgainOn) return [];
    const { firstName } = open<ProposalContent>(dataKey, { model: "Proposal", field: "familySealed", id }, familySealed);
    return [{ id, firstName, askAgainOn }];
  });
  return inOrder(workerSentences(asked, conferences, cases, now));
}

interface CaseRow extends Omit<WorkerCase, "evictionOn" | "reportedOn"> {
  evictionOn: string | null;
  reportedOn: string | null;
  postponements: (Omit<AnsweredPostponement, "askedAt"> & { askedAt: string })[];
}

/** A report this old has been answered by what happened since. */
const feedbackMatters = 60 * 86_400_000;

/** Noon in the Netherlands or near it, so that a day on the calendar stays that day in every zone. */
const noon = (day: string): Date => new Date(`${day}T11:00:00Z`);

async function casesWithDates(asker: StaffAsker, now: Date): Promise<WorkerCase[]> {
  const rows = await asker.db.$queryRaw<CaseRow[]>`
    select e."id", array(select t."firstName" from "Tenancy" t where t."caseId" = e."id" order by t."id") as "tenants",
      (select to_char(x."evictionOn", 'YYYY-MM-DD') from "LadderStep" x where x."caseId" = e."id" and x."evictionOn" is not null
        order by x."on" desc, x."recordedAt" desc, x."id" desc limit 1) as "evictionOn",
      (select to_char(max(x."on"), 'YYYY-MM-DD') from "LadderStep" x where x."caseId" = e."id" and x."step" = 'report'
        and not exists (select 1 from "LadderStep" y where y."caseId" = e."id" and y."step" = 'feedback' and y."on" >= x."on")
        and not exists (select 1 from "LadderStep" y where y."caseId" = e."id" and y."on" >= x."on"
          and y."step" in ('bailiff', 'finalDemand', 'summons', 'judgment', 'notice'))
        and x."on" > ${new Date(now.getTime() - feedbackMatters)}
        and not exists (select 1 from "Feedback" b where b."caseId" = e."id" and b."at" >= x."on")) as "reportedOn",
      coalesce((select jsonb_agg(jsonb_build_object('by', p."by", 'askedAt', p."askedAt", 'answer', p."answer", 'until', p."until"))
                from "Postponement" p where p."caseId" = e."id"), '[]') as "postponements"
    from "EvictionCase" e
    where e."accountId" = ${asker.id}::uuid and not exists (select 1 from "CaseOutcome" o where o."caseId" = e."id")`;
  return rows.map(({ evictionOn, reportedOn, postponements, ...row }) => {
    const rest = suspendedUntil(
      postponements.map((one) => ({ ...one, askedAt: new Date(one.askedAt) })),
      dayValue(now),
    );
    return {
      ...row,
      evictionOn: evictionOn && !rest.suspended ? noon(evictionOn) : null,
      reportedOn: reportedOn ? noon(reportedOn) : null,
    };
  });
}
