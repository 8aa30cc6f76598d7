import { deed, type Outcome } from "~/access/deed.server";
import type { Tx } from "~/db.server";
import { type At, type CircleAsker, closedTo, mapPath } from "../../reach.server";
import type { Layer, NewStroke } from "../model";
import { type BesidePrincipal, besideOf, putOnMap } from "./newcomer.server";
import { Drawn, faultOf, mostNewcomers, mostStrokes, type Newcomer } from "./stroke-input";
import { addStrokes, layerFor, lockMap, somebodyOn, strokeOfComing } from "./strokes.server";
import { type Leaving, leaving } from "./taking-off.server";

export interface DrawInput {
  strokes: readonly NewStroke[];
  /** People who come with this batch; their ids were made on the device. */
  newcomers: readonly Newcomer[];
  /** The principal beside the coordinator: then she draws on his map, and who comes is on his map alone. */
  withPrincipal?: string | undefined;
}

/** `spokenFor`: somebody decided about him or asked him; he is taken off on his own page. */
export type DrawRefusal = "notOnMap" | "notYours" | "spokenFor" | "tooMany" | "idTaken";

/**
 * Draws on the map: all strokes of a batch or none. A principal draws on his own map; the coordinator for all, or with one principal
 * on his. A batch or a stroke that arrived before is left as it is. What is drawn about somebody who was erased meanwhile is passed
 * over, so that nothing else drawn beside it is lost.
 * @param fromFile read from a file by a colleague: may hold more, and fields from elsewhere
 */
export async function draw(
  asker: CircleAsker,
  input: DrawInput,
  { once, now }: At,
  { fromFile = false }: { fromFile?: boolean } = {},
): Promise<Outcome<DrawRefusal>> {
  const { conferenceId } = asker;
  const most = fromFile ? "fromFile" : "byHand";
  if (input.strokes.length > mostStrokes[most] || input.newcomers.length > mostNewcomers[most]) return { refused: "tooMany" };
  const { strokes, newcomers } = checked(input, fromFile);
  if (!mayDraw(asker, input.withPrincipal)) return { refused: "notYours" };
  const withPrincipal = asker.kind === "account" ? input.withPrincipal : undefined;
  const redirect = mapPath(asker, withPrincipal);
  return deed<DrawRefusal | "privateTime">({ db: asker.db, actor: asker, once, redirect, writesContentOf: conferenceId }, async (tx) => {
    if (await closedTo(tx, asker)) return "privateTime";
    const beside = await besideOf(tx, asker, withPrincipal);
    if (withPrincipal && !beside) return "notYours";
    await lockMap(tx, conferenceId);
    const came = await receive(tx, asker, newcomers, beside, now);
    if (came === "idTaken") return "idTaken";
    const about = await subjectsOf(tx, asker, strokes, withPrincipal);
    if (typeof about === "string") return about;
    const leave = await leaving(
      tx,
      asker,
      strokes.filter(takesOff).flatMap(({ subjectId }) => (about.people.has(subjectId) ? [subjectId] : [])),
    );
    if (leave === "spokenFor") return "spokenFor";
    const drawn = strokes.filter((stroke) => isKept(stroke, about, leave));
    const placed = [
      ...came.map((id) => strokeOfComing(asker, id, withPrincipal)),
      ...drawn.map((stroke) => ({ ...stroke, layer: layerFor(asker, stroke.field, withPrincipal, stroke.mine) satisfies Layer })),
    ];
    await addStrokes(
      tx,
      asker,
      placed.filter(({ subjectId }) => !leave.erased.has(subjectId)),
      now,
    );
    await leave.erase(now);
  });
}

/** Whether this asker may draw on this map at all. */
export const mayDraw = (asker: CircleAsker, withPrincipal: string | undefined): boolean =>
  asker.kind === "account" || (asker.principalId !== null && (withPrincipal === undefined || withPrincipal === asker.principalId));

/** What no page of ours sends is refused as a bad request. */
function checked(input: DrawInput, fromFile: boolean): { strokes: NewStroke[]; newcomers: Newcomer[] } {
  const read = Drawn.safeParse({ strokes: input.strokes, newcomers: input.newcomers });
  const fault = !read.success
    ? faultOf(read.error)
    : !fromFile && read.data.strokes.some(({ field }) => field === "foreign")
      ? "foreign"
      : null;
  if (fault !== null || !read.success) throw new Response(fault, { status: 400 });
  return read.data;
}

const takesOff = ({ field, value }: NewStroke): boolean => field === "gone" && value === true;

/** Writes down who comes. Whom this asker brought before, with a batch that arrived twice, is left as he is. */
async function receive(
  tx: Tx,
  asker: CircleAsker,
  newcomers: readonly Newcomer[],
  beside: BesidePrincipal | null,
  now: Date,
): Promise<string[] | "idTaken"> {
  if (newcomers.length === 0) return [];
  const ids = newcomers.map(({ id }) => id);
  const there = await tx.person.findMany({
    where: { id: { in: ids } },
    select: { id: true, conferenceId: true, addedByAccount: true, addedByPerson: true },
  });
  const mine = ({ conferenceId, addedByAccount, addedByPerson }: (typeof there)[number]) =>
    conferenceId === asker.conferenceId && (asker.kind === "account" ? addedByAccount : addedByPerson) === asker.id;
  if (new Set(ids).size < ids.length || !there.every(mine)) return "idTaken";
  const known = new Set(there.map(({ id }) => id));
  const fresh = newcomers.filter(({ id }) => !known.has(id));
  if (await tx.mapChange.findFirst({ where: { subjectId: { in: fresh.map(({ id }) => id) } }, select: { id: true } })) return "idTaken";
  await putOnMap(tx, asker, fresh, beside, now);
  return fresh.map(({ id }) => id);
}

/** About whom strokes are: people of this map, figures of it, and who was erased since it was seen. */
interface Subjects {
  people: ReadonlySet<string>;
  figures: ReadonlySet<string>;
  erased: ReadonlySet<string>;
}

async function subjectsOf(
  tx: Tx,
  asker: CircleAsker,
  strokes: readonly NewStroke[],
  withPrincipal: string | undefined,
): Promise<Subjects | "notOnMap" | "idTaken"> {
  const people = new Set((await somebodyOn(asker, withPrincipal, tx)).map(({ id }) => id));
  const named = new Set(strokes.flatMap(({ subjectId, otherId }) => (otherId === null ? [subjectId] : [subjectId, otherId])));
  const others = [...named].filter((id) => !people.has(id));
  const figureStrokes = strokes.filter(({ field, otherId }) => field === "figure" && otherId === null);
  if (figureStrokes.some(({ subjectId }) => people.has(subjectId))) return "idTaken";
  if (others.length === 0) return { people, figures: new Set(), erased: new Set() };
  const rows = await tx.person.findMany({ where: { id: { in: others } }, select: { id: true, conferenceId: true, erasedAt: true } });
  const erased = new Set(rows.filter((row) => row.conferenceId === asker.conferenceId && row.erasedAt).map(({ id }) => id));
  if (rows.some(({ id }) => !erased.has(id))) return "notOnMap";
  const perhaps = others.filter((id) => !erased.has(id));
  const drawn = await tx.mapChange.findMany({
    where: { subjectId: { in: perhaps } },
    distinct: ["subjectId"],
    select: { subjectId: true },
  });
  const seen = await tx.mapChange.findMany({
    where: { subjectId: { in: perhaps }, conferenceId: asker.conferenceId, ...seenBy(asker, withPrincipal) },
    distinct: ["subjectId"],
    select: { subjectId: true },
  });
  const figures = new Set(seen.map(({ subjectId }) => subjectId));
  if (drawn.some(({ subjectId }) => !figures.has(subjectId))) return "idTaken";
  const fresh = new Set(figureStrokes.filter(({ value }) => value !== null).map(({ subjectId }) => subjectId));
  if (perhaps.some((id) => !figures.has(id) && !fresh.has(id))) return "notOnMap";
  return { people, figures: new Set([...figures, ...fresh]), erased };
}

/** The strokes that this asker may see, as a condition. */
function seenBy(asker: CircleAsker, withPrincipal: string | undefined) {
  const principalId = asker.kind === "person" ? (asker.principalId ?? "") : withPrincipal;
  return principalId === undefined ? {} : { coordinatorOnly: false, OR: [{ principalId: null }, { principalId }] };
}

/**
 * Whether a stroke is written down: not about the erased, nor about whom this batch erases. That somebody is on the map is drawn with his
 * coming alone: he who was hidden would come back by it, and he who was erased would not, which tells the one from the other.
 */
function isKept(stroke: NewStroke, { people, erased }: Subjects, leave: Leaving): boolean {
  const ends = stroke.otherId === null ? [stroke.subjectId] : [stroke.subjectId, stroke.otherId];
  if (ends.some((id) => erased.has(id) || leave.erased.has(id))) return false;
  if (stroke.field !== "gone" || !people.has(stroke.subjectId)) return true;
  return takesOff(stroke) && leave.hidden.has(stroke.subjectId);
}
