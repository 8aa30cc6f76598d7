import { keptOutIn } from "../../decision/kept-out.server";
import type { CircleAsker } from "../../reach.server";
import { isFor } from "../fold";
import type { NetworkMap, SomebodyOnMap, Stroke } from "../model";
import { mapAt, readerOf, somebodyOn, strokesOf } from "../strokes/strokes.server";
import { type Growth, growthOf } from "./growth";
import { type AskedMoments, chosenOf, type MapMoment, type MomentFacts, momentsOf } from "./moments";

/** The map at one of its moments. */
export interface MapVersion {
  moment: MapMoment;
  map: NetworkMap;
}

export interface TwoMaps {
  before: MapVersion;
  after: MapVersion;
  growth: Growth;
}

export interface Versions {
  moments: MapMoment[];
  /** Null while the map has only one moment. */
  two: TwoMaps | null;
}

interface FactsRow extends Omit<MomentFacts, "firstCameAt"> {
  deaths: { id: string; at: string }[];
  keptOut: string[];
}

/**
 * The moments of this reader's map and two of them side by side. Strokes are kept, so every earlier map is a fold of those that were
 * there. Whoever was erased is in none of them. Nor is somebody who was taken off this reader's map: for a principal the one cannot be
 * told from the other, since what another principal said may be why somebody was hidden and not erased.
 * @param withPrincipal whose map the coordinator looks at with him; without one she sees what each of them drew
 */
export async function versionsOf(asker: CircleAsker, asked: AskedMoments, now: Date, withPrincipal?: string): Promise<Versions> {
  const [facts, everybody, strokes] = await Promise.all([
    factsFor(asker, now, withPrincipal),
    somebodyOn(asker, withPrincipal),
    strokesOf(asker),
  ]);
  const { deaths, keptOut, ...rest } = facts;
  const reader = readerOf(asker, withPrincipal);
  const standing = new Set(mapAt(everybody, strokes, reader).people.map(({ id }) => id));
  const people = everybody.filter(({ id, principalId }) => principalId !== null || standing.has(id));
  const seen = strokes.filter(({ layer }) => isFor(reader, layer));
  const moments = momentsOf({ ...rest, firstCameAt: firstOf(people, seen) }, now);
  const chosen = chosenOf(moments, asked);
  if (!chosen) return { moments, two: null };
  const diedAt = new Map(deaths.map(({ id, at }) => [id, new Date(at)]));
  const mapOn = ({ at, kind }: MapMoment): NetworkMap => {
    if (kind === "now") return mapAt(people, strokes, reader);
    const then = people.map((one) => ({ ...one, deceased: one.deceased && (diedAt.get(one.id) ?? at) <= at }));
    return mapAt(then, strokes, reader, at);
  };
  const [one, other] = chosen;
  const [before, after] = [mapOn(one), mapOn(other)];
  return {
    moments,
    two: { before: { moment: one, map: before }, after: { moment: other, map: after }, growth: growthOf(before, after, new Set(keptOut)) },
  };
}

/** When the first one beside the principals came, a figure included. */
function firstOf(people: readonly SomebodyOnMap[], strokes: readonly Stroke[]): Date | null {
  const came = [
    ...people.filter(({ principalId }) => principalId === null).map(({ addedAt }) => addedAt),
    ...strokes.filter(({ field }) => field === "figure").map(({ at }) => at),
  ].sort();
  return came[0] ? new Date(came[0]) : null;
}

async function factsFor(asker: CircleAsker, now: Date, withPrincipal?: string): Promise<FactsRow> {
  const { conferenceId } = asker;
  const [row] = await asker.db.$queryRaw<(Omit<FactsRow, "evaluations"> & { evaluations: { round: number; at: string }[] })[]>`
    select f."firstTalkAt", f."dayStartsAt",
      coalesce((select json_agg(json_build_object('round', e."round", 'at', e."at") order by e."at") from "EvaluationMoment" e
        where e."conferenceId" = f."conferenceId" and e."cancelledAt" is null and e."at" < ${now}), '[]'::json) as "evaluations",
      coalesce((select json_agg(json_build_object('id', p."id", 'at', p."deceasedAt")) from "Person" p
        where p."conferenceId" = f."conferenceId" and p."deceasedAt" is not null), '[]'::json) as "deaths",
      ${keptOutIn(asker, withPrincipal)} as "keptOut"
    from conference_facts f where f."conferenceId" = ${conferenceId}::uuid`;
  if (!row) throw new Error(`No conference ${conferenceId}.`);
  return { ...row, evaluations: row.evaluations.map(({ round, at }) => ({ round, at: new Date(at) })) };
}
