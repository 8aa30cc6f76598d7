import { beforeAll, expect, test } from "vitest";
import { newId } from "~/access/ids";
import { verifyWord } from "~/access/sessions.server";
import { dbOf, disconnect } from "~/db.server";
import { colleagueIn, relative } from "../../../tests/builders/askers";
import { couple } from "../../../tests/builders/circle";
import { databaseOfThisFile, type TestDatabase } from "../../../tests/setup/database";
import { circleOf } from "../circle.server";
import { addPerson } from "../place.server";
import { ownQuestionsOf, questionsOf, retireQuestion, wordQuestion } from "../question/question.server";
import { addPhone, agreeWord, changePerson, personCard, recordDeceased, removePerson, sendOwnPage } from "./person.server";

process.env.MODE = "demo";
const now = new Date("2026-09-11T10:00:00Z");
const at = () => ({ once: newId(), now });
let database: TestDatabase;
let doors: { staff: ReturnType<typeof dbOf>; family: ReturnType<typeof dbOf> };

beforeAll(async () => {
  database = await databaseOfThisFile();
  doors = { staff: dbOf("staff"), family: dbOf("family") };
  return disconnect;
});

async function withEmine() {
  const pair = await couple(doors, now);
  const emine = await colleagueIn(doors, pair.coordinatorId, pair.conferenceId, "drawMap");
  const add = async (given: Partial<Parameters<typeof addPerson>[1]>) => {
    const personId = newId();
    return { personId, outcome: await addPerson(emine, { personId, firstName: "Ineke", ...given }, at()) };
  };
  const waiting = (personId: string, refs = {}) =>
    doors.staff.outgoingMessage.create({
      data: {
        id: newId(),
        conferenceId: pair.conferenceId,
        personId,
        template: "x",
        purpose: "circle",
        language: "nl",
        refs,
        dueAt: now,
        createdAt: now,
      },
    });
  const states = () =>
    database.query<{ state: string }>(`select "state"::text from "OutgoingMessage" where "conferenceId" = $1 order by "id"`, [
      pair.conferenceId,
    ]);
  return { pair, emine, add, waiting, states };
}

test("two people on one number: only after the coordinator says that somebody reads along", async () => {
  const { emine, add } = await withEmine();
  await add({ phone: "+31612000021" });
  const second = await add({ firstName: "Rob", phone: "+31612000021" });
  expect(second.outcome).toEqual({ refused: "numberShared" });
  expect((await circleOf(emine)).people).toHaveLength(1);
  const third = await add({ firstName: "Rob", phone: "+31612000021", readByOthers: true });
  expect(third.outcome.refused).toBeNull();
  expect(await addPhone(emine, { personId: third.personId, phone: "+31201234567", readByOthers: false }, at())).toMatchObject({
    refused: null,
  });
  expect((await circleOf(emine)).people[1]?.phones.map(({ kind, readByOthers }) => [kind, readByOthers])).toEqual([
    ["fixed", false],
    ["mobile", true],
  ]);
});

test("that a number stands in another conference too is nobody's business", async () => {
  const [{ add }, other] = [await withEmine(), await withEmine()];
  await add({ phone: "+31612000061" });
  const { personId } = await other.add({ firstName: "Rob", phone: "+31612000061" });
  expect((await personCard(other.emine, personId))?.phones).toMatchObject([{ shared: false }]);
});

test("the agreed word is kept as a hash only, and no easy one is taken", async () => {
  const { emine, add } = await withEmine();
  const { personId } = await add({ phone: "+31612005678" });
  expect(await agreeWord(emine, { personId, word: "5678" }, at())).toEqual({ refused: "wordTooEasy" });
  expect(await agreeWord(emine, { personId, word: "ja" }, at())).toEqual({ refused: "wordTooShort" });
  expect(await agreeWord(emine, { personId, word: "Geranium" }, at())).toMatchObject({ refused: null });
  const [row] = await database.query<{ hash: string }>(`select "hash" from "AgreedWord" where "personId" = $1`, [personId]);
  expect(row?.hash).not.toContain("eranium");
  expect(await verifyWord(row?.hash ?? "", "geranium")).toBe(true);
  expect(JSON.stringify(await personCard(emine, personId))).not.toMatch(/argon2|eranium/);
});

test("a principal's link is sent once there is a word to open it with, a mobile number, and somebody who reads", async () => {
  const { pair, emine } = await withEmine();
  const { personId } = pair.hatice;
  expect(await sendOwnPage(emine, { personId }, at())).toEqual({ refused: "noWord" });
  await agreeWord(emine, { personId, word: "geranium" }, at());
  expect(await sendOwnPage(emine, { personId }, at())).toEqual({ refused: "noMobile" });
  await addPhone(emine, { personId, phone: "+31612000031", readByOthers: false }, at());
  await changePerson(emine, { personId, firstName: "Hatice", spokenLanguage: "tur", readLanguage: null, under16: false }, at());
  expect(await sendOwnPage(emine, { personId }, at())).toEqual({ refused: "readsNothing" });
  await changePerson(emine, { personId, firstName: "Hatice", spokenLanguage: "tur", readLanguage: "tur", under16: false }, at());
  const form = at();
  expect(await sendOwnPage(emine, { personId }, form)).toMatchObject({ refused: null });
  await sendOwnPage(emine, { personId }, form);
  expect(await sendOwnPage(emine, { personId }, at()), "one that still waits is not doubled").toMatchObject({ refused: null });
  const rows = await database.query(`select "template", "purpose", "language" from "OutgoingMessage" where "personId" = $1`, [personId]);
  expect(rows).toEqual([{ template: "principalLink", purpose: "principal", language: "tr" }]);
});

test("when somebody dies, what waits for him and what speaks of him stops; others still get theirs", async () => {
  const { emine, add, waiting, states } = await withEmine();
  const [ineke, rob] = [await add({}), await add({ firstName: "Rob" })];
  await waiting(ineke.personId);
  await waiting(rob.personId, { about: ineke.personId });
  await waiting(rob.personId);
  await recordDeceased(emine, { personId: ineke.personId }, at());
  expect((await states()).map(({ state }) => state)).toEqual(["withdrawn", "withdrawn", "queued"]);
});

test("when a principal dies nothing goes to anybody any more", async () => {
  const { pair, emine, add, waiting, states } = await withEmine();
  await waiting((await add({})).personId);
  await recordDeceased(emine, { personId: pair.cemal.personId }, at());
  expect((await states()).map(({ state }) => state)).toEqual(["withdrawn"]);
});

test("taking somebody off the map leaves nothing that names him; a principal cannot be taken off", async () => {
  const { pair, emine, add } = await withEmine();
  const { personId } = await add({ familyName: "de Haan", phone: "+31612000041", relation: "zus" });
  const sent = {
    conferenceId: pair.conferenceId,
    personId,
    template: "invitation",
    purpose: "circle",
    language: "nl",
    dueAt: now,
    createdAt: now,
  };
  await doors.staff.outgoingMessage.create({ data: { id: newId(), ...sent, state: "delivered", contactSealed: Buffer.from("sealed") } });
  expect(await removePerson(emine, { personId }, at())).toMatchObject({ refused: null });
  expect(await personCard(emine, personId)).toBeNull();
  const [left] = await database.query(
    `select "firstName", "contactSealed", (select count(*)::int from "PersonPhone" where "personId" = $1) as phones,
            (select count(*)::int from "MapChange" where "subjectId" = $1) as places,
            (select count(*)::int from "OutgoingMessage" where "personId" = $1 and "contactSealed" is not null) as texts from "Person" where "id" = $1`,
    [personId],
  );
  expect(left).toEqual({ firstName: "…", contactSealed: null, phones: 0, places: 0, texts: 0 });
  expect(await removePerson(emine, { personId: pair.hatice.personId }, at())).toEqual({ refused: "isPrincipal" });
});

test("a question one principal wrote alone is not on the other's page; taken away it stays in the history", async () => {
  const { pair, emine } = await withEmine();
  const hatice = await relative(doors, pair.hatice.personId, "wordOwnQuestion");
  const cemal = await relative(doors, pair.cemal.personId, "wordOwnQuestion");
  await wordQuestion(emine, { text: "Hoe blijven wij in ons huis?" }, at());
  await wordQuestion(hatice, { text: "Hoe ga ik verder zonder ruzie?" }, at());
  expect((await ownQuestionsOf(cemal)).map(({ text }) => text)).toEqual(["Hoe blijven wij in ons huis?"]);
  expect((await ownQuestionsOf(hatice)).map(({ own }) => own)).toEqual([false, true]);

  const [together, alone] = await questionsOf(emine);
  expect(together).toMatchObject({ how: "togetherWithCoordinator", by: null });
  expect(alone).toMatchObject({ how: "ownLink", by: "Hatice" });
  expect(await retireQuestion(cemal, { questionId: alone?.id ?? "" }, at())).toEqual({ refused: "notHere" });
  await retireQuestion(emine, { questionId: alone?.id ?? "" }, at());
  expect((await questionsOf(emine)).map(({ retiredAt }) => retiredAt)).toEqual([null, now]);
  expect(await ownQuestionsOf(hatice)).toHaveLength(1);
});
