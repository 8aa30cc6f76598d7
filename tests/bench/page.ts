import fs from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import autocannon from "autocannon";
import pg from "pg";
import { newId } from "~/access/ids";
import { realNow } from "~/clock";
import { dbOf, disconnect } from "~/db.server";
import { checkout, inCheckout } from "../../commands/prepare.mjs";
import { linkCookie, staffCookie } from "../builders/sessions";
import { inOwnDatabase } from "../setup/own-database";
import { fullCircle } from "./page-scene";
import { buildRival, rivalRows } from "./rival";
import { freePort, type Server, serve } from "./servers";

// npm run bench -- page [seconds] [rounds]: a member's plan page and a coordinator's conference page against a stock remix-serve page.
const seconds = Number(process.argv[2] ?? 8);
const rounds = Number(process.argv[3] ?? 3);
const connections = 20;
/** What every browser says of itself. */
const browser = { "accept-encoding": "gzip, deflate, br", accept: "text/html" };

interface Page {
  url: string;
  headers: Record<string, string>;
  /** The deed its rows in the access log name; the rival has none. */
  deed: string | null;
  /** What must stand on it. */
  words: readonly string[];
}
type PageName = "plan" | "conference" | "rival";

let owner: pg.Pool | undefined;
// With the durability of production: the rows of the access log are on disk before a page leaves.
await inOwnDatabase("bench", async ({ urls, settings: own }) => {
  let rivalFolder = "";
  const servers: Server[] = [];
  try {
    const port = await freePort();
    const settings = { ...own, ROLE: "web", LOG_LEVEL: "info", PUBLIC_URL: `http://127.0.0.1:${port}` };
    Object.assign(process.env, settings);
    owner = new pg.Pool({ connectionString: urls.owner, max: 1 });

    const doors = { staff: dbOf("staff"), family: dbOf("family") };
    const circle = await fullCircle(doors, realNow());
    const member = await linkCookie(doors, circle.memberId, "word");
    const coordinator = await staffCookie(doors, circle.coordinatorId);
    const since = realNow();
    const organisations = Array.from({ length: rivalRows }, (_, row) => ({
      id: newId(),
      name: `Aa ${row} wonen`,
      kind: "landlord" as const,
      createdAt: since,
    }));
    await doors.staff.organisation.createMany({ data: organisations });
    await disconnect();
    await owner.query("vacuum analyze");

    const kring = await serve([inCheckout("build/index.js")], port, { cwd: checkout, env: settings, path: "/health" });
    servers.push(kring);
    rivalFolder = buildRival();
    const rivalPort = await freePort();
    const remixServe = inCheckout("node_modules/@remix-run/serve/dist/cli.js");
    const rival = await serve([remixServe, "build/index.js"], rivalPort, {
      cwd: rivalFolder,
      env: { DATABASE_URL: urls.staff },
      path: "/",
    });
    servers.push(rival);

    const pages: Record<PageName, Page> = {
      plan: {
        url: `${kring.baseUrl}/k/${member.linkId}/plan`,
        headers: { ...browser, cookie: cookieOf(member.cookie) },
        deed: "readPlan",
        words: circle.agreements,
      },
      conference: {
        url: `${kring.baseUrl}/conferences/${circle.conferenceId}/invitations`,
        headers: { ...browser, cookie: cookieOf(coordinator) },
        deed: "seeInvitations",
        words: [...circle.people, circle.practical, "+31686000010"],
      },
      rival: { url: `${rival.baseUrl}/`, headers: browser, deed: null, words: organisations.map((one) => one.name) },
    };
    const served = { plan: [], conference: [], rival: [] } as Record<PageName, { answers: number; seconds: number; rows: number | null }[]>;
    const bytes = {} as Record<PageName, number>;
    for (const [each, page] of entries(pages)) bytes[each] = await look(page);
    for (const [, page] of entries(pages)) await measure(page, Math.min(seconds, 4));
    for (let round = 0; round < rounds; round++) {
      for (const [each, page] of entries(pages)) served[each].push(await measure(page, seconds));
    }
    for (const [, page] of entries(pages)) await look(page);

    const perSecond = Object.fromEntries(entries(served).map(([each, all]) => [each, Math.round(median(all.map(rate)))]));
    // Both of a round had the same machine, whatever else it did: the median of the rounds' own ratios.
    const ratio = (of: PageName) => median(served[of].map((one, round) => rate(one) / rate(served.rival[round]))).toFixed(2);
    const total = (all: { answers: number; rows: number | null }[]) => ({
      requests: all.reduce((sum, one) => sum + one.answers, 0),
      accessLogRows: all.reduce((sum, one) => sum + (one.rows ?? 0), 0),
    });
    console.log(
      JSON.stringify({
        requestsPerSecond: perSecond,
        ratios: { plan: Number(ratio("plan")), conference: Number(ratio("conference")) },
        rounds: Object.fromEntries(entries(served).map(([each, all]) => [each, all.map((one) => Math.round(rate(one)))])),
        counted: { plan: total(served.plan), conference: total(served.conference) },
        htmlBytes: bytes,
      }),
    );
  } finally {
    for (const server of servers) await server.stop();
    await owner?.end();
    if (rivalFolder) fs.rmSync(rivalFolder, { recursive: true, force: true });
  }
});

/** Opens a page once and checks that everything stands on it; gives the size of its HTML. */
async function look({ url, headers, words }: Page): Promise<number> {
  const answer = await fetch(url, { headers });
  const html = await answer.text();
  const missing = words.filter((word) => !html.includes(word));
  if (answer.status !== 200 || missing.length > 0) throw new Error(`${url} answered ${answer.status} and lacks: ${missing.join(", ")}`);
  return Buffer.byteLength(html);
}

/** Asks for a page as fast as it comes; every answer must be whole, and for each there must be one row in the access log. */
async function measure({ url, headers, deed }: Page, duration: number) {
  const before = deed ? await rowsOf(deed) : 0;
  const result = await autocannon({ url, headers, connections, duration });
  const { errors, timeouts, non2xx, "2xx": answers } = result;
  if (errors + timeouts + non2xx > 0) throw new Error(`${url}: ${errors} errors, ${timeouts} timeouts, ${non2xx} other answers.`);
  if (!deed) return { answers, seconds: result.duration, rows: null };
  // Requests that were under way when the time was up still write their row.
  await wait(500);
  const rows = (await rowsOf(deed)) - before;
  if (rows < answers || rows > answers + connections) throw new Error(`${url}: ${answers} answers and ${rows} rows in the access log.`);
  return { answers, seconds: result.duration, rows };
}

async function rowsOf(deed: string): Promise<number> {
  const { rows } = await (owner as pg.Pool).query<{ count: number }>(`select count(*)::int as count from "AccessLog" where deed = $1`, [
    deed,
  ]);
  return rows[0]?.count ?? 0;
}

function cookieOf(setCookie: string): string {
  return setCookie.split(";", 1)[0] ?? "";
}

/** Requests per second. */
function rate(one: { answers: number; seconds: number } | undefined): number {
  return one ? one.answers / one.seconds : Number.NaN;
}

function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}

function entries<Key extends string, Value>(record: Record<Key, Value>): [Key, Value][] {
  return Object.entries(record) as [Key, Value][];
}
