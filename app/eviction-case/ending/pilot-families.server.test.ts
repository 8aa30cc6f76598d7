import { beforeAll, describe, expect, it } from "vitest";
import { newId } from "~/access/ids";
import { connect, type Db } from "~/db.server";
import { CaseInput, whyNotYetOpened } from "~/eviction-case/case-input";
import { endCase, noteOutcome } from "~/eviction-case/ending/ending.server";
import { EndCaseInput, OutcomeInput } from "~/eviction-case/ending/ending-input";
import { endLastChance, noteLastChanceReport, signLastChance } from "~/eviction-case/ending/last-chance.server";
import { EndInput, ReportInput, SignInput } from "~/eviction-case/ending/last-chance-input";
import { lastChanceRoomOf } from "~/eviction-case/ending/last-chance-room.server";
import { dayOf } from "~/eviction-case/eviction-date";
import type { CaseAsker } from "~/eviction-case/keep-case.server";
import { StepInput } from "~/eviction-case/keep-input";
import { judgmentSince } from "~/eviction-case/ladder/judgment";
import { noteStep } from "~/eviction-case/ladder/steps.server";
import { answerPostponement, askPostponement } from "~/eviction-case/landlord/postponement.server";
import { AnswerPostponementInput, AskPostponementInput } from "~/eviction-case/landlord/postponement-input";
import { openCase } from "~/eviction-case/open-case.server";
import { colleague } from "../../../tests/builders/askers";
import { account, organisation } from "../../../tests/builders/colleagues";
import { databaseOfThisFile } from "../../../tests/setup/database";

/**
 * The contracts, hours, days, stages and outcomes of the five families of the pilot with staying under conditions (lines 930 to 1317 of
 * its text; it speaks of six and tells of five), through the forms as a worker fills them in. Nameless; what the text does not say is
 * left out, and no form asks for it.
 */
process.env.MODE = "demo";
let db: Db;
let worker: Awaited<ReturnType<typeof colleague>>;

beforeAll(async () => {
  const database = await databaseOfThisFile();
  db = connect(database.urls.staff, 4);
  const day = new Date("2019-01-07T09:00:00Z");
  const organisationId = await organisation(db, "Hulp", "welfare", day);
  const person = { role: "socialWorker" as const, organisationId, firstName: "W", familyName: "W", email: "w@example.org" };
  worker = await colleague({ staff: db, family: db }, await account(db, person, day));
});

const on = (day: string) => ({ once: newId(), now: new Date(`${day}T09:00:00Z`) });
const done = <Result extends { refused: string | null }>(result: Result): Result => {
  expect(result.refused).toBeNull();
  return result;
};

async function opened(input: CaseInput, day: string): Promise<CaseAsker> {
  const typed = CaseInput.parse({ tenant: "X", landlordName: "Verhuurder", ...input });
  expect(whyNotYetOpened(typed, day)).toEqual([]);
  const { redirect } = done(await openCase(worker, typed, on(day))) as { redirect: string };
  const caseId = redirect.replace("/cases/", "");
  const { dataKey } = await db.evictionCase.findUniqueOrThrow({ where: { id: caseId }, include: { dataKey: true } });
  return { ...worker, caseId, dataKey };
}
const signs = async (asker: CaseAsker, input: SignInput, day: string) => done(await signLastChance(asker, SignInput.parse(input), on(day)));
const chanceOf = async (asker: CaseAsker, today: string) => {
  const [chance] = (await lastChanceRoomOf(asker, today)).chances;
  if (!chance) throw new Error("No last chance was signed.");
  return chance;
};

describe("the five families", () => {
  it("A: an addendum although a judge had spoken, four hours as 1 + 3; who managed the income stepped out", async () => {
    const asker = await opened({ arrears: "4.000", step: "judgment", stepOn: "2019-05-01" }, "2019-06-12");
    expect((await lastChanceRoomOf(asker, "2019-06-12")).advice).toEqual({ form: "settlementAgreement", why: "leaseDissolved" });
    await signs(asker, { form: "addendum", signedOn: "2019-06-12", guidance: "1 + 3", incomeManaged: true }, "2019-06-12");
    const chance = await chanceOf(asker, "2019-09-12");
    expect(chance).toMatchObject({ form: "addendum", guidanceTenths: 40, until: null, said: { hours: "1 + 3" } });
    expect(chance.due[0]).toMatchObject({ kind: "quarterly", dueOn: "2019-09-12", state: "due" });
    const ending = EndInput.parse({ lastChanceId: chance.id, how: "betterForm", on: "2019-12-02" });
    done(await endLastChance(asker, ending, on("2019-12-02")));
    expect((await chanceOf(asker, "2020-06-01")).due).toEqual([]);
  });

  it("B: the only flip contract, six hours as 1 + 1½ + 3½, the income managed", async () => {
    const asker = await opened({ arrears: "3.000", step: "judgment", stepOn: "2019-04-01" }, "2019-04-30");
    await signs(asker, { form: "flipContract", signedOn: "2019-05-06", guidance: "1 + 1½ + 3½", incomeManaged: true }, "2019-05-06");
    const chance = await chanceOf(asker, "2019-08-06");
    expect(chance).toMatchObject({ form: "flipContract", guidanceTenths: 60, incomeManaged: true });
    const report = { lastChanceId: chance.id, kind: "quarterly", dueOn: "2019-08-06", doneOn: "2019-08-06", words: "Regeling loopt." };
    done(await noteLastChanceReport(asker, ReportInput.parse(report), on("2019-08-06")));
    expect((await chanceOf(asker, "2020-05-06")).due.map(({ state }) => state)).toEqual(["done", "late", "late", "late", "due", "due"]);
  });

  it("C: an addendum of a year, from 24 July to 24 July; whether there was a judgment is not said", async () => {
    const asker = await opened({ arrears: "7.000", step: "report" }, "2019-06-19");
    expect((await lastChanceRoomOf(asker, "2019-06-19")).judged).toBe(false);
    await signs(
      asker,
      { form: "addendum", signedOn: "2019-07-24", until: "2020-07-24", guidance: "1 + 1 + 2", incomeManaged: true },
      "2019-07-24",
    );
    const { due } = await chanceOf(asker, "2020-07-13");
    expect(due.filter(({ kind }) => kind !== "quarterly")).toMatchObject([
      { kind: "beforeEvaluation", dueOn: "2020-07-10", state: "late" },
      { kind: "evaluation", dueOn: "2020-07-24", state: "due" },
    ]);
  });

  it("D: about € 7.000, four hours as 1 + 3; which form was signed is not said", async () => {
    const asker = await opened({ arrears: "7.000", step: "arrears" }, "2019-06-20");
    await signs(asker, { form: "unknown", signedOn: "2019-06-24", guidance: "1 + 3", incomeManaged: true }, "2019-06-24");
    expect(await chanceOf(asker, "2019-07-01")).toMatchObject({ form: null, guidanceTenths: 40, incomeManaged: true });
  });

  it("E: an eviction pronounced in January, and nothing else", async () => {
    const asker = await opened({ arrearsUnknown: true, step: "judgment", stepOn: "2020-01-31" }, "2020-02-03");
    expect(await db.arrears.count({ where: { caseId: asker.caseId } })).toBe(0);
    expect(await lastChanceRoomOf(asker, "2020-02-03")).toMatchObject({ judged: true, chances: [] });
    await signs(asker, { form: "unknown", signedOn: "2020-02-03" }, "2020-02-03");
    expect(await chanceOf(asker, "2020-02-03")).toMatchObject({ form: null, guidanceTenths: null, incomeManaged: false, said: null });
  });

  it("in none of them the eviction was needed, and how it is later may be unknown", async () => {
    for (const { id } of await db.evictionCase.findMany({ where: { outcomes: { none: {} } } })) {
      const { dataKey } = await db.evictionCase.findUniqueOrThrow({ where: { id }, include: { dataKey: true } });
      const asker = { ...worker, caseId: id, dataKey };
      done(await endCase(asker, EndCaseInput.parse({ outcome: "prevented" }), on("2020-06-30")));
      done(await noteOutcome(asker, OutcomeInput.parse({ moment: "sixMonths", outcome: "unknown" }), on("2020-12-30")));
    }
    const counted = await db.caseOutcome.groupBy({ by: ["moment", "outcome"], _count: true, orderBy: { moment: "asc" } });
    expect(counted.map(({ moment, outcome, _count }) => [moment, outcome, _count])).toEqual([
      ["closing", "prevented", 5],
      ["sixMonths", "unknown", 5],
    ]);
  });
});

describe("every legal stage", () => {
  const facts = async (asker: CaseAsker) => {
    const steps = await db.ladderStep.findMany({ where: { caseId: asker.caseId }, orderBy: { on: "asc" } });
    return steps.map((row) => ({
      step: row.step,
      on: dayOf(row.on) ?? "",
      evictionOn: dayOf(row.evictionOn),
      endedOn: dayOf(row.endedOn),
    }));
  };

  it("no judgment, summons, judgment, notice, suspended: in one case, each with its day", async () => {
    const asker = await opened({ arrears: "1.900", step: "finalDemand", stepOn: "2019-02-01" }, "2019-02-04");
    expect(judgmentSince(await facts(asker))).toBeNull();
    const take = async (step: StepInput, day: string) => done(await noteStep(asker, StepInput.parse(step), on(day)));
    await take({ step: "summons", on: "2019-02-20" }, "2019-02-20");
    expect(judgmentSince(await facts(asker))).toBeNull();
    await take({ step: "judgment", on: "2019-03-14" }, "2019-03-14");
    expect(judgmentSince(await facts(asker))).toBe("2019-03-14");
    await take({ step: "notice", on: "2019-03-20", evictionOn: "2019-04-18" }, "2019-03-20");
    done(await askPostponement(asker, AskPostponementInput.parse({ by: "court", until: "2019-10-18" }), on("2019-03-22")));
    const asked = await db.postponement.findFirstOrThrow({ where: { caseId: asker.caseId } });
    const answer = AnswerPostponementInput.parse({ postponementId: asked.id, answer: "hold", until: "2019-10-18" });
    done(await answerPostponement(asker, answer, on("2019-03-25")));
    // Dissolved by the judgment: a settlement keeps the home, a new lease needs the other form.
    for (const form of ["settlementAgreement", "guidanceAgreement"] as const) {
      await signs(asker, { form, signedOn: "2019-03-26" }, "2019-03-26");
      const { id } = await chanceOf(asker, "2019-03-26");
      done(await endLastChance(asker, EndInput.parse({ lastChanceId: id, how: "decidedOtherwise", on: "2019-03-27" }), on("2019-03-27")));
    }
    expect((await lastChanceRoomOf(asker, "2019-03-28")).judged).toBe(true);
  });

  it.each([
    [{ outcome: "prevented", arrears: "0" }, 0],
    [{ outcome: "evicted", arrears: "3.354,50" }, 335_450],
    [{ outcome: "moved" }, null],
    [{ outcome: "unknown", homeEmpty: true }, null],
  ] as const)("%o is an end", async (input, cents) => {
    const asker = await opened({ arrears: "839", step: "homeVisit" }, "2019-05-06");
    done(await endCase(asker, EndCaseInput.parse(input), on("2019-06-03")));
    const [outcome] = await db.caseOutcome.findMany({ where: { caseId: asker.caseId } });
    expect(outcome).toMatchObject({ outcome: input.outcome, arrearsCents: cents });
  });
});
