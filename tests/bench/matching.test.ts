import { expect, test } from "vitest";
import { dbOf, disconnect } from "~/db.server";
import { databaseOfThisFile } from "../setup/database";
import { inventMatching } from "./matching-rows";
import { byKring, byMunkres, rowsFor } from "./matching-sides";

process.env.MODE = "demo";

test("a small pool and waiting list from the database: as many points as munkres finds, and sentences for every pair", async () => {
  await databaseOfThisFile();
  const now = new Date("2026-11-26T18:10:00Z");
  const centraleId = await inventMatching(dbOf("staff"), { coordinators: 200, waiting: 50 }, now);
  const rows = await rowsFor(dbOf("staff"), centraleId, now);
  await disconnect();
  expect([rows.candidates.length, rows.waiting.length]).toEqual([200, 50]);
  const { sentences, ...kring } = byKring(rows, now);
  expect(kring).toEqual(byMunkres(rows, 1_000_000));
  expect(kring.helped).toBe(50);
  expect(sentences).toBeGreaterThan(150);
});
