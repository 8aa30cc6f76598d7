import { beforeAll, expect, test } from "vitest";
import { newId } from "~/access/ids";
import { dbOf, disconnect } from "~/db.server";
import { factOf } from "~/journey/conference.server";
import { storeInbound } from "~/messaging/inbound/inbound.server";
import { hours, relativeOf, safeCouple } from "../../../tests/builders/invitations";
import { databaseOfThisFile } from "../../../tests/setup/database";
import { giveAnswer, noteCall } from "../answering/answer.server";
import { circleList } from "../asking/circle-list.server";
import { inviteMember } from "../asking/invite.server";

const now = new Date("2026-09-11T10:00:00Z");
const day = new Date("2026-09-26T10:00:00Z");
const phone = "+31612349983";
const after = (many: number) => new Date(now.getTime() + many * hours);
process.env.MODE = "demo";
let doors: { staff: ReturnType<typeof dbOf>; family: ReturnType<typeof dbOf> };

beforeAll(async () => {
  await databaseOfThisFile();
  doors = { staff: dbOf("staff"), family: dbOf("family") };
  return disconnect;
});

test("STOP puts everybody behind the number on the call list, whatever they answered before it, but for who said no or must stay out", async () => {
  const scene = await safeCouple(doors, now, day);
  const { emine, pair } = scene;
  const { conferenceId } = pair;
  const invite = async (firstName: string, answer: "yes" | "no" | null) => {
    const person = await relativeOf(doors, scene, { firstName, phone }, now);
    expect(await inviteMember(emine, { personId: person.id, anyway: true }, { once: newId(), now })).toMatchObject({ refused: null });
    const given = { conferenceId, personId: person.id, dataKey: emine.dataKey, how: "sms", actor: emine, notedBy: emine.id } as const;
    if (answer) await doors.staff.$transaction((tx) => giveAnswer(tx, { ...given, answer, now: after(1) }));
    return person.id;
  };
  const ayla = await invite("Ayla", "yes");
  await invite("Bas", "no");
  const cem = await invite("Cem", null);
  await relativeOf(doors, scene, { firstName: "Dirk", phone, said: { hatice: "keptOut" } }, now);
  const silenced = async () => {
    const { invited } = await circleList(emine, await factOf(doors.staff, conferenceId), after(4));
    return invited.flatMap(({ personId, call }) => (call?.reason === "silenced" ? [personId] : []));
  };
  expect(await silenced()).toEqual([]);

  await storeInbound(doors.staff, { providerId: newId(), from: phone, to: "", body: "STOP" }, after(2));
  expect(await silenced()).toEqual([ayla, cem]);

  await noteCall(emine, { personId: ayla, reached: true }, { once: newId(), now: after(3) });
  expect(await silenced()).toEqual([cem]);
  await storeInbound(doors.staff, { providerId: newId(), from: phone, to: "", body: "START" }, after(3));
  expect(await silenced()).toEqual([]);
});
