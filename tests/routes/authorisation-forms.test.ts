import { afterAll, beforeAll, expect, test } from "vitest";
import { firstDay } from "~/clock.server";
import { dbOf, disconnect } from "~/db.server";
import { makeWorld, type World } from "../builders/world";
import { type Kring, startKring } from "../setup/server";
import { type Asker, askersOf, markersIn, type SceneName } from "./askers";
import { type FormRow, type Row, rows, table } from "./table";
import { browserOf, countsAt, expectedForm, loggedBy, logOf, type Outcome, outcomeOf, rowCounts, walkEverybody } from "./walk";

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

/** Posts every form of every route as everybody for whom the table expects one of these outcomes; gives what was otherwise. */
async function post(outcomes: readonly Outcome[]): Promise<string[]> {
  const wrong: string[] = [];
  await walkEverybody(askers, async (asker, routeId, row) => {
    for (const [name, form] of Object.entries(row.forms ?? {})) {
      if (form.unsent?.includes(asker.name)) continue;
      const expected = expectedForm(row, form, asker.name);
      if (outcomes.includes(expected)) await postOne(asker, { routeId, row, name, form, expected }, wrong);
    }
  });
  return wrong.sort();
}

interface Cell {
  routeId: string;
  row: Row;
  name: string;
  form: FormRow;
  expected: Outcome;
}

async function postOne(asker: Asker, { routeId, row, name, form, expected }: Cell, wrong: string[]): Promise<void> {
  const browser = browserOf(kring.baseUrl, asker);
  const path = row.at(world, asker.linkId).replace(/\?.*/, "");
  const counts = countsAt(row, asker.name);
  const before = asker.actorId ? await loggedBy(kring.database, asker.actorId) : null;
  const ways = row.plain || !counts ? [path] : [path, `${path}.data`];
  const cell = `${routeId} (${row.scene}) form ${name} as ${asker.name}`;
  for (const way of ways) {
    const answer = await browser.post(way, form.fields(world));
    const outcome = outcomeOf(answer, [], true);
    if (outcome !== expected)
      wrong.push(`${cell}, ${way.endsWith(".data") ? ".data" : "page"}: ${outcome} (${answer.status}) instead of ${expected}`);
    if (expected === "read") continue;
    const leaked = markersIn(world, row.scene).filter((marker) => answer.text.includes(marker));
    if (leaked.length > 0) wrong.push(`${cell} holds ${leaked.join(", ")}`);
  }
  if (!before || row.unlogged || !counts || (form.unlogged && expected === "read")) return;
  const after = await loggedBy(kring.database, asker.actorId);
  const kind = logOf(expected);
  if (after[kind] - before[kind] < ways.length)
    wrong.push(`${cell} left ${after[kind] - before[kind]} rows of ${kind} in the log, for ${ways.length} posts`);
}

test("who is refused a form changes no row of any table but the log, and reads nothing of the family", { timeout: 120_000 }, async () => {
  const before = await rowCounts(kring.database);
  expect(await post(["nothing", "signIn", "closed", "word"])).toEqual([]);
  expect(await rowCounts(kring.database)).toEqual(before);
});

test("who may send a form is read", { timeout: 120_000 }, async () => {
  const before = await rowCounts(kring.database);
  expect(await post(["read"])).toEqual([]);
  expect(await rowCounts(kring.database)).toEqual(before);
});

test("a page without forms takes none, from nobody", async () => {
  const wrong: string[] = [];
  await walkEverybody(askers, async (asker, routeId, row) => {
    if (table[routeId]?.forms || !rows.some(([, one]) => one === row) || !["nobody", "coordinator", "principal"].includes(asker.name))
      return;
    const answer = await browserOf(kring.baseUrl, asker).post(row.at(world, asker.linkId).replace(/\?.*/, ""), { once: "" });
    if (outcomeOf(answer, [], true) !== "notAllowed") wrong.push(`${routeId} as ${asker.name}: ${answer.status}`);
  });
  expect(wrong).toEqual([]);
});
