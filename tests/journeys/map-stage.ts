import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { expect } from "vitest";
import type { ConferenceAsker } from "~/access/guards.server";
import { linkFor } from "~/access/links.server";
import { proveLink } from "~/access/sessions.server";
import { dbOf } from "~/db.server";
import type { MapPerson, NetworkMap } from "~/network/map/model";
import { mapOf } from "~/network/map/strokes.server";
import { setStage } from "../../prisma/stories/stage";
import { tellWilly } from "../../prisma/stories/willy";
import { colleagueIn, relative } from "../builders/askers";
import { couple } from "../builders/circle";
import { staffCookie } from "../builders/sessions";
import { personOf } from "../builders/telling";
import { thirtyPeople } from "../builders/thirty";
import { type Kring, startKring } from "../setup/server";
import { firstMorning } from "./journey";
import { openChromium } from "./walking";

/** A family with a map, its coordinator, and one of its principals. */
export interface MapFamily {
  conferenceId: string;
  coordinatorId: string;
  principal: { personId: string; firstName: string };
  /** As an address of the coordinator's page, and of the principal's. */
  desk: string;
  pocket: string;
  linkCookie: string;
}

export interface MapStage {
  kring: Kring;
  browser: Browser;
  willy: MapFamily;
  thirty: MapFamily;
}

const doors = () => ({ staff: dbOf("staff"), family: dbOf("family") });

/** The map of mevrouw de Haan as her story tells it, and one of thirty people. */
export async function setMaps(): Promise<MapStage> {
  const kring = await startKring({ clockAt: firstMorning });
  const browser = await openChromium();
  const stage = await setStage(dbOf("staff"), firstMorning);
  const told = await tellWilly(doors(), stage, firstMorning);
  const pair = await couple(doors(), firstMorning);
  const emine = await colleagueIn(doors(), pair.coordinatorId, pair.conferenceId, "drawMap");
  await thirtyPeople(emine, pair.hatice.personId, firstMorning);
  return {
    kring,
    browser,
    willy: await familyOf(told.conferenceId, told.coordinatorId, { personId: personOf(told, "Willy"), firstName: "Willy" }),
    thirty: await familyOf(pair.conferenceId, pair.coordinatorId, { personId: pair.hatice.personId, firstName: "Hatice" }),
  };
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
  plain: { viewport: { width: 360, height: 740 }, javaScriptEnabled: false },
} satisfies Record<string, BrowserContextOptions>;
export type Screen = keyof typeof screens;

/** A page of the map: at the coordinator's desk, on the principal's phone, or on his phone without script. */
export async function opens({ kring, browser }: MapStage, family: MapFamily, screen: Screen, asked = ""): Promise<Page> {
  const context = await browser.newContext({
    ...{ baseURL: kring.baseUrl, locale: "nl-NL", timezoneId: "Europe/Amsterdam", reducedMotion: "reduce" },
    ...screens[screen],
  });
  context.setDefaultTimeout(30_000);
  const cookie = screen === "desk" ? await staffCookie(doors(), family.coordinatorId) : family.linkCookie;
  const [name = "", value = ""] = cookie.split(";")[0]?.split(/=(.*)/s) ?? [];
  await context.addCookies([{ name, value, url: kring.baseUrl }]);
  const page = await context.newPage();
  await page.goto((screen === "desk" ? family.desk : family.pocket) + asked);
  if (screen !== "plain") await alive(page);
  return page;
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

/** The same page in a window where axe may run and the page's own script may not: without any script axe never ends. */
async function withoutItsScript(page: Page): Promise<Page> {
  const context = await page
    .context()
    .browser()
    ?.newContext({
      viewport: page.viewportSize(),
      storageState: await page.context().storageState(),
    });
  if (!context) throw new Error("The browser is gone.");
  await context.route("**/*.js*", (route) => route.abort());
  const still = await context.newPage();
  await still.goto(page.url());
  return still;
}

/** What every page owes its reader: axe finds nothing, and nothing is wider than the screen. */
export async function lookAt(shown: Page, { plain = false } = {}): Promise<void> {
  const page = plain ? await withoutItsScript(shown) : shown;
  const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
  const { violations } = await new AxeBuilder({ page }).withTags(tags).setLegacyMode(true).analyze();
  expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))).toEqual([]);
  const [wide, room] = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
  expect(wide, "wider than its screen").toBeLessThanOrEqual(room ?? 0);
  if (plain) await page.context().close();
}
