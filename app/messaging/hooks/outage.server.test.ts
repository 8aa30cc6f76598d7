import { afterEach, expect, test, vi } from "vitest";
import { newId } from "~/access/ids";
import { realNow } from "~/clock";
import { MessagesScene } from "../../../tests/builders/messages-scene";
import { postSigned } from "../../../tests/outside/twilio-webhooks";
import { provingTemplates } from "../../../tests/prove/messages-people";
import { databaseOfThisFile } from "../../../tests/setup/database";
import { trayOf } from "../inbound/inbound.server";
import type { TryAsAnswer } from "../inbound/sort.server";
import { messagingWork } from "../line/tasks.server";
import { messagingTasks } from "../line/wake.server";
import { inboundPath, statusPath } from "./hook-paths";

process.env.MODE = "demo";
const database = await databaseOfThisFile();
const scene = new MessagesScene(database);
const { db, ourNumber } = scene;
const minute = 60_000;

afterEach(() => {
  vi.useRealTimers();
});

/** Moves every clock, the provider's too: the day and hour only, so that nothing that waits stops waiting. */
const standAt = (at: Date) => vi.useFakeTimers({ now: at, toFake: ["Date"] });

test("half an hour in which no hook arrives loses no reply, doubles none, and tells how every message fared", async () => {
  const back = realNow();
  const ago = (minutes: number) => new Date(back.getTime() - minutes * minute);
  const heard: { text: string; receivedAt: Date }[] = [];
  const tryAsAnswer: TryAsAnswer = async (_, message) => {
    heard.push(message);
    return message.text === "Ja" || message.text === "Nee" ? "answered" : "tray";
  };
  const work = () =>
    messagingWork({ db, templates: provingTemplates, worker: newId(), provider: scene.provider, now: realNow, tryAsAnswer });

  // The provider cannot reach us: not with what people write, and not with how messages fare.
  standAt(ago(31));
  await scene.standInThat({
    inboundUrl: `${scene.publicUrl}/nobody-hears`,
    tellsStatus: false,
    outcome: ({ to }) => (to === scene.phone(2) ? { status: "undelivered", errorCode: 30003 } : { status: "delivered" }),
  });
  const messages = [await scene.owe(0), await scene.owe(1), await scene.owe(2)];
  expect(await scene.send()).toMatchObject({ accepted: 3 });
  await scene.standIn.settled();
  const written: { sid: string; from: string; body: string }[] = [];
  const writes = async (minutesAgo: number, index: number, body: string) => {
    standAt(ago(minutesAgo));
    const { sid, status } = await scene.standIn.reply(scene.phone(index), ourNumber, body);
    expect(status).toBe(404);
    written.push({ sid, from: scene.phone(index), body });
  };
  await writes(29, 0, "Ja");
  await writes(25, 1, "STOP");
  await writes(20, 2, "Mag mijn zus mee?");
  await writes(15, 1, "START");
  await writes(10, 0, "Nee");
  expect(await db.inboundMessage.count()).toBe(0);

  standAt(back);
  const settle = work()[messagingTasks.settle];
  await settle();
  expect(
    heard.map(({ text }) => text),
    "in the order in which they were written",
  ).toEqual(["Ja", "Mag mijn zus mee?", "Nee"]);
  for (const [index, minutes] of [29, 20, 10].entries()) {
    expect(Math.abs((heard[index]?.receivedAt.getTime() ?? 0) - ago(minutes).getTime())).toBeLessThan(3_000);
  }
  expect(await trayOf(db, scene.circle.conferenceId)).toMatchObject([{ body: "Mag mijn zus mee?" }]);
  expect(await db.numberSilence.count({ where: { liftedAt: null } }), "STOP, and START after it").toBe(0);
  expect(await Promise.all(messages.map((id) => scene.stateOf(id)))).toMatchObject([
    { state: "delivered" },
    { state: "delivered" },
    { state: "failed", failure: "30003" },
  ]);

  // Now the hooks come after all, and the provider is asked again by another process.
  for (const { sid, from, body } of written) {
    const form = { MessageSid: sid, From: from, To: ourNumber, Body: body };
    expect(await postSigned("secret", scene.publicUrl + inboundPath, form)).toBe(200);
  }
  const [first] = await db.outgoingMessage.findMany({ where: { id: messages[0] as string } });
  const late = { MessageSid: first?.providerId as string, MessageStatus: "sent" };
  expect(await postSigned("secret", scene.publicUrl + statusPath(first?.id as string), late)).toBe(204);
  await settle();
  await work()[messagingTasks.settle]();
  expect(heard).toHaveLength(3);
  expect(await db.inboundMessage.count()).toBe(5);
  expect(await db.numberSilence.count({ where: { liftedAt: null } })).toBe(0);
  expect(await scene.stateOf(messages[0] as string)).toMatchObject({ state: "delivered" });

  // What is settled here is emptied there, what came in as well.
  const received = await scene.provider.receivedSince(ago(60));
  expect(received.map(({ body }) => body)).toEqual(["", "", "", "", ""]);
  expect(await db.outgoingMessage.count({ where: { redactedAt: null } })).toBe(0);
});
