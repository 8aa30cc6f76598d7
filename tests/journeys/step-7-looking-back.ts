import { expect } from "vitest";
import { text } from "~/language/catalogue";
import { members, principals } from "./cast";
import { clockTo } from "./clock";
import { type Journey, of } from "./journey";
import { messagesOn, sms } from "./phones";
import { lines } from "./step-5-the-day";
import { t } from "./words";

const e = "family-evaluation";
const phoneOf = (name: string) => members.find(({ firstName }) => firstName === name)?.phone ?? "";

/** Two weeks on, those who do something are asked how it goes. */
export async function checksIn(journey: Journey): Promise<void> {
  const { kring, home, coordinator, conference } = journey;
  await clockTo(journey, "2026-10-08T10:30");
  await sms(kring.baseUrl, phoneOf("Marijke"), /hoe gaat het met wat u met Sevda en Ruud afsprak/);
  const marijke = of(journey, "Marijke");
  await marijke.go(`${home.get("Marijke")}/plan`);
  await marijke.follow(t("family-plan.to-check-in"));
  await marijke.look();
  await marijke.pick(t(`${e}.how-goes`, { what: lines.Marijke }), t(`${e}.stuck`));
  await marijke.type(t(`${e}.why`), "Dinsdag werk ik nu. Wie ruilt er?");
  await marijke.press(t(`${e}.send`));
  await marijke.sees(t(`${e}.thanks`));
  await marijke.look("30-check-in");

  const gulay = of(journey, "Gülay");
  await gulay.go(`${home.get("Gülay")}/check-in`);
  await gulay.tick(text("tr", `${e}.done`));
  await gulay.press(text("tr", `${e}.send`));
  await gulay.sees(text("tr", `${e}.thanks`));
  await gulay.look("31-check-in-turkish");

  await coordinator.go(`/conferences/${conference}/evaluation`);
  await coordinator.sees(t("staff-evaluation.stalled-title", { count: 1 }));
  expect(await coordinator.text(), "what a member said stays in the family").not.toContain("Wie ruilt er?");
  await coordinator.look("32-evaluation");
}

/** The moment comes near: everybody hears, whom the family named writes down the look back, and the conference closes. */
export async function looksBack(journey: Journey): Promise<void> {
  const { kring, home, coordinator, worker, conference } = journey;
  await clockTo(journey, "2026-12-03T10:30");
  await sms(kring.baseUrl, phoneOf("Marijke"), /binnenkort kijkt u samen met Sevda en Ruud terug/);
  await sms(kring.baseUrl, principals.Ruud.phone, /hier kunt u verder|terug/);
  await clockTo(journey, "2026-12-10T20:00");
  const gulay = of(journey, "Gülay");
  await gulay.go(`${home.get("Gülay")}/look-back`);
  await gulay.sees(text("tr", `${e}.not-you`));
  await gulay.look();
  const marijke = of(journey, "Marijke");
  await marijke.go(`${home.get("Marijke")}/plan`);
  await marijke.follow(t("family-plan.to-look-back"));
  await marijke.look();
  await marijke.type(t(`${e}.went`), "De soep bleef, de post ook. Ruud werkt weer drie dagen.");
  await marijke.pick(t(`${e}.again`), t(`${e}.again-no`));
  await marijke.press(t(`${e}.save`));
  await marijke.sees(t(`${e}.look-back-thanks`));
  await marijke.look("33-look-back");
  await coordinator.go(`/conferences/${conference}`);
  await coordinator.sees(t("staff-conference.next-over"));
  await coordinator.look("34-closed");
  await worker.go("/registrations");
  await worker.sees(t("staff-registration.state-closed"));
  await worker.look();
  const before = (await messagesOn(kring.baseUrl, phoneOf("Marek"))).length;
  await clockTo(journey, "2027-03-01T10:00");
  expect((await messagesOn(kring.baseUrl, phoneOf("Marek"))).length, "nothing leaves after closing").toBe(before);
}
