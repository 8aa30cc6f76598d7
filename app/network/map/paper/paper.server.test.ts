import { beforeAll, expect, test } from "vitest";
import { newId } from "~/access/ids";
import { dbOf, disconnect } from "~/db.server";
import { colleagueIn, relative } from "../../../../tests/builders/askers";
import { couple } from "../../../../tests/builders/circle";
import { databaseOfThisFile } from "../../../../tests/setup/database";
import { decide } from "../../decision/decide.server";
import { addPerson } from "../../place.server";
import { paperOf } from "./paper.server";

const now = new Date("2026-09-11T10:00:00Z");
const at = () => ({ once: newId(), now });
process.env.MODE = "demo";
let doors: { staff: ReturnType<typeof dbOf>; family: ReturnType<typeof dbOf> };

beforeAll(async () => {
  await databaseOfThisFile();
  doors = { staff: dbOf("staff"), family: dbOf("family") };
  return disconnect;
});

test("whom one principal keeps out is on no sheet but the other's, and on the coordinator's when she asks for everything", async () => {
  const pair = await couple(doors, now);
  const emine = await colleagueIn(doors, pair.coordinatorId, pair.conferenceId, "drawMap");
  const hatice = await relative(doors, pair.hatice.personId, "decideWhoComes");
  const cemal = await relative(doors, pair.cemal.personId, "decideWhoComes");
  const mother = newId();
  const given = { personId: mother, firstName: "Fatma", relation: "moeder van Cemal", circle: "inner", sector: "family" } as const;
  await addPerson(emine, { ...given, phone: "+31612000011" }, at());
  const isOn = async (...asked: Parameters<typeof paperOf>) => (await paperOf(...asked)).people.some(({ id }) => id === mother);
  const before = JSON.stringify(await paperOf(cemal));
  expect(await isOn(hatice)).toBe(true);

  await decide(hatice, { principalId: pair.hatice.principalId, personId: mother, kind: "keptOut" }, at());

  expect(await isOn(hatice)).toBe(false);
  expect(JSON.stringify(await paperOf(cemal))).toBe(before);
  expect(await isOn(emine)).toBe(false);
  expect(await isOn(emine, { everything: true })).toBe(true);
  expect(await isOn(emine, { withPrincipal: hatice.principalId ?? "" })).toBe(false);
  expect(await isOn(emine, { withPrincipal: cemal.principalId ?? "" })).toBe(true);
  expect(await isOn(hatice, { everything: true })).toBe(false);
});
