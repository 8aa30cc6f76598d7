import { afterAll, beforeAll, expect, test } from "vitest";
import { firstDay } from "~/clock.server";
import { dbOf, disconnect } from "~/db.server";
import { makeWorld, type World } from "../builders/world";
import { type Kring, startKring } from "../setup/server";
import { type Asker, askersOf, markersIn, type SceneName } from "./askers";
import { rows, table } from "./table";
import { browserOf, countsAt, expectedLook, loggedBy, logOf, outcomeOf, patternOf, routeIds, walkEverybody, waysToLook } from "./walk";

let kring: Kring;
let world: World;
let askers: Record<SceneName, Asker[]>;

beforeAll(async () => {
  kring = await startKring({ clockAt: firstDay });
  const doors = { staff: dbOf("staff"), family: dbOf("family") };
  world = await makeWorld(doors, firstDay);
  askers = await askersOf(doors, world);
  await kring.database.query(`create index on "AccessLog" ("actorId")`);
}, 120_000);

afterAll(async () => {
  await disconnect();
  await kring.stop();
});

test("every route stands in the table, at an address that is its own", () => {
  expect(Object.keys(table).sort()).toEqual(routeIds().sort());
  for (const [routeId, row] of rows) expect(row.at(world, "a-link").replace(/\?.*/, "")).toMatch(patternOf(routeId));
});

test("whoever looks, in whatever way, meets what the table says and leaves a row in the log", { timeout: 300_000 }, async () => {
  const wrong: string[] = [];
  await walkEverybody(askers, async (asker, routeId, row) => {
    const browser = browserOf(kring.baseUrl, asker);
    const markers = markersIn(world, row.scene);
    const expected = expectedLook(row, asker.name);
    const before = asker.actorId ? await loggedBy(kring.database, asker.actorId) : null;
    const ways = waysToLook(row, routeId, row.at(world, asker.linkId), asker.name);
    const cell = `${routeId} (${row.scene}) as ${asker.name}`;
    for (const { way, path, method } of ways) {
      const answer = await browser.ask(path, { method });
      const outcome = outcomeOf(answer, markers);
      const same = outcome === expected || (method === "HEAD" && expected === "shows" && outcome === "bare");
      if (!same) wrong.push(`${cell}, ${way}: ${outcome} (${answer.status}) instead of ${expected}`);
      const leaked = expected === "shows" ? [] : markers.filter((marker) => answer.text.includes(marker));
      if (leaked.length > 0) wrong.push(`${cell}, ${way}, holds ${leaked.join(", ")}`);
    }
    if (!before || row.unlogged || !countsAt(row, asker.name)) return;
    const after = await loggedBy(kring.database, asker.actorId);
    const kind = logOf(expected);
    if (after[kind] - before[kind] < ways.length)
      wrong.push(`${cell} left ${after[kind] - before[kind]} rows of ${kind} in the log, for ${ways.length} looks`);
  });
  expect(wrong.sort()).toEqual([]);
});

test("who came with no link, a taken-back one or somebody else's is in the log as nobody", async () => {
  const [row] = table["routes/k.$linkId.plan"] ? [table["routes/k.$linkId.plan"]] : [];
  const before = await loggedBy(kring.database, null);
  const unknown = askers.agreed.filter(({ name }) => ["nobody", "keptOut", "stranger", "memberElsewhere"].includes(name));
  for (const asker of unknown) expect((await browserOf(kring.baseUrl, asker).get(row?.at(world, asker.linkId) ?? "")).status).toBe(404);
  expect((await loggedBy(kring.database, null)).refused - before.refused).toBe(unknown.length);
});

test("an address with an id that cannot be one, or that nobody has, leads nowhere, also for who may enter there", {
  timeout: 60_000,
}, async () => {
  const wrong: string[] = [];
  await walkEverybody(askers, async (asker, routeId, row) => {
    if (!["worker", "coordinator", "manager", "principal", "guest"].includes(asker.name) || !countsAt(row, asker.name)) return;
    const path = row.at(world, asker.linkId);
    const ids = path.match(/[0-9a-f]{8}-[0-9a-f-]{27}/g) ?? [];
    for (const id of ids) {
      for (const other of ["x", "0", "019f0000-0000-7000-8000-000000000000", "%00", "..%2f"]) {
        const { status } = await browserOf(kring.baseUrl, asker).get(path.replace(id, other));
        if (status !== 404) wrong.push(`${routeId} with ${other} as ${asker.name}: ${status}`);
      }
    }
  });
  expect(wrong).toEqual([]);
});

test("the framework's old way of asking for data, and methods no page has, are closed to everybody alike", {
  timeout: 60_000,
}, async () => {
  const wrong: string[] = [];
  await walkEverybody(askers, async (asker, routeId, row) => {
    if (!["nobody", "coordinator", "principal"].includes(asker.name)) return;
    const browser = browserOf(kring.baseUrl, asker);
    const path = row.at(world, asker.linkId).replace(/\?.*/, "");
    const tries = [
      { path: `${path}?_data=${encodeURIComponent(routeId)}`, method: "GET", status: 400 },
      { path: `${path}?_data=${encodeURIComponent(routeId)}`, method: "POST", status: 400 },
      { path, method: "PUT", status: 405 },
      { path: `${path}.data`, method: "DELETE", status: 405 },
    ];
    for (const { path: asked, method, status } of tries) {
      const answer = await browser.ask(asked, { method });
      if (answer.status !== status) wrong.push(`${method} ${asked} as ${asker.name}: ${answer.status}`);
      if (markersIn(world, row.scene).some((marker) => answer.text.includes(marker)))
        wrong.push(`${method} ${asked} as ${asker.name} tells`);
    }
  });
  expect(wrong).toEqual([]);
});
