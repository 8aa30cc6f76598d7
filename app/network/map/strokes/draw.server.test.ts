import { beforeAll, describe, expect, test } from "vitest";
import { newId } from "~/access/ids";
import { dbOf, disconnect } from "~/db.server";
import { colleagueIn, type Doors, relative } from "../../../../tests/builders/askers";
import { couple } from "../../../../tests/builders/circle";
import { databaseOfThisFile, type TestDatabase } from "../../../../tests/setup/database";
import { ownCircleOf } from "../../circle.server";
import { decide } from "../../decision/decide.server";
import { removePerson } from "../../person/person.server";
import { addPerson, changePlace } from "../../place.server";
import type { CircleAsker } from "../../reach.server";
import type { NewStroke } from "../model";
import { draw } from "./draw.server";
import { mapOf } from "./strokes.server";
import { undoLast } from "./undo.server";

const now = new Date("2026-09-11T10:00:00Z");
const at = () => ({ once: newId(), now });
process.env.MODE = "demo";
let database: TestDatabase;
let doors: Doors;

beforeAll(async () => {
  database = await databaseOfThisFile();
  doors = { staff: dbOf("staff"), family: dbOf("family") };
  return disconnect;
});

async function family() {
  const pair = await couple(doors, now);
  const emine = await colleagueIn(doors, pair.coordinatorId, pair.conferenceId, "drawMap");
  const hatice = await relative(doors, pair.hatice.personId, "drawOwnCircle");
  const cemal = await relative(doors, pair.cemal.personId, "drawOwnCircle");
  const zeynep = newId();
  await addPerson(emine, { personId: zeynep, firstName: "Zeynep", relation: "tante" }, at());
  return { pair, emine, hatice, cemal, zeynep };
}

const about = (subjectId: string, field: NewStroke["field"], value: unknown, saw = 0): NewStroke => ({
  ...{ id: newId(), subjectId, otherId: null, field, value, saw },
});
const between = (one: string, other: string, field: NewStroke["field"], value: unknown): NewStroke => {
  const [subjectId, otherId] = [one, other].sort() as [string, string];
  return { id: newId(), subjectId, otherId, field, value, saw: 0 };
};
const drawn = (
  asker: CircleAsker,
  strokes: NewStroke[],
  rest: { newcomers?: { id: string; firstName: string }[]; withPrincipal?: string } = {},
) => draw(asker, { newcomers: [], ...rest, strokes }, at());
const onMapOf = async (asker: CircleAsker, id: string, withPrincipal?: string) =>
  (await mapOf(asker, withPrincipal ? { withPrincipal } : {})).people.find((person) => person.id === id);
const positions = async (conferenceId: string) =>
  (
    await database.query<{ position: number }>(`select "position" from "MapChange" where "conferenceId" = $1 order by 1`, [conferenceId])
  ).map(({ position }) => position);
const done = { refused: null };

test("twenty batches at once from a principal and the coordinator leave every stroke, and positions without a gap", async () => {
  const { pair, emine, hatice, zeynep } = await family();
  const before = (await positions(pair.conferenceId)).length;
  const batches = Array.from({ length: 20 }, (_, turn) => {
    const asker = turn % 2 === 0 ? emine : hatice;
    const id = newId();
    return drawn(asker, [about(id, "household", true), between(zeynep, id, "known", "friend")], {
      newcomers: [{ id, firstName: `P${turn}` }],
    });
  });
  expect(await Promise.all(batches)).toEqual(Array(20).fill(expect.objectContaining(done)));
  const all = await positions(pair.conferenceId);
  expect(all).toEqual(Array.from({ length: before + 60 }, (_, index) => index + 1));
  expect((await mapOf(emine)).pairs).toHaveLength(20);
  expect((await mapOf(hatice)).pairs).toHaveLength(20);
});

test("a batch, or one of its strokes, that arrives twice is drawn once, and so is who came with it", async () => {
  const { pair, hatice } = await family();
  const [selma, form] = [newId(), at()];
  const input = { strokes: [about(selma, "relation", "vriendin")], newcomers: [{ id: selma, firstName: "Selma" }] };
  const first = await draw(hatice, input, form);
  const count = (await positions(pair.conferenceId)).length;
  expect(await draw(hatice, input, form)).toEqual(first);
  expect(await draw(hatice, input, at())).toMatchObject(done);
  expect(await positions(pair.conferenceId)).toHaveLength(count);
  const events = await doors.staff.timelineEvent.findMany({ where: { conferenceId: pair.conferenceId, kind: "personAdded" } });
  expect(events.filter(({ refs }) => JSON.stringify(refs).includes(selma))).toHaveLength(1);
});

describe("who may be drawn about", () => {
  test("nobody of another conference, nobody another principal brought, no guest, and nobody at all is refused the same way", async () => {
    const { hatice, cemal, emine, pair } = await family();
    const elsewhere = await family();
    const [selma, guest] = [newId(), newId()];
    await drawn(hatice, [], { newcomers: [{ id: selma, firstName: "Selma" }] });
    await doors.staff.person.create({ data: { id: guest, conferenceId: pair.conferenceId, firstName: "Jan", addedAt: now } });
    await doors.staff.guest.create({
      data: { id: newId(), conferenceId: pair.conferenceId, personId: guest, specialSealed: new Uint8Array(1) },
    });
    const refused = { refused: "notOnMap" };
    for (const id of [elsewhere.zeynep, selma, guest, newId()]) expect(await drawn(cemal, [about(id, "household", true)])).toEqual(refused);
    for (const id of [elsewhere.zeynep, guest, newId()]) expect(await drawn(emine, [about(id, "household", true)])).toEqual(refused);
    expect(await drawn(cemal, [between(pair.cemal.personId, selma, "known", "friend")])).toEqual(refused);
    expect(await drawn(emine, [about(selma, "household", true)])).toMatchObject(done);
  });
  test("a principal draws on no other's map; the coordinator with nobody who is no principal here", async () => {
    const { pair, emine, hatice } = await family();
    const elsewhere = await family();
    expect(await drawn(hatice, [], { withPrincipal: pair.cemal.principalId })).toEqual({ refused: "notYours" });
    expect(await drawn(emine, [], { withPrincipal: elsewhere.pair.hatice.principalId })).toEqual({ refused: "notYours" });
  });
  test("an id that somebody has already is no newcomer, and no figure", async () => {
    const { emine, hatice, cemal, zeynep } = await family();
    const elsewhere = await family();
    const cat = newId();
    const named = (id: string) => ({ newcomers: [{ id, firstName: "Iemand" }] });
    for (const id of [zeynep, elsewhere.zeynep]) expect(await drawn(hatice, [], named(id))).toEqual({ refused: "idTaken" });
    expect(await drawn(emine, [about(zeynep, "figure", { kind: "pet", name: "Poes" })])).toEqual({ refused: "idTaken" });
    expect(await drawn(hatice, [about(cat, "figure", { kind: "pet", name: "Poes" }), about(cat, "household", true)])).toMatchObject(done);
    expect(await onMapOf(hatice, cat)).toMatchObject({ firstName: "Poes", figure: "pet", household: true });
    expect(await drawn(cemal, [about(cat, "figure", { kind: "pet", name: "Hond" })])).toEqual({ refused: "idTaken" });
    expect(await drawn(cemal, [], named(cat))).toEqual({ refused: "idTaken" });
  });
  test("what is drawn about somebody who was taken off meanwhile is passed over, and the rest is kept", async () => {
    const { emine, hatice, zeynep } = await family();
    const mehmet = newId();
    await addPerson(emine, { personId: mehmet, firstName: "Mehmet" }, at());
    await removePerson(emine, { personId: zeynep }, at());
    const strokes = [about(zeynep, "household", true), between(zeynep, mehmet, "known", "friend"), about(mehmet, "household", true)];
    expect(await drawn(hatice, strokes)).toMatchObject(done);
    expect(await onMapOf(hatice, mehmet)).toMatchObject({ household: true });
    expect(await doors.family.mapChange.count({ where: { OR: [{ subjectId: zeynep }, { otherId: zeynep }] } })).toBe(0);
  });
  test("values that no page sends are a bad request; too many strokes are refused; fields from elsewhere come from a file alone", async () => {
    const { emine, zeynep } = await family();
    const bad = [
      about(zeynep, "relation", "x".repeat(121)),
      about(zeynep, "spot", { circle: "rim", sector: "family" }),
      about(zeynep, "foreign", {}),
    ];
    for (const stroke of bad) await expect(drawn(emine, [stroke])).rejects.toMatchObject({ status: 400 });
    const many = Array.from({ length: 201 }, () => about(zeynep, "household", true));
    expect(await drawn(emine, many)).toEqual({ refused: "tooMany" });
    expect(
      await draw(emine, { strokes: [...many, about(zeynep, "foreign", { age: 4 })], newcomers: [] }, at(), { fromFile: true }),
    ).toMatchObject(done);
  });
});

test("with one principal beside her the coordinator draws on his map alone, and her own note stays hers", async () => {
  const { pair, emine, hatice, cemal } = await family();
  const [selma, withPrincipal] = [newId(), pair.hatice.principalId];
  const before = JSON.stringify(await mapOf(cemal));
  const strokes = [about(selma, "relation", "vriendin"), about(selma, "note", "komt vaak")];
  expect(await drawn(emine, strokes, { newcomers: [{ id: selma, firstName: "Selma" }], withPrincipal })).toMatchObject(done);
  expect(await onMapOf(hatice, selma)).toMatchObject({ relation: ["vriendin"], note: [], addedBy: pair.hatice.personId });
  expect(await onMapOf(emine, selma)).toMatchObject({ note: ["komt vaak"] });
  expect(await onMapOf(emine, selma, withPrincipal)).toMatchObject({ note: [] });
  expect(JSON.stringify(await mapOf(cemal))).toBe(before);
  expect(JSON.stringify(await mapOf(emine, { withPrincipal: pair.cemal.principalId }))).toBe(before);
  const rows = await doors.staff.person.findUniqueOrThrow({ where: { id: selma } });
  expect(rows).toMatchObject({ addedByAccount: pair.coordinatorId, addedByPerson: pair.hatice.personId });
});

test("words are replaced only by who had them before him: a form carries what it showed, and leaves what was not changed", async () => {
  const { emine, hatice, zeynep } = await family();
  const { position: saw } = await mapOf(emine);
  await drawn(hatice, [about(zeynep, "relation", "mijn steun")]);
  await changePlace(emine, { personId: zeynep, saw, relation: "nicht" }, at());
  expect((await onMapOf(emine, zeynep))?.relation).toEqual(["nicht", "mijn steun"]);
  const later = await mapOf(emine);
  await changePlace(emine, { personId: zeynep, saw: later.position, relation: "nicht", circle: "inner", sector: "family" }, at());
  expect(await onMapOf(emine, zeynep)).toMatchObject({ relation: ["nicht", "mijn steun"], spot: { circle: "inner" } });
  await changePlace(
    emine,
    { personId: zeynep, saw: (await mapOf(emine)).position, relation: "achternicht", circle: "inner", sector: "family" },
    at(),
  );
  expect((await onMapOf(emine, zeynep))?.relation).toEqual(["achternicht"]);
});

test("in private time the coordinator draws and takes back nothing; the family goes on", async () => {
  const { pair, emine, hatice, zeynep } = await family();
  const dayId = newId();
  const day = {
    id: dayId,
    conferenceId: pair.conferenceId,
    startsAt: now,
    endsAt: new Date(now.getTime() + 1),
    setAt: now,
    setBy: pair.coordinatorId,
  };
  await doors.staff.conferenceDay.create({ data: { ...day, contactSealed: new Uint8Array(1) } });
  await doors.staff.phaseEntry.create({
    data: { id: newId(), conferenceId: pair.conferenceId, dayId, phase: "privateTime", startedAt: now },
  });
  expect(await drawn(emine, [about(zeynep, "household", true)])).toEqual({ refused: "privateTime" });
  expect(await undoLast(emine, {}, at())).toEqual({ refused: "privateTime" });
  expect(await drawn(hatice, [about(zeynep, "household", true)])).toMatchObject(done);
  expect(await undoLast(hatice, {}, at())).toMatchObject(done);
  expect(await onMapOf(hatice, zeynep)).toMatchObject({ household: false });
});

describe("taking back", () => {
  test("goes one own stroke further back each time, and leaves what others drew over it", async () => {
    const { emine, hatice, zeynep } = await family();
    const spot = (circle: string) => ({ circle, sector: "family" });
    await drawn(hatice, [about(zeynep, "spot", spot("outer"))]);
    await drawn(hatice, [about(zeynep, "household", true)]);
    await drawn(hatice, [about(zeynep, "spot", spot("inner"))]);
    await drawn(emine, [about(zeynep, "household", false)]);
    const shown = async () => {
      const person = await onMapOf(hatice, zeynep);
      return [person?.spot?.circle ?? null, person?.household];
    };
    expect(await shown()).toEqual(["inner", false]);
    await undoLast(hatice, {}, at());
    expect(await shown()).toEqual(["outer", false]);
    await undoLast(hatice, {}, at());
    expect(await shown()).toEqual([null, false]);
    expect(await undoLast(hatice, {}, at())).toEqual({ refused: "nothingToUndo" });
    await drawn(hatice, [about(zeynep, "child", true)]);
    await drawn(hatice, [about(zeynep, "child", true)]);
    expect(await undoLast(hatice, {}, at())).toMatchObject(done);
    expect(await onMapOf(hatice, zeynep)).toMatchObject({ child: false, relation: ["tante"] });
  });
  test("pressed twice by accident it takes back one, and the coordinator takes back where she draws", async () => {
    const { pair, emine, zeynep } = await family();
    const withPrincipal = pair.hatice.principalId;
    await drawn(emine, [about(zeynep, "farAway", true)]);
    await drawn(emine, [about(zeynep, "household", true), about(zeynep, "child", true)], { withPrincipal });
    const form = at();
    await undoLast(emine, { withPrincipal }, form);
    await undoLast(emine, { withPrincipal }, form);
    expect(await onMapOf(emine, zeynep)).toMatchObject({ farAway: true, household: true, child: false });
    await undoLast(emine, {}, at());
    expect(await onMapOf(emine, zeynep)).toMatchObject({ farAway: false, household: true });
  });
  test("that somebody came takes him off the map, as long as nobody spoke of him", async () => {
    const { pair, hatice, emine } = await family();
    const selma = newId();
    await drawn(hatice, [about(selma, "relation", "vriendin")], { newcomers: [{ id: selma, firstName: "Selma" }] });
    await undoLast(hatice, {}, at());
    expect(await onMapOf(hatice, selma)).toMatchObject({ relation: [] });
    await undoLast(hatice, {}, at());
    expect(await onMapOf(hatice, selma)).toBeUndefined();
    expect((await doors.family.person.findUniqueOrThrow({ where: { id: selma } })).erasedAt).toEqual(now);
    const rob = newId();
    await drawn(emine, [], { newcomers: [{ id: rob, firstName: "Rob" }] });
    await decide(emine, { principalId: pair.hatice.principalId, personId: rob, kind: "welcome" }, at());
    expect(await undoLast(emine, {}, at())).toEqual({ refused: "spokenFor" });
  });
});

describe("taking somebody off by drawing", () => {
  test("erases whom the asker put there himself, and nobody else", async () => {
    const { pair, emine, hatice, zeynep } = await family();
    const selma = newId();
    await drawn(hatice, [between(selma, zeynep, "known", "friend")], { newcomers: [{ id: selma, firstName: "Selma" }] });
    for (const id of [zeynep, pair.cemal.personId, pair.hatice.personId])
      expect(await drawn(hatice, [about(id, "gone", true)])).toEqual({ refused: "spokenFor" });
    expect(await drawn(emine, [about(selma, "gone", true)])).toEqual({ refused: "spokenFor" });
    expect(await drawn(hatice, [about(selma, "gone", true), about(zeynep, "household", true)])).toMatchObject(done);
    expect((await doors.family.person.findUniqueOrThrow({ where: { id: selma } })).firstName).not.toBe("Selma");
    expect(await doors.family.mapChange.count({ where: { OR: [{ subjectId: selma }, { otherId: selma }] } })).toBe(0);
    expect(await onMapOf(hatice, zeynep)).toMatchObject({ household: true });
  });
  test("answers a principal the same whether or not another spoke of him, who keeps him", async () => {
    const { pair, emine, hatice, cemal } = await family();
    const [selma, ayse] = [newId(), newId()];
    const newcomers = [
      { id: selma, firstName: "Selma" },
      { id: ayse, firstName: "Ayşe" },
    ];
    await drawn(hatice, [], { newcomers });
    await decide(emine, { principalId: pair.cemal.principalId, personId: selma, kind: "welcome" }, at());
    const answers = [await drawn(hatice, [about(selma, "gone", true)]), await drawn(hatice, [about(ayse, "gone", true)])];
    expect(answers[0]).toEqual(answers[1]);
    const names = async (asker: CircleAsker) => (await mapOf(asker)).people.map(({ firstName }) => firstName);
    expect(await names(hatice)).not.toEqual(expect.arrayContaining(["Selma"]));
    expect((await ownCircleOf(hatice)).map(({ firstName }) => firstName)).toEqual(["Zeynep"]);
    expect(await names(cemal)).toEqual(expect.arrayContaining(["Selma"]));
    expect(await names(emine)).toEqual(expect.arrayContaining(["Selma"]));
    expect(await undoLast(hatice, {}, at())).toEqual({ refused: "nothingToUndo" });
    const word = { principalId: pair.hatice.principalId, kind: "welcome" as const };
    expect(await decide(hatice, { ...word, personId: selma }, at())).toEqual({ refused: "notOnMap" });
    const rob = newId();
    await drawn(hatice, [], { newcomers: [{ id: rob, firstName: "Rob" }] });
    await decide(hatice, { ...word, personId: rob }, at());
    expect(await drawn(hatice, [about(rob, "gone", true)])).toEqual({ refused: "spokenFor" });
  });
});
