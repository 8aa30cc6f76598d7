import fs from "node:fs";
import type { LoaderFunction } from "@remix-run/node";
import pg from "pg";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { setClock } from "~/clock";
import { firstDay } from "~/clock.server";
import { dbOf, disconnect } from "~/db.server";
import { inCheckout } from "../../commands/prepare.mjs";
import { makeWorld, type World } from "../builders/world";
import { databaseOfThisFile } from "../setup/database";
import { type Asker, askersOf, type SceneName } from "./askers";
import { type Row, table } from "./table";
import { expectedLook, patternOf } from "./walk";

/** What a loader may ask of the database, besides who is asking and the log. */
const most = { calls: 5, statements: 10 };

const calls = vi.hoisted((): string[] => []);

vi.mock("~/db.server", async (original) => {
  const real = await original<typeof import("~/db.server")>();
  const counted = new Map<string, unknown>();
  const countedDb: typeof real.dbOf = (role) => {
    const db =
      counted.get(role) ??
      real.dbOf(role).$extends({
        query: {
          $allOperations({ model, operation, args, query }) {
            calls.push(`${model ?? ""}.${operation} ${JSON.stringify(args)}`);
            return query(args);
          },
        },
      });
    counted.set(role, db);
    return db as ReturnType<typeof real.dbOf>;
  };
  return { ...real, dbOf: countedDb };
});

/** A route's own loader, as the server would call it. */
async function loaderOf(routeId: string): Promise<LoaderFunction | undefined> {
  const file = [".ts", ".tsx"].map((ending) => inCheckout("app", `${routeId}${ending}`)).find((name) => fs.existsSync(name));
  const route = file ? ((await import(/* @vite-ignore */ file)) as { loader?: LoaderFunction }) : {};
  return route.loader;
}

let world: World;
let askers: Record<SceneName, Asker[]>;
const statements: string[] = [];

beforeAll(async () => {
  await databaseOfThisFile();
  const back = setClock(firstDay);
  const doors = { staff: dbOf("staff"), family: dbOf("family") };
  world = await makeWorld(doors, firstDay);
  askers = await askersOf(doors, world);
  const query = pg.Client.prototype.query;
  vi.spyOn(pg.Client.prototype, "query").mockImplementation(function (this: pg.Client, ...given: unknown[]) {
    const [asked] = given;
    statements.push(typeof asked === "string" ? asked : String((asked as { text?: string } | null)?.text));
    return Reflect.apply(query, this, given);
  } as typeof query);
  return () => back();
}, 120_000);

afterAll(async () => {
  vi.restoreAllMocks();
  await disconnect();
});

/** Who is asking, what he is to the conference, and that he asked. */
const isBesides = (sql: string): boolean => /AccountSession|DeviceSession|left join relation r on|insert into \\?"AccessLog/.test(sql);

async function asked(loader: LoaderFunction, routeId: string, row: Row, asker: Asker): Promise<{ calls: string[]; statements: string[] }> {
  const path = row.at(world, asker.linkId);
  const cookie = asker.cookies.map((line) => line.split(";")[0]).join("; ");
  const request = new Request(`http://inside${path}`, { headers: { cookie } });
  calls.length = 0;
  statements.length = 0;
  try {
    await loader({ request, params: paramsOf(routeId, path), context: {} });
  } catch (thrown) {
    if (!(thrown instanceof Response)) throw thrown;
    if (thrown.status >= 400) throw new Error(`${routeId} as ${asker.name} was refused: ${thrown.status}`);
  }
  return { calls: calls.filter((one) => !isBesides(one)), statements: statements.filter((one) => !isBesides(one)) };
}

/** The values of a route's `$names` in an address. */
function paramsOf(routeId: string, path: string): Record<string, string> {
  const names = [...routeId.matchAll(/\$(\w+)/g)].map(([, name = ""]) => name.replace(/_$/, ""));
  const values = new RegExp(patternOf(routeId).source.replaceAll("[^/]+", "([^/]+)")).exec(path.replace(/\?.*/, "")) ?? [];
  return Object.fromEntries(names.map((name, index) => [name, values[index + 1] ?? ""]));
}

test("no page asks the database for more than five calls and ten statements", { timeout: 60_000 }, async () => {
  const wrong: Record<string, unknown> = {};
  let looked = 0;
  for (const [routeId, row] of Object.entries(table)) {
    const loader = await loaderOf(routeId);
    if (!loader) continue;
    for (const asker of askers[row.scene].filter(({ name }) => ["shows", "bare"].includes(expectedLook(row, name)))) {
      const did = await asked(loader, routeId, row, asker);
      looked += 1;
      if (did.calls.length > most.calls || did.statements.length > most.statements) {
        wrong[`${routeId} as ${asker.name}`] = {
          calls: did.calls.length,
          statements: did.statements.length,
          asked: did.calls.map((call) => call.replaceAll(/\s+/g, " ").slice(0, 90)),
        };
      }
    }
  }
  expect(looked).toBeGreaterThan(100);
  expect(wrong).toEqual({});
});
