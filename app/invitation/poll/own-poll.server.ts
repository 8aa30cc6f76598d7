import type { ReplyAnswer } from "@generated/client";
import type { FamilyAsker } from "~/access/guards.server";
import { momentsForCircle } from "~/invitation/poll/moments";
import { newestPollOf } from "~/invitation/poll/open-poll.server";
import { principalWords } from "~/invitation/poll/standing-poll";

/** What somebody behind his own link is asked: moments, and what he himself said. Nobody else's answer. */
export interface OwnPoll {
  askers: string[];
  own: boolean;
  open: boolean;
  moments: { id: string; startsAt: Date; endsAt: Date; answer: ReplyAnswer | null }[];
}

/** The poll of who asks, or null when he is asked nothing: none was opened, or the principals choose first. Two statements. */
export async function ownPollOf(asker: FamilyAsker, now: Date): Promise<OwnPoll | null> {
  const poll = await newestPollOf(asker.db, asker.conferenceId);
  const me = poll?.people.find(({ personId }) => personId === asker.id);
  if (!poll || !me || (!me.principal && !poll.circleAt)) return null;
  const ahead = poll.moments.filter(({ startsAt }) => startsAt > now);
  const words = principalWords({ people: poll.people, moments: ahead });
  const askable = new Set((me.principal ? words.moments : momentsForCircle(words.principals, words.moments)).map(({ id }) => id));
  return {
    askers: poll.people.filter(({ principal }) => principal).map(({ firstName }) => firstName),
    own: me.principal,
    open: poll.closedAt === null,
    moments: ahead
      .filter(({ id }) => askable.has(id))
      .map((moment) => ({ ...moment, answer: me.said.find(({ momentId }) => momentId === moment.id)?.answer ?? null })),
  };
}

/** Whether somebody is asked about moments now, and whether he said something about any of them. Null when he is not. */
export async function askedToChoose(asker: FamilyAsker, now: Date): Promise<{ answered: boolean } | null> {
  const poll = await ownPollOf(asker, now);
  if (!poll?.open || poll.moments.length === 0) return null;
  return { answered: poll.moments.every(({ answer }) => answer !== null) };
}
