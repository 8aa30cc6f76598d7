import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { dbOf } from "~/db.server";
import { emailOf, setStage } from "../../prisma/stories/stage";
import { demoPassword } from "../builders/colleagues";
import { on } from "../builders/telling";
import { type Kring, startKring } from "../setup/server";
import { firstMorning } from "./journey";
import { openChromium, Walker } from "./walking";
import { t } from "./words";

const r = "staff-registration";
const n = "staff-register";

let kring: Kring;
let browser: Browser;
let worker: Walker;

beforeAll(async () => {
  kring = await startKring({ clockAt: firstMorning });
  browser = await openChromium();
  await setStage(dbOf("staff"), on(firstMorning, 0));
  worker = await Walker.at(browser, kring.baseUrl, "staff");
  await worker.page.setViewportSize({ width: 360, height: 740 });
  await worker.go("/sign-in");
  await worker.type(t("staff-sign-in.email"), emailOf("Saskia"));
  await worker.type(t("staff-sign-in.password"), demoPassword);
  await worker.press(t("staff-sign-in.submit"));
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await kring?.stop();
});

const field = (page: Page, name: string) => page.locator(`main form [name="${name}"]`);

/** Presses the button that goes on, and waits until another page stands there. */
async function next(page: Page, button = t(`${n}.next`)): Promise<void> {
  const before = page.url();
  await page.getByRole("button", { name: button, exact: true }).last().click();
  await page.waitForURL((url) => url.href !== before);
  await worker.settles();
}

/** What lies on the device, as somebody would find it who took the phone. */
const onDevice = (page: Page): Promise<string> => page.evaluate(() => JSON.stringify({ ...localStorage }));

const typedOffline = "De brieven liggen ongeopend in de la. “Ik durf niet”, zei ze. 你好 — ş ğ ı, ‏مرحبا‏, en 's nachts wakker.";

/** Cuts the network half way a form, types on, and closes the page. Gives the address of the draft. */
async function typesWithoutNetwork(context: BrowserContext, page: Page): Promise<string> {
  await page.goto("/registrations/new");
  await page.getByRole("button", { name: t(`${n}.begin-submit`) }).click();
  await page.getByRole("heading", { name: t(`${n}.people-title`) }).waitFor();
  await worker.settles();
  await field(page, "principals[0].firstName").fill("Sevda");
  await page.getByText(/^Bewaard om \d\d:\d\d$/).waitFor();
  await worker.look("43-half-way-saved");
  await next(page);
  await field(page, "principals[0].spokenLanguage").selectOption("tur");
  await field(page, "principals[0].readLanguage").selectOption("nld");
  await next(page);
  await page.goto(`${page.url().replace(/[^/]+$/, "")}situation`);
  await worker.settles();
  await field(page, "tried").fill("Een regeling in mei.");
  await page.waitForResponse((response) => response.url().endsWith("/save"));

  await context.setOffline(true);
  await field(page, "situation").pressSequentially(typedOffline);
  await page.getByText(t(`${n}.not-saved-offline`)).waitFor();
  // The button sends nobody away from what he typed.
  await page
    .getByRole("button", { name: t(`${n}.next`), exact: true })
    .last()
    .click();
  await page.getByText(t(`${n}.not-saved-offline`)).waitFor();
  expect(await field(page, "situation").inputValue()).toBe(typedOffline);
  worker.expectComplaint(/ERR_INTERNET_DISCONNECTED|Failed to load resource/);
  await worker.look("44-half-way-offline");
  expect(await onDevice(page), "nobody reads it on the device").not.toMatch(/brieven|Sevda|durf/);
  expect(await onDevice(page)).toContain("kring.draft.");
  return page.url();
}

test("a form left half way with the network cut comes back with every character", async () => {
  const { context } = worker;
  const address = await typesWithoutNetwork(context, worker.page);
  await worker.page.close();
  await context.setOffline(false);

  const page = await context.newPage();
  worker.page = page;
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto("/registrations");
  await page.getByText(t(`${n}.drafts-title`)).waitFor();
  await worker.look();
  await page
    .getByRole("link", { name: t(`${n}.draft-of`, { names: "Sevda" }) })
    .first()
    .click();
  await page.waitForURL(/\/drafts\//);
  // Wherever he comes back, the page says where the text is.
  if (page.url() !== address) await page.goto(address);
  await page.getByText(t(`${n}.copy-title`)).waitFor();
  await worker.look("45-half-way-back");
  await page.getByRole("button", { name: t(`${n}.copy-restore`) }).click();
  expect(await field(page, "situation").inputValue()).toBe(typedOffline);
  expect(await field(page, "tried").inputValue()).toBe("Een regeling in mei.");
  await page.waitForFunction(() => Object.keys(localStorage).every((name) => !name.startsWith("kring.draft.")));
  await page.reload();
  expect(await field(page, "situation").inputValue(), "and the server has it").toBe(typedOffline);
  await page.goto(address.replace("situation", "people"));
  expect(await field(page, "principals[0].firstName").inputValue()).toBe("Sevda");
  await page.goto(address.replace("situation", "talking-1"));
  expect(await field(page, "principals[0].spokenLanguage").inputValue()).toBe("tur");
}, 120_000);

test("two tabs with the same step: the older one is told so, and both texts stand side by side", async () => {
  const { page, context } = worker;
  const address = page.url().replace(/[^/]+$/, "situation");
  const other = await context.newPage();
  await Promise.all([page.goto(address), other.goto(address)]);
  await worker.settles();
  await field(other, "hopes").fill("Dat de kinderen kunnen blijven.");
  await other.waitForResponse((response) => response.url().endsWith("/save") && response.ok());
  await field(page, "hopes").fill("Rust in huis.");
  await page.getByText(t(`${n}.not-saved-clash`)).waitFor();
  await page
    .getByRole("button", { name: t(`${n}.next`), exact: true })
    .last()
    .click();
  await page.getByText(t(`${n}.clash-title`)).waitFor();
  await page.getByText("Dat de kinderen kunnen blijven.").waitFor();
  expect(await field(page, "hopes").inputValue()).toBe("Rust in huis.");
  worker.expectComplaint(/409/);
  await worker.look("46-half-way-two-tabs");
  await next(page);
  await page.goto(address);
  expect(await field(page, "hopes").inputValue()).toBe("Rust in huis.");
  await other.close();
}, 120_000);

test("sent by a double click it exists once, and nothing is left on the device", async () => {
  const { page } = worker;
  const base = page.url().replace(/[^/]+$/, "");
  await page.goto(`${base}children`);
  await field(page, "children").and(page.locator('[value="no"]')).check();
  await next(page);
  await page.goto(`${base}safety-1`);
  for (const [name, value] of Object.entries({ alone: "yes", mustNotKnow: "no", readsAlong: "no", callingUnsafe: "no" })) {
    await field(page, `principals[0].${name}`)
      .and(page.locator(`[value="${value}"]`))
      .check();
  }
  await next(page);
  await page.goto(`${base}check`);
  await page.getByText(t(`${r}.refusal-noWillingness`)).waitFor();
  expect(await page.getByText(t(`${r}.mustNotKnow`)).count(), "safety is not read back").toBe(0);
  await page.goto(`${base}yes-1?check`);
  await worker.settles();
  await field(page, "principals[0].willing").check();
  await field(page, "principals[0].willingHow").and(page.locator('[value="spoken"]')).check();
  await field(page, "principals[0].willingLanguage").selectOption("tur");
  await field(page, "principals[0].consentRegistration").check();
  await next(page, t(`${n}.to-check`));
  await page.getByRole("heading", { name: t(`${n}.check-title`) }).waitFor();
  await worker.look();
  await page.getByRole("button", { name: t(`${r}.send`) }).dblclick();
  await page.getByText(t(`${r}.sent-title`)).waitFor();
  const [rows] = await kring.database.query<{ conferences: number; drafts: number }>(
    `select (select count(*)::int from "Conference") as conferences, (select count(*)::int from "RegistrationDraft") as drafts`,
  );
  expect(rows).toEqual({ conferences: 1, drafts: 0 });
  expect(await onDevice(page)).not.toContain("kring.draft.");
  // Whoever comes back to the draft finds what became of it.
  await page.goto(`${base}check`);
  await page.waitForURL(/\/registrations\/[0-9a-f-]+\?sent$/);
  await worker.look();
}, 120_000);
