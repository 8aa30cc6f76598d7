import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { dbOf } from "~/db.server";
import { saveStep, startDraft } from "~/registration/draft/draft.server";
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

const yes = { willing: "on", willingHow: "spoken", willingLanguage: "nld", consentRegistration: "on" };
const safe = { alone: "yes", mustNotKnow: "no", readsAlong: "no", callingUnsafe: "no" };

/** A draft of Saskia with three principals: without a yes and worried; with the first one's number; with one no text message reaches. */
async function draftWithMistakes(): Promise<string> {
  const db = dbOf("staff");
  const { id } = await db.account.findFirstOrThrow({ where: { firstName: "Saskia" } });
  const { willing: _, ...unwilling } = yes;
  const people = [
    { firstName: "Wout", ...unwilling, ...safe, mustNotKnow: "yes" },
    { firstName: "Ilse", phone: "+31 6 85008101", ...yes, ...safe },
    { firstName: "Koos", ...yes, ...safe },
  ].map((one) => ({ spokenLanguage: "nld", readLanguage: "nld", ...one }));
  const named = people.flatMap((one, at) => Object.entries(one).map(([name, value]) => [`principals[${at}].${name}`, [value]] as const));
  const about = { situation: ["De brieven van drie maanden liggen in de la."], children: ["no"], housing: ["none"] };
  const draftId = await startDraft(db, { accountId: id }, { typed: { ...Object.fromEntries(named), ...about } }, on(firstMorning, 0));
  await saveStep(
    db,
    { accountId: id },
    draftId,
    { step: "people", version: 9, form: peopleForm(people), deed: { kind: "people", count: 3 } },
    on(firstMorning, 0),
  );
  return `/registrations/drafts/${draftId}`;
}

function peopleForm(people: readonly { firstName: string }[]): FormData {
  const form = new FormData();
  for (const [at, { firstName }] of people.entries()) form.set(`principals[${at}].firstName`, firstName);
  return form;
}

test("each mistake in a registration is said at its own field, and everything else stays as it was typed", async () => {
  const { page } = worker;
  const base = await draftWithMistakes();
  const rows = await rowsIn(kring.database);
  // What is typed wrong is said at once.
  await worker.go(`${base}/talking-3`);
  await worker.type(t("staff-registration.phone"), "020 555 01 23");
  await worker.choose(t("staff-registration.spoken-language"), "Turks");
  const typed = await filled(page);
  await page
    .getByRole("button", { name: t("staff-register.next"), exact: true })
    .last()
    .click();
  await page.getByRole("heading", { name: /Er (is|zijn) nog/ }).waitFor();
  expect(await saidAt(page, "principals[2].phone")).toContain(t("staff-registration.refusal-phoneForCalls"));
  expect(await page.locator("main form [id$='-error']").count(), "and there are no others").toBe(1);
  expect(await filled(page), "what was typed").toEqual(typed);
  worker.expectComplaint(/400/);
  await worker.look();

  // What is missing is said where everything is looked over, and at its field from there.
  await worker.go(`${base}/check`);
  const expected = {
    "yes-1": ["principals[0].willing", "staff-registration.refusal-noWillingness"],
    "safety-1": ["principals[0].safetyTalk", "staff-registration.refusal-noTalkPlanned"],
    "talking-3": ["principals[2].phone", "staff-registration.refusal-phoneForCalls"],
  } as const;
  for (const [, key] of Object.values(expected)) await worker.sees(t(key));
  await worker.press(t("staff-registration.send"));
  await worker.sees(t("staff-register.not-ready"));
  worker.expectComplaint(/400/);
  await worker.look();
  for (const [step, [name, key]] of Object.entries(expected)) {
    await worker.go(`${base}/${step}?check`);
    expect(await saidAt(page, name), name).toContain(t(key));
    await worker.look();
  }
  expect(await rowsIn(kring.database), "nothing was sent").toEqual(rows);
});

test("the same without scripts", async () => {
  const base = await draftWithMistakes();
  const context = await browser.newContext({
    baseURL: kring.baseUrl,
    javaScriptEnabled: false,
    storageState: await worker.page.context().storageState(),
  });
  const plain = await context.newPage();
  await plain.goto(`${base}/talking-1`);
  await plain.locator('main form [name="principals[0].phone"]').fill("097 012 345 678");
  await plain.locator('main form [name="principals[0].ownWord"]').fill("pruimenboom");
  const typed = await filled(plain);
  await plain
    .getByRole("button", { name: t("staff-register.next"), exact: true })
    .last()
    .click();
  await plain.getByRole("heading", { name: /Er (is|zijn) nog/ }).waitFor();
  expect(await saidAt(plain, "principals[0].phone")).toContain(t("sms.number-machineToMachine"));
  expect(await filled(plain)).toEqual(typed);
  await plain.locator('main form [name="principals[0].phone"]').fill("06 85 00 81 44");
  await plain
    .getByRole("button", { name: t("staff-register.next"), exact: true })
    .last()
    .click();
  await plain.waitForURL(/talking-2/);
  await plain.goto(`${base}/talking-1`);
  expect(await plain.locator('main form [name="principals[0].ownWord"]').inputValue()).toBe("pruimenboom");
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
  expect(await saidAt(page, "askAgainOn")).toContain(t("staff-proposals.refusal-askAgainPast"));
  expect(await filled(page)).toEqual(typed);
  worker.expectComplaint(/400|409/);
  await worker.look();
});
