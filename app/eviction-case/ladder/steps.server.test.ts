import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { newId } from "~/access/ids";
import type { Db } from "~/db.server";
import { connect } from "~/db.server";
import { caseClockOf } from "~/eviction-case/case-clock.server";
import { askingCaseFactsFor, caseFactsOf, caseListOf } from "~/eviction-case/case-facts.server";
import { type CaseAsker, linkConference } from "~/eviction-case/keep-case.server";
import { addTenancy, noteAttempt, noteJudged } from "~/eviction-case/ladder/contact.server";
import { asksNow, deadlinesOf } from "~/eviction-case/ladder/deadlines";
import { chooseModel, endJudgment, noteHelp, noteStep, undoStep } from "~/eviction-case/ladder/steps.server";
import { stepsRoomOf } from "~/eviction-case/ladder/steps-room.server";
import { openCase } from "~/eviction-case/open-case.server";
import { overviewOf } from "~/eviction-case/overview.server";
import { dayValue } from "~/language/dates";
import { colleague } from "../../../tests/builders/askers";
import { account, organisation } from "../../../tests/builders/colleagues";
import { databaseOfThisFile } from "../../../tests/setup/database";

process.env.MODE = "demo";
const now = new Date("2026-11-24T09:00:00Z");
const later = (hours: number) => new Date(now.getTime() + hours * 3_600_000);
const at = (when = now) => ({ once: newId(), now: when });
const done = { refused: null };
let db: Db;
let worker: Awaited<ReturnType<typeof colleague>>;
let other: Awaited<ReturnType<typeof colleague>>;
let asker: CaseAsker;

beforeAll(async () => {
  const database = await databaseOfThisFile();
  db = connect(database.urls.staff, 4);
  const help = await organisation(db, "Maatwerk Oost", "welfare", now);
  const person = { role: "socialWorker" as const, organisationId: help };
  const ids = await Promise.all(
    ["karin", "joost"].map((name) => account(db, { ...person, firstName: name, familyName: "Bos", email: `${name}@example.org` }, now)),
  );
  [worker, other] = (await Promise.all(ids.map((id) => colleague({ staff: db, family: db }, id)))) as [typeof worker, typeof other];
});

async function aCase(more: object = {}): Promise<CaseAsker> {
  const typed = { tenant: "Willy", landlordName: "Oostwonen", rent: "684", arrears: "4788", step: "landlordContact" as const, ...more };
  const opened = await openCase(worker, typed, at());
  const caseId = opened.refused === null ? (opened.redirect.split("/").at(-1) ?? "") : "";
  const { dataKey } = await db.evictionCase.findUniqueOrThrow({ where: { id: caseId }, include: { dataKey: true } });
  return { ...worker, caseId, dataKey };
}
beforeEach(async () => {
  asker = await aCase();
});

const room = (when = now) => stepsRoomOf(asker, when);

describe("opening", () => {
  test("a case has a way of working and a day on which it closes", async () => {
    expect(await caseFactsOf(asker)).toMatchObject({ model: "eropaf", endsOn: "2027-11-24", tenants: ["Willy"], landlord: "Oostwonen" });
    const said = await aCase({ model: "modelII", endsOn: "2027-02-01" });
    expect(await caseFactsOf(said)).toMatchObject({ model: "modelII", endsOn: "2027-02-01" });
    expect(await openCase(worker, { tenant: "W", landlordName: "O", arrears: "1", step: "report", endsOn: "2026-11-24" }, at())).toEqual({
      refused: "endsPast",
    });
  });
});

describe("steps", () => {
  test("a step is put down to who usually takes it, or to whom somebody names", async () => {
    await noteStep(asker, { step: "report", on: "2026-11-20" }, at());
    await noteStep(asker, { step: "homeVisit", on: "2026-11-22", takenBy: "municipality" }, at(later(1)));
    const { steps, ladder } = await room();
    expect(steps.map(({ step, takenBy }) => [step, takenBy])).toEqual([
      ["report", "landlord"],
      ["homeVisit", "municipality"],
      ["landlordContact", "landlord"],
    ]);
    expect(ladder.next?.what).toBe("feedback");
  });
  test("only the last one can be taken back, by who noted it, on the same Dutch day; the timeline keeps that it stood there", async () => {
    await noteStep(asker, { step: "report", on: "2026-11-20" }, at(later(1)));
    const shown = (await room()).steps;
    const report = shown.find(({ step }) => step === "report");
    const first = shown.find(({ step }) => step === "landlordContact");
    expect([report?.undoable, first?.undoable]).toEqual([true, false]);
    expect(await undoStep(asker, { stepId: first?.id ?? "" }, at(later(2)))).toEqual({ refused: "notLast" });
    expect(await undoStep({ ...asker, id: other.id }, { stepId: report?.id ?? "" }, at(later(2)))).toEqual({ refused: "notLast" });
    expect(await undoStep(asker, { stepId: report?.id ?? "" }, at(later(15)))).toEqual({ refused: "otherDay" });
    const once = at(later(2));
    expect(await undoStep(asker, { stepId: report?.id ?? "" }, once)).toMatchObject(done);
    expect(await undoStep(asker, { stepId: report?.id ?? "" }, once)).toMatchObject(done);
    expect((await room()).steps.map(({ step }) => step)).toEqual(["landlordContact"]);
    const events = await db.timelineEvent.findMany({ where: { caseId: asker.caseId }, orderBy: { id: "asc" } });
    expect(events.map(({ kind }) => kind)).toEqual(["caseOpened", "stepTaken", "stepUndone"]);
  });
  test("a judgment and its notice lose their force together, and with them the announced day", async () => {
    expect(await endJudgment(asker, { on: "2026-11-24" }, at())).toEqual({ refused: "noJudgment" });
    await noteStep(asker, { step: "judgment", on: "2026-11-10" }, at());
    await noteStep(asker, { step: "notice", on: "2026-11-20", evictionOn: "2026-12-08" }, at());
    expect((await overviewOf(asker, now)).race).toMatchObject({ state: "noDay", evictionOn: "2026-12-08", daysLeft: 14 });
    expect(await endJudgment(asker, { on: "2026-11-15" }, at())).toEqual({ refused: "beforeJudgment" });
    expect(await endJudgment(asker, { on: "2026-11-25" }, at())).toEqual({ refused: "stepAhead" });
    expect(await endJudgment(asker, { on: "2026-11-23" }, at())).toMatchObject(done);
    const { race, standing } = await overviewOf(asker, now);
    expect(race.state).toBe("noDate");
    expect(standing).toMatchObject({ judgmentSince: null, judgmentEndedOn: "2026-11-23" });
  });
  test("paid after the judgment: three facts, and the plain sentence stays", async () => {
    const paid = await aCase({ arrears: "0", step: "judgment", stepOn: "2026-11-10" });
    expect((await overviewOf(paid, now)).standing).toMatchObject({ paid: true, judgmentSince: "2026-11-10", paidButJudged: true });
  });
  test("another way of working changes what comes next", async () => {
    await chooseModel(asker, { model: "modelI" }, at());
    expect((await room()).ladder.next?.what).toBe("referralLetter");
  });
});

describe("contact, household and the municipality's clock", () => {
  const tried = { way: "doorbell" as const, on: "2026-11-23", time: "10:30", reached: "no" as const };
  test("a try has its Dutch hour, its own note is sealed, and the next one is asked for", async () => {
    expect(await noteAttempt(asker, { ...tried, on: "2026-11-24", time: "10:01" }, at())).toEqual({ refused: "ahead" });
    expect(await noteAttempt(asker, { ...tried, note: "De hond blafte." }, at())).toMatchObject(done);
    const { attempts, nextTry, deadlines } = await room();
    expect(attempts).toMatchObject([{ at: new Date("2026-11-23T09:30:00Z"), reached: false, note: "De hond blafte." }]);
    expect(nextTry).toEqual({ partsTried: ["morning"], lastOn: "2026-11-23" });
    expect(deadlines).toMatchObject([{ what: "secondTry", dueOn: "2026-11-26" }]);
    const { familySealed } = await db.contactAttempt.findFirstOrThrow({ where: { caseId: asker.caseId } });
    expect(Buffer.from(familySealed ?? []).toString("latin1")).not.toContain("hond");
  });
  test("who lives there, and whom the judgment names", async () => {
    await addTenancy(asker, { firstName: "Ahmet", familyName: "Kaya", kind: "coTenant" }, at());
    const before = (await room()).tenancies;
    expect(before).toMatchObject([
      { firstName: "Willy", kind: "tenant" },
      { firstName: "Ahmet", familyName: "Kaya", judged: null },
    ]);
    await noteJudged(asker, { tenancyId: before[1]?.id ?? "", judged: "no" }, at());
    expect((await room()).tenancies[1]?.judged).toBe(false);
    const elsewhere = await aCase();
    expect(await noteJudged(elsewhere, { tenancyId: before[1]?.id ?? "", judged: "yes" }, at())).toEqual({ refused: "notInCase" });
  });
  test("four weeks from the question for help, and no talk before it", async () => {
    expect(await noteHelp(asker, { askedOn: "2026-11-20", firstTalkOn: "2026-11-19" }, at())).toEqual({ refused: "talkEarly" });
    await noteHelp(asker, { askedOn: "2026-11-20" }, at());
    expect((await room()).deadlines).toMatchObject([{ what: "firstTalk", dueOn: "2026-12-18", state: "onTime" }]);
    await noteHelp(asker, { askedOn: "2026-11-20", firstTalkOn: "2026-11-24" }, at());
    expect((await room()).deadlines).toMatchObject([{ what: "firstTalk", state: "done" }]);
  });
});

describe("the worker's list", () => {
  test("what is to be done stands there once, for the keeper alone, until the case ends", async () => {
    await noteStep(asker, { step: "report", on: "2026-11-12" }, at());
    const mine = async () => (await askingCaseFactsFor(worker)).filter(({ id }) => id === asker.caseId);
    const asked = async () => (await mine()).flatMap((row) => deadlinesOf(row, dayValue(now)).filter(asksNow));
    expect(await mine()).toMatchObject([{ landlord: "Oostwonen", tenants: ["Willy"] }]);
    expect(await asked()).toMatchObject([{ what: "feedback", dueOn: "2026-11-26", state: "due" }]);
    expect(await askingCaseFactsFor(other)).toEqual([]);
    await db.caseOutcome.create({ data: { id: newId(), caseId: asker.caseId, outcome: "prevented", at: now, recordedBy: worker.id } });
    expect(await asked()).toEqual([]);
    expect((await caseListOf(worker, 50)).cases.find(({ id }) => id === asker.caseId)?.ended).toBe(true);
    expect(await noteStep(asker, { step: "notice", on: "2026-11-20" }, at())).toEqual({ refused: "caseEnded" });
  });
  test("a conference of somebody else is not linked, and a case without one has no clock there", async () => {
    expect(await linkConference(asker, { conferenceId: newId() }, at())).toEqual({ refused: "notYours" });
    expect(await caseClockOf(db, newId(), now)).toBeNull();
  });
});
