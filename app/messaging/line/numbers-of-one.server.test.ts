import { describe, expect, test } from "vitest";
import { z } from "zod";
import { newId } from "~/access/ids";
import { kind, road } from "../../../tests/builders/messages-line";
import { MessagesScene } from "../../../tests/builders/messages-scene";
import { databaseOfThisFile } from "../../../tests/setup/database";
import { liftSilence, silenceNumber } from "../inbound/silence.server";
import { askedForIt, endPhone, givePhone } from "../numbers.server";
import { defineTemplate } from "../templates";
import type { PacedCarrier } from "./carrier";
import { drain } from "./drain.server";
import { messagesLeft } from "./due-rows.server";
import { queueMessage } from "./outgoing.server";

process.env.MODE = "demo";
const database = await databaseOfThisFile();
const scene = new MessagesScene(database);
const { db } = scene;
const tuesday = new Date("2026-03-03T09:00:00Z");
const later = (milliseconds: number) => new Date(tuesday.getTime() + milliseconds);
const plain = kind("plain");
const asked = kind("asked", { atAnyHour: true });

const owe = (index: number, refs: Record<string, number> = {}) =>
  queueMessage(db, {
    template: "asked" in refs ? asked : plain,
    to: { personId: scene.person(index).id, conferenceId: scene.circle.conferenceId },
    language: "nl",
    refs,
    dueAt: tuesday,
    now: tuesday,
  });
const send = (carrier: PacedCarrier, at = tuesday) =>
  drain({ db, templates: [plain, asked], worker: newId(), carriers: { [carrier.channel]: carrier }, now: () => at });
const stateOf = (id: string) => db.outgoingMessage.findUniqueOrThrow({ where: { id } });

describe("a message that answers a text", () => {
  const reply = defineTemplate({
    name: "reply",
    purpose: "circle",
    refs: z.object({ phone: z.string() }),
    read: async () => ({}),
    render: () => "Dag",
  });
  const answer = async (phone: string) => {
    const to = { personId: scene.person(0).id, conferenceId: scene.circle.conferenceId };
    await queueMessage(db, { template: reply, to, language: "nl", refs: { phone }, dueAt: tuesday, now: tuesday });
    const { sent, carrier } = road();
    await drain({ db, templates: [reply], worker: newId(), carriers: { sms: carrier }, now: () => tuesday });
    return sent.map(({ to: number }) => number);
  };

  test("goes to the number it came from, and to the newest once that one is his no longer", async () => {
    const { id: personId } = scene.person(0);
    const { conferenceId } = scene.circle;
    const old = await db.personPhone.findFirstOrThrow({ where: { personId } });
    const newest = "+31612340001";
    await givePhone(db, { personId, conferenceId, e164: newest, now: new Date(scene.now.getTime() + 1) });
    expect(await answer(old.id)).toEqual([scene.phone(0)]);
    await endPhone(db, { personPhoneId: old.id, reason: "givenUp", now: tuesday });
    expect(await answer(old.id)).toEqual([newest]);
  });
});

describe("silence on one of somebody's two telephones", () => {
  async function withTwo() {
    const { id: personId } = scene.person(0);
    const { conferenceId } = scene.circle;
    const { phoneNumberId } = await db.personPhone.findFirstOrThrow({ where: { personId } });
    await givePhone(db, { personId, conferenceId, e164: "+31687654321", now: new Date(scene.now.getTime() + 1) });
    const stop = (at: Date) => silenceNumber(db, { phoneNumberId, inboundId: null, since: at, now: at });
    return { personId, phoneNumberId, stop };
  }

  test("is silence on the other; START, or giving the telephone up, restores", async () => {
    const { personId, phoneNumberId, stop } = await withTwo();
    await stop(tuesday);
    const waits = await owe(0);
    const { sent, carrier } = road();
    await send(carrier);
    expect(sent).toEqual([]);
    expect(await messagesLeft(db, tuesday)).toBe(0);
    expect(await stateOf(waits)).toMatchObject({ state: "queued", attempts: 0 });
    await liftSilence(db, { phoneNumberId, at: later(1) });
    expect(await messagesLeft(db, tuesday)).toBe(1);
    await send(carrier);
    expect(sent.map(({ to }) => to)).toEqual(["+31687654321"]);

    await stop(later(2));
    await owe(0);
    await send(carrier);
    expect(sent).toHaveLength(1);
    const stopped = await db.personPhone.findFirstOrThrow({ where: { personId, phoneNumberId } });
    await endPhone(db, { personPhoneId: stopped.id, reason: "givenUp", now: later(3) });
    await send(carrier);
    expect(sent).toHaveLength(2);
  });

  test("keeps nothing from somebody else, and lets through only what he asks for himself this minute", async () => {
    const { stop } = await withTwo();
    await stop(tuesday);
    await owe(0, askedForIt);
    await owe(0);
    await owe(1);
    const { sent, carrier } = road();
    await send(carrier);
    expect(sent.map(({ to: number }) => number).sort()).toEqual([scene.phone(1), "+31687654321"].sort());
  });
});
