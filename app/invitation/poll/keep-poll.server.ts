import { deed, type Outcome } from "~/access/deed.server";
import type { ConferenceAsker } from "~/access/guards.server";
import { newId } from "~/access/ids";
import type { Tx } from "~/db.server";
import { type ConferenceRefusal, whyNoInvitations } from "~/invitation/asking/may-invite";
import { reachOf, tell } from "~/invitation/asking/roads.server";
import { type DayContact, type DayMoment, type DayRefusal, whyNoNewDay } from "~/invitation/day/day";
import { placeDay, takeConference } from "~/invitation/day/set-day.server";
import { openPollOf, type PollRow } from "~/invitation/poll/open-poll.server";
import { tellPrincipals } from "~/invitation/poll/tell-principals.server";
import { factOf } from "~/journey/conference.server";
import { datePollMessage } from "~/journey/family-messages.server";
import { withdrawMessages } from "~/messaging/line/outgoing.server";
import { announce } from "~/timeline/live.server";
import { recordEvent } from "~/timeline/timeline.server";
import { type AskRefusal, type MomentRefusal, whyNotAskCircle, whyNotTheseMoments } from "./moments";
import { principalWords } from "./standing-poll";

interface At {
  once: string;
  now: Date;
}

export type PollRefusal =
  | MomentRefusal
  | AskRefusal
  | ConferenceRefusal
  | DayRefusal
  | "alreadyOpen"
  | "notOpen"
  | "momentGone"
  | "principalCannot";

/** One deed about the poll of a conference, while nobody else sets a day or changes the poll. */
function pollDeed<Reason extends PollRefusal>(asker: ConferenceAsker, at: At, work: (tx: Tx) => Promise<Reason | undefined>, to = "poll") {
  const redirect = `/conferences/${asker.conferenceId}/${to}`;
  return deed<Reason>({ db: asker.db, actor: asker, once: at.once, redirect }, async (tx) => {
    await takeConference(tx, asker.conferenceId);
    const refused = await work(tx);
    if (!refused) await announce(tx, asker.conferenceId);
    return refused;
  });
}

const rowsOf = (conferenceId: string, pollId: string, moments: readonly DayMoment[]) =>
  moments.map(({ startsAt, endsAt }) => ({ id: newId(), pollId, conferenceId, startsAt, endsAt }));

/** Proposes moments. The principals are asked first, each on his own page; nobody else hears of it yet. */
export async function openPoll(asker: ConferenceAsker, moments: readonly DayMoment[], at: At): Promise<Outcome<PollRefusal>> {
  const { conferenceId } = asker;
  return pollDeed<PollRefusal>(asker, at, async (tx) => {
    const closed = whyNoNewDay(await factOf(tx, conferenceId));
    if (closed) return closed;
    if (await openPollOf(tx, conferenceId, at.now)) return "alreadyOpen";
    const wrong = whyNotTheseMoments(moments, [], at.now);
    if (wrong) return wrong;
    const id = newId();
    await tx.datePoll.create({ data: { id, conferenceId, openedAt: at.now, openedBy: asker.id } });
    await tx.datePollMoment.createMany({ data: rowsOf(conferenceId, id, moments) });
    await recordEvent(tx, { conferenceId, kind: "pollOpened", actor: asker, refs: { pollId: id }, now: at.now });
    await tellPrincipals(tx, conferenceId, at.now);
  });
}

/** Proposes more moments. Principals are asked about these first as well: the circle sees them once every principal said something. */
export async function addMoments(asker: ConferenceAsker, moments: readonly DayMoment[], at: At): Promise<Outcome<PollRefusal>> {
  return pollDeed<PollRefusal>(asker, at, async (tx) => {
    const poll = await openPollOf(tx, asker.conferenceId, at.now);
    if (!poll) return "notOpen";
    const wrong = whyNotTheseMoments(moments, poll.moments, at.now);
    if (wrong) return wrong;
    if (moments.length > 0) await tx.datePollMoment.createMany({ data: rowsOf(asker.conferenceId, poll.id, moments) });
  });
}

/** Takes a moment back; what was said of it no longer counts. */
export async function dropMoment(asker: ConferenceAsker, input: { momentId: string }, at: At): Promise<Outcome<PollRefusal>> {
  return pollDeed<PollRefusal>(asker, at, async (tx) => {
    const { count } = await tx.datePollMoment.updateMany({
      where: { id: input.momentId, conferenceId: asker.conferenceId, droppedAt: null, poll: { closedAt: null } },
      data: { droppedAt: at.now },
    });
    if (count === 0) return "momentGone";
  });
}

/** From now on the circle is asked too: whoever is invited gets a message, and whoever is invited later finds the moments on his page. */
export async function askCircle(asker: ConferenceAsker, at: At): Promise<Outcome<PollRefusal>> {
  const { conferenceId } = asker;
  return pollDeed<PollRefusal>(asker, at, async (tx) => {
    const closed = whyNoInvitations(await factOf(tx, conferenceId), at.now, true);
    if (closed) return closed;
    const poll = await openPollOf(tx, conferenceId, at.now);
    if (!poll) return "notOpen";
    if (poll.circleAt) return "askedAlready";
    const early = whyNotAskCircle(principalWords(poll));
    if (early) return early;
    await tx.datePoll.update({ where: { id: poll.id }, data: { circleAt: at.now } });
    await recordEvent(tx, { conferenceId, kind: "pollAsked", actor: asker, refs: { pollId: poll.id }, now: at.now });
    await tellCircle(tx, conferenceId, poll, at.now);
  });
}

/** Whoever is invited and did not say no gets one message, unless his invitation is still on its way: it leads to the same page. */
async function tellCircle(tx: Tx, conferenceId: string, poll: PollRow, now: Date): Promise<void> {
  const asked = poll.people.filter(({ principal, declined }) => !principal && !declined).map(({ personId }) => personId);
  const invited = await tx.invitation.findMany({
    where: { personId: { in: asked }, withdrawnAt: null },
    select: { id: true, personId: true },
  });
  const onTheirWay = await tx.outgoingMessage.findMany({
    where: { personId: { in: asked }, template: { in: ["invitation", datePollMessage.name] }, state: { in: ["queued", "handingOver"] } },
    select: { personId: true },
  });
  const people = await reachOf(tx, asked);
  for (const { id: invitationId, personId } of invited) {
    const person = people.get(personId);
    if (!person || onTheirWay.some((one) => one.personId === personId)) continue;
    await tell(tx, { person, conferenceId, template: datePollMessage, refs: { invitationId, pollId: poll.id }, now });
  }
}

/** Ends the poll without a day. */
export async function closePoll(asker: ConferenceAsker, at: At): Promise<Outcome<PollRefusal>> {
  const { conferenceId } = asker;
  return pollDeed<PollRefusal>(asker, at, async (tx) => {
    const poll = await openPollOf(tx, conferenceId, at.now);
    if (!poll) return "notOpen";
    await tx.datePoll.update({ where: { id: poll.id }, data: { closedAt: at.now } });
    await withdrawMessages(tx, { conferenceId, templates: [datePollMessage.name], now: at.now });
    await recordEvent(tx, { conferenceId, kind: "pollClosed", actor: asker, refs: { pollId: poll.id }, now: at.now });
  });
}

/** Opens the newest poll again, with all that was said; the circle goes on being asked when it was. */
export async function reopenPoll(asker: ConferenceAsker, at: At): Promise<Outcome<PollRefusal>> {
  const { conferenceId } = asker;
  return pollDeed<PollRefusal>(asker, at, async (tx) => {
    const closed = whyNoNewDay(await factOf(tx, conferenceId));
    if (closed) return closed;
    const newest = await tx.datePoll.findFirst({ where: { conferenceId }, orderBy: [{ openedAt: "desc" }, { id: "desc" }] });
    if (!newest) return "notOpen";
    if (!newest.closedAt) return "alreadyOpen";
    await tx.datePoll.update({ where: { id: newest.id }, data: { closedAt: null, chosenId: null } });
    await recordEvent(tx, { conferenceId, kind: "pollOpened", actor: asker, refs: { pollId: newest.id }, now: at.now });
  });
}

/** One of the moments becomes the day, in the same way as any day is set. A moment that a principal cannot never does. */
export async function chooseMoment(
  asker: ConferenceAsker,
  { momentId, agreed, ...contact }: { momentId: string; agreed: boolean } & DayContact,
  at: At,
): Promise<Outcome<PollRefusal>> {
  return pollDeed<PollRefusal>(asker, at, async (tx) => {
    const poll = await openPollOf(tx, asker.conferenceId, at.now);
    if (!poll) return "notOpen";
    const moment = poll.moments.find(({ id }) => id === momentId);
    if (!moment) return "momentGone";
    const said = principalWords(poll).moments.find(({ id }) => id === momentId)?.said;
    if ([...(said?.values() ?? [])].includes("no")) return "principalCannot";
    const { startsAt, endsAt } = moment;
    return (await placeDay(tx, asker, { startsAt, endsAt, agreed, ...contact }, at.now)) ?? undefined;
  });
}
