import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { NetworkMap } from "~/network/map/model";
import { arrives, begin, on } from "../builders/telling";
import { firstMorning } from "./journey";
import { linkOn, means } from "./map-means";
import { alive, endMaps, leaves, lookAt, type MapStage, mapAtDesk, mapInPocket, named, opens, says, setMaps } from "./map-stage";
import { keepPicture } from "./pictures";
import { t } from "./words";

/** How long the phone is without network; `npm run prove -- map` takes a whole minute. */
const awayMs = Number(process.env.AWAY_MS ?? 5_000);
const patient = { timeout: 30_000 };

let stage: MapStage;
beforeAll(async () => {
  stage = await setMaps();
}, 180_000);
afterAll(() => endMaps(stage));

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
  await Promise.all([leaves(phone), leaves(desk)]);
});

test("a tab that is loaded again keeps what was drawn without network, beside what the other wrote meanwhile; the quick way out leaves nothing", {
  timeout: 120_000,
}, async () => {
  const { thirty } = stage;
  const phone = await opens(stage, thirty, "touch");
  const desk = await opens(stage, thirty, "desk");
  const sooner = () => phone.evaluate(() => window.dispatchEvent(new Event("online")));
  const both = ["brengt ze naar school", "past op de kinderen"];

  // Loaded again without any network the browser has no page to show; what was drawn waits in the tab.
  await phone.context().setOffline(true);
  await writes(phone, "Winston", "heeft een bus");
  await says(phone, t("family-board.away"));
  await expect(phone.reload()).rejects.toThrow();
  await phone.context().setOffline(false);
  await phone.goto(thirty.pocket);
  await alive(phone);
  await expect.poll(async () => wordsIn(await mapInPocket(thirty), "Winston"), patient).toEqual(["heeft een bus"]);
  await expect.poll(() => keptIn(phone), patient).toEqual([]);

  // Only what is drawn does not arrive: the page itself can be loaded again.
  await phone.route("**/map/changes*", (route) => route.abort());
  await writes(phone, "Carla", "past op de kinderen");
  await says(phone, t("family-board.away"));
  await means.mouse.tell(desk, "Carla", "brengt ze naar school");
  await phone.reload();
  await alive(phone);
  const shown = async (page: Page) => (await linkOn(page, "Carla").getAttribute("aria-label")) ?? "";
  for (const words of both) await expect.poll(() => shown(phone), patient).toContain(words);
  expect(wordsIn(await mapInPocket(thirty), "Carla")).toEqual(["brengt ze naar school"]);
  await phone.unroute("**/map/changes*");
  await sooner();
  await expect.poll(async () => wordsIn(await mapInPocket(thirty), "Carla"), patient).toEqual(both);
  await expect.poll(() => keptIn(phone), patient).toEqual([]);
  for (const words of both) await expect.poll(() => shown(desk), patient).toContain(words);
  await leaves(desk);

  await phone.route("**/map/changes*", (route) => route.abort());
  await phone.route("https://**", (route) => route.fulfill({ body: "elsewhere", contentType: "text/plain" }));
  await writes(phone, "Carla", "nog niet verstuurd");
  expect((await keptIn(phone)).join()).toContain("nog niet verstuurd");
  await phone.locator('a[href="/away"]').evaluate((link) => {
    link.addEventListener("click", (event) => event.preventDefault());
    (link as HTMLElement).click();
  });
  expect(await keptIn(phone)).toEqual([]);
  await leaves(phone);
});

// The last of this file: in private time nothing of this family can be read at the desk any more.
test("what the server refuses is told with its words, and they stand until they were read", { timeout: 60_000 }, async () => {
  const { willy, told } = stage;
  const desk = await opens(stage, willy, "desk");
  const before = await mapInPocket(willy);
  await begin(told, "information", on(firstMorning, 12, "19:05"));
  await arrives(told, ["Willy"], on(firstMorning, 12, "19:06"));
  await begin(told, "privateTime", on(firstMorning, 12, "20:00"));

  await writes(desk, "Rob", "krijgt de sleutel");
  await writes(desk, "Ineke", "belt elke avond");
  const refused = desk.locator(".board-refused");
  await refused.getByText(t("family-board.refused-privateTime")).waitFor();
  await refused.getByText("belt elke avond").waitFor();
  expect(await refused.locator("li").allTextContents()).toEqual(["krijgt de sleutel", "belt elke avond"]);
  // Neither another look at the server nor a press elsewhere takes them away.
  const asked = desk.waitForResponse((response) => response.url().includes("/map/changes"));
  await desk.evaluate(() => window.dispatchEvent(new Event("focus")));
  expect((await asked).status()).toBe(423);
  await desk.getByRole("button", { name: t("family-board.bigger") }).click();
  expect(await refused.locator("li").allTextContents()).toEqual(["krijgt de sleutel", "belt elke avond"]);
  await lookAt(desk);
  await keepPicture(desk, "95-map-refused");
  await refused.getByRole("button", { name: t("family-board.refused-read") }).click();
  await refused.waitFor({ state: "detached" });
  expect((await keptIn(desk)).join()).not.toContain("sleutel");
  expect(await mapInPocket(willy)).toEqual(before);
  await leaves(desk);
});
