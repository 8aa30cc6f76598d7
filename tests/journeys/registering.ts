import { principals, said } from "./cast";
import type { Walker } from "./walking";
import { t } from "./words";

const r = "staff-registration";
const n = "staff-register";

/** Goes on to the next short form: what was typed is saved first, so two answers come before the page changes. */
export async function goesOn(worker: Walker, button: string = t(`${n}.next`)): Promise<void> {
  const before = worker.page.url();
  await worker.page.getByRole("button", { name: button, exact: true }).last().click();
  await worker.page.waitForURL((url) => url.href !== before);
  await worker.settles();
}

/** Begins a registration, from the page that says what is needed. */
export async function begins(worker: Walker): Promise<void> {
  await worker.press(t(`${n}.begin-submit`));
  await worker.sees(t(`${n}.people-title`));
}

/** How somebody is talked with: languages, number, word. */
export async function talking(worker: Walker, firstName: keyof typeof principals, language: string): Promise<void> {
  const { phone, word } = principals[firstName];
  await worker.sees(t(`${n}.talking-title`, { name: firstName }));
  await worker.choose(t(`${r}.spoken-language`), language);
  await worker.choose(t(`${r}.read-language`), "Nederlands");
  await worker.pick(t(`${n}.interpreter`), t(`${n}.maybe-no`));
  await worker.type(t(`${r}.phone`), said(phone));
  await worker.type(t(`${r}.own-word`), word);
}

/** The three questions, asked alone, all answered with no. */
export async function isSafe(worker: Walker): Promise<void> {
  for (const question of ["alone", "mustNotKnow", "readsAlong", "callingUnsafe"] as const) {
    await worker.pick(t(`${r}.${question}`), t(question === "alone" ? `${r}.yes` : `${r}.no`));
  }
}

/** The yes of one principal, in his own words. */
export async function saysYes(worker: Walker, language: string): Promise<void> {
  await worker.tick(t(`${r}.willing`));
  await worker.pick(t(`${r}.willing-how`), t(`${r}.how-spoken`));
  await worker.choose(t(`${r}.willing-language`), language);
  await worker.type(t(`${r}.willing-words`), "Als we het zelf mogen zeggen, dan graag.");
  await worker.tick(t(`${r}.consent`));
  await worker.tick(t(`${r}.consent-landlord`));
}
