import { deed, type Outcome } from "~/access/deed.server";
import { newId } from "~/access/ids";
import { type At, type CircleAsker, closedTo, mapPath } from "../../reach.server";
import { foldMap, isFor, type MapReader } from "../fold";
import type { SomebodyOnMap, Stroke } from "../model";
import { mayDraw } from "./draw.server";
import { besideOf } from "./newcomer.server";
import { addStrokes, layerOfAsker, lockMap, readerOf, somebodyOn, strokesOf } from "./strokes.server";
import { leaving } from "./taking-off.server";

export type UndoRefusal = "nothingToUndo" | "spokenFor" | "notYours";

/**
 * Takes back the newest stroke of the asker that still shows on the map he draws on: each time one further back. A stroke that
 * somebody else has since drawn over is passed by, and stays; what others drew is never taken back. The stroke and the one that takes
 * it back count no longer, so the field has again what stood before, also words of several people. Taking back that somebody came is
 * taking him off the map.
 */
export async function undoLast(
  asker: CircleAsker,
  { withPrincipal: beside }: { withPrincipal?: string | undefined },
  { once, now }: At,
): Promise<Outcome<UndoRefusal>> {
  const { conferenceId } = asker;
  if (!mayDraw(asker, beside)) return { refused: "notYours" };
  const withPrincipal = asker.kind === "account" ? beside : undefined;
  const redirect = mapPath(asker, withPrincipal);
  return deed<UndoRefusal | "privateTime">({ db: asker.db, actor: asker, once, redirect, writesContentOf: conferenceId }, async (tx) => {
    if (await closedTo(tx, asker)) return "privateTime";
    if (withPrincipal && !(await besideOf(tx, asker, withPrincipal))) return "notYours";
    await lockMap(tx, conferenceId);
    const somebody = await somebodyOn(asker, withPrincipal, tx);
    const strokes = await strokesOf(asker, undefined, tx);
    const showing = lastShowing(somebody, strokes, readerOf(asker, withPrincipal), (stroke) => isOwn(asker, withPrincipal, stroke));
    const [last] = showing;
    if (!last) return "nothingToUndo";
    if (isComing(somebody, strokes, last)) {
      const leave = await leaving(tx, asker, [last.subjectId]);
      if (leave === "spokenFor") return "spokenFor";
      if (leave.erased.size > 0) return leave.erase(now);
      const { subjectId, layer } = last;
      return addStrokes(tx, asker, [{ id: newId(), subjectId, otherId: null, field: "gone", value: true, saw: 0, layer }], now);
    }
    const back = showing.map(({ id: undoes, subjectId, otherId, field, layer }) => {
      return { id: newId(), subjectId, otherId, field, value: null, saw: 0, undoes, layer };
    });
    await addStrokes(tx, asker, back, now);
  });
}

/** Whether it was drawn by this asker on the map he draws on now. Her notes belong to the map of all. */
function isOwn(asker: CircleAsker, withPrincipal: string | undefined, { by, layer }: Stroke): boolean {
  if (by !== asker.id) return false;
  const here = layerOfAsker(asker, withPrincipal);
  if (typeof here === "object") return typeof layer === "object" && layer.principalId === here.principalId;
  return layer === here || layer === "coordinator";
}

/** The stroke with which somebody came: the first that says whether he is on the map. */
function isComing(somebody: readonly SomebodyOnMap[], strokes: readonly Stroke[], { id, field, subjectId, value }: Stroke): boolean {
  if (field !== "gone" || value !== false || !somebody.some((one) => one.id === subjectId)) return false;
  return strokes.find((stroke) => stroke.field === "gone" && stroke.subjectId === subjectId)?.id === id;
}

/** Of all strokes those that say how these one or two are drawn. */
const aboutThese = (strokes: readonly Stroke[], { subjectId, otherId }: Stroke): Stroke[] =>
  strokes.filter(
    (stroke) =>
      (stroke.subjectId === subjectId && stroke.otherId === otherId) ||
      (stroke.otherId === null && (stroke.subjectId === subjectId || stroke.subjectId === otherId)),
  );

/** Whether somebody else has since drawn the same field over it; words only by who had read them. */
const isCovered = (strokes: readonly Stroke[], { subjectId, otherId, field, by, position }: Stroke): boolean =>
  strokes.some(
    (later) =>
      later.subjectId === subjectId &&
      later.otherId === otherId &&
      later.field === field &&
      later.by !== by &&
      later.position > position &&
      ((field !== "relation" && field !== "note") || later.saw >= position),
  );

/**
 * The newest own stroke that shows, with those drawn after it that said what stood there already: taken back together, something
 * on the map changes. Nothing when nothing of his own shows.
 */
function lastShowing(
  somebody: readonly SomebodyOnMap[],
  strokes: readonly Stroke[],
  reader: MapReader,
  isCandidate: (stroke: Stroke) => boolean,
): Stroke[] {
  const undone = new Set(strokes.flatMap(({ undoes }) => undoes ?? []));
  const counting = strokes.filter(({ id, undoes, layer }) => undoes === undefined && !undone.has(id) && isFor(reader, layer));
  const here = new Set(foldMap(somebody, counting, reader).people.map(({ id }) => id));
  const taken = new Set<string>();
  const shown = (drawn: readonly Stroke[]) => JSON.stringify({ ...foldMap(somebody, drawn, reader), position: 0 });
  const people = new Set(somebody.map(({ id }) => id));
  for (const stroke of counting.filter(isCandidate).reverse()) {
    // Whom somebody took off does not come back by this road: mostly there is nobody left to bring back.
    if (stroke.field === "gone" && stroke.value === true && people.has(stroke.subjectId)) continue;
    if (isComing(somebody, strokes, stroke)) {
      if (here.has(stroke.subjectId)) return [stroke];
      continue;
    }
    const near = aboutThese(counting, stroke);
    if (isCovered(near, stroke)) continue;
    taken.add(stroke.id);
    const left = near.filter(({ id }) => !taken.has(id));
    if (shown(near) !== shown(left))
      return near.filter(({ id, field, otherId }) => taken.has(id) && field === stroke.field && otherId === stroke.otherId);
  }
  return [];
}
