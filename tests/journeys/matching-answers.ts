import { expect } from "vitest";
import { text } from "~/language/catalogue";
import { emailOf, phone } from "../../prisma/stories/stage";
import { demoPassword } from "../builders/colleagues";
import { clockTo } from "./clock";
import { signIn, sits } from "./journey";
import { enters, goesTo, link } from "./keyboard";
import { hanan, type Journey, textsBack } from "./matching-stage";
import { linkIn, sms } from "./phones";
import type { Walker } from "./walking";
import { t } from "./words";

const f = "family-coordinator";
const m = "staff-matching";
const o = "staff-offer";
const w = "staff-whole-list";
const question = /er is een vraag voor je/;

/** Numbers as the stage gives them. */
const numbers: Record<string, string> = { Hanan: hanan.phone, Emine: phone(202), Marja: phone(203), Malika: phone(204), Said: phone(205) };
const numberOf = (name: string): string => numbers[name] ?? "";

/** The first says no by text message; the second lets two days pass; so the third is asked. */
export async function noAndNothing(journey: Journey, [first = "", second = "", third = ""]: readonly string[]): Promise<void> {
  const { kring, manager, conference } = journey;
  const asked = await sms(kring.baseUrl, numberOf(first), question);
  expect(asked.body, "nothing in it says whom it is about").not.toMatch(/Mohamed|huur|Amsterdam/);
  await textsBack(journey, numberOf(first), `NEE ${/NEE (\d+)/.exec(asked.body)?.[1]}`);
  await sms(kring.baseUrl, numberOf(second), question);
  await manager.go(`/matching/${conference}`);
  await manager.sees(t(`${m}.asked-declined`, { name: first }));
  await manager.look();
  await clockTo(journey, "2026-09-12T10:30");
  await sms(kring.baseUrl, numberOf(third), question);
  // Who answers late is told so, and nothing changes.
  await textsBack(journey, numberOf(second), `JA ${/JA (\d+)/.exec((await sms(kring.baseUrl, numberOf(second), question)).body)?.[1]}`);
}

/** The third says perhaps behind the link, without anybody's name; signs in, hears who it is, knows nobody, and accepts. */
export async function accepts({ kring, browser, conference }: Journey, name: string): Promise<Walker> {
  const pocket = await sits(browser, kring, "pocket");
  await pocket.go(linkIn(await sms(kring.baseUrl, numberOf(name), question)));
  expect(await pocket.text()).not.toMatch(/Mohamed/);
  await pocket.look("78-offer");
  await pocket.press(t(`${o}.perhaps`));
  await pocket.sees(t(`${o}.open-perhaps-title`));
  await pocket.look("78-offer-perhaps");
  const offer = await pocket.page.getByRole("link", { name: t(`${o}.open-sign-in`) }).getAttribute("href");
  await pocket.go("/sign-in");
  await pocket.type(t("staff-sign-in.email"), emailOf(name));
  await pocket.type(t("staff-sign-in.password"), demoPassword);
  await pocket.press(t("staff-sign-in.submit"));
  await pocket.go(offer ?? "");
  await pocket.sees(t(`${o}.who`, { names: "Mohamed" }));
  await pocket.look("79-offer-who");
  await pocket.press(t(`${o}.take`, { count: 1 }));
  await pocket.sees(t(`${o}.to-conference`));
  await pocket.look();
  await pocket.go(`/conferences/${conference}/coordinator`);
  await pocket.look();
  return pocket;
}

/** He reads on his phone who it is, in his language, and would rather have somebody else: two presses, no reason. */
export async function ratherSomebodyElse({ mohamed: walker, home }: Journey, name: string): Promise<void> {
  const ar = (key: Parameters<typeof text>[1], values?: Parameters<typeof text>[2]): string => text("ar", key, values);
  const page = `${home}/coordinator`;
  await walker.go(page);
  await walker.sees(ar(`${f}.who`, { name }));
  expect(await walker.page.locator("html").getAttribute("dir")).toBe("rtl");
  await walker.look("80-own-coordinator-arabic");
  await walker.go(`${page}?taal=nl`);
  await walker.sees(t(`${f}.who`, { name }));
  await walker.look("80-own-coordinator");
  await walker.go(`${page}?taal=ar`);
  await walker.follow(ar(`${f}.rather`));
  await walker.sees(ar(`${f}.confirm-title`));
  await walker.look("81-somebody-else-arabic");
  await walker.press(ar(`${f}.confirm-yes`));
  await walker.sees(ar(`${f}.said-title`));
  await walker.look();
}

/** The desk has it again; who led is set aside, and nothing anywhere says why. He sees nothing of the family any more. */
export async function searchesAgain({ manager, conference }: Journey, name: string, pocket: Walker): Promise<void> {
  await manager.go("/today");
  await manager.sees(t("staff-today.say-findAnother", { names: "Mohamed" }));
  await manager.look();
  await manager.go(`/matching/${conference}`);
  const heads = await manager.page.locator(".ranked-rows h3").allTextContents();
  expect(heads.join(" ")).not.toContain(name);
  await manager.sees(t(`${m}.asked-accepted`, { name }));
  expect(await manager.text(), "nobody reads who chose, or that anybody did").not.toMatch(/liever iemand anders/i);
  await manager.look("82-searched-again");
  expect((await pocket.page.request.get(`/conferences/${conference}`)).status(), "what he led is no longer his to see").toBe(404);
  await pocket.context.close();
}

/** One press proposes for everybody who waits; a person accepts one pair, by keyboard. */
export async function wholeList({ manager, kring }: Journey): Promise<void> {
  await manager.go("/matching");
  await goesTo(manager, link(manager, t("staff-desk.whole-list")));
  await manager.look("83-whole-list-begin");
  await enters(manager, t(`${w}.press`));
  await manager.sees(t(`${w}.gain`));
  await manager.look("84-whole-list");
  const offers = () => kring.database.query(`select 1 from "CoordinatorOffer"`);
  const before = (await offers()).length;
  const first = manager.page.locator(".pair-ask button").first();
  const name = ((await first.textContent()) ?? "").replace(/ \(.*$/, "");
  await enters(manager, new RegExp(`^${name}`));
  await manager.page
    .locator(".pair")
    .filter({ hasText: /Het antwoord komt nog/ })
    .first()
    .waitFor();
  expect((await offers()).length, "one question went out").toBe(before + 1);
  await expect
    .poll(() => manager.page.evaluate(() => document.activeElement?.tagName), { message: "the next decision is at hand" })
    .toBe("BUTTON");
  await manager.look("85-whole-list-asked");
}

/** What the privacy officer sees of all that: who was asked how often, and whether a wish counted; no family. */
export async function officerReads({ browser, kring }: Journey): Promise<void> {
  const officer = await sits(browser, kring, "staff");
  await signIn(officer, "Farida");
  await officer.follow(t("staff-neutrality.nav"));
  await officer.sees(t("staff-neutrality.table-title"));
  expect(await officer.text()).not.toMatch(/Mohamed|Nilgün|Tarifit|Amazigh/);
  await officer.look("86-neutrality");
}
