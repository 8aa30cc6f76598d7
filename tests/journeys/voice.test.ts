import AxeBuilder from "@axe-core/playwright";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { dbOf, disconnect } from "~/db.server";
import { findChromium } from "../../commands/chromium.mjs";
import { staffCookie } from "../builders/sessions";
import { hum } from "../builders/sounds";
import { makeWorld, type World } from "../builders/world";
import { type Kring, startKring } from "../setup/server";

const clockAt = new Date("2026-09-10T12:00:00Z");
const always = ["--headless=new", "--no-sandbox", "--disable-gpu", "--use-fake-device-for-media-stream"];
let kring: Kring;
let world: World;
const browsers: Browser[] = [];

beforeAll(async () => {
  kring = await startKring({ clockAt });
  world = await makeWorld({ staff: dbOf("staff"), family: dbOf("family") }, clockAt);
}, 120_000);
afterAll(async () => {
  for (const browser of browsers) await browser.close();
  await disconnect();
  await kring.stop();
});

/** A browser with a microphone that hums, and somebody's cookie. */
async function at(cookie: string, { allows = true, ...context }: BrowserContextOptions & { allows?: boolean } = {}): Promise<Page> {
  const executablePath = await findChromium();
  const answer = allows ? "--use-fake-ui-for-media-stream" : "--deny-permission-prompts";
  const browser = await chromium.launch({ executablePath, args: [...always, answer] });
  browsers.push(browser);
  const page = await (await browser.newContext({ viewport: { width: 1280, height: 900 }, ...context })).newPage();
  const [pair = ""] = cookie.split(";", 1);
  const mark = pair.indexOf("=");
  await page.context().addCookies([{ name: pair.slice(0, mark), value: pair.slice(mark + 1), url: kring.baseUrl }]);
  return page;
}

const emine = async (given: Parameters<typeof at>[1] = {}) => {
  const page = await at(await staffCookie({ staff: dbOf("staff"), family: dbOf("family") }, world.colleagues.emine), given);
  await page.goto(`${kring.baseUrl}/conferences/${world.prepared.conferenceId}/voice`);
  return page;
};
/** At a phone. His pages let no script run; axe, which is no script of theirs, does. */
const relative = (name: string) => {
  const link = world.prepared.links.get(name);
  if (!link) throw new Error(`${name} has no link.`);
  return { linkId: link.linkId, page: at(link.cookie, { viewport: { width: 360, height: 800 } }) };
};
const faults = async (page: Page) => (await new AxeBuilder({ page }).setLegacyMode(true).analyze()).violations.map(({ id }) => id);
const wide = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);

test("with the keyboard alone the coordinator speaks, listens and keeps; a telephone can play it", { timeout: 90_000 }, async () => {
  const page = await emine();
  const begin = page.getByRole("button", { name: "Begin met opnemen" });
  await begin.focus();
  await page.keyboard.press("Enter");
  await page.getByText(/^Nog 5[78] seconden/).waitFor();
  expect(await faults(page)).toEqual([]);
  await page.keyboard.press("Enter");
  await page.getByText(/^Klaar: /).waitFor();
  expect(await faults(page)).toEqual([]);
  const seconds = await page.locator(".recorder audio").evaluate(
    (audio: HTMLAudioElement) =>
      new Promise<number>((resolve, reject) => {
        audio.onloadedmetadata = () => resolve(audio.duration);
        audio.onerror = () => reject(audio.error);
        audio.load();
      }),
  );
  expect(seconds).toBeGreaterThan(1.5);
  await page.getByLabel("In welke taal spreek je?").selectOption("srn");
  await page.getByRole("button", { name: "Bewaar dit bericht" }).click();
  await page.getByText("De uitnodiging, Sranantongo").waitFor();
  expect(await page.getByText("Op de pagina en per telefoon.").count()).toBe(2);
  const { mediaType } = await dbOf("staff").voiceMessage.findFirstOrThrow({ where: { spokenLanguage: "srn" } });
  expect(mediaType).toBe("audio/wav");
  await page.setViewportSize({ width: 360, height: 800 });
  expect(await wide(page)).toBeLessThanOrEqual(0);
  expect(await faults(page)).toEqual([]);
});

test("kept while it still runs, a recording is stopped and heard first; a second one takes the place of the first", {
  timeout: 60_000,
}, async () => {
  const page = await emine();
  const kept = await dbOf("staff").voiceMessage.count();
  const files = () => page.getByLabel("Geluidsbestand").evaluate((field: HTMLInputElement) => field.files?.length);
  await page.getByRole("button", { name: "Begin met opnemen" }).click();
  await page.getByText(/^Nog 5[78] seconden/).waitFor();
  await page.getByRole("button", { name: "Bewaar dit bericht" }).click();
  await page.getByText(/^Klaar: /).waitFor();
  expect(await files()).toBe(1);
  await page.getByRole("button", { name: "Opnieuw opnemen" }).click();
  await page.getByText(/^Nog 5[78] seconden/).waitFor();
  expect(await files(), "the first one cannot be kept by mistake").toBe(0);
  expect(await dbOf("staff").voiceMessage.count()).toBe(kept);
});

test("who refuses the microphone reads what to do, and the file field is there", { timeout: 60_000 }, async () => {
  const page = await emine({ allows: false });
  await page.getByRole("button", { name: "Begin met opnemen" }).click();
  await page.getByText(/De microfoon mag niet aan/).waitFor();
  expect(await page.getByLabel("Geluidsbestand").isVisible()).toBe(true);
  expect(await faults(page)).toEqual([]);
});

test("a principal without script brings a recording; the coordinator hears it first, then who was invited hears it", {
  timeout: 90_000,
}, async () => {
  const [principal = ""] = world.prepared.cast.principals;
  const { linkId, page: opened } = relative(principal);
  const zoubida = await opened;
  await zoubida.goto(`${kring.baseUrl}/k/${linkId}/voice`);
  expect(await faults(zoubida)).toEqual([]);
  await zoubida.locator("button.ams-button--primary").click();
  await zoubida.getByText("Kies eerst een opname.").first().waitFor();
  const choose = async (name: string, buffer: Buffer) => {
    await zoubida.locator('select[name="spokenLanguage"]').selectOption("ary");
    await zoubida.locator('input[name="sound"]').setInputFiles({ name, mimeType: "audio/wav", buffer });
    await zoubida.locator("button.ams-button--primary").click();
  };
  await choose("opname.wav", Buffer.from("<!DOCTYPE html>"));
  await zoubida.getByText("Dit is geen opname die we kennen.").first().waitFor();
  expect(await zoubida.locator('select[name="spokenLanguage"]').inputValue()).toBe("ary");
  expect(await faults(zoubida)).toEqual([]);
  await choose("opname.wav", Buffer.from(hum(3)));
  await zoubida.getByText(/luistert nog/).waitFor();
  expect(await faults(zoubida)).toEqual([]);

  const member = relative(world.prepared.cast.member);
  const jamilatou = await member.page;
  const invitation = `${kring.baseUrl}/k/${member.linkId}/invitation`;
  await jamilatou.goto(invitation);
  expect(await jamilatou.getByText("Marokkaans Arabisch").count()).toBe(0);
  const coordinator = await emine();
  await coordinator.getByRole("button", { name: "Gebruik dit bericht" }).click();
  await coordinator.getByText("De uitnodiging, Marokkaans Arabisch").waitFor();
  await jamilatou.goto(invitation);
  const sound = await jamilatou.locator(".voice", { hasText: "Marokkaans Arabisch" }).locator("audio").getAttribute("src");
  const part = await jamilatou.request.get(kring.baseUrl + sound, { headers: { Range: "bytes=0-3" } });
  expect([part.status(), await part.text(), part.headers()["content-type"]]).toEqual([206, "RIFF", "audio/wav"]);
  expect(await faults(jamilatou)).toEqual([]);
  const stranger = await at("nobody=1");
  expect((await stranger.request.get(kring.baseUrl + sound)).status()).toBe(404);
});
