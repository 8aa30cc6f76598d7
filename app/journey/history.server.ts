import type { ConferenceAsker } from "~/access/guards.server";
import type { Relation } from "~/access/rights";
import { caseEventKinds, type EventKind, eventKinds } from "~/timeline/timeline.server";

/** What a referrer or manager sees of a conference: how far it is, never what anybody said, who was asked or who answered. */
const process: readonly EventKind[] = [
  "registered",
  "received",
  "receiptTold",
  "allocationTold",
  "willingnessGiven",
  "willingnessEnded",
  "safetyTalkHeld",
  "assigned",
  "assignmentEnded",
  "interpreterInstead",
  "interpreterAnswered",
  "substituteAgreed",
  "aloneWithWorker",
  "firstContactTried",
  "firstContactMade",
  "firstTalkHeld",
  "daySet",
  "dayMoved",
  "dayCancelled",
  "dayOutcome",
  "planAgreed",
  "evaluated",
  "stranded",
  "notStarted",
  "closed",
  "caseLinked",
];

/** Nobody's history: a quiet call, who arrived, how an agreement goes. A case has a line of time of its own. */
const unseen: readonly EventKind[] = ["quietCall", "arrived", "checkedIn", "proposed", ...caseEventKinds];

/** These tell of content, so private time closes them like content. */
const ofContent: readonly EventKind[] = [
  "questionWorded",
  "personAdded",
  "decided",
  "approachPlanned",
  "askedInPerson",
  "remarked",
  "representativeSaidToMoney",
];

/** The kinds of event somebody with these relations reads in the history of a conference. */
export function kindsFor(relations: readonly Relation[], contentClosed: boolean): readonly EventKind[] {
  const whole = relations.includes("coordinator")
    ? eventKinds.filter((kind) => !unseen.includes(kind))
    : relations.includes("regionalManager")
      ? [...process, "offered" as const, "offerAnswered" as const]
      : process;
  return contentClosed ? whole.filter((kind) => !ofContent.includes(kind)) : whole;
}

export interface EventShown {
  id: string;
  at: Date;
  kind: EventKind;
  /** First name of the colleague who did it. */
  by: string | null;
  /** First name of whom it concerns; for the coordinator alone. */
  whom: string | null;
}

interface Row extends EventShown {
  kind: EventKind;
}

/**
 * The newest events of a conference, newest first. Who leads as the second one reads what happened since he began, and before that only how
 * far it came: what was said to the first one stays with him. One statement.
 */
export function historyFor(asker: ConferenceAsker, contentClosed: boolean, most = 200): Promise<EventShown[]> {
  const kinds = kindsFor(asker.relations, contentClosed);
  const named = asker.relations.includes("coordinator");
  const earlier = named ? kinds.filter((kind) => process.includes(kind)) : kinds;
  return asker.db.$queryRaw<Row[]>`
    select e."id", e."at", e."kind", a."firstName" as "by", p."firstName" as "whom"
    from "TimelineEvent" e
    left join "Account" a on e."actorKind" = 'account' and a."id" = e."actorId"
    left join "Principal" pr on pr."id"::text = e."refs"->>'principalId' and not (e."refs" ? 'personId')
    left join "Person" p on ${named} and p."erasedAt" is null and p."conferenceId" = e."conferenceId"
      and p."id"::text = coalesce(e."refs"->>'personId', pr."personId"::text, case when e."actorKind" = 'person' and e."kind" <> 'assignmentEnded' then e."actorId"::text end)
    where e."conferenceId" = ${asker.conferenceId}::uuid and e."kind" = any(${[...kinds]})
      and (e."kind" = any(${[...earlier]}) or e."at" >= coalesce((select a."from" from "CoordinatorAssignment" a
        where a."conferenceId" = ${asker.conferenceId}::uuid and a."accountId" = ${asker.id}::uuid and a."until" is null
          and exists (select 1 from "CoordinatorAssignment" b where b."conferenceId" = a."conferenceId" and b."until" is not null)), '-infinity'))
    order by e."at" desc, e."id" desc limit ${most}`;
}
