import { beforeAll, expect, test } from "vitest";
import { newOnce } from "~/access/deed.server";
import { newId } from "~/access/ids";
import { waitingFor } from "~/coordinator/desk/waiting.server";
import { noteFirstContact } from "~/coordinator/leading/first-contact.server";
import { dbOf, disconnect } from "~/db.server";
import { noteAllocationTold, noteReceiptTold, receiveRegistration } from "~/registration/promise/receipt.server";
import { setTerms } from "~/registration/promise/timer-settings.server";
import { defaultTerms, settingNames } from "~/registration/promise/timers";
import { registrationTimers, termsAt } from "~/registration/promise/timers.server";
import { todayOf } from "~/today/today.server";
import { colleague, colleagueIn, type Doors } from "../../tests/builders/askers";
import { bareCase } from "../../tests/builders/cases";
import { account, organisation } from "../../tests/builders/colleagues";
import { inPool } from "../../tests/builders/pool";
import { findCoordinator, firstTalk, register, type Telling, withoutWorry } from "../../tests/builders/telling";
import { databaseOfThisFile } from "../../tests/setup/database";

process.env.MODE = "demo";
// A Friday at five.
const sent = new Date("2026-11-20T16:00:00Z");
const hours = (many: number) => new Date(sent.getTime() + many * 3_600_000);
const at = (many = 1) => ({ once: newOnce(), now: hours(many) });
const from = { from: "/today" } as const;
let doors: Doors;
let worker: string;
let manager: string;
let otherManager: string;
let coordinator: string;

beforeAll(async () => {
  await databaseOfThisFile();
  doors = { staff: dbOf("staff"), family: dbOf("family") };
  const centrale = await organisation(doors.staff, "Centrale", "centrale", sent);
  const elsewhere = await organisation(doors.staff, "Andere", "centrale", sent);
  const welfare = await organisation(doors.staff, "Buurtpunt", "welfare", sent);
  const make = (firstName: string, role: Parameters<typeof account>[1]["role"], organisationId: string, phone?: string) =>
    account(doors.staff, { firstName, familyName: "T", role, organisationId, email: `${newId()}@kring.example`, phone }, sent);
  worker = await make("Saskia", "socialWorker", welfare, "+31685900011");
  manager = await make("Wilma", "regionalManager", centrale);
  otherManager = await make("Otto", "regionalManager", elsewhere);
  coordinator = await make("Emine", "coordinator", centrale, "+31685900012");
  await inPool(doors.staff, coordinator, { town: "Amsterdam Noord", languages: [{ language: "nld", level: "native" }], capacity: 9 }, sent);
  return disconnect;
});

const principal = { ...withoutWorry, firstName: "Willy" };
const registered = (): Promise<Telling> =>
  register(doors, worker, { principals: [principal], problemAreas: ["home"], situation: "kort", children: "no", housing: "none" }, sent);
const managerIn = (id: string) => colleagueIn(doors, manager, id, "receiveRegistration");
const state = async (id: string, name: string, many: number) =>
  (await registrationTimers(doors.staff, id, hours(many)))?.timers.find((timer) => timer.name === name)?.state;
const messages = (template: string) => doors.staff.outgoingMessage.findMany({ where: { template, accountId: worker } });

test("received by a named person, told to the worker at once and once, without a word of whom or what", async () => {
  const { conferenceId } = await registered();
  expect(await state(conferenceId, "receipt", 24)).toBe("onTime");
  expect(await state(conferenceId, "receipt", 24 * 4)).toBe("due");
  const before = await todayOf(await colleague(doors, worker), hours(2));
  expect(before.sentences).toMatchObject([{ key: "waitsReceipt", who: "centrale", names: ["Willy"] }]);
  const press = at(3);
  await receiveRegistration(await managerIn(conferenceId), from, press);
  await receiveRegistration(await managerIn(conferenceId), from, press);
  expect(await receiveRegistration(await managerIn(conferenceId), from, at(4))).toEqual({ refused: "alreadyReceived" });
  const [message, more] = await messages("registrationReceived");
  expect(more).toBeUndefined();
  expect(Object.keys(message?.refs as object)).toEqual(["registrationId"]);
  expect(await state(conferenceId, "receipt", 400)).toBe("doneOnTime");
  const after = await todayOf(await colleague(doors, worker), hours(5));
  expect(after.sentences).toMatchObject([{ key: "received", other: "Wilma", who: "centrale" }]);
});

test("who has no account is called, and the manager's day says so until it is done", async () => {
  const { conferenceId } = await registered();
  await doors.staff.registration.update({
    where: { conferenceId },
    data: { registrantKind: "principal", registrantAccountId: null },
  });
  const keys = async (many: number) =>
    (await todayOf(await colleague(doors, manager), hours(many))).sentences
      .filter(({ to }) => to.includes(conferenceId))
      .map(({ key }) => key);
  expect(await keys(2)).toContain("receive");
  expect(await noteReceiptTold(await managerIn(conferenceId), from, at(2))).toEqual({ refused: "notReceived" });
  await receiveRegistration(await managerIn(conferenceId), from, at(3));
  expect(await keys(4)).toContain("tellReceipt");
  await noteReceiptTold(await managerIn(conferenceId), from, at(5));
  expect(await keys(6)).not.toContain("tellReceipt");
  expect(await noteReceiptTold(await managerIn(conferenceId), from, at(7))).toEqual({ refused: "alreadyTold" });
  expect(await noteAllocationTold(await managerIn(conferenceId), from, at(7))).toEqual({ refused: "noCoordinator" });
});

test("found, told, called, met: each ends its own promise; a try that reached nobody does not", async () => {
  const telling = await registered();
  const { conferenceId } = telling;
  await findCoordinator(telling, manager, coordinator, "Amsterdam Noord", hours(20));
  expect(await state(conferenceId, "allocation", 25)).toBe("doneOnTime");
  expect((await messages("coordinatorFound")).length).toBe(1);
  expect(await noteAllocationTold(await managerIn(conferenceId), from, at(25))).toEqual({ refused: "alreadyTold" });
  const lead = await colleagueIn(doors, coordinator, conferenceId, "noteFirstContact");
  const principalId = telling.principals.get("Willy") ?? "";
  expect((await todayOf(await colleague(doors, coordinator), hours(26))).sentences[0]?.key).toBe("firstContact");
  await noteFirstContact(lead, { principalId, reached: "no" }, at(30));
  expect(await state(conferenceId, "firstContact", 90)).toBe("late");
  await noteFirstContact(lead, { principalId, reached: "yes" }, at(60));
  expect(await noteFirstContact(lead, { principalId: newId(), reached: "yes" }, at(60))).toEqual({ refused: "noSuchPrincipal" });
  expect(await state(conferenceId, "firstContact", 90)).toBe("doneOnTime");
  expect((await todayOf(await colleague(doors, coordinator), hours(61))).sentences[0]?.key).toBe("firstTalk");
  await firstTalk(telling, "Willy", hours(100));
  expect(await state(conferenceId, "firstTalk", 120)).toBe("doneOnTime");
});

test("a home that may be lost soon opens the fast lane", async () => {
  const { conferenceId } = await registered();
  expect(await state(conferenceId, "fastLane", 1)).toBeUndefined();
  await doors.staff.registration.update({ where: { conferenceId }, data: { evictionOn: new Date("2026-12-10") } });
  expect(await state(conferenceId, "fastLane", 1)).toBe("onTime");
  expect(await state(conferenceId, "fastLane", 24 * 5)).toBe("late");
});

test("a case without a day takes no haste away; one that was lifted again does, at the desk and in the fast lane", async () => {
  const { conferenceId } = await registered();
  await doors.staff.registration.update({ where: { conferenceId }, data: { evictionOn: new Date("2026-12-10") } });
  const own = await colleague(doors, manager);
  const weeks = async () =>
    (await waitingFor(doors.staff, own.organisationId, hours(1))).find((row) => row.conferenceId === conferenceId)?.weeks;
  const { caseId } = await bareCase(await colleague(doors, worker), sent);
  await doors.staff.caseConference.create({ data: { caseId, conferenceId, linkedAt: sent, linkedBy: worker } });
  expect([await state(conferenceId, "fastLane", 1), await weeks()]).toEqual(["onTime", 3]);
  const on = new Date("2026-11-19");
  const step = { step: "notice" as const, on, evictionOn: new Date("2026-12-08"), recordedAt: sent, recordedBy: worker };
  const { id } = await doors.staff.ladderStep.create({ data: { id: newId(), caseId, ...step } });
  expect([await state(conferenceId, "fastLane", 1), await weeks()]).toEqual(["onTime", 3]);
  await doors.staff.ladderStep.update({ where: { id }, data: { endedOn: on } });
  expect([await state(conferenceId, "fastLane", 1), await weeks()]).toEqual([undefined, null]);
});

test("a Centrale sets its own terms, for its own registrations alone", async () => {
  const { conferenceId } = await registered();
  const own = await colleague(doors, manager);
  const usual = Object.fromEntries(settingNames.map((name) => [name, defaultTerms[name].amount])) as Record<
    (typeof settingNames)[number],
    number
  >;
  expect(await setTerms(own, { ...usual, conference: 10, conferenceLimit: 9 }, at())).toEqual({ refused: "limitBeforeTarget" });
  await setTerms(own, { ...usual, receipt: 1 }, at());
  expect((await termsAt(doors.staff, own.organisationId)).receipt.amount).toBe(1);
  expect(await doors.staff.timerSetting.count()).toBe(1);
  expect(await state(conferenceId, "receipt", 24 * 4)).toBe("late");
  const other = await colleague(doors, otherManager);
  expect((await termsAt(doors.staff, other.organisationId)).receipt.amount).toBe(2);
  await setTerms(own, usual, at());
  expect(await doors.staff.timerSetting.count()).toBe(0);
});
