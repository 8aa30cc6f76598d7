import { beforeAll, expect, test } from "vitest";
import { newId } from "~/access/ids";
import { dbOf, disconnect } from "~/db.server";
import { chooseModel, endJudgment, noteStep } from "~/eviction-case/ladder/steps.server";
import { sendFeedback, tellCarePoint } from "~/eviction-case/landlord/feedback.server";
import { writeLetter } from "~/eviction-case/landlord/letters.server";
import { destroyFile, noteObjection, objectionOf, passOn } from "~/eviction-case/landlord/objection.server";
import { type LandlordScene, landlordScene, linkedConference } from "../../../tests/builders/landlord-scene";
import { done } from "../../../tests/builders/telling";
import { databaseOfThisFile } from "../../../tests/setup/database";
import { lateWish } from "./objection";

process.env.MODE = "demo";
const moment = (day: string) => new Date(`${day}T10:00:00Z`);
const at = (day: string, once = newId()) => ({ once, now: moment(day) });
let doors: { staff: ReturnType<typeof dbOf>; family: ReturnType<typeof dbOf> };

beforeAll(async () => {
  await databaseOfThisFile();
  doors = { staff: dbOf("staff"), family: dbOf("family") };
  return disconnect;
});

const referral = (on: string) => ({
  ...{ kind: "referral" as const, on, name: "Fatma Yıldız", street: "Sumatrastraat 12", town: "1094 ND Amsterdam" },
  ...{
    amount: "1400",
    amountOn: on,
    helper: "Buurtpunt",
    helperPhone: "020 555 1234",
    signer: "Petra Terpstra",
    signerPhone: "020 555 4321",
  },
});
const rowOf = (scene: LandlordScene) => doors.staff.transferObjection.findFirstOrThrow({ where: { caseId: scene.caseId } });

test("the letter of the Thursday before Easter leaves until the fifth working day, and an objection that day stops everything", async () => {
  const scene = await landlordScene(doors, moment("2026-04-02"), "modelI");
  done(await writeLetter(scene.keeper, referral("2026-04-02"), at("2026-04-02")));
  expect(objectionOf(await rowOf(scene)).untilOn).toBe("2026-04-13");
  expect(await writeLetter(scene.keeper, referral("2026-04-03"), at("2026-04-03"))).toEqual({ refused: "termStands" });
  expect(await passOn(scene.keeper, at("2026-04-13"))).toEqual({ refused: "termRunning" });
  done(await noteObjection(scene.keeper, { on: "2026-04-13" }, at("2026-04-14")));
  expect((await rowOf(scene)).answer).toBe("objected");
  expect(await passOn(scene.keeper, at("2026-05-01"))).toEqual({ refused: "objected" });
});

test("an objection on the sixth working day, past King's Day, is kept as a wish", async () => {
  const scene = await landlordScene(doors, moment("2026-04-22"), "modelI");
  done(await writeLetter(scene.keeper, referral("2026-04-22"), at("2026-04-22")));
  done(await noteObjection(scene.keeper, { on: "2026-05-01" }, at("2026-05-01")));
  const one = objectionOf(await rowOf(scene));
  expect([one.untilOn, one.answer, lateWish(one)]).toEqual(["2026-04-30", null, "2026-05-01"]);
  done(await passOn(scene.keeper, at("2026-05-06")));
  expect(await passOn(scene.keeper, at("2026-05-06"))).toEqual({ refused: "alreadyPassedOn" });
});

test("no other road passes on what the tenant may stop, or stopped: not a step on the ladder, not another model", async () => {
  const scene = await landlordScene(doors, moment("2026-04-22"), "modelI");
  done(await writeLetter(scene.keeper, referral("2026-04-22"), at("2026-04-22")));
  const report = { step: "report" as const, on: "2026-04-23" };
  expect(await noteStep(scene.keeper, report, at("2026-04-23"))).toEqual({ refused: "termRunning" });
  expect(await chooseModel(scene.keeper, { model: "eropaf" }, at("2026-04-23"))).toEqual({ refused: "termRunning" });
  done(await noteObjection(scene.keeper, { on: "2026-04-24" }, at("2026-04-24")));
  expect(await noteStep(scene.keeper, { ...report, on: "2026-06-01" }, at("2026-06-01"))).toEqual({ refused: "objected" });
  expect(await chooseModel(scene.keeper, { model: "modelII" }, at("2026-06-01"))).toEqual({ refused: "objected" });
});

test("a file with a judgment in it is not destroyed, until the judgment has lost its force", async () => {
  const scene = await landlordScene(doors, moment("2026-04-22"), "modelI");
  done(await noteStep(scene.keeper, { step: "judgment", on: "2026-04-20" }, at("2026-04-22")));
  expect(await destroyFile(scene.keeper, at("2026-04-22"))).toEqual({ refused: "courtCame" });
  done(await endJudgment(scene.keeper, { on: "2026-04-23" }, at("2026-04-23")));
  done(await destroyFile(scene.keeper, at("2026-04-24")));
});

test("who paid and declined leaves nothing behind but dates and how it ended; only in model I", async () => {
  const other = await landlordScene(doors, moment("2026-04-22"));
  expect(await destroyFile(other.keeper, at("2026-04-22"))).toEqual({ refused: "notModelI" });
  const scene = await landlordScene(doors, moment("2026-04-22"), "modelI");
  const { caseId, keeper } = scene;
  await linkedConference(scene, [false, false]);
  done(await writeLetter(keeper, referral("2026-04-22"), at("2026-04-22")));
  done(await tellCarePoint(keeper, { reason: "Zorgen." }, at("2026-04-22")));
  const once = newId();
  for (const _ of [1, 2]) done(await destroyFile(keeper, at("2026-04-23", once)));
  const left = await doors.staff.evictionCase.findUniqueOrThrow({
    where: { id: caseId },
    include: { dataKey: true, tenancies: true, arrears: true, letters: true, careReports: true, conferences: true, objections: true },
  });
  expect([left.landlordId, left.rentCents, left.tenancies, left.arrears, left.letters, left.careReports, left.conferences]).toEqual([
    ...[null, null],
    ...[[], [], [], [], []],
  ]);
  expect([left.dataKey.wrapped.length, left.dataKey.destroyedAt !== null, left.erasedAt !== null]).toEqual([0, true, true]);
  expect(left.objections.map(({ answer }) => answer)).toEqual(["paidAndDeclined"]);
});

test("feedback with no possibilities goes to the landlord and nowhere else by itself; a second press sends it once", async () => {
  const scene = await landlordScene(doors, moment("2026-04-22"));
  const { caseId, keeper } = scene;
  const facts = { contactMade: "no", helpStarted: "no", rentSecured: "no" } as const;
  expect(await sendFeedback(keeper, { ...facts, proposal: "arrangement" }, at("2026-04-22"))).toEqual({ refused: "amountMissing" });
  const once = newId();
  for (const _ of [1, 2]) done(await sendFeedback(keeper, { ...facts, proposal: "noPossibilities" }, at("2026-04-22", once)));
  const where = { caseId };
  expect(await doors.staff.feedback.count({ where })).toBe(1);
  expect(await doors.staff.ladderStep.count({ where: { ...where, step: "feedback" } })).toBe(1);
  expect(await doors.staff.carePointReport.count({ where })).toBe(0);
  done(await tellCarePoint(keeper, { reason: "Niemand ziet haar nog." }, at("2026-04-22")));
  const [row] = await doors.staff.carePointReport.findMany({ where });
  expect(Buffer.from(row?.familySealed ?? []).includes("Niemand")).toBe(false);
  done(await sendFeedback(keeper, { ...facts, proposal: "postponement", proposalUntil: "2026-06-01" }, at("2026-04-23")));
  expect(await doors.staff.postponement.count({ where: { ...where, by: "landlord", answer: null } })).toBe(1);
});
