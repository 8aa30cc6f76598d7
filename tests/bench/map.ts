import { spawnSync } from "node:child_process";
import http from "node:http";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { newId } from "~/access/ids";
import { realNow } from "~/clock";
import { dbOf, disconnect } from "~/db.server";
import { addStrokes } from "~/network/map/strokes/strokes.server";
import { checkout, inCheckout } from "../../commands/prepare.mjs";
import { colleagueIn, type Doors } from "../builders/askers";
import { inventStrokes } from "../builders/invented-map";
import { staffCookie } from "../builders/sessions";
import { inOwnDatabase } from "../setup/own-database";
import type { MapSide } from "./map-side";
import { fullCircle } from "./page-scene";
import { freePort, type Server, serve } from "./servers";

// npm run bench -- map [people] [ties] [rounds]: a map from strokes to HTML against a force layout, and its whole page over HTTP.
const people = Number(process.argv[2] ?? 200);
const ties = Number(process.argv[3] ?? 600);
const rounds = Number(process.argv[4] ?? 60);
const steps = 100;

const script = ["--import", "tsx", "tests/bench/map-side.tsx", ...[people, ties, rounds, steps].map(String)];
const { status, stdout, stderr } = spawnSync(process.execPath, script, {
  cwd: checkout,
  encoding: "utf8",
  env: { ...process.env, NODE_ENV: "production" },
  maxBuffer: 64 * 1024 * 1024,
});
if (status !== 0) throw new Error(`The side of the map stopped.\n${stdout}${stderr}`);
const side = JSON.parse(stdout.trim().split("\n").at(-1) ?? "") as MapSide;

await inOwnDatabase("bench", async ({ settings: own }) => {
  let server: Server | undefined;
  try {
    const port = await freePort();
    const settings = { ...own, ROLE: "web", LOG_LEVEL: "info", PUBLIC_URL: `http://127.0.0.1:${port}` };
    Object.assign(process.env, settings);
    const doors = { staff: dbOf("staff"), family: dbOf("family") };
    const { conferenceId, coordinatorId } = await fullCircle(doors, realNow());
    await crowd(doors, conferenceId, coordinatorId);
    const cookie = (await staffCookie(doors, coordinatorId)).split(";", 1)[0] ?? "";
    await disconnect();
    server = await serve([inCheckout("build/index.js")], port, { cwd: checkout, env: settings, path: "/health" });
    const pages = [
      { view: "drawing", url: `${server.baseUrl}/conferences/${conferenceId}/map` },
      { view: "tables", url: `${server.baseUrl}/conferences/${conferenceId}/map?beeld=lijst` },
    ];
    const overHttp: Record<string, unknown> = {};
    for (const { view, url } of pages) overHttp[view] = await visit(url, cookie);
    const { times, ...rest } = side;
    console.log(
      JSON.stringify({
        people,
        ties,
        perMapMs: Object.fromEntries(Object.entries(times).map(([part, all]) => [part, spread(all)])),
        forceLayoutSteps: steps,
        partOfRival: round(at(times.whole, 0.5) / at(times.rival, 0.5)),
        ...rest,
        overHttp,
      }),
    );
  } finally {
    await server?.stop();
  }
});

/** Everybody of an invented map, on the map of this conference. */
async function crowd(doors: Doors, conferenceId: string, coordinatorId: string): Promise<void> {
  const now = realNow();
  const here = await doors.staff.person.findMany({ where: { conferenceId }, select: { id: true }, orderBy: { addedAt: "asc" } });
  const { somebody, strokes } = inventStrokes({ seed: 11, people, ties, principals: 2 });
  const ids = new Map(somebody.map(({ id }, at) => [id, here[at]?.id ?? newId()]));
  const idOf = (id: string): string => ids.get(id) ?? id;
  const known = new Set(here.map(({ id }) => id));
  await doors.staff.person.createMany({
    data: somebody
      .filter(({ id }) => !known.has(idOf(id)))
      .map(({ id, firstName, under16 }) => ({
        id: idOf(id),
        conferenceId,
        firstName,
        under16,
        addedAt: now,
        addedByAccount: coordinatorId,
      })),
  });
  const asker = await colleagueIn(doors, coordinatorId, conferenceId, "drawMap");
  const drawn = strokes.map((stroke) => {
    const [subjectId = "", otherId = null] =
      stroke.otherId === null ? [idOf(stroke.subjectId)] : [idOf(stroke.subjectId), idOf(stroke.otherId)].sort();
    return { ...stroke, id: newId(), subjectId, otherId, layer: "all" as const };
  });
  await doors.staff.$transaction((tx) => addStrokes(tx, asker, drawn, now), { timeout: 60_000 });
}

/** Asks for a page again and again; how long an answer took, and what went over the line. */
async function visit(url: string, cookie: string) {
  const answers: { ms: number; bytes: number; html: string }[] = [];
  for (let time = 0; time < 25; time += 1) answers.push(await ask(url, cookie));
  const [last] = answers.slice(-1);
  const drawn = (last?.html.match(/data-person=/g) ?? []).length;
  if (url.endsWith("/map") && drawn < people) throw new Error(`${url} shows ${drawn} of ${people} people.`);
  return { ms: spread(answers.slice(5).map(({ ms }) => ms)), compressedBytes: last?.bytes, htmlBytes: Buffer.byteLength(last?.html ?? "") };
}

function ask(url: string, cookie: string): Promise<{ ms: number; bytes: number; html: string }> {
  const from = performance.now();
  return new Promise((resolve, reject) => {
    http
      .get(url, { headers: { cookie, accept: "text/html", "accept-encoding": "gzip, br" } }, (answer) => {
        const pieces: Buffer[] = [];
        answer.on("data", (piece: Buffer) => pieces.push(piece));
        answer.on("end", () => {
          const body = Buffer.concat(pieces);
          const encoding = answer.headers["content-encoding"];
          if (answer.statusCode !== 200 || !encoding) return reject(new Error(`${url}: ${answer.statusCode}, encoding ${encoding}`));
          const html = (encoding === "br" ? brotliDecompressSync(body) : gunzipSync(body)).toString();
          resolve({ ms: performance.now() - from, bytes: body.length, html });
        });
      })
      .on("error", reject);
  });
}

function at(all: readonly number[], part: number): number {
  return [...all].sort((one, other) => one - other)[Math.min(all.length - 1, Math.floor(all.length * part))] ?? Number.NaN;
}

function spread(all: readonly number[]) {
  return { p50: round(at(all, 0.5)), p95: round(at(all, 0.95)) };
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
