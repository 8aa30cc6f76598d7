/** Below this many people a figure could point at somebody. */
const smallestGroup = 5;

/**
 * Counts as they may be shown to who does not work with these people. A total of one to four is held back, and so are the parts
 * when any of them is: one that is left out could be told from the others and the total.
 */
export function shownFigures<Part extends string>(
  parts: Record<Part, number>,
): { total: number | null; parts: Record<Part, number> | null } {
  const counts = Object.values<number>(parts);
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (total > 0 && total < smallestGroup) return { total: null, parts: null };
  return { total, parts: counts.every((count) => count === 0 || count >= smallestGroup) ? parts : null };
}

/** The middle one of an uneven number, the lower of the two in the middle of an even one; null for a group too small to speak of. */
export function shownMedian(values: readonly number[]): number | null {
  if (values.length < smallestGroup) return null;
  return [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) / 2)] ?? null;
}
