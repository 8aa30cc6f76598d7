import pg from "pg";
import { config } from "~/config.server";
import type { Db, Tx } from "~/db.server";

const channel = "kring_conference";
/** A proxy between drops a line that is silent for long. */
const heartbeatMs = 20_000;
/** After this the browser asks again, and is asked again who it is. */
const longestMs = 10 * 60_000;
const retryMs = 1_000;

/** Tells open pages, when this transaction commits, that something of a conference changed. Never what. */
export async function announce(tx: Db | Tx, conferenceId: string): Promise<void> {
  await tx.$executeRaw`select pg_notify(${channel}, ${conferenceId})`;
}

type Hear = () => void;
const hearers = new Map<string, Set<Hear>>();
const endings = new Set<() => void>();
let listening: Promise<pg.Client> | null = null;
let stopped = false;

/** One connection a process, opened with the first page that listens. */
async function listen(): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: config().databaseUrls.staff });
  client.on("error", () => {});
  client.on("notification", ({ payload }) => {
    for (const hear of hearers.get(payload ?? "") ?? []) hear();
  });
  client.on("end", reopenSoon);
  await client.connect();
  await client.query(`listen ${channel}`);
  return client;
}

const listened = (): Promise<pg.Client> => {
  listening ??= listen();
  return listening;
};

/** After a broken connection everybody looks again, for something may have been missed. */
function reopenSoon(): void {
  listening = null;
  if (stopped || hearers.size === 0) return;
  setTimeout(() => {
    listened().then(() => {
      for (const several of hearers.values()) for (const hear of several) hear();
    }, reopenSoon);
  }, retryMs).unref();
}

/** Hears of every change of a conference until the returned function is called. */
export async function hearOf(conferenceId: string, hear: Hear): Promise<() => void> {
  const several = hearers.get(conferenceId) ?? new Set();
  several.add(hear);
  hearers.set(conferenceId, several);
  await listened().catch(reopenSoon);
  return () => {
    several.delete(hear);
    if (several.size === 0 && hearers.get(conferenceId) === several) hearers.delete(conferenceId);
  };
}

/** Server-sent events that say "look again" and nothing else. Ends when the reader leaves, after ten minutes, and when the process stops. */
export function changesOf(conferenceId: string, signal: AbortSignal): Response {
  const encoder = new TextEncoder();
  let end = () => {};
  const body = new ReadableStream<Uint8Array>({
    async start(controller) {
      let open = true;
      let unhear = () => {};
      const say = (line: string) => {
        if (open) controller.enqueue(encoder.encode(line));
      };
      const beat = setInterval(() => say(": \n\n"), heartbeatMs);
      const last = setTimeout(() => end(), longestMs);
      end = () => {
        if (!open) return;
        open = false;
        clearInterval(beat);
        clearTimeout(last);
        endings.delete(end);
        unhear();
        try {
          controller.close();
        } catch {
          // The reader had already left.
        }
      };
      endings.add(end);
      signal.addEventListener("abort", end, { once: true });
      if (signal.aborted) return end();
      say(`retry: ${retryMs * 2}\n\n`);
      const leave = await hearOf(conferenceId, () => say("data: changed\n\n"));
      if (open) unhear = leave;
      else leave();
    },
    cancel() {
      end();
    },
  });
  return new Response(body, { headers: { "Content-Type": "text/event-stream", "Cache-Control": "no-store", "X-Accel-Buffering": "no" } });
}

/** Ends every open line and the connection behind them; a process calls it before it stops serving. */
export async function stopLive(): Promise<void> {
  stopped = true;
  for (const end of [...endings]) end();
  const client = await listening?.catch(() => null);
  listening = null;
  await client?.end().catch(() => {});
  stopped = false;
}
