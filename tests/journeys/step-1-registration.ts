import { principals } from "./cast";
import { type Journey, signIn } from "./journey";
import { begins, goesOn, isSafe, saysYes, talking } from "./registering";
import { t } from "./words";

const r = "staff-registration";
const n = "staff-register";

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

/** Two principals, each with three kinds of yes, three safety questions and a wish; and the case about the rent. */
export async function registers(journey: Journey): Promise<void> {
  const { worker } = journey;
  const { page } = worker;
  await begins(worker);
  await page.getByRole("button", { name: t(`${r}.add-principal`) }).click();
  await page.getByRole("button", { name: t(`${r}.remove-principal`, { number: 2 }) }).waitFor();
  for (const [at, firstName] of (["Sevda", "Ruud"] as const).entries()) {
    await page.locator(`[name="principals[${at}].firstName"]`).fill(firstName);
    await page.locator(`[name="principals[${at}].familyName"]`).fill(principals[firstName].familyName);
  }
  await worker.look();
  await goesOn(worker);
  await talking(worker, "Sevda", "Turks");
  await worker.look();
  await goesOn(worker);
  await talking(worker, "Ruud", "Nederlands");
  await goesOn(worker);
  await worker.choose(t(`${n}.tenancy-of`, { name: "Sevda" }), t(`${n}.tenancy-tenant`));
  await worker.choose(t(`${n}.tenancy-of`, { name: "Ruud" }), t(`${n}.tenancy-coTenant`));
  await worker.look();
  await goesOn(worker);
  await worker.pick(t(`${r}.children`), t(`${r}.yes`));
  await page.locator('[name="childList[0].firstName"]').fill("Daan");
  await page.locator('[name="childList[0].authority"]').selectOption("both");
  await worker.type(t(`${r}.children-sleep`), "Bij de moeder van Sevda.");
  await worker.look();
  await goesOn(worker);
  for (const area of ["finance", "work", "home"] as const) await worker.tick(t(`${r}.area-${area}`));
  await worker.type(t(`${r}.situation`), "Ruud kreeg in het voorjaar geen uren meer. De huur bleef liggen, de post ook.");
  await worker.type(t(`${r}.hopes`), "Dat ze samen weer weten wie wat doet.");
  await worker.look("02-registration");
  await goesOn(worker);
  for (const [at] of ["Sevda", "Ruud"].entries()) {
    await isSafe(worker);
    if (at === 0) await worker.look();
    await goesOn(worker);
  }
  await worker.type(t("family-wish.words"), "Liefst iemand met wie ik Turks kan praten.");
  await worker.choose(t("family-wish.needed-language"), "Turks");
  await worker.tick(t(`${r}.wish-confirmed`));
  await worker.look();
  await goesOn(worker);
  await goesOn(worker);
  await worker.look();
  await goesOn(worker);
  await goesOn(worker);
  await saysYes(worker, "Turks");
  await worker.look();
  await goesOn(worker);
  await saysYes(worker, "Nederlands");
  await goesOn(worker);
  await theCase(journey);
  await worker.look();
  await goesOn(worker);
  await worker.sees(t(`${n}.check-title`));
  await worker.sees("Bij de moeder van Sevda.");
  await worker.look("02-registration-check");
  await worker.press(t(`${r}.send`));
  await worker.sees(t(`${r}.sent-title`));
  await worker.look("03-registration-sent");
  journey.conference = new URL(page.url()).pathname.split("/")[2] ?? "";
  await readsBack(journey);
}

async function theCase({ worker }: Journey): Promise<void> {
  await worker.type(t("staff-case.eviction-on"), "2026-10-15");
  await worker.pick(t(`${r}.housing`), t(`${r}.housing-new`));
  await worker.page.locator("summary", { hasText: t(`${r}.housing-new`) }).click();
  await worker.choose(t("staff-case.landlord"), "Woonstede");
  await worker.type(t("staff-case.rent"), "745");
  await worker.type(t("staff-case.arrears"), "2.980");
  await worker.type(t("staff-case.months"), "4");
  await worker.choose(t("staff-case.step"), t("staff-case.step-notice"));
  await worker.type(t("staff-case.step-on"), "2026-09-07");
}

async function readsBack({ worker }: Journey): Promise<void> {
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
