import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { NetworkMap } from "~/network/map/model";
import { linkOn, means } from "./map-means";
import { alive, type MapStage, mapAtDesk, mapInPocket, named, opens, says, setMaps } from "./map-stage";
import { keepPicture } from "./pictures";
import { t } from "./words";

/** How long the phone is without network; `npm run prove -- map` takes a whole minute. */
const awayMs = Number(process.env.AWAY_MS ?? 5_000);
const patient = { timeout: 30_000 };

let stage: MapStage;
beforeAll(async () => {
  stage = await setMaps();
}, 180_000);
afterAll(async () => {
  await stage?.browser.close();
  await stage?.kring.stop();
});

/** Writes who somebody is, without waiting for the server. */
async function writes(page: Page, name: string, words: string): Promise<void> {
  await linkOn(page, name).click();
  await page.locator('.board-form [name="relation"]').fill(words);
  await page
    .locator(".board-form")
    .getByRole("button", { name: t("family-map.save"), exact: true })
    .click();
  await page.locator(".board-form").waitFor({ state: "detached" });
}

/** Everything a page now shows of the map: who stands where and is who, said as a screen reader says it. */
const shownOn = (page: Page): Promise<string[]> =>
  page.locator("[data-person] a").evaluateAll((people) => people.map((one) => one.getAttribute("aria-label") ?? "").sort());
const keptIn = (page: Page): Promise<string[]> => page.evaluate(() => Object.values({ ...sessionStorage }).map(String));
const wordsIn = (map: NetworkMap, name: string): string[] => [...named(map, name).relation].sort();

test("a principal on his phone and the coordinator at her desk draw one map, also while the phone has no network: nothing is lost", {
  timeout: 240_000 + awayMs,
}, async () => {
  const { willy } = stage;
  const phone = await opens(stage, willy, "touch");
  const desk = await opens(stage, willy, "desk");
  const network = (on: boolean) => phone.context().setOffline(!on);

  // Both are there: what one draws, the other sees without asking.
  await means.mouse.move(desk, "Rob", { circle: "outer", sector: "friends" });
  await says(phone, t("family-board.together", { names: "Rob" }));
  await means.finger.tell(phone, "Gerda", "van de drukkerij");
  await says(desk, t("family-board.together", { names: "Gerda" }));

  await network(false);
  const began = performance.now();
  await writes(phone, "Ineke", "mijn grote zus");
  await says(phone, t("family-board.away"));
  await writes(phone, "Rob", "buurman, helpt met de tuin");
  await phone.getByRole("link", { name: t("family-board.add") }).tap();
  await phone.locator('.board-form [name="firstName"]').fill("Truus");
  await phone
    .locator(".board-form")
    .getByRole("button", { name: t("family-map.add-submit"), exact: true })
    .tap();
  await linkOn(phone, "Truus").waitFor();
  await keepPicture(phone, "92-map-offline-phone");
  // Meanwhile she writes who the same people are, and puts somebody elsewhere.
  await means.mouse.tell(desk, "Ineke", "zus uit Purmerend");
  await means.mouse.tell(desk, "Martijn", "zoon, belt op zondag");
  await means.mouse.move(desk, "Gerda", { circle: "inner", sector: "neighbours" });
  expect((await keptIn(phone)).join()).toContain("mijn grote zus");
  await phone.waitForTimeout(Math.max(0, awayMs - (performance.now() - began)));

  await network(true);
  await expect.poll(() => keptIn(phone), patient).toEqual([]);
  await expect.poll(async () => (await shownOn(desk)).join("\n"), patient).toContain("Truus");
  await expect.poll(async () => JSON.stringify(await shownOn(phone)) === JSON.stringify(await shownOn(desk)), patient).toBe(true);

  const [atDesk, inPocket] = [await mapAtDesk(willy), await mapInPocket(willy)];
  const looks = ({ people, pairs }: NetworkMap) => ({ people: people.map(({ addedBy: _by, note: _own, ...person }) => person), pairs });
  expect(looks(inPocket)).toEqual(looks(atDesk));
  // Both wrote who she is without seeing the other's words: both stay.
  expect(wordsIn(atDesk, "Ineke")).toEqual(["mijn grote zus", "zus uit Purmerend"]);
  expect(wordsIn(atDesk, "Rob")).toEqual(["buurman, helpt met de tuin"]);
  expect(wordsIn(atDesk, "Martijn")).toEqual(["zoon, belt op zondag"]);
  expect(wordsIn(atDesk, "Gerda")).toEqual(["van de drukkerij"]);
  expect(named(atDesk, "Gerda").spot).toMatchObject({ circle: "inner", sector: "neighbours" });
  expect(named(atDesk, "Rob").spot).toMatchObject({ circle: "outer", sector: "friends" });
  await keepPicture(desk, "92-map-together");
  await Promise.all([phone.context().close(), desk.context().close()]);
});

test("a tab that is loaded again keeps what was drawn without network, and the quick way out leaves nothing behind", {
  timeout: 120_000,
}, async () => {
  const { thirty } = stage;
  const phone = await opens(stage, thirty, "touch");
  // Only what is drawn does not arrive: the page itself can be loaded again.
  await phone.route("**/map/changes*", (route) => route.abort());
  await writes(phone, "Carla", "past op de kinderen");
  await says(phone, t("family-board.away"));
  await phone.reload();
  await alive(phone);
  expect(await linkOn(phone, "Carla").getAttribute("aria-label")).toContain("past op de kinderen");
  expect(wordsIn(await mapInPocket(thirty), "Carla")).toEqual(["buurvrouw van hiernaast"]);
  await phone.unroute("**/map/changes*");
  await phone.reload();
  await expect.poll(async () => wordsIn(await mapInPocket(thirty), "Carla"), patient).toEqual(["past op de kinderen"]);
  await expect.poll(() => keptIn(phone), patient).toEqual([]);

  await phone.route("**/map/changes*", (route) => route.abort());
  await phone.route("https://**", (route) => route.fulfill({ body: "elsewhere", contentType: "text/plain" }));
  await writes(phone, "Carla", "nog niet verstuurd");
  expect((await keptIn(phone)).join()).toContain("nog niet verstuurd");
  await phone.locator('a[href="/away"]').evaluate((link) => {
    link.addEventListener("click", (event) => event.preventDefault());
    (link as HTMLElement).click();
  });
  expect(await keptIn(phone)).toEqual([]);
  await phone.context().close();
});
