import { beforeEach, describe, expect, it } from "vitest";
import { newId } from "~/access/ids";
import { dbOf } from "~/db.server";
import { colleagueIn, type Doors, relative } from "../../../../tests/builders/askers";
import { type Couple, couple } from "../../../../tests/builders/circle";
import { on } from "../../../../tests/builders/telling";
import { databaseOfThisFile } from "../../../../tests/setup/database";
import { decide } from "../../decision/decide.server";
import { erasePerson } from "../../person/erasing.server";
import { addPerson } from "../../place.server";
import type { NewStroke } from "../model";
import { draw } from "../strokes/draw.server";
import { versionsOf } from "./versions.server";

await databaseOfThisFile();
const doors: Doors = { staff: dbOf("staff"), family: dbOf("family") };
const start = new Date("2026-11-01T09:00:00Z");
const now = on(start, 30, "12:00");
const at = (days: number) => ({ once: newId(), now: on(start, days) });
const unasked = { before: null, after: null };

let pair: Couple;
const emine = () => colleagueIn(doors, pair.coordinatorId, pair.conferenceId, "drawMap");
const hatice = () => relative(doors, pair.hatice.personId, "drawOwnCircle");
const cemal = () => relative(doors, pair.cemal.personId, "drawOwnCircle");
const add = async (asker: Parameters<typeof addPerson>[0], firstName: string, days: number): Promise<string> => {
  const personId = newId();
  await addPerson(asker, { personId, firstName, circle: "outer", sector: "friends" }, at(days));
  return personId;
};
const stroke = (subjectId: string, field: NewStroke["field"], value: unknown): NewStroke => ({
  ...{ id: newId(), subjectId, otherId: null, saw: 0 },
  ...{ field, value },
});

describe("a map at its moments", () => {
  beforeEach(async () => {
    pair = await couple(doors, start);
  });

  it("shows who came and who came closer since the beginning", async () => {
    const songul = await add(await emine(), "Songül", 1);
    await add(await emine(), "Ans", 5);
    await draw(await emine(), { strokes: [stroke(songul, "spot", { circle: "inner", sector: "friends" })], newcomers: [] }, at(6));
    const { moments, two } = await versionsOf(await emine(), unasked, now);
    expect(moments.map(({ key }) => key)).toEqual(["begin", "now"]);
    expect(two?.before.map.people.map(({ firstName }) => firstName)).toEqual(["Hatice", "Cemal", "Songül"]);
    expect(two?.growth).toMatchObject({ came: [{ firstName: "Ans" }], closer: [{ firstName: "Songül" }] });
  });

  it("has somebody who was erased in no version, and says nothing of it", async () => {
    await add(await emine(), "Songül", 1);
    const gone = await add(await emine(), "Mehmet", 1);
    await doors.staff.$transaction((tx) => erasePerson(tx, gone, on(start, 8)));
    const versions = await versionsOf(await emine(), unasked, now);
    expect(JSON.stringify(versions)).not.toMatch(/Mehmet|erased/);
    expect(versions.two?.growth).toMatchObject({ came: [], gone: [] });
  });

  it("begins for a principal with whom he may see, whatever another put on his own map before", async () => {
    await add(await cemal(), "Fadime", 1);
    const before = await versionsOf(await hatice(), unasked, now);
    expect(before).toEqual({ moments: [], two: null });
    await add(await hatice(), "Nour", 4);
    const own = await versionsOf(await hatice(), unasked, now);
    expect(own.moments[0]?.at).toEqual(new Date("2026-11-05T22:59:59.999Z"));
    expect(JSON.stringify(own)).not.toContain("Fadime");
  });

  it("shows the coordinator with one principal beside her nothing that another drew", async () => {
    const ans = await add(await emine(), "Ans", 1);
    await draw(await hatice(), { strokes: [stroke(ans, "spot", { circle: "inner", sector: "friends" })], newcomers: [] }, at(6));
    const seen = async (principalId?: string) => (await versionsOf(await emine(), unasked, now, principalId)).two?.growth.closer;
    expect(await seen()).toHaveLength(1);
    expect(await seen(pair.hatice.principalId)).toHaveLength(1);
    expect(await seen(pair.cemal.principalId)).toEqual([]);
  });

  it("calls it no growth when somebody came whom this principal keeps out", async () => {
    await add(await emine(), "Ans", 1);
    const fadime = await add(await emine(), "Fadime", 5);
    const keepsOut = { personId: fadime, principalId: pair.hatice.principalId, kind: "keptOut" } as const;
    await decide(await hatice(), keepsOut, at(6));
    const came = async (asker: Parameters<typeof versionsOf>[0]) => (await versionsOf(asker, unasked, now)).two?.growth.came;
    expect([await came(await hatice()), await came(await emine())]).toEqual([[], []]);
    expect(await came(await cemal()), "what she said changes nothing for him").toHaveLength(1);
  });

  it("shows a death from the day it was known, and not before", async () => {
    const songul = await add(await emine(), "Songül", 1);
    await doors.staff.person.update({ where: { id: songul }, data: { deceasedAt: on(start, 10) } });
    const { two } = await versionsOf(await emine(), unasked, now);
    expect(two?.before.map.people.at(-1)).toMatchObject({ firstName: "Songül", deceased: false });
    expect(two?.growth.died).toMatchObject([{ firstName: "Songül" }]);
  });
});
