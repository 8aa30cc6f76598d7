import { afterAll, beforeAll, expect, test } from "vitest";
import { asksToWait, landlordAnswers, tellsLandlord, writesLetter } from "./case-landlord";
import { reckons } from "./case-money";
import { beginJourney, colleague, dayAt, evictionIn, folded, type Journey, lookOnPhone, saidAt } from "./case-stage";
import type { Walker } from "./walking";
import { t } from "./words";

const s = "staff-steps";
let journey: Journey;

beforeAll(async () => {
  journey = await beginJourney();
}, 120_000);
afterAll(async () => {
  await journey?.browser.close();
  await journey?.kring.stop();
});

interface NewCase {
  tenant: string;
  landlord: string;
  arrears: string;
  notice?: boolean;
}

/** Opens a case from what a landlord reported; gives its path. */
async function opens(worker: Walker, { tenant, landlord, arrears, notice }: NewCase): Promise<string> {
  await worker.go("/cases/new");
  await worker.type(t("staff-case.tenant"), tenant);
  await worker.choose(t("staff-case.landlord"), landlord);
  await worker.type(t("staff-case.rent"), "684");
  await worker.type(t("staff-case.arrears"), arrears);
  await worker.choose(t("staff-case.step"), t("staff-case.step-report"));
  await worker.type(t("staff-case.step-on"), dayAt(-2));
  await worker.page.locator("summary", { hasText: t("staff-case.model-eropaf") }).click();
  await worker.pick(t("staff-case.model"), t("staff-case.model-modelI"));
  if (notice) await worker.look("47-case-new");
  await worker.press(t("staff-case.open"));
  await worker.sees(t("staff-case.standing"));
  return new URL(worker.page.url()).pathname;
}

async function notesAttempt(worker: Walker, on: number, time: string, reached: "yes" | "no", note: string): Promise<void> {
  const form = await folded(worker, t(`${s}.note-attempt`));
  await worker.choose(t(`${s}.way`), t(`${s}.way-doorbell`), form);
  await worker.type(t(`${s}.attempt-on`), dayAt(on), form);
  await worker.type(t(`${s}.attempt-time`), time, form);
  await worker.pick(t(`${s}.was-reached`), t(`staff-case.${reached}`), form);
  await worker.type(t(`${s}.attempt-note`), note, form);
  await worker.press(t("staff-case.save"), form);
  await worker.sees(note);
}

test("a report becomes a case; the tenant is met at the second try and takes part", async () => {
  const { worker } = journey;
  journey.casePath = await opens(worker, { tenant: "Mohamed", landlord: "De Veste", arrears: "2.736", notice: true });
  await worker.look();
  await worker.go(`${journey.casePath}/steps`);
  const step = await folded(worker, t(`${s}.note-step`));
  await worker.choose(t("staff-case.column-step"), t("staff-case.step-notice"), step);
  await worker.type(t("staff-case.step-on"), dayAt(-1), step);
  await worker.type(t("staff-case.eviction-on"), dayAt(evictionIn), step);
  await worker.press(t("staff-case.save"), step);
  await worker.sees(new RegExp(saidAt(evictionIn)));
  await notesAttempt(worker, -1, "10:15", "no", "Gordijnen dicht.");
  await worker.sees(/ander deel van de dag/);
  await worker.look();
  await notesAttempt(worker, 0, "09:30", "yes", "Hij kwam zelf aan de deur.");
  await worker.press(t(`${s}.engage`));
  await worker.sees(t(`${s}.engaged`));
  await worker.look("48-case-steps");
  await lookOnPhone(worker, "48-case-steps-phone");
}, 120_000);

test("what can be paid off is reckoned before anybody promises it", async () => {
  await reckons(journey);
  await lookOnPhone(journey.worker, "50-case-money-phone");
}, 120_000);

test("the landlord reads what the worker read, and is asked to wait for as long as is needed", async () => {
  await tellsLandlord(journey);
  await asksToWait(journey);
  await lookOnPhone(journey.worker, "53-case-landlord-phone");
  await writesLetter(journey);
}, 120_000);

test("the landlord answers on a phone with the code of his letter, and the clock rests", async () => {
  const { worker, casePath } = journey;
  const phone = await landlordAnswers(journey);
  await worker.go(casePath);
  await worker.sees(t("staff-case.resting"));
  await worker.sees(new RegExp(saidAt(evictionIn + 30)));
  await worker.sees(/De lopende huur komt op tijd/);
  await worker.look("58-case-rests");
  await lookOnPhone(worker, "58-case-rests-phone");
  await worker.go(`${casePath}/landlord`);
  expect(await worker.text(), "the worker sees that it was seen").not.toContain(t("staff-landlord.not-seen"));

  await worker.go(`${casePath}/ending`);
  await lookOnPhone(worker, "59-case-ending-phone");
  await worker.pick(t("staff-last-chance.outcome"), t("staff-last-chance.outcome-prevented"));
  await worker.type(t("staff-last-chance.arrears-then"), "2.636");
  await worker.press(t("staff-last-chance.end-case"));
  await worker.sees(t("staff-last-chance.outcomes"));
  await worker.look("60-case-ended");
  await phone.go(phone.path);
  await phone.sees(t("landlord.ended"));
  await phone.look();
}, 120_000);

test("a landlord with an account sees his own cases alone", async () => {
  const { worker, browser, kring, casePath } = journey;
  const own = await opens(worker, { tenant: "Fatma", landlord: "Woonstede", arrears: "1.368" });
  await worker.go("/cases");
  await worker.look("61-cases");
  await lookOnPhone(worker, "61-cases-phone");
  const landlord = await colleague(browser, kring, "Petra");
  await landlord.go("/landlord");
  await landlord.sees("Fatma");
  expect(await landlord.text()).not.toContain("Mohamed");
  await landlord.look("62-landlord-list");
  for (const path of [casePath.replace("/cases/", "/landlord/"), casePath, own, "/cases"]) {
    expect((await landlord.page.request.get(path)).status(), path).toBe(404);
  }
  expect((await landlord.page.request.get(own.replace("/cases/", "/landlord/"))).status()).toBe(200);
}, 120_000);
