import { describe, expect, test } from "vitest";
import { newId } from "~/access/ids";
import { newDataKey, seal } from "~/access/sealing.server";
import { kind, road } from "../../../tests/builders/messages-line";
import { MessagesScene } from "../../../tests/builders/messages-scene";
import { databaseOfThisFile } from "../../../tests/setup/database";
import { givePhone } from "../numbers.server";
import type { PacedCarrier } from "./carrier";
import { drain } from "./drain.server";
import { nextHumanMoment } from "./human-hours";
import { settleDoubts } from "./in-doubt.server";
import { backoff } from "./outcomes.server";
import { queueMessage, queueMessages } from "./outgoing.server";
import { talkTemplate, weeklyLimit, weeklyLimitOfNumber } from "./weekly-limit";

process.env.MODE = "demo";
const database = await databaseOfThisFile();
const scene = new MessagesScene(database);
const { db } = scene;
/** A Tuesday morning in spring, at ten. */
const tuesday = new Date("2026-03-03T09:00:00Z");
const later = (milliseconds: number) => new Date(tuesday.getTime() + milliseconds);
const day = 86_400_000;

const plain = kind("plain");
const asked = kind("asked", { atAnyHour: true });
const urgent = kind("urgent", { beyondLimit: true });
const talk = kind(talkTemplate, { beyondLimit: true });
const templates = [plain, asked, urgent, talk];

const owe = (index: number, { template = plain, dueAt = tuesday, channel = "sms" as "sms" | "email" | "call" } = {}) =>
  queueMessage(db, {
    template,
    to: { personId: scene.person(index).id, conferenceId: scene.circle.conferenceId },
    language: "nl",
    channel,
    dueAt,
    now: tuesday,
  });
const send = (carrier: PacedCarrier, at = tuesday) =>
  drain({ db, templates, worker: newId(), carriers: { [carrier.channel]: carrier }, now: () => at });
const stateOf = (id: string) => db.outgoingMessage.findUniqueOrThrow({ where: { id } });

describe("a week", () => {
  test("brings nobody more messages than the limit: what is beyond it fails, and somebody calls", async () => {
    const { sent, carrier } = road();
    const ids = [];
    for (let many = 0; many < weeklyLimit + 1; many++) ids.push(await owe(0, { dueAt: later(many) }));
    await send(carrier, later(1_000));
    expect(sent).toHaveLength(weeklyLimit);
    expect(await stateOf(ids.at(-1) as string)).toMatchObject({ state: "failed", failure: "tooMany", leftAt: null });
    await owe(0, { template: urgent });
    await send(carrier, later(2_000));
    expect(sent, "a moved day is told all the same").toHaveLength(weeklyLimit + 1);
    await owe(0);
    await send(carrier, nextHumanMoment(later(8 * day), []));
    expect(sent, "a week on there is room again").toHaveLength(weeklyLimit + 2);
  });

  test("counts no words written back to who wrote, and lets them through when it is full; on a household's number as well", async () => {
    const { conferenceId } = scene.circle;
    await db.personPhone.updateMany({ where: { personId: scene.person(1).id }, data: { endedAt: tuesday } });
    await givePhone(db, { personId: scene.person(1).id, conferenceId, e164: scene.phone(0), now: tuesday });
    const { sent, carrier } = road();
    for (let many = 0; many < weeklyLimitOfNumber; many++) await owe(0, { template: talk, dueAt: later(many) });
    for (let many = 0; many < weeklyLimit; many++) for (const index of [0, 1]) await owe(index, { dueAt: later(1_000 + many) });
    await send(carrier, later(60_000));
    expect(sent).toHaveLength(2 * weeklyLimitOfNumber);
    await owe(0, { template: talk });
    await send(carrier, later(61_000));
    expect(sent).toHaveLength(2 * weeklyLimitOfNumber + 1);
    await owe(0);
    await send(carrier, later(62_000));
    expect(sent).toHaveLength(2 * weeklyLimitOfNumber + 1);
  });

  test("does not count what the provider refused", async () => {
    const { carrier } = road(() => ({ kind: "refused", code: "21211", silenced: false }));
    for (let many = 0; many < weeklyLimit; many++) await owe(0);
    await send(carrier);
    const open = road();
    await owe(0);
    await send(open.carrier);
    expect(open.sent).toHaveLength(1);
  });
});

describe("a week on one number", () => {
  test("brings a household no more than twice what one person gets, and what cannot wait all the same", async () => {
    const { conferenceId } = scene.circle;
    for (const index of [1, 2]) {
      await db.personPhone.updateMany({ where: { personId: scene.person(index).id }, data: { endedAt: tuesday } });
      await givePhone(db, { personId: scene.person(index).id, conferenceId, e164: scene.phone(0), now: tuesday });
    }
    const { sent, carrier } = road();
    for (let many = 0; many < weeklyLimit; many++) for (const index of [0, 1, 2]) await owe(index, { dueAt: later(many) });
    await send(carrier, later(1_000));
    expect(sent).toHaveLength(weeklyLimitOfNumber);
    expect(await db.outgoingMessage.count({ where: { failure: "tooMany", leftAt: null } })).toBe(3 * weeklyLimit - weeklyLimitOfNumber);
    await owe(1, { template: urgent });
    await send(carrier, later(2_000));
    expect(sent).toHaveLength(weeklyLimitOfNumber + 1);
  });

  test("does not count what went to another telephone of theirs", async () => {
    const { sent, carrier } = road();
    for (let many = 0; many < weeklyLimit; many++) for (const index of [0, 1]) await owe(index, { dueAt: later(many) });
    await send(carrier, later(1_000));
    expect(sent).toHaveLength(2 * weeklyLimit);
    for (const index of [0, 1]) {
      const { id: personId } = scene.person(index);
      await givePhone(db, { personId, conferenceId: scene.circle.conferenceId, e164: scene.phone(2), now: later(2_000) });
    }
    await owe(2);
    await send(carrier, later(3_000));
    expect(sent).toHaveLength(2 * weeklyLimit + 1);
  });
});

describe("an hour", () => {
  test("at which nobody should be disturbed moves a message to the next morning; what somebody asked for this minute goes", async () => {
    const night = new Date("2026-03-03T22:30:00Z");
    const { sent, carrier } = road();
    const waits = await owe(0);
    const goes = await owe(1, { template: asked });
    await send(carrier, night);
    expect(sent.map(({ to }) => to)).toEqual([scene.phone(1)]);
    expect(await stateOf(waits)).toMatchObject({ state: "queued", dueAt: new Date("2026-03-04T08:00:00Z"), attempts: 0 });
    expect(await stateOf(goes)).toMatchObject({ state: "accepted" });
    await send(carrier, new Date("2026-03-04T08:00:00Z"));
    expect(sent).toHaveLength(2);
  });
});

describe("a sender", () => {
  test("keeps to its rate, whichever process asks", async () => {
    const slow = { perSecond: 2, sender: "+3197010000000" };
    const { sent, carrier } = road(undefined, slow);
    for (const index of [0, 1, 2]) await owe(index);
    const begun = performance.now();
    await Promise.all([send(carrier), send(carrier)]);
    expect(sent).toHaveLength(3);
    expect(performance.now() - begun, "two at once, and the third after half a second").toBeGreaterThan(400);
  });

  test("that is asked to wait sends nothing until then, and then all of it", async () => {
    let busy = true;
    const { sent, carrier } = road(() => (busy ? { kind: "later", after: 60_000 } : { kind: "accepted", providerId: newId() }));
    const id = await owe(0);
    expect((await send(carrier)).wait).toBeGreaterThan(50_000);
    await owe(1);
    await send(carrier);
    expect(sent, "the second was not even tried").toHaveLength(1);
    expect((await stateOf(id)).retryAt).not.toBeNull();
    busy = false;
    await db.senderPace.deleteMany();
    await db.outgoingMessage.updateMany({ data: { retryAt: null } });
    await send(carrier);
    expect(sent).toHaveLength(3);
  });
});

test("what could not be handed over in a day is not sent any more, and somebody calls", async () => {
  const { carrier } = road(() => ({ kind: "later" }));
  const id = await owe(0);
  await send(carrier);
  expect(await stateOf(id)).toMatchObject({ state: "queued", attempts: 1, leftAt: null });
  await db.outgoingMessage.updateMany({ data: { retryAt: null } });
  await send(carrier, later(day));
  expect(await stateOf(id)).toMatchObject({ state: "failed", failure: "tooLate" });
});

test("between two tries lies twice as long each time, never the same for all, and at most a quarter of an hour", () => {
  expect([1, 2, 3].map((attempts) => backoff(attempts, 1))).toEqual([2_000, 4_000, 8_000]);
  expect(backoff(3, 0)).toBe(4_000);
  expect(backoff(50, 1)).toBe(900_000);
});

test("a look-up that fails keeps no other message in doubt waiting, and is done again", async () => {
  const { carrier } = road(() => ({ kind: "doubt" }));
  const [lost, found] = [await owe(0), await owe(1)];
  await send(carrier);
  let broken = true;
  const find: PacedCarrier["find"] = async ({ id, to }) => {
    if (broken && to === scene.phone(0)) throw new Error("nobody answers");
    return [`SM${id}`];
  };
  const doubts = { db, carriers: { sms: { ...carrier, find } }, now: () => tuesday, rest: 0, callsLast: 0, secondLook: 0 };
  await expect(settleDoubts(doubts)).rejects.toThrow("nobody answers");
  expect([(await stateOf(lost)).state, (await stateOf(found)).state]).toEqual(["handingOver", "accepted"]);
  broken = false;
  expect(await settleDoubts(doubts)).toMatchObject({ found: 1 });
});

describe("by which road", () => {
  test("an e-mail goes to the newest address, and never twice: one in doubt fails, and somebody calls", async () => {
    await address(0, "oud@kring.example", 0);
    await address(0, "fatima@kring.example", 1_000);
    const { sent, carrier } = road(() => ({ kind: "doubt" }), { channel: "email" });
    const id = await owe(0, { channel: "email" });
    await send(carrier);
    expect(sent.map(({ to }) => to)).toEqual(["fatima@kring.example"]);
    const doubts = { db, carriers: { email: carrier }, now: () => tuesday, rest: 0, callsLast: 0, secondLook: 0 };
    expect(await settleDoubts(doubts)).toMatchObject({ unsure: 1, sentAgain: 0 });
    expect(await stateOf(id)).toMatchObject({ state: "failed", failure: "unsure" });
    await send(carrier);
    expect(sent).toHaveLength(1);
  });

  test("a message waits while its road is not there, and one to a person without an address waits too", async () => {
    const id = await owe(0, { channel: "email" });
    const { sent, carrier } = road();
    await send(carrier);
    await send(road(undefined, { channel: "email" }).carrier);
    expect(sent).toEqual([]);
    expect(await stateOf(id)).toMatchObject({ state: "queued" });
  });
});

test("nothing is put in line for somebody there is not", async () => {
  const { conferenceId, people } = scene.circle;
  const receivers = [people[0]?.id ?? "", newId()].map((personId) => ({ personId, conferenceId, language: "nl" as const }));
  await expect(queueMessages(db, { template: plain, now: tuesday }, receivers)).rejects.toThrow("somebody there is");
  expect(await db.outgoingMessage.count()).toBe(0);
});

test("one message to everybody at once is put in line in one go, and leaves for each", async () => {
  const { sent, carrier } = road();
  const { conferenceId, people } = scene.circle;
  const receivers = people.map(({ id, linkId }) => ({ personId: id, conferenceId, linkId, language: "nl" as const }));
  expect(await queueMessages(db, { template: plain, now: tuesday }, receivers)).toBe(3);
  await send(carrier);
  expect(sent.map(({ to }) => to).sort()).toEqual(people.map(({ number }) => number).sort());
  expect(await db.outgoingMessage.findMany({ select: { state: true, segments: true } })).toEqual(
    Array(3).fill({ state: "accepted", segments: 1 }),
  );
});

async function address(index: number, mail: string, after: number): Promise<void> {
  const { conferenceId } = scene.circle;
  const key = await db.dataKey.findFirstOrThrow({ where: { conferences: { some: { id: conferenceId } } } });
  const id = newId();
  const contactSealed = seal(key, { model: "PersonEmail", field: "contactSealed", id }, { address: mail });
  const hash = newDataKey("mail", tuesday).wrapped;
  await db.personEmail.create({ data: { id, conferenceId, personId: scene.person(index).id, hash, contactSealed, since: later(after) } });
}
