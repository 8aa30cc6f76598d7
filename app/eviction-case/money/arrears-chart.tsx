import { type Day, daysFromTo } from "~/calendar/working-days";
import type { ArrearsEntry, MonthOfRent } from "~/eviction-case/money/arrears-series";
import { useLanguage, useText } from "~/language/context";
import { formatEuros, formatShortDay } from "~/language/dates";

const width = 340;
const plot = { left: 14, right: 326, top: 34, bottom: 122 };
const rentAt = 144;
const daysAt = 172;
/** Longer than two months without a word: what lies between is not known. */
const gapDays = 62;
const mostMonths = 24;

interface Point {
  x: number;
  y: number;
  entry: ArrearsEntry;
}

/** One point for each day, the last word of that day. */
function pointsOf(series: readonly ArrearsEntry[], today: Day): { points: Point[]; xOf: (day: Day) => number } {
  const byDay = [...new Map(series.map((entry) => [entry.on, entry])).values()].filter(({ on }) => on <= today);
  const first = byDay[0]?.on ?? today;
  const days = Math.max(daysFromTo(first, today), 1);
  const most = Math.max(...byDay.map(({ amountCents }) => amountCents), 1);
  const xOf = (day: Day) => {
    const share = Math.min(Math.max(daysFromTo(first, day) / days, 0), 1);
    return Math.round(plot.left + share * (plot.right - plot.left));
  };
  const points = byDay.map((entry) => ({
    x: xOf(entry.on),
    y: Math.round(plot.bottom - (entry.amountCents / most) * (plot.bottom - plot.top)),
    entry,
  }));
  return { points, xOf };
}

/** The first, the last, and the highest where it has room of its own. */
function labelled(points: readonly Point[]): Point[] {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return [];
  const highest = points.reduce((most, one) => (one.entry.amountCents > most.entry.amountCents ? one : most), first);
  return [first, highest, last]
    .filter((one, at, all) => all.findIndex(({ x }) => Math.abs(x - one.x) < 100) === at || one === last)
    .slice(-3);
}

const anchorAt = (x: number) => (x < 60 ? "start" : x > 280 ? "end" : "middle");

/** A month's rent: a full dot, an open one, or a dash where nobody knows. Each has a shape of its own. */
function RentMark({ x, paid }: { x: number; paid: boolean | null }) {
  if (paid === null) return <path d={`M${x - 4} ${rentAt}h8`} stroke="var(--ink-soft)" strokeWidth="2" />;
  if (paid) return <circle cx={x} cy={rentAt} r="4.5" fill="var(--leaf)" />;
  return <circle cx={x} cy={rentAt} r="4" fill="var(--sheet)" stroke="var(--brick)" strokeWidth="2" />;
}

interface ArrearsChartProps {
  series: readonly ArrearsEntry[];
  months: readonly MonthOfRent[];
  today: Day;
}

/** What is owed through time, its own amounts beside it; dotted where nobody knows. Nothing to draw before there are two days. */
export function ArrearsChart({ series, months, today }: ArrearsChartProps) {
  const t = useText();
  const language = useLanguage();
  const { points, xOf } = pointsOf(series, today);
  const [first] = points;
  if (!first || points.length < 2) return null;
  const words = points.map(({ entry }) =>
    t("staff-money.chart-point", { amount: formatEuros(language, entry.amountCents), day: formatShortDay(language, entry.on) }),
  );
  const legs = points.slice(1).map((to, at) => ({ from: points[at] as Point, to }));
  const unknown = legs.some(({ from, to }) => daysFromTo(from.entry.on, to.entry.on) > gapDays);
  const rents = months.length <= mostMonths && months.some(({ paid }) => paid !== null) ? months : [];
  return (
    <figure className="arrears-chart">
      <svg
        viewBox={`0 0 ${width} ${daysAt + 10}`}
        role="img"
        aria-label={t("staff-money.chart", { points: words.join("; ") })}
        direction="ltr"
      >
        <path d={`M${plot.left} ${plot.bottom}H${plot.right}`} stroke="var(--line)" strokeWidth="2" />
        {legs.map(({ from, to }) => (
          <path
            key={to.entry.on}
            d={`M${from.x} ${from.y}L${to.x} ${to.y}`}
            stroke="var(--ochre)"
            strokeWidth="2.5"
            strokeDasharray={daysFromTo(from.entry.on, to.entry.on) > gapDays ? "2 6" : undefined}
          />
        ))}
        {points.map(({ x, y, entry }) => (
          <circle key={entry.on} cx={x} cy={y} r="4" fill="var(--ochre)" />
        ))}
        {labelled(points).map(({ x, y, entry }) => (
          <text key={entry.on} x={x} y={y - 10} fontSize="17" textAnchor={anchorAt(x)} fill="var(--ink)">
            {formatEuros(language, entry.amountCents)}
          </text>
        ))}
        {rents.map(({ month, paid }) => (
          <RentMark key={month} x={xOf(`${month}-15`)} paid={paid} />
        ))}
        <text x={plot.left} y={daysAt} fontSize="16" fill="var(--ink-soft)">
          {formatShortDay(language, first.entry.on)}
        </text>
        <text x={plot.right} y={daysAt} fontSize="16" textAnchor="end" fill="var(--ink-soft)">
          {t("staff-case.line-today")}
        </text>
      </svg>
      {unknown || rents.length > 0 ? (
        <figcaption className="quiet">
          {unknown ? t("staff-money.chart-gap") : null} {rents.length > 0 ? t("staff-money.chart-months") : null}
        </figcaption>
      ) : null}
    </figure>
  );
}
