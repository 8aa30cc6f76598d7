import type { ConferenceDay, ReplyAnswer, ReplyHow } from "@generated/client";
import type { ConferenceAsker } from "~/access/guards.server";
import { open, openOrNull } from "~/access/sealing.server";
import type { Day } from "~/calendar/working-days";
import { realNow } from "~/clock";
import { practicalOf } from "~/invitation/answering/answer.server";
import type { Practical } from "~/invitation/answering/practical";
import { byCoordinator } from "~/invitation/asking/announcing";
import type { Teller } from "~/invitation/asking/announcing.server";
import { type CircleRow, circleRows, type MessageRow } from "~/invitation/asking/circle-rows.server";
import { type ConferenceRefusal, whyNoInvitations, whyNotInvited } from "~/invitation/asking/may-invite";
import { lifeOfMessage } from "~/invitation/asking/message-life";
import { type ContactRoad, type Road, roadsTo, roadTo } from "~/invitation/asking/road";
import { answersTheseHours, type CallDay, type CallReason, whomToCall } from "~/invitation/calling/call-list";
import { type DayContact, movesOf } from "~/invitation/day/day";
import { type AskedWhen, whoIsAsked } from "~/invitation/poll/asks-circle.server";
import type { ConferenceFacts } from "~/journey/state";
import { dayValue } from "~/language/dates";
import type { Life } from "~/messaging/life";
import { weeklyLimit } from "~/messaging/line/weekly-limit";
import { type PhoneOfPerson, phonesOf } from "~/messaging/numbers.server";
import type { OwnWords } from "~/messaging/own-words";
import { knots, undecided } from "~/network/decision/welcome";

/** Who told somebody that a message is coming; without a name it was the coordinator. */
export interface ToldBy {
  by: string | null;
  on: Day | null;
}

/** Somebody who was invited, as the coordinator sees him. */
export interface InvitedPerson {
  personId: string;
  firstName: string;
  invitedAt: Date;
  /** Null when he was written to without anybody having told him. */
  announced: ToldBy | null;
  road: Road;
  /** Every road to him that is open now, the first to take first. */
  roads: ContactRoad[];
  life: Life | null;
  /** Messages that left to him in the last seven days; null while there is room. */
  fullWeek: number | null;
  answer: ReplyAnswer | null;
  answeredAt: Date | null;
  how: ReplyHow | null;
  forTheseHours: boolean;
  practical: Practical | null;
  phones: { e164: string; shared: boolean }[];
  triedAt: Date | null;
  /** What the coordinator wrote back to him and did not arrive, until she has called. */
  notWrittenBack: string | null;
  call: { reason: CallReason; since: Date } | null;
}

/** Somebody who may be invited, with what the coordinator should know first. */
export interface Invitable {
  personId: string;
  firstName: string;
  road: Road;
  /** First names of principals who have said nothing yet about him. */
  undecided: string[];
  /** As a talk was noted: `by` is a value of the form. */
  told: { by: string; name: string | null; on: Day } | null;
}

/** The room of the invitations; replies, calls and the day are no content, so it stays open in private time. */
export interface CircleList {
  day: { id: string; startsAt: Date; endsAt: Date; place: DayContact; sequence: number } | null;
  /** Who is asked which day suits, while there is none. */
  asked: AskedWhen;
  closed: ConferenceRefusal | null;
  invited: InvitedPerson[];
  /** In the order to call them. */
  toCall: string[];
  invitable: Invitable[];
  /** Who can have told them; none while nobody can be invited. */
  tellers: Teller[];
  /** Somebody one principal welcomes and another keeps out: talk with each of them apart. */
  knots: { firstName: string }[];
}

/** Everything the coordinator needs to invite and to call, in three questions to the database. */
export async function circleList(asker: ConferenceAsker, facts: ConferenceFacts, now: Date): Promise<CircleList> {
  const { db, conferenceId, dataKey } = asker;
  const rows = await circleRows(asker, now);
  const days = facts.dayId ? await daysOf(asker) : [];
  const asked = facts.dayId ? null : await whoIsAsked(db, conferenceId, now);
  const phones = await phonesOf(
    db,
    dataKey,
    rows.map(({ personId }) => personId),
  );

  const day = days.find(({ id }) => id === facts.dayId);
  const { moves, since } = movesOf(days);
  const callDay: CallDay | null = day && since ? { setAt: day.setAt, hoursSince: since, moves } : null;
  const invited = rows.flatMap((row) =>
    row.invitedAt ? [invitedPerson(asker, { ...row, invitedAt: row.invitedAt }, phones.get(row.personId) ?? [], callDay, now)] : [],
  );
  const toCall = whomToCall(invited, callDay, now);
  const reasons = new Map(toCall.map(({ personId, reason, since: from }) => [personId, { reason, since: from }]));
  // Who may come is content: in private time it is not listed, and nobody is invited.
  const uninvited = facts.contentClosed ? [] : rows.filter((row) => !row.invitedAt);
  const invitable = uninvited.filter(({ said }) => whyNotInvited(said) === null);
  const principals = uninvited[0]?.principals ?? [];
  const tellers = invitable.length > 0 ? tellersIn(principals, [...rows.filter((row) => row.invitedAt), ...invitable]) : [];
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
    asked,
    closed: whyNoInvitations(facts, now, asked === "circle"),
    invited: invited.map(
      ({ callMe, brings: _brings, message, clearedAt, reachedAt, letterSince, off: _off, stoppedAt, notWrittenBackAt, ...person }) => ({
        ...person,
        call: reasons.get(person.personId) ?? null,
        notWrittenBack: reasons.get(person.personId)?.reason === "notWrittenBack" ? person.notWrittenBack : null,
      }),
    ),
    toCall: toCall.map(({ personId }) => personId),
    invitable: invitable.map((row) => ({
      personId: row.personId,
      firstName: row.firstName,
      road: roadTo(row),
      undecided: undecided(
        row.said,
        principals.map(({ id }) => id),
      ).map((id) => principals.find((principal) => principal.id === id)?.firstName ?? ""),
      told: toldOf(row, tellers),
    })),
    tellers,
    knots: uninvited
      .filter(({ said, personId }) => knots(said.map((one) => ({ ...one, personId }))).length > 0)
      .map(({ firstName }) => ({ firstName })),
  };
}

/** Every day that was set, in the order it was. */
const daysOf = ({ db, conferenceId }: ConferenceAsker) =>
  db.$queryRaw<Pick<ConferenceDay, "id" | "startsAt" | "endsAt" | "contactSealed" | "sequence" | "setAt">[]>`
    select "id", "startsAt", "endsAt", "contactSealed", "sequence", "setAt" from "ConferenceDay" where "conferenceId" = ${conferenceId}::uuid order by "setAt", "id"`;

/** Who can have told somebody: the principals, and whoever is invited or may be. */
function tellersIn(principals: NonNullable<CircleRow["principals"]>, circle: readonly CircleRow[]): Teller[] {
  return [
    ...principals.filter(({ alive }) => alive).map(({ personId, firstName }) => ({ personId, firstName, principal: true })),
    ...circle
      .map(({ personId, firstName }) => ({ personId, firstName, principal: false }))
      .sort((a, b) => a.firstName.localeCompare(b.firstName, "nl")),
  ];
}

/** The talk that was noted, when who held it may be named. */
function toldOf({ told }: CircleRow, tellers: readonly Teller[]): Invitable["told"] {
  if (!told) return null;
  const on = dayValue(told.on);
  if (told.byId === null) return { by: byCoordinator, name: null, on };
  const teller = tellers.find(({ personId }) => personId === told.byId);
  return teller ? { by: teller.personId, name: teller.firstName, on } : null;
}

/** Since when an answer is waited for: a reminder gives nobody two days more, unless it did not arrive and is to be told of. */
const askedAt = ({ reminds, state, createdAt }: MessageRow, invitedAt: Date): Date =>
  reminds && state !== "failed" ? invitedAt : new Date(createdAt);

function invitedPerson(
  asker: ConferenceAsker,
  row: CircleRow & { invitedAt: Date },
  phones: readonly PhoneOfPerson[],
  day: CallDay | null,
  now: Date,
) {
  const { personId, firstName, invitedAt, answer, answeredAt, how, triedAt, clearedAt, reachedAt, letterSince, stoppedAt, message } = row;
  const { notWrittenBackAt, notWrittenBackId, notWrittenBackSealed } = row;
  const back =
    notWrittenBackId &&
    openOrNull<OwnWords>(asker.dataKey, { model: "Wording", field: "familySealed", id: notWrittenBackId }, notWrittenBackSealed);
  const practical = row.replyId ? practicalOf(asker.dataKey, { id: row.replyId, specialSealed: row.specialSealed }) : null;
  return {
    personId,
    firstName,
    invitedAt,
    announced: row.announced ? { by: row.announcedBy, on: row.announcedOn ? dayValue(row.announcedOn) : null } : null,
    road: roadTo(row),
    roads: roadsTo(row).open,
    life: lifeOfMessage(row, phones, { now, realNow: realNow() }),
    fullWeek: row.thisWeek >= weeklyLimit ? row.thisWeek : null,
    answer,
    answeredAt,
    how,
    forTheseHours: answersTheseHours(answeredAt, day),
    practical,
    phones: phones.map(({ e164, shared, readByOthers }) => ({ e164, shared: shared || readByOthers })),
    triedAt,
    callMe: practical?.callMe === true,
    brings: Boolean(practical?.bringsAlong),
    message: message ? { state: message.state, at: askedAt(message, invitedAt), failure: message.failure, channel: message.channel } : null,
    clearedAt,
    reachedAt,
    letterSince,
    off: row.offSince && { since: row.offSince, told: row.offTold },
    stoppedAt,
    notWrittenBackAt,
    notWrittenBack: back ? back.body : null,
  };
}
