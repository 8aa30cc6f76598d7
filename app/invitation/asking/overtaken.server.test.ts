import { beforeAll, describe, expect, test } from "vitest";
import { newId } from "~/access/ids";
import { setClock } from "~/clock";
import { dbOf, disconnect } from "~/db.server";
import { tellPrincipals } from "~/invitation/poll/tell-principals.server";
import { callOff } from "~/journey/call-off.server";
import { factOf } from "~/journey/conference.server";
import { invitationMessage } from "~/journey/family-messages.server";
import { givePhone } from "~/messaging/numbers.server";
import { relativeOf, safeCouple } from "../../../tests/builders/invitations";
import { databaseOfThisFile } from "../../../tests/setup/database";
import { noteCall, noteReply } from "../answering/answer.server";
import { circleList } from "./circle-list.server";
import { takeFallbacks } from "./fallback.server";
import { inviteMember } from "./invite.server";

process.env.MODE = "demo";
process.env.SMTP_URL = "smtp://localhost:1";
const now = new Date("2026-09-11T10:00:00Z");
const day = new Date("2026-09-26T10:00:00Z");
const hour = 3_600_000;
const later = new Date(now.getTime() + hour);
let doors: { staff: ReturnType<typeof dbOf>; family: ReturnType<typeof dbOf> };

beforeAll(async () => {
  await databaseOfThisFile();
  doors = { staff: dbOf("staff"), family: dbOf("family") };
  return disconnect;
});

async function invited(who: Partial<Parameters<typeof relativeOf>[2]> = {}) {
  const scene = await safeCouple(doors, now, day);
  const ayla = await relativeOf(doors, scene, { firstName: "Ayla", readLanguage: "tur", ...who }, now);
  await inviteMember(scene.emine, { personId: ayla.id, anyway: true }, { once: newId(), now });
  const messages = (template: string) => doors.staff.outgoingMessage.findMany({ where: { personId: ayla.id, template } });
  const saysNo = () => noteReply(scene.emine, { personId: ayla.id, answer: "no", how: "phone" }, { once: newId(), now: later });
  const saysYes = () =>
    noteReply(scene.emine, { personId: ayla.id, answer: "yes", how: "phone" }, { once: newId(), now: new Date(now.getTime() + 1) });
  return { ...scene, ayla, messages, saysNo, saysYes };
}

const email = (personId: string, conferenceId: string) =>
  doors.staff.personEmail.create({
    data: { id: newId(), personId, conferenceId, hash: Buffer.from(personId), contactSealed: Buffer.from("x"), since: now },
  });

/** Whether the words of a waiting invitation are still written at a moment. */
async function leaves(messages: Awaited<ReturnType<Awaited<ReturnType<typeof invited>>["messages"]>>, at: Date) {
  const release = setClock(at);
  const asked = messages as unknown as Parameters<typeof invitationMessage.wordsFor>[1];
  const words = await doors.staff.$transaction((tx) => invitationMessage.wordsFor(tx, asked)).finally(release);
  return words.size > 0;
}

describe("an invitation that waited", () => {
  test("goes out of the line when he says no, and stays unsent when it was already being claimed", async () => {
    const { messages, saysNo } = await invited();
    const before = await messages("invitation");
    expect(await leaves(before, later)).toBe(true);
    await saysNo();
    expect((await messages("invitation")).map(({ state }) => state)).toEqual(["withdrawn"]);
    expect(await leaves(before, later)).toBe(false);
  });

  test("does not leave once the day it was about began", async () => {
    const { messages } = await invited();
    expect(await leaves(await messages("invitation"), new Date(day.getTime() + hour))).toBe(false);
  });

  test("that failed is not sent along another road to who said no meanwhile", async () => {
    const { pair, ayla, messages, saysNo } = await invited();
    await email(ayla.id, pair.conferenceId);
    await doors.staff.outgoingMessage.updateMany({
      where: { personId: ayla.id },
      data: { state: "failed", failure: "30003", settledAt: later },
    });
    await saysNo();
    await takeFallbacks(doors.staff, new Date(later.getTime() + hour));
    expect(await messages("invitation")).toHaveLength(1);
  });
});

describe("that it is off", () => {
  test("is told along the road on which he was asked, in time for who would be on his way", async () => {
    const { pair, ayla, messages } = await invited({ phone: null });
    await email(ayla.id, pair.conferenceId);
    await doors.staff.paper.create({
      data: {
        ...{ id: newId(), conferenceId: pair.conferenceId, personId: ayla.id, kind: "letter", moment: "invitation", language: "tr" },
        ...{ linkId: newId(), codeHash: Buffer.from(newId()), madeAt: now, madeBy: newId(), givenAt: now },
      },
    });
    await doors.staff.$transaction((tx) => callOff(tx, { conferenceId: pair.conferenceId, now: later }));
    expect(await messages("cancelled")).toMatchObject([{ channel: "email", refs: { leaveBy: day.getTime() - 3 * hour } }]);
  });

  test("puts whom no message told on the coordinator's list of calls, until somebody called", async () => {
    const { pair, emine, ayla, saysYes } = await invited({ readLanguage: null });
    await saysYes();
    const toCall = async () => (await circleList(emine, await factOf(doors.staff, pair.conferenceId), later)).toCall;
    expect(await toCall()).toEqual([]);
    await doors.staff.$transaction((tx) => callOff(tx, { conferenceId: pair.conferenceId, now: later }));
    await doors.staff.willingness.updateMany({ where: { principalId: pair.hatice.principalId }, data: { endedAt: later } });
    const list = await circleList(emine, await factOf(doors.staff, pair.conferenceId), later);
    expect(list.invited.map(({ personId, call }) => [personId, call?.reason])).toEqual([[ayla.id, "calledOff"]]);
    await noteCall(emine, { personId: ayla.id, reached: true }, { once: newId(), now: new Date(later.getTime() + hour) });
    expect(await toCall()).toEqual([]);
  });

  test("is told again when it was on again in between", async () => {
    const { pair, saysYes, messages } = await invited();
    await saysYes();
    const off = (at: Date) => doors.staff.$transaction((tx) => callOff(tx, { conferenceId: pair.conferenceId, now: at }));
    await off(later);
    await doors.staff.outgoingMessage.updateMany({ where: { conferenceId: pair.conferenceId }, data: { state: "delivered" } });
    await off(new Date(later.getTime() + hour));
    expect(await messages("cancelled")).toHaveLength(1);
    await doors.staff.willingness.updateMany({
      where: { principalId: pair.hatice.principalId },
      data: { givenAt: new Date(later.getTime() + 2 * hour) },
    });
    await off(new Date(later.getTime() + 3 * hour));
    expect(await messages("cancelled")).toHaveLength(2);
  });
});

test("a principal who shares a telephone gets no message he did not ask for", async () => {
  const { pair } = await safeCouple(doors, now, day);
  for (const [one, e164] of [
    [pair.hatice, "+31612349991"],
    [pair.cemal, "+31612349992"],
  ] as const) {
    await doors.staff.person.update({ where: { id: one.personId }, data: { readLanguage: "nld" } });
    await doors.staff.agreedWord.create({
      data: { id: newId(), personId: one.personId, hash: "x", agreedAt: now, accountId: pair.coordinatorId },
    });
    const readByOthers = one.personId === pair.cemal.personId;
    await doors.staff.$transaction((tx) =>
      givePhone(tx, { personId: one.personId, conferenceId: pair.conferenceId, e164, readByOthers, now }),
    );
  }
  await doors.staff.$transaction((tx) => tellPrincipals(tx, pair.conferenceId, now));
  const told = await doors.staff.outgoingMessage.findMany({ where: { conferenceId: pair.conferenceId, template: "principalLink" } });
  expect(told.map(({ personId }) => personId)).toEqual([pair.hatice.personId]);
});
