import { useText } from "~/language/context";
import type { NetworkMap } from "../model";
import { MarkShape } from "./mark-shapes";
import { markKinds, marksOf } from "./marks";
import { lineKinds, linesBetween, pathOf } from "./tie-lines";

/** What the signs of this map mean: only those that occur on it. Where every mark is said in words beside it, only the lines. */
export function MapKey({ map, linesOnly = false }: { map: NetworkMap; linesOnly?: boolean }) {
  const t = useText();
  const found = new Set([...marksOf(map).values()].flatMap(({ marks }) => marks));
  const drawn = new Set(map.pairs.flatMap((pair) => linesBetween(pair).map(({ kind }) => kind)));
  const marks = linesOnly ? [] : markKinds.filter((kind) => found.has(kind));
  const lines = lineKinds.filter((kind) => drawn.has(kind));
  if (marks.length + lines.length === 0) return null;
  return (
    <details className="map-key" open={linesOnly}>
      <summary>{t("family-map.drawing-legend")}</summary>
      <ul>
        {marks.map((kind) => (
          <li key={kind}>
            <svg viewBox="0 0 20 20" className="map-key-mark" aria-hidden="true">
              <MarkShape kind={kind} x={10} y={10} size={20} />
            </svg>
            {t(`family-map.drawing-mark-${kind}`)}
          </li>
        ))}
        {lines.map((kind) => {
          const { d, filled } = pathOf(kind, { x: 2, y: 10 }, { x: 54, y: 10 }, 14, true);
          return (
            <li key={kind}>
              <svg viewBox="0 0 56 20" className={`map-key-line map-line-${kind}`} aria-hidden="true">
                <path d={d} />
                {filled ? <path d={filled} className="map-head" /> : null}
              </svg>
              {t(`family-map.drawing-line-${kind}`)}
            </li>
          );
        })}
      </ul>
    </details>
  );
}
