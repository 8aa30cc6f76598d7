import { beforeAll, describe, expect, test } from "vitest";
import { newId } from "~/access/ids";
import { dbOf, disconnect } from "~/db.server";
import { erasePerson } from "~/network/person/erasing.server";
import { colleagueIn, relative } from "../../../tests/builders/askers";
import { relativeOf, safeCouple } from "../../../tests/builders/invitations";
import { hum, humSaying } from "../../../tests/builders/sounds";
import { databaseOfThisFile } from "../../../tests/setup/database";
import { putInUse, speak, withdrawVoice } from "./voice.server";
import { ownVoices, soundFor, soundInUse, voicesFor, voicesOf } from "./voices.server";

const now = new Date("2026-09-11T10:00:00Z");
const day = new Date("2026-09-26T10:00:00Z");
const at = (minutes = 0) => ({ once: newId(), now: new Date(now.getTime() + minutes * 60_000) });
const inTarifit = { moment: "invitation", spokenLanguage: "rif" } as const;
process.env.MODE = "demo";
let doors: { staff: ReturnType<typeof dbOf>; family: ReturnType<typeof dbOf> };

beforeAll(async () => {
  await databaseOfThisFile();
  doors = { staff: dbOf("staff"), family: dbOf("family") };
  return disconnect;
});

/** A couple, their coordinator, and an uncle who speaks Tarifit and was invited. */
async function scene() {
  const { pair, emine } = await safeCouple(doors, now, day);
  const uncle = await relativeOf(doors, { pair, emine }, { firstName: "Moussa", readLanguage: null }, now);
  const { conferenceId } = pair;
  await doors.staff.person.update({ where: { id: uncle.id }, data: { spokenLanguage: "rif" } });
  await doors.staff.invitation.create({
    data: { id: newId(), conferenceId, personId: uncle.id, invitedAt: now, invitedBy: emine.id, announced: true },
  });
  const coordinator = await colleagueIn(doors, emine.id, conferenceId, "speakMessage");
  const hatice = await relative(doors, pair.hatice.personId, "speakToCircle");
  const cemal = await relative(doors, pair.cemal.personId, "speakToCircle");
  return { conferenceId, coordinator, hatice, cemal, moussa: await relative(doors, uncle.id, "hearVoice") };
}

describe("a message the coordinator speaks", () => {
  test("is heard by who was invited, sealed in its row, and twice the same form is once", async () => {
    const { coordinator, moussa, conferenceId } = await scene();
    const once = at();
    const bytes = humSaying("Dag Moussa");
    expect(await speak(coordinator, { ...inTarifit, bytes }, once)).toMatchObject({ refused: null });
    expect(await speak(coordinator, { ...inTarifit, bytes }, once)).toMatchObject({ refused: null });
    const [voice, ...others] = await voicesFor(moussa);
    expect(others).toEqual([]);
    expect(voice).toMatchObject({ by: "Emine", spokenLanguage: "rif", moment: "invitation" });
    expect(Buffer.from((await soundFor(moussa, voice?.id))?.bytes ?? []).includes("Dag Moussa")).toBe(true);
    const [row] = await doors.staff.voiceMessage.findMany({ where: { conferenceId } });
    expect(Buffer.from(row?.familySealed ?? []).includes("Dag Moussa")).toBe(false);
    const events = await doors.staff.timelineEvent.findMany({ where: { conferenceId, kind: "voiceSpoken" } });
    expect(events.map(({ refs }) => Object.keys(refs as object))).toEqual([["voiceId"]]);
  });

  test("takes the place of the one before, whose sound is gone", async () => {
    const { coordinator, moussa, conferenceId } = await scene();
    await speak(coordinator, { ...inTarifit, bytes: hum(2) }, at());
    const [first] = await voicesFor(moussa);
    await speak(coordinator, { ...inTarifit, bytes: hum(3) }, at(1));
    const [second, ...others] = await voicesFor(moussa);
    expect(others).toEqual([]);
    expect(second?.seconds).toBe(3);
    expect(await soundFor(coordinator, first?.id)).toBeNull();
    expect(await soundInUse(doors.staff, { conferenceId, voiceId: first?.id ?? "" })).toBeNull();
    const row = await doors.staff.voiceMessage.findUniqueOrThrow({ where: { id: first?.id ?? "" } });
    expect(row.familySealed.length).toBeLessThan(100);
  });

  test("for a day that is off is heard only when it is off", async () => {
    const { coordinator, moussa, hatice, conferenceId } = await scene();
    await speak(coordinator, { ...inTarifit, bytes: hum() }, at());
    await speak(coordinator, { ...inTarifit, moment: "cancelled", bytes: hum() }, at());
    const [invitation] = await voicesFor(moussa);
    const heard = async (who: typeof moussa) => Boolean(await soundFor(who, invitation?.id));
    expect(invitation?.moment).toBe("invitation");
    expect([await heard(moussa), await heard(hatice)]).toEqual([true, true]);
    await doors.staff.willingness.updateMany({ where: { conferenceId }, data: { endedAt: now } });
    const [off, ...others] = await voicesFor(moussa);
    expect([off?.moment, others]).toEqual(["cancelled", []]);
    expect(await soundFor(moussa, off?.id)).not.toBeNull();
    expect([await heard(moussa), await heard(hatice)], "nor on a page that was left open").toEqual([false, false]);
  });

  test("is no longer heard by who may not be told any more, on a page that was left open", async () => {
    const { coordinator, moussa, hatice, conferenceId } = await scene();
    await speak(coordinator, { ...inTarifit, bytes: hum() }, at());
    const [voice] = await voicesFor(moussa);
    const { principalId } = hatice;
    const said = { conferenceId, principalId: principalId ?? "", personId: moussa.id, kind: "keptOut", how: "ownLink" } as const;
    await doors.staff.decision.create({ data: { id: newId(), ...said, at: at(1).now } });
    expect(await voicesFor(moussa)).toEqual([]);
    expect(await soundFor(moussa, voice?.id)).toBeNull();
    expect(await soundFor(hatice, voice?.id)).not.toBeNull();
  });

  test("is refused for what it is, and nothing is kept", async () => {
    const { coordinator, conferenceId } = await scene();
    const picture = Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
    expect(await speak(coordinator, { ...inTarifit, bytes: picture }, at())).toEqual({ refused: "notSound" });
    expect(await speak(coordinator, { ...inTarifit, bytes: hum(0.1) }, at())).toEqual({ refused: "tooShort" });
    expect(await doors.staff.voiceMessage.count({ where: { conferenceId } })).toBe(0);
  });
});

describe("a message a principal speaks", () => {
  test("waits until the coordinator heard it; the circle hears it from then on, and the other principal never sees whose word it waits for", async () => {
    const { coordinator, hatice, cemal, moussa, conferenceId } = await scene();
    await speak(hatice, { ...inTarifit, bytes: hum() }, at());
    expect(await voicesFor(moussa)).toEqual([]);
    expect(await ownVoices(cemal)).toEqual([]);
    const [waiting] = await voicesOf(coordinator);
    expect(waiting).toMatchObject({ by: "Hatice", inUse: false, ofPrincipal: true });
    const voiceId = waiting?.id ?? "";
    expect(await soundFor(moussa, voiceId)).toBeNull();
    expect(await soundFor(cemal, voiceId)).toBeNull();
    expect(await soundFor(hatice, voiceId)).not.toBeNull();
    expect(await soundFor(coordinator, voiceId)).not.toBeNull();
    expect(await soundInUse(doors.staff, { conferenceId, voiceId })).toBeNull();

    expect(await putInUse(coordinator, { voiceId }, at(1))).toMatchObject({ refused: null });
    expect((await voicesFor(moussa)).map(({ by }) => by)).toEqual(["Hatice"]);
    expect(await putInUse(coordinator, { voiceId }, at(2))).toEqual({ refused: "gone" });
  });

  test("can be taken back by her, also when it was in use, and not by the other principal", async () => {
    const { coordinator, hatice, cemal, moussa } = await scene();
    await speak(hatice, { ...inTarifit, bytes: hum() }, at());
    const voiceId = (await voicesOf(coordinator))[0]?.id ?? "";
    await putInUse(coordinator, { voiceId }, at(1));
    expect(await withdrawVoice(cemal, { voiceId }, at(2))).toEqual({ refused: "gone" });
    expect(await withdrawVoice(hatice, { voiceId }, at(3))).toMatchObject({ refused: null });
    expect(await voicesFor(moussa)).toEqual([]);
  });

  test("goes with her when she is erased", async () => {
    const { coordinator, hatice } = await scene();
    await speak(hatice, { ...inTarifit, bytes: hum() }, at());
    await doors.staff.$transaction((tx) => erasePerson(tx, hatice.id, now));
    expect(await voicesOf(coordinator)).toEqual([]);
  });

  test("is not spoken in private time, by nobody", async () => {
    const { coordinator, hatice, conferenceId } = await scene();
    const { id: dayId } = await doors.staff.conferenceDay.findFirstOrThrow({ where: { conferenceId } });
    await doors.staff.phaseEntry.create({ data: { id: newId(), conferenceId, dayId, phase: "privateTime", startedAt: now } });
    expect(await speak(hatice, { ...inTarifit, bytes: hum() }, at())).toEqual({ refused: "privateTime" });
    expect(await speak(coordinator, { ...inTarifit, bytes: hum() }, at())).toEqual({ refused: "privateTime" });
  });
});

test("nobody of another conference hears it", async () => {
  const [here, elsewhere] = [await scene(), await scene()];
  await speak(here.coordinator, { ...inTarifit, bytes: hum() }, at());
  const voiceId = (await voicesOf(here.coordinator))[0]?.id;
  expect(await soundFor(elsewhere.moussa, voiceId)).toBeNull();
  expect(await soundFor(elsewhere.coordinator, voiceId)).toBeNull();
  expect(await putInUse(elsewhere.coordinator, { voiceId: voiceId ?? "" }, at())).toEqual({ refused: "gone" });
  expect(await withdrawVoice(elsewhere.coordinator, { voiceId: voiceId ?? "" }, at())).toEqual({ refused: "gone" });
});
