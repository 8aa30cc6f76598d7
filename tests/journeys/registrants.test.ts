import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { dbOf } from "~/db.server";
import { text } from "~/language/catalogue";
import { shownPhone } from "~/language/phone";
import { emailOf, setStage } from "../../prisma/stories/stage";
import { demoPassword } from "../builders/colleagues";
import { on } from "../builders/telling";
import { type Kring, startKring } from "../setup/server";
import { firstMorning } from "./journey";
import { begins, goesOn, isSafe, saysYes } from "./registering";
import { openChromium, Walker } from "./walking";
import { t } from "./words";

const r = "staff-registration";
const n = "staff-register";
const f = "family-register";

let kring: Kring;
let browser: Browser;

beforeAll(async () => {
  kring = await startKring({ clockAt: firstMorning });
  browser = await openChromium();
  await setStage(dbOf("staff"), on(firstMorning, 0));
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await kring?.stop();
});

async function colleague(name: "Saskia" | "Wilma"): Promise<Walker> {
  const walker = await Walker.at(browser, kring.baseUrl, "staff");
  await walker.go("/sign-in");
  await walker.type(t("staff-sign-in.email"), emailOf(name));
  await walker.type(t("staff-sign-in.password"), demoPassword);
  await walker.press(t("staff-sign-in.submit"));
  return walker;
}

const field = (walker: Walker, name: string) => walker.page.locator(`main form [name="${name}"]`);
const own = (walker: Walker, name: string) => field(walker, `principals[0].${name}`);

test("somebody registers himself on a phone, in Turkish, without script", async () => {
  const tr = (key: Parameters<typeof text>[1], values?: Parameters<typeof text>[2]) => text("tr", key, values);
  const next = () => walker.press(tr(`${f}.next`));
  const walker = await Walker.at(browser, kring.baseUrl, "family");
  await walker.go("/register?taal=tr");
  await walker.look("35-register-own");
  await walker.press(tr(`${f}.begin`));
  await own(walker, "firstName").fill("Emine");
  await own(walker, "familyName").fill("Yıldız");
  await walker.look();
  await next();
  await own(walker, "phone").fill("06 85 00 71 01");
  await own(walker, "spokenLanguage").selectOption("tur");
  await own(walker, "readLanguage").selectOption("tur");
  await walker.look();
  await next();
  await field(walker, "children").and(walker.page.locator('[value="no"]')).check();
  await walker.look();
  await next();
  await field(walker, "situation").fill("Mektupları açmaya korkuyorum.");
  await walker.look("36-register-own-situation");
  await next();
  for (const [name, value] of Object.entries({ alone: "yes", mustNotKnow: "no", readsAlong: "no", callingUnsafe: "no" })) {
    await own(walker, name)
      .and(walker.page.locator(`[value="${value}"]`))
      .check();
  }
  await walker.look();
  await next();
  await walker.look();
  await next();
  await walker.look();
  await next();
  await own(walker, "willing").check();
  await own(walker, "willingWords").fill("Ablam yanımda olsun.");
  await walker.look();
  await next();
  await walker.look();
  await next();

  expect(walker.path, "the address tells nothing").toBe("/register/check");
  expect(await walker.page.title()).toBe(tr("family-common.neutral-title"));
  await walker.sees(tr(`${f}.refusal-noConsent`));
  await walker.look();
  await walker.follow(tr(`${f}.refusal-noConsent`));
  await own(walker, "consentRegistration").check();
  await next();
  await walker.sees("Mektupları açmaya korkuyorum.");
  // What she answered about safety is nowhere to be read again.
  await walker.go("/register/5");
  expect(await walker.page.locator("main form input:checked").count()).toBe(0);
  await walker.go("/register/check");
  await walker.look("37-register-own-check");
  await walker.press(tr(`${f}.send`));
  await walker.sees(tr(`${f}.sent-1`));
  await walker.look("38-register-own-sent");
  await walker.go("/register/check");
  expect(walker.path, "nothing is left on the phone").toBe("/register");
  const rows = await kring.database.query(`select "registrantKind", "registrantAccountId" from "Registration"`);
  expect(rows).toEqual([{ registrantKind: "principal", registrantAccountId: null }]);
}, 120_000);

test("somebody from a network asks that we call, and gets the same answer whatever happens", async () => {
  const visitor = kring.browser();
  const ask = async (name: string) => {
    const page = await visitor.get("/ask-a-call");
    const once = /name="once"[^>]*value="([^"]+)"/.exec(page.text)?.[1] ?? "";
    const answer = await visitor.post("/ask-a-call", { once, name, hint: "0685007102, na tienen" });
    return `${answer.status} ${answer.location} ${answer.text} ${(await visitor.get(answer.location ?? "")).text}`;
  };
  const first = await ask("Emine Yıldız");
  for (const name of ["Emine Yıldız", "Niemand Bekend", ...Array.from({ length: 7 }, (_, at) => `Vloed ${at}`)]) {
    expect(await ask(name), name).toBe(first);
  }
  for (const name of ["Emine Yıldız", "Niemand Bekend"]) {
    expect(await ask(name), "a flood is told so, whoever it names").toMatch(/^429 null /);
  }
  const [kept] = await kring.database.query<{ many: number }>(`select count(*)::int as many from "CallRequest"`);
  expect(kept?.many, "a flood is not kept").toBe(10);

  const phone = await Walker.at(browser, kring.baseUrl, "family");
  await phone.go("/ask-a-call");
  await phone.look("40-ask-a-call");
  const manager = await colleague("Wilma");
  await manager.go("/call-requests");
  await manager.sees("Niemand Bekend");
  await manager.look();
  await manager.press(t(`${n}.calls-called`));
  await manager.look();
}, 120_000);

test("somebody without any device is registered together with a worker", async () => {
  const worker = await colleague("Saskia");
  await worker.go("/registrations/new");
  await worker.look("41-registration-begin");
  await begins(worker);
  await own(worker, "firstName").fill("Mohamed");
  await goesOn(worker);
  await worker.choose(t(`${r}.spoken-language`), "Tarifit");
  await worker.choose(t(`${r}.read-language`), t(`${r}.reads-nothing`));
  await worker.pick(t(`${n}.interpreter`), t(`${n}.maybe-yes`));
  await goesOn(worker);
  await goesOn(worker);
  await worker.pick(t(`${r}.children`), t(`${r}.no`));
  await goesOn(worker);
  await worker.type(t(`${r}.situation`), "Zijn broer kan hem niet meer helpen met de post.");
  await goesOn(worker);
  await isSafe(worker);
  await goesOn(worker);
  await goesOn(worker);
  await goesOn(worker);
  await saysYes(worker, "Tarifit");
  await goesOn(worker);
  await worker.type(t("staff-case.eviction-on"), "2026-09-24");
  await goesOn(worker);
  await worker.sees(t(`${n}.fast-title`));
  await worker.look("42-registration-fast-lane");
  await worker.press(t(`${r}.send`));
  await worker.sees(t(`${r}.sent-title`));
  await worker.follow(t(`${r}.read-back`));
  await worker.sees("Tarifit");
  await worker.look();
  const manager = await colleague("Wilma");
  await manager.go("/matching");
  await manager.sees(/Mohamed/);
  await manager.sees(t("staff-matching.within-weeks", { weeks: 2 }));
  await manager.look();
  // Who registered himself is called by the Centrale.
  await manager.follow(t(`${n}.himself-call`));
  await manager.sees(shownPhone("+31685007101"));
  await manager.look("39-register-own-call");
}, 120_000);
