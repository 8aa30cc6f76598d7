import twilio from "twilio";
import { describe, expect, test } from "vitest";
import { open } from "~/access/sealing.server";
import { MessagesScene } from "../../../tests/builders/messages-scene";
import { databaseOfThisFile } from "../../../tests/setup/database";
import { inboundPath } from "../hooks/hook-paths";
import { givePhone } from "../numbers.server";
import { emptyTray, fetchMissed, type SealedInbound, sortInbound, trayOf } from "./inbound.server";

process.env.MODE = "demo";
const database = await databaseOfThisFile();
const scene = new MessagesScene(database);
const { db, now, ourNumber } = scene;

describe("a message in", () => {
  test("waits in the tray, sealed, once however often it is posted", async () => {
    const { sid, status } = await scene.standIn.reply(scene.phone(0), ourNumber, "Ik kom met mijn zus");
    expect(status).toBe(200);
    await scene.standIn.reply(scene.phone(0), ourNumber, "Ik kom met mijn zus", sid);
    const rows = await db.inboundMessage.findMany();
    expect(rows).toHaveLength(1);
    expect(Buffer.from(rows[0]?.contactSealed ?? []).toString()).not.toContain("zus");

    const tray = await trayOf(db, scene.circle.conferenceId);
    expect(tray).toMatchObject([{ body: "Ik kom met mijn zus", people: [{ firstName: "Fatima" }] }]);
    expect(await emptyTray(db, { inboundId: tray[0]?.id as string, now })).toBe(true);
    expect(await trayOf(db, scene.circle.conferenceId)).toEqual([]);
  });

  test("that is the answer to a question never reaches the tray, and doubt does", async () => {
    await scene.standIn.reply(scene.phone(0), ourNumber, "Ja");
    await scene.standIn.reply(scene.phone(1), ourNumber, "Misschien wel");
    const answers = await sortInbound(db, async (_db, { text }) => (text === "Ja" ? "answered" : "tray"), now);
    expect(answers).toBe(1);
    expect(await trayOf(db, scene.circle.conferenceId)).toMatchObject([{ body: "Misschien wel" }]);
  });

  test("STOP silences the number for all its people, at once, and START lifts it", async () => {
    const neighbour = scene.person(1);
    await givePhone(db, {
      personId: neighbour.id,
      conferenceId: scene.circle.conferenceId,
      e164: scene.phone(0),
      now: new Date(now.getTime() + 1),
    });
    await db.personPhone.deleteMany({ where: { personId: neighbour.id, since: now } });
    await scene.owe(0);
    await scene.owe(1);
    await scene.standIn.reply(scene.phone(0), ourNumber, "Stop aub!");
    expect(await scene.send()).toMatchObject({ accepted: 0 });
    const events = await db.timelineEvent.findMany({ where: { conferenceId: scene.circle.conferenceId, kind: "numberSilenced" } });
    expect(events).toHaveLength(2);

    await scene.standIn.reply(scene.phone(0), ourNumber, "START");
    expect(await scene.send()).toMatchObject({ accepted: 2 });
    expect(await trayOf(db, scene.circle.conferenceId)).toEqual([]);
  });

  test("a number the provider itself silenced is silenced here too", async () => {
    await scene.standIn.reply(scene.phone(0), ourNumber, "STOP");
    await database.query(`delete from "NumberSilence"`);
    const id = await scene.owe(0);
    await scene.send();
    expect(await scene.stateOf(id)).toMatchObject({ state: "failed", failure: "21610" });
    expect(await db.numberSilence.count({ where: { liftedAt: null } })).toBe(1);
  });

  test("from a number nobody knows is kept under the inbox's own key", async () => {
    await scene.standIn.reply("+905321234567", ourNumber, "Kim bu?");
    const row = await db.inboundMessage.findFirstOrThrow();
    const key = await db.dataKey.findUniqueOrThrow({ where: { id: row.dataKeyId } });
    expect(key.subject).toBe("inbound messages");
    expect(open<SealedInbound>(key, { model: "InboundMessage", field: "contactSealed", id: row.id }, row.contactSealed).body).toBe(
      "Kim bu?",
    );
  });

  test("missed while we were away is fetched, and only what was missed", async () => {
    await scene.standIn.reply(scene.phone(0), ourNumber, "Ik ben er");
    await database.query(`delete from "InboundMessage"`);
    await scene.standIn.reply(scene.phone(1), ourNumber, "Ik ook");
    expect(await db.inboundMessage.count()).toBe(1);
    expect(await fetchMissed(db, scene.provider, { since: new Date(now.getTime() - 5_000), now })).toBe(1);
    expect(await db.inboundMessage.count()).toBe(2);
    expect(
      await scene.provider.receivedSince(new Date(now.getTime() - 5_000)),
      "texts stay at the provider no longer than needed",
    ).toMatchObject([{ body: "" }, { body: "" }]);
  });

  test("with a signature that is not the provider's is refused and kept nowhere", async () => {
    const form = { MessageSid: "SM1", From: scene.phone(0), To: ourNumber, Body: "STOP" };
    const signature = twilio.getExpectedTwilioSignature("another secret", scene.publicUrl + inboundPath, form);
    const headers = { "X-Twilio-Signature": signature, "Content-Type": "application/x-www-form-urlencoded" };
    const answer = await fetch(scene.publicUrl + inboundPath, { method: "POST", headers, body: new URLSearchParams(form) });
    expect(answer.status).toBe(403);
    expect(await db.inboundMessage.count()).toBe(0);
    expect(await db.numberSilence.count()).toBe(0);
  });
});
