import { beforeAll, describe, expect, test } from "vitest";
import { newId } from "~/access/ids";
import type { Db } from "~/db.server";
import { connect } from "~/db.server";
import type { CaseAsker } from "~/eviction-case/keep-case.server";
import { checkOf, moneyOf } from "~/eviction-case/money/money.server";
import { moneyDeeds } from "~/eviction-case/money/money-deeds.server";
import { openCase } from "~/eviction-case/open-case.server";
import { colleague } from "../../../tests/builders/askers";
import { account, organisation } from "../../../tests/builders/colleagues";
import { databaseOfThisFile, type TestDatabase } from "../../../tests/setup/database";

process.env.MODE = "demo";
const now = new Date("2026-11-24T09:00:00Z");
const today = "2026-11-24";
let database: TestDatabase;
let db: Db;
let worker: Awaited<ReturnType<typeof colleague>>;

beforeAll(async () => {
  database = await databaseOfThisFile();
  db = connect(database.urls.staff, 4);
  const help = await organisation(db, "Maatwerk Oost", "welfare", now);
  const person = { role: "socialWorker" as const, organisationId: help };
  const id = await account(db, { ...person, firstName: "Karin", familyName: "Bos", email: "karin@example.org" }, now);
  worker = await colleague({ staff: db, family: db }, id);
});

async function aCase(more: { rent?: string; arrears?: string; engaged?: boolean } = {}): Promise<CaseAsker> {
  const typed = { tenant: "Willy", landlordName: "Oostwonen", arrears: more.arrears ?? "4788", step: "judgment" as const };
  const opened = await openCase(worker, { ...typed, ...(more.rent && { rent: more.rent }) }, { once: newId(), now });
  const caseId = opened.refused === null ? (opened.redirect.split("/").at(-1) ?? "") : "";
  const { dataKey } = await db.evictionCase.findUniqueOrThrow({ where: { id: caseId }, include: { dataKey: true } });
  const asker = { ...worker, caseId, dataKey };
  if (more.engaged !== false) await fill(asker, "engage");
  return asker;
}

/** Fills in a form of the room, as it is posted; says "done", or what the page is told. */
async function fill(asker: CaseAsker, intent: string, fields: Record<string, string> = {}, once = newId()): Promise<string> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  const done = await moneyDeeds[intent]?.(asker, form, { once, now });
  if (!done) throw new Error(`There is no form ${intent}.`);
  if ("redirect" in done) return "done";
  return (
    Object.values(done.answer.result.error ?? {})
      .flat()
      .join(" ") || "reckoned"
  );
}

const agreed = { with: "landlord", monthly: "50", startsOn: "2026-12-01", underBewind: "no" };

describe("a tenant who does not take part yet", () => {
  test("has rent and arrears and nothing more", async () => {
    const asker = await aCase({ engaged: false });
    expect(await fill(asker, "income", { kind: "wages", amount: "900", per: "month" })).toBe("staff-money.refusal-notEngaged");
    expect(await fill(asker, "debt", { kind: "energy" })).toBe("staff-money.refusal-notEngaged");
    expect(await fill(asker, "arrangement", agreed)).toBe("staff-money.refusal-notEngaged");
    expect(await fill(asker, "rent", { rent: "684" })).toBe("done");
    expect(await fill(asker, "arrears", { amount: "5472", currentRentPaid: "no" })).toBe("done");
    expect(await moneyOf(asker, today)).toMatchObject({ engaged: false, rentCents: 68_400, owedCents: 547_200, secured: "no", debts: [] });
    expect(await fill(asker, "engage")).toBe("done");
    const { engagedAt } = await db.evictionCase.findUniqueOrThrow({ where: { id: asker.caseId } });
    await fill(asker, "engage");
    expect(await db.evictionCase.findUniqueOrThrow({ where: { id: asker.caseId } })).toMatchObject({ engagedAt });
  });
});

describe("arrears through time", () => {
  test("the entry written last can be taken back, an older one cannot, and a second click takes nothing more", async () => {
    const asker = await aCase();
    await fill(asker, "arrears", { amount: "47880", on: "2026-11-20" });
    const { series, lastWritten } = await moneyOf(asker, today);
    const arrearsId = lastWritten?.id ?? "";
    expect(lastWritten?.amountCents).toBe(4_788_000);
    expect(await fill(asker, "undo", { arrearsId: series.find(({ id }) => id !== arrearsId)?.id ?? "" })).toBe(
      "staff-money.refusal-notTheLast",
    );
    const once = newId();
    expect(await fill(asker, "undo", { arrearsId }, once)).toBe("done");
    expect(await fill(asker, "undo", { arrearsId }, once)).toBe("done");
    expect(await fill(asker, "undo", { arrearsId })).toBe("staff-money.refusal-notTheLast");
    expect((await moneyOf(asker, today)).series.map(({ amountCents }) => amountCents)).toEqual([478_800]);
  });
});

describe("budget and other debts", () => {
  test("a double click notes an income once, and what is taken away is gone once", async () => {
    const asker = await aCase({ rent: "684" });
    const once = newId();
    for (const _ of [1, 2])
      expect(await fill(asker, "income", { kind: "wages", amount: "900", per: "month", uncertain: "on" }, once)).toBe("done");
    expect(await fill(asker, "income", { kind: "rent", amount: "veel", per: "month" })).toContain("staff-money.refusal-amountUnclear");
    const [line, ...more] = (await moneyOf(asker, today)).income;
    expect([line?.uncertain, more]).toEqual([true, []]);
    expect(await fill(asker, "endLine", { lineId: line?.id ?? "" })).toBe("done");
    expect(await fill(asker, "endLine", { lineId: line?.id ?? "" })).toBe("staff-money.refusal-alreadyEnded");
    expect((await moneyOf(asker, today)).income).toEqual([]);
  });

  test("a creditor stands sealed, an unknown amount stays unknown, and another case's debt is out of reach", async () => {
    const [asker, other] = [await aCase(), await aCase()];
    await fill(asker, "debt", { kind: "family", creditor: "Martijn, haar zoon", remark: "zonder papier" });
    await fill(asker, "debt", { kind: "energy", amount: "1.150" });
    const { debts, debtTotal } = await moneyOf(asker, today);
    expect(debts[0]).toMatchObject({ creditor: "Martijn, haar zoon", remark: "zonder papier", amountCents: null });
    expect(debtTotal).toEqual({ knownCents: 115_000, known: 1, unknown: 1 });
    const rows = await database.query<{ row: string }>(`select t::text as row from "OtherDebt" t where "caseId" = '${asker.caseId}'`);
    expect(rows.map(({ row }) => row).join()).not.toMatch(/Martijn|papier/);
    expect(await fill(other, "endDebt", { debtId: debts[0]?.id ?? "" })).toBe("staff-money.refusal-alreadyEnded");
  });
});

describe("an arrangement", () => {
  test("is reckoned without writing anything", async () => {
    const asker = await aCase({ arrears: "4000" });
    expect(await fill(asker, "check", { atOnce: "2000", inMonths: "10" })).toBe("reckoned");
    expect(await checkOf(asker, { atOnce: "2000", inMonths: "10" })).toMatchObject({ monthlyCents: 20_000, months: 10, fit: "unknown" });
    expect(await fill(asker, "check", {})).toBe("staff-money.refusal-monthlyMissing");
    expect((await moneyOf(asker, today)).standing).toBeNull();
  });

  test("stands alone: two at the same moment leave one, and a second only replaces the one that was seen", async () => {
    const asker = await aCase();
    const both = await Promise.all([fill(asker, "arrangement", agreed), fill(asker, "arrangement", agreed)]);
    expect(both.sort()).toEqual(["done", "staff-money.refusal-stillStanding"]);
    const seen = (await moneyOf(asker, today)).standing?.id ?? "";
    expect(await fill(asker, "arrangement", { ...agreed, monthly: "75", replaces: seen })).toBe("done");
    expect(await fill(asker, "arrangement", { ...agreed, monthly: "90", replaces: seen })).toBe("staff-money.refusal-movedOn");
    expect(await moneyOf(asker, today)).toMatchObject({ standing: { monthlyCents: 7_500 }, earlier: [{ endedHow: "replaced" }] });
  });

  test("of somebody under bewind counts from the bewindvoerder's yes, also when the bewind comes later", async () => {
    const asker = await aCase();
    await fill(asker, "arrangement", { ...agreed, underBewind: "yes", representative: "Mevrouw Smit" });
    const first = (await moneyOf(asker, today)).standing;
    expect(first).toMatchObject({ counts: false, representative: "Mevrouw Smit" });
    const arrangementId = first?.id ?? "";
    expect(await fill(asker, "yes", { arrangementId, on: "2026-11-25" })).toBe("staff-money.refusal-ahead");
    expect(await fill(asker, "yes", { arrangementId, on: today })).toBe("done");
    expect((await moneyOf(asker, today)).standing?.counts).toBe(true);
    expect(await fill(asker, "arrangement", { ...agreed, replaces: arrangementId })).toBe("staff-money.refusal-bewindStood");
    expect(await fill(asker, "arrangement", { ...agreed, replaces: arrangementId, bewindEndedOn: "2026-11-01" })).toBe("done");
    const next = (await moneyOf(asker, today)).standing;
    expect(next).toMatchObject({ counts: true, bewindEndedOn: "2026-11-01" });
    expect(await fill(asker, "bewind", { arrangementId: next?.id ?? "" })).toBe("done");
    expect((await moneyOf(asker, today)).standing).toMatchObject({ counts: false, bewindEndedOn: "2026-11-01" });
  });

  test("that cannot be kept is said in time, with what comes next, and is not a broken promise", async () => {
    const asker = await aCase();
    await fill(asker, "arrangement", { ...agreed, remark: "afgesproken aan tafel" });
    const arrangementId = (await moneyOf(asker, today)).standing?.id ?? "";
    expect(await fill(asker, "cannotKeep", { arrangementId })).toBe("staff-money.refusal-nextMissing");
    expect(await fill(asker, "cannotKeep", { arrangementId, next: "lower", words: "Ik werk minder." })).toBe("done");
    expect(await fill(asker, "endArrangement", { arrangementId, how: "notKept" })).toBe("staff-money.refusal-nothingStands");
    const { standing, earlier } = await moneyOf(asker, today);
    expect(standing).toBeNull();
    expect(earlier[0]).toMatchObject({
      endedHow: "cannotBeKept",
      next: "lower",
      nextWords: "Ik werk minder.",
      remark: "afgesproken aan tafel",
    });
  });
});
