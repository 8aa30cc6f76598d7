import { useLanguage, useText } from "~/language/context";
import { formatList } from "~/language/dates";
import { layOut, mapSize, type Placed, pointAt, ringRadius, sectorAngle } from "./layout";
import { closeness, type GivenPlace, sectors } from "./model";

interface MapDrawingProps {
  /** First names in the middle. */
  principals: readonly string[];
  people: readonly { id: string; firstName: string; place: GivenPlace }[];
}

const half = Math.PI / sectors.length;

/** The map as a drawing: circles of closeness, cut in the parts of a life. Made on the server; the list beside it says the same. */
export function MapDrawing({ principals, people }: MapDrawingProps) {
  const t = useText();
  const language = useLanguage();
  const placed = people.flatMap(({ id, firstName, place }): Placed[] =>
    place.circle && place.sector ? [{ id, name: firstName, circle: place.circle, sector: place.sector }] : [],
  );
  const unplaced = people.filter(({ id }) => !placed.some((one) => one.id === id)).map(({ firstName }) => firstName);
  const told = placed.map(
    ({ name, circle, sector }) => `${name}: ${t(`staff-circle.circle-${circle}`)}, ${t(`staff-circle.sector-${sector}`)}`,
  );
  const label = t("staff-circle.drawing-label", { names: formatList(language, principals), people: told.join("; ") });
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reachable with the keyboard */}
      <section className="map-drawing" tabIndex={0} aria-label={t("staff-circle.drawing-scroll")}>
        <svg viewBox={`-100 -24 ${mapSize.width + 200} ${mapSize.height + 48}`} role="img" aria-label={label}>
          <Ground />
          {principals.map((name, at) => (
            <text
              key={name}
              x={mapSize.x}
              y={mapSize.y + (at - (principals.length - 1) / 2) * 24}
              fontSize="19"
              fontWeight="700"
              fill="#fff"
            >
              {name}
            </text>
          ))}
          {layOut(placed).map(({ id, text, x, y, width }) => (
            <g key={id}>
              <rect
                x={x - width / 2}
                y={y - mapSize.labelHeight / 2}
                width={width}
                height={mapSize.labelHeight}
                rx="14"
                fill="var(--sheet)"
                stroke="var(--teal)"
                strokeWidth="2"
              />
              <text x={x} y={y} fontSize={mapSize.fontSize} fill="var(--ink)">
                {text}
              </text>
            </g>
          ))}
        </svg>
      </section>
      {unplaced.length > 0 ? <p className="quiet">{t("staff-circle.no-place", { names: formatList(language, unplaced) })}</p> : null}
    </>
  );
}

/** Rings, cuts and the names of the parts. */
function Ground() {
  const t = useText();
  const rim = ringRadius.outer.to;
  return (
    <>
      {closeness.map((circle) => (
        <circle key={circle} cx={mapSize.x} cy={mapSize.y} r={ringRadius[circle].to} fill="none" stroke="var(--line)" strokeWidth="2" />
      ))}
      {sectors.map((sector) => {
        const from = pointAt(sectorAngle(sector) + half, ringRadius.inner.from);
        const to = pointAt(sectorAngle(sector) + half, rim);
        // Words are wide and low, so they need more room beside the drawing than above or below it.
        const word = { x: pointAt(sectorAngle(sector), rim + 110).x, y: pointAt(sectorAngle(sector), rim + 24).y };
        return (
          <g key={sector}>
            <line x1={from.x} y1={from.y} x2={to.x} y2={to.y} stroke="var(--line)" strokeWidth="2" />
            <text x={word.x} y={word.y} fontSize="17" fill="var(--ink-soft)">
              {t(`staff-circle.sector-${sector}`)}
            </text>
          </g>
        );
      })}
      <circle cx={mapSize.x} cy={mapSize.y} r={ringRadius.inner.from - 6} fill="var(--teal-deep)" />
    </>
  );
}
