import { beforeAll, describe, expect, test } from "vitest";
import { deed } from "~/access/deed.server";
import { newId } from "~/access/ids";
import { seal } from "~/access/sealing.server";
import { noteAttendance } from "~/conference/attendance.server";
import { dayRoomOf } from "~/conference/day-room.server";
import { inviteGuest, noteGuestApproval } from "~/conference/guests.server";
import {
  endPrivateTime,
  endPrivateTimeNextMorning,
  pausePrivateTime,
  recordOutcome,
  resumePrivateTime,
  startPhase,
  startPresentation,
} from "~/conference/phases.server";
import { answerQuietCall, callQuietly } from "~/conference/quiet-call.server";
import { dbOf, disconnect, postgresCode } from "~/db.server";
import { remark } from "~/plan/remarks.server";
import { writeAgreement } from "~/plan/writing.server";
import { dayOfCouple, dayStart, minute } from "../../tests/builders/day";
import { databaseOfThisFile } from "../../tests/setup/database";

process.env.MODE = "demo";
let doors: { staff: ReturnType<typeof dbOf>; family: ReturnType<typeof dbOf> };
type Day = Awaited<ReturnType<typeof dayOfCouple>>;

beforeAll(async () => {
  await databaseOfThisFile();
  doors = { staff: dbOf("staff"), family: dbOf("family") };
  return disconnect;
});

const line = (what: string) => ({ agreementId: newId(), horizon: "now" as const, what });

/** How many rows of the plan the staff's own login sees of this conference. */
const staffSees = ({ conferenceId }: Day) => doors.staff.agreementWording.count({ where: { conferenceId } });

/** What happens when the staff's own login writes a note. */
async function staffWrites({ conferenceId, asCoordinator }: Day): Promise<string> {
  const id = newId();
  const accusationSealed = seal(asCoordinator.dataKey, { model: "Note", field: "accusationSealed", id }, { text: "…" });
  const frame = { db: doors.staff, actor: asCoordinator, once: newId(), redirect: "/", writesContentOf: conferenceId };
  const outcome = await deed(frame, async (tx) => {
    await tx.note.create({ data: { id, conferenceId, byAccount: asCoordinator.id, at: dayStart, accusationSealed } });
  });
  return outcome.refused ?? "written";
}

async function expectClosed(day: Day) {
  expect(await staffSees(day)).toBe(0);
  expect(await staffWrites(day)).toBe("privateTime");
}

async function expectOpen(day: Day, lines: number) {
  expect(await staffSees(day)).toBe(lines);
  expect(await staffWrites(day)).toBe("written");
}

describe("from its first second until the presentation staff neither read nor write content", () => {
  test("through a pause, and when the family ends it; the family works meanwhile", async () => {
    const day = await dayOfCouple(doors);
    await writeAgreement(day.asHatice, line("Leyla belt elke zondag"), minute(2));
    await expectOpen(day, 1);

    expect(await startPhase(day.asCoordinator, { phase: "privateTime", signalAgreed: true }, minute(30))).toMatchObject({ refused: null });
    await expectClosed(day);
    expect(await writeAgreement(day.asLeyla, line("Samen naar de bank"), minute(31))).toMatchObject({ refused: null });
    expect(await doors.family.agreementWording.count({ where: { conferenceId: day.conferenceId } })).toBe(2);

    await pausePrivateTime(day.asCoordinator, {}, minute(40));
    await expectClosed(day);
    await resumePrivateTime(day.asHatice, {}, minute(50));
    await expectClosed(day);
    expect(await endPrivateTime(day.asLeyla, {}, minute(90))).toMatchObject({ refused: null });
    await expectClosed(day);

    expect(await startPresentation(day.asCoordinator, {}, minute(95))).toMatchObject({ refused: null });
    await expectOpen(day, 2);
    expect(await recordOutcome(day.asCoordinator, { outcome: "presented" }, minute(120))).toMatchObject({ refused: null });
    await expectOpen(day, 2);
  });

  test("the guardian of a child under supervision leaves, whatever he is to the family; a sister who is bewindvoerder may stay", async () => {
    const day = await dayOfCouple(doors);
    const said = { conferenceId: day.conferenceId, personId: day.hatice.personId, representativePersonId: day.leylaId };
    const row = { ...said, familySealed: new Uint8Array(1), seenHow: "said" as const, recordedAt: minute(2).now };
    const id = newId();
    await doors.staff.legalRepresentation.create({ data: { ...row, id, kind: "ondertoezichtstelling" } });
    const stays = { phase: "privateTime" as const, staying: [day.leylaId] };
    expect(await startPhase(day.asCoordinator, stays, minute(30))).toEqual({ refused: "representativeLeaves" });
    await doors.staff.legalRepresentation.update({ where: { id }, data: { kind: "bewind" } });
    expect(await startPhase(day.asCoordinator, stays, minute(31))).toMatchObject({ refused: null });
    await endPrivateTime(day.asHatice, {}, minute(32));
  });

  test("ended by the coordinator, only together with somebody of this family", async () => {
    const day = await dayOfCouple(doors);
    await startPhase(day.asCoordinator, { phase: "privateTime" }, minute(30));
    expect(await endPrivateTime(day.asCoordinator, {}, minute(60))).toEqual({ refused: "memberNeeded" });
    const stranger = await dayOfCouple(doors);
    expect(await endPrivateTime(day.asCoordinator, { withMember: stranger.leylaId }, minute(60))).toEqual({ refused: "memberUnknown" });
    expect(await endPrivateTime(day.asCoordinator, { withMember: day.leylaId }, minute(60))).toMatchObject({ refused: null });
    await expectClosed(day);
  });

  test("ended by the morning: closed still, until somebody of the family says it is presented", async () => {
    const day = await dayOfCouple(doors);
    await startPhase(day.asCoordinator, { phase: "privateTime" }, minute(30));
    expect(await endPrivateTimeNextMorning(doors.staff, new Date("2026-11-27T06:59:59Z"))).toBe(0);
    const eight = new Date("2026-11-27T07:00:00Z");
    expect(await endPrivateTimeNextMorning(doors.staff, eight)).toBe(1);
    expect(await endPrivateTimeNextMorning(doors.staff, eight)).toBe(0);
    await expectClosed(day);
    const later = () => ({ once: newId(), now: new Date("2026-11-27T09:00:00Z") });
    expect(await startPresentation(day.asCoordinator, {}, later())).toEqual({ refused: "memberNeeded" });
    expect(await startPresentation(day.asCoordinator, { withMember: day.hatice.personId }, later())).toMatchObject({ refused: null });
    await expectOpen(day, 0);
  });

  test("closes again when the family goes back from its presentation, also while the clock stands still", async () => {
    const day = await dayOfCouple(doors);
    await startPhase(day.asCoordinator, { phase: "privateTime" }, minute(30));
    await endPrivateTime(day.asHatice, {}, minute(30));
    await startPresentation(day.asCoordinator, {}, minute(30));
    await expectOpen(day, 0);
    await resumePrivateTime(day.asHatice, {}, minute(30));
    await expectClosed(day);
  });

  test("the staff's login cannot take the phase away, nor step into another role", async () => {
    const day = await dayOfCouple(doors);
    await startPhase(day.asCoordinator, { phase: "privateTime" }, minute(30));
    for (const statement of [
      `delete from "PhaseEntry" where "conferenceId" = '${day.conferenceId}'`,
      `update "PhaseEntry" set "startedAt" = now() where "conferenceId" = '${day.conferenceId}'`,
      "set role kring_family",
    ]) {
      const refused = await doors.staff.$executeRawUnsafe(statement).then(
        () => null,
        (error) => postgresCode(error) ?? "refused",
      );
      expect(refused, statement).not.toBeNull();
    }
    await expectClosed(day);
  });
});

test("a write of staff that is under way lands before private time; one that comes later is refused", async () => {
  const day = await dayOfCouple(doors);
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  const id = newId();
  const accusationSealed = seal(day.asCoordinator.dataKey, { model: "Note", field: "accusationSealed", id }, { text: "nog snel" });
  let writing = () => {};
  const wrote = new Promise<void>((resolve) => {
    writing = resolve;
  });
  const frame = { db: doors.staff, actor: day.asCoordinator, once: newId(), redirect: "/", writesContentOf: day.conferenceId };
  const early = deed(frame, async (tx) => {
    await tx.note.create({ data: { id, conferenceId: day.conferenceId, byAccount: day.coordinatorId, at: dayStart, accusationSealed } });
    writing();
    await held;
  });
  await wrote;
  let started = false;
  const start = startPhase(day.asCoordinator, { phase: "privateTime" }, minute(30)).then((outcome) => {
    started = true;
    return outcome;
  });
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(started).toBe(false);
  release();
  expect(await early).toMatchObject({ refused: null });
  expect(await start).toMatchObject({ refused: null });
  await expectClosed(day);
});

describe("the room of the day", () => {
  test("in private time knows who is here and how to call them, and nothing of what guests said", async () => {
    const day = await dayOfCouple(doors);
    await startPhase(day.asCoordinator, { phase: "privateTime" }, minute(30));
    const room = await dayRoomOf(day.asCoordinator);
    expect(room).toMatchObject({ part: "private", guests: [], coffee: false, day: { place: { place: "Buurthuis De Brug" } } });
    expect(room.people.map(({ firstName }) => firstName)).toEqual(["Cemal", "Hatice", "Leyla"]);
  });

  test("hears that coffee is asked for, and no row says by whom", async () => {
    const day = await dayOfCouple(doors);
    await startPhase(day.asCoordinator, { phase: "privateTime" }, minute(30));
    const call = minute(40);
    await callQuietly(day.asCemal, {}, call);
    await callQuietly(day.asCemal, {}, call);
    await callQuietly(day.asHatice, {}, minute(41));
    expect((await dayRoomOf(day.asCoordinator)).coffee).toBe(true);
    expect(await doors.staff.quietCall.count({ where: { conferenceId: day.conferenceId } })).toBe(1);
    expect(await doors.staff.timelineEvent.count({ where: { conferenceId: day.conferenceId, kind: "quietCall" } })).toBe(0);
    expect(await doors.staff.usedForm.findUnique({ where: { id: call.once } })).toMatchObject({ actorId: null, redirect: "" });
    await answerQuietCall(day.asCoordinator, {}, minute(45));
    expect((await dayRoomOf(day.asCoordinator)).coffee).toBe(false);
  });

  test("does not begin private time without a principal, nor count a day somebody could not follow", async () => {
    const day = await dayOfCouple(doors, { here: false });
    await startPhase(day.asCoordinator, { phase: "information" }, minute(1));
    expect(await startPhase(day.asCoordinator, { phase: "privateTime" }, minute(2))).toEqual({ refused: "principalAbsent" });
    await noteAttendance(day.asCoordinator, { personId: day.hatice.personId, presence: "arrived", languageServed: "no" }, minute(3));
    await startPhase(day.asCoordinator, { phase: "privateTime" }, minute(4));
    await endPrivateTime(day.asHatice, {}, minute(5));
    await startPresentation(day.asCoordinator, {}, minute(6));
    expect(await recordOutcome(day.asCoordinator, { outcome: "presented" }, minute(7))).toEqual({ refused: "notFollowed" });
    expect(await recordOutcome(day.asCoordinator, { outcome: "secondSitting" }, minute(8))).toMatchObject({ refused: null });
  });

  test("a double click on a step is one step", async () => {
    const day = await dayOfCouple(doors);
    const once = minute(30);
    const both = await Promise.all([1, 2].map(() => startPhase(day.asCoordinator, { phase: "privateTime" }, once)));
    expect(both).toEqual([both[0], both[0]]);
    expect(both[0]).toMatchObject({ refused: null });
    expect(await doors.staff.phaseEntry.count({ where: { conferenceId: day.conferenceId, phase: "privateTime" } })).toBe(1);
  });
});

test("a guest's message waits until both principals said yes to a part, and a remark until the plan was read aloud", async () => {
  const day = await dayOfCouple(doors);
  const gerda = {
    firstName: "Gerda",
    phone: "+31612345699",
    organisation: "Woonstede",
    discipline: "woonconsulent",
    parts: ["ownDemand" as const],
  };
  expect(await inviteGuest(day.asCoordinator, gerda, minute(2))).toMatchObject({ refused: null });
  const guest = await doors.staff.guest.findFirstOrThrow({ where: { conferenceId: day.conferenceId } });
  const mayReceive = async () =>
    (await doors.staff.$queryRaw<unknown[]>`select 1 from may_receive where "personId" = ${guest.personId}::uuid and "purpose" = 'guest'`)
      .length;
  const say = (principalId: string, yes: boolean) =>
    noteGuestApproval(day.asCoordinator, { guestId: guest.id, part: "ownDemand", principalId, yes }, minute(3));
  await say(day.hatice.principalId, true);
  expect(await mayReceive()).toBe(0);
  await say(day.cemal.principalId, true);
  expect(await mayReceive()).toBe(1);
  await say(day.cemal.principalId, false);
  expect(await mayReceive()).toBe(0);

  const word = { about: "safety" as const, text: "Denk aan de sleutels." };
  expect(await remark(day.asCoordinator, word, minute(20))).toEqual({ refused: "notPresented" });
  await startPhase(day.asCoordinator, { phase: "privateTime" }, minute(30));
  expect(await remark(day.asCoordinator, word, minute(31))).toEqual({ refused: "privateTime" });
  await endPrivateTime(day.asHatice, {}, minute(40));
  await startPresentation(day.asCoordinator, {}, minute(41));
  expect(await remark(day.asCoordinator, word, minute(42))).toMatchObject({ refused: null });
});
