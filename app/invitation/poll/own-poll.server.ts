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

/** What lies ahead of a principal, for his own page. One statement. */
export async function aheadOf({ db, conferenceId, id }: FamilyAsker, now: Date) {
  const [row] = await db.$queryRaw<{ dayRuns: boolean; planAgreed: boolean; dayStartsAt: Date | null; open: number; left: number }[]>`
    select f."phase" is not null as "dayRuns", f."planAgreedAt" is not null as "planAgreed", f."dayStartsAt", m."open", m."left"
    from conference_facts f
    cross join lateral (
      select count(*)::int as "open", count(*) filter (where not exists (
        select 1 from "DatePollAnswer" a where a."momentId" = x."id" and a."personId" = ${id}::uuid))::int as "left"
      from "DatePollMoment" x join "DatePoll" p on p."id" = x."pollId"
      where p."conferenceId" = f."conferenceId" and p."closedAt" is null and x."droppedAt" is null and x."startsAt" > ${now}) m
    where f."conferenceId" = ${conferenceId}::uuid`;
  if (!row) throw new Error(`No conference ${conferenceId}.`);
  const { open, left, ...ahead } = row;
  /** Moments stand open: whether he said something about each of them. */
  return { ...ahead, poll: open > 0 ? { answered: left === 0 } : null };
}
