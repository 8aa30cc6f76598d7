import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { dbOf } from "~/db.server";
import { emailOf, setStage } from "../../prisma/stories/stage";
import { demoPassword } from "../builders/colleagues";
import { on } from "../builders/telling";
import { type Kring, startKring } from "../setup/server";
import { firstMorning } from "./journey";
import { rowsIn } from "./twice";
import { openChromium, Walker } from "./walking";
import { t } from "./words";

let kring: Kring;
let browser: Browser;
let worker: Walker;

beforeAll(async () => {
  kring = await startKring({ clockAt: firstMorning });
  browser = await openChromium();
  await setStage(dbOf("staff"), on(firstMorning, 0));
  worker = await Walker.at(browser, kring.baseUrl, "staff");
  await worker.go("/sign-in");
  await worker.type(t("staff-sign-in.email"), emailOf("Saskia"));
  await worker.type(t("staff-sign-in.password"), demoPassword);
  await worker.press(t("staff-sign-in.submit"));
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await kring?.stop();
});

/** What stands in every field: the value, or whether it is chosen. */
const filled = (page: Page): Promise<Record<string, string>> =>
  page
    .locator("main form")
    .first()
    .evaluate((form) =>
      Object.fromEntries(
        [...(form as HTMLFormElement).elements].flatMap((element, at) => {
          const field = element as HTMLInputElement;
          if (!field.name || field.name === "once" || field.type === "submit" || field.type === "hidden" || field.tagName === "BUTTON")
            return [];
          const chosen = field.type === "checkbox" || field.type === "radio";
          return [[`${field.name} ${chosen ? field.value : at}`, chosen ? String(field.checked) : field.value]];
        }),
      ),
    );

/** The words at a field: what its own description says is the matter with it. */
const saidAt = (page: Page, name: string): Promise<string> =>
  page
    .locator(`main form [name="${name}"]`)
    .first()
    .evaluate((field) => {
      const described = field.getAttribute("aria-describedby") ?? "";
      const group = field.closest("fieldset")?.getAttribute("aria-describedby") ?? "";
      return `${described} ${group}`
        .split(/\s+/)
        .filter((id) => id.endsWith("-error"))
        .map((id) => document.getElementById(id)?.textContent ?? `no ${id}`)
        .join(" ");
    });

async function fillPrincipal(
  page: Page,
  at: number,
  given: { firstName: string; phone: string; willing: boolean; mustNotKnow: "yes" | "no" },
) {
  const field = (name: string) => page.locator(`main form [name="principals[${at}].${name}"]`);
  await field("firstName").fill(given.firstName);
  await field("phone").fill(given.phone);
  await field("spokenLanguage").selectOption("nld");
  await field("readLanguage").selectOption("nld");
  if (given.willing) await field("willing").check();
  await field("willingHow").and(page.locator('[value="spoken"]')).check();
  await field("willingLanguage").selectOption("nld");
  await field("willingWords").fill("Graag, als mijn zus erbij mag zijn.");
  await field("consentRegistration").check();
  for (const [name, value] of [
    ["alone", "yes"],
    ["mustNotKnow", given.mustNotKnow],
    ["readsAlong", "no"],
    ["callingUnsafe", "no"],
  ] as const) {
    await field(name)
      .and(page.locator(`[value="${value}"]`))
      .check();
  }
}

test("each mistake in a registration is said at its own field, and everything else stays as it was typed", async () => {
  const { page } = worker;
  await worker.go("/registrations/new");
  for (const number of [2, 3]) {
    await page.getByRole("button", { name: t("staff-registration.add-principal") }).click();
    await page.getByRole("heading", { name: t("staff-registration.principal-title", { number }) }).waitFor();
  }
  // Without a yes, and a yes on safety nobody will talk about.
  await fillPrincipal(page, 0, { firstName: "Wout", phone: "06 85 00 81 01", willing: false, mustNotKnow: "yes" });
  // The number of somebody else, and one no text message reaches.
  await fillPrincipal(page, 1, { firstName: "Ilse", phone: "+31 6 85008101", willing: true, mustNotKnow: "no" });
  await fillPrincipal(page, 2, { firstName: "Koos", phone: "020 555 01 23", willing: true, mustNotKnow: "no" });
  await worker.type(t("staff-registration.situation"), "De brieven van drie maanden liggen in de la.");
  await worker.pick(t("staff-registration.children"), t("staff-registration.no"));
  await worker.pick(t("staff-registration.housing"), t("staff-registration.housing-new"));
  await worker.choose(t("staff-case.landlord"), "De Veste");
  await worker.type(t("staff-case.arrears"), "1.234,50");
  await worker.choose(t("staff-case.step"), t("staff-case.step-notice"));
  // A day that is over.
  await worker.type(t("staff-case.eviction-on"), "2026-08-31");

  const typed = await filled(page);
  const rows = await rowsIn(kring.database);
  const answered = page.waitForResponse((response) => response.request().method() === "POST");
  await page
    .getByRole("button", { name: t("staff-registration.send") })
    .last()
    .click();
  expect((await answered).status()).toBe(400);
  await page.getByRole("heading", { name: /Er (is|zijn) nog/ }).waitFor();
  expect(await rowsIn(kring.database), "nothing was written").toEqual(rows);

  const expected = {
    "principals[0].willing": t("staff-registration.refusal-noWillingness"),
    "principals[0].safetyTalk": t("staff-registration.refusal-noTalkPlanned"),
    "principals[1].sharedNumber": t("staff-registration.refusal-sharedNumber"),
    "principals[2].phone": t("staff-registration.refusal-phoneForCalls"),
    evictionOn: t("staff-case.refusal-evictionPast"),
  };
  const said = Object.fromEntries(await Promise.all(Object.keys(expected).map(async (name) => [name, await saidAt(page, name)] as const)));
  for (const [name, words] of Object.entries(expected)) expect(said[name], name).toContain(words);
  expect(new Set(Object.values(said)).size, "each message is its own").toBe(5);
  expect(await page.locator("main form [id$='-error']").count(), "and there are no others").toBe(5);
  expect(await filled(page), "what was typed").toEqual(typed);
  worker.expectComplaint(/400/);
  await worker.look();
});

test("the same without scripts", async () => {
  const { page } = worker;
  const context = await browser.newContext({
    baseURL: kring.baseUrl,
    javaScriptEnabled: false,
    storageState: await page.context().storageState(),
  });
  const plain = await context.newPage();
  await plain.goto("/registrations/new");
  await fillPrincipal(plain, 0, { firstName: "Wout", phone: "097 012 345 678", willing: false, mustNotKnow: "yes" });
  const typed = await filled(plain);
  await plain
    .getByRole("button", { name: t("staff-registration.send") })
    .last()
    .click();
  await plain.getByRole("heading", { name: /Er (is|zijn) nog/ }).waitFor();
  expect(await saidAt(plain, "principals[0].willing")).toContain(t("staff-registration.refusal-noWillingness"));
  expect(await saidAt(plain, "principals[0].phone")).toContain(t("sms.number-machineToMachine"));
  expect(await filled(plain)).toEqual(typed);
  await context.close();
});

test("a proposal is not asked again on a day that is over", async () => {
  const { page } = worker;
  await worker.go("/proposals/new");
  await worker.type(t("staff-registration.first-name"), "Henk");
  await worker.pick(t("staff-registration.answer"), t("staff-registration.answer-notNow"));
  await worker.type(t("staff-registration.ask-again"), "2026-09-01");
  const typed = await filled(page);
  await worker.press(t("staff-registration.save"));
  expect(await saidAt(page, "askAgainOn")).toContain(t("staff-registration.refusal-askAgainPast"));
  expect(await filled(page)).toEqual(typed);
  worker.expectComplaint(/400|409/);
  await worker.look();
});
