import type { MapPair } from "../model";
import type { Label } from "./layout";
import { MarkShape } from "./mark-shapes";
import { gapBetween } from "./placing";
import { edgeToward, isStrong, supportBetween, tieLines } from "./tie-lines";

interface TieShapeProps {
  pair: MapPair;
  one: Label;
  other: Label;
  labels: readonly Label[];
  em: number;
  /** A tie of who is chosen. */
  near: boolean;
}

/** What two people have together, as quiet lines under the labels; with somebody chosen, his support shows of what kind it is. */
export function TieShape({ pair, one, other, labels, em, near }: TieShapeProps) {
  const lines = tieLines(pair, one, other, em);
  return (
    <g data-pair={`${pair.first}.${pair.second}`} className={near ? "map-tie map-near" : isStrong(pair) ? "map-tie map-strong" : "map-tie"}>
      {lines.map(({ kind, d, filled }) => (
        <g key={kind} className={`map-line-${kind}`}>
          <path d={d} />
          {filled ? <path d={filled} className="map-head" /> : null}
        </g>
      ))}
      {near ? <SupportSigns pair={pair} one={one} other={other} labels={labels} em={em} /> : null}
    </g>
  );
}

/** The kinds of support as small signs, where no label covers them. */
function SupportSigns({ pair, one, other, labels, em }: Omit<TieShapeProps, "near">) {
  const kinds = supportBetween(pair);
  if (kinds.length === 0) return null;
  const from = edgeToward(one, other);
  const to = edgeToward(other, one);
  const size = { width: em * (0.5 + kinds.length * 1.2), height: em * 1.5 };
  const at = (part: number) => ({ x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part, ...size });
  const free = [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8].map(at).find((box) => labels.every((label) => gapBetween(label, box) > 0)) ?? at(0.5);
  return (
    <g transform={`translate(${Math.round(free.x)} ${Math.round(free.y)})`} className="map-support">
      <rect x={-size.width / 2} y={-size.height / 2} width={size.width} height={size.height} rx={size.height / 2} />
      {kinds.map((kind, index) => (
        <MarkShape key={kind} kind={kind} x={(index - (kinds.length - 1) / 2) * em * 1.2} y={0} size={em} />
      ))}
    </g>
  );
}
