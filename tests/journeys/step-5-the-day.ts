import { expect } from "vitest";
import { text } from "~/language/catalogue";
import { guest, members } from "./cast";
import { clockTo } from "./clock";
import { type Journey, of } from "./journey";
import type { Walker } from "./walking";
import { t } from "./words";

const d = "staff-day";
const f = "family-day";
export const lines = {
  Marijke: "Dinsdagavond soep aan tafel, en dan samen de post",
  Gülay: "Kinderen na schooltijd bij mij",
  Sevda: "Ik bel zelf als het te veel wordt",
} as const;

/** The clock moves to the day; who is here is ticked off. */
export async function arrives(journey: Journey): Promise<void> {
  const { coordinator, conference } = journey;
  await clockTo(journey, "2026-09-24T13:50");
  await coordinator.go("/today");
  await coordinator.look("22-today");
  await coordinator.go(`/conferences/${conference}/day`);
  for (const name of ["Sevda", "Ruud", "Marijke", "Gülay", guest.firstName]) await coordinator.press(t(`${d}.arrive`, { name }));
  await coordinator.look("23-the-day");
}

/** Information: the guest is there for his own part, and goes. */
export async function informs(journey: Journey): Promise<void> {
  const { coordinator } = journey;
  await coordinator.press(t(`${d}.start-information`));
  await coordinator.look();
  const ruud = of(journey, "Ruud");
  await ruud.go(`${journey.home.get("Ruud")}/day`);
  await ruud.sees(t(`${f}.part-information`));
  await ruud.sees(/houden wij de sleutel in de la/);
  await ruud.look();
  await coordinator.press(t(`${d}.leave`, { name: guest.firstName }));
}

/** Private time: every room with content turns plum for staff, and the guest hears only that the family talks. */
export async function closesDoors(journey: Journey): Promise<void> {
  const { coordinator, worker, manager, conference } = journey;
  await coordinator.tick(t(`${d}.signal-agreed`));
  await coordinator.press(t(`${d}.start-private`));
  await coordinator.sees(t(`${d}.private-talks`));
  expect(await coordinator.page.locator(".frame").getAttribute("data-tone")).toBe("private");
  await coordinator.look("24-private-time");
  for (const room of ["question", "circle", "plan", "evaluation"]) {
    coordinator.expectComplaint(/423/);
    const response = await coordinator.go(`/conferences/${conference}/${room}`);
    expect(response?.status(), room).toBe(423);
    expect(await coordinator.page.locator(".frame").getAttribute("data-tone"), room).toBe("private");
    expect(await coordinator.text()).not.toMatch(/Wie staat er naast ons|Gülay|Dirk/);
    await coordinator.look();
  }
  for (const walker of [worker, manager]) {
    await walker.go(`/conferences/${conference}`);
    expect(await walker.text()).not.toMatch(/Wie staat er naast ons|Gülay|Marijke|Dirk/);
    await walker.look();
  }
  const anton = of(journey, guest.firstName);
  await anton.go(`${journey.home.get(guest.firstName)}/guest`);
  await anton.sees(t("family-guest.private"));
  await anton.look();
}

interface Line {
  what: string;
  owner: string;
  horizon?: "later" | "ifItFails";
  readers?: "doer";
}

async function writes(walker: Walker, language: "nl" | "tr", { what, owner, horizon, readers }: Line): Promise<void> {
  const s = (key: Parameters<typeof text>[1]) => text(language, key);
  await walker.page.getByText(s(`${f}.add`), { exact: true }).click();
  const form = walker.page.locator("form").filter({ has: walker.page.getByRole("button", { name: s(`${f}.save`), exact: true }) });
  await walker.type(s(`${f}.field-what`), what, form);
  if (horizon) await walker.pick(s(`${f}.field-horizon`), s(`${f}.${horizon}`), form);
  await walker.pick(s(`${f}.field-owner`), owner, form);
  if (readers) await walker.pick(s(`${f}.field-readers`), s(`${f}.readers-${readers}-choice`), form);
  await walker.press(s(`${f}.save`), form);
  await walker.sees(what);
}

/** A member comes from her invitation to the page of the day, and shows with her word that it is she. */
async function comesToTheDay(journey: Journey, name: "Marijke" | "Gülay"): Promise<Walker> {
  const walker = of(journey, name);
  const person = members.find(({ firstName }) => firstName === name);
  const s = (key: Parameters<typeof text>[1]) => text(person?.language ?? "nl", key);
  await walker.go(`${journey.home.get(name)}/invitation`);
  await walker.follow(s("family-invitation.to-day"));
  await walker.sees(s("family-link.word-title"));
  await walker.look();
  await walker.type(s("family-link.word"), person?.word ?? "");
  await walker.press(s("family-link.open"));
  await walker.sees(s(`${f}.part-private`));
  return walker;
}

/** The family writes its plan on three phones at once, each in a language of her own. */
export async function writesPlan(journey: Journey): Promise<void> {
  const marijke = await comesToTheDay(journey, "Marijke");
  await marijke.look();
  const gulay = await comesToTheDay(journey, "Gülay");
  await writes(marijke, "nl", { what: lines.Marijke, owner: "Marijke" });
  await writes(gulay, "tr", { what: lines.Gülay, owner: "Gülay", horizon: "later" });
  await gulay.look();
  const sevda = of(journey, "Sevda");
  await sevda.go(`${journey.home.get("Sevda")}/day`);
  await sevda.sees(lines.Marijke);
  await writes(sevda, "nl", { what: lines.Sevda, owner: "Sevda", horizon: "ifItFails", readers: "doer" });
  await marijke.follow(t(`${f}.fresh`));
  await marijke.sees(lines.Gülay);
  expect(await marijke.text()).not.toContain(lines.Sevda);
  await marijke.look("25-writing-the-plan");
}

/** A quiet call that reads as a refill of coffee. */
export async function callsQuietly(journey: Journey): Promise<void> {
  const { coordinator, conference } = journey;
  const gulay = of(journey, "Gülay");
  await gulay.press(text("tr", `${f}.coffee-button`));
  await gulay.sees(text("tr", `${f}.coffee-done`));
  await coordinator.go(`/conferences/${conference}/day`);
  await coordinator.sees(t(`${d}.coffee-asked`));
  expect(await coordinator.page.getByRole("status").textContent()).not.toContain("Gülay");
  await coordinator.look();
  await coordinator.press(t(`${d}.coffee-done`));
}

/** The family calls everybody back; only when it presents may staff read again. */
export async function presents(journey: Journey): Promise<void> {
  const { coordinator, conference } = journey;
  const sevda = of(journey, "Sevda");
  await sevda.go(`${journey.home.get("Sevda")}/day`);
  await sevda.press(t(`${f}.end-button`));
  await sevda.sees(t(`${f}.part-ended`));
  await sevda.look();
  coordinator.expectComplaint(/423/);
  await coordinator.go(`/conferences/${conference}/plan`);
  expect(await coordinator.text()).not.toContain(lines.Marijke);
  await coordinator.look();
  await coordinator.go(`/conferences/${conference}/day`);
  await coordinator.press(t(`${d}.start-presentation`));
  await coordinator.look();
  await coordinator.press(t(`${d}.finish-presented`));
  await coordinator.sees(t(`${d}.outcome-presented`));
  await coordinator.look();
  await coordinator.follow(t(`${d}.to-plan`));
  await coordinator.sees(lines.Marijke);
  expect(await coordinator.text()).not.toContain(lines.Sevda);
  await coordinator.look("26-plan-presented");
}
