import twilio from "twilio";
import { describe, expect, test } from "vitest";
import { newId } from "~/access/ids";
import { open } from "~/access/sealing.server";
import { realNow } from "~/clock";
import { MessagesScene } from "../../../tests/builders/messages-scene";
import { inviteCircle } from "../../../tests/prove/messages-people";
import { databaseOfThisFile } from "../../../tests/setup/database";
import { inboundPath } from "../hooks/hook-paths";
import { forgetNumbers, givePhone } from "../numbers.server";
import { emptyTray, type SealedInbound, storeInbound, trayOf } from "./inbound.server";
import { fetchMissed, redactReceived } from "./missed.server";
import { sortInbound, type TryAsAnswer } from "./sort.server";

process.env.MODE = "demo";
const database = await databaseOfThisFile();
const scene = new MessagesScene(database);
const { db, now, ourNumber } = scene;
const minute = 60_000;
const allForTray: TryAsAnswer = async () => "tray";

describe("a message in", () => {
  test("waits in the tray, sealed, once however often it is posted", async () => {
    const { sid, status } = await scene.standIn.reply(scene.phone(0), ourNumber, "Ik kom met mijn zus");
    expect(status).toBe(200);
    await scene.standIn.reply(scene.phone(0), ourNumber, "Ik kom met mijn zus", sid);
    const rows = await db.inboundMessage.findMany();
    expect(rows).toHaveLength(1);
    expect(Buffer.from(rows[0]?.contactSealed ?? []).toString()).not.toContain("zus");

    await sortInbound(db, allForTray, now);
    const tray = await trayOf(db, scene.circle.conferenceId);
    expect(tray).toMatchObject([{ body: "Ik kom met mijn zus", people: [{ firstName: "Fatima" }] }]);
    expect(await emptyTray(db, { inboundId: tray[0]?.id as string, now })).toBe(true);
    expect(await trayOf(db, scene.circle.conferenceId)).toEqual([]);
  });

  test("that is the answer to a question never reaches the tray, and doubt does", async () => {
    await scene.standIn.reply(scene.phone(0), ourNumber, "Ja");
    await scene.standIn.reply(scene.phone(1), ourNumber, "Misschien wel");
    const answers = await sortInbound(
      db,
      async (_db, { text }) => (text === "Ja" ? { became: "answered", meaning: "yes" } : { became: "tray", meaning: "maybe" }),
      now,
    );
    expect(answers).toBe(1);
    expect(await trayOf(db, scene.circle.conferenceId)).toMatchObject([{ body: "Misschien wel" }]);
    const meanings = await db.inboundMessage.findMany({ select: { meaning: true, state: true }, orderBy: { meaning: "asc" } });
    expect(meanings).toEqual([
      { meaning: "yes", state: "done" },
      { meaning: "maybe", state: "tray" },
    ]);
  });

  test("that cannot be read now keeps no other waiting, and after five minutes a person reads it", async () => {
    await scene.standIn.reply(scene.phone(0), ourNumber, "Dit gaat mis");
    await scene.standIn.reply(scene.phone(1), ourNumber, "Ja");
    const breaks: TryAsAnswer = async (_db, { text }) => {
      if (text !== "Ja") throw new Error("not now");
      return "answered";
    };
    await expect(sortInbound(db, breaks, now)).rejects.toThrow("not now");
    expect(await db.inboundMessage.count({ where: { state: "done" } })).toBe(1);
    await sortInbound(db, breaks, new Date(now.getTime() + 6 * minute));
    expect(await trayOf(db, scene.circle.conferenceId)).toMatchObject([{ body: "Dit gaat mis" }]);
  });

  test("STOP silences the number for all its people, at once, and START lifts it", async () => {
    const neighbour = scene.person(1);
    const { conferenceId } = scene.circle;
    await givePhone(db, { personId: neighbour.id, conferenceId, e164: scene.phone(0), now: new Date(now.getTime() + 1) });
    await db.personPhone.deleteMany({ where: { personId: neighbour.id, since: now } });
    await scene.owe(0);
    await scene.owe(1);
    await scene.standIn.reply(scene.phone(0), ourNumber, "Stop aub!");
    expect(await scene.send()).toMatchObject({ accepted: 0 });
    const events = await db.timelineEvent.findMany({ where: { conferenceId, kind: "numberSilenced" } });
    expect(events).toHaveLength(2);

    await scene.standIn.reply(scene.phone(0), ourNumber, "START");
    expect(await scene.send()).toMatchObject({ accepted: 2 });
    await sortInbound(db, allForTray, now);
    expect(await trayOf(db, conferenceId)).toEqual([]);
  });

  test("a STOP told again after START, or fetched late, silences nobody anew", async () => {
    const { sid } = await scene.standIn.reply(scene.phone(0), ourNumber, "STOP");
    await scene.standIn.reply(scene.phone(0), ourNumber, "START");
    await scene.standIn.reply(scene.phone(0), ourNumber, "STOP", sid);
    expect(await db.numberSilence.count({ where: { liftedAt: null } })).toBe(0);

    const sentAt = new Date(now.getTime() - 20 * minute);
    const late = { providerId: "SMlate", from: scene.phone(0), to: ourNumber, body: "STOP", sentAt };
    expect(await storeInbound(db, late, now)).toBe("stopped");
    expect(await db.numberSilence.count({ where: { liftedAt: null } })).toBe(0);
  });

  test("a number the provider itself silenced is silenced here too", async () => {
    await scene.standIn.reply(scene.phone(0), ourNumber, "STOP");
    await database.query(`delete from "NumberSilence"`);
    const id = await scene.owe(0);
    await scene.send();
    expect(await scene.stateOf(id)).toMatchObject({ state: "failed", failure: "21610" });
    expect(await db.numberSilence.count({ where: { liftedAt: null } })).toBe(1);
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

describe("where a message is read", () => {
  const openedWith = async (): Promise<{ key: string; body: string; conferenceId: string | null }> => {
    const row = await db.inboundMessage.findFirstOrThrow();
    const key = await db.dataKey.findUniqueOrThrow({ where: { id: row.dataKeyId } });
    const { body } = open<SealedInbound>(key, { model: "InboundMessage", field: "contactSealed", id: row.id }, row.contactSealed);
    return { key: key.subject, body, conferenceId: row.conferenceId };
  };

  test("from a number nobody knows: nowhere yet, under the inbox's own key", async () => {
    await scene.standIn.reply("+905321234567", ourNumber, "Kim bu?");
    await sortInbound(db, allForTray, now);
    expect(await openedWith()).toEqual({ key: "inbound messages", body: "Kim bu?", conferenceId: null });
  });

  test("from a number of one conference: there, under that conference's key", async () => {
    await scene.standIn.reply(scene.phone(0), ourNumber, "Mag ik bellen?");
    await sortInbound(db, allForTray, now);
    expect(await openedWith()).toEqual({ key: "proof", body: "Mag ik bellen?", conferenceId: scene.circle.conferenceId });
  });

  test("from a number of two conferences: where a message went lately, and with the Centrale when both wrote", async () => {
    const other = await inviteCircle(db, { people: 1, now });
    const also = other.people[0] as (typeof other.people)[number];
    // The same telephone: this number stands in both circles.
    expect(also.number).toBe(scene.phone(0));
    await scene.standIn.reply(scene.phone(0), ourNumber, "Van wie is dit?");
    await sortInbound(db, allForTray, now);
    expect((await openedWith()).conferenceId).toBeNull();
    expect(await trayOf(db, scene.circle.conferenceId)).toEqual([]);
    expect(await trayOf(db, other.conferenceId)).toEqual([]);

    await database.query(`delete from "InboundMessage"`);
    await scene.owe(0);
    await scene.send();
    await scene.standIn.reply(scene.phone(0), ourNumber, "Wat fijn");
    await sortInbound(db, allForTray, now);
    expect(await trayOf(db, scene.circle.conferenceId)).toMatchObject([{ body: "Wat fijn" }]);
    expect(await trayOf(db, other.conferenceId), "another family's words").toEqual([]);
  });

  test("who is erased there takes his words with him, also when another family has his number", async () => {
    const { conferenceId } = scene.circle;
    const other = await inviteCircle(db, { people: 1, now });
    await scene.owe(0);
    await scene.send();
    await scene.standIn.reply(scene.phone(0), ourNumber, "Wat fijn");
    await sortInbound(db, allForTray, now);
    const here = { personId: scene.person(0).id, conferenceId };
    const numbers = await db.personPhone.findMany({ where: here, select: { phoneNumberId: true, conferenceId: true } });
    await db.personPhone.deleteMany({ where: here });
    await forgetNumbers(db, numbers);
    expect(await db.inboundMessage.count()).toBe(0);
    expect(await db.personPhone.count({ where: { conferenceId: other.conferenceId } })).toBe(1);
  });

  test("what was certain when it was read as an answer counts", async () => {
    await scene.standIn.reply(scene.phone(0), ourNumber, "Ja");
    const { conferenceId } = await inviteCircle(db, { people: 1, now });
    await sortInbound(db, async () => ({ became: "answered", meaning: "yes", conferenceId }), now);
    expect(await db.inboundMessage.findFirstOrThrow()).toMatchObject({ state: "done", meaning: "yes", conferenceId });
  });
});

describe("after a time in which no hook arrived", () => {
  test("what was missed is fetched, once, and a hook that comes after all changes nothing", async () => {
    const { publicUrl } = scene;
    await scene.standInThat({ inboundUrl: `${publicUrl}/nobody-listens` });
    const missed = await Promise.all([0, 1, 2].map((index) => scene.standIn.reply(scene.phone(index), ourNumber, `Antwoord ${index}`)));
    expect(missed.map(({ status }) => status)).toEqual([404, 404, 404]);
    const since = new Date(now.getTime() - 30 * minute);
    expect(await fetchMissed(db, scene.provider, { since, now })).toBe(3);
    expect(await fetchMissed(db, scene.provider, { since, now })).toBe(0);
    for (const [index, { sid }] of missed.entries()) {
      const told = { providerId: sid, from: scene.phone(index), to: ourNumber, body: `Antwoord ${index}` };
      expect(await storeInbound(db, told, now)).toBe("storedBefore");
    }
    await sortInbound(db, allForTray, now);
    expect((await trayOf(db, scene.circle.conferenceId)).map(({ body }) => body).sort()).toEqual([
      "Antwoord 0",
      "Antwoord 1",
      "Antwoord 2",
    ]);
  });

  test("a picture without words is fetched too; what was emptied and erased here is not", async () => {
    const sentAt = new Date(now.getTime() - 25 * minute);
    const came = (from: string, attachments: number) => ({
      ...{ providerId: `SM${newId()}`, from, to: ourNumber },
      body: "",
      sentAt,
      attachments,
    });
    const received = [came("+905321234567", 1), came(scene.phone(0), 0), came("+905321234568", 0)];
    expect(await fetchMissed(db, { receivedSince: async () => received }, { since: sentAt, now })).toBe(2);
    await sortInbound(db, allForTray, now);
    expect(await trayOf(db, scene.circle.conferenceId)).toMatchObject([{ body: "", from: scene.phone(0) }]);
    expect(await db.inboundMessage.count({ where: { conferenceId: null } }), "the picture of a stranger").toBe(1);
  });

  test("ten texts the provider will not empty keep no other waiting", async () => {
    const stuck = new Set(Array.from({ length: 10 }, (_, index) => `SMstuck${index}${newId()}`));
    const store = (providerId: string, at: Date) => storeInbound(db, { providerId, from: scene.phone(0), to: ourNumber, body: "Dag" }, at);
    await store(`SM${newId()}`, new Date(now.getTime() - minute));
    for (const providerId of stuck) await store(providerId, now);
    const provider = { redact: async (providerId: string) => !stuck.has(providerId) };
    expect(await redactReceived(db, provider), "the newest come first").toBe(0);
    expect(await redactReceived(db, provider)).toBe(1);
  });

  test("it came in when it was sent, not when it was fetched", async () => {
    const sentAt = new Date(realNow().getTime() - 25 * minute);
    const provider = {
      receivedSince: async () => [{ providerId: `SM${newId()}`, from: scene.phone(0), to: ourNumber, body: "Ja", sentAt }],
    };
    await fetchMissed(db, provider as never, { since: sentAt, now });
    const { receivedAt } = await db.inboundMessage.findFirstOrThrow();
    expect(Math.abs(now.getTime() - receivedAt.getTime() - 25 * minute)).toBeLessThan(minute);
  });

  test("the text stays at the provider no longer than needed, and is tried again when it could not be emptied", async () => {
    await scene.standIn.reply(scene.phone(0), ourNumber, "Ik ben er");
    const at = realNow();
    const inMinutes = (many: number) => ({ at: new Date(at.getTime() + many * minute) });
    expect(await redactReceived(db, { redact: async () => false }, { at })).toBe(0);
    expect(await redactReceived(db, scene.provider, { at }), "it rests first").toBe(0);
    expect(await redactReceived(db, { redact: async () => false }, inMinutes(1.1))).toBe(0);
    expect(await redactReceived(db, scene.provider, inMinutes(2.2)), "longer every time").toBe(0);
    expect(await redactReceived(db, scene.provider, inMinutes(4))).toBe(1);
    expect(await redactReceived(db, scene.provider, inMinutes(5))).toBe(0);
    expect(await scene.provider.receivedSince(new Date(now.getTime() - 5_000))).toMatchObject([{ body: "" }]);
  });
});
