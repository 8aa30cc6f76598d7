import { beforeAll, describe, expect, test } from "vitest";
import { newId } from "~/access/ids";
import { dbOf, disconnect } from "~/db.server";
import { speakAfterTheDay } from "~/invitation/wording/after-the-day.server";
import { missYouMessage, thankYouMessage } from "~/journey/family-messages.server";
import { givePhone } from "~/messaging/numbers.server";
import { dayOfCouple, dayStart, minute } from "../../../tests/builders/day";
import { databaseOfThisFile } from "../../../tests/setup/database";
import { sendMoment, withhold } from "./send.server";
import { keepWords, standing, wordingsOf } from "./wording.server";

process.env.MODE = "demo";
let doors: { staff: ReturnType<typeof dbOf>; family: ReturnType<typeof dbOf> };

beforeAll(async () => {
  await databaseOfThisFile();
  doors = { staff: dbOf("staff"), family: dbOf("family") };
  return disconnect;
});

let digits = 10_000_000;
const hour = (hours: number) => minute(hours * 60);

/** The couple's day, held, with Leyla who came and others who were asked and did not. */
async function held({ outcome = "presented" as const, record = true } = {}) {
  const day = await dayOfCouple(doors);
  const { conferenceId, coordinatorId, dayId } = day;
  const before = new Date(dayStart.getTime() - 9 * 86_400_000);
  const phone = (personId: string) => {
    digits += 1;
    return givePhone(doors.staff, { personId, conferenceId, e164: `+316${digits}`, now: before });
  };
  await doors.staff.person.update({ where: { id: day.leylaId }, data: { readLanguage: "nld" } });
  await phone(day.leylaId);
  const asks = async (firstName: string, answer: "yes" | "no" | null) => {
    const id = newId();
    const invitationId = newId();
    await doors.staff.person.create({ data: { id, conferenceId, firstName, readLanguage: "tur", addedAt: before } });
    await phone(id);
    for (const { principalId } of [day.hatice, day.cemal]) {
      await doors.family.decision.create({
        data: { id: newId(), conferenceId, principalId, personId: id, kind: "welcome", at: before, how: "ownLink" },
      });
    }
    await doors.staff.invitation.create({
      data: { id: invitationId, conferenceId, personId: id, invitedAt: before, invitedBy: coordinatorId },
    });
    if (answer) await doors.staff.reply.create({ data: { id: newId(), conferenceId, invitationId, at: before, answer, how: "phone" } });
    return id;
  };
  const people = { leyla: day.leylaId, murat: await asks("Murat", "yes"), nur: await asks("Nur", "no"), ayse: await asks("Ayşe", null) };
  await doors.staff.phaseEntry.updateMany({ where: { conferenceId, endedAt: null }, data: { endedAt: hour(5).now } });
  if (record)
    await doors.staff.dayOutcome.create({
      data: { id: newId(), conferenceId, dayId, outcome, at: hour(5).now, recordedBy: coordinatorId },
    });
  const sent = async () => {
    const rows = await doors.staff.outgoingMessage.findMany({
      where: { conferenceId, personId: { in: Object.values(people) } },
      orderBy: { template: "asc" },
    });
    const names = new Map(Object.entries(people).map(([name, id]) => [id, name]));
    return rows.map(({ personId, template, state, dueAt, linkId }) => ({
      to: names.get(personId ?? ""),
      template,
      state,
      dueAt: dueAt.toISOString(),
      link: linkId !== null,
    }));
  };
  return { ...day, people, sent };
}

describe("the morning after the day", () => {
  test("who came is thanked, who said yes and did not come is missed; who said no or was never reached is left in peace", async () => {
    const { sent } = await held();
    expect(await speakAfterTheDay(doors.staff, hour(7).now)).toBe(0);
    await speakAfterTheDay(doors.staff, hour(9).now);
    expect(await sent()).toEqual([
      { to: "murat", template: "missYou", state: "queued", dueAt: "2026-11-27T10:00:00.000Z", link: true },
      { to: "leyla", template: "thankYou", state: "queued", dueAt: "2026-11-27T10:00:00.000Z", link: false },
    ]);
  });

  test("done once, also by two processes at the same moment, and not again when the coordinator kept it back", async () => {
    const { sent, asCoordinator } = await held();
    await Promise.all([speakAfterTheDay(doors.staff, hour(9).now), speakAfterTheDay(doors.staff, hour(9).now)]);
    expect(await sent()).toHaveLength(2);
    const ids = (await doors.staff.outgoingMessage.findMany({ where: { conferenceId: asCoordinator.conferenceId, state: "queued" } })).map(
      ({ id }) => id,
    );
    expect(await withhold(asCoordinator, { messageIds: ids }, hour(10))).toMatchObject({ refused: null });
    expect(await withhold(asCoordinator, { messageIds: ids }, hour(10))).toEqual({ refused: "leftAlready" });
    await speakAfterTheDay(doors.staff, hour(11).now);
    expect((await sent()).map(({ state }) => state)).toEqual(["withdrawn", "withdrawn"]);
  });

  test("nobody is missed while nobody noted who came", async () => {
    const { sent, people, dayId, asCoordinator } = await held();
    await doors.staff.attendance.deleteMany({ where: { dayId, personId: people.leyla } });
    await speakAfterTheDay(doors.staff, hour(9).now);
    expect(await sent()).toEqual([]);
    const all = { personIds: Object.values(people) };
    expect(await sendMoment(asCoordinator, { moment: "missYou", ...all }, hour(9))).toEqual({ refused: "noAttendance" });
  });

  test("nothing goes out after somebody died, and words that turned out wrong are not said", async () => {
    const { people, conferenceId, dayId, coordinatorId } = await held();
    await speakAfterTheDay(doors.staff, hour(9).now);
    const rows = await doors.staff.outgoingMessage.findMany({ where: { conferenceId, refs: { path: ["heldDayId"], equals: dayId } } });
    const say = async () => {
      const asked = rows.map((row) => ({ ...row, language: "nl" as const }));
      const [thanks, missed] = await Promise.all([
        thankYouMessage.wordsFor(
          doors.staff,
          asked.filter((r) => r.template === "thankYou"),
        ),
        missYouMessage.wordsFor(
          doors.staff,
          asked.filter((r) => r.template === "missYou"),
        ),
      ]);
      return [...thanks.values(), ...missed.values()].map(({ body }) => body.split(",")[0]);
    };
    expect(await say()).toEqual(["Dag Leyla", "Dag Murat"]);
    // Written down late: Murat was there too.
    await doors.staff.attendance.create({
      data: { id: newId(), conferenceId, dayId, personId: people.murat, arrivedAt: hour(1).now, notedBy: coordinatorId },
    });
    expect(await say()).toEqual(["Dag Leyla"]);
  });

  test("a second sitting is not the end: nobody is thanked yet", async () => {
    const { sent } = await held({ outcome: "secondSitting" as never });
    await speakAfterTheDay(doors.staff, hour(9).now);
    expect(await sent()).toEqual([]);
  });
});

describe("sending by hand", () => {
  test("only who is ticked and may receive it, once, by the same form", async () => {
    const { asCoordinator, people, sent } = await held();
    const form = hour(9);
    const everybody = Object.values(people);
    expect(await sendMoment(asCoordinator, { moment: "missYou", personIds: everybody }, form)).toMatchObject({ refused: null });
    expect(await sendMoment(asCoordinator, { moment: "missYou", personIds: everybody }, form)).toMatchObject({ refused: null });
    expect((await sent()).map(({ to }) => to)).toEqual(["murat"]);
    expect(await sendMoment(asCoordinator, { moment: "missYou", personIds: everybody }, hour(10))).toEqual({ refused: "nobody" });
    expect(await sendMoment(asCoordinator, { moment: "thankYou", personIds: [] }, hour(10))).toEqual({ refused: "nobody" });
  });

  test("before the day nobody is thanked, and after it nobody is asked to keep it free", async () => {
    const { asCoordinator, people } = await held({ record: false });
    expect(await sendMoment(asCoordinator, { moment: "thankYou", personIds: [people.leyla] }, hour(9))).toEqual({ refused: "notHeld" });
    expect(await sendMoment(asCoordinator, { moment: "saveTheDate", personIds: [people.murat] }, hour(9))).toEqual({
      refused: "dayPassed",
    });
  });

  test("somebody of another conference is not kept back by this coordinator", async () => {
    const mine = await held();
    const other = await held();
    await speakAfterTheDay(doors.staff, hour(9).now);
    const theirs = await doors.staff.outgoingMessage.findMany({ where: { conferenceId: other.conferenceId } });
    expect(await withhold(mine.asCoordinator, { messageIds: theirs.map(({ id }) => id) }, hour(10))).toEqual({ refused: "leftAlready" });
    expect((await other.sent()).every(({ state }) => state === "queued")).toBe(true);
  });
});

describe("a coordinator's own words", () => {
  const about = { moment: "thankYou", language: "nl", channel: "sms" } as const;

  test("the newest stand, go out filled in, are sealed, and ours come back", async () => {
    const { asCoordinator, leylaId, conferenceId } = await held();
    const body = "Beste {name}, wat fijn dat u er was. Groeten van {askers} en {caller}.";
    expect(await keepWords(asCoordinator, { ...about, words: { body: `  ${body} `, subject: "" } }, hour(1))).toMatchObject({
      refused: null,
    });
    const kept = await wordingsOf(asCoordinator, "thankYou");
    expect(standing(kept, about)).toEqual({ body });
    const [row] = await doors.staff.wording.findMany({ where: { conferenceId } });
    expect(Buffer.from(row?.familySealed ?? []).toString("latin1")).not.toContain("Beste");
    const message = {
      id: newId(),
      conferenceId,
      personId: leylaId,
      accountId: null,
      linkId: null,
      wordingId: null,
      language: "nl" as const,
      channel: "sms" as const,
      refs: {},
    };
    const words = async () => (await thankYouMessage.wordsFor(doors.staff, [message])).get(message.id)?.body;
    expect(await words()).toMatch(/^Beste Leyla, wat fijn dat u er was\. Groeten van .+ en .+\.$/);
    expect(await keepWords(asCoordinator, { ...about, words: null }, hour(2))).toMatchObject({ refused: null });
    expect(await words()).toMatch(/^Dag Leyla/);
    expect(await wordingsOf(asCoordinator, "thankYou")).toHaveLength(2);
  });

  test("what betrays is refused at the door too, whatever the page let through", async () => {
    const { asCoordinator } = await held();
    const body = "Beste {name}, dank dat u meedacht over de huurschuld. Groeten, {caller}";
    expect(await keepWords(asCoordinator, { ...about, words: { body, subject: "" } }, hour(1))).toEqual({ refused: "faulty" });
    expect(await wordingsOf(asCoordinator)).toEqual([]);
  });
});
