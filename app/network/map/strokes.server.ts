import { newId } from "~/access/ids";
import { open, seal } from "~/access/sealing.server";
import type { Db, Tx } from "~/db.server";
import type { CircleAsker } from "../reach.server";
import { foldMap, type MapReader } from "./fold";
import type { GivenPlace, Layer, NetworkMap, NewStroke, SomebodyOnMap, Stroke, StrokeContent } from "./model";

interface StrokeRow {
  id: string;
  position: number;
  subjectId: string;
  otherId: string | null;
  principalId: string | null;
  coordinatorOnly: boolean;
  at: Date;
  byAccount: string | null;
  byPerson: string | null;
  accusationSealed: Uint8Array;
}

/** What each of these people may see: a colleague what all drew, or what she and one principal share; a principal what is his. */
export const readerOf = (asker: CircleAsker, principalId?: string): MapReader =>
  asker.kind === "account" ? { kind: "coordinator", with: principalId } : { kind: "principal", principalId: asker.principalId ?? "" };

/**
 * Every stroke these eyes may see, opened; up to a moment when one is given. A principal's own query leaves out what another drew,
 * so that nothing of it is opened under his name.
 */
export async function strokesOf(asker: CircleAsker, until?: Date): Promise<Stroke[]> {
  const own = asker.kind === "person";
  const rows = await asker.db.$queryRaw<StrokeRow[]>`
    select "id", "position", "subjectId", "otherId", "principalId", "coordinatorOnly", "at", "byAccount", "byPerson", "accusationSealed"
    from "MapChange" where "conferenceId" = ${asker.conferenceId}::uuid
      and (not ${own}::boolean or (not "coordinatorOnly" and ("principalId" is null or "principalId" = ${own ? asker.principalId : null}::uuid)))
      and (${until ?? null}::timestamptz is null or "at" <= ${until ?? null}::timestamptz)
    order by "position"`;
  return rows.map((row) => ({
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
}

const layerOf = ({ principalId, coordinatorOnly }: Pick<StrokeRow, "principalId" | "coordinatorOnly">): Layer =>
  coordinatorOnly ? "coordinator" : principalId ? { principalId } : "all";

interface SomebodyRow extends Omit<SomebodyOnMap, "addedAt"> {
  addedAt: Date;
}

/**
 * Who is on the map, the principals included. A principal, or the coordinator drawing with one, meets whom the coordinator put there
 * for all, whom he put there himself and about whom he said something; guests stand on nobody's map.
 */
export async function somebodyOn(asker: CircleAsker, withPrincipal?: string): Promise<SomebodyOnMap[]> {
  const principalId = asker.kind === "person" ? asker.principalId : (withPrincipal ?? null);
  const rows = await asker.db.$queryRaw<SomebodyRow[]>`
    select p."id", p."firstName", pr."id" as "principalId", p."deceasedAt" is not null as "deceased", p."under16",
           p."addedByPerson" as "addedBy", p."addedAt"
    from "Person" p left join "Principal" pr on pr."personId" = p."id"
    where p."conferenceId" = ${asker.conferenceId}::uuid and p."erasedAt" is null
      and not exists (select 1 from "Guest" g where g."personId" = p."id")
      and (${asker.kind === "account" && !withPrincipal}::boolean or pr."id" is not null or p."addedByPerson" is null
        or p."addedByPerson" = (select x."personId" from "Principal" x where x."id" = ${principalId}::uuid)
        or exists (select 1 from "Decision" d where d."personId" = p."id" and d."principalId" = ${principalId}::uuid))
    order by p."addedAt", p."id"`;
  return rows.map(({ addedAt, ...row }) => ({ ...row, addedAt: addedAt.toISOString() }));
}

/** The map as this reader may see it, now or at a moment before. Two statements. */
export async function mapOf(
  asker: CircleAsker,
  { withPrincipal, until }: { withPrincipal?: string; until?: Date } = {},
): Promise<NetworkMap> {
  const [somebody, strokes] = await Promise.all([somebodyOn(asker, withPrincipal), strokesOf(asker, until)]);
  const there = until ? somebody.filter(({ addedAt, principalId }) => principalId !== null || addedAt <= until.toISOString()) : somebody;
  return foldMap(there, strokes, readerOf(asker, withPrincipal));
}

/**
 * Adds strokes to the map, in the order in which they are given; one that arrived before is left as it is. Waits its turn in the
 * conference, so that positions have no gaps and nobody who saw a position misses a lower one.
 * @returns the newest position
 */
export async function addStrokes(
  tx: Tx,
  asker: CircleAsker,
  strokes: readonly (NewStroke & { layer: Layer })[],
  now: Date,
): Promise<number> {
  const { conferenceId, dataKey } = asker;
  await tx.$queryRaw`select pg_advisory_xact_lock(hashtextextended(${`map ${conferenceId}`}, 0))::text`;
  const [{ last }] = (await tx.$queryRaw<{ last: number }[]>`
    select coalesce(max("position"), 0)::int as "last" from "MapChange" where "conferenceId" = ${conferenceId}::uuid`) as [
    { last: number },
  ];
  const known = await tx.mapChange.findMany({ where: { id: { in: strokes.map(({ id }) => id) } }, select: { id: true } });
  const arrived = new Set(known.map(({ id }) => id));
  const fresh = strokes.filter(({ id }) => !arrived.has(id));
  await tx.mapChange.createMany({
    data: fresh.map(({ id, subjectId, otherId, field, value, saw, layer }, index) => ({
      id,
      conferenceId,
      position: last + 1 + index,
      subjectId,
      otherId,
      principalId: typeof layer === "object" ? layer.principalId : null,
      coordinatorOnly: layer === "coordinator",
      at: now,
      byAccount: asker.kind === "account" ? asker.id : null,
      byPerson: asker.kind === "person" ? asker.id : null,
      accusationSealed: seal(dataKey, { model: "MapChange", field: "accusationSealed", id }, { field, value, saw } satisfies StrokeContent),
    })),
  });
  return last + fresh.length;
}

/** Where an asker draws when nothing else is said: the coordinator for all, a principal on his own map. */
export const layerOfAsker = (asker: CircleAsker): Layer => (asker.kind === "account" ? "all" : { principalId: asker.principalId ?? "" });

const strokeOn = (subjectId: string, saw: number) => (field: StrokeContent["field"], value: unknown, layer: Layer) => ({
  ...{ id: newId(), subjectId, otherId: null, field, value, saw, layer },
});

/**
 * Strokes for a place given in words: what is empty is emptied. The note is its writer's own; a principal's strokes stay on his own map.
 * @param saw the newest position that stood before who gave it
 */
export function strokesForPlace(asker: CircleAsker, subjectId: string, given: GivenPlace, saw: number): (NewStroke & { layer: Layer })[] {
  const shared = layerOfAsker(asker);
  const { circle, sector } = given;
  const stroke = strokeOn(subjectId, saw);
  return [
    stroke("relation", given.relation ?? null, shared),
    stroke("spot", circle && sector ? { circle, sector } : null, shared),
    stroke("note", given.note ?? null, asker.kind === "account" ? "coordinator" : shared),
  ];
}

/** Strokes for somebody who comes on the map: at least one, so that every reader of the map hears of it. */
export function strokesForNewcomer(asker: CircleAsker, subjectId: string, given: GivenPlace): (NewStroke & { layer: Layer })[] {
  const place = strokesForPlace(asker, subjectId, given, 0).filter(({ value }) => value !== null);
  return [strokeOn(subjectId, 0)("gone", false, layerOfAsker(asker)), ...place];
}

/** Everything that was ever drawn about somebody. */
export async function eraseStrokes(tx: Db | Tx, personId: string): Promise<void> {
  await tx.mapChange.deleteMany({ where: { OR: [{ subjectId: personId }, { otherId: personId }] } });
}
