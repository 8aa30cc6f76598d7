import type { Browser, Locator } from "playwright-core";
import { dbOf } from "~/db.server";
import { emailOf, type Stage, setStage } from "../../prisma/stories/stage";
import { demoPassword } from "../builders/colleagues";
import { dayOn, findCoordinator, firstTalk, meet, on, register, withoutWorry } from "../builders/telling";
import { type Kring, startKring } from "../setup/server";
import { firstMorning } from "./journey";
import { openChromium, Walker } from "./walking";
import { t } from "./words";

/** What the journey of a case hands on from step to step. */
export interface Journey {
  kring: Kring;
  browser: Browser;
  worker: Walker;
  /** `/cases/…`, once it was opened. */
  casePath: string;
  /** What stands in the letter to the landlord. */
  door: { path: string; code: string };
}

/** A day of this journey as a date field holds it, and as a reader sees it. */
export const dayAt = (days: number): string => dayOn(firstMorning, days);
export const saidAt = (days: number): string =>
  new Intl.DateTimeFormat("nl-NL", { day: "numeric", month: "long", timeZone: "Europe/Amsterdam" }).format(on(firstMorning, days));

/** The conference comes two days after the home would be lost. */
export const evictionIn = 18;
export const meetingIn = 20;

export async function beginJourney(): Promise<Journey> {
  const kring = await startKring({ role: "all", clockAt: firstMorning });
  const browser = await openChromium();
  const stage = await setStage(dbOf("staff"), on(firstMorning, 0));
  await planConference(stage);
  const worker = await colleague(browser, kring, "Saskia");
  return { kring, browser, worker, casePath: "", door: { path: "", code: "" } };
}

/** Somebody of the cast at a wide screen, signed in through the page. */
export async function colleague(browser: Browser, kring: Kring, name: "Saskia" | "Petra"): Promise<Walker> {
  const walker = await Walker.at(browser, kring.baseUrl, "staff");
  await walker.go("/sign-in");
  await walker.type(t("staff-sign-in.email"), emailOf(name));
  await walker.type(t("staff-sign-in.password"), demoPassword);
  await walker.press(t("staff-sign-in.submit"));
  return walker;
}

/** A conference of the same household, with its day agreed. */
async function planConference({ worker, manager, coordinators }: Stage): Promise<void> {
  const doors = { staff: dbOf("staff"), family: dbOf("family") };
  const principals = [{ ...withoutWorry, firstName: "Mohamed", phone: "+31685007301" }];
  const about = { problemAreas: ["home" as const], situation: "Huur.", children: "no" as const, housing: "none" as const };
  const telling = await register(doors, worker, { principals, ...about }, on(firstMorning, -3));
  await findCoordinator(telling, manager, coordinators.Rachid, "Amsterdam Oost", on(firstMorning, -2));
  await firstTalk(telling, "Mohamed", on(firstMorning, -1, "11:00"));
  const day = [on(firstMorning, meetingIn, "13:00"), on(firstMorning, meetingIn, "18:00")] as const;
  await meet(telling, ...day, "Buurthuis De Linde", on(firstMorning, -1, "12:00"));
}

/** Opens a form that is folded away; gives the fold. */
export async function folded(walker: Walker, title: string): Promise<Locator> {
  const fold = walker.page.locator("details").filter({ has: walker.page.locator("summary", { hasText: title }) });
  if ((await fold.first().getAttribute("open")) === null) await fold.first().locator("summary").click();
  return fold.first();
}

/** Looks at a page the worker has before him also as he sees it on his phone. */
export async function lookOnPhone(walker: Walker, picture: string): Promise<void> {
  const wide = walker.page.viewportSize() ?? { width: 1280, height: 900 };
  await walker.page.setViewportSize({ width: 360, height: 740 });
  await walker.look(picture);
  await walker.page.setViewportSize(wide);
}
