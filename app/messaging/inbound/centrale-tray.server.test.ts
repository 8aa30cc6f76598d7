import { describe, expect, test } from "vitest";
import type { StaffAsker } from "~/access/guards.server";
import { newId } from "~/access/ids";
import { MessagesScene } from "../../../tests/builders/messages-scene";
import { inviteCircle } from "../../../tests/prove/messages-people";
import { databaseOfThisFile } from "../../../tests/setup/database";
import { queueMessage } from "../line/outgoing.server";
import { centraleTray, eraseUnplacedTexts, handToConference, readText } from "./centrale-tray.server";
import { trayOf } from "./inbound.server";
import { sortInbound } from "./sort.server";

process.env.MODE = "demo";
const database = await databaseOfThisFile();
const scene = new MessagesScene(database);
const { db, now, ourNumber } = scene;
const dayMs = 86_400_000;

/** Who manages the Centrale of a conference. */
async function managerOf(conferenceId: string): Promise<StaffAsker> {
  const { centraleId } = await db.conference.findUniqueOrThrow({ where: { id: conferenceId } });
  const asker = { kind: "account", id: newId(), role: "regionalManager", organisationId: centraleId, db, language: "nl", origin: "test" };
  return asker as unknown as StaffAsker;
}

async function comesIn(from: string, body: string): Promise<void> {
  await scene.standIn.reply(from, ourNumber, body);
  await sortInbound(db, async () => "tray", now);
}

const at = () => ({ once: newId(), now });
const unknownNumber = "+905321234567";

describe("what waits with the Centrale", () => {
  test("from a number nobody knows: each Centrale reads it until one did", async () => {
    const other = await inviteCircle(db, { people: 1, now });
    const [mine, theirs] = [await managerOf(scene.circle.conferenceId), await managerOf(other.conferenceId)];
    await comesIn(unknownNumber, "Kim bu?");
    expect(await centraleTray(db, mine.organisationId)).toMatchObject([
      { body: "Kim bu?", from: unknownNumber, references: [], colleagues: [] },
    ]);
    const [text] = await centraleTray(db, theirs.organisationId);
    expect(await readText(theirs, { inboundId: text?.id as string }, at())).toMatchObject({ refused: null });
    expect(await centraleTray(db, mine.organisationId)).toEqual([]);
    expect(await readText(mine, { inboundId: text?.id as string }, at())).toEqual({ refused: "notHere" });
    expect(await db.inboundMessage.findFirstOrThrow()).toMatchObject({ state: "done", handledBy: theirs.id });
  });

  test("from a number of two Centrales: the one where it stands newest reads it, or the one that wrote to it last", async () => {
    const other = await inviteCircle(db, { people: 1, now });
    const also = other.people[0]?.id as string;
    const [mine, theirs] = [await managerOf(scene.circle.conferenceId), await managerOf(other.conferenceId)];
    await db.personPhone.updateMany({ where: { personId: also }, data: { since: new Date(now.getTime() + 1) } });
    await comesIn(scene.phone(0), "Van wie is dit?");
    const reads = async () =>
      Promise.all([mine, theirs].map(async (one) => (await centraleTray(db, one.organisationId)).map(({ references }) => references)));
    expect(await reads(), "nobody wrote yet").toEqual([[], [[other.conferenceId]]]);
    const [text] = await centraleTray(db, theirs.organisationId);
    const inboundId = text?.id as string;
    expect(await readText(mine, { inboundId }, at())).toEqual({ refused: "notHere" });
    expect(await handToConference(mine, { inboundId, reference: scene.circle.conferenceId }, at())).toEqual({ refused: "notHere" });

    await scene.owe(0);
    await scene.send();
    expect(await reads(), "mine wrote to it").toEqual([[[scene.circle.conferenceId]], []]);
    expect(JSON.stringify(await centraleTray(db, mine.organisationId))).not.toContain("Fatima");
    const to = { personId: also, conferenceId: other.conferenceId };
    const later = new Date(now.getTime() + 60_000);
    await queueMessage(db, { template: scene.reminder, to, language: "nl", dueAt: later, now: later });
    await scene.send(later);
    expect(await reads(), "theirs wrote last").toEqual([[], [[other.conferenceId]]]);
    const stranger = await managerOf((await inviteCircle(db, { people: 0, now })).conferenceId);
    expect(await centraleTray(db, stranger.organisationId), "who leads neither").toEqual([]);
  });

  test("from a number that is somebody else's by now: not the one that wrote to who had it, unless it is nobody's", async () => {
    const other = await inviteCircle(db, { people: 1, now });
    const [mine, theirs] = [await managerOf(scene.circle.conferenceId), await managerOf(other.conferenceId)];
    await comesIn(scene.phone(0), "Van wie is dit?");
    await scene.owe(0);
    await scene.send();
    const reads = async () =>
      Promise.all([mine, theirs].map(async (one) => (await centraleTray(db, one.organisationId)).map(({ body }) => body)));
    expect(await reads()).toEqual([["Van wie is dit?"], []]);
    const end = (personId: string) => db.personPhone.updateMany({ where: { personId }, data: { endedAt: now, endReason: "givenUp" } });
    await end(scene.person(0).id);
    expect(await reads(), "it is theirs now").toEqual([[], ["Van wie is dit?"]]);
    await end(other.people[0]?.id as string);
    expect(await reads(), "nobody's: it answers what mine wrote").toEqual([["Van wie is dit?"], []]);
  });

  test("is handed to a conference by its reference, once, and then read there alone", async () => {
    const { conferenceId } = scene.circle;
    const mine = await managerOf(conferenceId);
    await comesIn(unknownNumber, "Dit is het nieuwe nummer van Truus");
    const [text] = await centraleTray(db, mine.organisationId);
    const hand = (reference: string) => handToConference(mine, { inboundId: text?.id as string, reference }, at());
    expect(await hand("no such reference")).toEqual({ refused: "noSuchConference" });
    const other = await inviteCircle(db, { people: 0, now });
    expect(await hand(other.conferenceId), "a conference of another Centrale").toEqual({ refused: "noSuchConference" });
    expect(await hand(conferenceId.toUpperCase())).toMatchObject({ refused: null });
    expect(await hand(conferenceId)).toEqual({ refused: "notHere" });
    expect(await centraleTray(db, mine.organisationId)).toEqual([]);
    expect(await trayOf(db, conferenceId)).toMatchObject([{ body: "Dit is het nieuwe nummer van Truus", people: [] }]);
    const row = await db.inboundMessage.findFirstOrThrow();
    expect((await db.dataKey.findUniqueOrThrow({ where: { id: row.dataKeyId } })).subject).toBe("proof");
  });

  test("is erased after ninety days, and what a conference reads is not", async () => {
    await comesIn(unknownNumber, "Kim bu?");
    await comesIn(scene.phone(0), "Wat leuk");
    const later = (days: number) => new Date(now.getTime() + days * dayMs);
    expect(await eraseUnplacedTexts(db, later(89))).toBe(0);
    expect(await eraseUnplacedTexts(db, later(91))).toBe(1);
    expect(await db.inboundMessage.findMany()).toMatchObject([{ conferenceId: scene.circle.conferenceId }]);
    expect(await db.phoneNumber.count({ where: { people: { none: {} } } }), "and the number nobody has").toBe(0);
  });
});
