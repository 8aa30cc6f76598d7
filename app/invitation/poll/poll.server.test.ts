import { beforeAll, describe, expect, test } from "vitest";
import { newId } from "~/access/ids";
import { setClock } from "~/clock";
import { forgetConfig } from "~/config.server";
import { dbOf, disconnect } from "~/db.server";
import { inviteMember } from "~/invitation/asking/invite.server";
import { setDay } from "~/invitation/day/set-day.server";
import { keepEmail } from "~/messaging/email/addresses.server";
import { givePhone } from "~/messaging/numbers.server";
import { decide } from "~/network/decision/decide.server";
import { erasePerson } from "~/network/person/erasing.server";
import { colleagueIn, relative } from "../../../tests/builders/askers";
import { hours, relativeOf, safeCouple } from "../../../tests/builders/invitations";
import { databaseOfThisFile } from "../../../tests/setup/database";
import { answerPoll, notePollAnswers } from "./answers.server";
import { whoIsAsked } from "./asks-circle.server";
import { addMoments, askCircle, chooseMoment, closePoll, dropMoment, openPoll, reopenPoll } from "./keep-poll.server";
import { newestPollOf } from "./open-poll.server";
import { aheadOf, ownPollOf } from "./own-poll.server";

const now = new Date("2026-09-11T10:00:00Z");
const later = (count: number) => new Date(now.getTime() + count * hours);
const at = (when = now) => ({ once: newId(), now: when });
const moment = (day: number) => ({ startsAt: new Date(Date.UTC(2026, 8, day, 11)), endsAt: new Date(Date.UTC(2026, 8, day, 16)) });
const [saturday, sunday, tuesday] = [moment(26), moment(27), moment(29)];
process.env.MODE = "demo";
process.env.SMTP_URL = "smtp://127.0.0.1:1";
forgetConfig();
let doors: { staff: ReturnType<typeof dbOf>; family: ReturnType<typeof dbOf> };

beforeAll(async () => {
  await databaseOfThisFile();
  setClock(now);
  doors = { staff: dbOf("staff"), family: dbOf("family") };
  return disconnect;
});

const place = { place: "Buurthuis De Brug", agreed: true };
const messagesTo = (personId: string) => doors.staff.outgoingMessage.findMany({ where: { personId }, orderBy: { createdAt: "asc" } });
const wordsTo = async (personId: string) => (await messagesTo(personId)).map(({ template, state }) => `${template} ${state}`);

/** A safe couple whose coordinator proposed Saturday and Sunday. */
async function proposed() {
  const scene = await safeCouple(doors, now);
  expect(await openPoll(scene.emine, [saturday, sunday], at())).toMatchObject({ refused: null });
  const poll = await newestPollOf(doors.staff, scene.pair.conferenceId);
  const [first, second] = poll?.moments.map(({ id }) => id) ?? [];
  if (!first || !second) throw new Error("No moments.");
  const hatice = await relative(doors, scene.pair.hatice.personId, "answerPoll");
  const cemal = await relative(doors, scene.pair.cemal.personId, "answerPoll");
  const ids = () => newestPollOf(doors.staff, scene.pair.conferenceId);
  return { ...scene, first, second, hatice, cemal, poll: ids };
}

/** The same, with what both principals said and the circle asked; Ayla is invited then. */
async function asked(words: "yes" | "maybe" = "yes") {
  const scene = await proposed();
  for (const who of [scene.hatice, scene.cemal]) await answerPoll(who, { [scene.first]: "yes", [scene.second]: words }, at());
  expect(await askCircle(scene.emine, at())).toMatchObject({ refused: null });
  const ayla = await relativeOf(doors, scene, { firstName: "Ayla" }, now);
  expect(await inviteMember(scene.emine, { personId: ayla.id, anyway: true }, at())).toMatchObject({ refused: null });
  return { ...scene, ayla, link: await relative(doors, ayla.id, "answerPoll") };
}

describe("proposing moments", () => {
  test("takes two to eight, all ahead, none twice; the same form twice is one poll", async () => {
    const { emine, pair } = await safeCouple(doors, now);
    expect(await openPoll(emine, [saturday], at())).toEqual({ refused: "tooFew" });
    expect(await openPoll(emine, [saturday, saturday], at())).toEqual({ refused: "twice" });
    expect(await openPoll(emine, [saturday, moment(2)], at())).toEqual({ refused: "inThePast" });
    expect(await openPoll(emine, [20, 21, 22, 23, 24, 25, 26, 27, 28].map(moment), at())).toEqual({ refused: "tooMany" });
    const once = at();
    const [one, other] = await Promise.all([openPoll(emine, [saturday, sunday], once), openPoll(emine, [saturday, sunday], once)]);
    expect([one, other]).toMatchObject([{ refused: null }, { refused: null }]);
    expect(await doors.staff.datePoll.count({ where: { conferenceId: pair.conferenceId } })).toBe(1);
    expect(await openPoll(emine, [saturday, sunday], at())).toEqual({ refused: "alreadyOpen" });
  });

  test("waits for willingness, and is over once the conference is", async () => {
    const { emine, pair } = await safeCouple(doors, now);
    await doors.staff.willingness.updateMany({ where: { principalId: pair.cemal.principalId }, data: { endedAt: now } });
    expect(await openPoll(emine, [saturday, sunday], at())).toEqual({ refused: "unwilling" });
  });

  test("brings a principal with an agreed word to his page, at an hour for people, and writes nobody else", async () => {
    const scene = await safeCouple(doors, now);
    const { personId } = scene.pair.hatice;
    await doors.staff.person.update({ where: { id: personId }, data: { readLanguage: "tur" } });
    await doors.staff.agreedWord.create({ data: { id: newId(), personId, hash: "x", agreedAt: now, accountId: scene.emine.id } });
    await doors.staff.$transaction((tx) => givePhone(tx, { personId, conferenceId: scene.pair.conferenceId, e164: "+31612349911", now }));
    const ayla = await relativeOf(doors, scene, { firstName: "Ayla" }, now);
    await openPoll(scene.emine, [saturday, sunday], at());
    const sent = await messagesTo(personId);
    expect(sent).toMatchObject([{ template: "principalLink", purpose: "principal", language: "tr" }]);
    // A Friday at noon is an hour of prayer for many.
    expect(sent[0]?.dueAt).toEqual(new Date("2026-09-11T13:00:00Z"));
    expect(await messagesTo(ayla.id)).toEqual([]);
    expect(await messagesTo(scene.pair.cemal.personId)).toEqual([]);
  });

  test.each([
    ["email", false, [{ template: "principalLink", channel: "email" }]],
    ["email", true, []],
    ["phone", false, []],
  ] as const)("takes the road a principal likes: %s, read by others: %s", async (firstRoad, readByOthers, messages) => {
    const scene = await safeCouple(doors, now);
    const { conferenceId } = scene.pair;
    const { personId } = scene.pair.hatice;
    await doors.staff.person.update({ where: { id: personId }, data: { readLanguage: "tur", firstRoad } });
    await doors.staff.agreedWord.create({ data: { id: newId(), personId, hash: "x", agreedAt: now, accountId: scene.emine.id } });
    await doors.staff.$transaction(async (tx) => {
      await givePhone(tx, { personId, conferenceId, e164: "+31612349912", now });
      await keepEmail(tx, { personId, conferenceId, address: `hatice-${newId()}@example.org`, readByOthers, now });
    });
    await openPoll(scene.emine, [saturday, sunday], at());
    expect(await messagesTo(personId)).toMatchObject(messages);
    expect(await messagesTo(personId)).toHaveLength(messages.length);
  });
});

describe("principals choose first", () => {
  test("nobody else is asked until every living principal said something about every moment", async () => {
    const { emine, hatice, first, second, pair, ...scene } = await proposed();
    expect(await askCircle(emine, at())).toEqual({ refused: "principalsFirst" });
    await answerPoll(hatice, { [first]: "yes", [second]: "no" }, at());
    expect(await askCircle(emine, at())).toEqual({ refused: "principalsFirst" });
    const noted = { personId: pair.cemal.personId, answers: { [first]: "yes", [second]: "yes" }, how: "phone" } as const;
    expect(await notePollAnswers(emine, noted, at())).toMatchObject({ refused: null });
    expect(await askCircle(emine, at())).toMatchObject({ refused: null });
    expect(await askCircle(emine, at())).toEqual({ refused: "askedAlready" });
    // What Hatice cannot is asked of nobody, and does not become the day.
    const ayla = await relativeOf(doors, { pair, emine }, { firstName: "Ayla" }, now);
    await inviteMember(emine, { personId: ayla.id, anyway: true }, at());
    const own = await ownPollOf(await relative(doors, ayla.id, "answerPoll"), now);
    expect(own?.moments.map(({ id }) => id)).toEqual([first]);
    expect(await chooseMoment(emine, { momentId: second, ...place }, at())).toEqual({ refused: "principalCannot" });
    expect((await ownPollOf(scene.cemal, now))?.moments).toHaveLength(2);
  });

  test("a principal who died is not waited for", async () => {
    const { emine, hatice, first, second, pair } = await proposed();
    await answerPoll(hatice, { [first]: "yes", [second]: "maybe" }, at());
    await doors.staff.person.update({ where: { id: pair.cemal.personId }, data: { deceasedAt: now } });
    expect(await askCircle(emine, at())).toMatchObject({ refused: null });
  });

  test("when no moment is left that all of them can, other moments are needed", async () => {
    const { emine, hatice, cemal, first, second } = await proposed();
    await answerPoll(hatice, { [first]: "no", [second]: "yes" }, at());
    await answerPoll(cemal, { [first]: "yes", [second]: "no" }, at());
    expect(await askCircle(emine, at())).toEqual({ refused: "nothingLeft" });
    expect(await addMoments(emine, [tuesday], at())).toMatchObject({ refused: null });
    expect(await askCircle(emine, at())).toEqual({ refused: "principalsFirst" });
  });

  test("neither principal finds the other's answer on his page", async () => {
    const { hatice, cemal, first, second } = await proposed();
    await answerPoll(hatice, { [first]: "no", [second]: "yes" }, at());
    const own = await ownPollOf(cemal, now);
    expect(own?.moments.map(({ answer }) => answer)).toEqual([null, null]);
    expect(JSON.stringify(own)).not.toContain('"no"');
  });
});

describe("asking the circle", () => {
  test("who is invited gets one message; who is invited afterwards is invited without a day", async () => {
    const scene = await safeCouple(doors, now, saturday.startsAt);
    const bas = await relativeOf(doors, scene, { firstName: "Bas" }, now);
    const wil = await relativeOf(doors, scene, { firstName: "Wil" }, now);
    for (const { id } of [bas, wil]) await inviteMember(scene.emine, { personId: id, anyway: true }, at());
    await doors.staff.outgoingMessage.updateMany({ where: { personId: bas.id }, data: { state: "delivered" } });
    await openPoll(scene.emine, [sunday, tuesday], at());
    const [first, second] = (await newestPollOf(doors.staff, scene.pair.conferenceId))?.moments.map(({ id }) => id) ?? [];
    for (const { personId } of [scene.pair.hatice, scene.pair.cemal])
      await notePollAnswers(scene.emine, { personId, answers: { [first ?? ""]: "yes", [second ?? ""]: "yes" }, how: "inPerson" }, at());
    await askCircle(scene.emine, at());
    expect(await wordsTo(bas.id)).toEqual(["invitation delivered", "datePoll queued"]);
    expect(await wordsTo(wil.id)).toEqual(["invitation queued"]);
  });

  test("answers change any time; the newest counts, and the same again is no new row", async () => {
    const { link, first, second, pair, poll, emine, ayla } = await asked();
    await answerPoll(link, { [first]: "yes", [second]: "no" }, at());
    await answerPoll(link, { [first]: "yes", [second]: "maybe" }, at(later(1)));
    expect(await doors.staff.datePollAnswer.count({ where: { personId: ayla.id } })).toBe(3);
    const noted = { personId: ayla.id, answers: { [second]: "yes" }, how: "phone" } as const;
    await notePollAnswers(emine, noted, at(later(2)));
    const mine = (await poll())?.people.find(({ personId }) => personId === ayla.id);
    expect(mine?.said).toMatchObject([{ answer: "yes" }, { answer: "yes", how: "phone" }]);
    expect(await answerPoll(link, {}, at())).toEqual({ refused: "nothing" });
    expect(await answerPoll(link, { [newId()]: "yes" }, at())).toEqual({ refused: "momentGone" });
    expect(pair.conferenceId).toBeTruthy();
  });

  test("before it is asked, nobody of the circle can answer or be noted", async () => {
    const scene = await safeCouple(doors, now, tuesday.startsAt);
    const ayla = await relativeOf(doors, scene, { firstName: "Ayla" }, now);
    await inviteMember(scene.emine, { personId: ayla.id, anyway: true }, at());
    await openPoll(scene.emine, [saturday, sunday], at());
    const link = await relative(doors, ayla.id, "answerPoll");
    expect(await ownPollOf(link, now)).toBeNull();
    expect(await answerPoll(link, { [newId()]: "yes" }, at())).toEqual({ refused: "principalsFirst" });
  });

  test("once a principal no longer wants it, nobody is asked for days any more", async () => {
    const { link, pair, first } = await asked();
    await doors.staff.willingness.updateMany({ where: { principalId: pair.cemal.principalId }, data: { endedAt: now } });
    expect(await answerPoll(link, { [first]: "yes" }, at())).toEqual({ refused: "notOpen" });
  });

  test("who must stay out afterwards is nobody in the poll, and his answers do not count", async () => {
    const { emine, link, first, pair, poll, ayla } = await asked();
    await answerPoll(link, { [first]: "yes" }, at());
    const keeps = { principalId: pair.cemal.principalId, personId: ayla.id, kind: "keptOut" } as const;
    expect(await decide(emine, keeps, at())).toMatchObject({ refused: null });
    expect((await poll())?.people.map(({ firstName }) => firstName)).toEqual(["Hatice", "Cemal"]);
    expect(await answerPoll(link, { [first]: "no" }, at())).toEqual({ refused: "notAsked" });
    expect(await ownPollOf(link, now)).toBeNull();
  });

  test("who is erased leaves no answer", async () => {
    const { link, first, ayla } = await asked();
    await answerPoll(link, { [first]: "yes" }, at());
    await doors.family.$transaction((tx) => erasePerson(tx, ayla.id, now));
    expect(await doors.staff.datePollAnswer.count({ where: { personId: ayla.id } })).toBe(0);
  });
});

describe("choosing", () => {
  test("sets the day, closes the poll and tells everybody once", async () => {
    const { emine, link, ayla, first, second, pair, poll } = await asked();
    await answerPoll(link, { [first]: "yes", [second]: "no" }, at());
    expect(await chooseMoment(emine, { momentId: first, place: "Thuis", agreed: false }, at())).toEqual({ refused: "notAgreed" });
    await doors.staff.outgoingMessage.updateMany({ where: { personId: ayla.id }, data: { state: "delivered" } });
    const once = at();
    await Promise.all([chooseMoment(emine, { momentId: first, ...place }, once), chooseMoment(emine, { momentId: first, ...place }, once)]);
    expect(await poll()).toMatchObject({ chosenId: first, closedAt: now });
    expect(await doors.staff.conferenceDay.findMany({ where: { conferenceId: pair.conferenceId } })).toMatchObject([saturday]);
    expect(await wordsTo(ayla.id)).toEqual(["invitation delivered", "saveTheDate queued"]);
    expect(await chooseMoment(emine, { momentId: second, ...place }, at())).toEqual({ refused: "notOpen" });
    expect(await answerPoll(link, { [first]: "no" }, at())).toEqual({ refused: "notOpen" });
    expect(await ownPollOf(link, now)).toMatchObject({ open: false });
  });

  test("two coordinators' tabs: what the other one dropped is not chosen, and what was said of it is gone", async () => {
    const { emine, first, second, poll, link } = await asked();
    await answerPoll(link, { [first]: "yes", [second]: "yes" }, at());
    expect(await dropMoment(emine, { momentId: first }, at())).toMatchObject({ refused: null });
    expect(await dropMoment(emine, { momentId: first }, at())).toEqual({ refused: "momentGone" });
    expect(await chooseMoment(emine, { momentId: first, ...place }, at())).toEqual({ refused: "momentGone" });
    expect(await answerPoll(link, { [first]: "no", [second]: "no" }, at())).toMatchObject({ refused: null });
    expect((await poll())?.people.find(({ firstName }) => firstName === "Ayla")?.said).toMatchObject([{ momentId: second, answer: "no" }]);
  });

  test("a moment that has begun is neither asked nor chosen", async () => {
    const { emine, first, link, pair } = await asked();
    const rob = await relativeOf(doors, { emine, pair }, { firstName: "Rob" }, now);
    const sundayMorning = new Date(saturday.endsAt.getTime() + 12 * hours);
    expect((await ownPollOf(link, sundayMorning))?.moments).toHaveLength(1);
    expect(await chooseMoment(emine, { momentId: first, ...place }, at(sundayMorning))).toEqual({ refused: "momentGone" });
    const over = at(new Date(sunday.endsAt.getTime() + hours));
    expect(await whoIsAsked(doors.staff, emine.conferenceId, over.now)).toBeNull();
    expect(await inviteMember(emine, { personId: rob.id, anyway: true }, over)).toEqual({ refused: "noDay" });
  });

  test("a day set without the poll closes it, and a closed one can be opened again with all that was said", async () => {
    const { emine, poll, link, first, hatice } = await asked();
    await answerPoll(link, { [first]: "yes" }, at());
    await setDay(emine, { ...tuesday, ...place }, at());
    expect(await poll()).toMatchObject({ chosenId: null, closedAt: now });
    expect(await aheadOf(hatice, now)).toMatchObject({ poll: null, dayStartsAt: tuesday.startsAt });
    expect(await reopenPoll(emine, at())).toMatchObject({ refused: null });
    expect(await reopenPoll(emine, at())).toEqual({ refused: "alreadyOpen" });
    expect(await aheadOf(hatice, now)).toMatchObject({ poll: { answered: true }, dayRuns: false, planAgreed: false });
    expect(await closePoll(emine, at())).toMatchObject({ refused: null });
    expect(await closePoll(emine, at())).toEqual({ refused: "notOpen" });
  });

  test("a moved day is told once, and after the second move people are called", async () => {
    const { emine, ayla, first, second } = await asked();
    await doors.staff.outgoingMessage.updateMany({ where: { personId: ayla.id }, data: { state: "delivered" } });
    await chooseMoment(emine, { momentId: first, ...place }, at());
    await doors.staff.outgoingMessage.updateMany({ where: { personId: ayla.id, state: "queued" }, data: { state: "delivered" } });
    await reopenPoll(emine, at(later(1)));
    await chooseMoment(emine, { momentId: second, ...place }, at(later(2)));
    expect(await wordsTo(ayla.id)).toEqual(["invitation delivered", "saveTheDate delivered", "dateChanged queued"]);
    await doors.staff.outgoingMessage.updateMany({ where: { personId: ayla.id, state: "queued" }, data: { state: "delivered" } });
    await setDay(emine, { ...tuesday, ...place }, at(later(3)));
    expect(await wordsTo(ayla.id)).toEqual(["invitation delivered", "saveTheDate delivered", "dateChanged delivered"]);
  });
});

test("another conference's coordinator changes nothing here", async () => {
  const mine = await proposed();
  const other = await safeCouple(doors, now);
  const stranger = await colleagueIn(doors, other.emine.id, other.pair.conferenceId, "keepPoll");
  expect(await dropMoment(stranger, { momentId: mine.first }, at())).toEqual({ refused: "momentGone" });
  const word = { personId: mine.hatice.id, answers: { [mine.first]: "yes" as const }, how: "phone" as const };
  expect(await notePollAnswers(stranger, word, at())).toEqual({ refused: "notOpen" });
});
