import { endOfDay } from "~/calendar/day-edges";
import { dayValue } from "~/language/dates";

/** A moment at which the map can be looked at again. */
export interface MapMoment {
  /** In an address. */
  key: string;
  kind: "begin" | "conference" | "evaluation" | "now";
  /** Which time of looking back; 0 for the others. */
  round: number;
  at: Date;
}

/** What moments are made from: facts that stand anyway, so nobody keeps maps for it. */
export interface MomentFacts {
  firstTalkAt: Date | null;
  /** When the first one beside the principals came on the map, as far as the reader may see it; null while nobody did. */
  firstCameAt: Date | null;
  dayStartsAt: Date | null;
  /** The moments to look back that were not cancelled. */
  evaluations: readonly { round: number; at: Date }[];
}

/**
 * The moments of a map that lie behind, in order, and now. The beginning is the end of the day of the first talk, or of the day on which
 * the first one came on the map when that was later: a map without anybody has nothing to compare with. The conference is its map when
 * the day began, before anybody could change it at the table. A beginning that is not before the next moment is left out.
 */
export function momentsOf({ firstTalkAt, firstCameAt, dayStartsAt, evaluations }: MomentFacts, now: Date): MapMoment[] {
  if (firstCameAt === null) return [];
  const begun = [firstTalkAt ?? firstCameAt, firstCameAt].map((moment) => endOfDay(dayValue(moment)).getTime());
  const moments: MapMoment[] = [
    { key: "begin", kind: "begin", round: 0, at: new Date(Math.max(...begun)) },
    ...(dayStartsAt ? [{ key: "conference", kind: "conference" as const, round: 0, at: dayStartsAt }] : []),
    ...[...evaluations]
      .sort((one, other) => one.at.getTime() - other.at.getTime())
      .map(({ round, at }) => ({ key: `evaluation-${round}`, kind: "evaluation" as const, round, at })),
  ];
  const behind = moments.filter(({ at }) => at < now).filter(({ at }, index, all) => all.slice(index + 1).every((later) => at < later.at));
  return [...behind, { key: "now", kind: "now", round: 0, at: now }];
}

/** Two moments by their keys, as an address names them. */
export interface AskedMoments {
  before: string | null;
  after: string | null;
}

/** The two to lay side by side: those that were asked for, or else the first and the last. Null while there is only one. */
export function chosenOf(moments: readonly MapMoment[], asked: AskedMoments): [MapMoment, MapMoment] | null {
  const [first] = moments;
  const last = moments.at(-1);
  if (!first || !last || first === last) return null;
  const named = (key: string | null) => moments.find((moment) => moment.key === key);
  const one = named(asked.before) ?? first;
  const other = named(asked.after) ?? last;
  if (one === other) return [first, last];
  return one.at < other.at ? [one, other] : [other, one];
}
