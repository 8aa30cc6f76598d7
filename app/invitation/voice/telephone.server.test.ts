import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { newId } from "~/access/ids";
import { disconnect } from "~/db.server";
import { callsCarrier } from "~/messaging/calls/calls.server";
import { soundAddress } from "~/messaging/calls/sound-address.server";
import { trayOf } from "~/messaging/inbound/inbound.server";
import { CallScene, centrale, ourNumber } from "../../../tests/builders/call-scene";
import { hum } from "../../../tests/builders/sounds";
import { databaseOfThisFile } from "../../../tests/setup/database";
import { callWithVoice } from "./call-with-voice.server";
import { peopleCalled } from "./callable.server";
import { speak, withdrawVoice } from "./voice.server";

process.env.MODE = "demo";
let scene: CallScene;

beforeAll(async () => {
  await databaseOfThisFile();
  scene = new CallScene();
  await scene.begin();
});
beforeEach(() => scene.telephones({}));
afterAll(async () => {
  await scene.end();
  await disconnect();
});

describe("a recording played by telephone", () => {
  test("whoever picks up hears the recording and nothing else, and it counts as delivered", async () => {
    const family = await scene.family();
    await scene.call(family);
    const [call, ...others] = scene.standIn.line.calls;
    expect(others).toEqual([]);
    expect(call?.to).toBe(family.number);
    // Twice, with time for a key each time.
    expect(call?.heard.map(({ kind }) => kind)).toEqual(["played", "played"]);
    expect(call?.heard[0]).toMatchObject({ status: 200, bytes: hum().length, mediaType: "audio/wav" });
    expect(await scene.state(family.moussa.id)).toMatchObject({ state: "delivered", attempts: 1, providerId: call?.sid });
  });

  test("1 plays it once more; 2 puts 'call me' in the coordinator's tray, and is no answer", async () => {
    const family = await scene.family();
    await scene.telephones({ presses: () => ["1", "2"] });
    await scene.call(family);
    const [call] = scene.standIn.line.calls;
    expect(call?.pressed).toEqual(["1", "2"]);
    expect(call?.heard.length).toBe(2);
    const tray = await trayOf(scene.doors.staff, family.conferenceId);
    expect(tray).toMatchObject([{ from: family.number, people: [{ firstName: "Moussa" }] }]);
    expect(tray[0]?.body).toContain("2");
    expect(await scene.doors.staff.reply.count({ where: { conferenceId: family.conferenceId } })).toBe(0);
  });

  test.each([
    ["machine", "machine"],
    ["busy", "busy"],
    ["no-answer", "no-answer"],
  ] as const)("on %s nothing is heard, and the coordinator is told", async (does, failure) => {
    const family = await scene.family();
    await scene.telephones({ pickUp: () => does });
    await scene.call(family);
    expect(scene.standIn.line.calls[0]?.heard).toEqual([]);
    expect(await scene.state(family.moussa.id)).toMatchObject({ state: "failed", failure });
    const [person] = await peopleCalled(scene.doors.staff, family.conferenceId, family.moussa.id);
    expect(person?.call?.state).toBe("failed");
  });

  test("a landline rings too", async () => {
    const family = await scene.family({ phone: "+31201239876" });
    await scene.call(family);
    expect(await scene.state(family.moussa.id)).toMatchObject({ state: "delivered" });
  });

  test("a telephone others use does not ring; and does not either when that is learnt after the button was pressed", async () => {
    const shared = await scene.family({ readByOthers: true });
    expect(await callWithVoice(shared.coordinator, { personId: shared.moussa.id }, scene.at())).toEqual({ refused: "shared" });
    const family = await scene.family();
    await callWithVoice(family.coordinator, { personId: family.moussa.id }, scene.at());
    await scene.doors.staff.personPhone.updateMany({ where: { personId: family.moussa.id }, data: { readByOthers: true } });
    await scene.handOver();
    expect(scene.standIn.line.calls).toEqual([]);
    expect(await scene.state(family.moussa.id)).toMatchObject({ state: "withdrawn" });
  });

  test("a recording withdrawn while the telephone rings is not played", async () => {
    const family = await scene.family();
    const { id: voiceId } = await scene.doors.staff.voiceMessage.findFirstOrThrow({ where: { conferenceId: family.conferenceId } });
    let withdrawn: Promise<unknown> = Promise.resolve();
    await scene.telephones({
      pickUp: () => {
        withdrawn = withdrawVoice(family.coordinator, { voiceId }, scene.at());
        return "wait";
      },
    });
    const calling = scene.call(family);
    await expect.poll(() => scene.standIn.line.calls.length).toBe(1);
    await new Promise((resolve) => setTimeout(resolve, 50));
    await withdrawn;
    scene.standIn.line.pickUp(scene.standIn.line.calls[0]?.sid ?? "");
    await calling;
    expect(scene.standIn.line.calls[0]?.heard).toEqual([]);
  });

  test("pressed twice it rings once; a line that breaks after the provider took it rings no second time", async () => {
    const family = await scene.family();
    await scene.telephones({ callFate: ({ number }) => (number === 1 ? "closeAfter" : "accept") });
    await callWithVoice(family.coordinator, { personId: family.moussa.id }, scene.at());
    await callWithVoice(family.coordinator, { personId: family.moussa.id }, scene.at());
    await scene.handOver();
    await scene.standIn.settled();
    await scene.settleDoubts();
    await scene.settleDoubts();
    await scene.handOver();
    expect(scene.standIn.line.calls.length).toBe(1);
    expect(await scene.doors.staff.outgoingMessage.count({ where: { personId: family.moussa.id } })).toBe(1);
    expect(await scene.state(family.moussa.id)).toMatchObject({ providerId: scene.standIn.line.calls[0]?.sid });
  });

  test("the record of a call is taken away at the provider once it is over", async () => {
    const family = await scene.family();
    await scene.call(family);
    const { providerId } = await scene.state(family.moussa.id);
    const settings = { accountSid: "ACtest", authToken: "secret", from: ourNumber, apiUrl: scene.standIn.url, publicUrl: scene.publicUrl };
    const carrier = callsCarrier(settings);
    expect(carrier.perSecond, "as the provider begins them for an account that asked for no more").toBe(1);
    expect(await carrier.status(providerId ?? "")).toMatchObject({ status: "delivered" });
    expect(await carrier.redact(providerId ?? "")).toBe(true);
    expect(await carrier.status(providerId ?? "")).toBeNull();
    expect(await carrier.redact(providerId ?? "")).toBe(true);
  });
});

/** A call that is under way, and the address its sound is fetched from. */
async function underWay(family: Awaited<ReturnType<CallScene["family"]>>): Promise<string> {
  await scene.telephones({ pickUp: () => "wait" });
  await callWithVoice(family.coordinator, { personId: family.moussa.id }, scene.at());
  await scene.handOver();
  return soundAddress((await scene.state(family.moussa.id)).id, scene.publicUrl);
}

describe("the address a call plays from, fetched once more while it is under way, opens nothing when meanwhile", () => {
  type Family = Awaited<ReturnType<CallScene["family"]>>;
  const meanwhile: [string, (family: Family) => Promise<unknown>][] = [
    [
      "it is called off",
      ({ conferenceId }) => scene.doors.staff.willingness.updateMany({ where: { conferenceId }, data: { endedAt: scene.now } }),
    ],
    [
      "he must stay out",
      async ({ conferenceId, moussa }) => {
        const { id: principalId } = await scene.doors.staff.principal.findFirstOrThrow({ where: { conferenceId } });
        const said = { conferenceId, principalId, personId: moussa.id, kind: "keptOut", how: "ownLink" } as const;
        await scene.doors.staff.decision.create({ data: { id: newId(), ...said, at: new Date(scene.now.getTime() + 1) } });
      },
    ],
    [
      "his invitation is taken back",
      ({ moussa }) => scene.doors.staff.invitation.updateMany({ where: { personId: moussa.id }, data: { withdrawnAt: scene.now } }),
    ],
    [
      "the number proves to be another's",
      ({ moussa }) => scene.doors.staff.personPhone.updateMany({ where: { personId: moussa.id }, data: { endedAt: scene.now } }),
    ],
    [
      "others turn out to use the telephone",
      ({ moussa }) => scene.doors.staff.personPhone.updateMany({ where: { personId: moussa.id }, data: { readByOthers: true } }),
    ],
    [
      "the recording is taken back",
      ({ conferenceId }) => scene.doors.staff.voiceMessage.updateMany({ where: { conferenceId }, data: { withdrawnAt: scene.now } }),
    ],
    [
      "the call is over",
      ({ moussa }) => scene.doors.staff.outgoingMessage.updateMany({ where: { personId: moussa.id }, data: { state: "delivered" } }),
    ],
  ];
  test.each(meanwhile)("%s", async (_, happens) => {
    const family = await scene.family();
    const address = await underWay(family);
    expect((await fetch(address)).status).toBe(200);
    await happens(family);
    expect((await fetch(address)).status).toBe(404);
  });
});

describe("what stands in the way of a forger", () => {
  test("a post without the provider's signature is refused, and plays, keeps and settles nothing", async () => {
    const family = await scene.family();
    await scene.call(family);
    const { id, providerId } = await scene.state(family.moussa.id);
    for (const path of [id, `${id}/key`, `${id}/ended`, "inbound", "inbound/centrale"]) {
      const body = new URLSearchParams({ CallSid: providerId ?? "", Digits: "2", CallStatus: "failed", From: family.number });
      const answer = await fetch(`${scene.publicUrl}/hooks/twilio/voice/${path}`, { method: "POST", body });
      expect(answer.status).toBe(403);
      expect(await answer.text()).toBe("");
    }
    expect(await trayOf(scene.doors.staff, family.conferenceId)).toEqual([]);
  });

  test("the address of a sound opens nothing with another call, another time or another proof", async () => {
    const family = await scene.family();
    const address = await underWay(family);
    const [callId = "", until = "", proof = ""] = new URL(address).pathname.split("/").slice(5);
    const ask = async (path: string) => (await fetch(`${scene.publicUrl}/hooks/twilio/voice/sound/${path}`)).status;
    expect(await ask(`${callId}/${until}/${proof}`)).toBe(200);
    expect(await ask(`${callId}/${Number(until) + 60_000}/${proof}`)).toBe(404);
    expect(await ask(`${callId}/${until}/${proof.slice(0, -1)}A`)).toBe(404);
    expect(await ask(`${family.conferenceId}/${until}/${proof}`)).toBe(404);
    const part = await fetch(address, { headers: { Range: "bytes=0-3" } });
    expect([part.status, await part.text()]).toEqual([206, "RIFF"]);
  });
});

describe("our number, called back", () => {
  test("who got a message is put through to the coordinator of that conference; no name is said", async () => {
    const family = await scene.family();
    await scene.call(family);
    const call = await scene.standIn.line.callIn(family.number, ourNumber);
    expect(call.connectedTo).toBe("+31612000091");
    const said = call.heard.map((heard) => (heard.kind === "said" ? `${heard.language} ${heard.text}` : ""));
    expect(said.map((line) => line.slice(0, 5))).toEqual(["nl-NL", "en-GB"]);
    for (const name of ["Emine", "Hatice", "Moussa", "Eigen Kracht"]) expect(said.join(" ")).not.toContain(name);
  });

  test("when the coordinator does not pick up, the Centrale does", async () => {
    const family = await scene.family();
    await scene.call(family);
    await scene.telephones({ reaches: (number) => number === centrale });
    expect((await scene.standIn.line.callIn(family.number, ourNumber)).connectedTo).toBe(centrale);
  });

  test.each(["+31687654321", "anonymous", "+266696687", ""])("%s, whom we do not know, is put through to the Centrale", async (number) => {
    const call = await scene.standIn.line.callIn(number, ourNumber);
    expect(call.connectedTo).toBe(centrale);
    expect(call.heard.length).toBe(2);
  });

  test("nothing of such a call is kept", async () => {
    const family = await scene.family();
    const before = await scene.doors.staff.phoneNumber.count();
    await scene.standIn.line.callIn("+31687654322", ourNumber);
    expect(await scene.doors.staff.phoneNumber.count()).toBe(before);
    expect(await trayOf(scene.doors.staff, family.conferenceId)).toEqual([]);
  });
});

test("a recording a telephone cannot play is for the page alone", async () => {
  const family = await scene.family();
  const webm = Uint8Array.from([
    ...[0x1a, 0x45, 0xdf, 0xa3, 0x80, 0x18, 0x53, 0x80, 0x67, 0x01, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff],
    ...[0x1f, 0x43, 0xb6, 0x75, 0x01, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xe7, 0x82, 0x10, 0x00, 0xa3, 0x84, 0x81, 0, 0, 0x80],
  ]);
  await speak(family.coordinator, { moment: "invitation", spokenLanguage: "rif", bytes: webm }, scene.at());
  expect(await callWithVoice(family.coordinator, { personId: family.moussa.id }, scene.at())).toEqual({ refused: "pageOnly" });
  expect(
    await callWithVoice(family.coordinator, { personId: "" }, scene.at()),
    "nobody's telephone rings for a form without a name",
  ).toEqual({
    refused: "notInvited",
  });
});
