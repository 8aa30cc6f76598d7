import { beforeAll, expect, test } from "vitest";
import { newOnce } from "~/access/deed.server";
import { newId } from "~/access/ids";
import { openOrNull, seal } from "~/access/sealing.server";
import { setClock } from "~/clock";
import { deskPageOf } from "~/coordinator/desk/desk-page.server";
import { deskQuery } from "~/coordinator/desk/desk-query.server";
import { readWish } from "~/coordinator/desk/read-wish.server";
import { offerCoordinator } from "~/coordinator/offer/offer.server";
import { dbOf, disconnect } from "~/db.server";
import type { WishContent } from "~/registration/sealed-shapes";
import { colleagueIn, type Doors } from "../../../tests/builders/askers";
import { account, organisation } from "../../../tests/builders/colleagues";
import { inPool } from "../../../tests/builders/pool";
import { register, strands, type Telling, withoutWorry } from "../../../tests/builders/telling";
import { databaseOfThisFile } from "../../../tests/setup/database";

const now = new Date("2026-11-26T18:10:00Z");
const at = () => ({ once: newOnce(), now });
const people = ["Hafida", "Emine", "Rachid"] as const;
let doors: Doors;
let centraleId: string;
const staff: Record<string, string> = {};

beforeAll(async () => {
  await databaseOfThisFile();
  setClock(now);
  doors = { staff: dbOf("staff"), family: dbOf("family") };
  centraleId = await organisation(doors.staff, "De Kringcentrale", "centrale", now);
  const welfare = await organisation(doors.staff, "Buurtpunt", "welfare", now);
  const made = async (firstName: string, role: Parameters<typeof account>[1]["role"], organisationId: string) => {
    staff[firstName] = await account(
      doors.staff,
      { firstName, familyName: "T", role, organisationId, email: `${firstName}@kring.example`.toLowerCase() },
      now,
    );
  };
  await made("Saskia", "socialWorker", welfare);
  await made("Wilma", "regionalManager", centraleId);
  for (const name of people) {
    await made(name, "coordinator", centraleId);
    const background = name === "Hafida" ? { background: "Opgegroeid in een Rif-gezin in Zaandam" } : {};
    await inPool(doors.staff, of(name), { town: "Amsterdam Noord", languages: [{ language: "nld", level: "native" }], ...background }, now);
  }
  return disconnect;
});

const of = (name: string): string => staff[name] ?? "";
const manager = (telling: Telling) => colleagueIn(doors, of("Wilma"), telling.conferenceId, "offerCoordinator");

async function family(): Promise<Telling> {
  const principal = { ...withoutWorry, firstName: "Mimount" };
  const registration = { principals: [principal], problemAreas: ["home" as const], situation: "kort", children: "no" as const };
  return register(doors, of("Saskia"), { ...registration, housing: "none" }, now);
}

/** What a principal wrote and confirmed himself, with his yes to a background. */
async function wishes({ conferenceId, principals }: Telling, wish: WishContent): Promise<string> {
  const id = newId();
  const principalId = principals.get("Mimount") ?? "";
  const { dataKey } = await doors.staff.conference.findUniqueOrThrow({ where: { id: conferenceId }, include: { dataKey: true } });
  await doors.staff.wish.updateMany({ where: { principalId }, data: { erasedAt: now, specialSealed: null } });
  const specialSealed = seal(dataKey, { model: "Wish", field: "specialSealed", id }, wish);
  await doors.staff.wish.create({ data: { id, conferenceId, principalId, specialSealed, enteredAt: now, confirmedAt: now } });
  if ((await doors.staff.dataConsent.count({ where: { principalId, purpose: "coordinatorBackground" } })) === 0) {
    const consent = { how: "spoken", language: "nld", givenAt: now } as const;
    await doors.staff.dataConsent.create({
      data: { id: newId(), conferenceId, principalId, purpose: "coordinatorBackground", organisationId: centraleId, ...consent },
    });
  }
  return id;
}

const shown = async ({ conferenceId }: Telling, address = "http://kring/") => {
  const { dataKey } = await doors.staff.conference.findUniqueOrThrow({ where: { id: conferenceId }, include: { dataKey: true } });
  return deskPageOf(doors.staff, { id: conferenceId, dataKey, centraleId }, deskQuery(address), now);
};
const words = { background: "graag iemand die opgegroeid is in een Rif-gezin", words: "Iemand die kan luisteren" };

test("own words of a background count once a manager read them and said so, and not before", async () => {
  const telling = await family();
  const wishId = await wishes(telling, words);
  const before = await shown(telling);
  expect(before.wishes).toMatchObject([{ unread: true, withheld: false, words: words.words }]);
  expect(before.rows.flatMap(({ lines }) => lines.map(({ part }) => part))).not.toContain("background");

  expect((await readWish(await manager(telling), { wishId, counts: "yes" }, at())).refused).toBeNull();
  const after = await shown(telling);
  expect(after.wishes).toMatchObject([{ unread: false, wordsCount: true, withheld: false }]);
  expect(after.rows[0]).toMatchObject({ firstName: "Hafida" });
  expect(await doors.staff.wish.findUnique({ where: { id: wishId } })).toMatchObject({ readBy: of("Wilma"), wordsCount: true });
  expect(await readWish(await manager(telling), { wishId, counts: "no" }, at())).toEqual({ refused: "gone" });
});

test("words that do not count are repeated to nobody; who changes his wish is read again", async () => {
  const telling = await family();
  const wishId = await wishes(telling, { ...words, gender: "woman" });
  await readWish(await manager(telling), { wishId, counts: "no" }, at());
  const after = await shown(telling);
  expect(after.wishes).toMatchObject([{ unread: false, withheld: true, gender: "woman" }]);
  expect(JSON.stringify(after)).not.toMatch(/Rif-gezin|luisteren/);
  await wishes(telling, { words: "Toch liever iemand die snel is" });
  expect((await shown(telling)).wishes).toMatchObject([{ unread: true, words: "Toch liever iemand die snel is" }]);
  expect(await readWish(await manager(telling), { wishId, counts: "yes" }, at())).toEqual({ refused: "gone" });
});

test("a manager finds anybody by name, and two are put side by side in the order they stand", async () => {
  const telling = await family();
  const found = (await shown(telling, "http://kring/?name=em")).found;
  expect(found).toMatchObject([{ firstName: "Emine", at: "place" }]);
  const { rows } = await shown(telling);
  const [one, , three] = rows;
  const asked = `http://kring/?compare=${three?.accountId}&compare=${one?.accountId}&as=compare`;
  expect((await shown(telling, asked)).compared).toMatchObject({
    one: { accountId: one?.accountId },
    other: { accountId: three?.accountId },
  });
  expect((await shown(telling, `http://kring/?compare=${one?.accountId}`)).compared).toBeNull();
});

test("when a conference ends nothing of the wish can be opened, and what was decided no longer says for whom", async () => {
  const telling = await family();
  const wishId = await wishes(telling, words);
  const { conferenceId } = telling;
  await readWish(await manager(telling), { wishId, counts: "yes" }, at());
  expect((await offerCoordinator(await manager(telling), { accountId: of("Hafida") }, at())).refused).toBeNull();
  const [decision] = await doors.staff.$queryRaw<{ text: string }[]>`
    select d::text as "text" from "DeskDecision" d where d."conferenceId" = ${conferenceId}::uuid`;
  expect(decision?.text).not.toMatch(/gezin|opgegroeid|luisteren|"background"/i);
  await doors.staff.coordinatorOffer.updateMany({ where: { conferenceId }, data: { answer: "accepted", answeredAt: now } });
  await doors.staff.coordinatorAssignment.create({ data: { id: newId(), conferenceId, accountId: of("Hafida"), from: now } });

  const coordinator = await colleagueIn(doors, of("Hafida"), conferenceId, "endConference");
  await strands(coordinator, now);
  const { dataKey } = coordinator;
  for (const wish of await doors.staff.wish.findMany({ where: { conferenceId } })) {
    expect(openOrNull(dataKey, { model: "Wish", field: "specialSealed", id: wish.id }, wish.specialSealed)).toBeNull();
    expect(wish.specialSealed).toBeNull();
  }
  expect(await doors.staff.deskDecision.count({ where: { conferenceId } })).toBe(0);
  expect(await doors.staff.deskDecision.count({ where: { accountId: of("Hafida"), backgroundUsed: true } })).toBe(1);
});
