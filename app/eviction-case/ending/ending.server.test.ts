import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { newId } from "~/access/ids";
import { firstDay } from "~/clock.server";
import { dbOf } from "~/db.server";
import { eraseCases } from "~/eviction-case/ending/case-erasing.server";
import { endCase, extendCase, noteOutcome, openAgain } from "~/eviction-case/ending/ending.server";
import { endLastChance, noteLastChanceReport, signLastChance } from "~/eviction-case/ending/last-chance.server";
import { lastChanceRoomOf } from "~/eviction-case/ending/last-chance-room.server";
import type { CaseAsker } from "~/eviction-case/keep-case.server";
import { noteStep } from "~/eviction-case/ladder/steps.server";
import { askPostponement } from "~/eviction-case/landlord/postponement.server";
import { noteArrears } from "~/eviction-case/money/arrears.server";
import { openCase } from "~/eviction-case/open-case.server";
import { type Stage, setStage } from "../../../prisma/stories/stage";
import { colleague } from "../../../tests/builders/askers";
import { dayOn, on } from "../../../tests/builders/telling";
import { databaseOfThisFile } from "../../../tests/setup/database";

const database = await databaseOfThisFile();
const doors = { staff: dbOf("staff"), family: dbOf("family") };
const D = firstDay;
const at = (now: Date) => ({ once: newId(), now });

let stage: Stage;
let asker: CaseAsker;

async function keeper(caseId: string): Promise<CaseAsker> {
  const { dataKey } = await doors.staff.evictionCase.findUniqueOrThrow({ where: { id: caseId }, include: { dataKey: true } });
  return { ...(await colleague(doors, stage.worker)), caseId, dataKey };
}

beforeAll(async () => {
  stage = await setStage(doors.staff, D);
}, 60_000);

beforeEach(async () => {
  const given = {
    landlordName: "Woonstede",
    rent: "693",
    arrears: "6.930",
    months: "10",
    step: "judgment" as const,
    stepOn: dayOn(D, -90),
  };
  const opened = await openCase(
    await colleague(doors, stage.worker),
    { tenant: "Rania", tenantFamilyName: "Haddad", ...given },
    at(on(D, -80)),
  );
  asker = await keeper(opened.refused === null ? opened.redirect.replace("/cases/", "") : "");
});

const signed = { form: "addendum", signedOn: dayOn(D, -60), guidance: "1 + 1½ + 3½", guide: "Carla van De Opstap" } as const;
const standing = () => doors.staff.lastChance.findFirstOrThrow({ where: { caseId: asker.caseId } });

describe("the last chance", () => {
  it("is signed once, with its hours and who guides; who signs takes part", async () => {
    expect(await signLastChance(asker, { ...signed, signedOn: dayOn(D, 1) }, at(D))).toEqual({ refused: "ahead" });
    expect(await signLastChance(asker, { ...signed, until: dayOn(D, -60) }, at(D))).toEqual({ refused: "untilTooEarly" });
    const once = at(D);
    expect((await signLastChance(asker, signed, once)).refused).toBeNull();
    expect((await signLastChance(asker, signed, once)).refused).toBeNull();
    expect(await signLastChance(asker, signed, at(D))).toEqual({ refused: "alreadyRunning" });
    const { chances, judged, advice } = await lastChanceRoomOf(asker, dayOn(D, 0));
    expect(judged).toBe(true);
    expect(advice.form).toBe("settlementAgreement");
    expect(chances).toHaveLength(1);
    expect(chances[0]).toMatchObject({ guidanceTenths: 60, said: { guide: "Carla van De Opstap", hours: "1 + 1½ + 3½" } });
    expect(await doors.staff.evictionCase.findUnique({ where: { id: asker.caseId } })).toMatchObject({ engagedAt: D });
  });

  it("keeps the reports it asked for and no others, and ends by somebody's deed alone", async () => {
    await signLastChance(asker, { ...signed, signedOn: dayOn(D, -100) }, at(D));
    const { id } = await standing();
    const [due] = (await lastChanceRoomOf(asker, dayOn(D, 0))).chances[0]?.due ?? [];
    const report = { lastChanceId: id, kind: "quarterly" as const, dueOn: due?.dueOn ?? "", doneOn: dayOn(D, 0), words: "Huur betaald." };
    expect(await noteLastChanceReport(asker, { ...report, dueOn: dayOn(D, -3) }, at(D))).toEqual({ refused: "notDue" });
    expect((await noteLastChanceReport(asker, report, at(D))).refused).toBeNull();
    expect(await noteLastChanceReport(asker, report, at(D))).toEqual({ refused: "alreadyNoted" });
    const year = (await lastChanceRoomOf(asker, dayOn(D, 0))).chances[0]?.due.find(({ kind }) => kind === "evaluation");
    const evaluation = { ...report, kind: "evaluation" as const, dueOn: year?.dueOn ?? "", doneOn: year?.dueOn ?? "" };
    expect(await noteLastChanceReport(asker, evaluation, at(on(D, 400)))).toEqual({ refused: "continuesMissing" });
    expect((await noteLastChanceReport(asker, { ...evaluation, continues: "no" }, at(on(D, 400)))).refused).toBeNull();
    expect((await standing()).endedOn).toBeNull();
    expect(await endLastChance(asker, { lastChanceId: id, how: "notKept", on: dayOn(D, -101) }, at(D))).toEqual({ refused: "endTooEarly" });
    expect((await endLastChance(asker, { lastChanceId: id, how: "arrearsCaughtUp", on: dayOn(D, 0) }, at(D))).refused).toBeNull();
    expect((await signLastChance(asker, { ...signed, signedOn: dayOn(D, 0) }, at(D))).refused).toBeNull();
  });
});

describe("the ending", () => {
  it("is not somebody's silence, and takes nothing more in but how it is later", async () => {
    expect(await endCase(asker, { outcome: "unknown" }, at(D))).toEqual({ refused: "silence" });
    expect((await endCase(asker, { outcome: "evicted", arrears: "3.354" }, at(D))).refused).toBeNull();
    expect(await noteStep(asker, { step: "notice", on: dayOn(D, 0) }, at(D))).toEqual({ refused: "caseEnded" });
    expect(await noteArrears(asker, { amount: "100" }, at(D))).toEqual({ refused: "caseEnded" });
    expect(await signLastChance(asker, signed, at(D))).toEqual({ refused: "caseEnded" });
    const half = { moment: "sixMonths", outcome: "unknown" } as const;
    expect(await noteOutcome(asker, half, at(on(D, 60)))).toEqual({ refused: "tooEarly" });
    expect((await noteOutcome(asker, half, at(on(D, 190)))).refused).toBeNull();
    expect(await noteOutcome(asker, half, at(on(D, 190)))).toEqual({ refused: "alreadyNoted" });
  });

  it("can be followed by a new case of the same people, linked and with nothing else of the old one", async () => {
    const again = { landlordName: "Woonstede", rent: "693", arrears: "1.386", step: "reminder" as const };
    expect(await openAgain(asker, again, at(D))).toEqual({ refused: "notEnded" });
    await endCase(asker, { outcome: "prevented", arrears: "0" }, at(D));
    const opened = await openAgain(asker, again, at(on(D, 120)));
    const next = await keeper(opened.refused === null ? opened.redirect.replace("/cases/", "") : "");
    const row = await doors.staff.evictionCase.findUniqueOrThrow({
      where: { id: next.caseId },
      include: { tenancies: true, arrears: true, steps: true, outcomes: true },
    });
    expect(row).toMatchObject({ earlierCaseId: asker.caseId, engagedAt: null, outcomes: [] });
    expect(row.tenancies.map(({ firstName }) => firstName)).toEqual(["Rania"]);
    expect([row.arrears.length, row.steps.length]).toEqual([1, 1]);
  });
});

describe("erasing", () => {
  const ofCase = async (table: string) =>
    (await database.query<{ n: number }>(`select count(*)::int as n from "${table}" where "caseId" = '${asker.caseId}'`))[0]?.n;

  it("takes who it was, what was owed and what was said; steps and outcome stay", async () => {
    await signLastChance(asker, signed, at(D));
    await askPostponement(asker, { by: "landlord", until: dayOn(D, 20) }, at(D));
    await endCase(asker, { outcome: "prevented", arrears: "0" }, at(D));
    const { id } = await standing();
    // Nobody can note anything in it any more, so it keeps nobody waiting.
    expect(await endLastChance(asker, { lastChanceId: id, on: dayOn(D, 1), how: "arrearsCaughtUp" }, at(on(D, 1)))).toEqual({
      refused: "caseEnded",
    });
    expect(await eraseCases(doors.staff, on(D, 390))).toBe(0);
    const [one, two] = await Promise.all([eraseCases(doors.staff, on(D, 400)), eraseCases(doors.staff, on(D, 400))]);
    expect(one + two).toBeGreaterThan(0);
    for (const gone of ["Tenancy", "Arrears", "CaseExtension", "LandlordReport"]) expect(await ofCase(gone)).toBe(0);
    for (const stays of ["LadderStep", "CaseOutcome", "LastChance", "Postponement"]) expect(await ofCase(stays)).toBe(1);
    const sealed = await database.query(
      `select 1 from "Postponement" where "familySealed" is not null and "caseId" = $1
       union select 1 from "LastChance" where "familySealed" is not null and "caseId" = $1`,
      [asker.caseId],
    );
    expect(sealed).toEqual([]);
    const key = await doors.staff.dataKey.findUniqueOrThrow({ where: { id: asker.dataKey.id } });
    expect(key.destroyedAt).toEqual(on(D, 400));
    expect(key.wrapped.length).toBe(0);
    expect((await doors.staff.timelineEvent.findMany({ where: { caseId: asker.caseId, kind: "caseErased" } })).length).toBe(1);
    expect(await noteOutcome(asker, { moment: "twelveMonths", outcome: "unknown" }, at(on(D, 401)))).toEqual({ refused: "caseEnded" });
    expect(await openAgain(asker, { landlordName: "X", arrears: "1", step: "arrears" }, at(on(D, 401)))).toEqual({ refused: "notEnded" });
  });

  it("waits for a last chance that is running, and for a reason to keep it longer", async () => {
    const due = await doors.staff.evictionCase.findUniqueOrThrow({ where: { id: asker.caseId } });
    expect(due.endsOn?.toISOString().slice(0, 10) ?? "").toBe(`${Number(dayOn(D, -80).slice(0, 4)) + 1}${dayOn(D, -80).slice(4)}`);
    expect(await extendCase(asker, { until: dayOn(D, 3), reason: "Nog bezig." }, at(D))).toEqual({ refused: "untilTooEarly" });
    expect(await extendCase(asker, { until: dayOn(D, 1_000), reason: "Nog bezig." }, at(D))).toEqual({ refused: "untilTooFar" });
    expect((await extendCase(asker, { until: dayOn(D, 700), reason: "De regeling loopt nog." }, at(D))).refused).toBeNull();
    await signLastChance(asker, { ...signed, until: dayOn(D, 900) }, at(D));
    await eraseCases(doors.staff, on(D, 800));
    expect(await ofCase("Tenancy")).toBe(1);
    await eraseCases(doors.staff, on(D, 901));
    expect(await ofCase("Tenancy")).toBe(0);
  });
});
