import { principals, said } from "./cast";
import { type Journey, signIn } from "./journey";
import type { Walker } from "./walking";
import { t } from "./words";

const r = "staff-registration";

/** A proposal and its answer, noted for oneself. */
export async function notesProposal({ worker }: Journey): Promise<void> {
  await signIn(worker, "Saskia");
  await worker.go("/proposals/new");
  await worker.look();
  await worker.type(t(`${r}.first-name`), "Sevda");
  await worker.type(t(`${r}.proposal-note`), "Vertelde over de winter. Wil er met Ruud over praten.");
  await worker.pick(t(`${r}.answer`), t(`${r}.answer-yes`));
  await worker.press(t(`${r}.save`));
  await worker.sees("Sevda");
  await worker.look("01-proposal");
  await worker.follow(t(`${r}.go-on-register`));
  await worker.look();
}

async function principal(worker: Walker, at: number, firstName: keyof typeof principals, language: string): Promise<void> {
  const { familyName, phone, word } = principals[firstName];
  const name = t(`${r}.principal-title`, { number: at });
  const card = worker.page
    .locator("section.card, div.card, article.card, .card")
    .filter({ has: worker.page.getByRole("heading", { name, exact: true }) })
    .last();
  await worker.type(t(`${r}.first-name`), firstName, card);
  await worker.type(t(`${r}.family-name`), familyName, card);
  await worker.type(t(`${r}.phone`), said(phone), card);
  await worker.choose(t(`${r}.spoken-language`), language, card);
  await worker.choose(t(`${r}.read-language`), "Nederlands", card);
  await worker.type(t(`${r}.own-word`), word, card);

  await worker.tick(t(`${r}.willing`), card);
  await worker.pick(t(`${r}.willing-how`), t(`${r}.how-spoken`), card);
  await worker.choose(t(`${r}.willing-language`), language, card);
  await worker.type(t(`${r}.willing-words`), "Als we het zelf mogen zeggen, dan graag.", card);
  await worker.tick(t(`${r}.consent`), card);
  await worker.tick(t(`${r}.consent-landlord`), card);

  for (const question of ["alone", "mustNotKnow", "readsAlong", "callingUnsafe"] as const) {
    await worker.pick(t(`${r}.${question}`), t(question === "alone" ? `${r}.yes` : `${r}.no`), card);
  }
  if (firstName === "Sevda") {
    await worker.type(t(`${r}.wish-words`), "Liefst iemand met wie ik Turks kan praten.", card);
    await worker.choose(t(`${r}.wish-language`), "Turks", card);
    await worker.tick(t(`${r}.wish-confirmed`), card);
  }
}

/** Two principals, each with three kinds of yes, three safety questions and a wish; and the case about the rent. */
export async function registers(journey: Journey): Promise<void> {
  const { worker } = journey;
  const { page } = worker;
  await page.getByRole("button", { name: t(`${r}.add-principal`) }).click();
  await page.getByRole("heading", { name: t(`${r}.principal-title`, { number: 2 }) }).waitFor();
  await principal(worker, 1, "Sevda", "Turks");
  await principal(worker, 2, "Ruud", "Nederlands");

  for (const area of ["finance", "work", "home"] as const) await worker.tick(t(`${r}.area-${area}`));
  await worker.type(t(`${r}.situation`), "Ruud kreeg in het voorjaar geen uren meer. De huur bleef liggen, de post ook.");
  await worker.type(t(`${r}.hopes`), "Dat ze samen weer weten wie wat doet.");
  await worker.pick(t(`${r}.children`), t(`${r}.yes`));
  await worker.type(t(`${r}.children-sleep`), "Bij de moeder van Sevda.");

  await worker.pick(t(`${r}.housing`), t(`${r}.housing-new`));
  await worker.choose(t("staff-case.landlord"), "Woonstede");
  await worker.type(t("staff-case.rent"), "745");
  await worker.type(t("staff-case.arrears"), "2.980");
  await worker.type(t("staff-case.months"), "4");
  await worker.choose(t("staff-case.step"), t("staff-case.step-notice"));
  await worker.type(t("staff-case.step-on"), "2026-09-07");
  await worker.type(t("staff-case.eviction-on"), "2026-10-15");
  await worker.look("02-registration");
  await worker.press(t(`${r}.send`));
  await worker.sees(t(`${r}.sent-title`));
  await worker.look("03-registration-sent");
  journey.conference = new URL(page.url()).pathname.split("/")[2] ?? "";

  await worker.follow(t(`${r}.read-back`));
  await worker.sees("Als we het zelf mogen zeggen, dan graag.");
  await worker.look();
  await worker.go("/cases");
  await worker.sees("Woonstede");
  await worker.look();
  await worker.follow(/Sevda/);
  await worker.sees(/2\.980/);
  await worker.look("04-case");
}
