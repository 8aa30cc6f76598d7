import { beforeAll, expect, test } from "vitest";
import { newId } from "~/access/ids";
import { dbOf, disconnect } from "~/db.server";
import { colleagueIn, relative } from "../../../tests/builders/askers";
import { couple } from "../../../tests/builders/circle";
import { databaseOfThisFile, type TestDatabase } from "../../../tests/setup/database";
import { circleOf } from "../circle.server";
import { noteContact } from "../decision/contact.server";
import { decide } from "../decision/decide.server";
import { mapOf } from "../map/strokes/strokes.server";
import { addPerson } from "../place.server";
import { announcedBy, planApproach, recordAsked } from "./approach.server";
import { ownApproaches, toApproach } from "./approaches.server";

const now = new Date("2026-09-11T10:00:00Z");
const at = () => ({ once: newId(), now });
process.env.MODE = "demo";
let database: TestDatabase;
let doors: { staff: ReturnType<typeof dbOf>; family: ReturnType<typeof dbOf> };

beforeAll(async () => {
  database = await databaseOfThisFile();
  doors = { staff: dbOf("staff"), family: dbOf("family") };
  return disconnect;
});

/** Both principals, their coordinator, and Selma, whom both welcome. */
async function withSelma(spokenLanguage = "tur") {
  const pair = await couple(doors, now);
  const emine = await colleagueIn(doors, pair.coordinatorId, pair.conferenceId, "planApproach");
  const hatice = await relative(doors, pair.hatice.personId, "askOwnCircle");
  const cemal = await relative(doors, pair.cemal.personId, "askOwnCircle");
  const selma = newId();
  await addPerson(emine, { personId: selma, firstName: "Selma", spokenLanguage }, at());
  await decide(hatice, { principalId: pair.hatice.principalId, personId: selma, kind: "welcome" }, at());
  await decide(cemal, { principalId: pair.cemal.principalId, personId: selma, kind: "welcome" }, at());
  return { pair, emine, hatice, cemal, selma };
}

test("the talk is written in the language of who is asked, with a principal's words and no word of why of our own", async () => {
  const { emine, hatice, cemal, selma } = await withSelma();
  const words = "Het gaat niet goed thuis.";
  expect(await planApproach(hatice, { personId: selma, by: "principal", words }, at())).toMatchObject({ refused: null });
  const [shown] = await toApproach(emine);
  expect(shown).toMatchObject({
    firstName: "Selma",
    plan: { by: "principal", principal: "Hatice" },
    words: [{ principal: "Hatice", words }],
  });
  expect(shown?.script).toMatchObject({ language: "tr", dir: "ltr" });
  // The coordinator notes that she asks after all: his words stay.
  await planApproach(emine, { personId: selma, by: "coordinator", principalId: hatice.principalId ?? "" }, at());
  expect((await toApproach(emine))[0]?.words).toEqual([{ principal: "Hatice", words }]);
  // Unless she notes that he takes them back, as he can himself.
  await planApproach(emine, { personId: selma, by: "coordinator", principalId: hatice.principalId ?? "", noWords: true }, at());
  expect((await toApproach(emine))[0]?.words).toEqual([]);
  expect((await ownApproaches(hatice, "Emine"))[0]?.plan).toEqual({ by: "coordinator", words: null });
  const script = shown?.script.lines.join(" ") ?? "";
  expect(script).toContain("Emine");
  expect(script).toContain("Hatice");
  expect(script).toContain(words);
  for (const lines of [shown?.script.lines, (await ownApproaches(cemal, "Emine"))[0]?.script.lines])
    expect(lines?.join(" ")).not.toMatch(/schuld|huur|borç|kira|tahliye|ontruim|debt|rent/i);
  expect((await toApproach((await withSelma("ary")).emine))[0]).toMatchObject({ interpreter: true, script: { language: "nl" } });
});

test("what one principal plans, notes or decides changes not a byte for the other, also when he keeps her out", async () => {
  const { pair, emine, hatice, cemal, selma } = await withSelma();
  await planApproach(cemal, { personId: selma, by: "coordinator", words: "Kom eten." }, at());
  const before = JSON.stringify(await ownApproaches(cemal, "Emine"));
  await planApproach(hatice, { personId: selma, by: "principal", words: "Alleen van mij." }, at());
  await recordAsked(
    hatice,
    { personId: selma, by: "principal", talkedOn: "2026-09-10", outcome: "needsTime", note: "Zij belt terug." },
    at(),
  );
  await recordAsked(emine, { personId: selma, by: "coordinator", talkedOn: "2026-09-10", outcome: "open" }, at());
  await decide(hatice, { principalId: pair.hatice.principalId, personId: selma, kind: "keptOut" }, at());
  expect(JSON.stringify(await ownApproaches(cemal, "Emine"))).toBe(before);
  expect(await planApproach(cemal, { personId: selma, by: "principal" }, at())).toMatchObject({ refused: null });
  // The coordinator is not shown how to ask somebody who must stay out, and cannot note that she did.
  expect(await toApproach(emine)).toEqual([]);
  expect(await planApproach(emine, { personId: selma, by: "coordinator", principalId: pair.cemal.principalId }, at())).toEqual({
    refused: "notWelcome",
  });
  expect(await ownApproaches(hatice, "Emine")).toEqual([]);
});

test("nobody is asked whom the principal did not welcome, nor on a day that is still to come, nor in another principal's name", async () => {
  const { pair, emine, hatice, selma } = await withSelma();
  const stranger = newId();
  await addPerson(emine, { personId: stranger, firstName: "Bas" }, at());
  expect(await planApproach(hatice, { personId: stranger, by: "principal" }, at())).toEqual({ refused: "notWelcome" });
  expect(await planApproach(hatice, { personId: newId(), by: "principal" }, at())).toEqual({ refused: "notWelcome" });
  expect(await recordAsked(hatice, { personId: selma, by: "principal", talkedOn: "2026-09-12", outcome: "open" }, at())).toEqual({
    refused: "inFuture",
  });
  await planApproach(hatice, { personId: selma, by: "principal", principalId: pair.cemal.principalId }, at());
  expect(await database.query(`select "principalId" from "Approach" where "personId" = $1`, [selma])).toEqual([
    { principalId: pair.hatice.principalId },
  ]);
});

test("who announced a message, and on which day, is known without opening a word", async () => {
  const { pair, emine, hatice, selma } = await withSelma();
  await recordAsked(emine, { personId: selma, by: "coordinator", talkedOn: "2026-09-09", outcome: "notReached" }, at());
  expect((await announcedBy(doors.staff, pair.conferenceId)).size).toBe(0);
  await recordAsked(hatice, { personId: selma, by: "principal", talkedOn: "2026-09-10", outcome: "open" }, at());
  expect((await announcedBy(doors.staff, pair.conferenceId)).get(selma)).toMatchObject({
    by: "principal",
    principal: "Hatice",
    talkedOn: new Date("2026-09-10T10:00:00Z"),
  });
});

test("who is still in contact with somebody kept out stands on the coordinator's map alone, and warns her", async () => {
  const { pair, emine, hatice, cemal, selma } = await withSelma();
  const bas = newId();
  await addPerson(emine, { personId: bas, firstName: "Bas" }, at());
  await decide(hatice, { principalId: pair.hatice.principalId, personId: bas, kind: "keptOut" }, at());
  const before = JSON.stringify(await mapOf(cemal));
  expect(await noteContact(emine, { personId: bas, known: [selma], inContact: [selma] }, at())).toMatchObject({ refused: null });
  expect((await circleOf(emine)).links).toEqual([{ personId: selma, keptOutId: bas, kinds: ["contact"] }]);
  expect(JSON.stringify(await mapOf(cemal))).toBe(before);
  await noteContact(emine, { personId: bas, known: [selma], inContact: [] }, at());
  expect((await circleOf(emine)).links).toEqual([]);
});
