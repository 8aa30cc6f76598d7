import { expect, test } from "vitest";
import { databaseOfThisFile } from "../setup/database";
import { proveHooks } from "./hooks-run";

process.env.MODE = "demo";
const database = await databaseOfThisFile();

test("callbacks in any order, told again and forged, end as if each had been told once and in turn", { timeout: 240_000 }, async () => {
  const result = await proveHooks({ urls: database.urls, posts: 2_000, atATime: 16, seed: 20261122 });
  expect(result.problems).toEqual([]);
  expect(result).toMatchObject({ passed: true, posts: expect.any(Number) });
  expect(result.statuses["403"]).toBe(result.forged);
  expect(result.unknown).toBeGreaterThan(0);
});
