import { readFileSync } from "node:fs";
import { beforeAll, expect, test } from "vitest";
import { newId } from "~/access/ids";
import { dbOf, disconnect } from "~/db.server";
import { colleagueIn, relative } from "../../../../tests/builders/askers";
import { couple } from "../../../../tests/builders/circle";
import { databaseOfThisFile, type TestDatabase } from "../../../../tests/setup/database";
import { decide } from "../../decision/decide.server";
import { erasePerson } from "../../person/erasing.server";
import { addPerson } from "../../place.server";
import { mapOf } from "../strokes/strokes.server";
import { easyNwkOf } from "./easynwk-export";
import { mapToGo } from "./export.server";
import type { ExportChoice } from "./export-choice";
import { checkMapFile, importMap } from "./import.server";
import { kringJsonOf } from "./kring-json";
import { textOfFile } from "./read-file";

process.env.MODE = "demo";
const now = new Date("2026-09-11T10:00:00Z");
const at = () => ({ once: newId(), now });
const text = textOfFile(readFileSync("tests/builders/easynwk-family.json"));
const names = { principal: (n: number) => `Hoofd ${n}`, person: (n: number) => `Persoon ${n}`, pet: (n: number) => `Dier ${n}` };
let database: TestDatabase;
let doors: { staff: ReturnType<typeof dbOf>; family: ReturnType<typeof dbOf> };

beforeAll(async () => {
  database = await databaseOfThisFile();
  doors = { staff: dbOf("staff"), family: dbOf("family") };
  return disconnect;
});

async function scene() {
  const pair = await couple(doors, now);
  const emine = await colleagueIn(doors, pair.coordinatorId, pair.conferenceId, "drawMap");
  const about = pair.hatice.personId;
  const out = async (choice: ExportChoice) => easyNwkOf({ ...(await mapToGo(emine, choice, names)), about, day: "2026-09-11" });
  const rows = async () => {
    const [row] = await database.query<{ people: number; strokes: number }>(
      `select (select count(*)::int from "Person" where "conferenceId" = $1) as people,
              (select count(*)::int from "MapChange" where "conferenceId" = $1) as strokes`,
      [pair.conferenceId],
    );
    return row;
  };
  return { pair, emine, about, out, rows };
}

test("a file of easyNWK is looked at first, comes on one principal's map with all its people, and goes back equal", async () => {
  const { pair, emine, about, out, rows } = await scene();
  const before = await rows();
  expect(await checkMapFile(emine, { text, about })).toMatchObject({
    fault: null,
    check: { people: 11, figures: 2, ties: 20, same: [], elsewhere: [], principals: [{ inFile: "Hiske Boonstra", here: "Hatice" }] },
  });
  expect(await rows()).toEqual(before);
  const put = at();
  expect(await importMap(emine, { text, about, same: [] }, put)).toMatchObject({ refused: null });
  const after = await rows();
  expect(after?.people).toBe(2 + 11);
  // A second arrival of the same form changes nothing.
  await importMap(emine, { text, about, same: [] }, put);
  expect(await rows()).toEqual(after);
  expect(JSON.stringify(await out("all"))).toBe(JSON.stringify(JSON.parse(text)));

  const hatice = await relative(doors, pair.hatice.personId, "drawOwnCircle");
  const cemal = await relative(doors, pair.cemal.personId, "drawOwnCircle");
  expect((await mapOf(hatice)).people).toHaveLength(2 + 13);
  expect(JSON.stringify(await mapOf(hatice))).not.toMatch(/Sneek|easynwk|Labrador/);
  expect((await mapOf(cemal)).people.map(({ firstName }) => firstName).sort()).toEqual(["Cemal", "Hatice"]);
});

test("who is erased is gone from every version of the file that goes out", async () => {
  const { emine, about, out } = await scene();
  await importMap(emine, { text, about, same: [] }, at());
  const wietske = (await mapOf(emine)).people.find(({ firstName }) => firstName === "Wietske");
  await doors.staff.$transaction((tx) => erasePerson(tx, wietske?.id ?? "", now));
  const written = JSON.stringify(await out("all"));
  expect(written).toContain("Douwe");
  expect(written).not.toMatch(/Wietske|Sneek/);
});

test("who already has the name keeps his row when he is the same, and what stands there stays", async () => {
  const { emine, about, rows } = await scene();
  const hatice = { withPrincipal: (await mapOf(emine)).people.find(({ id }) => id === about)?.principalId ?? "" };
  const teun = newId();
  await addPerson(emine, { personId: teun, firstName: "teun", relation: "kleine broer" }, at());
  const looked = await checkMapFile(emine, { text, about });
  const same = looked.fault === null ? looked.check.same : [];
  expect(same).toEqual([{ key: 2, firstName: "teun", inFile: "broer", onMap: "kleine broer" }]);
  const before = await rows();
  await importMap(emine, { text, about, same: [2] }, at());
  expect((await rows())?.people).toBe((before?.people ?? 0) + 10);
  const map = await mapOf(emine, hatice);
  expect(map.people.find(({ id }) => id === teun)).toMatchObject({
    firstName: "teun",
    relation: ["kleine broer"],
    spot: { sector: "family" },
  });
});

test("a broken file brings nothing, also when it comes past the look", async () => {
  const { emine, about, rows } = await scene();
  const before = await rows();
  const broken = text.replace('"angle": 48.9', '"angle": "48.9"');
  expect(await checkMapFile(emine, { text: broken, about })).toEqual({
    fault: { reason: "type-number", at: "versions[1].nwk.alteri[1].angle", who: "Teun" },
  });
  expect(await importMap(emine, { text: broken, about, same: [] }, at())).toEqual({ refused: "file" });
  expect(await rows()).toEqual(before);
});

test("what leaves: not who is kept out and no notes, or no names at all; everything only for the own record", async () => {
  const { pair, emine, about } = await scene();
  await importMap(emine, { text, about, same: [] }, at());
  const sipke = (await mapOf(emine)).people.find(({ firstName }) => firstName === "Sipke")?.id ?? "";
  const decision = { personId: sipke, principalId: pair.cemal.principalId, kind: "keptOut", how: "spoken" } as const;
  expect(await decide(emine, decision as Parameters<typeof decide>[1], at())).toMatchObject({ refused: null });
  const file = async (choice: ExportChoice) => {
    const { map, foreign } = await mapToGo(emine, choice, names);
    return [JSON.stringify(kringJsonOf(map, foreign)), JSON.stringify(easyNwkOf({ map, foreign, about, day: "2026-09-11" }))];
  };
  for (const shared of await file("share")) {
    expect(shared).toContain("Wietske");
    expect(shared).not.toMatch(/Sipke|Sneek|verhuizing|Labrador/);
  }
  for (const nameless of await file("nameless")) {
    expect(nameless).toContain("Persoon 1");
    expect(nameless).toContain("Dier 1");
    expect(nameless).not.toMatch(/Wietske|Sipke|Hatice|Cemal|Bink|zus|Boonstra|Sneek/);
  }
  for (const all of await file("all")) expect(all).toMatch(/Sipke/);

  // Hatice's own file is the same byte for byte, whatever Cemal decides.
  const hatice = await relative(doors, pair.hatice.personId, "drawOwnCircle");
  const own = async () => JSON.stringify(kringJsonOf((await mapToGo(hatice, "share", names)).map));
  const before = await own();
  expect(before).toContain("Sipke");
  await decide(emine, { ...decision, kind: "welcome" } as Parameters<typeof decide>[1], at());
  expect(await own()).toBe(before);
});

test("a hundred and fifty people and five hundred ties come in one go", async () => {
  const { emine, about, out } = await scene();
  const file = JSON.parse(text);
  const [one] = file.versions[1].nwk.alteri;
  const alteri = Array.from({ length: 150 }, (_, n) => ({ ...one, id: n, name: `Mens ${n}`, angle: n * 1.1 - 165.3, distance: 1 + n / 3 }));
  const connections = Array.from({ length: 500 }, (_, n) => ({ id1: n % 150, id2: ((n % 150) + 1 + Math.floor(n / 150)) % 150 }));
  const large = { ...file, versions: [{ ...file.versions[1], nwk: { ...file.versions[1].nwk, alteri, connections } }] };
  expect(await importMap(emine, { text: JSON.stringify(large), about, same: [] }, at())).toMatchObject({ refused: null });
  expect(await out("all")).toEqual(large);
}, 30_000);
