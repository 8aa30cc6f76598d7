import { beforeAll, describe, expect, test } from "vitest";
import { newId } from "~/access/ids";
import { linkSecret } from "~/access/keyring.server";
import { findLink, linkFor } from "~/access/links.server";
import { dbOf, disconnect } from "~/db.server";
import { changeRoads, type RoadsChange } from "~/invitation/asking/choose-roads.server";
import { factOf } from "~/journey/conference.server";
import { emailsOf, stopEmail } from "~/messaging/email/addresses.server";
import { erasePerson } from "~/network/person/erasing.server";
import { relativeOf, safeCouple } from "../../../tests/builders/invitations";
import { databaseOfThisFile } from "../../../tests/setup/database";
import { circleList } from "./circle-list.server";
import { takeFallbacks } from "./fallback.server";
import { inviteMember } from "./invite.server";
import { roadsOfPerson } from "./person-roads.server";

process.env.MODE = "demo";
process.env.SMTP_URL = "smtp://127.0.0.1:1";
const now = new Date("2026-09-11T10:00:00Z");
const day = new Date("2026-09-26T10:00:00Z");
const at = () => ({ once: newId(), now });
let doors: { staff: ReturnType<typeof dbOf>; family: ReturnType<typeof dbOf> };

beforeAll(async () => {
  await databaseOfThisFile();
  doors = { staff: dbOf("staff"), family: dbOf("family") };
  return disconnect;
});

const nothing: Omit<RoadsChange, "personId"> = {
  email: null,
  emailReadByOthers: false,
  emailAgain: false,
  firstRoad: null,
  secondRoad: null,
  zone: null,
};

async function withAyla(chosen: Partial<RoadsChange> = {}) {
  const scene = await safeCouple(doors, now, day);
  const ayla = await relativeOf(doors, scene, { firstName: "Ayla", readLanguage: "tur" }, now);
  const choose = (change: Partial<RoadsChange>) => changeRoads(scene.emine, { ...nothing, personId: ayla.id, ...change }, at());
  expect(await choose(chosen)).toMatchObject({ refused: null });
  const invite = () => inviteMember(scene.emine, { personId: ayla.id, anyway: true }, at());
  const messages = () =>
    doors.staff.outgoingMessage.findMany({ where: { personId: ayla.id }, orderBy: [{ createdAt: "asc" }, { id: "asc" }] });
  const calls = async () => (await circleList(scene.emine, await factOf(doors.staff, scene.emine.conferenceId), now)).toCall;
  return { ...scene, ayla, choose, invite, messages, calls };
}

describe("the road somebody chose", () => {
  test("is taken: an e-mail instead of a text message, with the same link", async () => {
    const { invite, messages } = await withAyla({ email: "ayla@voorbeeld.nl", firstRoad: "email", secondRoad: "sms" });
    await invite();
    expect(await messages()).toMatchObject([{ channel: "email", template: "invitation", language: "tr", state: "queued" }]);
  });

  test("by e-mail, which came back to nobody's knowledge: after two days without an answer she is to be called, since it may not have arrived", async () => {
    const { invite, ayla, emine } = await withAyla({ email: `ayla-${newId()}@voorbeeld.nl`, firstRoad: "email" });
    await invite();
    await doors.staff.outgoingMessage.updateMany({ where: { personId: ayla.id }, data: { state: "accepted", leftAt: now } });
    const seenAfter = async (hours: number) => {
      const later = new Date(now.getTime() + hours * 3_600_000);
      const { invited, toCall } = await circleList(emine, await factOf(doors.staff, emine.conferenceId), later);
      return [toCall, invited.map(({ call }) => call?.reason ?? null)];
    };
    expect(await seenAfter(47)).toEqual([[], [null]]);
    expect(await seenAfter(48)).toEqual([[ayla.id], ["silentMail"]]);
  });

  test("by a letter or a call: nothing leaves by itself, and she stands on the list of calls", async () => {
    const { invite, messages, calls, ayla } = await withAyla({ firstRoad: "letter" });
    await invite();
    expect(await messages()).toEqual([]);
    expect(await calls()).toEqual([ayla.id]);
  });

  test.each([
    { firstRoad: "phone", secondRoad: null },
    { firstRoad: "email", secondRoad: "phone" },
  ] as const)("a text that waits does not leave once she is to be called: $firstRoad, then $secondRoad", async (wish) => {
    const { invite, choose, messages, calls, ayla } = await withAyla();
    await invite();
    expect(await messages()).toMatchObject([{ channel: "sms", state: "queued" }]);
    expect(await choose(wish)).toMatchObject({ refused: null });
    expect(await messages()).toMatchObject([{ state: "withdrawn" }]);
    expect(await calls()).toEqual([ayla.id]);
  });

  test("her clock is kept with her numbers and her address, sealed", async () => {
    const { emine, ayla } = await withAyla({ email: "ayla@voorbeeld.nl", zone: "Europe/Istanbul" });
    expect((await emailsOf(doors.staff, emine.dataKey, [ayla.id])).get(ayla.id)).toMatchObject([{ zone: "Europe/Istanbul" }]);
    const [phone] = await doors.staff.personPhone.findMany({ where: { personId: ayla.id } });
    expect(Buffer.from(phone?.contactSealed ?? []).includes("Istanbul")).toBe(false);
  });
});

describe("an address", () => {
  test("that somebody else in the circle has is taken once it is said that others read it, and then asks for the word", async () => {
    const { emine, ayla, choose } = await withAyla({ email: "thuis@voorbeeld.nl" });
    const link = await linkFor(doors.staff, { id: ayla.id, conferenceId: emine.conferenceId }, "member", now);
    const proof = async () => (await findLink(doors.family, linkSecret("link", link.id, link.version), now))?.proof;
    expect(await proof()).toBe("lastFour");
    const bas = await doors.staff.person.create({
      data: { id: newId(), conferenceId: emine.conferenceId, firstName: "Bas", addedAt: now },
    });
    const his = { ...nothing, personId: bas.id, email: "Thuis@Voorbeeld.nl" };
    expect(await changeRoads(emine, his, at())).toEqual({ refused: "emailShared" });
    expect(await changeRoads(emine, { ...his, emailReadByOthers: true }, at())).toMatchObject({ refused: null });
    expect(await proof()).toBe("word");
    expect(await choose({ email: null })).toMatchObject({ refused: null });
    expect(await proof()).toBe("lastFour");
  });

  test("that was stopped stays stopped, puts her on the list of calls, and comes back only when she asked", async () => {
    const { emine, ayla, choose, invite, messages, calls } = await withAyla({ email: "ayla@voorbeeld.nl", firstRoad: "email" });
    const [row] = await doors.staff.personEmail.findMany({ where: { personId: ayla.id } });
    await doors.staff.$transaction((tx) => stopEmail(tx, row?.hash as Uint8Array, now));
    await invite();
    expect(await messages()).toEqual([]);
    expect(await calls()).toEqual([ayla.id]);
    expect(await roadsOfPerson(emine, ayla.id)).toMatchObject({ email: { stopped: true }, closed: { email: "silenced", sms: "silenced" } });
    expect(await choose({ email: "ayla@voorbeeld.nl" })).toEqual({ refused: "emailStopped" });
    expect(await choose({ email: "ayla@voorbeeld.nl", emailAgain: true })).toMatchObject({ refused: null });
    expect((await roadsOfPerson(emine, ayla.id))?.open.slice(0, 2)).toEqual(["sms", "email"]);
  });

  test("that was stopped in one conference is not written to in another, and one whom somebody kept out stopped is still his to read", async () => {
    const one = await withAyla({ email: "samen@voorbeeld.nl", firstRoad: "email" });
    const [row] = await doors.staff.personEmail.findMany({ where: { personId: one.ayla.id } });
    await doors.staff.$transaction((tx) => stopEmail(tx, row?.hash as Uint8Array, now));
    const other = await withAyla({});
    expect(await other.choose({ email: "samen@voorbeeld.nl", firstRoad: "email" })).toMatchObject({ refused: null });
    await other.invite();
    expect(await other.messages()).toEqual([]);
    expect(await other.choose({ email: "samen@voorbeeld.nl", firstRoad: "email", emailAgain: true })).toMatchObject({ refused: null });
    expect(await roadsOfPerson(other.emine, other.ayla.id)).toMatchObject({ email: { stopped: false } });
    const sister = await relativeOf(doors, one, { firstName: "Zus" }, now);
    const keep = { ...nothing, personId: sister.id, email: "samen@voorbeeld.nl", emailAgain: true };
    expect(await changeRoads(one.emine, keep, at())).toMatchObject({ refused: null });
    await doors.staff.decision.updateMany({ where: { personId: one.ayla.id }, data: { kind: "keptOut" } });
    expect(await roadsOfPerson(one.emine, sister.id)).toMatchObject({ closed: { email: "readByKeptOut" } });
  });

  test("goes when she is erased, with her choices", async () => {
    const { ayla } = await withAyla({ email: "ayla@voorbeeld.nl", firstRoad: "email" });
    await doors.family.$transaction((tx) => erasePerson(tx, ayla.id, now));
    expect(await doors.staff.personEmail.count({ where: { personId: ayla.id } })).toBe(0);
    expect(await doors.staff.person.findUnique({ where: { id: ayla.id } })).toMatchObject({ firstRoad: null, secondRoad: null });
  });
});

describe("when a message failed for good", () => {
  const fail = (id: string) =>
    doors.staff.outgoingMessage.update({ where: { id }, data: { state: "failed", failure: "30005", settledAt: now } });

  test("the other road is taken once, by whoever comes first, and never a third time", async () => {
    const { invite, messages, calls, ayla } = await withAyla({ email: "ayla@voorbeeld.nl" });
    await invite();
    const [first] = await messages();
    await fail(first?.id ?? "");
    expect(await calls()).toEqual([ayla.id]);
    await Promise.all([takeFallbacks(doors.staff, now), takeFallbacks(doors.staff, now)]);
    const sent = await messages();
    expect(sent.map(({ channel, state }) => [channel, state])).toEqual([
      ["sms", "failed"],
      ["email", "queued"],
    ]);
    expect(await calls()).toEqual([]);
    await fail(sent[1]?.id ?? "");
    expect(await takeFallbacks(doors.staff, now)).toBe(0);
    expect(await calls()).toEqual([ayla.id]);
  });

  test("who wanted to be called next is called, and gets no second message", async () => {
    const { invite, messages, calls, ayla } = await withAyla({ email: "ayla@voorbeeld.nl", firstRoad: "sms", secondRoad: "phone" });
    await invite();
    const [first] = await messages();
    await fail(first?.id ?? "");
    expect(await takeFallbacks(doors.staff, now)).toBe(0);
    expect(await calls()).toEqual([ayla.id]);
  });
});
