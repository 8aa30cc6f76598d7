import { beforeAll, describe, expect, test } from "vitest";
import { newId } from "~/access/ids";
import { guestPageOf } from "~/conference/guest-page.server";
import { inviteGuest, noteGuestApproval, stateDemand } from "~/conference/guests.server";
import { endPrivateTime, startPhase, startPresentation } from "~/conference/phases.server";
import { dbOf, disconnect } from "~/db.server";
import { wordQuestion } from "~/network/question/question.server";
import { noteWillingnessEnded } from "~/registration/consent/withdraw.server";
import { relative } from "../../tests/builders/askers";
import { dayOfCouple, minute } from "../../tests/builders/day";
import { databaseOfThisFile } from "../../tests/setup/database";
import { agreePlan } from "./agreeing.server";
import { ownTasksOf } from "./agreements-for-guest.server";
import { planRoomOf } from "./agreements-room.server";
import { removeAgreement, writeAgreement } from "./writing.server";
import { familyDayOf } from "./writing-page.server";

process.env.MODE = "demo";
process.env.SMTP_URL = "smtp://127.0.0.1:1";
let doors: { staff: ReturnType<typeof dbOf>; family: ReturnType<typeof dbOf> };
type Day = Awaited<ReturnType<typeof dayOfCouple>>;

beforeAll(async () => {
  await databaseOfThisFile();
  doors = { staff: dbOf("staff"), family: dbOf("family") };
  return disconnect;
});

const line = (what: string, more: object = {}) => ({ agreementId: newId(), horizon: "now" as const, what, ...more });

async function presented(day: Day) {
  await startPhase(day.asCoordinator, { phase: "privateTime" }, minute(30));
  await endPrivateTime(day.asHatice, {}, minute(60));
  await startPresentation(day.asCoordinator, {}, minute(61));
}

const wordsFor = async (asker: Day["asHatice"]) => (await familyDayOf(asker)).lines.map(({ words }) => words.what);

describe("writing the plan", () => {
  test("three people at once lose nothing, and each reads what is for him", async () => {
    const day = await dayOfCouple(doors);
    await Promise.all([
      writeAgreement(day.asHatice, line("Elke zondag eten"), minute(2)),
      writeAgreement(day.asCemal, line("Brieven openen", { ownerPersonId: day.leylaId, readers: "doer" }), minute(2)),
      writeAgreement(day.asLeyla, line("Ik leen honderd euro", { readers: "onlyMe", aboutMoney: true }), minute(2)),
    ]);
    expect((await wordsFor(day.asHatice)).sort()).toEqual(["Elke zondag eten"]);
    expect((await wordsFor(day.asCemal)).sort()).toEqual(["Brieven openen", "Elke zondag eten"]);
    expect((await wordsFor(day.asLeyla)).sort()).toEqual(["Brieven openen", "Elke zondag eten", "Ik leen honderd euro"]);
  });

  test("the newest words count, the older ones stay, and a removed line is gone", async () => {
    const day = await dayOfCouple(doors);
    const first = line("Dinsdag post");
    await writeAgreement(day.asLeyla, first, minute(2));
    await writeAgreement(day.asLeyla, { ...first, what: "Woensdag post" }, minute(2));
    expect(await wordsFor(day.asHatice)).toEqual(["Woensdag post"]);
    expect(await removeAgreement(day.asLeyla, first, minute(3))).toMatchObject({ refused: null });
    expect(await wordsFor(day.asHatice)).toEqual([]);
    expect(await doors.family.agreementWording.count({ where: { agreementId: first.agreementId } })).toBe(3);
  });

  test("somebody else's line stays his, except for a principal, who cannot take it away from the circle", async () => {
    const day = await dayOfCouple(doors);
    const hers = line("Van Hatice");
    await writeAgreement(day.asHatice, hers, minute(2));
    expect(await writeAgreement(day.asLeyla, { ...hers, what: "Van Leyla" }, minute(3))).toEqual({ refused: "notYours" });
    expect(await removeAgreement(day.asLeyla, hers, minute(3))).toEqual({ refused: "notYours" });
    expect(await writeAgreement(day.asCemal, { ...hers, what: "Van ons", readers: "onlyMe" }, minute(4))).toMatchObject({ refused: null });
    expect(await wordsFor(day.asLeyla)).toEqual(["Van ons"]);
  });

  test("nobody writes in the plan of another family, nor gives a task to somebody who is kept out", async () => {
    const [day, other] = [await dayOfCouple(doors), await dayOfCouple(doors)];
    const theirs = line("Van hen");
    await writeAgreement(other.asHatice, theirs, minute(2));
    expect(await writeAgreement(day.asHatice, { ...theirs, what: "van ons" }, minute(3))).toEqual({ refused: "gone" });
    expect(await writeAgreement(day.asHatice, line("x", { ownerPersonId: other.leylaId }), minute(3))).toEqual({ refused: "ownerUnknown" });
    await doors.family.decision.create({
      data: {
        id: newId(),
        conferenceId: day.conferenceId,
        principalId: day.hatice.principalId,
        personId: day.leylaId,
        kind: "keptOut",
        at: minute(3).now,
        how: "ownLink",
      },
    });
    expect(await writeAgreement(day.asHatice, line("x", { ownerPersonId: day.leylaId }), minute(4))).toEqual({ refused: "ownerUnknown" });
    expect((await familyDayOf(day.asCemal)).people.map(({ firstName }) => firstName)).toEqual(["Cemal", "Hatice"]);
  });

  test("before the day nobody sees who comes; on the day everybody who came can do something", async () => {
    const before = await dayOfCouple(doors, { here: false });
    expect((await familyDayOf(before.asHatice)).people.map(({ firstName }) => firstName)).toEqual(["Cemal", "Hatice"]);
    expect((await familyDayOf(before.asLeyla)).people.map(({ firstName }) => firstName)).toContain("Leyla");
    const day = await dayOfCouple(doors);
    expect((await familyDayOf(day.asHatice)).people.map(({ firstName }) => firstName)).toEqual(["Cemal", "Hatice", "Leyla"]);
  });

  test("a question one principal worded alone stays off the other's page before the day, and lies on the table on it", async () => {
    const asked = async (day: Day) => {
      await wordQuestion(day.asHatice, { text: "Hoe ga ik verder zonder ruzie?" }, minute(1));
      const pages = await Promise.all([day.asHatice, day.asCemal].map(familyDayOf));
      return pages.map(({ questions }) => questions.filter(({ text }) => text === "Hoe ga ik verder zonder ruzie?").length);
    };
    expect(await asked(await dayOfCouple(doors, { here: false }))).toEqual([1, 0]);
    expect(await asked(await dayOfCouple(doors))).toEqual([1, 1]);
  });

  test("a line sent twice is one line", async () => {
    const day = await dayOfCouple(doors);
    const [once, twice] = [minute(2), line("Twee keer gedrukt")];
    await Promise.all([1, 2].map(() => writeAgreement(day.asHatice, twice, once)));
    expect(await doors.family.agreementWording.count({ where: { agreementId: twice.agreementId } })).toBe(1);
  });
});

describe("agreeing the plan", () => {
  const choice = (day: Day) => ({ contactPersonId: day.leylaId, lookBackOn: "2027-02-25", recorderPersonId: day.hatice.personId });

  test("makes one version of the newest words, a moment to look back, and a message for everybody who is welcome", async () => {
    const day = await dayOfCouple(doors);
    await writeAgreement(day.asHatice, line("Elke zondag eten"), minute(2));
    await writeAgreement(day.asCemal, line("Sparen", { horizon: "later" }), minute(3));
    expect(await agreePlan(day.asHatice, choice(day), minute(4))).toEqual({ refused: "notPresented", reasons: ["notPresented"] });
    await presented(day);
    await doors.staff.person.update({ where: { id: day.leylaId }, data: { firstRoad: "email" } });
    await doors.staff.personEmail.create({
      data: {
        ...{ id: newId(), personId: day.leylaId, conferenceId: day.conferenceId, hash: Buffer.from("leyla"), since: minute(5).now },
        contactSealed: Buffer.from("sealed"),
      },
    });

    const both = await Promise.all([agreePlan(day.asHatice, choice(day), minute(70)), agreePlan(day.asCemal, choice(day), minute(70))]);
    expect(both.map(({ refused }) => refused).sort()).toEqual(["alreadyAgreed", null]);
    const versions = await doors.family.planVersion.findMany({ where: { conferenceId: day.conferenceId }, include: { lines: true } });
    expect(versions).toMatchObject([{ number: 1, contactPersonId: day.leylaId }]);
    expect(versions[0]?.lines).toHaveLength(2);
    expect(await doors.family.evaluationMoment.findMany({ where: { conferenceId: day.conferenceId } })).toMatchObject([
      { round: 1, at: new Date("2027-02-25T18:00:00Z"), recorderPersonId: day.hatice.personId },
    ]);
    const messages = await doors.staff.outgoingMessage.findMany({ where: { conferenceId: day.conferenceId, template: "planReady" } });
    expect(messages.map(({ personId, purpose }) => [personId, purpose]).sort()).toEqual(
      [
        [day.hatice.personId, "principal"],
        [day.cemal.personId, "principal"],
        [day.leylaId, "circle"],
      ].sort(),
    );
    expect(messages.filter(({ channel }) => channel === "email").map(({ personId }) => personId)).toEqual([day.leylaId]);
    for (const { personId, purpose } of messages) {
      const rows = await doors.staff.$queryRaw<
        unknown[]
      >`select 1 from may_receive where "personId" = ${personId}::uuid and "purpose" = ${purpose}`;
      expect(rows).toHaveLength(1);
    }
  });

  test("says everything that is missing at once, and changed words make a second version with the same moment moved", async () => {
    const day = await dayOfCouple(doors);
    await presented(day);
    const empty = await agreePlan(day.asHatice, { contactPersonId: newId(), lookBackOn: "2026-11-26" }, minute(70));
    expect(empty).toEqual({ refused: "nothingAgreed", reasons: ["nothingAgreed", "contactUnknown", "lookBackPast"] });
    await writeAgreement(day.asHatice, line("Een"), minute(71));
    await agreePlan(day.asHatice, choice(day), minute(72));
    await writeAgreement(day.asCemal, line("Twee"), minute(73));
    expect(await agreePlan(day.asCemal, { ...choice(day), lookBackOn: "2027-03-25" }, minute(74))).toMatchObject({ refused: null });
    const moments = await doors.family.evaluationMoment.findMany({ where: { conferenceId: day.conferenceId } });
    expect(moments).toMatchObject([{ round: 1, at: new Date("2027-03-25T18:00:00Z") }]);
  });
});

test("the coordinator reads nothing before it was read aloud, then the lines of the whole circle; a guest his own tasks", async () => {
  const day = await dayOfCouple(doors);
  const gerda = {
    firstName: "Gerda",
    phone: "+31612345698",
    organisation: "Schuldhulp",
    discipline: "schuldhulp",
    parts: ["information" as const],
  };
  await inviteGuest(day.asCoordinator, gerda, minute(2));
  const guest = await doors.staff.guest.findFirstOrThrow({ where: { conferenceId: day.conferenceId } });
  for (const { principalId } of [day.hatice, day.cemal]) {
    await noteGuestApproval(day.asCoordinator, { guestId: guest.id, part: "information", principalId, yes: true }, minute(3));
  }
  const asGerda = await relative(doors, guest.personId, "stateDemand");
  expect(await stateDemand(asGerda, { offers: "Een gesprek binnen vier weken", asks: "" }, minute(4))).toMatchObject({ refused: null });
  expect((await familyDayOf(day.asLeyla)).guests).toMatchObject([
    { firstName: "Gerda", demand: { offers: "Een gesprek binnen vier weken" } },
  ]);

  await writeAgreement(day.asHatice, line("Voor iedereen"), minute(5));
  await writeAgreement(day.asHatice, line("Gerda belt de bank", { ownerPersonId: guest.personId, readers: "doer" }), minute(6));
  await writeAgreement(day.asHatice, line("Voor mij", { readers: "onlyMe" }), minute(7));
  expect(await planRoomOf(day.asCoordinator)).toMatchObject({ presented: false, lines: [] });
  expect(await ownTasksOf(asGerda)).toEqual({ presented: false, tasks: [] });
  await presented(day);
  expect((await planRoomOf(day.asCoordinator)).lines.map(({ words }) => words.what)).toEqual(["Voor iedereen"]);
  expect((await ownTasksOf(asGerda)).tasks.map(({ words }) => words.what)).toEqual(["Gerda belt de bank"]);
  expect(await stateDemand(asGerda, { offers: "te laat", asks: "" }, minute(70))).toEqual({ refused: "tooLate" });
});

test("a guest sees when it is off", async () => {
  const day = await dayOfCouple(doors, { here: false });
  const gerda = { firstName: "Gerda", phone: "+31612345697", organisation: "Schuldhulp", discipline: "schuldhulp" };
  await inviteGuest(day.asCoordinator, { ...gerda, parts: ["information"] }, minute(-60));
  const { personId } = await doors.staff.guest.findFirstOrThrow({ where: { conferenceId: day.conferenceId } });
  expect(await guestPageOf(await relative(doors, personId, "seeGuestPage"))).toMatchObject({ off: false });
  await noteWillingnessEnded(day.asCoordinator, { principalId: day.cemal.principalId }, minute(-50));
  expect(await guestPageOf(await relative(doors, personId, "seeGuestPage"))).toMatchObject({ off: true });
});
