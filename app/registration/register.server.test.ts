import { beforeAll, describe, expect, test } from "vitest";
import type { StaffAsker } from "~/access/guards.server";
import { newId } from "~/access/ids";
import type { Db } from "~/db.server";
import { connect } from "~/db.server";
import { caseClockOf } from "~/eviction-case/case-clock.server";
import { meetingsOf } from "~/eviction-case/cases.server";
import { factOf } from "~/journey/conference.server";
import { colleague, colleagueIn, type Doors, relative } from "../../tests/builders/askers";
import { account, organisation } from "../../tests/builders/colleagues";
import { databaseOfThisFile } from "../../tests/setup/database";
import { endWillingness, noteWillingnessEnded, whatStops } from "./consent/withdraw.server";
import { recordNotStarted } from "./not-started.server";
import { proposalsOf } from "./proposal/proposal-list.server";
import { answerProposal, eraseProposals, noteProposal } from "./proposal/proposals.server";
import { registerConference } from "./register.server";
import type { PrincipalInput, RegistrationInput } from "./registration-input";
import { linkedCasesOf, principalsOf, registrationRead, registrationsOf } from "./registrations.server";
import { recordSafetyTalk } from "./safety/safety-talk.server";

process.env.MODE = "demo";
const now = new Date("2026-11-19T18:10:00Z");
const at = (minutes = 0) => ({ once: newId(), now: new Date(now.getTime() + minutes * 60_000) });
let db: Db;
let doors: Doors;
let worker: StaffAsker;
let other: StaffAsker;

const willy: PrincipalInput = {
  firstName: "Willy",
  familyName: "Kanarie-achternaam",
  phone: "06 12345678",
  spokenLanguage: "nld",
  readLanguage: "nld",
  willing: true,
  willingHow: "spoken",
  willingLanguage: "nld",
  willingWords: "Ik wil mijn huis houden.",
  consentRegistration: true,
  alone: "yes",
  mustNotKnow: "no",
  readsAlong: "no",
  callingUnsafe: "no",
  wishWords: "Iemand met geduld",
  wishConfirmed: true,
};
const whole: RegistrationInput = { principals: [willy], situation: "De huur loopt achter.", children: "no", housing: "none" };
const idIn = (outcome: { refused: string | null; redirect?: string }) =>
  /registrations\/([0-9a-f-]{36})/.exec(outcome.redirect ?? "")?.[1] ?? "";

beforeAll(async () => {
  const database = await databaseOfThisFile();
  db = connect(database.urls.staff, 4);
  doors = { staff: db, family: connect(database.urls.family, 2) };
  await organisation(db, "Eigen Kracht Centrale", "centrale", now);
  const help = await organisation(db, "Maatwerk Oost", "welfare", now);
  const person = { role: "socialWorker" as const, organisationId: help };
  worker = await colleague(doors, await account(db, { ...person, firstName: "Karin", familyName: "Bos", email: "karin@example.org" }, now));
  other = await colleague(
    doors,
    await account(db, { ...person, firstName: "Omar", familyName: "Nouri", email: "omar@example.org", safetyTrained: true }, now),
  );
  return async () => {
    await doors.family.$disconnect();
    await db.$disconnect();
  };
});

describe("a registration", () => {
  test("a double click makes one conference, and both clicks lead to it", async () => {
    const twice = at();
    const [one, two] = await Promise.all([registerConference(worker, whole, twice), registerConference(worker, whole, twice)]);
    expect(one).toEqual(two);
    expect(await db.conference.count({ where: { id: idIn(one) } })).toBe(1);
    expect((await registrationsOf(worker)).filter(({ conferenceId }) => conferenceId === idIn(one))).toHaveLength(1);
  });

  test("two workers at the same moment get two references", async () => {
    const made = await Promise.all([
      registerConference(worker, whole, at()),
      registerConference(other, whole, at()),
      registerConference(worker, whole, at()),
    ]);
    const rows = await db.conference.findMany({ where: { id: { in: made.map(idIn) } }, select: { reference: true } });
    expect(new Set(rows.map(({ reference }) => reference)).size).toBe(3);
    expect(rows.every(({ reference }) => /^K-2026-\d{4}$/.test(reference))).toBe(true);
  });

  test("a refusal writes nothing", async () => {
    const before = await db.conference.count();
    expect(await registerConference(worker, { ...whole, principals: [{ ...willy, willing: undefined }] }, at())).toEqual({
      refused: "noWillingness",
    });
    expect(await db.conference.count()).toBe(before);
  });

  test("each kind of yes is a row of its own, and what was said can be read back", async () => {
    const represented = { representation: "bewind", representationScope: "Zuidas Bewind", representationSeen: "register" } as const;
    const id = idIn(
      await registerConference(
        worker,
        {
          ...whole,
          principals: [{ ...willy, consentLandlord: true, releaseWho: "huisarts", releaseWhat: "hoe het gaat", ...represented }],
        },
        at(),
      ),
    );
    const read = await registrationRead(await colleagueIn(doors, worker.id, id, "seeRegistration"));
    expect(read.principals[0]).toMatchObject({
      familyName: "Kanarie-achternaam",
      ownWords: "Ik wil mijn huis houden.",
      consents: ["registration", "mentionToLandlord"],
      releases: [{ who: "huisarts", what: "hoe het gaat" }],
      wish: { words: "Iemand met geduld" },
      representations: [{ kind: "bewind", seenHow: "register", scope: "Zuidas Bewind" }],
      safety: { mustNotKnow: false },
      willing: { givenAt: now, how: "spoken", ended: false },
    });
    expect(read.content.situation).toBe("De huur loopt achter.");
  });

  test("another worker sees it in no list and is nothing to it", async () => {
    const id = idIn(await registerConference(worker, whole, at()));
    expect((await registrationsOf(other)).map(({ conferenceId }) => conferenceId)).not.toContain(id);
    expect((await colleagueIn(doors, other.id, id, "seeRegistration")).classes).toEqual([]);
  });

  test("brings its case along, with rent, arrears in months and the announced day", async () => {
    const facts = {
      housing: "new",
      landlordName: "Woonstede",
      rent: "684",
      arrears: "4.788,00",
      step: "notice",
      evictionOn: "2026-12-08",
    } as const;
    const id = idIn(await registerConference(worker, { ...whole, ...facts }, at()));
    expect(await caseClockOf(db, id, now)).toEqual({ evictionOn: "2026-12-08", daysLeft: 19, suspended: false, suspendedUntil: null });
    const [linked] = await linkedCasesOf(await colleagueIn(doors, worker.id, id, "seeConference"));
    const one = await db.evictionCase.findUniqueOrThrow({ where: { id: linked?.id ?? "" }, include: { arrears: true, tenancies: true } });
    expect(one).toMatchObject({
      rentCents: 68_400,
      arrears: [{ amountCents: 478_800, monthTenths: 70 }],
      tenancies: [{ firstName: "Willy" }],
    });
    const later = idIn(await registerConference(worker, whole, at(1)));
    const others = idIn(await registerConference(other, whole, at(1)));
    const dataKey = await db.dataKey.findUniqueOrThrow({ where: { id: one.dataKeyId } });
    const meetings = await meetingsOf({ ...worker, caseId: one.id, dataKey });
    expect(meetings.filter(({ linked }) => linked)).toMatchObject([{ id, mine: true, dayStartsAt: null }]);
    expect(meetings.find(({ linked }) => !linked)).toMatchObject({ id: later, principals: ["Willy"] });
    expect(meetings.map((each) => each.id)).not.toContain(others);
  });

  test("a case of another worker cannot be brought along", async () => {
    const foreign = { ...whole, housing: "existing" as const, caseId: newId() };
    expect(await registerConference(worker, foreign, at())).toEqual({ refused: "caseNotYours" });
  });
});

describe("safety", () => {
  test("a yes keeps the gate closed until somebody trained has talked, and he alone", async () => {
    const flagged = {
      ...whole,
      principals: [{ ...willy, mustNotKnow: "yes" as const, safetyTalk: "centrale" as const, whoMustNotKnow: "zijn broer" }],
    };
    const id = idIn(await registerConference(worker, flagged, at()));
    const asker = await colleagueIn(doors, worker.id, id, "recordSafetyTalk");
    const [principal] = await principalsOf(asker);
    expect(principal?.talkNeeded).toBe(true);
    const talk = { principalId: principal?.id ?? "" };
    expect(await recordSafetyTalk(asker, talk, at(1))).toEqual({ refused: "notTrained" });
    expect((await factOf(db, id)).safetyOpen).toBe(true);
    expect((await recordSafetyTalk({ ...asker, safetyTrained: true }, talk, at(2))).refused).toBeNull();
    expect((await factOf(db, id)).safetyOpen).toBe(false);
  });
});

describe("it stops", () => {
  const couple: RegistrationInput = { ...whole, principals: [willy, { ...willy, firstName: "Jan", sharedNumber: true }] };

  test("a principal ends his own yes from his own page; the other's stays, and the whole rests", async () => {
    const id = idIn(await registerConference(worker, couple, at()));
    const { personId } = await db.principal.findFirstOrThrow({ where: { conferenceId: id }, orderBy: { id: "asc" } });
    const asker = await relative(doors, personId, "endWillingness");
    expect(await whatStops(asker)).toMatchObject({ standing: true, told: false, withCase: false });
    const twice = at(5);
    await Promise.all([endWillingness(asker, twice), endWillingness(asker, twice)]);
    expect(await db.willingness.count({ where: { conferenceId: id, endedAt: null } })).toBe(1);
    expect((await factOf(db, id)).unwilling).toBe(true);
    expect(await endWillingness(asker, at(6))).toEqual({ refused: "alreadyEnded" });
  });

  test("messages in line die in the same moment; only who was reached hears that it is off, once", async () => {
    const id = idIn(await registerConference(worker, couple, at()));
    const member = async (firstName: string, state: "queued" | "accepted") => {
      const person = await db.person.create({ data: { id: newId(), conferenceId: id, firstName, addedAt: now } });
      await db.invitation.create({ data: { id: newId(), conferenceId: id, personId: person.id, invitedAt: now, invitedBy: worker.id } });
      const message = {
        conferenceId: id,
        personId: person.id,
        template: "invitation",
        purpose: "circle",
        language: "nl",
        dueAt: now,
        createdAt: now,
      };
      await db.outgoingMessage.create({ data: { id: newId(), ...message, state } });
      return person.id;
    };
    const reached = await member("Ineke", "accepted");
    const never = await member("Rob", "queued");
    const asker = await colleagueIn(doors, worker.id, id, "endWillingness");
    const [first, second] = await principalsOf(asker);
    expect((await noteWillingnessEnded(asker, { principalId: first?.id ?? "" }, at(5))).refused).toBeNull();
    expect((await noteWillingnessEnded(asker, { principalId: second?.id ?? "" }, at(6))).refused).toBeNull();
    const states = async (personId: string) =>
      (await db.outgoingMessage.findMany({ where: { personId }, orderBy: { createdAt: "asc" } })).map(
        ({ template, state }) => `${template} ${state}`,
      );
    expect(await states(never)).toEqual(["invitation withdrawn"]);
    expect((await states(reached)).filter((state) => state === "cancelled queued")).toHaveLength(1);
  });

  test("what has not started can be closed as not started, once", async () => {
    const id = idIn(await registerConference(worker, whole, at()));
    const asker = await colleagueIn(doors, worker.id, id, "recordNotStarted");
    expect((await recordNotStarted(asker, { reason: "otherHelp" }, at(1))).refused).toBeNull();
    expect(await recordNotStarted(asker, { reason: "otherHelp" }, at(2))).toEqual({ refused: "alreadyEnded" });
  });
});

describe("a proposal", () => {
  test("is read by who made it alone, led to a registration, and erased after half a year", async () => {
    await noteProposal(worker, { firstName: "Sanne", note: "Na de zomer", answer: "open" }, at());
    const [noted] = (await proposalsOf(worker, now)).proposals;
    expect(noted).toMatchObject({ firstName: "Sanne", note: "Na de zomer", answer: "open" });
    expect((await proposalsOf(other, now)).proposals).toEqual([]);
    const answer = { proposalId: noted?.id ?? "", answer: "notNow" as const };
    expect(await answerProposal(worker, answer, at())).toEqual({ refused: "askAgainMissing" });
    expect(await answerProposal(worker, { ...answer, askAgainOn: "2026-11-18" }, at())).toEqual({ refused: "askAgainPast" });
    expect(await answerProposal(other, { ...answer, answer: "no" }, at())).toEqual({ refused: "notYours" });
    const id = idIn(await registerConference(worker, { ...whole, proposalId: noted?.id }, at()));
    expect((await proposalsOf(worker, now)).proposals[0]).toMatchObject({ answer: "yes", conferenceId: id });
    expect(await eraseProposals(db, new Date("2027-05-18T00:00:00Z"))).toBe(0);
    expect(await eraseProposals(db, new Date("2027-05-20T00:00:00Z"))).toBe(1);
    expect(await db.dataKey.count({ where: { subject: "proposal" } })).toBe(0);
  });
});
