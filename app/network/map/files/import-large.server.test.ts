import pg from "pg";
import { beforeAll, expect, test, vi } from "vitest";
import { newId } from "~/access/ids";
import { dbOf, disconnect } from "~/db.server";
import { colleagueIn, type Doors } from "../../../../tests/builders/askers";
import { couple } from "../../../../tests/builders/circle";
import { databaseOfThisFile } from "../../../../tests/setup/database";
import { mapOf } from "../strokes/strokes.server";
import { importMap } from "./import.server";
import { mostPeople, mostTies } from "./incoming";

const now = new Date("2026-09-11T10:00:00Z");
process.env.MODE = "demo";
let doors: Doors;

beforeAll(async () => {
  await databaseOfThisFile();
  doors = { staff: dbOf("staff"), family: dbOf("family") };
  return disconnect;
});

test("the largest file that is read comes on the map in a few statements, so that one transaction has the time for it", async () => {
  const pair = await couple(doors, now);
  const emine = await colleagueIn(doors, pair.coordinatorId, pair.conferenceId, "drawMap");
  const people = Array.from({ length: mostPeople }, (_, at) => ({
    ...{ id: at + 1, firstName: `Persoon ${at + 1}`, relation: "buur", note: "komt vaak langs" },
    spot: { circle: "outer", sector: "neighbours", angle: at, distance: 80 },
  }));
  const pairs = Array.from({ length: mostTies }, (_, at) => {
    const first = (at % mostPeople) + 1;
    return { first, second: ((first + Math.floor(at / mostPeople)) % mostPeople) + 1, known: "knows", practical: "gives" };
  });
  const text = JSON.stringify({ format: "kring-map", version: 1, people, pairs });
  const asked = vi.spyOn(pg.Client.prototype, "query");
  const outcome = await importMap(emine, { text, same: [] }, { once: newId(), now });
  const statements = asked.mock.calls.length;
  asked.mockRestore();
  expect(outcome).toMatchObject({ refused: null });
  expect((await mapOf(emine)).people).toHaveLength(mostPeople + 2);
  expect(statements).toBeGreaterThan(10);
  expect(statements).toBeLessThan(60);
}, 60_000);
