/** Sends what it is given, so many at a time, and hands what became of it to be written down, many at a time. */
export type Sending<Message> = {
  /** What waits for its turn, or is on its way, or is still to be written down. */
  busy(): boolean;
  push(messages: readonly Message[]): void;
  /** Resolves when no more than so many wait for their turn. */
  hungry(reserve: number): Promise<void>;
  /** Resolves when something more was written down. */
  progress(): Promise<void>;
  /** Resolves when nothing is left. Throws the first fault of writing down. */
  done(): Promise<void>;
};

/** Answers that come within this many milliseconds are written down together. */
const together = 50;

export function startSending<Message, Result>(options: {
  atOnce: number;
  send: (message: Message) => Promise<Result>;
  record: (results: Result[]) => Promise<void>;
}): Sending<Message> {
  const { atOnce, send, record } = options;
  let ready: Message[] = [];
  let next = 0;
  let active = 0;
  let finished: Result[] = [];
  let recording = false;
  let fault: { error: unknown } | null = null;
  let timer: NodeJS.Timeout | null = null;
  let waiting: (() => void)[] = [];
  let hungryAt: number | null = null;

  const left = () => ready.length - next;
  const idle = () => left() === 0 && active === 0;
  const busy = () => !idle() || finished.length > 0 || recording;

  function tell(): void {
    const told = waiting;
    waiting = [];
    for (const each of told) each();
  }
  const changed = () => new Promise<void>((resolve) => waiting.push(resolve));

  function pump(): void {
    while (active < atOnce && left() > 0) {
      const message = ready[next++] as Message;
      active += 1;
      void send(message).then((result) => {
        active -= 1;
        finished.push(result);
        pump();
        writeSoon();
      });
    }
    if (hungryAt !== null && left() <= hungryAt) tell();
  }

  function writeSoon(): void {
    if (recording) return;
    if (finished.length >= 5 * atOnce || idle()) return void write();
    timer ??= setTimeout(write, together);
  }

  async function write(): Promise<void> {
    if (timer) clearTimeout(timer);
    timer = null;
    if (recording || finished.length === 0) return;
    recording = true;
    const results = finished;
    finished = [];
    if (fault === null) {
      await record(results).catch((error) => {
        fault = { error };
      });
    }
    recording = false;
    if (finished.length > 0) writeSoon();
    tell();
  }

  return {
    busy,
    push(messages) {
      ready = next === ready.length ? [...messages] : [...ready.slice(next), ...messages];
      next = 0;
      pump();
    },
    async hungry(reserve) {
      hungryAt = reserve;
      while (left() > reserve && fault === null) await changed();
      hungryAt = null;
    },
    progress: async () => {
      if (busy()) await changed();
    },
    async done() {
      while (busy()) await changed();
      if (fault) throw fault.error;
    },
  };
}
