import type { ReplyAnswer } from "@generated/client";
import { newId } from "~/access/ids";
import type { DayMoment } from "~/invitation/day/day";
import { answerPoll, notePollAnswers } from "~/invitation/poll/answers.server";
import { askCircle, openPoll } from "~/invitation/poll/keep-poll.server";
import { newestPollOf } from "~/invitation/poll/open-poll.server";
import { colleagueIn, relative } from "./askers";
import { done, on, personOf, type Telling } from "./telling";

const at = (now: Date) => ({ once: newId(), now });

/** What somebody says of every moment, in the order of the calendar. */
type Words = readonly ReplyAnswer[];

async function byMoment({ doors, conferenceId }: Telling, words: Words): Promise<Record<string, ReplyAnswer>> {
  const moments = (await newestPollOf(doors.staff, conferenceId))?.moments ?? [];
  return Object.fromEntries(moments.flatMap(({ id }, index) => (words[index] ? [[id, words[index]]] : [])));
}

/** The coordinator proposes moments and notes what each principal says of them. */
export async function looksForADay(
  telling: Telling,
  moments: readonly DayMoment[],
  said: Readonly<Record<string, Words>>,
  now: Date,
): Promise<void> {
  const coordinator = await colleagueIn(telling.doors, telling.coordinatorId, telling.conferenceId, "keepPoll");
  done(await openPoll(coordinator, moments, at(now)));
  for (const [name, words] of Object.entries(said)) {
    const noted = { personId: personOf(telling, name), answers: await byMoment(telling, words), how: "inPerson" } as const;
    done(await notePollAnswers(coordinator, noted, at(now)));
  }
}

/** Then the circle is asked as well. */
export async function asksTheCircle(telling: Telling, now: Date): Promise<void> {
  done(await askCircle(await colleagueIn(telling.doors, telling.coordinatorId, telling.conferenceId, "keepPoll"), at(now)));
}

/** Somebody of the circle says when he can, through his own link. */
export async function saysWhen(telling: Telling, name: string, words: Words, now: Date): Promise<void> {
  const answers = await byMoment(telling, words);
  done(await answerPoll(await relative(telling.doors, personOf(telling, name), "answerPoll"), answers, at(now)));
}

/** Two moments from which the couple chose its day. */
export async function lookedForADay(telling: Telling, now: Date): Promise<void> {
  const moments = [0, 1].map((days) => ({ startsAt: on(now, days, "10:00"), endsAt: on(now, days, "15:00") }));
  await looksForADay(telling, moments, { Hatice: ["yes", "no"], Cemal: ["yes", "yes"] }, on(now, -12));
  await asksTheCircle(telling, on(now, -11));
}
