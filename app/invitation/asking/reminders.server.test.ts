import { beforeAll, expect, test } from "vitest";
import { newId } from "~/access/ids";
import { setClock } from "~/clock";
import { dbOf, disconnect } from "~/db.server";
import { factOf } from "~/journey/conference.server";
import { reminderMessage } from "~/journey/family-messages.server";
import { relative } from "../../../tests/builders/askers";
import { hours, relativeOf, safeCouple } from "../../../tests/builders/invitations";
import { databaseOfThisFile } from "../../../tests/setup/database";
import { noteReply, reply } from "../answering/answer.server";
import { setDay } from "../day/set-day.server";
import { circleList } from "./circle-list.server";
import { inviteMember } from "./invite.server";
import { sendDueReminders } from "./reminders.server";

const now = new Date("2026-09-11T10:00:00Z");
const day = new Date("2026-09-26T10:00:00Z");
const at = (when = now) => ({ once: newId(), now: when });
process.env.MODE = "demo";
let doors: { staff: ReturnType<typeof dbOf>; family: ReturnType<typeof dbOf> };

beforeAll(async () => {
  await databaseOfThisFile();
  doors = { staff: dbOf("staff"), family: dbOf("family") };
  return disconnect;
});

const messagesTo = (personId: string) => doors.staff.outgoingMessage.findMany({ where: { personId }, orderBy: { createdAt: "asc" } });

/** A safe couple with a day, and Ayla, welcome and invited. */
async function invited() {
  const scene = await safeCouple(doors, now, day);
  const ayla = await relativeOf(doors, scene, { firstName: "Ayla", readLanguage: "tur" }, now);
  expect(await inviteMember(scene.emine, { personId: ayla.id, anyway: true }, at())).toMatchObject({ refused: null });
  const link = await relative(doors, ayla.id, "answerInvitation");
  return { ...scene, ayla, link };
}

test("reminders go out once each, never to who said no, also when two processes look at the same time", async () => {
  const { ayla, emine, pair } = await invited();
  const rob = await relativeOf(doors, { emine, pair }, { firstName: "Rob" }, now);
  await inviteMember(emine, { personId: rob.id, anyway: true }, at());
  await noteReply(emine, { personId: rob.id, answer: "no", how: "phone" }, at());
  const weekBefore = new Date("2026-09-19T08:00:00Z");
  await Promise.all([sendDueReminders(doors.staff, weekBefore), sendDueReminders(doors.staff, weekBefore)]);
  await sendDueReminders(doors.staff, new Date("2026-09-20T08:00:00Z"));
  expect((await messagesTo(ayla.id)).map(({ template }) => template)).toEqual(["invitation", "reminder"]);
  expect((await messagesTo(rob.id)).map(({ template }) => template)).toEqual(["invitation"]);
  const link = await relative(doors, ayla.id, "answerInvitation");
  await reply(link, { answer: "yes" }, at(weekBefore));
  await sendDueReminders(doors.staff, new Date("2026-09-25T08:00:00Z"));
  expect((await messagesTo(ayla.id)).map(({ template }) => template)).toEqual(["invitation", "reminder", "comingUp"]);
});

test("another place brings no second reminder; another day does, and what was taken back does not count", async () => {
  const { ayla, emine } = await invited();
  const move = (startsAt: Date, place: string, when: Date) =>
    setDay(emine, { startsAt, endsAt: new Date(startsAt.getTime() + 6 * hours), place, agreed: true }, at(when));
  const sent = async () =>
    (await messagesTo(ayla.id)).filter(({ template, state }) => template === "reminder" && state !== "withdrawn").length;
  const arrive = () =>
    doors.staff.outgoingMessage.updateMany({ where: { personId: ayla.id, state: "queued" }, data: { state: "delivered" } });
  await sendDueReminders(doors.staff, new Date("2026-09-21T08:00:00Z"));
  await arrive();
  await move(day, "Kerkzaal", new Date("2026-09-21T09:00:00Z"));
  await sendDueReminders(doors.staff, new Date("2026-09-21T10:00:00Z"));
  expect(await sent()).toBe(1);
  await move(new Date(day.getTime() + 48 * hours), "Kerkzaal", new Date("2026-09-21T11:00:00Z"));
  await sendDueReminders(doors.staff, new Date("2026-09-22T10:00:00Z"));
  expect(await sent(), "she was told of the new day a day ago").toBe(1);
  await sendDueReminders(doors.staff, new Date("2026-09-23T12:00:00Z"));
  expect(await sent()).toBe(2);
});

test("a moved day takes the reminder of the old one out of line, and tells of the new one once", async () => {
  const { ayla, emine } = await invited();
  await doors.staff.outgoingMessage.updateMany({ where: { personId: ayla.id }, data: { state: "delivered" } });
  await sendDueReminders(doors.staff, new Date("2026-09-19T08:00:00Z"));
  const startsAt = new Date(day.getTime() + 24 * hours);
  const moved = { startsAt, endsAt: new Date(startsAt.getTime() + 6 * hours), place: "Kerkzaal", agreed: true };
  await setDay(emine, moved, at(new Date("2026-09-19T09:00:00Z")));
  const lines = async () => (await messagesTo(ayla.id)).map(({ template, state }) => `${template} ${state}`);
  expect(await lines()).toEqual(["invitation delivered", "reminder withdrawn", "dateChanged queued"]);
  await sendDueReminders(doors.staff, new Date("2026-09-20T12:00:00Z"));
  expect(await lines()).toHaveLength(3);
  await sendDueReminders(doors.staff, new Date("2026-09-21T12:00:00Z"));
  expect((await lines()).slice(3)).toEqual(["reminder queued"]);
});

test("who withdrew, died or must stay out meanwhile is not reminded", async () => {
  const { emine, pair, ayla } = await invited();
  const others = [];
  for (const firstName of ["Bas", "Cor", "Dik"]) {
    const one = await relativeOf(doors, { emine, pair }, { firstName }, now);
    await inviteMember(emine, { personId: one.id, anyway: true }, at());
    others.push(one.id);
  }
  const [bas = "", cor = "", dik = ""] = others;
  await doors.staff.invitation.updateMany({ where: { personId: bas }, data: { withdrawnAt: now } });
  await doors.staff.person.update({ where: { id: cor }, data: { deceasedAt: now } });
  const { principalId } = pair.hatice;
  const out = { id: newId(), conferenceId: pair.conferenceId, principalId, personId: dik, at: new Date(now.getTime() + 1000) };
  await doors.family.decision.create({ data: { ...out, kind: "keptOut", how: "ownLink" } });
  for (const when of ["2026-09-21T08:00:00Z", "2026-09-25T08:00:00Z"]) await sendDueReminders(doors.staff, new Date(when));
  const reminded = await doors.staff.outgoingMessage.findMany({
    where: { conferenceId: pair.conferenceId, template: { in: ["reminder", "comingUp"] } },
    select: { personId: true },
  });
  expect(reminded).toEqual([{ personId: ayla.id }, { personId: ayla.id }]);
});

test("who stays silent is on the list of calls after two days, and a reminder takes nobody off it", async () => {
  const { emine, pair, ayla } = await invited();
  await doors.staff.outgoingMessage.updateMany({ where: { personId: ayla.id }, data: { state: "delivered" } });
  const calls = async (when: Date) => (await circleList(emine, await factOf(doors.staff, pair.conferenceId), when)).toCall;
  expect(await calls(new Date(now.getTime() + 48 * hours - 1))).toEqual([]);
  expect(await calls(new Date(now.getTime() + 48 * hours))).toEqual([ayla.id]);
  const weekBefore = new Date("2026-09-19T08:00:00Z");
  expect(await sendDueReminders(doors.staff, weekBefore)).toBe(1);
  await doors.staff.outgoingMessage.updateMany({ where: { personId: ayla.id }, data: { state: "delivered" } });
  expect(await calls(new Date(weekBefore.getTime() + hours))).toEqual([ayla.id]);
});

test("a reminder that waited until after the day is not sent any more", async () => {
  const { ayla } = await invited();
  await sendDueReminders(doors.staff, new Date("2026-09-19T08:00:00Z"));
  const [, reminder] = await messagesTo(ayla.id);
  const words = (when: string) => {
    const release = setClock(new Date(when));
    const message = { ...reminder, language: "nl" } as Parameters<typeof reminderMessage.wordsFor>[1][number];
    return doors.staff
      .$transaction(async (tx) => (await reminderMessage.wordsFor(tx, [message])).get(message.id)?.body ?? null)
      .finally(release);
  };
  expect(await words("2026-09-20T08:00:00Z")).toContain("Dag Ayla");
  expect(await words("2026-09-27T08:00:00Z")).toBeNull();
});
