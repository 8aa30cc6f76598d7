import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import twilio from "twilio";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { newId } from "~/access/ids";
import { open } from "~/access/sealing.server";
import { realNow } from "~/clock";
import { connect, type Db } from "~/db.server";
import { startTwilioStandIn, type TwilioStandIn } from "../../tests/outside/twilio";
import { type Circle, inviteCircle, provingTemplates } from "../../tests/prove/messages-people";
import { databaseOfThisFile } from "../../tests/setup/database";
import { askAboutUnsettled, redactSettled } from "./delivery.server";
import { inboundPath } from "./hook-paths";
import { handleHook } from "./hooks.server";
import { settleDoubts } from "./in-doubt.server";
import { emptyTray, fetchMissed, type SealedInbound, sortInbound, trayOf } from "./inbound.server";
import { givePhone } from "./numbers.server";
import { drain, queueMessage, withdrawMessages } from "./outgoing.server";
import { type SmsProvider, twilioProvider } from "./twilio.server";

process.env.MODE = "demo";
const database = await databaseOfThisFile();
const ourNumber = "+3197010000000";
const now = realNow();
let db: Db;
let circle: Circle;
let hooks: Server;
let publicUrl: string;
let standIn: TwilioStandIn;
let provider: SmsProvider;

beforeAll(async () => {
  db = connect(database.urls.staff, 5);
  hooks = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const headers = Object.entries(request.headers).map(([name, value]): [string, string] => [name, String(value)]);
    const asked = new Request(`http://inside${request.url}`, { method: "POST", headers, body: Buffer.concat(chunks) });
    const answer = await handleHook(asked, { db, provider, now: () => now });
    response.writeHead(answer?.status ?? 404).end();
  });
  await new Promise<void>((resolve) => hooks.listen(0, "127.0.0.1", resolve));
  publicUrl = `http://127.0.0.1:${(hooks.address() as AddressInfo).port}`;
});

beforeEach(async () => {
  await standIn?.close();
  const account = { accountSid: "ACtest", authToken: "secret" };
  standIn = await startTwilioStandIn({ ...account, inboundUrl: publicUrl + inboundPath, deliverAfter: 5 });
  provider = twilioProvider({ ...account, from: ourNumber, apiUrl: standIn.url, publicUrl, callTimeout: 400 });
  await database.query(`delete from "OutgoingMessage"`);
  await database.query(`delete from "NumberSilence"`);
  await database.query(`delete from "PersonPhone"`);
  await database.query(`delete from "InboundMessage"`);
  await database.query(`delete from "PhoneNumber"`);
  circle = await inviteCircle(db, { people: 3, now });
});

afterAll(async () => {
  await standIn.close();
  hooks.close();
  await db.$disconnect();
});

const template = provingTemplates[0] as (typeof provingTemplates)[number];
const reminder = provingTemplates[1] as (typeof provingTemplates)[number];

function owe(index: number, { kind = template, dueAt = now } = {}): Promise<string> {
  const person = circle.people[index] as Circle["people"][number];
  return queueMessage(db, {
    template: kind,
    to: { personId: person.id, conferenceId: circle.conferenceId },
    language: "nl",
    linkId: person.linkId,
    dueAt,
    now,
  });
}

function send(at = now) {
  return drain({ db, provider, templates: provingTemplates, worker: newId(), now: () => at, publicUrl });
}

async function stateOf(id: string) {
  return db.outgoingMessage.findUniqueOrThrow({
    where: { id },
    select: { state: true, failure: true, providerId: true, redactedAt: true },
  });
}

function phone(index: number): string {
  return (circle.people[index] as Circle["people"][number]).number;
}

describe("a message out", () => {
  test("arrives, is settled by the provider's report, and its text is emptied there while the phone keeps it", async () => {
    const id = await owe(0);
    expect(await send()).toMatchObject({ accepted: 1 });
    await standIn.settled();
    expect(await stateOf(id)).toMatchObject({ state: "delivered" });
    expect(standIn.messagesFor(phone(0))[0]?.body).toContain("Dag Fatima, Samira vraagt");

    expect(await redactSettled(db, provider)).toBe(1);
    expect(await provider.find({ to: phone(0), body: "", notBefore: now })).toHaveLength(1);
    expect(standIn.messagesFor(phone(0))[0]?.body).toContain("Dag Fatima");
    expect(await redactSettled(db, provider)).toBe(0);
  });

  test("waits for its day", async () => {
    await owe(0, { dueAt: new Date(now.getTime() + 86_400_000) });
    expect(await send()).toMatchObject({ accepted: 0 });
    expect(await send(new Date(now.getTime() + 86_500_000))).toMatchObject({ accepted: 1 });
  });

  test("does not leave once it is withdrawn", async () => {
    await owe(0);
    await owe(1);
    expect(await withdrawMessages(db, { conferenceId: circle.conferenceId, now })).toBe(2);
    expect(await send()).toMatchObject({ accepted: 0 });
  });

  test("stays when the family's willingness ended after it was written", async () => {
    await owe(0);
    await db.willingness.updateMany({ where: { conferenceId: circle.conferenceId }, data: { endedAt: now } });
    expect(await send()).toMatchObject({ accepted: 0 });
    expect(standIn.accepted()).toEqual([]);
  });

  test("stays when a principal said this person must stay out", async () => {
    await owe(0);
    const [welcome] = await db.decision.findMany({ where: { personId: circle.people[0]?.id as string } });
    if (!welcome) throw new Error("nobody decided");
    await db.decision.create({ data: { ...welcome, id: newId(), kind: "keptOut", at: new Date(now.getTime() + 1) } });
    expect(await send()).toMatchObject({ accepted: 0 });
  });

  test("never goes to a landline", async () => {
    const person = circle.people[0] as Circle["people"][number];
    await db.personPhone.updateMany({ where: { personId: person.id }, data: { endedAt: now } });
    await givePhone(db, { personId: person.id, conferenceId: circle.conferenceId, e164: "+31206241111", now });
    await owe(0);
    expect(await send()).toMatchObject({ accepted: 0 });
  });

  test("goes to the newest number of somebody who has two", async () => {
    const person = circle.people[0] as Circle["people"][number];
    const later = new Date(now.getTime() + 1000);
    await givePhone(db, { personId: person.id, conferenceId: circle.conferenceId, e164: "+31687654321", now: later });
    await owe(0);
    await send();
    expect(standIn.accepted().map((message) => message.to)).toEqual(["+31687654321"]);
  });

  test("an invitation and its reminder to one number leave one after the other", async () => {
    await owe(0);
    await owe(0, { kind: reminder });
    expect(await send()).toMatchObject({ accepted: 2 });
    expect(standIn.accepted().map(({ body }) => body.includes("hoort nog graag"))).toEqual([false, true]);
  });
});

describe("when the provider has a bad day", () => {
  test("a message it has no room for goes back in line", async () => {
    standIn.setFate(() => 429);
    const id = await owe(0);
    expect(await send()).toMatchObject({ later: 1 });
    expect(await stateOf(id)).toMatchObject({ state: "queued", providerId: null });
    expect(await send(), "it rests before the next try").toMatchObject({ accepted: 0, later: 0 });
  });

  test("a number it refuses is a failure with its code", async () => {
    standIn.setFate(() => 400);
    const id = await owe(0);
    await send();
    expect(await stateOf(id)).toMatchObject({ state: "failed", failure: "20500" });
  });

  test.each(["closeAfter", "hangAfter"] as const)("accepted but never answered (%s): looked up, not sent again", async (fate) => {
    standIn = await silentStandIn();
    standIn.setFate(() => fate);
    const id = await owe(0);
    expect(await send()).toMatchObject({ doubt: 1 });
    standIn.setFate(undefined);
    expect(await settleDoubts({ db, provider, rest: 0, secondLook: 0 })).toMatchObject({ found: 1 });
    expect(await stateOf(id)).toMatchObject({ state: "accepted", providerId: standIn.accepted()[0]?.sid });
    await send();
    expect(standIn.accepted()).toHaveLength(1);
  });

  test.each(["closeBefore", "hangBefore", 500, 503] as const)("never accepted (%s): looked up twice, then sent again", async (fate) => {
    standIn = await silentStandIn();
    standIn.setFate(() => fate);
    await owe(0);
    expect(await send()).toMatchObject({ doubt: 1 });
    standIn.setFate(undefined);
    expect(await settleDoubts({ db, provider, rest: 0, secondLook: 0 })).toMatchObject({ notYet: 1, sentAgain: 0 });
    expect(await settleDoubts({ db, provider, rest: 0, secondLook: 0 })).toMatchObject({ sentAgain: 1 });
    expect(await send()).toMatchObject({ accepted: 1 });
    expect(standIn.accepted()).toHaveLength(1);
  });

  test("a report from the provider proves that a message in doubt was taken", async () => {
    standIn.setFate(() => "closeAfter");
    const id = await owe(0);
    await send();
    await standIn.settled();
    expect(await stateOf(id)).toMatchObject({ state: "delivered", providerId: standIn.accepted()[0]?.sid });
  });

  test("while one message to a number is in doubt, no other leaves for it", async () => {
    standIn = await silentStandIn();
    standIn.setFate(() => "closeAfter");
    await owe(0);
    await owe(0, { kind: reminder });
    await send();
    standIn.setFate(undefined);
    expect(await send()).toMatchObject({ accepted: 0 });
    await settleDoubts({ db, provider, rest: 0, secondLook: 0 });
    expect(await send()).toMatchObject({ accepted: 1 });
  });

  test("reports that never came are asked for", async () => {
    standIn = await silentStandIn();
    const id = await owe(0);
    await send();
    await standIn.settled();
    expect(await stateOf(id)).toMatchObject({ state: "accepted" });
    expect(await askAboutUnsettled(db, provider, { now, after: 0 })).toBe(1);
    expect(await stateOf(id)).toMatchObject({ state: "delivered" });
  });

  async function silentStandIn() {
    await standIn.close();
    const silent = await startTwilioStandIn({ accountSid: "ACtest", authToken: "secret", deliverAfter: 5, tellsStatus: false });
    provider = twilioProvider({
      accountSid: "ACtest",
      authToken: "secret",
      from: ourNumber,
      apiUrl: silent.url,
      publicUrl,
      callTimeout: 400,
    });
    return silent;
  }
});

describe("a message in", () => {
  test("waits in the tray, sealed, once however often it is posted", async () => {
    const { sid, status } = await standIn.reply(phone(0), ourNumber, "Ik kom met mijn zus");
    expect(status).toBe(200);
    await standIn.reply(phone(0), ourNumber, "Ik kom met mijn zus", sid);
    const rows = await db.inboundMessage.findMany();
    expect(rows).toHaveLength(1);
    expect(Buffer.from(rows[0]?.contactSealed ?? []).toString()).not.toContain("zus");

    const tray = await trayOf(db, circle.conferenceId);
    expect(tray).toMatchObject([{ body: "Ik kom met mijn zus", people: [{ firstName: "Fatima" }] }]);
    expect(await emptyTray(db, { inboundId: tray[0]?.id as string, now })).toBe(true);
    expect(await trayOf(db, circle.conferenceId)).toEqual([]);
  });

  test("that is the answer to a question never reaches the tray, and doubt does", async () => {
    await standIn.reply(phone(0), ourNumber, "Ja");
    await standIn.reply(phone(1), ourNumber, "Misschien wel");
    const answers = await sortInbound(db, async (_db, { text }) => (text === "Ja" ? "answered" : "tray"), now);
    expect(answers).toBe(1);
    expect(await trayOf(db, circle.conferenceId)).toMatchObject([{ body: "Misschien wel" }]);
  });

  test("STOP silences the number for all its people, at once, and START lifts it", async () => {
    const neighbour = circle.people[1] as Circle["people"][number];
    await givePhone(db, { personId: neighbour.id, conferenceId: circle.conferenceId, e164: phone(0), now: new Date(now.getTime() + 1) });
    await db.personPhone.deleteMany({ where: { personId: neighbour.id, since: now } });
    await owe(0);
    await owe(1);
    await standIn.reply(phone(0), ourNumber, "Stop aub!");
    expect(await send()).toMatchObject({ accepted: 0 });
    const events = await db.timelineEvent.findMany({ where: { conferenceId: circle.conferenceId, kind: "numberSilenced" } });
    expect(events).toHaveLength(2);

    await standIn.reply(phone(0), ourNumber, "START");
    expect(await send()).toMatchObject({ accepted: 2 });
    expect(await trayOf(db, circle.conferenceId)).toEqual([]);
  });

  test("a number the provider itself silenced is silenced here too", async () => {
    await standIn.reply(phone(0), ourNumber, "STOP");
    await database.query(`delete from "NumberSilence"`);
    const id = await owe(0);
    await send();
    expect(await stateOf(id)).toMatchObject({ state: "failed", failure: "21610" });
    expect(await db.numberSilence.count({ where: { liftedAt: null } })).toBe(1);
  });

  test("from a number nobody knows is kept under the inbox's own key", async () => {
    await standIn.reply("+905321234567", ourNumber, "Kim bu?");
    const row = await db.inboundMessage.findFirstOrThrow();
    const key = await db.dataKey.findUniqueOrThrow({ where: { id: row.dataKeyId } });
    expect(key.subject).toBe("inbound messages");
    expect(open<SealedInbound>(key, { model: "InboundMessage", field: "contactSealed", id: row.id }, row.contactSealed).body).toBe(
      "Kim bu?",
    );
  });

  test("missed while we were away is fetched, and only what was missed", async () => {
    await standIn.reply(phone(0), ourNumber, "Ik ben er");
    await database.query(`delete from "InboundMessage"`);
    await standIn.reply(phone(1), ourNumber, "Ik ook");
    expect(await db.inboundMessage.count()).toBe(1);
    expect(await fetchMissed(db, provider, { since: new Date(now.getTime() - 5_000), now })).toBe(1);
    expect(await db.inboundMessage.count()).toBe(2);
    expect(await provider.receivedSince(new Date(now.getTime() - 5_000)), "texts stay at the provider no longer than needed").toMatchObject(
      [{ body: "" }, { body: "" }],
    );
  });

  test("with a signature that is not the provider's is refused and kept nowhere", async () => {
    const form = { MessageSid: "SM1", From: phone(0), To: ourNumber, Body: "STOP" };
    const signature = twilio.getExpectedTwilioSignature("another secret", publicUrl + inboundPath, form);
    const headers = { "X-Twilio-Signature": signature, "Content-Type": "application/x-www-form-urlencoded" };
    const answer = await fetch(publicUrl + inboundPath, { method: "POST", headers, body: new URLSearchParams(form) });
    expect(answer.status).toBe(403);
    expect(await db.inboundMessage.count()).toBe(0);
    expect(await db.numberSilence.count()).toBe(0);
  });
});
