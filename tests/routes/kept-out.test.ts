import { afterAll, beforeAll, expect, test } from "vitest";
import { firstDay } from "~/clock.server";
import { disconnect } from "~/db.server";
import { proveKeptOut } from "../prove/kept-out-run";
import { type Kring, startKring } from "../setup/server";

let kring: Kring;
beforeAll(async () => {
  kring = await startKring({ clockAt: firstDay, environment: { LOG_LEVEL: "debug" } });
}, 120_000);
afterAll(async () => {
  await disconnect();
  await kring.stop();
});

test("somebody kept out is met by the principal who said so and the coordinator, and for nobody else a byte changes", {
  timeout: 240_000,
}, async () => {
  const { problems } = await proveKeptOut(kring, { full: false });
  expect(problems.sort()).toEqual([]);
});
