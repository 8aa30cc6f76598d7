import type { ConferenceAsker } from "~/access/guards.server";
import { type Conflict, conflictsOf } from "~/calendar/conflicts";
import { isRegion, type Region } from "~/calendar/school-holidays";
import { whyNoNewDay } from "~/invitation/day/day";
import { type Best, bestMoment, type Standing, standings } from "~/invitation/poll/best-moment";
import { momentsForCircle, momentValue, quickMoments, whyNotAskCircle } from "~/invitation/poll/moments";
import { newestPollOf, type PollPerson, type PollRow } from "~/invitation/poll/open-poll.server";
import { principalWords } from "~/invitation/poll/standing-poll";
import { type AskYourself, principalsToAsk } from "~/invitation/poll/tell-principals.server";
import type { ConferenceFacts } from "~/journey/state";
import { phonesOf } from "~/messaging/numbers.server";
import { regionOf } from "~/places/school-region.server";

interface MomentShown extends Standing {
  endsAt: Date;
  conflicts: Conflict[];
  /** The circle is asked about it: every principal said something, and none that he cannot. */
  forCircle: boolean;
}

/** The poll as the coordinator sees it. */
export interface PollShown {
  open: boolean;
  circleAt: Date | null;
  chosen: { startsAt: Date; endsAt: Date } | null;
  /** Those that are still to come. */
  moments: MomentShown[];
  people: PollPerson[];
  best: Best;
  /** Why the circle is not asked yet; null when it can be, or was. */
  early: "principalsFirst" | "nothingLeft" | null;
  /** Principals who still have to say something and get no message about it: the coordinator asks them. */
  toAsk: { personId: string; firstName: string; why: AskYourself }[];
  /** Who cannot on the moment that became the day: they hear it from a voice. */
  toCall: { personId: string; firstName: string; phones: string[] }[];
}

export interface PollRoom {
  region: Region | null;
  /** Nobody chose it: it is where the family lives, or null where that is not sure. */
  guessed: boolean;
  /** Why no day is looked for at this moment. */
  closed: "ended" | "unwilling" | "held" | null;
  poll: PollShown | null;
  quick: { value: string; startsAt: Date; endsAt: Date; conflicts: Conflict[] }[];
}

/** Everything the coordinator needs to find a day. Whose schools count is guessed from where the family lives, unless she chose. */
export async function pollRoomOf(asker: ConferenceAsker, facts: ConferenceFacts, asked: string | null, now: Date): Promise<PollRoom> {
  const { db, conferenceId } = asker;
  const [poll, lives] = await Promise.all([
    newestPollOf(db, conferenceId),
    db.conference.findUniqueOrThrow({ where: { id: conferenceId }, select: { town: true, postcodeArea: true } }),
  ]);
  const region = isRegion(asked) ? asked : asked === "alle" ? null : regionOf(lives);
  const quick = quickMoments(now).map((moment) => ({ ...moment, value: momentValue(moment), conflicts: conflictsOf(moment, { region }) }));
  const guessed = !isRegion(asked) && asked !== "alle";
  return { region, guessed, closed: whyNoNewDay(facts), poll: poll ? await shown(asker, poll, facts, region, now) : null, quick };
}

async function shown(asker: ConferenceAsker, poll: PollRow, facts: ConferenceFacts, region: Region | null, now: Date): Promise<PollShown> {
  const ahead = poll.moments.filter(({ startsAt }) => startsAt > now);
  const words = principalWords({ people: poll.people, moments: ahead });
  const forCircle = new Set(momentsForCircle(words.principals, words.moments).map(({ id }) => id));
  const said = poll.people.flatMap(({ personId, said: all }) => all.map(({ momentId, answer }) => ({ momentId, personId, answer })));
  const asked = poll.people
    .filter(({ principal, declined }) => principal || (poll.circleAt !== null && !declined))
    .map(({ personId, principal }) => ({ id: personId, principal }));
  const ends = new Map(ahead.map(({ id, endsAt }) => [id, endsAt]));
  const chosen = poll.moments.find(({ id }) => id === poll.chosenId) ?? null;
  const stands = chosen !== null && facts.dayStartsAt?.getTime() === chosen.startsAt.getTime() && chosen.startsAt > now;
  return {
    open: poll.closedAt === null,
    circleAt: poll.circleAt,
    chosen: stands && chosen ? { startsAt: chosen.startsAt, endsAt: chosen.endsAt } : null,
    moments: standings(ahead, said, asked).map((standing) => {
      const endsAt = ends.get(standing.momentId) ?? standing.startsAt;
      const conflicts = conflictsOf({ startsAt: standing.startsAt, endsAt }, { region });
      return { ...standing, endsAt, conflicts, forCircle: forCircle.has(standing.momentId) };
    }),
    people: poll.people,
    best: bestMoment(ahead, said, asked),
    early: poll.circleAt ? null : whyNotAskCircle(words),
    toAsk: poll.closedAt === null ? await toAskAbout(asker, poll.people, ahead) : [],
    toCall: stands && chosen ? await toCallAbout(asker, poll, chosen.id) : [],
  };
}

async function toAskAbout(
  { db, conferenceId }: ConferenceAsker,
  people: readonly PollPerson[],
  ahead: readonly { id: string }[],
): Promise<PollShown["toAsk"]> {
  const left = people.filter(({ principal, said }) => principal && ahead.some(({ id }) => said.every(({ momentId }) => momentId !== id)));
  if (left.length === 0) return [];
  const why = new Map((await principalsToAsk(db, conferenceId)).map((one) => [one.personId, one.why]));
  return left.flatMap(({ personId, firstName }) => {
    const reason = why.get(personId);
    return reason ? [{ personId, firstName, why: reason }] : [];
  });
}

async function toCallAbout(asker: ConferenceAsker, poll: PollRow, momentId: string): Promise<PollShown["toCall"]> {
  const cannot = poll.people.filter(({ said }) => said.some((one) => one.momentId === momentId && one.answer === "no"));
  const phones = await phonesOf(
    asker.db,
    asker.dataKey,
    cannot.map(({ personId }) => personId),
  );
  return cannot.map(({ personId, firstName }) => ({ personId, firstName, phones: (phones.get(personId) ?? []).map(({ e164 }) => e164) }));
}
