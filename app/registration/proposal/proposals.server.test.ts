import { beforeAll, beforeEach, expect, test } from "vitest";
import { newOnce } from "~/access/deed.server";
import type { StaffAsker } from "~/access/guards.server";
import { newId } from "~/access/ids";
import { newDataKey } from "~/access/sealing.server";
import { dbOf, disconnect } from "~/db.server";
import { colleague, type Doors } from "../../../tests/builders/askers";
import { account, organisation } from "../../../tests/builders/colleagues";
import { databaseOfThisFile } from "../../../tests/setup/database";
import { proposalFiguresAt, proposalsOf } from "./proposal-list.server";
import { storiesFor, tellStory, withdrawStory } from "./proposal-stories.server";
import { answerProposal, dropProposal, listTenant, noteProposal, proposalToRegister } from "./proposals.server";

const now = new Date("2026-11-20T10:00:00Z");
const at = () => ({ once: newOnce(), now });
process.env.MODE = "demo";
let doors: Doors;
let worker: StaffAsker;
let colleagueOfHis: StaffAsker;
let other: StaffAsker;

beforeAll(async () => {
  await databaseOfThisFile();
  doors = { staff: dbOf("staff"), family: dbOf("family") };
  return disconnect;
});

beforeEach(async () => {
  const [here, there] = await Promise.all(["Buurtpunt", "Elders"].map((name) => organisation(doors.staff, name, "welfare", now)));
  const make = async (firstName: string, organisationId: string) => {
    const person = { firstName, familyName: "Test", role: "socialWorker" as const, organisationId, email: `${newId()}@kring.example` };
    return colleague(doors, await account(doors.staff, person, now));
  };
  [worker, colleagueOfHis, other] = await Promise.all([make("Saskia", here ?? ""), make("Bram", here ?? ""), make("Joke", there ?? "")]);
});

async function caseOf(asker: StaffAsker, tenants: string[]): Promise<{ caseId: string; tenancies: string[] }> {
  const caseId = newId();
  const key = newDataKey("case", now);
  const landlord = await organisation(doors.staff, "Woonstede", "landlord", now);
  await doors.staff.dataKey.create({ data: key });
  await doors.staff.evictionCase.create({
    data: {
      id: caseId,
      reference: `Z-${caseId.slice(-6)}`,
      organisationId: asker.organisationId,
      accountId: asker.id,
      landlordId: landlord,
      dataKeyId: key.id,
      openedAt: now,
    },
  });
  const tenancies = tenants.map(() => newId());
  for (const [index, firstName] of tenants.entries())
    await doors.staff.tenancy.create({ data: { id: tenancies[index] ?? "", caseId, kind: "tenant", firstName } });
  return { caseId, tenancies };
}

test("a tenant of an own case is put on the list with one press, asked with another, and is then no longer among the cases", async () => {
  const { caseId, tenancies } = await caseOf(worker, ["Hatice", "Cemal"]);
  const [tenancyId = ""] = tenancies;
  expect((await proposalsOf(worker, now)).askable.map(({ firstName }) => firstName).sort()).toEqual(["Cemal", "Hatice"]);
  expect(await listTenant(other, { caseId, tenancyId }, at())).toEqual({ refused: "notYours" });
  const press = at();
  await listTenant(worker, { caseId, tenancyId }, press);
  await listTenant(worker, { caseId, tenancyId }, press);
  const { proposals, askable, figures } = await proposalsOf(worker, now);
  expect(proposals).toMatchObject([{ firstName: "Hatice", answer: "notAsked", proposedAt: null, caseId }]);
  expect(askable.map(({ firstName }) => firstName)).toEqual(["Cemal"]);
  expect(figures.asked).toBe(0);
  const proposalId = proposals[0]?.id ?? "";
  await answerProposal(worker, { proposalId, answer: "open" }, at());
  await answerProposal(worker, { proposalId, answer: "notNow", askAgainOn: "2027-01-15", ownWords: "Na de verhuizing" }, at());
  const later = await proposalsOf(worker, now);
  expect(later.proposals).toMatchObject([{ answer: "notNow", proposedAt: now, ownWords: "Na de verhuizing" }]);
  expect(later.figures).toEqual({ asked: 1, parts: { yes: 0, notNow: 1, no: 0, open: 0 }, registered: 0 });
  expect(await doors.staff.timelineEvent.count({ where: { kind: "proposed", actorId: worker.id } })).toBe(1);
});

test("a proposal is read, answered and erased by its worker alone", async () => {
  await noteProposal(worker, { firstName: "Sanne", answer: "notAsked" }, at());
  const [{ id: proposalId } = { id: "" }] = (await proposalsOf(worker, now)).proposals;
  expect(await proposalToRegister(colleagueOfHis, proposalId, now)).toBeNull();
  expect(await answerProposal(colleagueOfHis, { proposalId, answer: "no" }, at())).toEqual({ refused: "notYours" });
  expect(await dropProposal(colleagueOfHis, { proposalId }, at())).toEqual({ refused: "notYours" });
  const { dataKeyId } = await doors.staff.proposal.findUniqueOrThrow({ where: { id: proposalId } });
  expect((await dropProposal(worker, { proposalId }, at())).refused).toBeNull();
  expect(await doors.staff.dataKey.count({ where: { id: dataKeyId } })).toBe(0);
});

test("a day to ask again lies before the day the proposal is erased", async () => {
  const notNow = { firstName: "Yonas", answer: "notNow" as const };
  expect(await noteProposal(worker, { ...notNow, askAgainOn: "2027-06-01" }, at())).toEqual({ refused: "askAgainTooLate" });
  expect((await noteProposal(worker, { ...notNow, askAgainOn: "2027-05-19" }, at())).refused).toBeNull();
});

test("a story is read within the organisation, asked about when it may name somebody, and gone when it is taken back", async () => {
  const words = "Ik vroeg wie er op zijn verjaardag was, en toen wist hij er drie.";
  expect(await tellStory(worker, { words: `${words} Ik belde Hatice.` }, at())).toEqual({ refused: "somebodyInIt" });
  expect((await tellStory(worker, { words }, at())).refused).toBeNull();
  expect((await tellStory(worker, { words: `${words} In de Pijp.`, looked: true }, at())).refused).toBeNull();
  const told = await storiesFor(colleagueOfHis);
  expect(told).toHaveLength(2);
  expect(told.every(({ own }) => !own)).toBe(true);
  expect(JSON.stringify(told)).not.toContain(worker.id);
  expect(await storiesFor(other)).toEqual([]);
  const storyId = told[1]?.id ?? "";
  expect(await withdrawStory(colleagueOfHis, { storyId }, at())).toEqual({ refused: "notYours" });
  expect((await withdrawStory(worker, { storyId }, at())).refused).toBeNull();
  expect(await storiesFor(worker)).toHaveLength(1);
});

test("a Centrale counts only what organisations proposed that registered there", async () => {
  await noteProposal(worker, { firstName: "Sanne", answer: "yes" }, at());
  const centrale = await organisation(doors.staff, "Centrale", "centrale", now);
  const person = { firstName: "Wilma", familyName: "Test", role: "regionalManager" as const, organisationId: centrale };
  const manager = await colleague(doors, await account(doors.staff, { ...person, email: `${newId()}@kring.example` }, now));
  expect(await proposalFiguresAt(manager, now)).toEqual([]);
});
