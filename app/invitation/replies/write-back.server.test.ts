import { beforeAll, describe, expect, test } from "vitest";
import { newId } from "~/access/ids";
import { setClock } from "~/clock";
import { dbOf, disconnect } from "~/db.server";
import { factOf } from "~/journey/conference.server";
import { storeInbound, trayAndHandled, trayOf } from "~/messaging/inbound/inbound.server";
import { liftSilence, silenceNumber } from "~/messaging/inbound/silence.server";
import { sortInbound } from "~/messaging/inbound/sort.server";
import { givePhone } from "~/messaging/numbers.server";
import { writeBackMoment } from "~/messaging/own-words";
import type { MessageToRender } from "~/messaging/templates";
import { erasePerson } from "~/network/person/erasing.server";
import { hours, relativeOf, safeCouple } from "../../../tests/builders/invitations";
import { databaseOfThisFile } from "../../../tests/setup/database";
import { giveAnswer, noteCall } from "../answering/answer.server";
import { circleList } from "../asking/circle-list.server";
import { inviteMember } from "../asking/invite.server";
import { putBack, readFromTray } from "./tray.server";
import { writeBack } from "./write-back.server";
import { writeBackMessage } from "./write-back-message.server";

const now = new Date("2026-09-11T10:00:00Z");
const later = new Date(now.getTime() + hours);
const day = new Date("2026-09-26T10:00:00Z");
const at = (when = later) => ({ once: newId(), now: when });
const body = "Dag {name}, graag! Tot dan. {caller}";
process.env.MODE = "demo";
let doors: { staff: ReturnType<typeof dbOf>; family: ReturnType<typeof dbOf> };

beforeAll(async () => {
  await databaseOfThisFile();
  doors = { staff: dbOf("staff"), family: dbOf("family") };
  return disconnect;
});

/** Ayla, welcome and invited, wrote to us; `lies` gives what waits in the tray. */
async function written({ invited = true, ...who }: Partial<Parameters<typeof relativeOf>[2]> & { invited?: boolean } = {}) {
  const scene = await safeCouple(doors, now, day);
  const ayla = await relativeOf(doors, scene, { firstName: "Ayla", readLanguage: "tur", ...who }, now);
  if (invited) expect(await inviteMember(scene.emine, { personId: ayla.id, anyway: true }, at(now))).toMatchObject({ refused: null });
  await storeInbound(doors.staff, { providerId: newId(), from: ayla.phone ?? "", to: "", body: "Mag ik later komen?" }, later);
  await sortInbound(doors.staff, async () => "tray", later);
  const lies = () => trayOf(doors.staff, scene.pair.conferenceId);
  const inboundId = (await lies())[0]?.id ?? "";
  return { ...scene, ayla, lies, inboundId };
}

async function writtenAgain(from: string, conferenceId: string) {
  await storeInbound(doors.staff, { providerId: newId(), from, to: "", body: "Hallo, bent u daar?" }, later);
  await sortInbound(doors.staff, async () => "tray", later);
  return { inboundId: (await trayOf(doors.staff, conferenceId))[0]?.id ?? "" };
}

const owed = (personId: string) => doors.staff.outgoingMessage.findMany({ where: { personId, template: writeBackMoment } });

async function render(message: Awaited<ReturnType<typeof owed>>[number]): Promise<string | undefined> {
  const release = setClock(later);
  const asked = message as unknown as MessageToRender;
  const words = await doors.staff.$transaction((tx) => writeBackMessage.wordsFor(tx, [asked])).finally(release);
  return words.get(message.id)?.body;
}

describe("words of the coordinator to who wrote", () => {
  test("go to the number it came from, once, and the text leaves the tray", async () => {
    const { ayla, emine, lies, inboundId, pair } = await written();
    const once = at();
    expect(await writeBack(emine, { inboundId, body }, once)).toMatchObject({ refused: null });
    await writeBack(emine, { inboundId, body }, once);
    expect(await writeBack(emine, { inboundId, body }, at())).toEqual({ refused: "notHere" });
    expect(await lies()).toEqual([]);
    const { conferenceId } = pair;
    const { handled } = await trayAndHandled(doors.staff, { conferenceId, by: emine.id, now: later });
    expect(handled, "she reads what she wrote").toMatchObject([{ id: inboundId, answer: body }]);
    const messages = await owed(ayla.id);
    const { id: invitationId } = await doors.staff.invitation.findFirstOrThrow({ where: { personId: ayla.id } });
    const { id: phone } = await doors.staff.personPhone.findFirstOrThrow({ where: { personId: ayla.id } });
    expect(messages).toMatchObject([
      { channel: "sms", language: "tr", purpose: "circle", refs: { inboundId, phone, invitationId }, state: "queued" },
    ]);
    expect(await render(messages[0] as (typeof messages)[number])).toMatch(/^Dag Ayla, graag! Tot dan\. Emine$/);
    const [wording] = await doors.staff.wording.findMany({ where: { conferenceId } });
    expect(Buffer.from(wording?.familySealed ?? []).toString()).not.toContain("graag");
    expect(await doors.staff.timelineEvent.count({ where: { conferenceId, kind: "wroteBack" } })).toBe(1);
  });

  test("that did not arrive are to be said by telephone, also to who has answered; the invitation itself is as it was", async () => {
    for (const answer of [null, "yes", "no"] as const) {
      const { ayla, emine, inboundId, pair } = await written();
      const { conferenceId } = pair;
      const dataKey = emine.dataKey;
      const noted = { conferenceId, personId: ayla.id, dataKey, how: "sms", actor: emine, notedBy: emine.id, now: later } as const;
      if (answer) await doors.staff.$transaction((tx) => giveAnswer(tx, { ...noted, answer }));
      await writeBack(emine, { inboundId, body }, at());
      const failed = { state: "failed", failure: "30003", settledAt: later } as const;
      await doors.staff.outgoingMessage.updateMany({ where: { personId: ayla.id, template: writeBackMoment }, data: failed });
      const read = async () => (await circleList(emine, await factOf(doors.staff, conferenceId), later)).invited;
      const call = { reason: "notWrittenBack", since: later };
      const stage = answer === "no" ? "withdrawn" : "written";
      expect(await read(), `${answer}`).toMatchObject([{ personId: ayla.id, call, notWrittenBack: body, life: { stage } }]);

      if (answer === "no") {
        await noteCall(emine, { personId: ayla.id, reached: true }, at());
        expect(await read(), "said by telephone").toMatchObject([{ call: null, notWrittenBack: null }]);
        continue;
      }
      const { inboundId: again } = await writtenAgain(ayla.phone ?? "", conferenceId);
      expect(await writeBack(emine, { inboundId: again, body }, at())).toMatchObject({ refused: null });
      expect(await read(), "what she wrote since is on its way").toMatchObject([{ call: null, notWrittenBack: null }]);
    }
  });

  test("that would betray the family, or say nothing, are refused, and the text waits", async () => {
    const { ayla, emine, lies, inboundId } = await written();
    for (const typed of ["", "Over uw schulden praten we dan", "Kom naar Kerkstraat 12", "Kijk op kring.nl", "Dag {plaats}"])
      expect(await writeBack(emine, { inboundId, body: typed }, at()), typed).toEqual({ refused: "faulty" });
    expect(await lies()).toHaveLength(1);
    expect(await owed(ayla.id)).toEqual([]);
  });

  test("go to nobody who may get no message, and the reason is said", async () => {
    const child = await written();
    await doors.staff.person.update({ where: { id: child.ayla.id }, data: { under16: true } });
    expect(await writeBack(child.emine, { inboundId: child.inboundId, body }, at())).toEqual({ refused: "under16" });

    const silent = await written();
    const { phoneNumberId } = silent.ayla;
    await doors.staff.$transaction((tx) => silenceNumber(tx, { phoneNumberId, inboundId: null, since: later, now: later }));
    expect(await writeBack(silent.emine, { inboundId: silent.inboundId, body }, at())).toEqual({ refused: "silenced" });

    const other = await written();
    const { conferenceId } = other.pair;
    const old = { personId: other.ayla.id, conferenceId, e164: "+31612349982", now };
    const given = await doors.staff.$transaction((tx) => givePhone(tx, old));
    const { phoneNumberId: oldNumber } = given;
    await doors.staff.$transaction((tx) => silenceNumber(tx, { phoneNumberId: oldNumber, inboundId: null, since: later, now: later }));
    const words = { inboundId: other.inboundId, body };
    expect(await writeBack(other.emine, words, at()), "he wrote STOP on his other telephone").toEqual({ refused: "silenced" });
    await doors.staff.$transaction((tx) => liftSilence(tx, { phoneNumberId: oldNumber, at: later }));
    expect(await writeBack(other.emine, words, at()), "and START").toMatchObject({ refused: null });

    const out = await written({ invited: false, said: { hatice: "welcome", cemal: "keptOut" } });
    expect(await writeBack(out.emine, { inboundId: out.inboundId, body }, at())).toEqual({ refused: "keptOut" });

    const notAsked = await written({ invited: false });
    expect(await writeBack(notAsked.emine, { inboundId: notAsked.inboundId, body }, at())).toEqual({ refused: "mayNot" });

    const stopped = await written();
    const principal = { principalId: stopped.pair.hatice.principalId, endedAt: null };
    await doors.staff.willingness.updateMany({ where: principal, data: { endedAt: later } });
    expect(await writeBack(stopped.emine, { inboundId: stopped.inboundId, body }, at())).toEqual({ refused: "unwilling" });
    expect(await stopped.lies()).toHaveLength(1);
  });

  test("on a number somebody who must stay out has too go nowhere", async () => {
    const { emine, pair, inboundId, ...scene } = await written({ phone: "+31612349981" });
    const bas = await relativeOf(doors, { emine, pair }, { firstName: "Bas", phone: "+31612349981", said: { hatice: "keptOut" } }, now);
    expect(await writeBack(emine, { inboundId, body }, at())).toEqual({ refused: "whoWroteIt" });
    expect(await writeBack(emine, { inboundId, body, personId: bas.id }, at())).toEqual({ refused: "keptOut" });
    expect(await writeBack(emine, { inboundId, body, personId: scene.ayla.id }, at())).toEqual({ refused: "readByKeptOut" });
    expect(await writeBack(emine, { inboundId, body, personId: newId() }, at())).toEqual({ refused: "whoWroteIt" });
  });

  test("are nothing of another conference's coordinator", async () => {
    const { inboundId, lies } = await written();
    const other = await safeCouple(doors, now, day);
    expect(await writeBack(other.emine, { inboundId, body }, at())).toEqual({ refused: "notHere" });
    expect(await lies()).toHaveLength(1);
  });

  test("go with who is erased: what waits is not sent, and the words are gone", async () => {
    const { ayla, emine, inboundId, pair } = await written();
    await writeBack(emine, { inboundId, body }, at());
    const [message] = await owed(ayla.id);
    await doors.staff.$transaction((tx) => erasePerson(tx, ayla.id, later));
    expect(await doors.staff.wording.count({ where: { conferenceId: pair.conferenceId } })).toBe(0);
    expect(message && (await render(message))).toBeUndefined();
  });
});

describe("what was handled", () => {
  test("can be put back for a day, by who handled it", async () => {
    const { emine, inboundId, lies, pair } = await written();
    const { conferenceId } = pair;
    await readFromTray(emine, { inboundId }, at());
    const shown = (by: string, when: Date) => trayAndHandled(doors.staff, { conferenceId, by, now: when });
    expect(await shown(emine.id, later)).toMatchObject({ waiting: [], handled: [{ id: inboundId, body: "Mag ik later komen?" }] });
    expect(await shown(newId(), later)).toEqual({ waiting: [], handled: [] });
    const nextDay = new Date(later.getTime() + 25 * hours);
    expect(await shown(emine.id, nextDay)).toEqual({ waiting: [], handled: [] });
    expect(await putBack(emine, { inboundId }, at(nextDay))).toEqual({ refused: "notHere" });
    const other = await safeCouple(doors, now, day);
    expect(await putBack(other.emine, { inboundId }, at())).toEqual({ refused: "notHere" });
    expect(await putBack(emine, { inboundId }, at())).toMatchObject({ refused: null });
    expect(await lies()).toMatchObject([{ id: inboundId }]);
    expect(await putBack(emine, { inboundId }, at())).toEqual({ refused: "notHere" });
  });
});
