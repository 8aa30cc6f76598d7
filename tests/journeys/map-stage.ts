import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { expect } from "vitest";
import type { ConferenceAsker } from "~/access/guards.server";
import { linkFor } from "~/access/links.server";
import { proveLink } from "~/access/sessions.server";
import { dbOf } from "~/db.server";
import type { MapPerson, NetworkMap } from "~/network/map/model";
import { mapOf } from "~/network/map/strokes/strokes.server";
import { setStage } from "../../prisma/stories/stage";
import { tellWilly } from "../../prisma/stories/willy";
import { colleagueIn, relative } from "../builders/askers";
import { couple } from "../builders/circle";
import { staffCookie } from "../builders/sessions";
import { personOf, type Telling } from "../builders/telling";
import { thirtyPeople } from "../builders/thirty";
import { type Kring, startKring } from "../setup/server";
import { firstMorning } from "./journey";
import { openChromium } from "./walking";

/** A family with a map, its coordinator, and one of its principals. */
export interface MapFamily {
  conferenceId: string;
  coordinatorId: string;
  principal: { personId: string; principalId: string; firstName: string };
  /** As an address of the coordinator's page, and of the principal's. */
  desk: string;
  pocket: string;
  linkCookie: string;
}

export interface MapStage {
  kring: Kring;
  browser: Browser;
  willy: MapFamily;
  /** Hatice and thirty people around her; Cemal is the other principal of the same map. */
  thirty: MapFamily;
  cemal: MapFamily;
  told: Telling;
  /** One window for each family and screen serves every test: it is only sent to another address. */
  windows: Map<string, Promise<Page>>;
}

export const doors = () => ({ staff: dbOf("staff"), family: dbOf("family") });

/** The map of mevrouw de Haan as her story tells it, and one of thirty people. */
export async function setMaps(): Promise<MapStage> {
  const [kring, browser] = await Promise.all([startKring({ clockAt: firstMorning }), openChromium()]);
  const stage = await setStage(dbOf("staff"), firstMorning);
  const told = await tellWilly(doors(), stage, firstMorning);
  const pair = await couple(doors(), firstMorning);
  const emine = await colleagueIn(doors(), pair.coordinatorId, pair.conferenceId, "drawMap");
  await thirtyPeople(emine, pair.hatice.personId, firstMorning);
  const willy = { personId: personOf(told, "Willy"), principalId: told.principals.get("Willy") ?? "", firstName: "Willy" };
  return {
    kring,
    browser,
    willy: await familyOf(told.conferenceId, told.coordinatorId, willy),
    thirty: await familyOf(pair.conferenceId, pair.coordinatorId, { ...pair.hatice, firstName: "Hatice" }),
    cemal: await familyOf(pair.conferenceId, pair.coordinatorId, { ...pair.cemal, firstName: "Cemal" }),
    told,
    windows: new Map(),
  };
}

export async function endMaps(stage: MapStage | undefined): Promise<void> {
  await stage?.browser.close();
  await stage?.kring.stop();
}

async function familyOf(conferenceId: string, coordinatorId: string, principal: MapFamily["principal"]): Promise<MapFamily> {
  const link = await linkFor(dbOf("family"), { id: principal.personId, conferenceId }, "principal", firstMorning);
  const linkCookie = await proveLink(new Request("http://inside/"), link, "word", dbOf("family"));
  const [desk, pocket] = [`/conferences/${conferenceId}/map`, `/k/${link.id}/map`];
  return { conferenceId, coordinatorId, principal, desk, pocket, linkCookie };
}

const screens = {
  desk: { viewport: { width: 1280, height: 900 } },
  touch: { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true },
  arabic: { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true },
  plain: { viewport: { width: 360, height: 740 }, javaScriptEnabled: false },
  /** Where axe may run and the page's own script may not: without any script axe never ends. */
  still: { viewport: { width: 360, height: 740 } },
} satisfies Record<string, BrowserContextOptions>;
export type Screen = keyof typeof screens;

/** A page of the map: at the coordinator's desk, on the principal's phone, in Arabic on that phone, or on it without script. */
export async function opens(stage: MapStage, family: MapFamily, screen: Screen, asked = ""): Promise<Page> {
  const page = await windowOf(stage, family, screen);
  await page.goto((screen === "desk" ? family.desk : family.pocket) + asked);
  if (screen !== "plain") await alive(page);
  return page;
}

/** The reader goes elsewhere: his window asks nothing of the server any more. */
export const leaves = (page: Page) => page.goto("about:blank");

/** Somebody's window, wherever it is now. */
export function windowOf(stage: MapStage, family: MapFamily, screen: Screen): Promise<Page> {
  const key = `${screen} ${family.pocket}`;
  const opened = stage.windows.get(key) ?? opening(stage, family, screen);
  stage.windows.set(key, opened);
  return opened;
}

async function opening(stage: MapStage, family: MapFamily, screen: Screen): Promise<Page> {
  const { kring, browser } = stage;
  const context = await browser.newContext({
    ...{ baseURL: kring.baseUrl, locale: "nl-NL", timezoneId: "Europe/Amsterdam", reducedMotion: "reduce" },
    ...screens[screen],
  });
  context.setDefaultTimeout(30_000);
  await context.addCookies([cookieOf(kring, screen === "desk" ? await staffCookie(doors(), family.coordinatorId) : family.linkCookie)]);
  if (screen === "still") await context.route("**/*.js*", (route) => route.abort());
  const page = await context.newPage();
  if (screen === "plain") axeRunsOn.set(page, () => windowOf(stage, family, "still"));
  return page;
}

/** A `Set-Cookie` line, as a browser keeps it. */
export function cookieOf(kring: Kring, line: string): Parameters<BrowserContext["addCookies"]>[0][number] {
  const [name = "", value = ""] = line.split(";")[0]?.split(/=(.*)/s) ?? [];
  return { name, value, url: kring.baseUrl };
}

/** Waits until the page answers by itself. */
export const alive = (page: Page): Promise<void> => page.locator(".board.is-alive").waitFor();

/** The line that says what became of what was drawn. */
export const said = async (page: Page): Promise<string> => ((await page.locator(".board-status").textContent()) ?? "").trim();
export const says = (page: Page, words: string | RegExp): Promise<void> => page.locator(".board-status", { hasText: words }).waitFor();

const askerOf = ({ conferenceId, coordinatorId }: MapFamily): Promise<ConferenceAsker> =>
  colleagueIn(doors(), coordinatorId, conferenceId, "seeMap");
/** The map as the coordinator now has it, and as the principal has. */
export const mapAtDesk = async (family: MapFamily): Promise<NetworkMap> => mapOf(await askerOf(family));
export const mapInPocket = async ({ principal }: MapFamily): Promise<NetworkMap> =>
  mapOf(await relative(doors(), principal.personId, "drawOwnCircle"));

export function named(map: NetworkMap, name: string): MapPerson {
  const found = map.people.find(({ firstName }) => firstName === name);
  if (!found) throw new Error(`${name} does not stand on the map.`);
  return found;
}

const axeRunsOn = new WeakMap<Page, () => Promise<Page>>();

/** What every page owes its reader: axe finds nothing, and nothing is wider than the screen. */
export async function lookAt(shown: Page): Promise<void> {
  const page = (await axeRunsOn.get(shown)?.()) ?? shown;
  if (page !== shown) await page.goto(shown.url());
  const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
  const { violations } = await new AxeBuilder({ page }).withTags(tags).setLegacyMode(true).analyze();
  expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))).toEqual([]);
  const [wide, room] = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
  expect(wide, "wider than its screen").toBeLessThanOrEqual(room ?? 0);
  if (page !== shown) await leaves(page);
}
