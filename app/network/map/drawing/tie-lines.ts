import { type MapPair, type SupportKind, supportKinds } from "../model";
import type { Point } from "./geometry";
import type { Box } from "./placing";

/** Kinds of lines on the map, in the order of the key under it. */
export const lineKinds = [
  "parent",
  "partner",
  "exPartner",
  "sibling",
  "relative",
  "friend",
  "neighbour",
  "colleague",
  "knows",
  "support",
  "speaks",
  "conflict",
  "mustNotMeet",
] as const;
export type LineKind = (typeof lineKinds)[number];

/** One line of a tie as a path: `filled` for dots and heads of arrows. */
export interface TieLine {
  kind: LineKind;
  d: string;
  filled?: string;
}

/** What two people have together, in the kinds of lines that say it; direction from the first to the second. */
export function linesBetween(pair: MapPair): { kind: LineKind; forward: boolean; backward: boolean }[] {
  const lines: { kind: LineKind; forward: boolean; backward: boolean }[] = [];
  const add = (kind: LineKind, forward = false, backward = false) => lines.push({ kind, forward, backward });
  if (pair.family === "parent" || pair.family === "child") add("parent", pair.family === "parent", pair.family === "child");
  else if (pair.family) add(pair.family);
  if (pair.known) add(pair.known);
  else if (pair.stillInContact && !pair.family) add("knows");
  const ways = supportKinds.map((kind) => pair[kind]).filter((way) => way !== null);
  if (ways.length > 0)
    add(
      "support",
      ways.some((way) => way !== "takes"),
      ways.some((way) => way !== "gives"),
    );
  const stands = [pair.supporter, pair.advocate];
  if (stands.some((who) => who !== null)) add("speaks", stands.includes("first"), stands.includes("second"));
  if (pair.conflict) add("conflict");
  if (pair.mustNotMeet) add("mustNotMeet");
  return lines;
}

/** The kinds of support between two people, for small signs on the line. */
export const supportBetween = (pair: MapPair): SupportKind[] => supportKinds.filter((kind) => pair[kind] !== null);

const quiet = new Set<LineKind>(["friend", "neighbour", "colleague", "knows", "support", "speaks"]);

/** Whether a tie stands out while nobody, or somebody else, is chosen: family, conflict, and who must not meet. */
export const isStrong = (pair: MapPair): boolean => linesBetween(pair).some(({ kind }) => !quiet.has(kind));

/** The paths of a tie between two labels, beside each other when there is more than one. `em` is the font size of the drawing. */
export function tieLines(pair: MapPair, one: Box, other: Box, em: number): TieLine[] {
  const lines = linesBetween(pair);
  const length = Math.hypot(other.x - one.x, other.y - one.y) || 1;
  const across = { x: -(other.y - one.y) / length, y: (other.x - one.x) / length };
  return lines.map(({ kind, forward, backward }, at) => {
    const aside = (at - (lines.length - 1) / 2) * em * 0.5;
    const shift = ({ x, y, ...box }: Box): Box => ({ x: x + across.x * aside, y: y + across.y * aside, ...box });
    const [from, to] = [edgeToward(shift(one), shift(other)), edgeToward(shift(other), shift(one))];
    return { kind, ...pathOf(kind, from, to, em, forward, backward) };
  });
}

/** Where the line to another label leaves this one. */
export function edgeToward(box: Box, to: Point): Point {
  const dx = to.x - box.x;
  const dy = to.y - box.y;
  const part = Math.min(1, box.width / 2 / (Math.abs(dx) || 1e-9), box.height / 2 / (Math.abs(dy) || 1e-9));
  return { x: box.x + dx * part, y: box.y + dy * part };
}

const r = (value: number): number => Math.round(value);
const move = ({ x, y }: Point): string => `M${r(x)} ${r(y)}`;
const line = ({ x, y }: Point): string => `L${r(x)} ${r(y)}`;

/** The path of one kind of line. Also draws the samples of the key. */
export function pathOf(
  kind: LineKind,
  from: Point,
  to: Point,
  em: number,
  forward = false,
  backward = false,
): { d: string; filled?: string } {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const along = { x: (to.x - from.x) / length, y: (to.y - from.y) / length };
  /** A point so far along the line, and so far beside it. */
  const at = (far: number, aside = 0): Point => ({
    x: from.x + along.x * far - along.y * aside,
    y: from.y + along.y * far + along.x * aside,
  });
  const straight = move(from) + line(to);
  const double = (start: number, end: number) =>
    [em * 0.12, -em * 0.12].map((aside) => move(at(start, aside)) + line(at(end, aside))).join("");
  switch (kind) {
    case "partner":
      return { d: double(0, length) };
    case "exPartner": {
      const half = Math.min(em * 0.55, length * 0.3);
      const cuts = [-half / 2, half / 2].map(
        (far) => move(at(length / 2 + far - em * 0.15, em * 0.4)) + line(at(length / 2 + far + em * 0.15, -em * 0.4)),
      );
      return { d: double(0, length / 2 - half) + double(length / 2 + half, length) + cuts.join("") };
    }
    case "sibling":
      return { d: straight + move(at(length / 2, em * 0.3)) + line(at(length / 2, -em * 0.3)) };
    case "parent": {
      const dots = [...(forward ? [at(length - em * 0.3)] : []), ...(backward ? [at(em * 0.3)] : [])];
      return { d: straight, filled: dots.map((dot) => dotAt(dot, em * 0.26)).join("") };
    }
    case "support":
    case "speaks": {
      const head = (tip: Point, back: number) => {
        const wing = (aside: number) => at(back, aside);
        return `${move(tip)}${line(wing(em * 0.28))}${line(wing(-em * 0.28))}Z`;
      };
      const filled = (forward ? head(to, length - em * 0.6) : "") + (backward ? head(from, em * 0.6) : "");
      return { d: straight, filled };
    }
    case "conflict": {
      const teeth = Math.max(2, Math.round(length / (em * 0.8)));
      const points = Array.from({ length: teeth - 1 }, (_, tooth) =>
        line(at(((tooth + 1) / teeth) * length, (tooth % 2 ? -1 : 1) * em * 0.3)),
      );
      return { d: move(from) + points.join("") + line(to) };
    }
    case "mustNotMeet": {
      const half = Math.min(em * 0.4, length * 0.3);
      const bars = [-half, half].map((far) => move(at(length / 2 + far, em * 0.6)) + line(at(length / 2 + far, -em * 0.6)));
      return { d: move(from) + line(at(length / 2 - half)) + move(at(length / 2 + half)) + line(to) + bars.join("") };
    }
    default:
      return { d: straight };
  }
}

const dotAt = ({ x, y }: Point, radius: number): string => {
  const size = Math.max(1, r(radius));
  return `M${r(x) - size} ${r(y)}a${size} ${size} 0 1 0 ${2 * size} 0a${size} ${size} 0 1 0 ${-2 * size} 0Z`;
};
