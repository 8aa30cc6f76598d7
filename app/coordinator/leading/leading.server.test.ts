import { beforeAll, expect, test } from "vitest";
import { newOnce } from "~/access/deed.server";
import { newId } from "~/access/ids";
import { seal } from "~/access/sealing.server";
import { barCoordinator } from "~/coordinator/leading/bar.server";
import { calledSo } from "~/coordinator/leading/choices.server";
import { noteSomebodyElse, ratherSomebodyElse } from "~/coordinator/leading/somebody-else.server";
import { fittingFor } from "~/coordinator/leading/substitutes/fitting.server";
import { handOver } from "~/coordinator/leading/substitutes/hand-over.server";
import { answerSubstitute, nameSubstitute } from "~/coordinator/leading/substitutes/substitutes.server";
import { dbOf, disconnect } from "~/db.server";
import { factOf } from "~/journey/conference.server";
import { historyFor } from "~/journey/history.server";
import { stateOf } from "~/journey/state";
import { colleague, colleagueIn, type Doors, relative } from "../../../tests/builders/askers";
import { couple } from "../../../tests/builders/circle";
import { account } from "../../../tests/builders/colleagues";
import { inPool } from "../../../tests/builders/pool";
import { databaseOfThisFile } from "../../../tests/setup/database";

const now = new Date("2026-11-26T18:10:00Z");
const later = (hours: number) => new Date(now.getTime() + hours * 3_600_000);
const at = (when: Date = now) => ({ once: newOnce(), now: when });
process.env.MODE = "demo";
let doors: Doors;
let many = 0;

beforeAll(async () => {
  await databaseOfThisFile();
  doors = { staff: dbOf("staff"), family: dbOf("family") };
  return disconnect;
});

/** Hatice and Cemal with Emine, a manager, and Rachid and Joyce in the pool; a day in two days when asked. */
async function scene({ day = false, capacity = 2 }: { day?: boolean; capacity?: number } = {}) {
  many += 1;
  const pair = await couple(doors, now);
  const { conferenceId, coordinatorId: emine } = pair;
  const { centraleId, dataKey } = await doors.staff.conference.findUniqueOrThrow({
    where: { id: conferenceId },
    include: { dataKey: true },
  });
  const staff = (firstName: string, role: "coordinator" | "regionalManager") =>
    account(
      doors.staff,
      {
        firstName,
        familyName: "Test",
        role,
        organisationId: centraleId,
        email: `${firstName}${many}@voorbeeld.nl`,
        phone: `+3169${many}00000${firstName.length}`,
      },
      now,
    );
  const [rachid, joyce, manager] = [
    await staff("Rachid", "coordinator"),
    await staff("Joyce", "coordinator"),
    await staff("Wilma", "regionalManager"),
  ];
  for (const id of [emine, rachid, joyce])
    await inPool(doors.staff, id, { town: "Amsterdam Noord", languages: [{ language: "nld", level: "native" }], capacity }, now);
  if (day) {
    await doors.staff.firstTalk.create({
      data: { id: newId(), conferenceId, principalId: pair.hatice.principalId, accountId: emine, at: now },
    });
    const id = newId();
    const contactSealed = seal(dataKey, { model: "ConferenceDay", field: "contactSealed", id }, { place: "Buurthuis De Brug" });
    await doors.staff.conferenceDay.create({
      data: { id, conferenceId, startsAt: later(48), endsAt: later(54), contactSealed, setAt: now, setBy: emine },
    });
  }
  const ranked = async () =>
    (await fittingFor(doors.staff, { id: conferenceId, centraleId, dataKey }, new Set(), now)).ranked.map(
      ({ candidate }) => candidate.accountId,
    );
  return { ...pair, centraleId, emine, rachid, joyce, manager, ranked };
}

const asManager = async (manager: string, conferenceId: string) => colleagueIn(doors, manager, conferenceId, "handOver");
/** The manager lets somebody take over who said yes to him. */
const takeOver = async (found: { manager: string; conferenceId: string }, to: string, when = now) =>
  handOver(await asManager(found.manager, found.conferenceId), { to, why: "stopped", spoken: "on" }, at(when));
const leader = async (conferenceId: string) => (await factOf(doors.staff, conferenceId)).coordinatorId;

test("Cemal would rather have somebody else, twice; each time it is back at the desk, and neither of the two is in the next ranking", async () => {
  const found = await scene();
  const { conferenceId, cemal, emine, rachid, joyce } = found;
  expect((await ratherSomebodyElse(await relative(doors, cemal.personId, "ratherSomebodyElse"), at())).refused).toBeNull();
  expect(stateOf(await factOf(doors.staff, conferenceId))).toBe("registered");
  expect(await found.ranked()).not.toContain(emine);

  await doors.staff.coordinatorAssignment.create({ data: { id: newId(), conferenceId, accountId: rachid, from: later(1) } });
  expect((await ratherSomebodyElse(await relative(doors, cemal.personId, "ratherSomebodyElse"), at(later(2)))).refused).toBeNull();
  expect(await found.ranked()).toEqual([joyce]);
  const ended = await doors.staff.coordinatorAssignment.findMany({ where: { conferenceId }, orderBy: { from: "asc" } });
  expect(ended.map(({ endedWhy, seat }) => [endedWhy, seat])).toEqual([
    ["principalSaidNo", null],
    ["principalSaidNo", null],
  ]);
  // Nothing that is kept of it says which of the two it was.
  const bars = await doors.staff.coordinatorBar.findMany({ where: { conferenceId } });
  const events = await doors.staff.timelineEvent.findMany({ where: { conferenceId } });
  for (const one of [cemal.personId, cemal.principalId]) expect(JSON.stringify([ended, bars, events])).not.toContain(one);
});

test("his no ends the coordinator's access in the same second, and she hears kindly, without a name or a reason", async () => {
  const { conferenceId, cemal, emine } = await scene();
  await ratherSomebodyElse(await relative(doors, cemal.personId, "ratherSomebodyElse"), at());
  expect((await colleagueIn(doors, emine, conferenceId, "seeConference")).relations).toEqual([]);
  const told = await doors.staff.outgoingMessage.findMany({ where: { accountId: emine } });
  expect(told.map(({ template, refs }) => [template, refs])).toEqual([["somebodyElse", { conferenceId }]]);
});

test("pressing twice ends it once, and where nobody leads there is nobody to end", async () => {
  const { conferenceId, cemal, emine } = await scene();
  const asker = await relative(doors, cemal.personId, "ratherSomebodyElse");
  const press = at();
  expect(await ratherSomebodyElse(asker, press)).toEqual(await ratherSomebodyElse(asker, press));
  expect(await ratherSomebodyElse(asker, at())).toEqual({ refused: "noCoordinator" });
  expect(await doors.staff.coordinatorBar.count({ where: { conferenceId, accountId: emine } })).toBe(1);
});

test("until the day, and not once it has begun", async () => {
  const { conferenceId, cemal, emine } = await scene({ day: true });
  const asker = await relative(doors, cemal.personId, "ratherSomebodyElse");
  expect(await ratherSomebodyElse(asker, at(later(49)))).toEqual({ refused: "dayStarted" });
  expect(await leader(conferenceId)).toBe(emine);
  expect((await ratherSomebodyElse(asker, at(later(47)))).refused).toBeNull();
  expect((await factOf(doors.staff, conferenceId)).dayStartsAt).toEqual(later(48));
});

test("what Hatice said by voice a colleague writes down; somebody of another family cannot be named", async () => {
  const { conferenceId, hatice, manager } = await scene();
  const other = await scene();
  const asker = await colleagueIn(doors, manager, conferenceId, "noteSomebodyElse");
  expect(await noteSomebodyElse(asker, { principalId: other.hatice.principalId }, at())).toEqual({ refused: "noSuchPrincipal" });
  expect((await noteSomebodyElse(asker, { principalId: hatice.principalId }, at())).refused).toBeNull();
  expect(await leader(conferenceId)).toBeNull();
});

test("a substitute is asked; 'I know one of them' leaves no row, no event and nothing in the desk's log", async () => {
  const { conferenceId, emine, rachid } = await scene({ day: true });
  const asker = await colleagueIn(doors, emine, conferenceId, "nameSubstitute");
  expect((await nameSubstitute(asker, { accountId: rachid }, at())).refused).toBeNull();
  expect(await nameSubstitute(asker, { accountId: rachid }, at())).toEqual({ refused: "already" });
  const { id: substituteId } = await doors.staff.coordinatorSubstitute.findFirstOrThrow({ where: { conferenceId } });
  expect(await answerSubstitute(await colleague(doors, emine), { substituteId, answer: "good" }, at())).toEqual({ refused: "gone" });
  expect((await answerSubstitute(await colleague(doors, rachid), { substituteId, answer: "know" }, at())).refused).toBeNull();
  expect(await doors.staff.coordinatorSubstitute.count({ where: { conferenceId } })).toBe(0);
  expect(await doors.staff.timelineEvent.count({ where: { conferenceId } })).toBe(0);
  expect(await doors.staff.deskDecision.count({ where: { accountId: rachid } })).toBe(0);
});

test("who leads as many as he can does not stand ready for one more", async () => {
  const full = await scene({ day: true, capacity: 1 });
  const elsewhere = await couple(doors, now);
  await doors.staff.coordinatorAssignment.updateMany({ where: { conferenceId: elsewhere.conferenceId }, data: { until: now } });
  await doors.staff.coordinatorAssignment.create({
    data: { id: newId(), conferenceId: elsewhere.conferenceId, accountId: full.joyce, from: now },
  });
  const asker = await colleagueIn(doors, full.emine, full.conferenceId, "nameSubstitute");
  expect(await nameSubstitute(asker, { accountId: full.joyce }, at())).toEqual({ refused: "notFitting" });
});

test("Emine falls ill: Rachid, who stood ready, takes over; her pages close, and his history begins with him", async () => {
  const { conferenceId, emine, rachid, hatice } = await scene({ day: true });
  const asker = await colleagueIn(doors, emine, conferenceId, "handOver");
  await doors.staff.timelineEvent.createMany({
    data: (["invited", "assigned"] as const).map((kind) => ({
      id: newId(),
      ...{ conferenceId, kind, at: now, actorKind: "account" as const, actorId: emine, refs: {} },
    })),
  });
  await nameSubstitute(asker, { accountId: rachid }, at());
  expect(await handOver(asker, { to: rachid, why: "ill" }, at())).toEqual({ refused: "notAgreed" });
  const { id: substituteId } = await doors.staff.coordinatorSubstitute.findFirstOrThrow({ where: { conferenceId } });
  await answerSubstitute(await colleague(doors, rachid), { substituteId, answer: "good" }, at(later(1)));
  expect((await handOver(asker, { to: rachid, why: "ill" }, at(later(2)))).refused).toBeNull();

  expect(await leader(conferenceId)).toBe(rachid);
  expect((await colleagueIn(doors, emine, conferenceId, "seeConference")).relations).toEqual([]);
  const kinds = await historyFor(await colleagueIn(doors, rachid, conferenceId, "seeHistory"), false);
  expect(kinds.map(({ kind }) => kind)).not.toContain("invited");
  expect(kinds.map(({ kind }) => kind)).toEqual(expect.arrayContaining(["assigned", "assignmentEnded", "substituteAgreed"]));
  expect((await ratherSomebodyElse(await relative(doors, hatice.personId, "ratherSomebodyElse"), at(later(3)))).refused).toBeNull();
});

test("in private time too: who leads is logistics, and what the family says stays closed", async () => {
  const found = await scene({ day: true });
  const { conferenceId, rachid } = found;
  const { dayId } = await factOf(doors.staff, conferenceId);
  const phase = { id: newId(), conferenceId, dayId: dayId ?? "", phase: "privateTime" as const, startedAt: later(49) };
  await doors.family.phaseEntry.create({ data: phase });
  expect((await takeOver(found, rachid, later(50))).refused).toBeNull();
  expect(await leader(conferenceId)).toBe(rachid);
  expect((await factOf(doors.staff, conferenceId)).contentClosed).toBe(true);
});

test("the manager lets somebody take over who told her yes; who is full, or whom nobody asked, cannot", async () => {
  const found = await scene({ capacity: 1 });
  const { conferenceId, rachid, joyce, manager } = found;
  expect(await handOver(await asManager(manager, conferenceId), { to: rachid, why: "stopped" }, at())).toEqual({ refused: "notAgreed" });
  expect((await takeOver(found, rachid)).refused).toBeNull();
  const second = await scene();
  await doors.staff.coordinatorAssignment.updateMany({ where: { conferenceId: second.conferenceId }, data: { until: now } });
  await doors.staff.coordinatorAssignment.create({ data: { id: newId(), conferenceId: second.conferenceId, accountId: joyce, from: now } });
  expect(await takeOver(found, joyce, later(1))).toEqual({ refused: "full" });
  expect(await leader(conferenceId)).toBe(rachid);
});

test("for the family's safety the manager keeps a coordinator away: no reason is kept, and who led leads no longer", async () => {
  const { conferenceId, manager, emine, ranked } = await scene();
  const asker = await colleagueIn(doors, manager, conferenceId, "barCoordinator");
  expect((await barCoordinator(asker, { accountId: emine }, at())).refused).toBeNull();
  expect(await leader(conferenceId)).toBeNull();
  expect(await ranked()).not.toContain(emine);
  const bar = await doors.staff.coordinatorBar.findFirstOrThrow({ where: { conferenceId } });
  expect(bar).toMatchObject({ kind: "safety", accountId: emine });
  const untrained = { ...asker, relations: ["referrer" as const], safetyTrained: false };
  expect(await barCoordinator(untrained, { accountId: emine }, at())).toEqual({ refused: "notTrained" });
});

test("anybody of the pool is found by his first name to be kept away, whether he fits or not; who is kept away already is not", async () => {
  const { conferenceId, centraleId, manager, joyce, rachid } = await scene();
  await doors.staff.coordinatorProfile.update({ where: { accountId: joyce }, data: { capacity: 0 } });
  const called = (name: string) => calledSo(doors.staff, { conferenceId, centraleId }, name);
  expect((await called("joy")).map(({ accountId }) => accountId)).toEqual([joyce]);
  expect(await called("%")).toEqual([]);
  await barCoordinator(await colleagueIn(doors, manager, conferenceId, "barCoordinator"), { accountId: joyce }, at());
  expect(await called("Joy")).toEqual([]);
  expect((await called("Rach")).map(({ accountId }) => accountId)).toEqual([rachid]);
});

test("who gave it back is never asked for this family again, for he may know them; who was ill may be", async () => {
  const { conferenceId, emine, rachid, ranked } = await scene();
  await doors.staff.coordinatorAssignment.updateMany({
    where: { conferenceId, accountId: emine },
    data: { until: now, endedWhy: "stopped" },
  });
  await doors.staff.coordinatorAssignment.create({
    data: { id: newId(), conferenceId, accountId: rachid, from: now, until: later(1), endedWhy: "ill" },
  });
  expect(await ranked()).not.toContain(emine);
  expect(await ranked()).toContain(rachid);
});
