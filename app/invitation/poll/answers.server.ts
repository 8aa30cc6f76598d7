import type { ReplyAnswer, ReplyHow } from "@generated/client";
import { deed, type Outcome } from "~/access/deed.server";
import type { Actor, ConferenceAsker, FamilyAsker } from "~/access/guards.server";
import { newId } from "~/access/ids";
import type { Tx } from "~/db.server";
import { takeConference } from "~/invitation/day/set-day.server";
import { openPollOf, type PollRow } from "~/invitation/poll/open-poll.server";
import { factOf } from "~/journey/conference.server";
import { announce } from "~/timeline/live.server";
import { recordEvent } from "~/timeline/timeline.server";
import { isOff, momentsForCircle } from "./moments";
import { principalWords } from "./standing-poll";

export type PollAnswers = Readonly<Record<string, ReplyAnswer>>;
export type PollAnswerRefusal = "notOpen" | "momentGone" | "nothing" | "notAsked" | "principalsFirst";

interface At {
  once: string;
  now: Date;
}

interface Given {
  personId: string;
  answers: PollAnswers;
  how: ReplyHow;
  actor: Actor;
  notedBy: string | null;
  now: Date;
}

/** What somebody says through his own link. It can change any time until the poll is closed. */
export async function answerPoll(asker: FamilyAsker, answers: PollAnswers, at: At): Promise<Outcome<PollAnswerRefusal>> {
  const frame = { db: asker.db, actor: asker, once: at.once, redirect: `/k/${asker.linkId}/poll?bewaard` };
  const given: Given = { personId: asker.id, answers, how: "link", actor: asker, notedBy: null, now: at.now };
  return deed<PollAnswerRefusal>(frame, (tx) => save(tx, asker.conferenceId, given));
}

/** What somebody told the coordinator by telephone or face to face. */
export async function notePollAnswers(
  asker: ConferenceAsker,
  { personId, answers, how }: { personId: string; answers: PollAnswers; how: "phone" | "inPerson" },
  at: At,
): Promise<Outcome<PollAnswerRefusal>> {
  const frame = { db: asker.db, actor: asker, once: at.once, redirect: `/conferences/${asker.conferenceId}/poll` };
  const given: Given = { personId, answers, how, actor: asker, notedBy: asker.id, now: at.now };
  return deed<PollAnswerRefusal>(frame, (tx) => save(tx, asker.conferenceId, given));
}

/** Each answer that differs from what he said before is a row; the newest counts. A moment that was dropped meanwhile is passed over. */
async function save(tx: Tx, conferenceId: string, given: Given): Promise<PollAnswerRefusal | undefined> {
  await takeConference(tx, conferenceId);
  const poll = await openPollOf(tx, conferenceId, given.now);
  if (!poll || isOff(await factOf(tx, conferenceId))) return "notOpen";
  const person = poll.people.find(({ personId }) => personId === given.personId);
  if (!person) return "notAsked";
  const askable = askableBy(poll, person.principal);
  if (askable === "principalsFirst") return askable;
  const wanted = Object.entries(given.answers);
  if (wanted.length === 0) return "nothing";
  const standing = wanted.filter(([momentId]) => askable.includes(momentId));
  if (standing.length === 0) return "momentGone";
  const said = new Map(person.said.map(({ momentId, answer }) => [momentId, answer]));
  const changed = standing.filter(([momentId, answer]) => said.get(momentId) !== answer);
  if (changed.length === 0) return;
  const { personId, how, notedBy, now } = given;
  await tx.datePollAnswer.createMany({
    data: changed.map(([momentId, answer]) => ({ id: newId(), conferenceId, momentId, personId, answer, at: now, how, notedBy })),
  });
  await recordEvent(tx, { conferenceId, kind: "pollAnswered", actor: given.actor, refs: { personId, pollId: poll.id }, now });
  await announce(tx, conferenceId);
}

/** The moments somebody may say something about now: a principal of all, the circle of those no principal cannot, once it is asked. */
function askableBy(poll: PollRow, principal: boolean): string[] | "principalsFirst" {
  if (principal) return poll.moments.map(({ id }) => id);
  if (!poll.circleAt) return "principalsFirst";
  const words = principalWords(poll);
  return momentsForCircle(words.principals, words.moments).map(({ id }) => id);
}
