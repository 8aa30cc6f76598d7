import type { Closeness, FigureKind, MapSpot, PairFields, Sector, SupportKind, SupportWay } from "../model";
import type { Alter } from "./easynwk-format";

/** What our map has a field for, of one `alter`. What has a direction is said from the one it is about to him. */
export interface AlterView {
  firstName: string;
  role: string;
  note: string;
  figure: FigureKind | null;
  spot: MapSpot | null;
  inTouch: boolean;
  conflict: boolean;
  support: Record<SupportKind, SupportWay | null>;
}

/** Their four quarters clockwise from the top, and the sector of ours each becomes. */
const quarters: readonly Sector[] = ["family", "professionals", "workSchoolFaith", "friends"];
const quarterOf: Record<Sector, number> = { family: 0, professionals: 1, workSchoolFaith: 2, friends: 3, neighbours: 3 };
/** Ours, clockwise with the first one around the top. */
const ours: readonly Sector[] = ["family", "friends", "neighbours", "workSchoolFaith", "professionals"];
const width = 360 / ours.length;
const turn = (degrees: number): number => ((degrees % 360) + 360) % 360;
const round = (value: number): number => Math.round(value * 10) / 10;
/** Nobody stands on the line between two sectors. */
const inside = (part: number): number => Math.min(0.98, Math.max(0.02, part));

const ringOf = (distance: number): Closeness => (distance < 33.33 ? "inner" : distance < 66.67 ? "middle" : "outer");

/** The quarter is stretched to our sector, so that who stood beside whom still does. */
function spotOf({ angle, distance }: Pick<Alter, "angle" | "distance">): MapSpot | null {
  if (distance <= 0) return null;
  const quarter = angle < -90 ? 2 : angle < 0 ? 1 : angle < 90 ? 0 : 3;
  const sector = quarters[quarter] ?? "family";
  const part = inside((turn(90 - angle) - quarter * 90) / 90);
  return {
    circle: ringOf(distance),
    sector,
    angle: round(turn(ours.indexOf(sector) * width - width / 2 + part * width)),
    distance: round(Math.min(100, distance)),
  };
}

const middles: Record<Closeness, number> = { inner: 17, middle: 50, outer: 83 };

/** The other way: where somebody of ours stands in their drawing. Nobody without a place has one there. */
function positionOf(spot: MapSpot | null): { angle: number; distance: number } {
  if (!spot) return { angle: 0, distance: 0 };
  const { sector, circle } = spot;
  const begins = ours.indexOf(sector) * width - width / 2;
  const part = spot.angle === undefined ? 0.5 : inside(turn(spot.angle - begins) / width);
  const clockwise = quarterOf[sector] * 90 + part * 90;
  const angle = turn(90 - clockwise);
  const distance = spot.distance !== undefined && ringOf(spot.distance) === circle ? spot.distance : middles[circle];
  return { angle: round(angle >= 180 ? angle - 360 : angle), distance: Math.max(1, distance) };
}

/** The kinds of support as two generations of the program name them; where one key holds two of our kinds, it is read as the first. */
type SupportKeys = readonly (readonly [key: string, kinds: readonly SupportKind[]])[];
const shared: SupportKeys = [
  ["supportEmotional", ["emotional"]],
  ["supportSocial", ["company"]],
];
const older: SupportKeys = [
  ...shared,
  ["supportCognitive", ["advice"]],
  ["supportMaterial", ["money"]],
  ["supportPractical", ["practical"]],
];
const newer: SupportKeys = [...shared, ["supportInformational", ["advice"]], ["supportInstrumental", ["practical", "money"]]];
const keysOf = (raw: object): SupportKeys => (older.some(([key]) => key in raw && !shared.some(([one]) => one === key)) ? older : newer);

const ways: readonly (SupportWay | null)[] = [null, "gives", "takes", "both"];
const wayOf = (value: unknown): SupportWay | null => ways[Number(value ?? 0)] ?? null;
const together = (some: readonly (SupportWay | null)[]): SupportWay | null =>
  ways[some.reduce((sum, way) => sum | ways.indexOf(way), 0)] ?? null;

const figureOf = ({ human, deceased }: Alter): FigureKind | null => (human === false ? "pet" : deceased ? "deceased" : null);

/** What our map would say of him. */
export function viewOf(alter: Alter): AlterView {
  const support: AlterView["support"] = { practical: null, money: null, emotional: null, company: null, advice: null };
  for (const [key, [kind]] of keysOf(alter)) if (kind && key in alter) support[kind] = wayOf(alter[key]);
  return {
    firstName: alter.name.trim(),
    role: (alter.role ?? "").trim(),
    note: (alter.note ?? "").trim(),
    figure: figureOf(alter),
    spot: spotOf(alter),
    inTouch: Number(alter.edgeType ?? 1) > 0,
    conflict: alter.conflict === true,
    support,
  };
}

/** Somebody who was never in a file of theirs, as their program begins him. */
const unwritten: Alter = {
  id: 0,
  name: "",
  role: "",
  roleDefault: false,
  human: true,
  currentGender: "nicht festgelegt",
  genderDefault: true,
  age: "",
  note: "",
  deceased: false,
  edgeType: 1,
  edgeTypeByUser: -1,
  angle: 0,
  distance: 0,
};

/** Somebody new in their file. */
export const newAlter = (id: number, view: AlterView): Alter => written({ ...unwritten, id }, view);

const sameSpot = (one: MapSpot | null, other: MapSpot | null): boolean =>
  one === other ||
  (one !== null &&
    other !== null &&
    one.circle === other.circle &&
    one.sector === other.sector &&
    one.angle === other.angle &&
    one.distance === other.distance);

/** An `alter` that says what our map now says: only what differs from what we once read there is written, all else stays as it was. */
export function written(raw: Alter, view: AlterView): Alter {
  const was = viewOf(raw);
  const keys = keysOf(raw);
  const changed: Record<string, unknown> = {};
  if (was.firstName !== view.firstName) changed.name = view.firstName;
  if (was.role !== view.role) changed.role = view.role;
  if (was.note !== view.note) changed.note = view.note;
  if (was.figure !== view.figure) Object.assign(changed, { human: view.figure !== "pet", deceased: view.figure === "deceased" });
  if (!sameSpot(was.spot, view.spot)) Object.assign(changed, positionOf(view.spot));
  if (was.inTouch !== view.inTouch) changed.edgeType = view.inTouch ? 1 : 0;
  if (was.conflict !== view.conflict) changed.conflict = view.conflict;
  for (const [key, kinds] of keys) {
    const way = together(kinds.map((kind) => view.support[kind]));
    if (wayOf(raw[key]) !== way) changed[key] = ways.indexOf(way);
  }
  return { ...raw, ...changed };
}

/** The fields of the two of them on our map, said from the one it is about. */
export const pairFieldsOf = (view: AlterView): Partial<PairFields> => ({
  ...(view.inTouch ? { known: "knows" as const } : {}),
  ...(view.conflict ? { conflict: true } : {}),
  ...Object.fromEntries(Object.entries(view.support).filter(([, way]) => way !== null)),
});
