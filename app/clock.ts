/** Where the domain's time comes from. */
export type TimeSource = () => Date;

let source: TimeSource = realNow;

/** The domain's time: what is due, what has passed, what a timeline says. The demo may move it. */
export const clock = {
  now(): Date {
    return source();
  },
};

/** The time on the wall: for sessions, limits, leases and retries, which no demo may move. */
export function realNow(): Date {
  return new Date();
}

/**
 * Lets the domain's time come from elsewhere, until the returned function is called.
 * A date instead of a source makes the clock stand still there.
 */
export function setClock(next: TimeSource | Date): () => void {
  const previous = source;
  source = typeof next === "function" ? next : () => new Date(next);
  return () => {
    source = previous;
  };
}
