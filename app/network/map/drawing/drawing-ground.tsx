import { useText } from "~/language/context";
import { closeness, type Sector, sectors } from "../model";
import { pointAt, rim, ringRadius, sectorAngle, sectorWidth } from "./geometry";
import { type MapLayout, wordBoxes } from "./layout";
import { directionOf, widthOf } from "./text-width";

/** Rings, cuts and the names of the sectors; and above the row of people without a place, what that row is. */
export function Ground({ layout: { fontSize, dockY } }: { layout: MapLayout }) {
  const t = useText();
  const word = (sector: Sector) => t(`family-map.drawing-sector-${sector}`);
  return (
    <g aria-hidden>
      {[...closeness].reverse().map((circle) => (
        <circle key={circle} r={ringRadius[circle].to} className={`map-ring map-ring-${circle}`} />
      ))}
      {sectors.map((sector) => {
        const cut = sectorAngle(sector) + sectorWidth / 2;
        const from = pointAt(cut, ringRadius.inner.from);
        const to = pointAt(cut, rim);
        return <line key={sector} x1={from.x} y1={from.y} x2={to.x} y2={to.y} className="map-cut" />;
      })}
      <circle r={ringRadius.inner.from - 8} className="map-centre" />
      {wordBoxes(fontSize).map(({ sector, x, y, width, height, side, below }) => {
        const lines = side === 0 ? [word(sector)] : inTwo(word(sector), width / fontSize);
        const long = Math.max(...lines.map((line) => widthOf(line, true))) * fontSize;
        const middle = side === 0 ? 0 : x - (side * (width - Math.min(long, width))) / 2;
        const high = fontSize * 1.2;
        // Of a word in one line, the line nearest to the rim.
        const top = below ? y - height / 2 : y + height / 2 - lines.length * high;
        return (
          <text key={sector} className="map-sector" direction={directionOf(word(sector))}>
            {lines.map((line, row) => (
              <tspan key={line} x={r(middle)} y={r(top + (row + 0.5) * high)}>
                {line}
              </tspan>
            ))}
          </text>
        );
      })}
      {dockY === null ? null : (
        <>
          <line x1={-490} x2={490} y1={r(dockY - fontSize * 1.2)} y2={r(dockY - fontSize * 1.2)} className="map-cut" />
          <text x={r(-490 + (widthOf(t("family-map.drawing-loose"), true) * fontSize) / 2)} y={dockY} className="map-sector">
            {t("family-map.drawing-loose")}
          </text>
        </>
      )}
    </g>
  );
}

const r = Math.round;

/** A sector's word in one line when it fits, else in two at the space where they become most equal. */
function inTwo(text: string, room: number): string[] {
  const words = text.split(" ");
  if (widthOf(text) <= room || words.length === 1) return [text];
  const cuts = words.slice(1).map((_, at) => [words.slice(0, at + 1).join(" "), words.slice(at + 1).join(" ")]);
  const widest = (lines: string[]) => Math.max(...lines.map((line) => widthOf(line)));
  return cuts.reduce((best, lines) => (widest(lines) < widest(best) ? lines : best));
}
