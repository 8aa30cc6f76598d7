import { afterAll, beforeAll, expect, test } from "vitest";
import { newOnce } from "~/access/deed.server";
import { newId } from "~/access/ids";
import { firstDay } from "~/clock.server";
import { dbOf, disconnect } from "~/db.server";
import { startDraft } from "~/registration/draft/draft.server";
import { dayOn, personOf, withoutWorry } from "../builders/telling";
import { emailOf, makeWorld, type World } from "../builders/world";
import type { Browser, Fields } from "../setup/asking";
import { type Kring, startKring } from "../setup/server";
import { rowCounts } from "./walk";

let kring: Kring;
let world: World;

beforeAll(async () => {
  kring = await startKring({ clockAt: firstDay });
  world = await makeWorld({ staff: dbOf("staff"), family: dbOf("family") }, firstDay);
}, 120_000);

afterAll(async () => {
  await disconnect();
  await kring.stop();
});

/** The browser of somebody of a family, with the link he opened. */
function relative(scene: "prepared" | "closed", name: string): { browser: Browser; at: string } {
  const link = world[scene].links.get(name);
  const browser = kring.browser();
  browser.keep(link?.cookie ?? "");
  return { browser, at: `/k/${link?.linkId}` };
}

/** Tables that say how something went rather than what there is; each may get a row of its own. */
const besides = ["UsedForm", "TimelineEvent", "SignInAttempt", "AccountSession"];

/**
 * Sends one form three times: twice at the same moment and once more afterwards. Gives the rows that came of it, table by table,
 * once every answer turned out to be the first one's.
 */
async function pressThrice(browser: Browser, path: string, fields: Fields): Promise<Record<string, number>> {
  const before = await rowCounts(kring.database);
  const form = { once: newOnce(), ...fields };
  const answers = await Promise.all([browser.copy().post(path, form), browser.copy().post(path, form)]);
  answers.push(await browser.copy().post(path, form));
  const [first] = answers;
  expect(first?.status, first?.text.slice(0, 2000)).toBe(302);
  for (const answer of answers) expect([answer.status, answer.location]).toEqual([first?.status, first?.location]);
  const after = await rowCounts(kring.database);
  const made = Object.entries(after).map(([table, many]): [string, number] => [table, many - (before[table] ?? 0)]);
  expect(Object.fromEntries(made).UsedForm).toBe(1);
  return Object.fromEntries(made.filter(([table, many]) => many !== 0 && !besides.includes(table)));
}

test("a registration: one conference, however often it was sent", async () => {
  const joke = await kring.asStaff(emailOf("joke"));
  const { willing: _w, consentRegistration: _c, ...answers } = withoutWorry;
  const principal: Fields = { ...answers, firstName: "Dubbeltje", phone: "0685009901", willing: "on", consentRegistration: "on" };
  const about = Object.entries({ situation: "Huur achter.", children: "no", housing: "none" });
  const named = Object.entries(principal).map(([name, value]): [string, string] => [`principals[0].${name}`, String(value)]);
  const typed = Object.fromEntries([...named, ...about].map(([name, value]) => [name, [value]]));
  const draftId = await startDraft(dbOf("staff"), { accountId: world.colleagues.joke }, { typed }, firstDay);
  const made = await pressThrice(joke, `/registrations/drafts/${draftId}/check`, {});
  expect(made).toMatchObject({ Conference: 1, Registration: 1, Person: 1, Principal: 1, Willingness: 1, SafetyAnswer: 1 });
  expect(made).toMatchObject({ RegistrationDraft: -1 });
});

test("an offer: asked once, one text message", async () => {
  const ria = await kring.asStaff(emailOf("ria"));
  const made = await pressThrice(ria, `/matching/${world.waiting.conferenceId}`, { intent: "offer", accountId: world.colleagues.nadia });
  expect(made).toEqual({ CoordinatorOffer: 1, DeskDecision: 1, OutgoingMessage: 1 });
});

test("accepting in two steps: one coordinator", async () => {
  const emine = await kring.asStaff(emailOf("emine"));
  expect(await pressThrice(emine, `/offers/${world.offerId}`, { answer: "perhaps" })).toEqual({});
  expect(await pressThrice(emine, `/offers/${world.offerId}`, { answer: "take" })).toEqual({
    CoordinatorAssignment: 1,
    // The worker hears the same day who it is.
    OutgoingMessage: 1,
  });
});

test("a principal's word about somebody: said once", async () => {
  const { cast } = world.prepared;
  const { browser, at } = relative("prepared", cast.principals[1]);
  const fields = { personId: personOf(world.prepared, cast.welcome), kind: "welcome" };
  expect(await pressThrice(browser, `${at}/circle`, fields)).toEqual({ Decision: 1 });
});

test("an invitation: one, with one message and one link", async () => {
  const emine = await kring.asStaff(emailOf("emine"));
  const fields = { intent: "invite", personId: personOf(world.prepared, world.prepared.cast.welcome), anyway: "on", knowing: "on" };
  const made = await pressThrice(emine, `/conferences/${world.prepared.conferenceId}/invitations`, fields);
  // Somebody who must stay out is in his family, so what was agreed about that is kept as well.
  expect(made).toEqual({ Approach: 1, Invitation: 1, OutgoingMessage: 1, PersonalLink: 1 });
});

test("a member's answer: one reply", async () => {
  const { browser, at } = relative("prepared", world.prepared.cast.member);
  expect(await pressThrice(browser, `${at}/invitation`, { answer: "maybe" })).toMatchObject({ Reply: 1 });
});

test("a line of the plan: written once", async () => {
  const { browser, at } = relative("closed", world.closed.cast.member);
  const fields = { deed: "write", agreementId: newId(), horizon: "now", what: "Samen de post openen" };
  expect(await pressThrice(browser, `${at}/day`, fields)).toEqual({ Agreement: 1, AgreementWording: 1 });
});

test("the steps of the day: each phase begins and ends once", async () => {
  const emine = await kring.asStaff(emailOf("emine"));
  const room = `/conferences/${world.closed.conferenceId}/day`;
  const withMember = personOf(world.closed, world.closed.cast.member);
  expect(await pressThrice(emine, room, { deed: "pause" })).toEqual({});
  expect(await pressThrice(emine, room, { deed: "resume" })).toEqual({ PhaseEntry: 1 });
  expect(await pressThrice(emine, room, { deed: "end", withMember })).toEqual({});
  expect(await pressThrice(emine, room, { deed: "presentation", withMember })).toEqual({ PhaseEntry: 1 });
  expect(await pressThrice(emine, room, { deed: "outcome", outcome: "presented" })).toEqual({ DayOutcome: 1 });
});

test("agreeing the plan: one version, and one message to each of the circle", async () => {
  const { cast } = world.closed;
  const { browser, at } = relative("closed", cast.principals[0]);
  const fields = { deed: "agree", contactPersonId: personOf(world.closed, cast.member), lookBackOn: dayOn(firstDay, 60) };
  const made = await pressThrice(browser, `${at}/day`, fields);
  expect(made).toMatchObject({ PlanVersion: 1, EvaluationMoment: 1, OutgoingMessage: 3 });
});

test("how an agreement goes: told once", async () => {
  const { browser, at } = relative("closed", world.closed.cast.member);
  const fields = { agreementId: world.closed.agreementId, answer: "busy", line: "Het loopt" };
  expect(await pressThrice(browser, `${at}/check-in`, fields)).toMatchObject({ CheckIn: 1 });
});
