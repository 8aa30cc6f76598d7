import { afterAll, beforeAll, expect, test } from "vitest";
import { classOf } from "~/access/class-of";
import { sealedClasses } from "~/access/field-classes";
import { firstDay } from "~/clock.server";
import { dbOf, disconnect } from "~/db.server";
import { eraseCase } from "~/eviction-case/ending/case-erasing.server";
import { landlordScene, linkedConference } from "../../../tests/builders/landlord-scene";
import { plantEverywhere } from "../../../tests/builders/planted-rows";
import { on } from "../../../tests/builders/telling";
import { databaseOfThisFile, type TestDatabase } from "../../../tests/setup/database";

let database: TestDatabase;
const doors = () => ({ staff: dbOf("staff"), family: dbOf("family") });

beforeAll(async () => {
  database = await databaseOfThisFile();
});
afterAll(() => disconnect());

/** What stays by design: what counted in the figures, and the record of who did what. */
const stays = new Set(["AccessLog", "TimelineEvent"]);
const staysIn = new Set(["LastChance.guidanceTenths", "LandlordLink.version", "LandlordLink.codeHash"]);

test("after a case is erased no field of the class map holds a name, a word or an amount of it", { timeout: 60_000 }, async () => {
  const scene = await landlordScene(doors(), firstDay, "modelI");
  const { conferenceId } = await linkedConference(scene, [true, true]);
  const { dataKey: conferenceKey } = await doors().staff.conference.findUniqueOrThrow({
    where: { id: conferenceId },
    include: { dataKey: true },
  });
  const { caseId, keeper } = scene;
  const ground = { caseId, conferenceId, caseKey: keeper.dataKey, conferenceKey };
  const planted = await plantEverywhere(database, ground, new Set());
  expect(planted.length).toBeGreaterThan(100);

  await doors().staff.$transaction((tx) => eraseCase(tx, { id: caseId, dataKeyId: keeper.dataKey.id }, on(firstDay, 1)));

  const left: string[] = [];
  for (const [model, fields] of Object.entries(classOf)) {
    if (!("caseId" in fields) || stays.has(model)) continue;
    const rows = await database.query<Record<string, unknown>>(`select to_jsonb(x) as row from "${model}" x where "caseId" = $1`, [caseId]);
    for (const row of rows.map((one) => one.row as Record<string, unknown>))
      for (const [field, value] of Object.entries(row)) {
        const sealed = sealedClasses.some((one) => one === (fields as Record<string, string>)[field]);
        const says = sealed ? value !== null : /Kplanted|77431/.test(String(value));
        if (says && !staysIn.has(`${model}.${field}`)) left.push(`${model}.${field}`);
      }
  }
  expect(left).toEqual([]);
  const row = await doors().staff.evictionCase.findUniqueOrThrow({ where: { id: caseId }, include: { dataKey: true } });
  expect([row.landlordId, row.rentCents, row.dataKey.wrapped.length]).toEqual([null, null, 0]);
});
