import { afterAll, beforeAll, expect, test } from "vitest";
import { clock, realNow } from "~/clock";
import { firstDay, moveDemoClock, readDemoClock, startDemoClock, stopDemoClock } from "~/clock.server";
import { databaseOfThisFile, type TestDatabase } from "../tests/setup/database";

let database: TestDatabase;
beforeAll(async () => {
  database = await databaseOfThisFile();
});
afterAll(stopDemoClock);

const secondsApart = (one: Date, other: Date) => Math.abs(one.getTime() - other.getTime()) / 1000;
const left = (ago: string) => database.query('update "DemoClock" set "realAt" = "realAt" - $1::interval', [ago]);

test("the first start of a demo is on its first day", async () => {
  await startDemoClock(database.urls.owner);
  expect(secondsApart(clock.now(), firstDay)).toBeLessThan(5);
});

test("a move reaches the processes that run", async () => {
  await moveDemoClock(database.urls.owner, "+90d");
  const moved = new Date("2026-12-09T19:10:00+01:00");
  for (let attempt = 0; attempt < 50 && secondsApart(clock.now(), moved) > 5; attempt++)
    await new Promise((resolve) => setTimeout(resolve, 20));
  expect(secondsApart(clock.now(), moved)).toBeLessThan(5);
});

test("when the last server stops, the domain's time is the wall's again and the row keeps where it was", async () => {
  await stopDemoClock();
  expect(secondsApart(clock.now(), realNow())).toBeLessThan(1);
  expect(secondsApart(await readDemoClock(database.urls.owner), new Date("2026-12-09T19:10:00+01:00"))).toBeLessThan(5);
});

test("a week without a server is no time at all", async () => {
  const stood = await readDemoClock(database.urls.owner);
  await left("7 days");
  await startDemoClock(database.urls.owner);
  expect(clock.now().getTime()).toBeGreaterThanOrEqual(stood.getTime());
  expect(secondsApart(clock.now(), stood)).toBeLessThan(10);
  await stopDemoClock();
});

test("while another server runs the clock runs on", async () => {
  const stood = await readDemoClock(database.urls.owner);
  await left("4 seconds");
  await startDemoClock(database.urls.owner);
  expect(secondsApart(clock.now(), stood)).toBeGreaterThan(3.9);
});
