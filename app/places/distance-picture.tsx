import { useId } from "react";
import { useText } from "~/language/context";
import { type DotPlaced, directionOf, layOut, picture, radiusOf, ringLabel, ringsFor } from "./distance-layout";
import { PlacesCredit } from "./place-field";
import { kmBetween, type Spot } from "./places";

export interface DistanceDot {
  number: number;
  name: string;
  spot: Spot;
  /** Drawn full, the others open. */
  chosen?: boolean;
}

interface DistancePictureProps {
  /** Where the family lives: the town, no address. */
  centre: { name: string; spot: Spot };
  dots: readonly DistanceDot[];
}

/** How far and which way candidates live from a family: rings of kilometres with a number for each. Made on the server, said in words too. */
export function DistancePicture({ centre, dots }: DistancePictureProps) {
  const t = useText();
  const id = useId();
  const rings = ringsFor(
    centre.spot,
    dots.map(({ spot }) => spot),
  );
  const placed = layOut(centre.spot, dots);
  return (
    <figure className="distance">
      <svg
        viewBox={`0 0 ${picture.size} ${picture.size}`}
        width="100%"
        role="img"
        aria-labelledby={`${id}-title ${id}-about`}
        style={{ maxWidth: "26rem", display: "block" }}
      >
        <title id={`${id}-title`}>{t("staff-places.distance-title", { town: centre.name })}</title>
        <desc id={`${id}-about`}>{t("staff-places.distance-about", { count: dots.length, km: rings.join(", ") })}</desc>
        <Rings rings={rings} />
        {placed.map((one) => (
          <Lead key={one.dot.number} placed={one} />
        ))}
        {placed.map((one) => (
          <Dot key={one.dot.number} placed={one} />
        ))}
      </svg>
      <figcaption>
        <details>
          <summary>{t("staff-places.distance-words")}</summary>
          <ul>
            {dots.map((dot) => (
              <li key={dot.number}>{sentence(dot, centre.spot, t)}</li>
            ))}
          </ul>
        </details>
        <PlacesCredit />
      </figcaption>
    </figure>
  );
}

/** "2. Emine: 4 km naar het noorden" */
function sentence({ number, name, spot }: DistanceDot, centre: Spot, t: ReturnType<typeof useText>): string {
  const direction = directionOf(centre, spot);
  const where = direction
    ? t("staff-places.distance-away", { km: kmBetween(centre, spot), direction: t(`staff-places.direction-${direction}`) })
    : t("staff-places.distance-same");
  return `${number}. ${name}: ${where}`;
}

function Rings({ rings }: { rings: readonly number[] }) {
  const { middle } = picture;
  const outermost = rings.at(-1) ?? 1;
  return (
    <>
      {[...rings].reverse().map((km, at) => (
        <circle
          key={km}
          cx={middle}
          cy={middle}
          r={radiusOf(km, outermost)}
          fill={at % 2 === 0 ? "var(--sheet)" : "var(--teal-wash)"}
          stroke="var(--line)"
          strokeWidth="1.5"
        />
      ))}
      {rings.map((km) => {
        const { x, y } = ringLabel(km, outermost);
        return (
          <g key={km}>
            <rect x={x - 25} y={y - 9} width="50" height="18" rx="9" fill="var(--sheet)" stroke="var(--line)" />
            <text x={x} y={y} fontSize="13" textAnchor="middle" dominantBaseline="central" fill="var(--ink-soft)">
              {km} km
            </text>
          </g>
        );
      })}
      <path d={`M ${middle - 9} ${middle + 8} v -9 l 9 -9 l 9 9 v 9 z`} fill="var(--teal-deep)" />
    </>
  );
}

/** From a number that stands aside to where he lives; drawn first, so that it runs under the numbers of others. */
function Lead({ placed: { true: home, shown } }: { placed: DotPlaced<DistanceDot> }) {
  if (Math.hypot(home.x - shown.x, home.y - shown.y) <= 1) return null;
  return (
    <g>
      <line x1={home.x} y1={home.y} x2={shown.x} y2={shown.y} stroke="var(--teal)" strokeWidth="1" />
      <circle cx={home.x} cy={home.y} r="2.5" fill="var(--teal)" />
    </g>
  );
}

function Dot({ placed: { dot, shown } }: { placed: DotPlaced<DistanceDot> }) {
  return (
    <g>
      <circle
        cx={shown.x}
        cy={shown.y}
        r={picture.dot}
        fill={dot.chosen ? "var(--teal)" : "var(--sheet)"}
        stroke="var(--teal)"
        strokeWidth="2"
      />
      <text
        x={shown.x}
        y={shown.y}
        fontSize="14"
        fontWeight="700"
        textAnchor="middle"
        dominantBaseline="central"
        fill={dot.chosen ? "var(--sheet)" : "var(--ink)"}
      >
        {dot.number}
      </text>
    </g>
  );
}
