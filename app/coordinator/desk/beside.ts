import type { RankingPart, Reason } from "~/coordinator/ranking/reason";

/** A reason beside the same reason of somebody else: better here, less here, or alike. */
export interface Line extends Reason {
  differs: "more" | "less" | null;
}

/** What two reasons must share to speak of the same: a language with that language, an experience with that experience. */
function aspectOf({ part, how, values }: Reason): string {
  if (part === "language") return `${part} ${values.language}`;
  if (part === "gender") return `${part} ${how}`;
  if (part === "experience" && how !== "none" && how !== "unsafety") return `${part} ${how}`;
  return part;
}

const byAspect = (reasons: readonly Reason[]): Map<string, Reason> => new Map(reasons.map((reason) => [aspectOf(reason), reason]));

/** Somebody's reasons with what differs from who stands above him, and the parts in which only the other gained something. */
export function linesBeside(reasons: readonly Reason[], above: readonly Reason[] | null): { lines: Line[]; misses: RankingPart[] } {
  if (above === null) return { lines: reasons.map((reason) => ({ ...reason, differs: null })), misses: [] };
  const there = byAspect(above);
  const here = byAspect(reasons);
  return {
    lines: reasons.map((reason) => {
      const step = reason.points - (there.get(aspectOf(reason))?.points ?? 0);
      return { ...reason, differs: step > 0 ? "more" : step < 0 ? "less" : null };
    }),
    misses: [...new Set(above.filter((reason) => reason.points > 0 && !here.has(aspectOf(reason))).map(({ part }) => part))],
  };
}

/** One thing of which two coordinators are compared. */
export interface Beside {
  aspect: string;
  part: RankingPart;
  one: Reason | null;
  other: Reason | null;
  ahead: "one" | "other" | null;
}

/** Two coordinators part by part, in the order a manager reads them. */
export function beside(one: readonly Reason[], other: readonly Reason[]): Beside[] {
  const [left, right] = [byAspect(one), byAspect(other)];
  return [...new Set([...left.keys(), ...right.keys()])].map((aspect) => {
    const [a, b] = [left.get(aspect) ?? null, right.get(aspect) ?? null];
    const step = (a?.points ?? 0) - (b?.points ?? 0);
    const part = (a ?? b)?.part as RankingPart;
    return { aspect, part, one: a, other: b, ahead: step > 0 ? "one" : step < 0 ? "other" : null };
  });
}

/** The parts in which one of two is ahead, the most telling first. */
export function aheadBy(rows: readonly Beside[], who: "one" | "other"): RankingPart[] {
  const gains = new Map<RankingPart, number>();
  for (const { part, one, other } of rows) {
    const step = (one?.points ?? 0) - (other?.points ?? 0);
    gains.set(part, (gains.get(part) ?? 0) + (who === "one" ? step : -step));
  }
  return [...gains]
    .filter(([, step]) => step > 0)
    .sort(([, a], [, b]) => b - a)
    .map(([part]) => part);
}
