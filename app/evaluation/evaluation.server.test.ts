import { beforeAll, describe, expect, it } from "vitest";
import { newId } from "~/access/ids";
import { firstDay } from "~/clock.server";
import { startPhase } from "~/conference/phases.server";
import { dbOf } from "~/db.server";
import { factOf } from "~/journey/conference.server";
import { tellHilda } from "../../prisma/stories/hilda";
import { setStage } from "../../prisma/stories/stage";
import { tellWilly } from "../../prisma/stories/willy";
import { colleagueIn, relative } from "../../tests/builders/askers";
import { dayOfCouple, dayStart, minute } from "../../tests/builders/day";
import { dayOn, done, on, personOf, type Telling } from "../../tests/builders/telling";
import { databaseOfThisFile } from "../../tests/setup/database";
import { checkIn } from "./check-in.server";
import { closeConference, strandConference } from "./closing.server";
import { eraseWhoDidNotCome } from "./erasing.server";
import { lookBack } from "./looking-back.server";
import { announceLookBack, askHowItGoes } from "./notices.server";

await databaseOfThisFile();
const doors = { staff: dbOf("staff"), family: dbOf("family") };
const D = firstDay;
const at = (now: Date) => ({ once: newId(), now });

let hilda: Telling;
let willy: Telling;

beforeAll(async () => {
  const stage = await setStage(doors.staff, D);
  hilda = await tellHilda(doors, stage, D);
  willy = await tellWilly(doors, stage, D);
}, 60_000);

const messagesOf = (telling: Telling, template: string) =>
  doors.staff.outgoingMessage.findMany({ where: { conferenceId: telling.conferenceId, template } });

describe("how it goes", () => {
  it("is said by who does it, and by nobody else", async () => {
    const { id: agreementId } = await doors.family.agreement.findFirstOrThrow({
      where: { conferenceId: hilda.conferenceId, wordings: { some: { ownerPersonId: personOf(hilda, "Ronny") } } },
    });
    const corrie = await relative(doors, personOf(hilda, "Corrie"), "checkIn");
    expect(await checkIn(corrie, { agreementId, answer: "done" }, at(on(D, 1)))).toEqual({ refused: "notYours" });
  });

  it("is asked once, two weeks after the plan, of those who do something", async () => {
    const before = (await messagesOf(hilda, "checkIn")).length;
    expect(before).toBe(0);
    await Promise.all([askHowItGoes(doors.staff, on(D, 0)), askHowItGoes(doors.staff, on(D, 0))]);
    const asked = await messagesOf(hilda, "checkIn");
    expect(new Set(asked.map(({ personId }) => personId)).size).toBe(asked.length);
    expect(asked.map(({ personId }) => personId)).not.toContain(personOf(hilda, "Bea"));
    expect(asked.length).toBeGreaterThan(3);
  });
});

describe("looking back", () => {
  it("is announced once, a week before, to circle and principal", async () => {
    expect(await announceLookBack(doors.staff, on(D, 2, "09:00"))).toBe(0);
    const told = await Promise.all([announceLookBack(doors.staff, on(D, 3, "10:01")), announceLookBack(doors.staff, on(D, 3, "10:01"))]);
    expect(told.reduce((sum, one) => sum + one, 0)).toBe(1);
    expect((await messagesOf(hilda, "lookBack")).length).toBe(8);
    expect((await messagesOf(hilda, "principalLink")).filter(({ refs }) => (refs as { round?: number }).round === 2).length).toBe(1);
  });

  it("is written down by whom the family named, not earlier than a week before", async () => {
    const went = { went: "Het gaat." };
    const ronny = await relative(doors, personOf(hilda, "Ronny"), "lookBack");
    const muriel = await relative(doors, personOf(hilda, "Muriël"), "lookBack");
    expect(await lookBack(ronny, went, at(on(D, 9)))).toEqual({ refused: "notYours" });
    expect(await lookBack(muriel, went, at(on(D, -10)))).toEqual({ refused: "tooEarly" });
    expect(await lookBack(muriel, { ...went, againOn: dayOn(D, -1) }, at(on(D, 10, "21:00")))).toEqual({ refused: "momentPast" });
  });

  it("closes the conference when there is no next time, and erases the wish about the coordinator", async () => {
    expect(await closeConference(await colleagueIn(doors, hilda.coordinatorId, hilda.conferenceId, "endConference"), at(on(D, 5)))).toEqual(
      {
        refused: "momentAhead",
      },
    );
    const muriel = await relative(doors, personOf(hilda, "Muriël"), "lookBack");
    const twice = at(on(D, 10, "21:00"));
    const [first, second] = await Promise.all([lookBack(muriel, { went: "Rust." }, twice), lookBack(muriel, { went: "Rust." }, twice)]);
    expect(first).toEqual(second);
    expect((await factOf(doors.staff, hilda.conferenceId)).closedAt).toEqual(twice.now);
    expect(await doors.family.evaluation.count({ where: { conferenceId: hilda.conferenceId } })).toBe(2);
    const wishes = await doors.staff.wish.findMany({ where: { conferenceId: hilda.conferenceId } });
    expect(wishes.length).toBeGreaterThan(0);
    expect(wishes.every(({ specialSealed, erasedAt }) => specialSealed === null && erasedAt !== null)).toBe(true);
  });
});

describe("a conference that will not be held", () => {
  it("drops what was in line, and tells once those who answered", async () => {
    const coordinator = await colleagueIn(doors, willy.coordinatorId, willy.conferenceId, "endConference");
    const given = { reason: "withdrew", ownPlan: false } as const;
    const [one, other] = await Promise.all([1, 2].map(() => strandConference(coordinator, given, at(on(D, 1)))));
    expect([one?.refused, other?.refused].sort(), "two forms at the same moment").toEqual(["endedAlready", null]);
    const told = await messagesOf(willy, "cancelled");
    expect(told.map(({ personId }) => personId).sort()).toEqual([personOf(willy, "Ineke"), personOf(willy, "Rob")].sort());
    expect((await messagesOf(willy, "invitation")).every(({ state }) => state === "withdrawn")).toBe(true);
    expect(await strandConference(coordinator, given, at(on(D, 1)))).toEqual({ refused: "endedAlready" });
  });
});

describe("after a conference has ended", () => {
  it("who was not invited or said no is erased three months later; who does something stays", async () => {
    expect(await eraseWhoDidNotCome(doors.family, on(D, 60))).toBe(0);
    expect(await eraseWhoDidNotCome(doors.family, on(D, 95))).toBeGreaterThan(0);
    const nameOf = async (telling: Telling, name: string) =>
      (await doors.staff.person.findUniqueOrThrow({ where: { id: personOf(telling, name) } })).firstName;
    expect(await nameOf(willy, "Martijn")).toBe("…");
    expect(await nameOf(willy, "Ineke")).toBe("Ineke");
    expect(await doors.staff.personPhone.count({ where: { personId: personOf(willy, "Martijn") } })).toBe(0);
    expect(await eraseWhoDidNotCome(doors.family, on(D, 102))).toBeGreaterThan(0);
    expect(await nameOf(hilda, "Jerrel")).toBe("…");
    expect(await nameOf(hilda, "Ronny")).toBe("Ronny");
  });

  it("so is somebody of a family whose own time was never followed by a presentation", async () => {
    const day = await dayOfCouple(doors);
    const { conferenceId } = day;
    const id = newId();
    await doors.family.person.create({ data: { id, conferenceId, firstName: "Nermin", addedAt: dayStart } });
    await doors.family.decision.create({
      data: { id: newId(), conferenceId, principalId: day.hatice.principalId, personId: id, kind: "keptOut", at: dayStart, how: "ownLink" },
    });
    done(await startPhase(day.asCoordinator, { phase: "privateTime" }, minute(30)));
    await doors.staff.closure.create({ data: { id: newId(), conferenceId, at: minute(60).now, lookedBack: false } });
    expect(await eraseWhoDidNotCome(doors.family, new Date(dayStart.getTime() + 95 * 86_400_000))).toBeGreaterThan(0);
    expect((await doors.staff.person.findUniqueOrThrow({ where: { id } })).firstName).toBe("…");
    expect(await doors.family.decision.count({ where: { personId: id } })).toBe(0);
  });
});
