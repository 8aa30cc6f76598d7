import { describe, expect, test } from "vitest";
import { realNow } from "~/clock";
import { MessagesScene } from "../../../tests/builders/messages-scene";
import { databaseOfThisFile } from "../../../tests/setup/database";
import { type Asked, askAboutUnsettled, redactSettled } from "./delivery.server";

process.env.MODE = "demo";
const database = await databaseOfThisFile();
const scene = new MessagesScene(database);
const { db, now } = scene;
const minute = 60_000;

/** A provider that empties only what it is let, and remembers what it was asked. */
function road({ empties = () => true as boolean, says = "sent" } = {}): Asked & { asked: string[]; told: string[] } {
  const asked: string[] = [];
  const told: string[] = [];
  return {
    channel: "sms",
    asked,
    told,
    status: async (providerId) => {
      asked.push(providerId);
      return { status: says, errorCode: null };
    },
    redact: async (providerId) => {
      told.push(providerId);
      return empties();
    },
  };
}

/** A message that was handed over so many minutes ago. */
async function handedOver(index: number, minutesAgo: number, settled = false): Promise<string> {
  const id = await scene.owe(index);
  const handingOverAt = new Date(realNow().getTime() - minutesAgo * minute);
  const state = settled ? ({ state: "delivered", settledAt: now } as const) : ({ state: "accepted" } as const);
  await db.outgoingMessage.update({ where: { id }, data: { ...state, providerId: `SM${id}`, attempts: 1, handingOverAt } });
  return `SM${id}`;
}

describe("a message of which nothing is heard", () => {
  test("is asked about a minute after it left, and then ever less often", async () => {
    const fresh = await handedOver(0, 0.5);
    const waiting = await handedOver(1, 5);
    const provider = road();
    expect(await askAboutUnsettled(db, [provider], { now })).toBe(1);
    expect(provider.asked).toEqual([waiting]);
    expect(fresh).not.toBe(waiting);
    expect(await askAboutUnsettled(db, [provider], { now }), "not again at once").toBe(0);
    const { retryAt } = await db.outgoingMessage.findFirstOrThrow({ where: { providerId: waiting } });
    expect((retryAt?.getTime() ?? 0) - realNow().getTime()).toBeGreaterThan(4 * minute);
  });

  test("keeps no other waiting, however many never tell", async () => {
    for (const index of [0, 1, 2]) await handedOver(index, 60);
    const provider = road();
    const turns = [];
    for (let turn = 0; turn < 3; turn++) turns.push(await askAboutUnsettled(db, [provider], { now, most: 1 }));
    expect(turns).toEqual([1, 1, 1]);
    expect(new Set(provider.asked).size).toBe(3);
  });

  test("that the provider does not know has failed after an hour, and not while it may still learn of it", async () => {
    const fresh = await handedOver(1, 5);
    const providerId = await handedOver(0, 65);
    await askAboutUnsettled(db, [{ channel: "sms", status: async () => null }], { now });
    expect(await db.outgoingMessage.findFirstOrThrow({ where: { providerId: fresh } })).toMatchObject({ state: "accepted" });
    expect(await db.outgoingMessage.findFirstOrThrow({ where: { providerId } })).toMatchObject({ state: "failed", failure: "20404" });
  });

  test("while the provider is away is asked about the next time", async () => {
    await handedOver(0, 5);
    const away: Asked = { channel: "sms", status: () => Promise.reject(new Error("away")) };
    await expect(askAboutUnsettled(db, [away], { now })).rejects.toThrow("away");
    expect(await askAboutUnsettled(db, [road({ says: "delivered" })], { now })).toBe(1);
  });

  test("is not asked about on a road that never tells", async () => {
    await handedOver(0, 5);
    expect(await askAboutUnsettled(db, [{ channel: "sms" }], { now })).toBe(0);
    expect(await redactSettled(db, [{ channel: "sms" }])).toBe(0);
  });
});

describe("the text at the provider", () => {
  test("is emptied when the message is settled, and never before", async () => {
    await handedOver(0, 5);
    const settled = await handedOver(1, 5, true);
    const provider = road();
    expect(await redactSettled(db, [provider])).toBe(1);
    expect(provider.told).toEqual([settled]);
    expect(await redactSettled(db, [provider]), "once").toBe(0);
  });

  test("that could not be emptied is tried again, and keeps no other waiting", async () => {
    await handedOver(0, 5, true);
    await handedOver(1, 5, true);
    expect(await redactSettled(db, [road({ empties: () => false })])).toBe(0);
    expect(await redactSettled(db, [road()]), "not at once").toBe(0);
    await db.outgoingMessage.updateMany({ data: { retryAt: realNow() } });
    expect(await redactSettled(db, [road()])).toBe(2);
    expect(await db.outgoingMessage.count({ where: { redactedAt: null } })).toBe(0);
  });

  test("of a message that never settles is emptied when nobody asks about it any more", async () => {
    const provider = road();
    const old = await handedOver(0, 6 * 24 * 60);
    expect(await askAboutUnsettled(db, [provider], { now })).toBe(0);
    expect(await redactSettled(db, [provider])).toBe(1);
    expect(provider.told).toEqual([old]);
  });
});
