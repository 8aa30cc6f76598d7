import pg from "pg";
import { Temporal } from "temporal-polyfill";
import { realNow, setClock } from "~/clock";

const ZONE = "Europe/Amsterdam";
const CHANNEL = "kring_clock";
const WRITE_EVERY = 5_000;
/** A row older than this was left by a server that no longer runs: the clock stood still since then. */
const STANDS_STILL_AFTER = 15_000;

/** D: the first moment of the demo, a Thursday evening. Stories count their dates from here. */
export const firstDay = new Date("2026-09-10T19:10:00+02:00");

/**
 * While somebody kept the row up to date the clock ran on. After a standstill it goes on where it was; the
 * few seconds on top cover what a killed server did not get to write, so that it never goes back.
 */
const ELAPSED = `case
  when $1::timestamptz < "realAt" then interval '0'
  when $1::timestamptz - "realAt" < interval '${STANDS_STILL_AFTER} milliseconds' then $1::timestamptz - "realAt"
  else interval '${WRITE_EVERY} milliseconds' end`;

let running: { stop: () => Promise<void>; read: () => Promise<void> } | null = null;

/**
 * Lets the domain's time follow the demo clock, a row every process shares. It goes on where it was when
 * the last server stopped, and runs with real time while one runs.
 */
export async function startDemoClock(databaseUrl: string): Promise<void> {
  if (running) return;
  const client = await connect(databaseUrl);
  await client.query(`insert into "DemoClock" ("id", "now", "realAt") values (1, $1, $2) on conflict ("id") do nothing`, [
    firstDay,
    realNow(),
  ]);
  let follow = () => {};
  const write = async () => {
    const row = await advance(client, "0 seconds");
    follow();
    follow = setClock(() => new Date(row.now.getTime() + realNow().getTime() - row.realAt.getTime()));
  };
  let queue = write();
  const inTurn = () => {
    queue = queue.then(write).catch((error) => console.warn("The demo clock could not be read:", error.message));
  };
  await queue;
  const listener = await listen(databaseUrl, inTurn);
  const timer = setInterval(inTurn, WRITE_EVERY);
  timer.unref();

  running = {
    read() {
      inTurn();
      return queue;
    },
    async stop() {
      clearInterval(timer);
      await listener.stop();
      await queue;
      await advance(client, "0 seconds").catch(() => {});
      await client.end().catch(() => {});
      follow();
    },
  };
}

/** Reads the row again before going on, for work that a moved clock has woken: the notice of the move may still be under way. */
export async function followDemoClock(): Promise<void> {
  await running?.read();
}

/** Writes how far the clock is and gives the domain's time back to the wall. */
export async function stopDemoClock(): Promise<void> {
  const stopping = running;
  running = null;
  await stopping?.stop();
}

/**
 * Moves the demo clock forward, `+90d`, `+1d2h` or to `2026-12-01T10:00` in Amsterdam, and tells every
 * process. Returns where it stands now.
 */
export async function moveDemoClock(databaseUrl: string, step: string): Promise<Date> {
  const client = await connect(databaseUrl);
  try {
    await client.query("begin");
    await client.query(`insert into "DemoClock" ("id", "now", "realAt") values (1, $1, $2) on conflict ("id") do nothing`, [
      firstDay,
      realNow(),
    ]);
    const { now } = await advance(client, "0 seconds");
    const moved = later(now, step);
    await advance(client, `${moved.getTime() - now.getTime()} milliseconds`);
    await client.query(`notify ${CHANNEL}`);
    await client.query("select wake('tick', 'tick')");
    await client.query("commit");
    return moved;
  } finally {
    await client.end();
  }
}

/** Where the demo clock stands, whether or not a server runs. */
export async function readDemoClock(databaseUrl: string): Promise<Date> {
  const client = await connect(databaseUrl);
  try {
    const { rows } = await client.query(`select "now" + ${ELAPSED} as "now" from "DemoClock" where "id" = 1`, [realNow()]);
    return rows[0]?.now ?? firstDay;
  } finally {
    await client.end();
  }
}

/** The moment `step` after `from`. Days and weeks keep the hour on the wall when summer time ends. */
export function later(from: Date, step: string): Date {
  const span = step.match(/^\+(?=\d)(?:(\d+)w)?(?:(\d+)d)?(?:(\d+)h)?(?:(\d+)m)?$/);
  const start = Temporal.Instant.fromEpochMilliseconds(from.getTime()).toZonedDateTimeISO(ZONE);
  const target = span
    ? start.add({ weeks: Number(span[1] ?? 0), days: Number(span[2] ?? 0), hours: Number(span[3] ?? 0), minutes: Number(span[4] ?? 0) })
    : wallClock(step);
  const moment = new Date(target.epochMilliseconds);
  if (moment <= from)
    throw new Error(`The demo clock only goes forward; it stands at ${start.toPlainDateTime().toString({ smallestUnit: "minute" })}.`);
  return moment;
}

function wallClock(step: string): Temporal.ZonedDateTime {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(step)) {
    throw new Error(`"${step}" is no step for the clock. Write +90d, +2w, +1d2h, +30m, or a moment such as 2026-12-01T10:00.`);
  }
  return Temporal.PlainDateTime.from(step).toZonedDateTime(ZONE);
}

/** One statement, so that two processes or a move in between cannot lose each other's time. */
async function advance(client: pg.Client, step: string): Promise<{ now: Date; realAt: Date }> {
  const { rows } = await client.query(
    `update "DemoClock" set "now" = "now" + ${ELAPSED} + $2::interval, "realAt" = $1::timestamptz where "id" = 1 returning "now", "realAt"`,
    [realNow(), step],
  );
  return rows[0];
}

/** Keeps one connection listening for as long as it takes, and reads the row again after each gap. */
async function listen(databaseUrl: string, onMove: () => void): Promise<{ stop: () => Promise<void> }> {
  let stopped = false;
  const open = async (): Promise<pg.Client> => {
    const opened = await connect(databaseUrl);
    opened.on("notification", onMove);
    opened.on("end", reopen);
    await opened.query(`listen ${CHANNEL}`);
    return opened;
  };
  const reopen = () => {
    if (stopped) return;
    setTimeout(() => {
      open().then((opened) => {
        client = opened;
        onMove();
      }, reopen);
    }, 1_000).unref();
  };
  let client = await open();
  return {
    async stop() {
      stopped = true;
      await client.end().catch(() => {});
    },
  };
}

async function connect(databaseUrl: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: databaseUrl });
  client.on("error", () => {}); // the next query on it says so
  await client.connect();
  return client;
}
