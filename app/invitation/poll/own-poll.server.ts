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

/** Whether a principal is asked about moments now, and whether he said something about each of them; null when he is not. One statement. */
export async function askedToChoose({ db, conferenceId, id }: FamilyAsker, now: Date): Promise<{ answered: boolean } | null> {
  const [row] = await db.$queryRaw<{ open: number; left: number }[]>`
    select count(*)::int as "open",
      count(*) filter (where not exists (select 1 from "DatePollAnswer" a where a."momentId" = m."id" and a."personId" = ${id}::uuid))::int as "left"
    from "DatePollMoment" m join "DatePoll" p on p."id" = m."pollId"
    where p."conferenceId" = ${conferenceId}::uuid and p."closedAt" is null and m."droppedAt" is null and m."startsAt" > ${now}`;
  return row && row.open > 0 ? { answered: row.left === 0 } : null;
}
