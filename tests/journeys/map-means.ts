import type { CDPSession, Locator, Page } from "playwright-core";
import { pointOf } from "~/network/map/drawing/geometry";
import { closeness, type MapSpot, sectors } from "~/network/map/model";
import { says } from "./map-stage";
import { t } from "./words";

/** The same four edits, by one of the means a map can be drawn with. */
export interface Means {
  screen: "desk" | "touch" | "plain";
  move(page: Page, name: string, to: MapSpot): Promise<void>;
  /** Who somebody is. */
  tell(page: Page, name: string, words: string): Promise<void>;
  friends(page: Page, one: string, other: string): Promise<void>;
  add(page: Page, name: string): Promise<void>;
}

/** A point of the screen. */
type Finger = { x: number; y: number };

const personOn = (page: Page, name: string): Locator =>
  page.locator("[data-person]").filter({ has: page.locator(`a[aria-label^="${name}"]`) });
export const linkOn = (page: Page, name: string): Locator => personOn(page, name).locator("a");
const form = (page: Page): Locator => page.locator(".board-form");

/** Where on the screen the middle of somebody's name lies, and where a spot of the map does. */
export async function way(page: Page, name: string, to: MapSpot) {
  await page.locator(".map-sheet").evaluate((sheet) => sheet.scrollIntoView({ block: "center", behavior: "instant" }));
  const from = await middleOf(page, name);
  const target = await page.locator(".map-sheet svg").evaluate((svg, { x, y }) => {
    const at = new DOMPoint(x, y).matrixTransform((svg as SVGSVGElement).getScreenCTM() as DOMMatrix);
    return { x: at.x, y: at.y };
  }, pointOf(to));
  return { from, target };
}

/** The middle of somebody's name, on the screen. */
export async function middleOf(page: Page, name: string): Promise<Finger> {
  const box = await personOn(page, name).locator("rect").first().boundingBox();
  if (!box) throw new Error(`${name} is not drawn.`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** Points from one place to another, as a hand passes them. */
export const steps = (from: { x: number; y: number }, to: { x: number; y: number }) =>
  Array.from({ length: 10 }, (_, at) => ({ x: from.x + ((to.x - from.x) * (at + 1)) / 10, y: from.y + ((to.y - from.y) * (at + 1)) / 10 }));

const showAll = (page: Page): Promise<void> => page.getByRole("button", { name: t("family-board.fit") }).click();
const saved = (page: Page): Promise<void> => says(page, t("family-board.saved"));

async function keep(page: Page, button: string): Promise<void> {
  await form(page).getByRole("button", { name: button, exact: true }).click();
  await saved(page);
}

const mouse: Means = {
  screen: "desk",
  async move(page, name, to) {
    await showAll(page);
    const { from, target } = await way(page, name, to);
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    for (const { x, y } of steps(from, target)) await page.mouse.move(x, y);
    await page.mouse.up();
    await saved(page);
  },
  async tell(page, name, words) {
    await linkOn(page, name).click();
    await form(page).locator('[name="relation"]').fill(words);
    await keep(page, t("family-map.save"));
  },
  async friends(page, one, other) {
    await page.getByRole("button", { name: t("family-board.connect") }).click();
    await linkOn(page, one).click();
    await says(page, t("family-board.connect-second", { name: one }));
    await linkOn(page, other).click();
    await form(page).locator('[name="known"]').selectOption("friend");
    await keep(page, t("family-map.save"));
  },
  async add(page, name) {
    await page.getByRole("link", { name: t("family-board.add") }).click();
    await form(page).locator('[name="firstName"]').fill(name);
    await keep(page, t("family-map.add-submit"));
  },
};

const fingers = new WeakMap<Page, Promise<CDPSession>>();

/** Real touches, as the screen of a phone gives them. */
export async function touch(page: Page, type: "touchStart" | "touchMove" | "touchEnd", points: Finger[]): Promise<void> {
  const session = fingers.get(page) ?? page.context().newCDPSession(page);
  fingers.set(page, session);
  await (await session).send("Input.dispatchTouchEvent", { type, touchPoints: points.map(({ x, y }, id) => ({ x, y, id })) });
}

const finger: Means = {
  screen: "touch",
  async move(page, name, to) {
    await showAll(page);
    const { from, target } = await way(page, name, to);
    await touch(page, "touchStart", [from]);
    for (const point of steps(from, target)) await touch(page, "touchMove", [point]);
    await touch(page, "touchEnd", []);
    await saved(page);
  },
  async tell(page, name, words) {
    await linkOn(page, name).tap();
    await form(page).locator('[name="relation"]').fill(words);
    await form(page)
      .getByRole("button", { name: t("family-map.save"), exact: true })
      .tap();
    await saved(page);
  },
  async friends(page, one, other) {
    await page.getByRole("button", { name: t("family-board.connect") }).tap();
    await linkOn(page, one).tap();
    await linkOn(page, other).tap();
    await form(page).locator('[name="known"]').selectOption("friend");
    await form(page)
      .getByRole("button", { name: t("family-map.save"), exact: true })
      .tap();
    await saved(page);
  },
  async add(page, name) {
    await page.getByRole("link", { name: t("family-board.add") }).tap();
    await form(page).locator('[name="firstName"]').fill(name);
    await form(page)
      .getByRole("button", { name: t("family-map.add-submit"), exact: true })
      .tap();
    await saved(page);
  },
};

/** Presses Tab until something has the focus that shows it, and no more than a page has to offer. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await target.waitFor();
  for (let tabs = 0; tabs < 90; tabs++) {
    if (await target.evaluate((element) => document.activeElement === element)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab does not lead to ${target}.`);
}

/** From the one stop among the people, with the arrow keys: each goes to the next in the order of reading. */
async function arrowTo(page: Page, name: string): Promise<void> {
  await tabTo(page, page.locator('[data-person] a[tabindex="0"]'));
  const goal = linkOn(page, name);
  const apart = await goal.evaluate((element) => {
    const people = [...document.querySelectorAll("[data-person] a")];
    return people.indexOf(element) - people.indexOf(document.activeElement as Element);
  });
  for (let presses = 0; presses < Math.abs(apart); presses++) await page.keyboard.press(apart > 0 ? "ArrowRight" : "ArrowLeft");
  if (!(await goal.evaluate((element) => document.activeElement === element))) throw new Error(`The arrow keys do not lead to ${name}.`);
}

const keys: Means = {
  screen: "desk",
  async move(page, name, to) {
    await arrowTo(page, name);
    const begins = await spotShown(page, name);
    await page.keyboard.press("m");
    await says(page, t("family-board.moving", { name }));
    const press = async (key: string, times: number) => {
      for (let at = 0; at < times; at++) await page.keyboard.press(key);
    };
    const rings = closeness.indexOf(to.circle) - closeness.indexOf(begins.circle);
    await press(rings > 0 ? "ArrowDown" : "ArrowUp", Math.abs(rings));
    await press("ArrowRight", (sectors.indexOf(to.sector) - sectors.indexOf(begins.sector) + sectors.length) % sectors.length);
    const place = { circle: t(`family-map.ring-${to.circle}`).toLowerCase(), sector: t(`family-map.sector-${to.sector}`).toLowerCase() };
    await says(page, t("family-board.stands", { name, ...place }));
    await page.keyboard.press("Enter");
    await saved(page);
  },
  async tell(page, name, words) {
    await arrowTo(page, name);
    await page.keyboard.press("Enter");
    await tabTo(page, form(page).locator('[name="relation"]'));
    await page.keyboard.press("ControlOrMeta+a");
    await page.keyboard.type(words);
    await page.keyboard.press("Enter");
    await saved(page);
  },
  async friends(page, one, other) {
    const button = page.getByRole("button", { name: t("family-board.connect") });
    await button.focus();
    await page.keyboard.press("Enter");
    await arrowTo(page, one);
    await page.keyboard.press("Enter");
    await arrowTo(page, other);
    await page.keyboard.press("Enter");
    await tabTo(page, form(page).locator('[name="known"]'));
    await page.keyboard.type(t("family-map.known-friend").slice(0, 4));
    await tabTo(page, form(page).getByRole("button", { name: t("family-map.save"), exact: true }));
    await page.keyboard.press("Enter");
    await saved(page);
  },
  async add(page, name) {
    await page.getByRole("link", { name: t("family-board.add") }).focus();
    await page.keyboard.press("Enter");
    await tabTo(page, form(page).locator('[name="firstName"]'));
    await page.keyboard.type(name);
    await page.keyboard.press("Enter");
    await saved(page);
  },
};

/** Where somebody stands, read from the name a screen reader says. */
async function spotShown(page: Page, name: string): Promise<MapSpot> {
  const label = (await linkOn(page, name).getAttribute("aria-label"))?.toLowerCase() ?? "";
  const sector = sectors.find((one) => label.includes(t(`family-map.drawing-sector-${one}`).toLowerCase()));
  // "heel dichtbij" holds "dichtbij": the longest that fits is meant.
  const [circle] = closeness
    .filter((one) => label.includes(`${t(`family-map.drawing-ring-${one}`)}, `.toLowerCase()))
    .sort((one, other) => t(`family-map.drawing-ring-${other}`).length - t(`family-map.drawing-ring-${one}`).length);
  if (!circle || !sector) throw new Error(`${name} has no place: ${label}`);
  return { circle, sector };
}

/** Through the table and its forms, without any script. */
const table: Means = {
  screen: "plain",
  async move(page, name, { circle, sector }) {
    await row(page, name).click();
    await form(page).locator('[name="circle"]').selectOption(circle);
    await form(page).locator('[name="sector"]').selectOption(sector);
    await sends(page, t("family-map.save"));
  },
  async tell(page, name, words) {
    await row(page, name).click();
    await form(page).locator('[name="relation"]').fill(words);
    await sends(page, t("family-map.save"));
  },
  async friends(page, one, other) {
    await row(page, one).click();
    await form(page).locator("#map-tie-to").selectOption({ label: other });
    await form(page)
      .getByRole("button", { name: t("family-map.tie-open") })
      .click();
    await form(page).locator('[name="known"]').selectOption("friend");
    await sends(page, t("family-map.save"));
  },
  async add(page, name) {
    await page.getByRole("link", { name: t("family-board.add") }).click();
    await form(page).locator('[name="firstName"]').fill(name);
    await sends(page, t("family-map.add-submit"));
  },
};

const row = (page: Page, name: string): Locator =>
  page
    .locator(".map-table th a")
    .filter({ hasText: new RegExp(`^${name}$`) })
    .first();

/** Sends a form, and goes on in the table. */
async function sends(page: Page, button: string): Promise<void> {
  await form(page).getByRole("button", { name: button, exact: true }).click();
  await page.waitForURL((url) => !/wie=|lijn=|nieuw/.test(url.search));
  await page.goto(`${new URL(page.url()).pathname}?beeld=lijst`);
}

export const means = { mouse, finger, keys, table };
