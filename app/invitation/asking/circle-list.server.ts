import type { ConferenceDay, MessageState, ReplyAnswer, ReplyHow } from "@generated/client";
import type { ConferenceAsker } from "~/access/guards.server";
import { open } from "~/access/sealing.server";
import { practicalOf } from "~/invitation/answering/answer.server";
import type { Practical } from "~/invitation/answering/practical";
import { type ConferenceRefusal, whyNoInvitations, whyNotInvited } from "~/invitation/asking/may-invite";
import { type Reachable, type Road, roadTo } from "~/invitation/asking/road";
import { reachColumns, reachJoins } from "~/invitation/asking/roads.server";
import { answersTheseHours, type CallDay, type CallReason, whomToCall } from "~/invitation/calling/call-list";
import { type DayContact, movesOf } from "~/invitation/day/day";
import { asksCircle } from "~/invitation/poll/asks-circle.server";
import type { ConferenceFacts } from "~/journey/state";
import { phonesOf } from "~/messaging/numbers.server";
import { knots, type StandingDecision, undecided } from "~/network/decision/welcome";

interface Row extends Reachable {
  personId: string;
  firstName: string;
  spokenLanguage: string;
  /** First name by principal, the same on every row. */
  /** Only with somebody who is not invited yet: what is said of him still matters. */
  principals: Record<string, string> | null;
  said: StandingDecision[];
  invitationId: string | null;
  invitedAt: Date | null;
  announced: boolean | null;
  replyId: string | null;
  answer: ReplyAnswer | null;
  answeredAt: Date | null;
  how: ReplyHow | null;
  specialSealed: Uint8Array | null;
  messageState: MessageState | null;
  messageAt: Date | null;
  clearedAt: Date | null;
  reachedAt: Date | null;
  triedAt: Date | null;
}

/** Somebody who was invited, as the coordinator sees him. */
export interface InvitedPerson {
  personId: string;
  firstName: string;
  invitedAt: Date;
  announced: boolean;
  road: Road;
  message: { state: MessageState; at: Date } | null;
  answer: ReplyAnswer | null;
  answeredAt: Date | null;
  how: ReplyHow | null;
  forTheseHours: boolean;
  practical: Practical | null;
  phones: { e164: string; shared: boolean }[];
  triedAt: Date | null;
  call: { reason: CallReason; since: Date } | null;
}

/** Somebody who may be invited, with what the coordinator should know first. */
export interface Invitable {
  personId: string;
  firstName: string;
  road: Road;
  /** First names of principals who have said nothing yet about him. */
  undecided: string[];
}

/** The room of the invitations; replies, calls and the day are no content, so it stays open in private time. */
export interface CircleList {
  day: { id: string; startsAt: Date; endsAt: Date; place: DayContact; sequence: number } | null;
  closed: ConferenceRefusal | null;
  invited: InvitedPerson[];
  /** In the order to call them. */
  toCall: string[];
  invitable: Invitable[];
  /** Somebody one principal welcomes and another keeps out: talk with each of them apart. */
  knots: { firstName: string }[];
}

/** Everything the coordinator needs to invite and to call, in three questions to the database. */
export async function circleList(asker: ConferenceAsker, facts: ConferenceFacts, now: Date): Promise<CircleList> {
  const { db, conferenceId, dataKey } = asker;
  const rows = await rowsOf(asker);
  const days = await db.$queryRaw<Pick<ConferenceDay, "id" | "startsAt" | "endsAt" | "contactSealed" | "sequence" | "setAt">[]>`
    select "id", "startsAt", "endsAt", "contactSealed", "sequence", "setAt" from "ConferenceDay" where "conferenceId" = ${conferenceId}::uuid order by "setAt", "id"`;
  const phones = await phonesOf(
    db,
    dataKey,
    rows.map(({ personId }) => personId),
  );

  const day = days.find(({ id }) => id === facts.dayId);
  const { moves, since } = movesOf(days);
  const callDay: CallDay | null = day && since ? { setAt: day.setAt, hoursSince: since, moves } : null;
  const people = rows.map((row) => {
    const own = phones.get(row.personId) ?? [];
    return { ...row, road: roadTo(row), phones: own.map(({ e164, shared, readByOthers }) => ({ e164, shared: shared || readByOthers })) };
  });
  const invited = people.flatMap((row) => (row.invitedAt ? [invitedPerson(asker, { ...row, invitedAt: row.invitedAt }, callDay)] : []));
  const toCall = whomToCall(
    invited.map(({ person, clearedAt, reachedAt }) => ({ ...person, callMe: person.practical?.callMe === true, clearedAt, reachedAt })),
    callDay,
    now,
  );
  const reasons = new Map(toCall.map(({ personId, reason, since: from }) => [personId, { reason, since: from }]));
  // Who may come is content: in private time it is not listed, and nobody is invited.
  const uninvited = facts.contentClosed ? [] : people.filter((row) => !row.invitedAt);
  const names = new Map(Object.entries(uninvited[0]?.principals ?? {}));
  return {
    day: day
      ? {
          id: day.id,
          startsAt: day.startsAt,
          endsAt: day.endsAt,
          sequence: day.sequence,
          place: open<DayContact>(dataKey, { model: "ConferenceDay", field: "contactSealed", id: day.id }, day.contactSealed),
        }
      : null,
    closed: whyNoInvitations(facts, now, !day && (await asksCircle(db, conferenceId))),
    invited: invited.map(({ person }) => ({ ...person, call: reasons.get(person.personId) ?? null })),
    toCall: toCall.map(({ personId }) => personId),
    invitable: uninvited
      .filter(({ said }) => whyNotInvited(said) === null)
      .map(({ personId, firstName, road, said }) => ({
        personId,
        firstName,
        road,
        undecided: undecided(said, [...names.keys()]).map((id) => names.get(id) ?? ""),
      })),
    knots: uninvited
      .filter(({ said, personId }) => knots(said.map((one) => ({ ...one, personId }))).length > 0)
      .map(({ firstName }) => ({ firstName })),
  };
}

function invitedPerson(
  asker: ConferenceAsker,
  row: Row & { invitedAt: Date; road: Road; phones: InvitedPerson["phones"] },
  day: CallDay | null,
) {
  const { personId, firstName, invitedAt, road, answer, answeredAt, how, phones, triedAt, clearedAt, reachedAt } = row;
  const person: Omit<InvitedPerson, "call"> = {
    personId,
    firstName,
    invitedAt,
    announced: row.announced === true,
    road,
    message: row.messageState && row.messageAt ? { state: row.messageState, at: row.messageAt } : null,
    answer,
    answeredAt,
    how,
    forTheseHours: answersTheseHours(answeredAt, day),
    practical: row.replyId ? practicalOf(asker.dataKey, { id: row.replyId, specialSealed: row.specialSealed }) : null,
    phones,
    triedAt,
  };
  return { person, clearedAt, reachedAt };
}

/** People of the circle and of the circle to be: no principals, no guests. */
function rowsOf({ db, conferenceId }: ConferenceAsker): Promise<Row[]> {
  return db.$queryRaw<Row[]>`
    select p."id" as "personId", p."firstName", p."spokenLanguage", ${reachColumns()},
      case when i."id" is null then (select jsonb_object_agg(pr."id", q."firstName") from "Principal" pr
        join "Person" q on q."id" = pr."personId" where pr."conferenceId" = ${conferenceId}::uuid) end as "principals",
      coalesce(case when i."id" is null then (select jsonb_agg(jsonb_build_object('principalId', d."principalId", 'kind', d."kind"))
        from standing_decision d where d."personId" = p."id") end, '[]') as "said",
      i."id" as "invitationId", i."invitedAt", i."announced",
      r."id" as "replyId", r."answer"::text as "answer", r."at" as "answeredAt", r."how"::text as "how", r."specialSealed",
      m."state"::text as "messageState", m."createdAt" as "messageAt",
      (select max(pp."endedAt") from "PersonPhone" pp where pp."personId" = p."id" and pp."endReason" = 'notForMe') as "clearedAt",
      (select max(c."at") from "CallMade" c where c."personId" = p."id" and c."reached") as "reachedAt",
      (select max(c."at") from "CallMade" c where c."personId" = p."id" and not c."reached") as "triedAt"
    from "Person" p ${reachJoins()}
    left join "Invitation" i on i."personId" = p."id" and i."withdrawnAt" is null
    left join lateral (select * from "Reply" x where x."invitationId" = i."id" order by x."at" desc, x."id" desc limit 1) r on true
    left join lateral (
      select x."state", x."createdAt" from "OutgoingMessage" x
      where x."personId" = p."id" and x."refs"->>'invitationId' = i."id"::text order by x."createdAt" desc, x."id" desc limit 1) m on true
    where p."conferenceId" = ${conferenceId}::uuid and p."erasedAt" is null and p."deceasedAt" is null
      and not exists (select 1 from "Principal" pr where pr."personId" = p."id")
      and not exists (select 1 from "Guest" g where g."personId" = p."id")
    order by p."firstName", p."id"`;
}
