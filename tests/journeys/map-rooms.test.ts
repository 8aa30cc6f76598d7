import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { dbOf } from "~/db.server";
import { inCheckout } from "../../commands/prepare.mjs";
import { staffCookie } from "../builders/sessions";
import { cookieOf, doors, endMaps, leaves, lookAt, type MapStage, setMaps, windowOf } from "./map-stage";
import { keepPicture } from "./pictures";
import { t } from "./words";

let stage: MapStage;
beforeAll(async () => {
  stage = await setMaps();
}, 180_000);
afterAll(() => endMaps(stage));

/** Goes to a page around the map, looks hard at it, and keeps a picture of it when asked to. */
async function visits(page: Page, path: string, picture?: string): Promise<void> {
  const answer = await page.goto(path);
  expect(answer?.status(), path).toBe(200);
  await page.locator("h1").waitFor();
  await lookAt(page);
  if (picture) await keepPicture(page, picture);
}

const peopleOf = ({ told }: MapStage, one: string, other: string): string =>
  [told.people.get(one) ?? "", told.people.get(other) ?? ""].sort().join(".");

test("each page around the map is there at the coordinator's desk, and axe finds nothing", { timeout: 120_000 }, async () => {
  const { willy, thirty, told } = stage;
  const [desk, wide] = [await windowOf(stage, willy, "desk"), await windowOf(stage, thirty, "desk")];
  const room = `/conferences/${willy.conferenceId}`;
  await visits(desk, `${willy.desk}?wie=${told.people.get("Ineke")}`, "91-map-person");
  await visits(desk, `${willy.desk}?lijn=${peopleOf(stage, "Willy", "Ineke")}`, "96-map-line");
  await visits(desk, `${room}/wider`);
  await visits(desk, `${room}/approach`, "98-approach");
  await visits(desk, `${willy.desk}/versions?before=registration`, "99-map-versions");
  await visits(desk, `${willy.desk}/print`);
  await visits(wide, `${thirty.desk}/figures`, "100-map-figures");
  await visits(wide, `${thirty.desk}/files`);
  await wide.locator('input[type="file"]').setInputFiles(inCheckout("tests", "builders", "easynwk-family.json"));
  await wide.getByRole("button", { name: t("staff-files.look") }).click();
  await wide.getByRole("heading", { name: t("staff-files.check-title") }).waitFor();
  await lookAt(wide);
  await keepPicture(wide, "101-map-file");
  await leaves(desk);
  await leaves(wide);
});

test("each page around the map is there on the principal's phone, without script, and axe finds nothing", {
  timeout: 120_000,
}, async () => {
  const { willy, told } = stage;
  const phone = await windowOf(stage, willy, "plain");
  const home = willy.pocket.replace("/map", "");
  await visits(phone, `${willy.pocket}?wie=${told.people.get("Ineke")}`, "91-map-person-phone");
  await visits(phone, `${willy.pocket}?lijn=${peopleOf(stage, "Willy", "Ineke")}`, "96-map-line-phone");
  await visits(phone, `${home}/wider`, "97-wider-phone");
  await visits(phone, `${home}/approach`, "98-approach-phone");
  await visits(phone, `${willy.pocket}/versions`, "99-map-versions-phone");
  await visits(phone, `${willy.pocket}/print`);
  await visits(phone, `${home}/my-data`, "102-my-data-phone");
  await visits(phone, `${home}/wider?taal=ar`);
  await visits(phone, `${home}/my-data?taal=tr`);
  await leaves(phone);
});

test("who asks about data gets a receipt, and one colleague alone finds the question", { timeout: 120_000 }, async () => {
  const { kring, willy } = stage;
  const phone = await windowOf(stage, willy, "plain");
  await phone.goto("/request?taal=nl");
  const fill = (name: string, words: string) => phone.locator(`[name="${name}"]`).fill(words);
  await fill("who", "mr. A. Vogel");
  await fill("reach", "vogel@advocaten.example");
  await phone.getByLabel(t("family-request.by-lawyer")).check();
  await fill("about", "W. de Haan");
  await phone.getByLabel(t("family-request.ask-see"), { exact: true }).check();
  await fill("words", "Ik vraag namens mijn cliënt inzage in alles wat over hem is opgeschreven.");
  // What was typed lives in this page alone: it is shown to nobody but the picture.
  await keepPicture(phone, "103-request-phone");
  await phone.getByRole("button", { name: t("family-request.submit") }).click();
  await phone.getByRole("heading", { name: t("family-request.thanks-title") }).waitFor();
  await lookAt(phone);
  await leaves(phone);

  const { id: accountId } = await dbOf("staff").account.findFirstOrThrow({ where: { role: "privacyOfficer" } });
  const desk = await windowOf(stage, willy, "desk");
  await desk.context().addCookies([cookieOf(kring, await staffCookie(doors(), accountId))]);
  await visits(desk, "/requests", "104-requests");
  await desk.locator("table a").first().click();
  await desk.waitForURL(/\/requests\/.+/);
  await lookAt(desk);
  await keepPicture(desk, "105-request");
  await leaves(desk);
});
