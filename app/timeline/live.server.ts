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

/** What an open page of the map listens to: the coordinator to all of it, a principal to what he may see. */
export const mapTopic = (conferenceId: string, reader: "coordinator" | { principalId: string }): string =>
  `map ${conferenceId} ${reader === "coordinator" ? reader : reader.principalId}`;

/** Tells these principals' open pages, and no other, that their map changed. */
export async function announceMap(tx: Db | Tx, conferenceId: string, principalIds: readonly string[]): Promise<void> {
  const topics = principalIds.map((principalId) => mapTopic(conferenceId, { principalId }));
  if (topics.length > 0) await tx.$executeRaw`select pg_notify(${channel}, t) from unnest(${topics}::text[]) t`;
}

/** The same for the coordinator's page; while private time keeps the map from her, not even that somebody draws is told. */
export async function announceMapToStaff(tx: Db | Tx, conferenceId: string): Promise<void> {
  await tx.$executeRaw`
    select pg_notify(${channel}, ${mapTopic(conferenceId, "coordinator")})
    where not exists (select 1 from content_closed c where c."conferenceId" = ${conferenceId}::uuid)`;
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

/** Hears of every change of a conference, or of a topic of its map, until the returned function is called. */
export async function hearOf(topic: string, hear: Hear): Promise<() => void> {
  const several = hearers.get(topic) ?? new Set();
  several.add(hear);
  hearers.set(topic, several);
  await listened().catch(reopenSoon);
  return () => {
    several.delete(hear);
    if (several.size === 0 && hearers.get(topic) === several) hearers.delete(topic);
  };
}

/** Server-sent events that say "look again" and nothing else. Ends when the reader leaves, after ten minutes, and when the process stops. */
export function changesOf(topic: string, signal: AbortSignal): Response {
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
      const leave = await hearOf(topic, () => say("data: changed\n\n"));
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
