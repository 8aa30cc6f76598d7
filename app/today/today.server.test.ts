import { beforeAll, expect, test } from "vitest";
import { newOnce } from "~/access/deed.server";
import { newId } from "~/access/ids";
import { seal } from "~/access/sealing.server";
import { feedAddressOf, feedFor, readFeed, renewFeed } from "~/conference/calendar-feed.server";
import { dbOf, disconnect } from "~/db.server";
import { todayOf } from "~/today/today.server";
import { colleague, type Doors } from "../../tests/builders/askers";
import { type Couple, couple } from "../../tests/builders/circle";
import { account, organisation } from "../../tests/builders/colleagues";
import { databaseOfThisFile } from "../../tests/setup/database";

const now = new Date("2026-11-26T18:10:00Z");
const days = (many: number) => new Date(now.getTime() + many * 86_400_000);
process.env.MODE = "demo";
let doors: Doors;

beforeAll(async () => {
  await databaseOfThisFile();
  doors = { staff: dbOf("staff"), family: dbOf("family") };
  return disconnect;
});

async function scheduled({ flagged }: { flagged: boolean }): Promise<Couple> {
  const pair = await couple(doors, now);
  const { conferenceId, coordinatorId } = pair;
  const { dataKey } = await doors.staff.conference.findUniqueOrThrow({ where: { id: conferenceId }, include: { dataKey: true } });
  for (const { principalId } of [pair.hatice, pair.cemal]) {
    const id = newId();
    const accusationSealed = seal(dataKey, { model: "SafetyAnswer", field: "accusationSealed", id }, {});
    await doors.staff.safetyAnswer.create({
      data: { id, conferenceId, principalId, askedAt: now, alone: true, flagged, accusationSealed },
    });
    if (flagged)
      await doors.staff.safetyTalk.create({ data: { id: newId(), conferenceId, principalId, accountId: coordinatorId, at: now } });
    await doors.staff.firstTalk.create({ data: { id: newId(), conferenceId, principalId, accountId: coordinatorId, at: now } });
  }
  const id = newId();
  const contactSealed = seal(dataKey, { model: "ConferenceDay", field: "contactSealed", id }, { place: "Buurthuis De Brug" });
  await doors.staff.conferenceDay.create({
    data: { id, conferenceId, startsAt: days(12), endsAt: days(12.2), contactSealed, setAt: now, setBy: coordinatorId },
  });
  return pair;
}

const secretOf = (address: string | null) => /calendar\/([\w-]+)\.ics$/.exec(address ?? "")?.[1] ?? "";

test("a coordinator sees the day that comes, that nobody stands ready for it, and to call who stayed silent two days; not who was kept out", async () => {
  const { conferenceId, coordinatorId, hatice } = await scheduled({ flagged: false });
  const invite = async (firstName: string, invitedAt: Date) => {
    const personId = newId();
    await doors.staff.person.create({ data: { id: personId, conferenceId, firstName, addedAt: now } });
    await doors.staff.invitation.create({ data: { id: newId(), conferenceId, personId, invitedAt, invitedBy: coordinatorId } });
    return personId;
  };
  await invite("Ayla", days(-3));
  await invite("Deniz", days(-1));
  const fatma = await invite("Fatma", days(-3));
  await doors.family.decision.create({
    data: { id: newId(), conferenceId, principalId: hatice.principalId, personId: fatma, kind: "keptOut", at: now, how: "ownLink" },
  });
  const { sentences } = await todayOf(await colleague(doors, coordinatorId), now);
  expect(sentences.map(({ key, names }) => [key, ...names])).toEqual([
    ["callSilent", "Ayla"],
    ["substituteMissing", "Hatice", "Cemal"],
    ["dayComing", "Hatice", "Cemal"],
  ]);
});

test("nobody sees another one's day, and a day without anything is empty", async () => {
  await scheduled({ flagged: false });
  const centrale = await organisation(doors.staff, "Andere centrale", "centrale", now);
  for (const role of ["coordinator", "socialWorker", "regionalManager", "admin"] as const) {
    const id = await account(
      doors.staff,
      { firstName: "Nieuw", familyName: "Iemand", role, organisationId: centrale, email: `${role}@voorbeeld.nl` },
      now,
    );
    expect((await todayOf(await colleague(doors, id), now)).sentences).toEqual([]);
  }
});

test("the calendar holds a first name, the hours and the place, and nothing where a safety question was answered with yes", async () => {
  const open = await scheduled({ flagged: false });
  await feedFor(doors.staff, { id: open.coordinatorId }, now);
  const secret = secretOf(await feedAddressOf(doors.staff, open.coordinatorId));
  const file = await readFeed(doors.staff, secret, now, null);
  expect(file).toContain("SUMMARY:Met Hatice en Cemal");
  expect(file).toContain("LOCATION:Buurthuis De Brug");
  const unsafe = await scheduled({ flagged: true });
  await feedFor(doors.staff, { id: unsafe.coordinatorId }, now);
  const other = await readFeed(doors.staff, secretOf(await feedAddressOf(doors.staff, unsafe.coordinatorId)), now, null);
  expect(other).toContain("BEGIN:VCALENDAR");
  expect(other).not.toContain("VEVENT");
  expect(await doors.staff.accessLog.count({ where: { conferenceId: unsafe.conferenceId, deed: "readFeed" } })).toBe(0);
});

test("a new address ends the old one at once; a double click makes one", async () => {
  const { coordinatorId } = await scheduled({ flagged: false });
  const asker = await colleague(doors, coordinatorId);
  const press = { once: newOnce(), now };
  await renewFeed(asker, press);
  const first = secretOf(await feedAddressOf(doors.staff, coordinatorId));
  await renewFeed(asker, press);
  expect(secretOf(await feedAddressOf(doors.staff, coordinatorId))).toBe(first);
  await renewFeed(asker, { once: newOnce(), now });
  expect(await readFeed(doors.staff, first, now, null)).toBeNull();
  expect(await readFeed(doors.staff, "nobody", now, null)).toBeNull();
});
