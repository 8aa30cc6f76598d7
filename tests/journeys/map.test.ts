import type { ConsoleMessage, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { text } from "~/language/catalogue";
import { pointOf, spotAt } from "~/network/map/drawing/geometry";
import { closeness, type NetworkMap, pairKey, sectors } from "~/network/map/model";
import { means, middleOf, steps, touch, way } from "./map-means";
import { alive, endMaps, leaves, lookAt, type MapStage, mapAtDesk, mapInPocket, named, opens, said, says, setMaps } from "./map-stage";
import { keepPicture } from "./pictures";
import { t } from "./words";

let stage: MapStage;
beforeAll(async () => {
  stage = await setMaps();
}, 180_000);
afterAll(() => endMaps(stage));

/** Whom each means edits, so that all can be seen on one map at the end. */
const cast = {
  willy: { mouse: ["Rob", "Gerda"], finger: ["Gerda", "Martijn"], keys: ["Martijn", "Gerda"], table: ["Ineke", "Gerda"] },
  thirty: { mouse: ["Theodorus", "Kwame"], finger: ["Hélène", "Carla"], keys: ["Bartholomeus", "Joris"], table: ["Małgorzata", "Ans"] },
} as const;
const places = {
  mouse: { circle: "outer", sector: "friends" },
  finger: { circle: "middle", sector: "professionals" },
  keys: { circle: "outer", sector: "neighbours" },
  table: { circle: "outer", sector: "workSchoolFaith" },
} as const;

describe.each(["willy", "thirty"] as const)("the map of %s", (which) => {
  test("shows every name in full, at 360 and at 1280", { timeout: 60_000 }, async () => {
    const family = stage[which];
    const number = { willy: 87, thirty: 89 }[which];
    for (const screen of ["desk", "touch"] as const) {
      const page = await opens(stage, family, screen);
      const people = (await (screen === "desk" ? mapAtDesk(family) : mapInPocket(family))).people.map(({ firstName }) => firstName);
      const shown = await page.locator("[data-person] text").allTextContents();
      const bare = (name: string) => name.replace(/\s/g, "");
      expect(shown.map(bare).sort()).toEqual(people.map(bare).sort());
      const phone = screen === "desk" ? "" : "-phone";
      await keepPicture(page, `${number}-map-${which}${phone}`, 2000);
      if (process.env.PICTURES) {
        await page.goto(`${page.url()}?beeld=lijst`);
        await keepPicture(page, `${number + 1}-map-${which}-table${phone}`);
      }
      await leaves(page);
    }
  });

  test.each(["mouse", "finger", "keys", "table"] as const)("is drawn, moved and edited by %s", { timeout: 120_000 }, async (by) => {
    const { screen, move, tell, friends, add } = means[by];
    const family = stage[which];
    const [one, other] = cast[which][by];
    const page = await opens(stage, family, screen, screen === "plain" ? "?beeld=lijst" : "");
    const complaints: string[] = [];
    const heard = (message: ConsoleMessage) => message.type() === "error" && complaints.push(message.text());
    const broke = (error: Error) => complaints.push(String(error));
    page.on("console", heard).on("pageerror", broke);

    await move(page, one, places[by]);
    await tell(page, one, `getekend met ${by}`);
    await friends(page, one, other);
    await add(page, `Nieuw ${by}`);

    const map = await (screen === "desk" ? mapAtDesk(family) : mapInPocket(family));
    expect(named(map, one)).toMatchObject({ spot: places[by], relation: [`getekend met ${by}`] });
    const key = pairKey(named(map, one).id, named(map, other).id);
    expect(map.pairs.find(({ first, second }) => pairKey(first, second) === key)).toMatchObject({ known: "friend" });
    expect(named(map, `Nieuw ${by}`)).toMatchObject({ spot: null, figure: null });
    await lookAt(page);
    expect(complaints).toEqual([]);
    page.off("console", heard).off("pageerror", broke);
    await leaves(page);
  });

  test("reads in an order that makes sense, the same as a drawing and as a table, at 360 and at 1280, and axe finds nothing", {
    timeout: 120_000,
  }, async () => {
    const family = stage[which];
    for (const screen of ["desk", "touch", "plain"] as const) {
      const page = await opens(stage, family, screen);
      const map = await (screen === "desk" ? mapAtDesk(family) : mapInPocket(family));
      const spoken = [...(await page.locator(".map-sheet").ariaSnapshot()).matchAll(/link "((?:[^"\\]|\\.)*)"/g)].map(
        ([, name]) => name ?? "",
      );
      expect(spoken.map((name) => name.split(/[,.]/)[0])).toEqual(inOrder(map).map(({ firstName }) => firstName));
      for (const [at, person] of inOrder(map).entries()) expect(spoken[at]?.toLowerCase()).toContain(whereOf(person).toLowerCase());
      if (screen === "touch") {
        // What a thumb meets first is the drawing; what it does with it stands under it.
        const [sheet, tools] = await Promise.all([".map-sheet", ".board-hand"].map((part) => page.locator(part).boundingBox()));
        expect(sheet?.y).toBeLessThan(480);
        expect(tools?.y).toBeGreaterThanOrEqual((sheet?.y ?? 0) + (sheet?.height ?? 0));
      }
      await page.goto(`${page.url()}?beeld=lijst`);
      const table = await page.locator(".map-table").first().ariaSnapshot();
      const rows = [...table.matchAll(/- rowheader "[^"]*":\s*- link "([^"]*)"/g)].map(([, name]) => name);
      expect([...rows].sort()).toEqual(map.people.map(({ firstName }) => firstName).sort());
      if (screen !== "plain") {
        // The drawing itself was looked at after every means it was drawn with.
        await alive(page);
        await lookAt(page);
        const [one] = cast[which].mouse;
        await page.locator(".map-table th a", { hasText: one }).first().click();
        await page.locator(".board-form").waitFor();
        await lookAt(page);
      }
      await leaves(page);
    }
  });
});

const ring = (person: NetworkMap["people"][number]) => (person.spot ? closeness.indexOf(person.spot.circle) : 9);
const part = (person: NetworkMap["people"][number]) => (person.principalId ? -1 : person.spot ? sectors.indexOf(person.spot.sector) : 9);

/** Principals, then part by part and ring by ring; who stands in the same place in the order of the drawing. */
function inOrder(map: NetworkMap) {
  const byHand = ({ spot }: NetworkMap["people"][number]) => (spot?.angle === undefined ? 1 : 0);
  return [...map.people].sort((one, other) => part(one) - part(other) || ring(one) - ring(other) || byHand(one) - byHand(other));
}

function whereOf({ principalId, spot }: NetworkMap["people"][number]): string {
  if (principalId) return t("family-map.drawing-middle");
  return spot
    ? `${t(`family-map.drawing-ring-${spot.circle}`)}, ${t(`family-map.drawing-sector-${spot.sector}`)}`
    : t("family-map.drawing-loose");
}

/** A server that has more to do than this test. */
const patient = { timeout: 15_000 };
const widthOf = (page: Page) => page.locator(".map-sheet").evaluate((sheet) => sheet.getBoundingClientRect().width);

test("two fingers, the wheel with Ctrl and the buttons make the drawing larger and smaller", async () => {
  const phone = await opens(stage, stage.thirty, "touch");
  await phone.getByRole("button", { name: t("family-board.fit") }).tap();
  const whole = await widthOf(phone);
  expect(whole).toBeLessThanOrEqual(360);
  await phone.locator(".map-sheet").evaluate((sheet) => sheet.scrollIntoView({ block: "center", behavior: "instant" }));
  const box = await phone.locator(".map-sheet").boundingBox();
  const middle = { x: (box?.x ?? 0) + (box?.width ?? 0) / 2, y: (box?.y ?? 0) + (box?.height ?? 0) / 2 };
  const apart = (by: number) => [
    { x: middle.x - by, y: middle.y },
    { x: middle.x + by, y: middle.y },
  ];
  await touch(phone, "touchStart", apart(30));
  for (const by of [40, 60, 90]) await touch(phone, "touchMove", apart(by));
  await touch(phone, "touchEnd", []);
  expect((await widthOf(phone)) / whole).toBeCloseTo(3, 1);
  await leaves(phone);

  const desk = await opens(stage, stage.thirty, "desk");
  const before = await widthOf(desk);
  await desk.getByRole("button", { name: t("family-board.bigger") }).click();
  expect(await widthOf(desk)).toBeGreaterThan(before);
  await desk.locator(".map-sheet").hover();
  await desk.keyboard.down("Control");
  for (let turn = 0; turn < 6; turn++) await desk.mouse.wheel(0, 100);
  await desk.keyboard.up("Control");
  expect(await widthOf(desk)).toBeLessThan(before);
  await leaves(desk);
});

test("what was drawn by mistake is taken back, with a button and with the keys, and done after all", async () => {
  const family = stage.willy;
  const before = named(await mapAtDesk(family), "Rob").spot;
  const page = await opens(stage, family, "desk");
  await means.mouse.move(page, "Rob", { circle: "inner", sector: "family" });
  await page.getByRole("button", { name: t("family-board.undo") }).click();
  await says(page, t("family-board.undone"));
  await says(page, t("family-board.saved"));
  await expect.poll(async () => named(await mapAtDesk(family), "Rob").spot, patient).toEqual(before);
  await page.getByRole("button", { name: t("family-board.redo") }).click();
  await expect.poll(async () => named(await mapAtDesk(family), "Rob").spot?.sector, patient).toBe("family");
  await page.keyboard.press("Control+z");
  await expect.poll(async () => named(await mapAtDesk(family), "Rob").spot, patient).toEqual(before);
  expect(await said(page)).toContain(t("family-board.undone"));
  await leaves(page);
});

test("without script the last stroke is taken back with a button, and what is wrong stands at its field with what was typed", async () => {
  const family = stage.willy;
  const before = named(await mapInPocket(family), "Ineke").relation;
  const page = await opens(stage, family, "plain", "?beeld=lijst");
  await means.table.tell(page, "Ineke", "zus in Purmerend");
  await page.getByRole("button", { name: t("family-board.undo") }).click();
  await page.waitForLoadState();
  expect(named(await mapInPocket(family), "Ineke").relation).toEqual(before);
  await page.goto(`${family.pocket}?nieuw`);
  await page.locator('[name="relation"]').fill("kapster");
  await page
    .locator(".board-form")
    .getByRole("button", { name: t("family-map.add-submit") })
    .click();
  await page.getByText(t("family-map.name-needed")).first().waitFor();
  expect(await page.locator('[name="relation"]').inputValue()).toBe("kapster");
  await leaves(page);
});

test("what the coordinator draws beside one principal stands on that map alone", { timeout: 60_000 }, async () => {
  const { thirty, cemal } = stage;
  const [before, others] = [await mapInPocket(cemal), await mapAtDesk(thirty)];
  const page = await opens(stage, thirty, "desk", `?met=${thirty.principal.principalId}`);
  const chosen = page.locator('.board-with [aria-current="true"]');
  expect(await chosen.textContent()).toBe(t("staff-board.met-with", { name: "Hatice" }));
  await lookAt(page);
  await means.mouse.add(page, "Vertrouweling");
  await means.mouse.move(page, "Vertrouweling", places.mouse);
  await means.mouse.tell(page, "Carla", "zegt niets door");
  expect(new URL(page.url()).searchParams.get("met")).toBe(thirty.principal.principalId);
  await page.reload();
  await alive(page);
  expect(await chosen.count()).toBe(1);

  const own = await mapInPocket(thirty);
  expect(named(own, "Vertrouweling").spot).toMatchObject(places.mouse);
  expect(named(own, "Carla").relation).toEqual(["zegt niets door"]);
  expect(await mapInPocket(cemal)).toEqual(before);
  // She sees what everybody drew; what she drew before for all stands there still.
  expect((await mapAtDesk(thirty)).people.map(({ firstName }) => firstName)).toEqual(
    expect.arrayContaining(["Vertrouweling", ...others.people.map(({ firstName }) => firstName)]),
  );
  await keepPicture(page, "94-map-beside");
  await leaves(page);
});

test("in Arabic, on a phone, somebody lands where the finger is", { timeout: 60_000 }, async () => {
  const { thirty } = stage;
  const phone = await opens(stage, thirty, "arabic", "?taal=ar");
  expect(await phone.evaluate(() => document.documentElement.dir)).toBe("rtl");
  await lookAt(phone);
  await keepPicture(phone, "93-map-arabic-phone");
  await phone.locator(".board-zoom button").last().tap();
  // Left and right of the middle: a drawing that is turned around would put them on the other side.
  for (const [name, place] of [
    ["Sjaan", { circle: "outer", sector: "professionals" }],
    ["Luuk", { circle: "outer", sector: "friends" }],
  ] as const) {
    const { from, target } = await way(phone, name, place);
    await touch(phone, "touchStart", [from]);
    for (const point of steps(from, target)) await touch(phone, "touchMove", [point]);
    const carried = await middleOf(phone, name);
    expect(Math.hypot(carried.x - target.x, carried.y - target.y)).toBeLessThan(3);
    await touch(phone, "touchEnd", []);
    await says(phone, text("ar", "family-board.saved"));
    const { spot } = named(await mapInPocket(thirty), name);
    const finger = pointOf(place);
    const meant = spotAt(finger.x, finger.y);
    expect(spot).toMatchObject(place);
    expect(Math.abs((spot?.angle ?? 0) - meant.angle)).toBeLessThan(3);
    expect(Math.abs((spot?.distance ?? 0) - meant.distance)).toBeLessThan(3);
    // Nobody's name lies on another's, so he may stand a little beside the finger, but on the same side.
    const landed = await middleOf(phone, name);
    const middle = await middleOf(phone, "Hatice");
    expect(Math.sign(landed.x - middle.x)).toBe(Math.sign(target.x - middle.x));
  }
  await leaves(phone);
});
