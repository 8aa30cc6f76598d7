import { beforeAll, expect, test } from "vitest";
import { newOnce } from "~/access/deed.server";
import { setClock } from "~/clock";
import { dbOf, disconnect } from "~/db.server";
import { colleague, type Doors } from "../../tests/builders/askers";
import { account, organisation } from "../../tests/builders/colleagues";
import { inPool } from "../../tests/builders/pool";
import { databaseOfThisFile } from "../../tests/setup/database";
import { checkPlace, spotFor } from "./check-place.server";
import { spotOf } from "./dutch-places.server";
import { replacePostcodes } from "./postcodes.server";

const now = new Date("2026-11-26T18:10:00Z");
const at = () => ({ once: newOnce(), now });
const bijlmer = { postcode: "1102", latitude: 52.3186, longitude: 4.955 };
const gein = { postcode: "1106", latitude: 52.2965, longitude: 4.9866 };
const zuidoost = spotOf("Amsterdam Zuidoost");

process.env.MODE = "demo";

let doors: Doors;
let centrale: string;
let otherCentrale: string;
let manager: string;
let emine: string;

beforeAll(async () => {
  await databaseOfThisFile();
  setClock(now);
  doors = { staff: dbOf("staff"), family: dbOf("family") };
  centrale = await organisation(doors.staff, "Eigen Kracht Centrale", "centrale", now);
  otherCentrale = await organisation(doors.staff, "Andere Centrale", "centrale", now);
  const person = { familyName: "Test", organisationId: centrale };
  manager = await account(
    doors.staff,
    { ...person, firstName: "Ria", role: "regionalManager", email: "ria@voorbeeld.nl", phone: "+31690000011" },
    now,
  );
  emine = await account(
    doors.staff,
    { ...person, firstName: "Emine", role: "coordinator", email: "emine@voorbeeld.nl", phone: "+31690000012" },
    now,
  );
  await inPool(doors.staff, emine, { town: "Amsterdam Zuidoost", languages: [{ language: "nld", level: "native" }] }, now);
  return () => disconnect();
});

const bring = async (areas: readonly (typeof bijlmer)[]) => replacePostcodes(await colleague(doors, manager), areas, at());
const profile = () => doors.staff.coordinatorProfile.findUniqueOrThrow({ where: { accountId: emine } });

test("without a table four digits are left out, and a town that is not on the list is asked again with what may be meant", async () => {
  expect(await checkPlace(doors.staff, centrale, { town: "amsterdam-zuidoost", postcode: "1102" })).toEqual({
    refused: null,
    town: "Amsterdam Zuidoost",
    postcodeArea: null,
    spot: zuidoost,
  });
  const unknown = await checkPlace(doors.staff, centrale, { town: "Dieman" });
  expect(unknown).toMatchObject({ refused: "townUnknown", suggestions: expect.arrayContaining(["Diemen"]) });
  expect(await checkPlace(doors.staff, centrale, { town: "" })).toMatchObject({ refused: "townUnknown", suggestions: [] });
});

test("with a table the four digits place a family and a coordinator finer; digits that are not in it have their own message", async () => {
  expect(await bring([bijlmer, gein])).toMatchObject({ refused: null });
  const spot = { latitude: bijlmer.latitude, longitude: bijlmer.longitude };
  expect(await checkPlace(doors.staff, centrale, { town: "Amsterdam Zuidoost", postcode: "1102 AB" })).toMatchObject({
    refused: null,
    postcodeArea: "1102",
    spot,
  });
  for (const postcode of ["9999", "12", "postcode"])
    expect(await checkPlace(doors.staff, centrale, { town: "Amsterdam Zuidoost", postcode })).toEqual({ refused: "postcodeUnknown" });
  const kept = { town: "Amsterdam Zuidoost", postcodeArea: "1102" };
  expect(await spotFor(doors.staff, centrale, kept)).toEqual(spot);
  expect(await spotFor(doors.staff, centrale, { ...kept, postcodeArea: null })).toEqual(zuidoost);
});

test("another Centrale's table is not theirs", async () => {
  expect(await spotFor(doors.staff, otherCentrale, { town: "Amsterdam Zuidoost", postcodeArea: "1102" })).toEqual(zuidoost);
  expect(await checkPlace(doors.staff, otherCentrale, { town: "Diemen", postcode: "9999" })).toMatchObject({
    refused: null,
    postcodeArea: null,
  });
});

/** How many postcodes the table of this Centrale holds. */
const postcodes = () => doors.staff.postcodeArea.count({ where: { centraleId: centrale } });

test("a new table takes the place of the old one as a whole, and who lives where moves along", async () => {
  await doors.staff.coordinatorProfile.update({ where: { accountId: emine }, data: { postcodeArea: "1102" } });
  await bring([{ ...bijlmer, latitude: 52.32 }]);
  expect(await profile()).toMatchObject({ postcodeArea: "1102", latitude: 52.32, longitude: 4.955 });
  expect(await postcodes()).toBe(1);
  await bring([]);
  expect(await profile()).toMatchObject({ postcodeArea: null, ...zuidoost });
  expect(await postcodes()).toBe(0);
});

test("two managers who bring a table at the same moment leave one of the two, whole", async () => {
  await Promise.all([bring([bijlmer]), bring([bijlmer, gein])]);
  expect([1, 2]).toContain(await postcodes());
});
