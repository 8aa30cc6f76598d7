import { beforeAll, describe, expect, it } from "vitest";
import { newId } from "~/access/ids";
import { seal } from "~/access/sealing.server";
import { dbOf } from "~/db.server";
import { givePhone } from "~/messaging/numbers.server";
import type { Doors } from "../../tests/builders/askers";
import { type Couple, couple } from "../../tests/builders/circle";
import { databaseOfThisFile } from "../../tests/setup/database";
import { eraseWhoDidNotCome } from "./erasing.server";

await databaseOfThisFile();
const doors: Doors = { staff: dbOf("staff"), family: dbOf("family") };
const now = new Date("2026-03-31T12:00:00Z");
const termEnds = new Date("2026-06-30T12:00:00Z");

/** How somebody stood to a conference when it ended, and whether he is erased three months later. */
const situations = {
  neverAsked: true,
  notThisTime: true,
  keptOut: true,
  keptOutAfterComing: true,
  withdrawn: true,
  saidNo: true,
  saidYesThenNo: true,
  saidNoThenYes: false,
  saidNoAndCame: false,
  saidYes: false,
  silent: false,
  doesSomething: false,
} as const;
type Situation = keyof typeof situations;

let pair: Couple;
const people = new Map<Situation, string>();

async function somebody(situation: Situation, conferenceId: string): Promise<string> {
  const id = newId();
  const { family, staff } = doors;
  await family.person.create({ data: { id, conferenceId, firstName: situation, addedAt: now } });
  await staff.$transaction((tx) =>
    givePhone(tx, { personId: id, conferenceId, e164: `+3168511${String(people.size).padStart(4, "0")}`, now }),
  );
  return id;
}

const decided = (personId: string, kind: "welcome" | "notThisTime" | "keptOut") =>
  doors.family.decision.create({
    data: { id: newId(), conferenceId: pair.conferenceId, principalId: pair.hatice.principalId, personId, kind, at: now, how: "ownLink" },
  });

async function invited(personId: string, answers: readonly ("yes" | "no")[], withdrawn = false): Promise<void> {
  const { conferenceId, coordinatorId } = pair;
  const id = newId();
  await doors.family.invitation.create({
    data: { id, conferenceId, personId, invitedAt: now, invitedBy: coordinatorId, withdrawnAt: withdrawn ? now : null },
  });
  for (const [index, answer] of answers.entries())
    await doors.family.reply.create({
      data: { id: newId(), conferenceId, invitationId: id, at: new Date(now.getTime() + index * 1000), answer, how: "link" },
    });
}

async function doing(personId: string): Promise<void> {
  const { conferenceId, hatice } = pair;
  const { dataKey } = await doors.staff.conference.findUniqueOrThrow({ where: { id: conferenceId }, include: { dataKey: true } });
  const [agreementId, id] = [newId(), newId()];
  await doors.family.agreement.create({ data: { id: agreementId, conferenceId, createdAt: now, createdBy: hatice.personId } });
  const accusationSealed = seal(dataKey, { model: "AgreementWording", field: "accusationSealed", id }, { what: "Bellen" });
  await doors.family.agreementWording.create({
    data: {
      ...{ id, conferenceId, agreementId, at: now, writtenBy: hatice.personId, horizon: "now", readers: "wholeCircle", accusationSealed },
      ownerPersonId: personId,
    },
  });
}

/** Everything there is to erase of somebody besides his row. */
async function told(personId: string): Promise<void> {
  const { conferenceId, coordinatorId, hatice } = pair;
  const { dataKey } = await doors.staff.conference.findUniqueOrThrow({ where: { id: conferenceId }, include: { dataKey: true } });
  const position = (await doors.family.mapChange.count({ where: { conferenceId } })) + 1;
  const stroke = newId();
  const accusationSealed = seal(
    dataKey,
    { model: "MapChange", field: "accusationSealed", id: stroke },
    { field: "note", value: "drinkt", saw: 0 },
  );
  await doors.family.mapChange.create({ data: { id: stroke, conferenceId, position, subjectId: personId, at: now, accusationSealed } });
  const of = { conferenceId, personId, by: "coordinator", at: now } as const;
  await doors.family.approach.create({ data: { id: newId(), ...of, how: "spoken" } });
  await doors.family.askedInPerson.create({ data: { id: newId(), ...of, talkedOn: now, outcome: "ratherNot" } });
  await doors.family.agreedWord.create({ data: { id: newId(), personId, hash: "x", agreedAt: now, accountId: coordinatorId } });
  const { phoneNumberId } = await doors.staff.personPhone.findFirstOrThrow({ where: { personId } });
  const inbound = newId();
  const contactSealed = seal(dataKey, { model: "InboundMessage", field: "contactSealed", id: inbound }, { text: "nee" });
  await doors.staff.inboundMessage.create({
    data: { id: inbound, providerId: inbound, phoneNumberId, receivedAt: now, state: "done", contactSealed, dataKeyId: dataKey.id },
  });
  const represented = newId();
  await doors.staff.legalRepresentation.create({
    data: {
      ...{ id: represented, conferenceId, personId: hatice.personId, kind: "bewind", recordedAt: now, seenHow: "said" },
      familySealed: seal(dataKey, { model: "LegalRepresentation", field: "familySealed", id: represented }, {}),
      representativePersonId: personId,
    },
  });
}

const nameOf = async (id: string) => (await doors.staff.person.findUniqueOrThrow({ where: { id } })).firstName;

beforeAll(async () => {
  pair = await couple(doors, now);
  for (const situation of Object.keys(situations) as Situation[]) people.set(situation, await somebody(situation, pair.conferenceId));
  const of = (situation: Situation) => people.get(situation) ?? "";
  await decided(of("notThisTime"), "notThisTime");
  await decided(of("keptOut"), "keptOut");
  await invited(of("withdrawn"), ["yes"], true);
  await invited(of("saidNo"), ["no"]);
  await invited(of("saidYesThenNo"), ["yes", "no"]);
  await invited(of("saidNoThenYes"), ["no", "yes"]);
  await invited(of("saidNoAndCame"), ["no"]);
  await invited(of("saidYes"), ["yes"]);
  await invited(of("silent"), []);
  await invited(of("keptOutAfterComing"), ["yes"]);
  await doing(of("keptOutAfterComing"));
  await decided(of("keptOutAfterComing"), "keptOut");
  await doing(of("doesSomething"));
  const dayId = newId();
  await doors.staff.conferenceDay.create({
    data: {
      ...{
        id: dayId,
        conferenceId: pair.conferenceId,
        startsAt: now,
        endsAt: new Date(now.getTime() + 1),
        setAt: now,
        setBy: pair.coordinatorId,
      },
      contactSealed: new Uint8Array([1]),
    },
  });
  const attendance = { id: newId(), conferenceId: pair.conferenceId, dayId, personId: of("saidNoAndCame"), arrivedAt: now };
  await doors.staff.attendance.create({ data: attendance });
  for (const situation of ["neverAsked", "keptOut", "saidNo", "saidYes"] as const) await told(of(situation));
  await doors.staff.closure.create({ data: { id: newId(), conferenceId: pair.conferenceId, at: now, lookedBack: true } });
}, 60_000);

describe("three months after the end", () => {
  it("nobody is erased a second before", async () => {
    expect(await eraseWhoDidNotCome(doors.family, new Date(termEnds.getTime() - 1))).toBe(0);
  });

  it("the last day of a short month counts, and each is erased who was promised so", async () => {
    const erased = Object.values(situations).filter(Boolean).length;
    expect(await eraseWhoDidNotCome(doors.family, termEnds)).toBe(erased);
    expect(await eraseWhoDidNotCome(doors.family, termEnds)).toBe(0);
  });

  it.each(Object.entries(situations) as [Situation, boolean][])("%s: %s", async (situation, goes) => {
    expect(await nameOf(people.get(situation) ?? "")).toBe(goes ? "…" : situation);
  });

  it("takes along what was drawn, said, planned and written about him, and leaves that of others", async () => {
    const rows = async (situation: Situation) => {
      const personId = people.get(situation) ?? "";
      return [
        await doors.staff.personPhone.count({ where: { personId } }),
        await doors.family.mapChange.count({ where: { subjectId: personId } }),
        await doors.family.approach.count({ where: { personId } }),
        await doors.family.askedInPerson.count({ where: { personId } }),
        await doors.family.agreedWord.count({ where: { personId } }),
        await doors.staff.legalRepresentation.count({ where: { representativePersonId: personId } }),
      ];
    };
    for (const gone of ["neverAsked", "keptOut", "saidNo"] as const)
      expect([gone, ...(await rows(gone))]).toEqual([gone, 0, 0, 0, 0, 0, 0]);
    expect(await rows("saidYes")).toEqual([1, 1, 1, 1, 1, 1]);
    expect(await doors.staff.inboundMessage.count()).toBe(1);
  });

  it("goes on counting a no", async () => {
    const personId = people.get("saidNo") ?? "";
    expect(await doors.family.reply.count({ where: { answer: "no", invitation: { personId } } })).toBe(1);
  });

  it("keeps the silence somebody asked for", async () => {
    const other = await couple(doors, now);
    const id = newId();
    await doors.family.person.create({ data: { id, conferenceId: other.conferenceId, firstName: "Stil", addedAt: now } });
    const phone = { personId: id, conferenceId: other.conferenceId, e164: "+31685119999", now };
    const { phoneNumberId } = await doors.staff.$transaction((tx) => givePhone(tx, phone));
    await doors.staff.numberSilence.create({ data: { id: newId(), phoneNumberId, since: now } });
    await doors.staff.closure.create({ data: { id: newId(), conferenceId: other.conferenceId, at: now, lookedBack: false } });
    expect(await eraseWhoDidNotCome(doors.family, termEnds)).toBe(1);
    expect(await doors.staff.numberSilence.count({ where: { phoneNumberId } })).toBe(1);
    expect(await doors.staff.phoneNumber.count({ where: { id: phoneNumberId } })).toBe(1);
  });
});

describe.each(["stranded", "not started"] as const)("a conference that was %s", (ending) => {
  it("keeps nobody who was never asked either", async () => {
    const other = await couple(doors, now);
    const { conferenceId, coordinatorId: recordedBy } = other;
    const id = newId();
    await doors.family.person.create({ data: { id, conferenceId, firstName: "Nooit", addedAt: now } });
    const end = { id: newId(), conferenceId, at: now, recordedBy, reason: "other" };
    await (ending === "stranded"
      ? doors.staff.stranding.create({ data: { ...end, ownPlan: false } })
      : doors.staff.notStarted.create({ data: end }));
    expect(await eraseWhoDidNotCome(doors.family, termEnds)).toBe(1);
    expect(await nameOf(id)).toBe("…");
    expect(await nameOf(other.hatice.personId)).toBe("Hatice");
  });
});
