const lanes = new Map<string, Promise<unknown>>();

/**
 * Does work one at a time for everybody who comes with the same key, in the order they came. Whoever waits does so here and not with a
 * connection to the database in hand, so that a thousand who answer at once leave the others theirs. Rows and locks have the last word.
 */
export async function inTurn<Result>(key: string, work: () => Promise<Result>): Promise<Result> {
  const before = lanes.get(key) ?? Promise.resolve();
  const mine = before.then(work, work);
  const done = mine.catch(() => undefined);
  lanes.set(key, done);
  try {
    return await mine;
  } finally {
    if (lanes.get(key) === done) lanes.delete(key);
  }
}
