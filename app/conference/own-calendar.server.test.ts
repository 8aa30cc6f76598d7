import { beforeAll, expect, test } from "vitest";
import type { FamilyAsker } from "~/access/guards.server";
import { newId } from "~/access/ids";
import { revokeLinks } from "~/access/links.server";
import { calendarFile } from "~/calendar/event";
import { feedAddress } from "~/conference/calendar-address.server";
import { feedAddressOf, feedFor, readFeed, renewFeed } from "~/conference/calendar-feed.server";
import { dbOf, disconnect } from "~/db.server";
import { reply } from "~/invitation/answering/answer.server";
import { inviteMember } from "~/invitation/asking/invite.server";
import { setDay } from "~/invitation/day/set-day.server";
import { colleague, relative } from "../../tests/builders/askers";
import { answerSafety, hours, relativeOf, safeCouple } from "../../tests/builders/invitations";
import { databaseOfThisFile } from "../../tests/setup/database";
import { keepOwnCalendar, ownCalendar, ownEvent } from "./own-calendar.server";

const now = new Date("2026-09-11T10:00:00Z");
const day = new Date("2026-09-26T10:00:00Z");
const at = (when = now) => ({ once: newId(), now: when });
process.env.MODE = "demo";
let doors: { staff: ReturnType<typeof dbOf>; family: ReturnType<typeof dbOf> };

beforeAll(async () => {
  await databaseOfThisFile();
  doors = { staff: dbOf("staff"), family: dbOf("family") };
  return disconnect;
});

/** Ayla, invited, with an address for her calendar. */
async function followed() {
  const scene = await safeCouple(doors, now, day);
  const ayla = await relativeOf(doors, scene, { firstName: "Ayla", readLanguage: "tur" }, now);
  await inviteMember(scene.emine, { personId: ayla.id, anyway: true }, at());
  const link: FamilyAsker = { ...(await relative(doors, ayla.id, "keepOwnCalendar")), language: "tr" };
  expect(await keepOwnCalendar(link, { make: true }, at())).toMatchObject({ refused: null });
  const { address } = await ownCalendar(link, now);
  const secret = address?.match(/calendar\/([\w-]+)\.ics$/)?.[1] ?? "";
  const read = (when = now) => readFeed(doors.staff, secret, when, null);
  return { ...scene, ayla, link, read };
}

test("holds the day with first names in her language and the place; the file to save is the same event", async () => {
  const { read, link } = await followed();
  const file = await read();
  expect(file).toContain("SUMMARY:Hatice ve Cemal ile");
  expect(file).toContain("LOCATION:Buurthuis De Brug\\, Kade 3");
  const event = await ownEvent(link);
  expect(calendarFile(event as NonNullable<typeof event>)).toBe(file);
  expect(await doors.staff.accessLog.count({ where: { actorId: link.id, deed: "readFeed" } })).toBe(1);
});

test("moves with the day under the same name and a higher number; off is said once", async () => {
  const { read, emine, pair } = await followed();
  const uid = (file: string | null) => file?.match(/^UID:.*$/m)?.[0];
  const before = await read();
  const startsAt = new Date(day.getTime() + 24 * hours);
  const later = new Date(now.getTime() + hours);
  await setDay(emine, { startsAt, endsAt: new Date(startsAt.getTime() + 6 * hours), place: "Kerkzaal", agreed: true }, at(later));
  const moved = await read(later);
  expect(uid(moved)).toBe(uid(before));
  expect([before?.match(/SEQUENCE:(\d+)/)?.[1], moved?.match(/SEQUENCE:(\d+)/)?.[1]]).toEqual(["0", "1"]);
  const endedAt = new Date(later.getTime() + hours);
  await doors.staff.willingness.updateMany({ where: { principalId: pair.cemal.principalId }, data: { endedAt } });
  const off = await read(endedAt);
  expect(off?.match(/BEGIN:VEVENT/g)).toHaveLength(1);
  expect(off).toContain("STATUS:CANCELLED");
  expect(off).toContain("SEQUENCE:2");
});

test("is empty once she said no, is kept out, or it is long ago", async () => {
  const empty = async (read: (when?: Date) => Promise<string | null>, when = now) => expect(await read(when)).not.toContain("VEVENT");
  const one = await followed();
  await reply(one.link, { answer: "no" }, at());
  await empty(one.read);
  const three = await followed();
  const [said] = await doors.staff.decision.findMany({ where: { personId: three.ayla.id } });
  await doors.staff.decision.create({
    data: { ...(said as NonNullable<typeof said>), id: newId(), kind: "keptOut", at: new Date(now.getTime() + 1) },
  });
  await empty(three.read);
  const four = await followed();
  await empty(four.read, new Date("2026-11-01T10:00:00Z"));
});

test("with a safety flag no calendar is made; one that was holds only that the day is off, and never another day", async () => {
  const { emine, pair, link, read } = await followed();
  const before = await read();
  const flaggedAt = new Date(now.getTime() + hours);
  const coordinator = await doors.staff.$transaction((tx) => feedFor(tx, emine, now));
  const hers = (when: Date) => readFeed(doors.staff, feedAddress(coordinator).match(/([\w-]+)\.ics$/)?.[1] ?? "", when, null);
  expect(await hers(now)).toContain("SUMMARY:Met Hatice en Cemal");
  await answerSafety(doors, emine, pair.hatice.principalId, true, flaggedAt);
  const moved = new Date(day.getTime() + 24 * hours);
  const later = new Date(flaggedAt.getTime() + hours);
  for (const when of [flaggedAt, later]) {
    for (const file of [await read(when), await hers(when)]) {
      expect(file).toContain("STATUS:CANCELLED");
      expect(file).toContain("SEQUENCE:1");
      expect(file).toContain("DTSTART;TZID=Europe/Amsterdam:20260926T120000");
      for (const word of ["Hatice", "Cemal", "Buurthuis", "LOCATION", "20260927T"]) expect(file).not.toContain(word);
    }
    expect((await read(when))?.match(/^UID:.*$/m)?.[0]).toBe(before?.match(/^UID:.*$/m)?.[0]);
    // The line is gone, not the day: nobody may take it for a meeting that was called off.
    const said = (await read(when))?.replace(/\r\n /g, "").match(/^SUMMARY:(.*)$/m)?.[1];
    expect(said).toBe("Takviminizdeki bu satır artık geçerli değil. Doğrusu kendi sayfanızda yazıyor.");
    expect(await hers(when)).toContain("SUMMARY:Kring");
    await setDay(emine, { startsAt: moved, endsAt: new Date(moved.getTime() + 6 * hours), place: "Kerkzaal", agreed: true }, at(later));
  }
  expect(await ownCalendar(link, later)).toMatchObject({ flagged: true, place: false });
  expect(await keepOwnCalendar(link, { make: true }, at(later))).toEqual({ refused: "flagged" });
  expect((await ownEvent(link))?.place).toBeUndefined();
  await renewFeed(await colleague(doors, emine.id), at(later));
  const renewed = await feedAddressOf(doors.staff, emine.id);
  expect(await readFeed(doors.staff, renewed?.match(/([\w-]+)\.ics$/)?.[1] ?? "", later, null)).not.toContain("VEVENT");
});

test("stops when she takes it back, and when her link is taken away", async () => {
  const one = await followed();
  await keepOwnCalendar(one.link, { make: false }, at());
  expect(await one.read()).toBeNull();
  const two = await followed();
  await doors.staff.$transaction((tx) => revokeLinks(tx, two.ayla.id, now));
  expect(await two.read()).toBeNull();
});

test("two readers know the day by different names", async () => {
  const { emine, pair, link } = await followed();
  const rob = await relativeOf(doors, { emine, pair }, { firstName: "Rob" }, now);
  await inviteMember(emine, { personId: rob.id, anyway: true }, at());
  const his = await relative(doors, rob.id, "keepOwnCalendar");
  expect((await ownEvent(his))?.uid).not.toBe((await ownEvent(link))?.uid);
});
