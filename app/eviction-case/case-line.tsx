import { type Placed, placed, type Stone } from "~/eviction-case/time-line";
import { useLanguage, useText } from "~/language/context";
import { formatEuros, formatShortDay } from "~/language/dates";

const room = { top: 28, gap: 46 };
const line = 62;
const widest = 46;
const colours: Record<Stone["kind"], string> = {
  arrears: "var(--ink-soft)",
  step: "var(--teal)",
  today: "var(--ink)",
  meeting: "var(--leaf)",
  deadline: "var(--ochre)",
  rest: "var(--teal)",
  eviction: "var(--brick)",
};

const isLate = (stone: Stone): boolean => stone.kind === "deadline" && stone.late;
const quiet: readonly Stone["kind"][] = ["step", "arrears", "deadline"];

/** Each kind has a shape of its own, so that nobody needs its colour. */
function Mark({ stone, rests }: { stone: Placed; rests: boolean }) {
  const { y, kind } = stone;
  const fill = isLate(stone) ? "var(--brick)" : colours[kind];
  if (kind === "arrears") return <circle cx={line} cy={y} r="5" fill="var(--sheet)" stroke={fill} strokeWidth="2.5" />;
  if (kind === "step") return <circle cx={line} cy={y} r="9" fill={fill} />;
  if (kind === "today") return <path d={`M${line - 18} ${y}h36`} stroke={fill} strokeWidth="4" />;
  if (kind === "meeting") return <circle cx={line} cy={y} r="9" fill="none" stroke={fill} strokeWidth="4" strokeDasharray="46 10" />;
  if (kind === "deadline") return <path d={`M${line - 8} ${y - 8}h16v16h-16z`} fill="var(--sheet)" stroke={fill} strokeWidth="3" />;
  if (kind === "rest") return <path d={`M${line - 4} ${y - 9}v18m8-18v18`} stroke={fill} strokeWidth="4" />;
  if (rests) return <path d={`M${line} ${y - 11}l11 20h-22z`} fill="var(--sheet)" stroke={fill} strokeWidth="2.5" />;
  return <path d={`M${line} ${y - 11}l11 20h-22z`} fill={fill} />;
}

function areaOf(stones: readonly Placed[]): string | null {
  const owed = stones.flatMap((stone) => (stone.kind === "arrears" ? [{ y: stone.y, amount: stone.amountCents }] : []));
  const most = Math.max(...owed.map(({ amount }) => amount));
  const today = stones.find(({ kind }) => kind === "today");
  const [first] = owed;
  const last = owed.at(-1);
  if (!first || !last || owed.length < 2 || !today || most <= 0) return null;
  const edge = [...owed, { y: Math.max(today.y, last.y), amount: last.amount }];
  const points = edge.map(({ y, amount }) => `${line - Math.round((amount / most) * widest)} ${y}`);
  return `M${line} ${first.y}L${points.join("L")}L${line} ${edge.at(-1)?.y}Z`;
}

/** The line of time of a case, downwards: arrears as an area beside it, the landlord's steps as stones on it. */
export function CaseLine({ stones }: { stones: readonly Stone[] }) {
  const t = useText();
  const language = useLanguage();
  const set = placed(stones, room);
  const area = areaOf(set.stones);
  const first = set.stones[0];
  const last = set.stones.at(-1);
  const restsUntil = stones.find(({ kind }) => kind === "rest")?.day;
  const rests = ({ kind, day }: Stone) => kind === "eviction" && restsUntil !== undefined && day <= restsUntil;
  const words = (stone: Stone) => {
    if (rests(stone)) return t("staff-case.line-evictionRests");
    if (stone.kind === "step") return t(`staff-case.step-${stone.step}`);
    if (stone.kind === "arrears") return t("staff-case.line-arrears", { amount: formatEuros(language, stone.amountCents) });
    if (stone.kind === "deadline") return t(`staff-case.line-${stone.what}`);
    return t(`staff-case.line-${stone.kind}`);
  };
  const day = (stone: Stone) => {
    const short = formatShortDay(language, stone.day);
    if (stone.kind !== "deadline") return short;
    return t(stone.late ? "staff-case.line-late" : "staff-case.line-before", { day: short });
  };
  const label = set.stones.map((stone) => `${day(stone)} ${words(stone)}`).join("; ");
  return (
    <svg
      className="case-line"
      viewBox={`0 0 300 ${set.height}`}
      role="img"
      aria-label={t("staff-case.line-picture", { stones: label })}
      direction="ltr"
    >
      {area ? <path d={area} fill="var(--ochre-wash)" stroke="var(--ochre)" strokeWidth="1.5" /> : null}
      {first && last ? <path d={`M${line} ${first.y}V${last.y}`} stroke="var(--line)" strokeWidth="4" /> : null}
      {set.stones.map((stone) => (
        <g key={`${stone.kind}-${stone.day}-${stone.y}`}>
          <Mark stone={stone} rests={rests(stone)} />
          <text x={line + 24} y={stone.y - 4} fontSize="13" fill="var(--ink-soft)">
            {day(stone)}
          </text>
          <text x={line + 24} y={stone.y + 13} fontSize="15.5" fontWeight={quiet.includes(stone.kind) ? 400 : 700} fill="var(--ink)">
            {words(stone)}
          </text>
        </g>
      ))}
    </svg>
  );
}
