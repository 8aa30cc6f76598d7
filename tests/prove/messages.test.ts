import { expect, test } from "vitest";
import { databaseOfThisFile } from "../setup/database";
import { proveKills } from "./messages-kills";

process.env.MODE = "demo";
const database = await databaseOfThisFile();

test("a process killed while invitations leave loses none and sends none twice", { timeout: 240_000 }, async () => {
  const result = await proveKills({
    staffUrl: database.urls.staff,
    people: 109,
    kills: 3,
    rest: 2_000,
    slowness: 60,
    atOnce: 4,
    batch: 10,
    processes: 2,
    seed: 20261122,
  });
  expect(result).toMatchObject({ passed: true, missing: 0, doubled: 0, strange: 0, kills: 3, owed: 120, accepted: 120 - result.refused });
  expect(result.acceptedBeforeTheKill).toBeGreaterThan(0);
});
