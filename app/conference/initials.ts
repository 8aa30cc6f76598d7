/** One or two letters for a seat in the ring. */
export const initialsOf = (firstName: string): string =>
  firstName
    .split(/[\s-]+/)
    .map((part) => [...part][0] ?? "")
    .slice(0, 2)
    .join("")
    .toLocaleUpperCase("nl");
