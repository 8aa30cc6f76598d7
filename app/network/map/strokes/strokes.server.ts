import { newId } from "~/access/ids";
import { open, seal } from "~/access/sealing.server";
import type { Db, Tx } from "~/db.server";
import type { CircleAsker } from "../../reach.server";
import { foldMap, type MapReader } from "../fold";
import {
  type GivenPlace,
  type Layer,
  type MapPerson,
  markOf,
  type NetworkMap,
  type NewStroke,
  type SomebodyOnMap,
  type Stroke,
  type StrokeContent,
} from "../model";
import { tellOfStrokes } from "./hearing.server";
import { inMapOrder, type MapRow, principalOf, somebodyRows, strokeRows } from "./map-rows.server";

/** What each of these people may see: a colleague what all drew, or what she and one principal share; a principal what is his. */
export const readerOf = (asker: CircleAsker, principalId?: string): MapReader =>
  asker.kind === "account" ? { kind: "coordinator", with: principalId } : { kind: "principal", principalId: asker.principalId ?? "" };

/**
 * Every stroke these eyes may see, opened; up to a moment when one is given. A principal's own query leaves out what another drew,
 * so that nothing of it is opened under his name.
 */
export async function strokesOf(asker: CircleAsker, until?: Date, db: Db | Tx = asker.db): Promise<Stroke[]> {
  return strokesIn(asker, await db.$queryRaw<MapRow[]>`${strokeRows(asker, until)} ${inMapOrder}`);
}

const strokesIn = (asker: CircleAsker, rows: readonly MapRow[]): Stroke[] =>
  rows
    .filter(({ somebody }) => !somebody)
    .map((row) => ({
      id: row.id,
      position: row.position,
      subjectId: row.subjectId,
      otherId: row.otherId,
      layer: layerOf(row),
      at: row.at.toISOString(),
      by: row.byAccount ?? row.byPerson ?? "",
      byColleague: row.byAccount !== null,
      ...open<StrokeContent>(asker.dataKey, { model: "MapChange", field: "accusationSealed", id: row.id }, row.accusationSealed),
    }));

const layerOf = ({ principalId, coordinatorOnly }: Pick<MapRow, "principalId" | "coordinatorOnly">): Layer =>
  coordinatorOnly ? "coordinator" : principalId ? { principalId } : "all";

/**
 * Who is on the map, the principals included. A principal, or the coordinator drawing with one, meets whom the coordinator put there
 * for all, whom he put there himself and about whom he said something; guests stand on nobody's map.
 */
export async function somebodyOn(asker: CircleAsker, withPrincipal?: string, db: Db | Tx = asker.db): Promise<SomebodyOnMap[]> {
  return somebodyIn(principalOf(asker, withPrincipal), await db.$queryRaw<MapRow[]>`${somebodyRows(asker, withPrincipal)} ${inMapOrder}`);
}

/** That another principal put somebody there is not for a principal's eyes, also when both now see him. */
function somebodyIn(principalId: string | null, rows: readonly MapRow[]): SomebodyOnMap[] {
  const people = rows.filter(({ somebody }) => somebody);
  const own = people.find((row) => row.principalId !== null && row.principalId === principalId)?.id;
  return people.map(({ id, firstName, principalId: middle, deceased, under16, byPerson, at }) => ({
    ...{ id, firstName, principalId: middle, deceased, under16 },
    addedBy: principalId === null || byPerson === own ? byPerson : null,
    addedAt: at.toISOString(),
  }));
}

/** A map of these people and these strokes as it was at a moment, or as it is. */
export const mapAt = (somebody: readonly SomebodyOnMap[], strokes: readonly Stroke[], reader: MapReader, until?: Date): NetworkMap => {
  const moment = until?.toISOString();
  const there = moment ? somebody.filter(({ addedAt, principalId }) => principalId !== null || addedAt <= moment) : somebody;
  return foldMap(there, moment ? strokes.filter(({ at }) => at <= moment) : strokes, reader);
};

/** The map as this reader may see it, now or at a moment before. One statement. */
export async function mapOf(
  asker: CircleAsker,
  { withPrincipal, until, db = asker.db }: { withPrincipal?: string; until?: Date; db?: Db | Tx } = {},
): Promise<NetworkMap> {
  const rows = await db.$queryRaw<MapRow[]>`${somebodyRows(asker, withPrincipal)} union all ${strokeRows(asker, until)} ${inMapOrder}`;
  return mapAt(somebodyIn(principalOf(asker, withPrincipal), rows), strokesIn(asker, rows), readerOf(asker, withPrincipal), until);
}

/** Whoever changes the map of a conference, or who stands on it, waits here for whoever is doing so. Before anything is looked up. */
export async function lockMap(tx: Db | Tx, conferenceId: string): Promise<void> {
  await tx.$queryRaw`select pg_advisory_xact_lock(hashtextextended(${`map ${conferenceId}`}, 0))::text`;
}

/** The positions of strokes, from the marks with which a device says what it had seen. An unknown mark is as if nothing was seen, and one that stands twice is the first of them: then no words are lost. */
async function positionsOf(tx: Tx, conferenceId: string, marks: readonly number[]): Promise<Map<number, number>> {
  const asked = [...new Set(marks)].filter((mark) => mark > 0).map((mark) => mark.toString(16).padStart(12, "0"));
  if (asked.length === 0) return new Map();
  const rows = await tx.$queryRaw<{ id: string; position: number }[]>`
    select "id", "position" from "MapChange" where "conferenceId" = ${conferenceId}::uuid and right("id"::text, 12) = any(${asked}::text[])
    order by "position" desc`;
  return new Map(rows.map(({ id, position }) => [markOf(id), position]));
}

/**
 * Adds strokes to the map, in the order in which they are given; one that arrived before is left as it is. Waits its turn in the
 * conference, so that positions have no gaps and nobody who saw a position misses a lower one. Tells open pages of whoever may see them.
 */
export async function addStrokes(tx: Tx, asker: CircleAsker, strokes: readonly (NewStroke & { layer: Layer })[], now: Date): Promise<void> {
  const { conferenceId, dataKey } = asker;
  await lockMap(tx, conferenceId);
  const [{ last }] = (await tx.$queryRaw<{ last: number }[]>`
    select coalesce(max("position"), 0)::int as "last" from "MapChange" where "conferenceId" = ${conferenceId}::uuid`) as [
    { last: number },
  ];
  const known = await tx.mapChange.findMany({ where: { id: { in: strokes.map(({ id }) => id) } }, select: { id: true } });
  const arrived = new Set(known.map(({ id }) => id));
  const fresh = strokes.filter(({ id }) => !arrived.has(id));
  if (fresh.length === 0) return;
  const seen = await positionsOf(
    tx,
    conferenceId,
    fresh.map(({ saw }) => saw),
  );
  const rows = fresh.map(({ id, subjectId, otherId, field, value, saw, undoes, layer }, index) => {
    const content: StrokeContent = { ...{ field, value, saw: seen.get(saw) ?? 0 }, ...(undoes ? { undoes } : {}) };
    const sealed = seal(dataKey, { model: "MapChange", field: "accusationSealed", id }, content);
    return {
      ...{ id, subjectId, otherId, position: last + 1 + index, coordinatorOnly: layer === "coordinator" },
      principalId: typeof layer === "object" ? layer.principalId : null,
      sealed: Buffer.from(sealed).toString("base64"),
    };
  });
  // A file brings thousands: as rows of one value they are there ten times sooner than as thousands of values.
  await tx.$executeRaw`
    insert into "MapChange" ("id", "conferenceId", "position", "subjectId", "otherId", "principalId", "coordinatorOnly", "at", "byAccount", "byPerson", "accusationSealed")
    select r."id", ${conferenceId}::uuid, r."position", r."subjectId", r."otherId", r."principalId", r."coordinatorOnly", ${now},
      ${asker.kind === "account" ? asker.id : null}::uuid, ${asker.kind === "person" ? asker.id : null}::uuid, decode(r."sealed", 'base64')
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as r("id" uuid, "position" int, "subjectId" uuid, "otherId" uuid, "principalId" uuid, "coordinatorOnly" boolean, "sealed" text)`;
  await tellOfStrokes(tx, conferenceId, { after: last });
}

/** Where an asker draws when nothing else is said: the coordinator for all, or for the principal beside her; a principal on his own map. */
export const layerOfAsker = (asker: CircleAsker, withPrincipal?: string): Layer =>
  asker.kind === "person" ? { principalId: asker.principalId ?? "" } : withPrincipal ? { principalId: withPrincipal } : "all";

/**
 * Where a field is drawn: the coordinator's note is hers, whoever sits beside her. So is, alone, who is still in contact with somebody and
 * who must not meet: she heard it from one principal, and to another it would tell what that one decided.
 */
export const layerFor = (asker: CircleAsker, field: StrokeContent["field"], withPrincipal?: string, mine = false): Layer => {
  const hers =
    mine || field === "note" || field === "foreign" || (!withPrincipal && (field === "stillInContact" || field === "mustNotMeet"));
  return asker.kind === "account" && hers ? "coordinator" : layerOfAsker(asker, withPrincipal);
};

/** Somebody's place as a small form shows it: of several people's words the first. */
export const placeOf = (person: MapPerson | undefined): GivenPlace => ({
  relation: person?.relation[0],
  circle: person?.spot?.circle,
  sector: person?.spot?.sector,
  note: person?.note[0],
});

const strokeOf = (asker: CircleAsker, subjectId: string, saw: number, withPrincipal?: string) => {
  return (field: StrokeContent["field"], value: unknown): NewStroke & { layer: Layer } => ({
    ...{ id: newId(), subjectId, otherId: null, field, value, saw, layer: layerFor(asker, field, withPrincipal) },
  });
};

/**
 * Strokes for a place given in words: what is empty is emptied. The note is its writer's own; a principal's strokes stay on his own map.
 * @param saw the mark of the map that stood before who gave it
 */
export function strokesForPlace(asker: CircleAsker, subjectId: string, given: GivenPlace, saw: number, withPrincipal?: string) {
  const { circle, sector } = given;
  const stroke = strokeOf(asker, subjectId, saw, withPrincipal);
  return [
    stroke("relation", given.relation ?? null),
    stroke("spot", circle && sector ? { circle, sector } : null),
    stroke("note", given.note ?? null),
  ];
}

/** The stroke of somebody's coming: with it every reader of the map hears of him, and it can be taken back. */
export const strokeOfComing = (asker: CircleAsker, subjectId: string, withPrincipal?: string): NewStroke & { layer: Layer } =>
  strokeOf(asker, subjectId, 0, withPrincipal)("gone", false);

/** What this person's place was when a form was made, by the mark it carried; null when that is not known any more. */
export async function placeWhen(tx: Tx, asker: CircleAsker, personId: string, mark: number): Promise<GivenPlace | null> {
  const strokes = await strokesOf(asker, undefined, tx);
  const newest = strokes.find(({ id }) => markOf(id) === mark);
  if (!newest) return null;
  const then = foldMap(
    await somebodyOn(asker, undefined, tx),
    strokes.filter(({ position }) => position <= newest.position),
    readerOf(asker),
  );
  return placeOf(then.people.find(({ id }) => id === personId));
}

/** Strokes for somebody who comes on the map with a place in words. */
export function strokesForNewcomer(asker: CircleAsker, subjectId: string, given: GivenPlace, withPrincipal?: string) {
  const place = strokesForPlace(asker, subjectId, given, 0, withPrincipal).filter(({ value }) => value !== null);
  return [strokeOfComing(asker, subjectId, withPrincipal), ...place];
}

/** Everything that was ever drawn about somebody. Nobody draws about him meanwhile, and nobody after who looks whether he is still there. */
export async function eraseStrokes(tx: Db | Tx, personId: string): Promise<void> {
  const person = await tx.person.findUnique({ where: { id: personId }, select: { conferenceId: true } });
  if (!person) return;
  await lockMap(tx, person.conferenceId);
  await tellOfStrokes(tx, person.conferenceId, { about: personId });
  await tx.mapChange.deleteMany({ where: { OR: [{ subjectId: personId }, { otherId: personId }] } });
}
