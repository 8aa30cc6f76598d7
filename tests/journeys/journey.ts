import fs from "node:fs";
import type { Browser } from "playwright-core";
import { dbOf } from "~/db.server";
import { inCheckout } from "../../commands/prepare.mjs";
import { emailOf, setStage } from "../../prisma/stories/stage";
import { demoPassword } from "../builders/colleagues";
import { on } from "../builders/telling";
import { type Kring, startKring } from "../setup/server";
import type { MemberName } from "./cast";
import { sendAgain } from "./twice";
import { openChromium, Walker, type Width } from "./walking";
import { t } from "./words";

/** The first day of a journey: a Thursday morning. */
export const firstMorning = new Date("2026-09-10T10:00:00+02:00");

/** What a journey hands on from step to step. */
export interface Journey {
  kring: Kring;
  browser: Browser;
  worker: Walker;
  manager: Walker;
  coordinator: Walker;
  /** Everybody of the family, at a phone of his own. */
  family: Map<string, Walker>;
  /** The path of somebody's pages, `/k/…`, once he opened his link. */
  home: Map<string, string>;
  conference: string;
}

/** Colleagues and an empty house; everything after this goes through pages. */
export async function beginJourney(): Promise<Journey> {
  const kring = await startKring({ role: "all", clockAt: firstMorning });
  const browser = await openChromium();
  await setStage(dbOf("staff"), on(firstMorning, 0));
  const desk = () => sits(browser, kring, "staff");
  return {
    kring,
    browser,
    worker: await desk(),
    manager: await desk(),
    coordinator: await desk(),
    family: new Map(),
    home: new Map(),
    conference: "",
  };
}

/** Somebody at a screen who presses every button twice: it must not matter. */
export async function sits(browser: Browser, kring: Kring, width: Width): Promise<Walker> {
  const walker = await Walker.at(browser, kring.baseUrl, width);
  walker.impatient = (who, answer) => sendAgain(kring.database, who, answer);
  return walker;
}

export async function endJourney(journey: Pick<Journey, "kring" | "browser"> | undefined): Promise<void> {
  await journey?.browser.close();
  await journey?.kring.stop();
}

/** Leaves what everybody saw last in `.cache/journeys`, for whoever looks into a failure. */
export async function showScreens({ worker, manager, coordinator, family }: Journey): Promise<void> {
  await showWalkers([["worker", worker], ["manager", manager], ["coordinator", coordinator], ...family]);
}

export async function showWalkers(walkers: readonly (readonly [string, Walker])[]): Promise<void> {
  const folder = inCheckout(".cache", "journeys");
  fs.rmSync(folder, { recursive: true, force: true });
  fs.mkdirSync(folder, { recursive: true });
  for (const [name, { page }] of walkers) {
    await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true }).catch(() => {});
    fs.writeFileSync(`${folder}/${name}.html`, `<!-- ${page.url()} -->\n${await page.content().catch(() => "")}`);
  }
}

/** Signs in through the page. */
export async function signIn(walker: Walker, firstName: string): Promise<void> {
  await walker.go("/sign-in");
  await walker.look();
  await walker.type(t("staff-sign-in.email"), emailOf(firstName));
  await walker.type(t("staff-sign-in.password"), demoPassword);
  await walker.press(t("staff-sign-in.submit"));
  await walker.sees(t("staff-today.title"));
  await walker.look();
}

/** Somebody opens the link from a message on his phone and gives the proof; he lands on his first page. */
export async function openLink(journey: Journey, name: string, path: string, field: RegExp, proof: string, open: string): Promise<Walker> {
  const walker = journey.family.get(name) ?? (await sits(journey.browser, journey.kring, "family"));
  journey.family.set(name, walker);
  await walker.go(path);
  await walker.look();
  await walker.type(field, proof);
  await walker.press(open);
  journey.home.set(name, `/k/${walker.path.split("/")[2]?.split("?")[0]}`);
  return walker;
}

export function of(journey: Journey, name: MemberName | string): Walker {
  const walker = journey.family.get(name);
  if (!walker) throw new Error(`${name} has no phone yet.`);
  return walker;
}
