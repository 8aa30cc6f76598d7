import { beforeAll, describe, expect, test } from "vitest";
import { newId } from "~/access/ids";
import { dbOf, disconnect } from "~/db.server";
import { factOf } from "~/journey/conference.server";
import { toApproach } from "~/network/approach/approaches.server";
import { colleagueIn, relative } from "../../../tests/builders/askers";
import { answerSafety, hours, relativeOf, safeCouple } from "../../../tests/builders/invitations";
import { databaseOfThisFile } from "../../../tests/setup/database";
import { noteCall, noteReply, reply, tellPractical } from "../answering/answer.server";
import { invitationPage } from "../answering/member-page.server";
import { setDay } from "../day/set-day.server";
import { circleList } from "./circle-list.server";
import { inviteAll, inviteMember } from "./invite.server";

const now = new Date("2026-09-11T10:00:00Z");
const day = new Date("2026-09-26T10:00:00Z");
const at = (when = now) => ({ once: newId(), now: when });
process.env.MODE = "demo";
let doors: { staff: ReturnType<typeof dbOf>; family: ReturnType<typeof dbOf> };

beforeAll(async () => {
  await databaseOfThisFile();
  doors = { staff: dbOf("staff"), family: dbOf("family") };
  return disconnect;
});

const messagesTo = (personId: string) => doors.staff.outgoingMessage.findMany({ where: { personId }, orderBy: { createdAt: "asc" } });

/** A safe couple with a day, and Ayla, welcome and invited. */
async function invited(who: Partial<Parameters<typeof relativeOf>[2]> = {}) {
  const scene = await safeCouple(doors, now, day);
  const ayla = await relativeOf(doors, scene, { firstName: "Ayla", readLanguage: "tur", ...who }, now);
  expect(await inviteMember(scene.emine, { personId: ayla.id, anyway: true }, at())).toMatchObject({ refused: null });
  const link = await relative(doors, ayla.id, "answerInvitation");
  return { ...scene, ayla, link };
}

describe("inviting", () => {
  test("writes one message in the language she reads, with ids and nothing else; twice the same form is once", async () => {
    const scene = await safeCouple(doors, now, day);
    const ayla = await relativeOf(doors, scene, { firstName: "Ayla", readLanguage: "tur" }, now);
    const once = at();
    await inviteMember(scene.emine, { personId: ayla.id, anyway: true }, once);
    await inviteMember(scene.emine, { personId: ayla.id, anyway: true }, once);
    expect(await inviteMember(scene.emine, { personId: ayla.id, anyway: true }, at())).toEqual({ refused: "alreadyInvited" });
    const messages = await messagesTo(ayla.id);
    expect(messages).toMatchObject([{ template: "invitation", purpose: "circle", language: "tr", state: "queued" }]);
    expect(Object.keys(messages[0]?.refs as object)).toEqual(["invitationId"]);
    expect(await doors.staff.invitation.count({ where: { personId: ayla.id } })).toBe(1);
  });

  test("keeps who told her and when; not somebody kept out, and not on a day that is still to come", async () => {
    const scene = await safeCouple(doors, now, day);
    const ayla = await relativeOf(doors, scene, { firstName: "Ayla" }, now);
    const bas = await relativeOf(doors, scene, { firstName: "Bas", said: { hatice: "keptOut" } }, now);
    const told = (announcedBy: string, announcedOn: string) =>
      inviteMember(scene.emine, { personId: ayla.id, announcedBy, announcedOn }, at());
    expect(await told(bas.id, "2026-09-11")).toEqual({ refused: "announcedByStranger" });
    expect(await told(scene.pair.hatice.personId, "2026-09-12")).toEqual({ refused: "announcedLater" });
    expect(await told(scene.pair.hatice.personId, "2026-09-10")).toEqual({ refused: "announcedBefore" });
    expect(await told(scene.pair.hatice.personId, "2026-09-11")).toMatchObject({ refused: null });
    const list = await circleList(scene.emine, await factOf(doors.staff, scene.pair.conferenceId), now);
    expect(list.invited).toMatchObject([{ firstName: "Ayla", announced: { by: "Hatice", on: "2026-09-11" } }]);
  });

  test("all at once passes over who was told by nobody, unless it is to be sent all the same", async () => {
    const scene = await safeCouple(doors, now, day);
    const [ayla, rob] = [
      await relativeOf(doors, scene, { firstName: "Ayla" }, now),
      await relativeOf(doors, scene, { firstName: "Rob" }, now),
    ];
    expect(await inviteAll(scene.emine, {}, at())).toEqual({ refused: "notAnnounced" });
    const { conferenceId, hatice } = scene.pair;
    const talk = { id: newId(), conferenceId, personId: rob.id, principalId: hatice.principalId, talkedOn: now, at: now };
    await doors.staff.askedInPerson.create({ data: { ...talk, by: "principal", outcome: "open" } });
    const before = await circleList(scene.emine, await factOf(doors.staff, conferenceId), now);
    expect(before.invitable.map(({ firstName, told }) => [firstName, told?.name ?? null])).toEqual([
      ["Ayla", null],
      ["Rob", "Hatice"],
    ]);
    expect(await inviteAll(scene.emine, {}, at())).toMatchObject({ refused: null });
    const rows = () => doors.staff.invitation.findMany({ where: { conferenceId }, orderBy: { invitedAt: "asc" } });
    expect(await rows()).toMatchObject([{ personId: rob.id, announced: true, announcedById: hatice.personId }]);
    await inviteAll(scene.emine, { anyway: true }, at(new Date(now.getTime() + 1000)));
    expect((await rows()).at(-1)).toMatchObject({ personId: ayla.id, announced: false, announcedById: null, announcedOn: null });
  });

  test("waits for the talk about safety", async () => {
    const scene = await safeCouple(doors, now, day);
    const ayla = await relativeOf(doors, scene, { firstName: "Ayla" }, now);
    await answerSafety(doors, scene.emine, scene.pair.cemal.principalId, true, now);
    expect(await inviteMember(scene.emine, { personId: ayla.id, anyway: true }, at())).toEqual({ refused: "safetyOpen" });
    expect(await inviteAll(scene.emine, { anyway: true }, at())).toEqual({ refused: "safetyOpen" });
    expect(await messagesTo(ayla.id)).toEqual([]);
  });

  test("waits for a day, for willingness, and for somebody to announce it", async () => {
    const scene = await safeCouple(doors, now);
    const ayla = await relativeOf(doors, scene, { firstName: "Ayla" }, now);
    expect(await inviteMember(scene.emine, { personId: ayla.id, anyway: true }, at())).toEqual({ refused: "noDay" });
    await setDay(scene.emine, { startsAt: day, endsAt: new Date(day.getTime() + hours), place: "Thuis", agreed: true }, at());
    expect(await inviteMember(scene.emine, { personId: ayla.id }, at())).toEqual({ refused: "notAnnounced" });
    await doors.staff.willingness.updateMany({ where: { principalId: scene.pair.cemal.principalId }, data: { endedAt: now } });
    expect(await inviteMember(scene.emine, { personId: ayla.id, anyway: true }, at())).toEqual({ refused: "unwilling" });
  });

  test("who has one number with somebody kept out is invited once the coordinator says that she knows, by a call and never by text message", async () => {
    const scene = await safeCouple(doors, now, day);
    const bas = await relativeOf(doors, scene, { firstName: "Bas", said: { hatice: "keptOut" } }, now);
    const ayla = await relativeOf(doors, scene, { firstName: "Ayla", phone: bas.phone, readByOthers: true }, now);
    expect(await inviteAll(scene.emine, { anyway: true }, at())).toEqual({ refused: "linkedToKeptOut" });
    expect(await inviteMember(scene.emine, { personId: ayla.id, anyway: true }, at())).toEqual({ refused: "linkedToKeptOut" });
    const agreed = "Zij neemt zelf op.";
    expect(await inviteMember(scene.emine, { personId: ayla.id, anyway: true, knowing: true, agreed }, at())).toMatchObject({
      refused: null,
    });
    expect(await messagesTo(ayla.id)).toEqual([]);
    expect((await toApproach(scene.emine)).map(({ knowing }) => knowing)).toEqual([{ at: now, agreed }]);
    const events = await doors.staff.timelineEvent.findMany({ where: { conferenceId: scene.pair.conferenceId, kind: "invited" } });
    expect(events.map(({ refs }) => Object.keys(refs as object).sort())).toEqual([["invitationId", "personId"]]);
  });

  test("who one of them keeps out is not invited, not even with all others; only the coordinator sees the knot", async () => {
    const scene = await safeCouple(doors, now, day);
    const mother = await relativeOf(doors, scene, { firstName: "Fatma", said: { cemal: "welcome", hatice: "keptOut" } }, now);
    const rob = await relativeOf(doors, scene, { firstName: "Rob" }, now);
    expect(await inviteMember(scene.emine, { personId: mother.id, anyway: true }, at())).toEqual({ refused: "keptOut" });
    await inviteAll(scene.emine, { anyway: true }, at());
    expect(await doors.staff.invitation.findMany({ where: { conferenceId: scene.pair.conferenceId } })).toMatchObject([
      { personId: rob.id },
    ]);
    const list = await circleList(scene.emine, await factOf(doors.staff, scene.pair.conferenceId), now);
    expect(list.knots).toEqual([{ firstName: "Fatma" }]);
    expect(list.invited.map(({ firstName }) => firstName)).toEqual(["Rob"]);
  });

  test("who reads nothing or has no mobile number is invited without a message and stands first to be called", async () => {
    const scene = await safeCouple(doors, now, day);
    const mimount = await relativeOf(doors, scene, { firstName: "Mimount", readLanguage: null }, now);
    const hilda = await relativeOf(doors, scene, { firstName: "Hilda", phone: "+31201234567" }, now);
    await inviteAll(scene.emine, { anyway: true }, at());
    expect(await messagesTo(mimount.id)).toEqual([]);
    expect(await messagesTo(hilda.id)).toEqual([]);
    const list = await circleList(scene.emine, await factOf(doors.staff, scene.pair.conferenceId), now);
    expect(new Set(list.toCall)).toEqual(new Set([mimount.id, hilda.id]));
  });

  test("warns before that a principal has said nothing yet", async () => {
    const scene = await safeCouple(doors, now, day);
    await relativeOf(doors, scene, { firstName: "Ayla" }, now);
    const list = await circleList(scene.emine, await factOf(doors.staff, scene.pair.conferenceId), now);
    expect(list.invitable).toMatchObject([{ firstName: "Ayla", undecided: ["Cemal"] }]);
  });
});

describe("a day that moves", () => {
  test("tells who was invited once, not who said no, and asks for the answer again", async () => {
    const { emine, pair, ayla, link } = await invited();
    const rob = await relativeOf(doors, { emine, pair }, { firstName: "Rob" }, now);
    await inviteMember(emine, { personId: rob.id, anyway: true }, at());
    await doors.staff.outgoingMessage.updateMany({ where: { conferenceId: pair.conferenceId }, data: { state: "delivered" } });
    await reply(link, { answer: "yes" }, at());
    await noteReply(emine, { personId: rob.id, answer: "no", how: "phone" }, at());
    const later = new Date(now.getTime() + hours);
    const startsAt = new Date(day.getTime() + 24 * hours);
    const moved = { startsAt, endsAt: new Date(startsAt.getTime() + 6 * hours), place: "Kerkzaal", agreed: true };
    expect(await setDay(emine, moved, at(later))).toMatchObject({ refused: null });
    expect((await messagesTo(ayla.id)).map(({ template }) => template)).toEqual(["invitation", "dateChanged"]);
    expect((await messagesTo(rob.id)).map(({ template }) => template)).toEqual(["invitation"]);
    expect((await invitationPage(link, later)).answer).toMatchObject({ answer: "yes", forTheseHours: false });
    const days = await doors.staff.conferenceDay.findMany({ where: { conferenceId: pair.conferenceId }, orderBy: { sequence: "asc" } });
    expect(days.map(({ sequence, cancelledAt }) => [sequence, cancelledAt !== null])).toEqual([
      [0, true],
      [1, false],
    ]);
  });
});

describe("an answer", () => {
  test("can change any time; what was told before stays; a double click is one row", async () => {
    const { link, ayla } = await invited();
    const once = at();
    await reply(link, { answer: "maybe" }, once);
    await reply(link, { answer: "maybe" }, once);
    await tellPractical(link, { food: "geen varkensvlees", callMe: true }, at(new Date(now.getTime() + hours)));
    await reply(link, { answer: "yes" }, at(new Date(now.getTime() + 2 * hours)));
    expect(await doors.staff.reply.count({ where: { invitation: { personId: ayla.id } } })).toBe(3);
    const page = await invitationPage(link, now);
    expect(page.answer).toMatchObject({ answer: "yes", practical: { food: "geen varkensvlees" } });
    expect(page.answer?.practical?.callMe).toBeUndefined();
  });

  test("shows its member the place, but with a safety flag only a voice does; never another's answer", async () => {
    const { link, emine, pair } = await invited();
    expect((await invitationPage(link, now)).day?.place).toEqual({ place: "Buurthuis De Brug", address: "Kade 3" });
    await answerSafety(doors, emine, pair.hatice.principalId, true, now);
    expect((await invitationPage(link, now)).day).toMatchObject({ place: null });
    expect((await invitationPage(link, now)).caller).toEqual({ name: "Emine", phone: "+31612000091" });
  });

  test("shows at once on the coordinator's list, with what to arrange, also while content is closed", async () => {
    const { link, emine, pair, ayla } = await invited();
    await reply(link, { answer: "yes" }, at());
    await tellPractical(link, { bringsAlong: "mijn zus", callMe: true }, at(new Date(now.getTime() + 1000)));
    const facts = { ...(await factOf(doors.staff, pair.conferenceId)), contentClosed: true };
    const list = await circleList(emine, facts, now);
    expect(list.invited).toMatchObject([
      { personId: ayla.id, answer: "yes", practical: { bringsAlong: "mijn zus" }, call: { reason: "callMe" } },
    ]);
    await noteCall(emine, { personId: ayla.id, reached: true }, at(new Date(now.getTime() + 5000)));
    expect((await circleList(emine, facts, now)).toCall).toEqual([]);
  });

  test("of another conference's member is not taken", async () => {
    const { ayla } = await invited();
    const other = await safeCouple(doors, now, day);
    expect(await noteReply(other.emine, { personId: ayla.id, answer: "yes", how: "phone" }, at())).toEqual({ refused: "notInvited" });
    expect(await noteCall(other.emine, { personId: ayla.id, reached: true }, at())).toEqual({ refused: "notFound" });
  });
});

test("a colleague of another conference is no coordinator here", async () => {
  const { pair } = await invited();
  const other = await safeCouple(doors, now);
  expect((await colleagueIn(doors, other.pair.coordinatorId, pair.conferenceId, "invite")).classes).toEqual([]);
});
