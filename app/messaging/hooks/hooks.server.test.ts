import twilio from "twilio";
import { describe, expect, test } from "vitest";
import { newId } from "~/access/ids";
import { realNow } from "~/clock";
import { MessagesScene } from "../../../tests/builders/messages-scene";
import { databaseOfThisFile } from "../../../tests/setup/database";
import { inboundPath, statusPath } from "./hook-paths";
import { hooks } from "./hooks.server";
import { storeReports, workReports } from "./reports.server";
import { together } from "./together";

process.env.MODE = "demo";
const database = await databaseOfThisFile();
const scene = new MessagesScene(database);
const { db, now } = scene;
const dayMs = 86_400_000;

const formType = "application/x-www-form-urlencoded";
const hook = hooks({ db: () => db, provider: () => scene.provider, now: () => now });

/** What the provider would post to a path, truly signed unless something is changed about it. */
function posted(
  path: string,
  form: Record<string, string>,
  changed: { method?: string; type?: string; body?: string; signature?: string } = {},
) {
  const signature = changed.signature ?? twilio.getExpectedTwilioSignature("secret", scene.publicUrl + path, form);
  const { method = "POST", type = formType, body = new URLSearchParams(form).toString() } = changed;
  const headers = { "Content-Type": type, "X-Twilio-Signature": signature };
  return hook(new Request(scene.publicUrl + path, { method, headers, ...(method === "POST" ? { body } : {}) }));
}

const report = { MessageSid: "SM1", MessageStatus: "delivered" };

describe("what is posted", () => {
  test("truly, is kept and answered with nothing", async () => {
    const answer = await posted(statusPath(newId()), report);
    expect([answer?.status, await answer?.text()]).toEqual([204, ""]);
    expect(await db.deliveryReport.count()).toBe(1);
  });

  test.each([
    ["in another way", { method: "GET" }, 405],
    ["as something that is no form", { type: "application/json" }, 415],
    ["with a signature that is none", { signature: "x" }, 403],
    ["without a signature", { signature: "" }, 403],
    ["with somebody else's signature", { signature: twilio.getExpectedTwilioSignature("other", "https://kring.example", report) }, 403],
    ["and changed on its way", { body: "MessageSid=SM1&MessageStatus=failed" }, 403],
    ["far too long", { body: `${new URLSearchParams(report)}&Body=${"x".repeat(70_000)}` }, 413],
  ])("%s is refused without a word and kept nowhere", async (_, changed, status) => {
    const answer = await posted(statusPath(newId()), report, changed);
    expect([answer?.status, await answer?.text()]).toEqual([status, ""]);
    expect(await db.deliveryReport.count()).toBe(0);
  });

  test.each([
    ["about an address that names no message", statusPath("not-an-id"), report, 404],
    ["without an id", statusPath(newId()), { MessageStatus: "sent" }, 400],
    ["with a status that is none", statusPath(newId()), { MessageSid: "SM1", MessageStatus: "\u0000 sent" }, 400],
    ["from nobody", inboundPath, { MessageSid: "SM1", Body: "Ja" }, 400],
  ])("truly but %s is refused", async (_, path, form, status) => {
    expect((await posted(path, form as Record<string, string>))?.status).toBe(status);
    expect((await db.deliveryReport.count()) + (await db.inboundMessage.count())).toBe(0);
  });

  test("again and again is kept once", async () => {
    const path = statusPath(newId());
    await Promise.all(Array.from({ length: 20 }, () => posted(path, report)));
    expect(await db.deliveryReport.count()).toBe(1);
  });

  test("to no hook is not for us", async () => {
    expect(await posted("/hooks/elsewhere", report)).toBeNull();
  });

  test("while the database is away is asked for again later", async () => {
    const away = hooks({
      db: () => ({ $executeRaw: () => Promise.reject(new Error("away")) }) as never,
      provider: () => scene.provider,
      now: realNow,
    });
    const path = statusPath(newId());
    const headers = {
      "Content-Type": formType,
      "X-Twilio-Signature": twilio.getExpectedTwilioSignature("secret", scene.publicUrl + path, report),
    };
    const answer = await away(
      new Request(scene.publicUrl + path, { method: "POST", headers, body: new URLSearchParams(report).toString() }),
    );
    expect([answer?.status, answer?.headers.get("Retry-After")]).toEqual([503, "5"]);
  });
});

describe("what is reported", () => {
  /** A message that was handed over, and the reports about it in the order given. */
  async function ends(reports: readonly (readonly [status: string, errorCode?: string, providerId?: string])[]) {
    const id = await scene.owe(0);
    await db.outgoingMessage.update({ where: { id }, data: { state: "accepted", providerId: `SM${id}`, attempts: 1 } });
    for (const [status, errorCode = null, providerId = `SM${id}`] of reports) {
      await storeReports(db, [{ messageId: id, providerId, status, errorCode, at: now }]);
      await workReports(db, now);
    }
    const { state, failure } = await scene.stateOf(id);
    return failure ? `${state} ${failure}` : state;
  }

  test.each([
    ["delivered, whatever comes after", [["delivered"], ["failed", "30003"], ["sent"]], "delivered"],
    ["delivered after it seemed to fail", [["undelivered", "30003"], ["delivered"]], "delivered"],
    ["failed with its code", [["sent"], ["undelivered", "30005"], ["sent"]], "failed 30005"],
    [
      "failed with the plainest of several",
      [
        ["failed", "30008"],
        ["undelivered", "30005"],
      ],
      "failed 30005",
    ],
    [
      "the same in another order",
      [
        ["undelivered", "30005"],
        ["failed", "30008"],
      ],
      "failed 30005",
    ],
    ["on its way still", [["queued"], ["sent"]], "accepted"],
    ["on its way, whatever is said of another id", [["delivered", undefined, "SMother"]], "accepted"],
  ] as const)("%s", async (_, reports, expected) => {
    expect(await ends(reports)).toBe(expected);
  });

  test("that a number wants silence silences it, unless it asked for messages again since", async () => {
    const silenced = async (index: number) => {
      const id = await scene.owe(index);
      await scene.send();
      const leftAt = new Date(now.getTime() - 60_000);
      const { providerId } = await db.outgoingMessage.update({ where: { id }, data: { leftAt } });
      await storeReports(db, [{ messageId: id, providerId: providerId as string, status: "failed", errorCode: "21610", at: now }]);
      await workReports(db, now);
      return db.numberSilence.count({ where: { liftedAt: null } });
    };
    expect(await silenced(1)).toBe(1);
    await scene.standIn.reply(scene.phone(2), scene.ourNumber, "START");
    expect(await silenced(2)).toBe(1);
  });

  test("about no message of ours is dropped after a day", async () => {
    // A report of the scene before may still be on its way.
    const messageId = newId();
    await storeReports(db, [{ messageId, providerId: "SM1", status: "sent", errorCode: null, at: now }]);
    await workReports(db, now);
    expect(await db.deliveryReport.count({ where: { messageId } })).toBe(1);
    await workReports(db, new Date(now.getTime() + dayMs + 1));
    expect(await db.deliveryReport.count({ where: { messageId } })).toBe(0);
  });
});

test("what comes while a write is under way is written in one go, and a fault reaches only those it was about", async () => {
  const writes: number[][] = [];
  const write = together(async (items: readonly number[]) => {
    writes.push([...items]);
    await new Promise((resolve) => setTimeout(resolve, 5));
    if (items.includes(13)) throw new Error("unlucky");
  }, 3);
  const outcomes = await Promise.allSettled([1, 2, 3, 4, 13].map(write));
  expect(writes).toEqual([[1], [2, 3, 4], [13]]);
  expect(outcomes.map(({ status }) => status)).toEqual(["fulfilled", "fulfilled", "fulfilled", "fulfilled", "rejected"]);
  await write(7);
  expect(writes.at(-1)).toEqual([7]);
});
