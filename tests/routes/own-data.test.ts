import { afterAll, beforeAll, expect, test } from "vitest";
import { newId } from "~/access/ids";
import { linkAddress } from "~/access/links.server";
import { firstDay } from "~/clock.server";
import { dbOf, disconnect } from "~/db.server";
import { reachOf } from "~/invitation/asking/roads.server";
import { lastFour } from "~/messaging/sms/phone-numbers";
import type { Doors } from "../builders/askers";
import { linkCookie } from "../builders/sessions";
import { personOf } from "../builders/telling";
import { emailOf, makeWorld, type World } from "../builders/world";
import { type Answer, Browser, hidden } from "../setup/asking";
import { type Kring, startKring } from "../setup/server";

let kring: Kring;
let world: World;
let doors: Doors;
let coordinator: Browser;

beforeAll(async () => {
  kring = await startKring({ clockAt: firstDay });
  doors = { staff: dbOf("staff"), family: dbOf("family") };
  world = await makeWorld(doors, firstDay);
  coordinator = await kring.asStaff(emailOf("emine"));
}, 120_000);

afterAll(async () => {
  await disconnect();
  await kring.stop();
});

type SceneName = "prepared" | "agreed";

/** Somebody's own device, on which his link stands open, and the address of his page. */
async function device(scene: SceneName, name: string, proof: "word" | "lastFour" = "word") {
  const { cookie, linkId } = await linkCookie(doors, personOf(world[scene], name), proof);
  const browser = new Browser(kring.baseUrl);
  browser.keep(cookie);
  return { browser, linkId, path: `/k/${linkId}/my-data` };
}

const member = (scene: SceneName = "prepared") => world[scene].cast.member;
const bare = ({ status, headers, body }: Answer) => {
  const { date: _date, ...rest } = headers;
  return JSON.stringify({ status, rest, body: body.toString("utf8").replaceAll(/nonce[-=\\"A-Za-z0-9+/]+/g, "nonce") });
};
const phonesOf = (name: string) =>
  doors.staff.personPhone.findMany({ where: { personId: personOf(world.prepared, name), endedAt: null }, orderBy: { since: "asc" } });

test("he reads who gave his name, how he is reached and what he answered: nothing another drew or said of him", async () => {
  const { browser, path } = await device("prepared", member());
  const { text } = await browser.get(path);
  const { cast } = world.prepared;
  for (const own of [
    ...cast.principals,
    `${cast.marker} familie`,
    `${cast.marker}straat 1`,
    `geen varkensvlees ${cast.marker}`,
    "ja, ik kom",
  ])
    expect(text).toContain(own);
  for (const ofOthers of ["notitie", "reden", "nicht", "bang", cast.welcome, cast.keptOut]) expect(text).not.toContain(ofOthers);
  expect(text).toMatch(/Daarvoor praat u met een mens: .*Emine/);
});

test("digits are not enough, and who must stay out, a stranger and a guess meet the same nothing", async () => {
  const digits = await device("prepared", member(), "lastFour");
  expect((await digits.browser.get(digits.path)).location).toMatch(/\/word\?naar=/);
  const { linkId, cookie } = world.prepared.links.get(world.prepared.cast.keptOut) ?? { linkId: "", cookie: "" };
  const keptOut = new Browser(kring.baseUrl);
  keptOut.keep(cookie);
  const own = bare(await keptOut.get(`/k/${linkId}/my-data`));
  expect(bare(await keptOut.get(`/k/${newId()}/my-data`))).toBe(own);
  const { browser: other, path } = await device("agreed", member("agreed"));
  expect((await other.get((await device("prepared", member())).path)).status).toBe(404);
  expect((await kring.browser().get(path)).status).toBe(404);
  // Also should his link still stand, as when it was proven in the same second.
  const { id: someone } = await doors.family.personalLink.findUniqueOrThrow({ where: { id: linkId } });
  const personId = personOf(world.prepared, world.prepared.cast.keptOut);
  await doors.family.personalLink.update({ where: { id: someone }, data: { revokedAt: null } });
  await doors.family.invitation.updateMany({ where: { personId }, data: { withdrawnAt: null } });
  const proven = new Browser(kring.baseUrl);
  proven.keep((await linkCookie(doors, personId, "word")).cookie);
  expect(bare(await proven.get(`/k/${linkId}/my-data`))).toBe(bare(await proven.get(`/k/${newId()}/my-data`)));
  await doors.family.personalLink.update({ where: { id: someone }, data: { revokedAt: firstDay } });
  await doors.family.invitation.updateMany({ where: { personId }, data: { withdrawnAt: firstDay } });
});

test("he corrects himself, once however often he presses; a mistake is said at its field and the rest stays", async () => {
  const { browser, path } = await device("prepared", member());
  const right = {
    intent: "contact",
    firstName: "Jamilatou",
    familyName: "Bah",
    address: "Nieuwstraat 2",
    spokenLanguage: "nld",
    readLanguage: "tur",
  };
  const wrong = await browser.post(path, { ...right, once: newId(), email: "geen adres" });
  expect(wrong.status).toBe(400);
  expect(wrong.text).toContain("Dit is geen e-mailadres.");
  expect(wrong.text).toContain("Nieuwstraat 2");
  const once = newId();
  for (const _ of [1, 2]) expect((await browser.post(path, { ...right, once })).status).toBe(302);
  const person = await doors.staff.person.findUniqueOrThrow({ where: { id: personOf(world.prepared, member()) } });
  expect(person.readLanguage).toBe("tur");
  expect(await doors.staff.timelineEvent.count({ where: { kind: "ownDataCorrected" } })).toBe(1);
  const history = await coordinator.get(`/conferences/${world.prepared.conferenceId}/history`);
  expect(history.text).toContain("Jamilatou verbeterde zijn of haar gegevens.");
  await browser.post(path, { ...right, readLanguage: "nld", once: newId() });
});

const newNumber = "+31685002077";

test("a number he gives gets nothing and opens nothing until the coordinator spoke with him on it", async () => {
  const { browser, path, linkId } = await device("prepared", member());
  const personId = personOf(world.prepared, member());
  const given = await browser.post(path, { intent: "number", once: newId(), phone: newNumber });
  expect(given.status).toBe(302);
  const [old] = await phonesOf(member());
  expect((await phonesOf(member())).length).toBe(1);
  const link = await doors.family.personalLink.findUniqueOrThrow({ where: { id: linkId } });
  const opened = await kring.browser().post(new URL(linkAddress(link)).pathname, { proof: lastFour(newNumber) });
  expect(opened.status).toBe(400);
  const reach = await doors.family.$transaction((tx) => reachOf(tx, [personId]));
  expect(JSON.stringify([...reach.values()])).not.toContain(newNumber);

  const room = `/conferences/${world.prepared.conferenceId}/people/${personId}`;
  const page = await coordinator.get(room);
  expect(page.text).toContain("Zelf doorgegeven nummer");
  const waiting = await doors.staff.personPhone.findFirstOrThrow({ where: { personId, endReason: "toConfirm" } });
  const settle = { intent: "ownNumber", his: "yes", once: newId(), personPhoneId: waiting.id };
  expect((await coordinator.post(room, settle)).status).toBe(302);
  expect((await phonesOf(member())).map(({ id }) => id)).toEqual([old?.id, expect.any(String)]);
  expect((await kring.browser().post(new URL(linkAddress(link)).pathname, { proof: lastFour(newNumber) })).status).toBe(302);
});

test("a number that is not his ends at once and shuts out every other device; he himself goes on", async () => {
  const here = await device("prepared", member());
  const oldPhone = await device("prepared", member());
  const [old] = await phonesOf(member());
  const drop = { intent: "drop", personPhoneId: old?.id ?? "" };
  const [foreign] = await phonesOf(world.prepared.cast.welcome);
  expect((await here.browser.post(here.path, { ...drop, personPhoneId: foreign?.id ?? "", once: newId() })).status).toBe(404);
  const before = await doors.family.personalLink.findUniqueOrThrow({ where: { id: here.linkId } });
  expect((await here.browser.post(here.path, { ...drop, once: newId() })).status).toBe(302);
  expect((await phonesOf(member())).map(({ id }) => id)).not.toContain(old?.id);
  expect((await here.browser.get(here.path)).status).toBe(200);
  expect((await oldPhone.browser.get(oldPhone.path)).status).toBe(404);
  expect((await kring.browser().get(new URL(linkAddress(before)).pathname)).status).toBe(404);
});

test("who has his data erased is gone in one transaction; his lines become somebody's and the family's words stay", async () => {
  const { agreed } = world;
  const { browser, path } = await device("agreed", member("agreed"));
  const personId = personOf(agreed, member("agreed"));
  expect((await browser.post(path, { intent: "erase", once: newId() })).status).toBe(400);
  const left = async () => ({
    name: (await doors.staff.person.findUniqueOrThrow({ where: { id: personId } })).firstName,
    phones: await doors.staff.personPhone.count({ where: { personId } }),
    strokes: await doors.family.mapChange.count({ where: { OR: [{ subjectId: personId }, { otherId: personId }] } }),
    decisions: await doors.family.decision.count({ where: { personId } }),
    told: await doors.family.reply.count({ where: { invitation: { personId }, specialSealed: { not: null } } }),
    links: await doors.family.personalLink.count({ where: { personId, revokedAt: null } }),
    queued: await doors.staff.outgoingMessage.count({ where: { personId, state: "queued" } }),
  });
  const before = await left();
  expect(before.strokes).toBeGreaterThan(0);
  await kring.database.query(`create function not_now() returns trigger language plpgsql as $$ begin raise exception 'not now'; end $$`);
  await kring.database.query(
    `create trigger not_now before insert on "TimelineEvent" for each row when (new."kind" = 'ownDataErased') execute function not_now()`,
  );
  expect((await browser.post(path, { intent: "erase", sure: "on", once: newId() })).status).toBe(500);
  expect(await left()).toEqual(before);
  await kring.database.query(`drop trigger not_now on "TimelineEvent"`);

  const once = newId();
  const erased = await browser.post(path, { intent: "erase", sure: "on", once });
  expect(erased.location).toBe("/my-data-erased?taal=nl");
  expect(await left()).toEqual({ name: "…", phones: 0, strokes: 0, decisions: 0, told: 0, links: 0, queued: 0 });
  expect((await browser.get(path)).status).toBe(404);
  expect((await browser.post(path, { intent: "erase", sure: "on", once })).status).toBe(404);
  const principal = await device("agreed", agreed.cast.principals[0]);
  const plan = await principal.browser.get(`/k/${principal.linkId}/plan`);
  expect(plan.text).toContain("Wie: iemand");
  expect(plan.text).toContain(`Elke week bellen ${agreed.cast.marker}`);
  expect(plan.text).not.toContain(member("agreed"));
  const history = await (await kring.asStaff(emailOf("nadia"))).get(`/conferences/${agreed.conferenceId}/history`);
  expect(history.text).toContain("Iemand liet zijn of haar gegevens wissen.");
});

test("a principal is told to stop first; a guest goes, and what his organisation asked stays", async () => {
  const principal = await device("agreed", world.agreed.cast.principals[0]);
  const page = await principal.browser.get(principal.path);
  expect(page.text).toContain("Stop dan eerst");
  expect(page.text).not.toContain('value="erase"');
  expect((await principal.browser.post(principal.path, { intent: "erase", sure: "on", once: newId() })).status).toBe(404);
  const guest = await device("agreed", world.agreed.cast.guest);
  const shown = await guest.browser.get(guest.path);
  expect(shown.text).toContain("als gast");
  expect(hidden(shown.text, "once")).not.toBe("");
  const demands = await doors.staff.statedDemand.count({ where: { conferenceId: world.agreed.conferenceId } });
  expect((await guest.browser.post(guest.path, { intent: "erase", sure: "on", once: newId() })).location).toBe("/my-data-erased?taal=nl");
  expect(await doors.staff.statedDemand.count({ where: { conferenceId: world.agreed.conferenceId } })).toBe(demands);
  const { firstName } = await doors.staff.person.findUniqueOrThrow({ where: { id: personOf(world.agreed, world.agreed.cast.guest) } });
  expect(firstName).toBe("…");
});

test("the invitation says who gave the name, why, and when it is erased after a no", async () => {
  const { browser, linkId } = await device("prepared", member());
  const { text } = await browser.get(`/k/${linkId}/invitation`);
  expect(text).toContain("gaven ons uw naam, en uw nummer of adres, om u dit te vragen. Nee is goed.");
  expect(text).toContain("drie maanden nadat alles is afgelopen");
  expect(text).toContain(`/k/${linkId}/my-data`);
});
