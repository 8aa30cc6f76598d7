import { afterAll, beforeAll, expect, test } from "vitest";
import { newId } from "~/access/ids";
import { setClock } from "~/clock";
import { firstDay } from "~/clock.server";
import { dbOf, disconnect } from "~/db.server";
import { answerDue, daysLeft, isReference } from "~/privacy/locked-request";
import { eraseLockedRequests } from "~/privacy/requests.server";
import type { Doors } from "../builders/askers";
import { account } from "../builders/colleagues";
import { phoneOf } from "../builders/family-scene";
import { emailOf, makeWorld, type World } from "../builders/world";
import type { Answer, Browser } from "../setup/asking";
import { type Kring, startKring } from "../setup/server";
import { askerNames, askersOf } from "./askers";
import { browserOf } from "./walk";

let kring: Kring;
let world: World;
let doors: Doors;
let officer: Browser;
let back: () => void;

beforeAll(async () => {
  kring = await startKring({ clockAt: firstDay });
  back = setClock(firstDay);
  doors = { staff: dbOf("staff"), family: dbOf("family") };
  world = await makeWorld(doors, firstDay);
  const { centraleId } = await doors.staff.conference.findUniqueOrThrow({ where: { id: world.prepared.conferenceId } });
  const email = "officer@kring.example";
  await account(
    doors.staff,
    { firstName: "Farida", familyName: "Test", role: "privacyOfficer", organisationId: centraleId, email },
    firstDay,
  );
  officer = await kring.asStaff(email);
}, 120_000);

afterAll(async () => {
  back();
  await disconnect();
  await kring.stop();
});

const lawyer = {
  who: "mr. Vogel",
  reach: "vogel@advocaten.example",
  by: "lawyer",
  ask: "see",
  words: "Ik vraag het dossier van het kind.",
};
let neighbourhood = 0;

/** Every request from a neighbourhood of its own, so that the limit is met only where it is looked for. */
const send = (fields: Record<string, string>, { once = newId(), from = `198.51.${neighbourhood++}.7` } = {}) =>
  kring.browser().ask("/request", { method: "POST", form: { once, ...fields }, headers: { "X-Forwarded-For": from } });

/** What came back, without the moment it was given and without its number. */
function bare({ status, headers, body }: Answer): string {
  const { date: _date, ...rest } = headers;
  return JSON.stringify({ status, rest, body: body.toString("utf8") })
    .replaceAll(/[2-9A-HJ-NP-Z]{5}-[2-9A-HJ-NP-Z]{5}/g, "number")
    .replaceAll(/nonce[-=\\"A-Za-z0-9+/]+/g, "nonce");
}

async function receipt(fields: Record<string, string>): Promise<string> {
  const sent = await send(fields);
  expect(sent.status).toBe(302);
  const thanks = await kring.browser().get(sent.location ?? "");
  expect(thanks.status).toBe(200);
  return bare(sent) + bare(thanks);
}

test("the receipt is the same, byte for byte, whoever is named and whatever is asked", async () => {
  const [known = ""] = world.prepared.cast.principals;
  const first = await receipt({ ...lawyer, about: "Niemand Onbekend" });
  for (const fields of [
    { ...lawyer, about: known },
    { ...lawyer, about: `${world.prepared.cast.keptOut} en ${phoneOf(world.prepared.cast, 1)}`, theirReference: "V/88" },
    { ...lawyer, by: "self", ask: "erase", words: "Wis mij.", reach: phoneOf(world.prepared.cast, 1) },
    { ...lawyer, by: "authority", ask: "inform", about: known, words: "x".repeat(4000) },
  ]) {
    expect(await receipt(fields)).toBe(first);
  }
  expect(first).toContain("Wij zeggen tegen niemand of iemand bij ons bekend is.");
});

test("the receipt comes in the language of the page the question was written on", async () => {
  const form = { once: newId(), ...lawyer, about: "Iemand" };
  const sent = await kring.browser().ask("/request?taal=ar", { method: "POST", form, headers: { "X-Forwarded-For": "192.0.2.9" } });
  expect((await kring.browser().get(sent.location ?? "")).text).toContain('lang="ar" dir="rtl"');
});

test("a number is given by chance, and a second press does nothing twice", async () => {
  const before = await doors.staff.lockedRequest.count();
  const once = newId();
  const [one, other] = [await send({ ...lawyer, about: "A" }, { once }), await send({ ...lawyer, about: "A" }, { once })];
  expect(one.location).toBe(other.location);
  expect(await doors.staff.lockedRequest.count()).toBe(before + 1);
  const numbers = (await doors.staff.lockedRequest.findMany({ select: { reference: true } })).map(({ reference }) => reference);
  expect(new Set(numbers).size).toBe(numbers.length);
  expect(numbers.every(isReference)).toBe(true);
});

test("a citizen service number is refused at its field, in no row, and nothing typed is lost", async () => {
  const before = await doors.staff.lockedRequest.count();
  const words = "Het gaat om 123456782, mijn zoon.";
  const refused = await send({ ...lawyer, about: "Iemand", words });
  expect(refused.status).toBe(400);
  expect(refused.text).toContain("burgerservicenummer");
  for (const kept of [words, "mr. Vogel", "vogel@advocaten.example", "Iemand"]) expect(refused.text).toContain(kept);
  expect(refused.text).toMatch(/<input[^>]*value="lawyer"[^>]*checked|checked[^>]*value="lawyer"/);
  expect((await send({ ...lawyer })).text).toContain("Vul in over wie het gaat.");
  expect(await doors.staff.lockedRequest.count()).toBe(before);
});

test("too many from one neighbourhood are told so, and are not kept", async () => {
  const from = "203.0.113.9";
  const answers = [];
  for (let at = 0; at < 11; at += 1) answers.push(await send({ ...lawyer, about: `Naam ${at}` }, { from }));
  expect(answers.map(({ status }) => status)).toEqual([...Array(10).fill(302), 429]);
  expect(answers.at(-1)?.text).toContain("Naam 10");
});

test("the privacy officer alone opens it; for everybody else there is no such page, and a guessed one is not there for her either", async () => {
  const { id } = await doors.staff.lockedRequest.findFirstOrThrow();
  const askers = (await askersOf(doors, world)).prepared;
  expect(askers.map(({ name }) => name).sort()).toEqual([...askerNames].sort());
  for (const path of ["/requests", `/requests/${id}`]) {
    for (const asker of askers) {
      const answer = await browserOf(kring.baseUrl, asker).get(path);
      expect([asker.name, answer.status === 404 || answer.location?.startsWith("/sign-in") === true]).toEqual([asker.name, true]);
      expect(answer.text).not.toContain("Vogel");
    }
  }
  const manager = await kring.asStaff(emailOf("ria"));
  const posted = await manager.post(`/requests/${id}`, { once: newId(), intent: "answer", answer: "neutral" });
  expect(posted.status).toBe(404);
  expect((await officer.get(`/requests/${newId()}`)).status).toBe(404);
  const logged = await doors.staff.accessLog.findMany({
    where: { deed: { contains: "LockedRequest" } },
    select: { deed: true, outcome: true },
  });
  expect(logged).toContainEqual({ deed: "seeLockedRequest", outcome: "refused" });
});

test("she reads the words on its own page, not in the list, and her Today says how many and no name", async () => {
  const { id, reference } = await doors.staff.lockedRequest.findFirstOrThrow();
  const list = await officer.get("/requests");
  expect(list.text).toContain(reference);
  expect(list.text).not.toContain("Vogel");
  const page = await officer.get(`/requests/${id}`);
  expect(page.text).toContain("Vogel");
  expect(page.text).toContain("Wij bevestigen noch ontkennen");
  const today = await officer.get("/today");
  expect(today.text).toContain("verzoeken over gegevens");
  expect(today.text).not.toContain("Vogel");
});

test("anything but the neutral answer waits until every point was weighed; longer once, and told within the month", async () => {
  const { id, at } = await doors.staff.lockedRequest.findFirstOrThrow();
  const press = (fields: Record<string, string>) => officer.post(`/requests/${id}`, { once: newId(), ...fields });
  expect((await press({ intent: "answer", answer: "given" })).status).toBe(409);
  expect((await press({ intent: "note", about: "safety", text: "  " })).status).toBe(400);
  for (const about of ["whoAsks", "safety", "child", "others", "lawyer"])
    expect((await press({ intent: "note", about, text: `Gewogen: ${about}` })).status).toBe(302);
  expect((await press({ intent: "extend", reason: "De jurist is weg." })).status).toBe(302);
  expect((await press({ intent: "extend", reason: "Nog eens." })).status).toBe(409);
  const extended = await doors.staff.lockedRequest.findUniqueOrThrow({ where: { id } });
  expect(extended.dueAt).toEqual(answerDue(at, true));
  expect((await officer.get(`/requests/${id}`)).text).toContain("Wij hebben meer tijd nodig");
  expect((await press({ intent: "answer", answer: "partly" })).status).toBe(302);
  expect((await press({ intent: "answer", answer: "neutral" })).status).toBe(409);
  expect((await press({ intent: "note", about: "other", text: "Te laat" })).status).toBe(409);
});

test("a number is looked up only when the request names it: how many conferences and whom to speak with, no name of a family", async () => {
  const phone = phoneOf(world.prepared.cast, 1);
  await send({ ...lawyer, about: `De moeder, ${phone.replace("+31", "0")}` });
  const { id } = await doors.staff.lockedRequest.findFirstOrThrow({ orderBy: { id: "desc" } });
  const look = (number: string) => officer.post(`/requests/${id}`, { once: newId(), intent: "lookUp", phone: number });
  const found = await look(phone);
  expect(found.text).toContain("1 bijeenkomst");
  expect(found.text).toContain("Emine");
  for (const name of world.prepared.people.keys()) expect(found.text).not.toContain(name);
  const other = await look("06 12 34 56 78");
  expect(other.status).toBe(409);
  expect(other.text).toContain("staat niet in het verzoek");
  expect(await doors.staff.accessLog.count({ where: { deed: "lookUpNumber" } })).toBe(2);
});

test("it erases itself with its key and notes, half a year after the answer", async () => {
  const { id, eraseAfter, dataKeyId } = await doors.staff.lockedRequest.findFirstOrThrow({ where: { answer: { not: null } } });
  expect(daysLeft(eraseAfter, firstDay)).toBeGreaterThan(175);
  expect(await eraseLockedRequests(doors.staff, new Date(eraseAfter.getTime() - 1))).toBe(0);
  expect(await eraseLockedRequests(doors.staff, eraseAfter)).toBe(1);
  expect(await doors.staff.lockedRequestNote.count({ where: { requestId: id } })).toBe(0);
  expect(await doors.staff.dataKey.count({ where: { id: dataKeyId } })).toBe(0);
});
