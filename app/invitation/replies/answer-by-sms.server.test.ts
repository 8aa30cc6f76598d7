import { beforeAll, describe, expect, test } from "vitest";
import { newId } from "~/access/ids";
import { setClock } from "~/clock";
import { dbOf, disconnect } from "~/db.server";
import { factOf } from "~/journey/conference.server";
import { storeInbound, trayOf } from "~/messaging/inbound/inbound.server";
import { silenceNumber } from "~/messaging/inbound/silence.server";
import { sortInbound } from "~/messaging/inbound/sort.server";
import { givePhone, phonesOf } from "~/messaging/numbers.server";
import { relative } from "../../../tests/builders/askers";
import { hours, relativeOf, safeCouple } from "../../../tests/builders/invitations";
import { databaseOfThisFile } from "../../../tests/setup/database";
import { reply } from "../answering/answer.server";
import { circleList } from "../asking/circle-list.server";
import { inviteMember } from "../asking/invite.server";
import { setDay } from "../day/set-day.server";
import { replyBySms } from "./answer-by-sms.server";
import { answerNotedMessage } from "./answer-noted.server";
import { readFromTray } from "./tray.server";

const now = new Date("2026-09-11T10:00:00Z");
/** A Saturday. */
const day = new Date("2026-09-26T10:00:00Z");
const later = new Date(now.getTime() + hours);
const at = (when = now) => ({ once: newId(), now: when });
process.env.MODE = "demo";
let doors: { staff: ReturnType<typeof dbOf>; family: ReturnType<typeof dbOf> };

beforeAll(async () => {
  await databaseOfThisFile();
  doors = { staff: dbOf("staff"), family: dbOf("family") };
  return disconnect;
});

const sent = (personId: string) => doors.staff.outgoingMessage.updateMany({ where: { personId }, data: { state: "delivered" } });
const text = (phoneNumberId: string, words: string, providerId = newId()) =>
  replyBySms(doors.staff, { phoneNumberId, text: words, providerId, receivedAt: later }, later);
const answersOf = (personId: string) => doors.staff.reply.findMany({ where: { invitation: { personId } }, orderBy: { at: "asc" } });

/** A safe couple with a day, and Ayla, welcome, invited, and reached by her text message. */
async function asked(who: Partial<Parameters<typeof relativeOf>[2]> = {}) {
  const scene = await safeCouple(doors, now, day);
  const ayla = await relativeOf(doors, scene, { firstName: "Ayla", readLanguage: "tur", ...who }, now);
  expect(await inviteMember(scene.emine, { personId: ayla.id, anyway: true }, at())).toMatchObject({ refused: null });
  await sent(ayla.id);
  return { ...scene, ayla };
}

describe("an answer by text message", () => {
  test("counts when it is clear and the number is hers alone, once, and she hears that it was understood", async () => {
    const { ayla, pair } = await asked();
    expect(await text(ayla.phoneNumberId, "olur inşallah")).toEqual({ became: "tray", meaning: "words" });
    const told = { became: "answered", meaning: "yes", conferenceId: pair.conferenceId };
    expect(await text(ayla.phoneNumberId, "Evet gelirim!", "SM1")).toEqual(told);
    await text(ayla.phoneNumberId, "Evet gelirim!", "SM1");
    expect(await answersOf(ayla.id)).toMatchObject([{ answer: "yes", how: "sms", notedBy: null }]);
    const noted = await doors.staff.outgoingMessage.findMany({ where: { personId: ayla.id, template: "answerNoted" } });
    const { id: phone } = await doors.staff.personPhone.findFirstOrThrow({ where: { personId: ayla.id } });
    expect(noted).toMatchObject([{ language: "tr", refs: { answer: "yes", phone }, channel: "sms" }]);
    const release = setClock(later);
    const message = { ...noted[0], refs: { answer: "yes" } } as Parameters<typeof answerNotedMessage.wordsFor>[1][number];
    const words = await doors.staff.$transaction((tx) => answerNotedMessage.wordsFor(tx, [message])).finally(release);
    expect(words.get(message.id)?.body).toMatch(/^Teşekkürler Ayla\. Evet.*\/o\//);
    expect(await text(ayla.phoneNumberId, "Hayır"), "the question was answered").toEqual({ became: "tray", meaning: "no" });
  });

  test("is not counted for a day that was set after the question left", async () => {
    const { emine, ayla } = await asked();
    await doors.staff.outgoingMessage.updateMany({ where: { personId: ayla.id }, data: { leftAt: now } });
    const moved = {
      startsAt: new Date("2026-10-03T10:00:00Z"),
      endsAt: new Date("2026-10-03T16:00:00Z"),
      place: "Buurthuis",
      agreed: true,
    };
    expect(await setDay(emine, moved, at(new Date(now.getTime() + 1)))).toMatchObject({ refused: null });
    expect(await text(ayla.phoneNumberId, "evet")).toEqual({ became: "tray", meaning: "yes" });
    expect(await answersOf(ayla.id)).toEqual([]);
  });

  test("a clear no and a clear maybe count too; a maybe is not answered back", async () => {
    const one = await asked();
    expect(await text(one.ayla.phoneNumberId, "gelemem maalesef")).toMatchObject({ became: "answered", meaning: "no" });
    const two = await asked();
    expect(await text(two.ayla.phoneNumberId, "belki")).toMatchObject({ became: "answered", meaning: "maybe" });
    expect(await answersOf(two.ayla.id)).toMatchObject([{ answer: "maybe" }]);
    expect(await doors.staff.outgoingMessage.count({ where: { personId: two.ayla.id, template: "answerNoted" } })).toBe(0);
  });

  test("before anything was sent there is nothing to say yes to, and after another message the question is an old one", async () => {
    const { ayla } = await asked();
    await doors.staff.outgoingMessage.updateMany({ where: { personId: ayla.id }, data: { state: "queued" } });
    expect(await text(ayla.phoneNumberId, "Evet")).toMatchObject({ became: "tray" });
    await doors.staff.outgoingMessage.updateMany({ where: { personId: ayla.id }, data: { state: "delivered", template: "planReady" } });
    expect(await text(ayla.phoneNumberId, "Evet")).toEqual({ became: "tray", meaning: "yes" });
  });

  test("that names the day counts for that day, and about another day it is for the tray", async () => {
    const { ayla } = await asked();
    expect(await text(ayla.phoneNumberId, "Ja, tot zondag")).toMatchObject({ became: "tray", meaning: "yes" });
    expect(await text(ayla.phoneNumberId, "Ja, tot zaterdag")).toMatchObject({ became: "answered" });
  });

  test("that says again for whom, who writes and which day counts; with another day, hour or company it is for the tray", async () => {
    const read = async (words: string) => {
      const { ayla } = await asked();
      return text(ayla.phoneNumberId, words);
    };
    expect(await read("Evet ayın 26'sında saat 12'de geliyorum. Ayla")).toMatchObject({ became: "answered", meaning: "yes" });
    expect(await read("Natuurlijk kom ik. Voor Hatice altijd! Tot de 26e")).toMatchObject({ became: "answered", meaning: "yes" });
    expect(await read("Ja ik kom de 27e")).toEqual({ became: "tray", meaning: "words" });
    expect(await read("Ja ik kom met Hatice")).toMatchObject({ became: "tray" });
    expect(await read("Ja ik kom, Voor Sjonnie altijd ook met Kerst")).toMatchObject({ became: "tray" });
  });

  test("goes to the tray when somebody else reads or shares the number, or it is a colleague's", async () => {
    const one = await asked({ readByOthers: true });
    expect(await text(one.ayla.phoneNumberId, "ja")).toEqual({ became: "tray", meaning: "yes" });
    const two = await asked({ phone: "+31612349999" });
    await relativeOf(doors, two, { firstName: "Dochter", phone: "+31612349999" }, now);
    expect(await text(two.ayla.phoneNumberId, "ja")).toMatchObject({ became: "tray" });
    const three = await asked({ phone: "+31612349998" });
    await relativeOf(doors, three, { firstName: "Bas", phone: "+31612349998", said: { hatice: "keptOut" } }, now);
    expect(await text(three.ayla.phoneNumberId, "ja"), "who must stay out has the number too").toMatchObject({ became: "tray" });
    const four = await asked();
    await doors.staff.account.update({ where: { id: four.emine.id }, data: { phoneNumberId: four.ayla.phoneNumberId } });
    expect(await text(four.ayla.phoneNumberId, "ja")).toMatchObject({ became: "tray" });
  });

  test("of an earlier moment does not undo what she said on her page since", async () => {
    const { ayla } = await asked();
    await reply(await relative(doors, ayla.id, "answerInvitation"), { answer: "no" }, at(new Date(now.getTime() + 60_000)));
    expect(await text(ayla.phoneNumberId, "Evet")).toMatchObject({ became: "tray" });
    expect(await answersOf(ayla.id)).toMatchObject([{ answer: "no" }]);
  });

  test("that it is the wrong number clears it, and she is to be called", async () => {
    const { ayla, emine, pair } = await asked();
    expect(await text(ayla.phoneNumberId, "verkeerd nummer")).toMatchObject({ became: "answered", meaning: "wrongNumber" });
    expect(await doors.staff.personPhone.findMany({ where: { personId: ayla.id } })).toMatchObject([{ endReason: "notForMe" }]);
    expect(await doors.staff.personalLink.count({ where: { personId: ayla.id, revokedAt: null } })).toBe(0);
    const list = await circleList(emine, await factOf(doors.staff, pair.conferenceId), later);
    expect(list.invited).toMatchObject([{ personId: ayla.id, call: { reason: "wrongNumber" } }]);
  });
});

test("STOP from a number two people have puts both on the call list", async () => {
  const { ayla, emine, pair, ...scene } = await asked({ phone: "+31612349997" });
  const rob = await relativeOf(doors, { emine, pair, ...scene }, { firstName: "Rob" }, now);
  await doors.staff.personPhone.updateMany({ where: { personId: rob.id }, data: { endedAt: now } });
  await givePhone(doors.staff, { personId: rob.id, conferenceId: pair.conferenceId, e164: "+31612349997", now });
  await inviteMember(emine, { personId: rob.id, anyway: true }, at());
  await doors.staff.$transaction((tx) =>
    silenceNumber(tx, { phoneNumberId: ayla.phoneNumberId, inboundId: null, since: later, now: later }),
  );
  const list = await circleList(emine, await factOf(doors.staff, pair.conferenceId), later);
  expect(list.invited.map(({ firstName, call }) => [firstName, call?.reason]).sort()).toEqual([
    ["Ayla", "silenced"],
    ["Rob", "silenced"],
  ]);
});

describe("what waits in the tray", () => {
  const written = async (words: string, who: Partial<Parameters<typeof relativeOf>[2]> = {}) => {
    const scene = await asked(who);
    const phone = await doors.staff.phoneNumber.findUniqueOrThrow({ where: { id: scene.ayla.phoneNumberId } });
    const e164 = (await phonesOf(doors.staff, scene.emine.dataKey, [scene.ayla.id])).get(scene.ayla.id)?.[0]?.e164 ?? "";
    await storeInbound(doors.staff, { providerId: newId(), from: e164, to: "", body: words }, later);
    await sortInbound(doors.staff, replyBySms, later);
    const lies = () => trayOf(doors.staff, scene.pair.conferenceId);
    return { ...scene, phone, lies };
  };

  test("tells what it seems to say, and becomes an answer in one step", async () => {
    const { ayla, emine, lies } = await written("Ik kom met mijn zus");
    const [message] = await lies();
    expect(message).toMatchObject({ body: "Ik kom met mijn zus", meaning: "bringsSomebody", people: [{ firstName: "Ayla" }] });
    const once = at(later);
    const input = { inboundId: message?.id ?? "", as: "yes" as const };
    expect(await readFromTray(emine, input, once)).toMatchObject({ refused: null });
    await readFromTray(emine, input, once);
    expect(await readFromTray(emine, input, at(later))).toEqual({ refused: "notHere" });
    expect(await answersOf(ayla.id)).toMatchObject([{ answer: "yes", how: "sms", notedBy: emine.id }]);
    expect(await lies()).toEqual([]);
    expect(await doors.staff.inboundMessage.findMany({ where: { id: message?.id ?? "" } })).toMatchObject([{ handledBy: emine.id }]);
  });

  test("of a shared number is noted for who wrote it, and for nobody when that is not said", async () => {
    const { ayla, emine, pair, lies, phone, ...scene } = await written("ja", { readByOthers: true });
    const rob = await relativeOf(doors, { emine, pair, ...scene }, { firstName: "Rob" }, now);
    await doors.staff.personPhone.updateMany({ where: { personId: rob.id }, data: { phoneNumberId: phone.id } });
    const [message] = await lies();
    const input = { inboundId: message?.id ?? "", as: "no" as const };
    expect(await readFromTray(emine, input, at(later))).toEqual({ refused: "whoWroteIt" });
    expect(await readFromTray(emine, { ...input, personId: newId() }, at(later))).toEqual({ refused: "whoWroteIt" });
    expect(await lies()).toHaveLength(1);
    expect(await readFromTray(emine, { ...input, personId: ayla.id }, at(later))).toMatchObject({ refused: null });
    expect(await answersOf(ayla.id)).toMatchObject([{ answer: "no" }]);
  });

  test("is a wrong number when the coordinator sees so, and is nothing of another conference's coordinator", async () => {
    const { ayla, emine, lies } = await written("Ik ken geen Hatice, u zit verkeerd");
    const [message] = await lies();
    const other = await safeCouple(doors, now, day);
    const input = { inboundId: message?.id ?? "", as: "wrongNumber" as const };
    expect(await readFromTray(other.emine, input, at(later))).toEqual({ refused: "notHere" });
    expect(await readFromTray(emine, input, at(later))).toMatchObject({ refused: null });
    expect(await doors.staff.personPhone.findMany({ where: { personId: ayla.id } })).toMatchObject([{ endReason: "notForMe" }]);
  });
});
