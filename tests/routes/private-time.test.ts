import { afterAll, beforeAll, expect, test } from "vitest";
import { disconnect } from "~/db.server";
import { clockAt, provePrivateTime } from "../prove/private-time-steps";
import { type Kring, startKring } from "../setup/server";

let kring: Kring;
beforeAll(async () => {
  kring = await startKring({ role: "all", clockAt });
}, 120_000);
afterAll(async () => {
  await disconnect();
  await kring.stop();
});

test("the family's words are found before private time, by nobody outside the family in it, and again after the presentation", {
  timeout: 180_000,
}, async () => {
  const { problems } = await provePrivateTime(kring, { full: false, writes: 60 });
  expect(problems).toEqual([]);
});
