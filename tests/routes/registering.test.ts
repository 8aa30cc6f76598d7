import { beforeAll, expect, test } from "vitest";
import type { StaffAsker } from "~/access/guards.server";
import { newId } from "~/access/ids";
import { formTokenFrom, hashToken } from "~/access/sessions.server";
import { waitingFor } from "~/coordinator/desk/waiting.server";
import { urgencyOf } from "~/coordinator/ranking/urgency";
import { connect, type Db } from "~/db.server";
import { factOf } from "~/journey/conference.server";
import { registrantToCall } from "~/registration/call/call-registrant.server";
import { askACall, eraseCallRequests, handleCallRequest, openCallRequests } from "~/registration/call/call-request.server";
import { noteWillingnessEnded } from "~/registration/consent/withdraw.server";
import { eraseTraces } from "~/registration/double.server";
import { discardDraft } from "~/registration/draft/discard-draft.server";
import { draftOf, draftsOf, eraseDrafts, saveStep, startDraft } from "~/registration/draft/draft.server";
import { registerConference, registerOneself } from "~/registration/register.server";
import type { PrincipalInput, RegistrationInput } from "~/registration/registration-input";
import { colleague, colleagueIn, type Doors } from "../builders/askers";
import { account, organisation } from "../builders/colleagues";
import { databaseOfThisFile } from "../setup/database";

process.env.MODE = "demo";
const now = new Date("2026-11-19T10:00:00Z");
const later = (days: number) => new Date(now.getTime() + days * 86_400_000);
const at = () => ({ once: newId(), now });
let db: Db;
let doors: Doors;
let worker: StaffAsker;
let other: StaffAsker;
let manager: StaffAsker;
let otherManager: StaffAsker;

const principal: PrincipalInput = {
  firstName: "Samira",
  familyName: "Draad",
  phone: "06 12345699",
  spokenLanguage: "nld",
  readLanguage: "nld",
  willing: true,
  willingHow: "spoken",
  willingLanguage: "nld",
  consentRegistration: true,
  ...{ alone: "yes", mustNotKnow: "no", readsAlong: "no", callingUnsafe: "no" },
} as const;
const whole: RegistrationInput = { principals: [principal], situation: "Huur.", children: "no", housing: "none" };
const typedForm = (fields: Record<string, string>): FormData => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
};
const keep = { kind: "keep" } as const;
const withoutDevice = () => ({ db, origin: null });
const conferences = () => db.conference.count();

beforeAll(async () => {
  const database = await databaseOfThisFile();
  db = connect(database.urls.staff, 4);
  doors = { staff: db, family: connect(database.urls.family, 2) };
  const centrale = await organisation(db, "Eigen Kracht Centrale", "centrale", now);
  const elsewhere = await organisation(db, "Andere Centrale", "centrale", now);
  const help = await organisation(db, "Maatwerk", "welfare", now);
  const made = async (firstName: string, role: "socialWorker" | "regionalManager", organisationId: string) => {
    const email = `${firstName.toLowerCase()}@example.org`;
    return colleague(doors, await account(db, { firstName, familyName: "Test", role, organisationId, email }, now));
  };
  worker = await made("Karin", "socialWorker", help);
  other = await made("Omar", "socialWorker", help);
  manager = await made("Ria", "regionalManager", centrale);
  otherManager = await made("Otto", "regionalManager", elsewhere);
  return async () => {
    await doors.family.$disconnect();
    await db.$disconnect();
  };
});

test("only its writer opens a draft, and nothing of it is a conference", async () => {
  const before = await conferences();
  const owner = { accountId: worker.id };
  const id = await startDraft(db, owner, { typed: {} }, now);
  const form = typedForm({ situation: "Geheim  met twee spaties\nen een regel" });
  await saveStep(db, owner, id, { step: "situation", version: 1, form, deed: keep }, now);
  expect((await draftOf(db, owner, id, now))?.content.typed.situation).toEqual(["Geheim  met twee spaties\nen een regel"]);
  expect(await draftOf(db, { accountId: other.id }, id, now)).toBeNull();
  expect(await draftOf(db, { tokenHash: hashToken("guess") }, null, now)).toBeNull();
  expect(await saveStep(db, { accountId: other.id }, id, { step: "situation", version: 9, form, deed: keep }, now)).toBeNull();
  expect((await draftsOf(db, worker.id, now)).map((row) => row.id)).toContain(id);
  expect(await draftsOf(db, other.id, now)).toEqual([]);
  expect(await conferences()).toBe(before);
  const { accusationSealed } = await db.registrationDraft.findFirstOrThrow({ where: { id } });
  expect(Buffer.from(accusationSealed).toString("latin1")).not.toContain("Geheim");
});

test("the draft of a device opens with its cookie alone; beginning twice makes the same cookie", async () => {
  const once = newId();
  const token = formTokenFrom(once);
  expect(formTokenFrom(once)).toBe(token);
  expect(formTokenFrom(newId())).not.toBe(token);
  const id = await startDraft(db, { tokenHash: hashToken(token) }, { typed: {}, mine: true }, now);
  expect((await draftOf(db, { tokenHash: hashToken(token) }, null, now))?.id).toBe(id);
  expect(await draftOf(db, { accountId: worker.id }, id, now)).toBeNull();
});

test("on a device that others use it is gone two hours after its last word, whatever the cookie says", async () => {
  const owner = { tokenHash: hashToken(formTokenFrom(newId())) };
  const id = await startDraft(db, owner, { typed: {} }, now);
  const mine = { tokenHash: hashToken(formTokenFrom(newId())) };
  await startDraft(db, mine, { typed: {}, mine: true }, now);
  const hours = (many: number) => new Date(now.getTime() + many * 3_600_000);
  await saveStep(db, owner, id, { step: "people", version: 1, form: typedForm({}), deed: keep }, hours(1.5));
  expect(await draftOf(db, owner, null, hours(3))).not.toBeNull();
  expect(await draftOf(db, owner, null, hours(3.6))).toBeNull();
  expect(await draftOf(db, mine, null, hours(3.6))).not.toBeNull();
  await eraseDrafts(db, hours(3.6));
  expect(await db.registrationDraft.count({ where: { id } })).toBe(0);
});

test("an older tab is told so and overwrites nothing", async () => {
  const owner = { accountId: worker.id };
  const id = await startDraft(db, owner, { typed: {} }, now);
  const say = (hopes: string, version: number) =>
    saveStep(db, owner, id, { step: "situation", version, form: typedForm({ hopes }), deed: keep }, now);
  expect((await say("Rust", 1))?.saved).toBe(true);
  const older = await say("Iets anders", 1);
  expect(older).toMatchObject({ saved: false, typed: { hopes: ["Iets anders"] } });
  expect((await draftOf(db, owner, id, now))?.content.typed.hopes).toEqual(["Rust"]);
  expect((await say("Rust", 1))?.saved, "the same words are no clash").toBe(true);
});

test("a draft erases itself a month after the last change, with its key; unopened from that day on", async () => {
  const owner = { accountId: other.id };
  const id = await startDraft(db, owner, { typed: {} }, later(-40));
  const { dataKeyId } = await db.registrationDraft.findFirstOrThrow({ where: { id } });
  expect(await draftOf(db, owner, id, now)).toBeNull();
  await eraseDrafts(db, now);
  expect(await db.registrationDraft.count({ where: { id } })).toBe(0);
  expect(await db.dataKey.count({ where: { id: dataKeyId } })).toBe(0);
});

test("sent from two tabs with two marks it exists once, and the draft is gone with its key", async () => {
  const owner = { accountId: worker.id };
  const id = await startDraft(db, owner, { typed: {} }, now);
  const { dataKeyId } = await db.registrationDraft.findFirstOrThrow({ where: { id } });
  const send = () => registerConference(worker, whole, { ...at(), draft: { id, owner } });
  const outcomes = await Promise.all([send(), send()]);
  expect(outcomes.map(({ refused }) => refused).sort()).toEqual(["alreadySent", null].sort());
  expect(await db.conference.count({ where: { id } })).toBe(1);
  expect(await db.dataKey.count({ where: { id: dataKeyId } })).toBe(0);
  expect(await draftOf(db, owner, id, now)).toBeNull();
});

test("a possible double is seen by the manager of this Centrale alone", async () => {
  const again = { ...principal, firstName: "SAMIRA", familyName: "draad", phone: "06 12345600" };
  await registerConference(other, { ...whole, principals: [again] }, at());
  const rows = await waitingFor(db, manager.organisationId, now);
  const doubles = rows.filter((row) => row.doubles.length > 0);
  expect(doubles.length).toBe(2);
  expect(doubles[0]?.doubles).toEqual([doubles[1]?.reference]);
  expect(await waitingFor(db, otherManager.organisationId, now)).toEqual([]);
});

test("a day the registrant named makes haste before there is a case", async () => {
  const outcome = await registerConference(worker, { ...whole, town: "Diemen", evictionOn: "2026-12-10" }, at());
  const id = /registrations\/([0-9a-f-]{36})/.exec(outcome.refused === null ? outcome.redirect : "")?.[1];
  const row = (await waitingFor(db, manager.organisationId, now)).find(({ conferenceId }) => conferenceId === id);
  expect(row).toMatchObject({ weeks: 3, town: "Diemen" });
  expect(urgencyOf([{ evictionOn: "2026-12-10", postponements: [] }], now)).toBe(3);
});

test("somebody registers himself: written, in his own words, and no account anywhere", async () => {
  const himself = { ...principal, firstName: "Yusuf", familyName: "Zelf", phone: "06 12345611", willingWords: "Ik wil het zelf." };
  const sent = { ...at(), redirect: "/register/sent" };
  const outcome = await registerOneself(withoutDevice(), { ...whole, principals: [{ ...himself, willingHow: "written" }] }, sent);
  expect(outcome).toEqual({ refused: null, redirect: "/register/sent" });
  expect(await registerOneself(withoutDevice(), { ...whole, principals: [himself] }, sent)).toEqual(outcome);
  const registrations = await db.registration.findMany({ where: { registrantKind: "principal" } });
  expect(registrations.length).toBe(1);
  const [row] = registrations;
  expect(row?.registrantAccountId).toBeNull();
  expect(await db.principal.count({ where: { personId: row?.registrantPersonId ?? "" } })).toBe(1);
  expect(await db.willingness.findFirst({ where: { conferenceId: row?.conferenceId ?? "" } })).toMatchObject({
    how: "written",
    askedByAccount: null,
  });
});

test("who was not alone is asked later: until a talk nobody of his network receives anything", async () => {
  const { mustNotKnow: _m, readsAlong: _r, callingUnsafe: _c, ...rest } = principal;
  const watched = { ...rest, firstName: "Nadia", familyName: "Later", phone: "06 12345622", alone: "no" as const };
  const sent = { ...at(), redirect: "/register/sent" };
  expect((await registerOneself(withoutDevice(), { ...whole, principals: [watched] }, sent)).refused).toBeNull();
  const { conferenceId } = await db.registration.findFirstOrThrow({ where: { registrantKind: "principal" }, orderBy: { id: "desc" } });
  expect((await factOf(db, conferenceId))?.safetyOpen).toBe(true);
  const caller = await colleagueIn(doors, manager.id, conferenceId, "callRegistrant");
  expect(await registrantToCall(caller)).toMatchObject({ notAlone: true, careful: true });
  const { principalId } = await registrantToCall(caller);
  const stops = await colleagueIn(doors, manager.id, conferenceId, "endWillingness");
  expect((await noteWillingnessEnded(stops, { principalId }, at())).refused).toBeNull();
  expect((await factOf(db, conferenceId)).unwilling, "who said it on the telephone has stopped").toBe(true);
});

test("a request to call is read by the manager of its Centrale alone, handled once, and erased", async () => {
  await askACall(db, { name: "Fatima van hierboven", hint: "na tien uur" }, at());
  const [request] = await openCallRequests(db, manager.organisationId);
  expect(request).toMatchObject({ name: "Fatima van hierboven", hint: "na tien uur", tried: false });
  expect(await openCallRequests(db, otherManager.organisationId)).toEqual([]);
  const id = request?.id ?? "";
  expect((await handleCallRequest(otherManager, { id, outcome: "called" }, at())).refused).toBe("noSuchRequest");
  await handleCallRequest(manager, { id, outcome: "notReached" }, at());
  expect(await openCallRequests(db, manager.organisationId)).toMatchObject([{ id, tried: true }]);
  await handleCallRequest(manager, { id, outcome: "called" }, at());
  expect(await openCallRequests(db, manager.organisationId)).toEqual([]);
  await eraseCallRequests(db, later(13));
  expect(await db.callRequest.count({ where: { id } })).toBe(1);
  await eraseCallRequests(db, later(15));
  expect(await db.callRequest.count({ where: { id } })).toBe(0);
});

test("traces of a name and a number go three months after somebody stopped, not before", async () => {
  const himself = { ...principal, firstName: "Omar", familyName: "Spoor", phone: "06 12345633" };
  expect((await registerOneself(withoutDevice(), { ...whole, principals: [himself] }, { ...at(), redirect: "/x" })).refused).toBeNull();
  const { conferenceId } = await db.registration.findFirstOrThrow({ where: { registrantKind: "principal" }, orderBy: { id: "desc" } });
  const left = async (days: number) => {
    await eraseTraces(db, later(days));
    return db.doubleTrace.count({ where: { conferenceId } });
  };
  const caller = await colleagueIn(doors, manager.id, conferenceId, "callRegistrant");
  expect(await registrantToCall(caller)).toMatchObject({ firstName: "Omar", notAlone: false, careful: false });
  expect(await left(400)).toBe(2);
  await db.willingness.updateMany({ where: { conferenceId }, data: { endedAt: now } });
  expect([await left(91), await left(93)]).toEqual([2, 0]);
  // Who stopped is called no more, and how to call him is nobody's to read.
  await expect(registrantToCall(caller)).rejects.toMatchObject({ status: 404 });
});

test("thrown away with a double click it is gone once, key and all; another worker finds nothing to throw away", async () => {
  const id = await startDraft(db, { accountId: worker.id }, { typed: {} }, now);
  const { dataKeyId } = await db.registrationDraft.findUniqueOrThrow({ where: { id } });
  expect(await discardDraft(other, id, at())).toEqual({ refused: "noSuchDraft" });
  const press = at();
  const both = await Promise.all([discardDraft(worker, id, press), discardDraft(worker, id, press)]);
  expect(both).toEqual([
    { refused: null, redirect: "/registrations" },
    { refused: null, redirect: "/registrations" },
  ]);
  expect(await db.registrationDraft.count({ where: { id } })).toBe(0);
  expect(await db.dataKey.count({ where: { id: dataKeyId } })).toBe(0);
  expect(await db.accessLog.count({ where: { deed: "discardDraft" } })).toBe(2);
});
