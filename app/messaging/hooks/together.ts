/**
 * Writes items in as few goes as possible: one that comes alone is written at once, those that come while a write is under way are
 * written together in the next. Each promise settles with the write its item was in.
 */
export function together<Item>(write: (items: readonly Item[]) => Promise<unknown>, most = 500): (item: Item) => Promise<void> {
  let waiting: { item: Item; done: () => void; failed: (fault: unknown) => void }[] = [];
  let writing = false;

  async function writeAll(): Promise<void> {
    writing = true;
    while (waiting.length > 0) {
      const these = waiting.slice(0, most);
      waiting = waiting.slice(most);
      try {
        await write(these.map(({ item }) => item));
        for (const { done } of these) done();
      } catch (fault) {
        for (const { failed } of these) failed(fault);
      }
    }
    writing = false;
  }

  return (item) =>
    new Promise<void>((done, failed) => {
      waiting.push({ item, done, failed });
      if (!writing) void writeAll();
    });
}
