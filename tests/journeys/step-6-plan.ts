import { expect } from "vitest";
import { dirk, guest, type MemberName, members } from "./cast";
import { type Journey, of } from "./journey";
import { messagesOn, sms } from "./phones";
import { lines } from "./step-5-the-day";
import { t } from "./words";

const f = "family-day";

/** The referrer says a word beside the plan, without seeing it. */
export async function remarks({ worker, conference }: Journey): Promise<void> {
  await worker.go("/today");
  await worker.look();
  await worker.go(`/conferences/${conference}/remark`);
  await worker.look();
  await worker.pick(t("staff-plan.remark-about"), t("staff-plan.about-practical"));
  await worker.type(t("staff-plan.remark-text"), "De eerste van de maand valt in een weekend; het kan ook de derde.");
  await worker.press(t("staff-plan.remark-send"));
  await worker.sees(t("staff-plan.remark-done"));
  expect(await worker.text()).not.toContain(lines.Marijke);
  await worker.look("27-remark");
}

/** The family agrees its plan: who keeps in touch, when they look back, and who writes it down then. */
export async function agrees(journey: Journey): Promise<void> {
  const ruud = of(journey, "Ruud");
  await ruud.go(`${journey.home.get("Ruud")}/day`);
  await ruud.sees(/het kan ook de derde/);
  await ruud.pick(t(`${f}.field-contact`), "Marijke");
  await ruud.type(t(`${f}.field-look-back`), "2026-12-10");
  await ruud.pick(t(`${f}.field-recorder`), "Marijke");
  await ruud.look();
  await ruud.press(t(`${f}.agree-button`));
  await ruud.sees(/U hebt dit plan afgesproken op/);
  await ruud.look();
  await journey.coordinator.go(`/conferences/${journey.conference}`);
  await journey.coordinator.look();
  await journey.coordinator.go(`/conferences/${journey.conference}/history`);
  await journey.coordinator.look();
}

const phoneOf = (name: MemberName) => members.find(({ firstName }) => firstName === name)?.phone ?? "";

/** Each reads the plan as far as he is a reader of it, and can print his part for the fridge and all of it for the folder. */
export async function readPlan(journey: Journey): Promise<void> {
  const { kring, home } = journey;
  await sms(kring.baseUrl, phoneOf("Marijke"), /het plan van Sevda en Ruud staat voor u klaar/);
  expect(await messagesOn(kring.baseUrl, dirk.phone)).toEqual([]);
  const marijke = of(journey, "Marijke");
  await marijke.go(home.get("Marijke") ?? "");
  await marijke.follow(t("family-invitation.to-plan"));
  await marijke.sees(lines.Marijke);
  await marijke.sees(t("family-plan.contact-you"));
  expect(await marijke.text()).not.toContain(lines.Sevda);
  await marijke.look("28-plan");
  await marijke.follow(t("family-plan.print-fridge"));
  await marijke.page.emulateMedia({ media: "print" });
  expect(await marijke.text()).not.toContain(lines.Gülay);
  expect(await marijke.page.locator(".screen-only").isVisible()).toBe(false);
  await marijke.page.emulateMedia({ media: "screen" });
  await marijke.look("29-print");
  await marijke.follow(t("family-plan.back"));
  await marijke.follow(t("family-plan.print-folder"));
  await marijke.sees(lines.Gülay);
  await marijke.look();

  const sevda = of(journey, "Sevda");
  await sevda.go(`${home.get("Sevda")}/plan`);
  await sevda.sees(lines.Sevda);
  await sevda.look();

  const anton = of(journey, guest.firstName);
  await anton.go(`${home.get(guest.firstName)}/guest`);
  await anton.follow(t("family-guest.to-tasks"));
  await anton.type(t("family-link.word"), guest.word);
  await anton.press(t("family-link.open"));
  await anton.sees(t("family-guest.tasks-none"));
  expect(await anton.text()).not.toContain(lines.Marijke);
  await anton.look();
}
