import { beforeAll, expect, test } from "vitest";
import { newId } from "~/access/ids";
import { seal } from "~/access/sealing.server";
import { setClock } from "~/clock";
import { needOf, needsOf } from "~/coordinator/desk/need.server";
import { poolOf } from "~/coordinator/pool/pool.server";
import { asksBackground } from "~/coordinator/ranking/need";
import { rank } from "~/coordinator/ranking/ranking";
import { dbOf, disconnect } from "~/db.server";
import { registerConference } from "~/registration/register.server";
import type { WishContent } from "~/registration/sealed-shapes";
import { colleague, type Doors } from "../../../tests/builders/askers";
import { account, organisation } from "../../../tests/builders/colleagues";
import { inPool, type Profile } from "../../../tests/builders/pool";
import { databaseOfThisFile } from "../../../tests/setup/database";

const now = new Date("2026-11-26T18:10:00Z");
const later = (hours: number) => new Date(now.getTime() + hours * 3_600_000);

process.env.MODE = "demo";

let doors: Doors;
let centrale: string;
let worker: string;
let everybody = 0;

beforeAll(async () => {
  await databaseOfThisFile();
  setClock(now);
  doors = { staff: dbOf("staff"), family: dbOf("family") };
  centrale = await organisation(doors.staff, "Eigen Kracht Centrale", "centrale", now);
  worker = await person("Joke", "socialWorker", await organisation(doors.staff, "Vangnet", "welfare", now));
  return () => disconnect();
});

function person(firstName: string, role: "socialWorker" | "coordinator", organisationId: string) {
  everybody += 1;
  const email = `${firstName}${everybody}@voorbeeld.nl`;
  return account(doors.staff, { firstName, familyName: "Test", role, organisationId, email, phone: `+316900001${10 + everybody}` }, now);
}

async function coordinator(firstName: string, more: Partial<Profile> = {}) {
  const id = await person(firstName, "coordinator", centrale);
  await inPool(doors.staff, id, { town: "Diemen", languages: [{ language: "nld", level: "native" }], ...more }, now);
  return id;
}

const principal = (firstName: string) => ({
  firstName,
  spokenLanguage: "tir",
  readLanguage: "none",
  willing: true,
  willingHow: "spoken",
  willingLanguage: "tir",
  consentRegistration: true,
  alone: "yes",
  mustNotKnow: "no",
  readsAlong: "no",
  callingUnsafe: "no",
});

/** A registered conference of these principals, as the desk comes to it. */
async function registered(...firstNames: string[]) {
  const house = { situation: "Twee maanden huur achter.", children: "yes" };
  const outcome = await registerConference(await colleague(doors, worker), { principals: firstNames.map(principal), ...house } as never, {
    once: newId(),
    now,
  });
  if (outcome.refused) throw new Error(outcome.refused);
  const id = /registrations\/([\w-]+)/.exec(outcome.redirect)?.[1] as string;
  const { dataKey, principals } = await doors.staff.conference.findUniqueOrThrow({
    where: { id },
    include: { dataKey: true, principals: { include: { person: true } } },
  });
  const principalOf = (firstName: string) => principals.find(({ person: one }) => one.firstName === firstName)?.id as string;
  return { id, dataKey, principalOf };
}
type Registered = Awaited<ReturnType<typeof registered>>;

/** What a principal wishes; he confirmed it unless said otherwise. */
async function wishes({ id: conferenceId, dataKey, principalOf }: Registered, firstName: string, content: WishContent, confirmed = true) {
  const principalId = principalOf(firstName);
  await doors.staff.wish.deleteMany({ where: { principalId } });
  const id = newId();
  const specialSealed = seal(dataKey, { model: "Wish", field: "specialSealed", id }, content);
  await doors.staff.wish.create({
    data: { id, conferenceId, principalId, specialSealed, enteredAt: now, confirmedAt: confirmed ? now : null },
  });
  return id;
}

async function agrees({ id: conferenceId, principalOf }: Registered, firstName: string) {
  const id = newId();
  const principalId = principalOf(firstName);
  const yes = { purpose: "coordinatorBackground", givenAt: now, how: "spoken", language: "tir" } as const;
  await doors.staff.dataConsent.create({ data: { id, conferenceId, principalId, organisationId: centrale, ...yes } });
  return id;
}

test("without his consent, what Yonas said of a background is not there for the desk; once he takes it back, it is gone again", async () => {
  const yonas = await registered("Yonas");
  const wished = await wishes(yonas, "Yonas", {
    words: "Iemand die weet wat vluchten is.",
    background: "Graag iemand uit Eritrea",
    backgroundKinds: ["eritreanEthiopian"],
    weights: { background: "important" },
  });
  const before = await needOf(doors.staff, yonas, now);
  expect(before.need.backgrounds).toEqual([]);
  expect(asksBackground(before.need)).toBe(false);
  expect(JSON.stringify(before)).not.toMatch(/eritre|"background"|backgroundKinds/i);

  const consent = await agrees(yonas, "Yonas");
  const agreed = await needOf(doors.staff, yonas, now);
  expect(agreed.need.backgrounds).toEqual([{ words: null, kinds: ["eritreanEthiopian"], weight: "important" }]);
  expect(agreed.wishes).toMatchObject([{ firstName: "Yonas", unread: true, background: "Graag iemand uit Eritrea" }]);

  await doors.staff.wish.update({ where: { id: wished }, data: { readAt: now, wordsCount: true } });
  const read = await needOf(doors.staff, yonas, now);
  expect(read.need.backgrounds).toEqual([{ words: "Graag iemand uit Eritrea", kinds: ["eritreanEthiopian"], weight: "important" }]);
  expect(read.wishes).toMatchObject([{ unread: false, wordsCount: true }]);

  await doors.staff.dataConsent.update({ where: { id: consent }, data: { withdrawnAt: later(1) } });
  const withdrawn = await needOf(doors.staff, yonas, now);
  expect(withdrawn.need).toEqual(before.need);
  expect(JSON.stringify(withdrawn)).not.toMatch(/eritre|"background"|backgroundKinds/i);
});

test("whatever coordinators say of themselves, the ranking is the same while consent is absent", async () => {
  const selam = await registered("Selam");
  await wishes(selam, "Selam", { backgroundKinds: ["eritreanEthiopian"] });
  const mussie = await coordinator("Mussie", { kinds: ["eritreanEthiopian"], background: "Gevlucht uit Eritrea" });
  const ranking = async (withBackground: boolean) => {
    const { need } = await needOf(doors.staff, selam, now);
    return rank(await poolOf(doors.staff, centrale, { withBackground }, now), need).ranked.map(({ candidate: { accountId }, score }) => ({
      accountId,
      score,
    }));
  };
  const without = await ranking(true);
  expect(await ranking(false)).toEqual(without);
  await agrees(selam, "Selam");
  const [first] = await ranking(true);
  expect(first?.accountId).toBe(mussie);
  expect((await ranking(true)).map(({ accountId }) => accountId).sort()).toEqual(without.map(({ accountId }) => accountId).sort());
});

test("a wish counts once the principal said it is right, and then by how much it means", async () => {
  const two = await registered("Abel", "Ruta");
  const content: WishContent = {
    gender: "woman",
    ageGroup: "45to60",
    experience: ["smallChildren"],
    notMyCommunity: true,
    weights: { gender: "important" },
  };
  await wishes(two, "Abel", content, false);
  const unconfirmed = await needOf(doors.staff, two, now);
  expect(unconfirmed.need).toMatchObject({ genders: [], ages: [], experience: [], distance: null });
  expect(Object.keys(unconfirmed.wishes[0] ?? {}).sort()).toEqual(["confirmed", "firstName", "id", "principalId", "unread"]);
  await wishes(two, "Abel", content);
  await wishes(two, "Ruta", { gender: "woman", livedThroughDebts: true });
  expect((await needOf(doors.staff, two, now)).need).toMatchObject({
    genders: [{ wish: "woman", weight: "important" }],
    ages: [{ group: "45to60", weight: "nice" }],
    experience: [{ kind: "smallChildren", weight: "nice" }],
    distance: "nice",
    livedThroughDebts: "nice",
    spoken: ["tir"],
  });
});

test("one principal's yes to an interpreter does not speak for another, and 'rather wait' makes the language needed again", async () => {
  const family = await registered("Yonas", "Helen");
  for (const firstName of ["Yonas", "Helen"]) await wishes(family, firstName, { neededLanguage: "tir" });
  const goesOn = (firstName: string, at: Date, answer: "ratherWait" | null = null) =>
    doors.staff.languageFallback.create({
      data: {
        id: newId(),
        conferenceId: family.id,
        principalId: family.principalOf(firstName),
        language: "tir",
        decidedAt: at,
        decidedBy: worker,
        answer,
      },
    });
  const interpreted = async () => (await needOf(doors.staff, family, now)).need.interpreted;
  await goesOn("Yonas", now);
  expect(await interpreted()).toEqual([]);
  await goesOn("Helen", now);
  expect(await interpreted()).toEqual(["tir"]);
  await goesOn("Helen", later(1), "ratherWait");
  expect(await interpreted()).toEqual([]);
});

test("the needs of everybody who waits are what each desk shows, opened with each one's own key", async () => {
  const yonas = await registered("Yonas");
  await wishes(yonas, "Yonas", { neededLanguage: "tir", gender: "ratherNoMan" });
  const barred = await coordinator("Rachid");
  await doors.staff.coordinatorBar.create({ data: { id: newId(), conferenceId: yonas.id, accountId: barred, kind: "principal", at: now } });
  await doors.staff.conference.update({ where: { id: yonas.id }, data: { town: "Diemen" } });
  const all = await needsOf(doors.staff, centrale, now);
  expect(all.size).toBeGreaterThan(3);
  const { need, wishes: shown, weeks, town } = await needOf(doors.staff, yonas, now);
  expect(need).toMatchObject({ barred: [barred], needed: ["tir"], near: expect.anything() });
  expect(all.get(yonas.id)).toMatchObject({ need, wishes: shown, weeks, town, conferenceId: yonas.id, since: now });
});
