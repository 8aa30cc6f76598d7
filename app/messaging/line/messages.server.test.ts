import { describe, expect, test } from "vitest";
import { newId } from "~/access/ids";
import { MessagesScene } from "../../../tests/builders/messages-scene";
import { databaseOfThisFile } from "../../../tests/setup/database";
import { givePhone } from "../numbers.server";
import { askAboutUnsettled, redactSettled } from "./delivery.server";
import { settleDoubts } from "./in-doubt.server";
import { withdrawMessages } from "./outgoing.server";

process.env.MODE = "demo";
const database = await databaseOfThisFile();
const scene = new MessagesScene(database);
const { db, now } = scene;

describe("a message out", () => {
  test("arrives, is settled by the provider's report, and its text is emptied there while the phone keeps it", async () => {
    const id = await scene.owe(0);
    expect(await scene.send()).toMatchObject({ accepted: 1 });
    await scene.standIn.settled();
    expect(await scene.stateOf(id)).toMatchObject({ state: "delivered" });
    expect(scene.standIn.messagesFor(scene.phone(0))[0]?.body).toContain("Dag Fatima, Samira vraagt");

    expect(await redactSettled(db, [scene.provider])).toBe(1);
    expect(await scene.provider.find({ id: newId(), to: scene.phone(0), body: "", notBefore: new Date(0) })).toHaveLength(1);
    expect(scene.standIn.messagesFor(scene.phone(0))[0]?.body).toContain("Dag Fatima");
    expect(await redactSettled(db, [scene.provider])).toBe(0);
  });

  test("waits for its day", async () => {
    await scene.owe(0, { dueAt: new Date(now.getTime() + 86_400_000) });
    expect(await scene.send()).toMatchObject({ accepted: 0 });
    expect(await scene.send(new Date(now.getTime() + 86_500_000))).toMatchObject({ accepted: 1 });
  });

  test("does not leave once it is withdrawn", async () => {
    await scene.owe(0);
    await scene.owe(1);
    expect(await withdrawMessages(db, { conferenceId: scene.circle.conferenceId, now })).toBe(2);
    expect(await scene.send()).toMatchObject({ accepted: 0 });
  });

  test("stays when the family's willingness ended after it was written", async () => {
    await scene.owe(0);
    await db.willingness.updateMany({ where: { conferenceId: scene.circle.conferenceId }, data: { endedAt: now } });
    expect(await scene.send()).toMatchObject({ accepted: 0 });
    expect(scene.standIn.accepted()).toEqual([]);
  });

  test("stays when a principal said this person must stay out", async () => {
    await scene.owe(0);
    const [welcome] = await db.decision.findMany({ where: { personId: scene.circle.people[0]?.id as string } });
    if (!welcome) throw new Error("nobody decided");
    await db.decision.create({ data: { ...welcome, id: newId(), kind: "keptOut", at: new Date(now.getTime() + 1) } });
    expect(await scene.send()).toMatchObject({ accepted: 0 });
  });

  test("never goes to a landline", async () => {
    const person = scene.person(0);
    await db.personPhone.updateMany({ where: { personId: person.id }, data: { endedAt: now } });
    await givePhone(db, { personId: person.id, conferenceId: scene.circle.conferenceId, e164: "+31206241111", now });
    await scene.owe(0);
    expect(await scene.send()).toMatchObject({ accepted: 0 });
  });

  test("goes to the newest number of somebody who has two", async () => {
    const person = scene.person(0);
    const later = new Date(now.getTime() + 1000);
    await givePhone(db, { personId: person.id, conferenceId: scene.circle.conferenceId, e164: "+31687654321", now: later });
    await scene.owe(0);
    await scene.send();
    expect(scene.standIn.accepted().map((message) => message.to)).toEqual(["+31687654321"]);
  });

  test("an invitation and its reminder to one number leave one after the other", async () => {
    await scene.owe(0);
    await scene.owe(0, { kind: scene.reminder });
    expect(await scene.send()).toMatchObject({ accepted: 2 });
    expect(scene.standIn.accepted().map(({ body }) => body.includes("hoort nog graag"))).toEqual([false, true]);
  });
});

test("one message that cannot be written fails, and keeps nobody else's waiting", async () => {
  const broken = await scene.owe(0);
  await db.outgoingMessage.update({ where: { id: broken }, data: { template: "noSuchMessage" } });
  await scene.owe(1);
  expect(await scene.send()).toMatchObject({ accepted: 1 });
  expect(await scene.stateOf(broken)).toMatchObject({ state: "failed", failure: "unreadable" });
});

describe("when the provider has a bad day", () => {
  test("a message it has no room for goes back in line", async () => {
    scene.standIn.setFate(() => 429);
    const id = await scene.owe(0);
    // The ninth time it rests for minutes, which no slow machine outlasts.
    await db.outgoingMessage.update({ where: { id }, data: { attempts: 8 } });
    expect(await scene.send()).toMatchObject({ later: 1 });
    expect(await scene.stateOf(id)).toMatchObject({ state: "queued", providerId: null });
    expect(await scene.send(), "it rests before the next try").toMatchObject({ accepted: 0, later: 0 });
  });

  test("a number it refuses is a failure with its code", async () => {
    scene.standIn.setFate(() => 400);
    const id = await scene.owe(0);
    await scene.send();
    expect(await scene.stateOf(id)).toMatchObject({ state: "failed", failure: "20500" });
  });

  test.each(["closeAfter", "hangAfter"] as const)("accepted but never answered (%s): looked up, not sent again", async (fate) => {
    await scene.standInThat({ tellsStatus: false });
    scene.standIn.setFate(() => fate);
    const id = await scene.owe(0);
    expect(await scene.send()).toMatchObject({ doubt: 1 });
    scene.standIn.setFate(undefined);
    expect(await settleDoubts({ db, carriers: { sms: scene.provider }, now: () => now, rest: 0, secondLook: 0 })).toMatchObject({
      found: 1,
    });
    expect(await scene.stateOf(id)).toMatchObject({ state: "accepted", providerId: scene.standIn.accepted()[0]?.sid });
    await scene.send();
    expect(scene.standIn.accepted()).toHaveLength(1);
  });

  test.each(["closeBefore", "hangBefore", 500, 503] as const)("never accepted (%s): looked up twice, then sent again", async (fate) => {
    await scene.standInThat({ tellsStatus: false });
    scene.standIn.setFate(() => fate);
    await scene.owe(0);
    expect(await scene.send()).toMatchObject({ doubt: 1 });
    scene.standIn.setFate(undefined);
    expect(await settleDoubts({ db, carriers: { sms: scene.provider }, now: () => now, rest: 0, secondLook: 0 })).toMatchObject({
      notYet: 1,
      sentAgain: 0,
    });
    expect(await settleDoubts({ db, carriers: { sms: scene.provider }, now: () => now, rest: 0, secondLook: 0 })).toMatchObject({
      sentAgain: 1,
    });
    expect(await scene.send()).toMatchObject({ accepted: 1 });
    expect(scene.standIn.accepted()).toHaveLength(1);
  });

  test("a report from the provider proves that a message in doubt was taken", async () => {
    scene.standIn.setFate(() => "closeAfter");
    const id = await scene.owe(0);
    await scene.send();
    await scene.standIn.settled();
    expect(await scene.stateOf(id)).toMatchObject({ state: "delivered", providerId: scene.standIn.accepted()[0]?.sid });
  });

  test("while one message to a number is in doubt, no other leaves for it", async () => {
    await scene.standInThat({ tellsStatus: false });
    scene.standIn.setFate(() => "closeAfter");
    await scene.owe(0);
    await scene.owe(0, { kind: scene.reminder });
    await scene.send();
    scene.standIn.setFate(undefined);
    expect(await scene.send()).toMatchObject({ accepted: 0 });
    await settleDoubts({ db, carriers: { sms: scene.provider }, now: () => now, rest: 0, secondLook: 0 });
    expect(await scene.send()).toMatchObject({ accepted: 1 });
  });

  test("reports that never came are asked for", async () => {
    await scene.standInThat({ tellsStatus: false });
    const id = await scene.owe(0);
    await scene.send();
    await scene.standIn.settled();
    expect(await scene.stateOf(id)).toMatchObject({ state: "accepted" });
    expect(await askAboutUnsettled(db, [scene.provider], { now, after: 0 })).toBe(1);
    expect(await scene.stateOf(id)).toMatchObject({ state: "delivered" });
  });
});
