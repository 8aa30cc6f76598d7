import fs from "node:fs";
import ICAL from "ical.js";
import { expect, vi } from "vitest";
import { text } from "~/language/catalogue";
import type { Language } from "~/language/languages";
import { dirk, type MemberName, members } from "./cast";
import { type Journey, of, openLink } from "./journey";
import { linkIn, messagesOn, sms } from "./phones";
import type { Walker } from "./walking";
import { t } from "./words";

const i = "staff-invitations";
const f = "family-invitation";

/** How each message begins, in the language its reader reads. */
const greetings = { nl: /^Dag Marijke, /, tr: /Gülay/, ar: /Nadia/, pl: /Marek/ } as const;
const ownScript = { nl: /vragen of u wilt meedenken/, tr: /[ığşçö]/, ar: /[\u0600-\u06ff]{3}/, pl: /[ąćęłńóśźż]/ } as const;

/** Day and place, agreed with both. */
export async function setsDay({ coordinator, conference }: Journey): Promise<void> {
  await coordinator.go(`/conferences/${conference}/invitations`);
  await coordinator.sees(t(`${i}.closed-noDay`));
  await coordinator.look();
  await coordinator.type(t(`${i}.date`), "2026-09-24");
  await coordinator.type(t(`${i}.starts`), "14:00");
  await coordinator.type(t(`${i}.ends`), "18:00");
  await coordinator.type(t(`${i}.place`), "Buurthuis De Brug");
  await coordinator.type(t(`${i}.address`), "Kadelaan 4");
  await coordinator.tick(t(`${i}.agreed`, { names: "Sevda en Ruud" }));
  await refusesYesterday(coordinator);
  await coordinator.press(t(`${i}.set-day`));
  await coordinator.sees("Buurthuis De Brug");
  await coordinator.look();
}

/** A day that is over is refused at its own field; the rest stays as it was typed. */
async function refusesYesterday(coordinator: Walker): Promise<void> {
  const date = coordinator.page.getByLabel(t(`${i}.date`), { exact: true });
  await date.fill("2026-09-09");
  await coordinator.press(t(`${i}.set-day`));
  coordinator.expectComplaint(/40[09]/);
  const errorId = (await date.getAttribute("aria-describedby"))?.split(" ").find((id) => id.endsWith("-error"));
  expect(await coordinator.page.locator(`#${errorId}`).textContent()).toContain(t(`${i}.day-inThePast`));
  expect(await coordinator.page.getByLabel(t(`${i}.place`)).inputValue()).toBe("Buurthuis De Brug");
  await coordinator.look();
  await date.fill("2026-09-24");
}

/** Everybody who is welcome gets one message, in the language he reads; Dirk gets none. */
export async function invites({ kring, coordinator }: Journey): Promise<void> {
  const card = coordinator.page.locator("form").filter({ has: coordinator.page.getByRole("button", { name: t(`${i}.invite-all`) }) });
  await coordinator.tick(t(`${i}.anyway-all`), card);
  await coordinator.press(t(`${i}.invite-all`));
  await coordinator.sees(t(`${i}.summary`, { yes: 0, maybe: 0, no: 0, silent: members.length }));
  await coordinator.look();
  for (const { firstName, phone, language } of members) {
    const { body } = await sms(kring.baseUrl, phone, /\/o\//);
    expect(body, `the message to ${firstName}`).toMatch(greetings[language]);
    expect(body.replace(/https?:\S+/, ""), `the language of the message to ${firstName}`).toMatch(ownScript[language]);
    expect(body, `the message to ${firstName}`).toMatch(/Sevda[\s\S]*Ruud/);
    expect(body).not.toMatch(/huur|schuld|Brug|borç|dług/i);
  }
  expect(await messagesOn(kring.baseUrl, dirk.phone)).toEqual([]);
}

const say = (language: Language) => (key: Parameters<typeof text>[1], values?: Parameters<typeof text>[2]) => text(language, key, values);

/** One member opens the link, gives the proof, answers, and says what there is to arrange. */
async function answers(journey: Journey, name: MemberName, answer: "yes" | "maybe" | "no", picture?: string): Promise<void> {
  const person = members.find(({ firstName }) => firstName === name);
  if (!person) throw new Error(name);
  const { phone, language } = person;
  const s = say(language);
  const message = await sms(journey.kring.baseUrl, phone, /\/o\//);
  const walker = await openLink(
    journey,
    name,
    linkIn(message),
    new RegExp(s("family-link.lastFour")),
    phone.slice(-4),
    s("family-link.open"),
  );
  expect(await walker.page.locator("html").getAttribute("dir"), "the direction of the page").toBe(language === "ar" ? "rtl" : "ltr");
  expect(await walker.page.locator("html").getAttribute("lang")).toBe(language);
  await walker.look(picture);
  await walker.press(s(`${f}.${answer}`));
  if (answer === "yes") {
    await walker.sees(s(`${f}.practical-title`));
    await walker.look();
    if (name === "Marijke") {
      await walker.type(s(`${f}.food`), "Geen vis");
      await walker.pick(s(`${f}.transport`), s(`${f}.transport-offersRide`));
      await walker.type(s(`${f}.question`, { caller: "Emine" }), "Mag ik soep meenemen?");
      await walker.look("16-practical");
      await walker.press(s(`${f}.send`));
      await walker.sees("Geen vis");
    }
  }
  await walker.go(`${journey.home.get(name)}/invitation`);
  await walker.sees(s(`${f}.said-${answer}`));
  await walker.look();
}

async function takesCalendar(journey: Journey, name: MemberName): Promise<void> {
  const walker = of(journey, name);
  const download = walker.page.waitForEvent("download");
  await walker.page.getByRole("link", { name: t(`${f}.calendar`) }).click();
  const file = await (await download).path();
  const event = new ICAL.Event(new ICAL.Component(ICAL.parse(fs.readFileSync(file, "utf8"))).getFirstSubcomponent("vevent") ?? undefined);
  expect(event.startDate.toJSDate().toISOString()).toBe("2026-09-24T12:00:00.000Z");
  expect(event.endDate.toJSDate().toISOString()).toBe("2026-09-24T16:00:00.000Z");
}

/** Yes, maybe and no, each in his own language; each answer shows at once on the coordinator's list, who looks on and touches nothing. */
export async function membersAnswer(journey: Journey): Promise<void> {
  const { coordinator, conference } = journey;
  await coordinator.go(`/conferences/${conference}/invitations`);
  const shows = (yes: number, maybe: number, no: number) =>
    coordinator.sees(t(`${i}.summary`, { yes, maybe, no, silent: members.length - yes - maybe - no }));
  await answers(journey, "Marijke", "yes", "15-invitation");
  await shows(1, 0, 0);
  await coordinator.sees(/Mag ik soep meenemen/);
  await takesCalendar(journey, "Marijke");
  await answers(journey, "Gülay", "yes", "17-invitation-turkish");
  await shows(2, 0, 0);
  await answers(journey, "Nadia", "maybe", "18-invitation-arabic");
  await shows(2, 1, 0);
  await answers(journey, "Marek", "no", "19-invitation-polish");
  await shows(2, 1, 1);
  await coordinator.look("20-invitations");
}

/** Nobody is chased who said no; whoever stays silent is on the list of whom to call. */
export async function nothingToOneWhoSaidNo({ kring }: Journey): Promise<void> {
  await vi.waitFor(async () => {
    for (const { phone } of members) expect((await messagesOn(kring.baseUrl, phone)).length).toBe(1);
  });
}
