import { beforeAll, describe, expect, test } from "vitest";
import { newId } from "~/access/ids";
import { dbOf, disconnect } from "~/db.server";
import { colleagueIn, type Doors, relative } from "../../../../tests/builders/askers";
import { couple } from "../../../../tests/builders/circle";
import { databaseOfThisFile } from "../../../../tests/setup/database";
import { planApproach } from "../../approach/approach.server";
import { ownApproaches } from "../../approach/approaches.server";
import { ownCircleOf } from "../../circle.server";
import { decide } from "../../decision/decide.server";
import { erasePerson } from "../../person/erasing.server";
import { markOf, type NewStroke } from "../model";
import { draw } from "./draw.server";
import { versionOf } from "./exchange.server";
import { mapOf } from "./strokes.server";

const day = (number: number) => new Date(`2026-09-${String(number).padStart(2, "0")}T10:00:00Z`);
const now = day(11);
const at = (when = now) => ({ once: newId(), now: when });
process.env.MODE = "demo";
let doors: Doors;

beforeAll(async () => {
  await databaseOfThisFile();
  doors = { staff: dbOf("staff"), family: dbOf("family") };
  return disconnect;
});

async function family() {
  const pair = await couple(doors, day(1));
  const emine = await colleagueIn(doors, pair.coordinatorId, pair.conferenceId, "drawMap");
  const hatice = await relative(doors, pair.hatice.personId, "drawOwnCircle");
  const cemal = await relative(doors, pair.cemal.personId, "drawOwnCircle");
  return { pair, emine, hatice, cemal };
}

const about = (subjectId: string, field: NewStroke["field"], value: unknown): NewStroke => ({
  ...{ id: newId(), subjectId, otherId: null, field, value, saw: 0 },
});

/** Hatice put two people on her map and takes both off; of the second one Cemal had said something to the coordinator. */
async function oneForgottenOneHidden() {
  const all = await family();
  const [ayse, selma] = [newId(), newId()];
  const newcomers = [
    { id: ayse, firstName: "Ayşe" },
    { id: selma, firstName: "Selma" },
  ];
  await draw(all.hatice, { newcomers, strokes: [about(all.pair.cemal.personId, "farAway", true)] }, at());
  await decide(all.emine, { principalId: all.pair.cemal.principalId, personId: selma, kind: "welcome" }, at());
  return { ...all, ayse, selma };
}

describe("whom a principal took off cannot be told from somebody who was forgotten", () => {
  test("by the mark of the map that he gets back", async () => {
    const { hatice, ayse, selma } = await oneForgottenOneHidden();
    const marks: number[] = [];
    for (const id of [ayse, selma]) {
      const off = about(id, "gone", true);
      await draw(hatice, { newcomers: [], strokes: [off] }, at());
      const { position } = await mapOf(hatice);
      expect(position).not.toBe(markOf(off.id));
      marks.push(position);
    }
    expect(marks[0]).toBe(marks[1]);
  });
  test("by drawing that he is on the map again, or anything else about him", async () => {
    const { hatice, emine, ayse, selma } = await oneForgottenOneHidden();
    await draw(hatice, { newcomers: [], strokes: [ayse, selma].map((id) => about(id, "gone", true)) }, at());
    const before = versionOf(await mapOf(hatice));
    for (const id of [ayse, selma]) {
      const strokes = [about(id, "gone", false), about(id, "household", true)];
      expect(await draw(hatice, { newcomers: [], strokes }, at())).toMatchObject({ refused: null });
      expect(versionOf(await mapOf(hatice))).toBe(before);
    }
    expect((await mapOf(emine)).people.map(({ firstName }) => firstName)).toContain("Selma");
  });
  test("by a word about him from a form that was still open; when the coordinator notes it, he is back", async () => {
    const { pair, hatice, emine, ayse, selma } = await oneForgottenOneHidden();
    await draw(hatice, { newcomers: [], strokes: [ayse, selma].map((id) => about(id, "gone", true)) }, at());
    const word = (personId: string) => ({ principalId: pair.hatice.principalId, personId, kind: "notThisTime" as const });
    for (const id of [ayse, selma]) expect(await decide(hatice, word(id), at())).toEqual({ refused: "notOnMap" });
    expect(await decide(emine, word(selma), at())).toMatchObject({ refused: null });
    expect((await ownCircleOf(hatice)).map(({ firstName }) => firstName)).toEqual(["Selma"]);
  });
});

test("somebody another principal thought of earlier stands on the map since the first word about him here, and not before", async () => {
  const { pair, emine, hatice, cemal } = await family();
  const [selma, rob] = [newId(), newId()];
  await draw(cemal, { newcomers: [{ id: selma, firstName: "Selma" }], strokes: [] }, at(day(2)));
  await draw(hatice, { newcomers: [{ id: rob, firstName: "Rob" }], strokes: [] }, at(day(5)));
  await decide(hatice, { principalId: pair.hatice.principalId, personId: rob, kind: "welcome" }, at(day(5)));
  for (const when of [day(9), day(10)])
    await decide(emine, { principalId: pair.hatice.principalId, personId: selma, kind: "welcome" }, at(when));
  const map = await mapOf(hatice);
  expect(map.people.find(({ id }) => id === selma)).toMatchObject({ addedAt: day(9).toISOString(), addedBy: null });
  expect(JSON.stringify(map)).not.toContain(day(2).toISOString());
  expect((await mapOf(emine, { withPrincipal: pair.hatice.principalId })).people).toEqual(map.people);
  expect((await mapOf(cemal)).people.find(({ id }) => id === selma)?.addedAt).toBe(day(2).toISOString());
  expect((await ownCircleOf(hatice)).map(({ firstName }) => firstName)).toEqual(["Rob", "Selma"]);
  expect((await ownApproaches(hatice, null)).map(({ firstName }) => firstName)).toEqual(["Rob", "Selma"]);
});

test("nobody who is being erased gets a word, a plan or a line meanwhile", async () => {
  const { pair, emine, hatice } = await family();
  const selma = newId();
  await draw(hatice, { newcomers: [{ id: selma, firstName: "Selma" }], strokes: [] }, at());
  const principalId = pair.hatice.principalId;
  await decide(hatice, { principalId, personId: selma, kind: "welcome" }, at());
  let late: Promise<unknown>[] = [];
  await doors.staff.$transaction(async (tx) => {
    await erasePerson(tx, selma, now);
    late = [
      decide(hatice, { principalId, personId: selma, kind: "keptOut", reason: "slaat" }, at()),
      decide(emine, { principalId, personId: selma, kind: "keptOut", reason: "slaat" }, at()),
      planApproach(emine, { personId: selma, by: "coordinator", principalId, words: "slaat" }, at()),
      planApproach(hatice, { personId: selma, by: "principal", words: "slaat" }, at()),
    ];
    await new Promise((later) => setTimeout(later, 300));
  });
  expect(await Promise.all(late)).toEqual([
    { refused: "notOnMap" },
    { refused: "notOnMap" },
    { refused: "notWelcome" },
    { refused: "notWelcome" },
  ]);
  expect(await doors.staff.decision.count({ where: { personId: selma } })).toBe(0);
  expect(await doors.staff.approach.count({ where: { personId: selma } })).toBe(0);
});

test("what the coordinator draws for herself alone changes nothing for any principal, also while one sits beside her", async () => {
  const { pair, emine, hatice, cemal } = await family();
  const [subjectId, otherId] = [pair.hatice.personId, pair.cemal.personId].sort() as [string, string];
  const conflict = (): NewStroke => ({ ...about(subjectId, "conflict", true), otherId });
  const seen = async () => [versionOf(await mapOf(hatice)), versionOf(await mapOf(cemal))];
  const before = await seen();
  await draw(emine, { newcomers: [], strokes: [{ ...conflict(), mine: true }] }, at());
  expect(await seen()).toEqual(before);
  expect((await mapOf(emine)).pairs).toMatchObject([{ conflict: true }]);
  await draw(emine, { newcomers: [], strokes: [{ ...conflict(), mine: true }], withPrincipal: pair.hatice.principalId }, at());
  expect(await seen()).toEqual(before);
  await draw(hatice, { newcomers: [], strokes: [{ ...conflict(), mine: true }] }, at());
  expect((await mapOf(hatice)).pairs).toMatchObject([{ conflict: true }]);
  expect((await mapOf(cemal)).pairs).toEqual([]);
});
