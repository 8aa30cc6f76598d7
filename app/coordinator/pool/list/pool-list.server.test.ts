import { beforeAll, expect, test } from "vitest";
import { startSession } from "~/access/sessions.server";
import { disconnect } from "~/db.server";
import { organisation } from "../../../../tests/builders/colleagues";
import { OfferScene } from "../../../../tests/builders/offers";
import { databaseOfThisFile } from "../../../../tests/setup/database";
import { requireCoordinator } from "../pool-guard.server";
import { type PoolDates, poolStateOf } from "../pool-state";
import { poolPage } from "./pool-list.server";

process.env.MODE = "demo";
let scene: OfferScene;
let elsewhere: string;
let otto: string;
const days = (many: number) => scene.hours(24 * many);

beforeAll(async () => {
  await databaseOfThisFile();
  scene = await OfferScene.at(new Date("2026-11-26T18:10:00Z"));
  elsewhere = await organisation(scene.db, "Centrale Noord", "centrale", scene.now);
  otto = await scene.staff("Otto", "regionalManager", elsewhere);
  return () => disconnect();
});

test("finds by state, language and name, only in the own Centrale", async () => {
  const id = await scene.coordinator("Zoë");
  const profile = await scene.db.coordinatorProfile.findUniqueOrThrow({ where: { accountId: id } });
  await scene.db.coordinatorLanguage.create({ data: { profileId: profile.id, language: "rif", level: "good" } });
  const search = { state: "active" as const, language: "rif", town: "", name: "zo", page: 1 };
  expect((await poolPage(scene.db, scene.centrale, search, scene.now)).rows.map(({ firstName }) => firstName)).toEqual(["Zoë"]);
  expect((await poolPage(scene.db, elsewhere, search, scene.now)).found).toBe(0);
});

test("the list and the rule agree on where everybody stands", async () => {
  const id = await scene.coordinator("Cemal");
  const dates = [null, days(-2), days(2)];
  for (const activeSince of dates)
    for (const restingSince of dates)
      for (const restingUntil of dates)
        for (const goneSince of [null, days(-1)]) {
          const profile: PoolDates = { appliedAt: null, trainedAt: days(-9), activeSince, restingSince, restingUntil, goneSince };
          await scene.db.coordinatorProfile.update({ where: { accountId: id }, data: profile });
          const state = poolStateOf(profile, scene.now);
          const page = await poolPage(scene.db, scene.centrale, { state, language: null, town: "", name: "Cemal", page: 1 }, scene.now);
          expect(
            page.rows.map((row) => row.state),
            JSON.stringify(profile),
          ).toEqual([state]);
        }
});

test("the manager of another Centrale finds nobody of this one", async () => {
  const cookie = (await startSession(scene.db, otto)).split(";")[0] ?? "";
  const request = new Request("http://localhost/pool/x", { headers: { cookie } });
  await expect(requireCoordinator(request, await scene.coordinator("Emine"))).rejects.toMatchObject({ status: 404 });
});
