import { brotliDecompressSync, gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { linkAddress, linkFor } from "~/access/links.server";
import { realNow } from "~/clock";
import { dbOf, disconnect } from "~/db.server";
import { type FullCircle, fullCircle } from "../bench/page-scene";
import { colleagueIn } from "../builders/askers";
import { couple } from "../builders/circle";
import { linkCookie } from "../builders/sessions";
import { thirty, thirtyPeople } from "../builders/thirty";
import type { Browser } from "../setup/asking";
import { type Kring, startKring } from "../setup/server";

/** What a first packet train of TCP carries: everything a page needs to be read should be in it. */
const budget = 14 * 1024;

/** The one script behind a personal link: that of the map. */
const scriptBudget = 40 * 1024;

let kring: Kring;
let circle: FullCircle;
let visitor: Browser;
let linkId = "";
let secret = "";

beforeAll(async () => {
  kring = await startKring();
  const doors = { staff: dbOf("staff"), family: dbOf("family") };
  circle = await fullCircle(doors, realNow());
  const { cookie, link } = await linkCookie(doors, circle.memberId, "word");
  await disconnect();
  visitor = kring.browser();
  visitor.keep(cookie);
  linkId = link.id;
  secret = new URL(linkAddress(link)).pathname;
}, 120_000);
afterAll(() => kring.stop());

interface FirstVisit {
  html: string;
  /** As they come over the line, with the style sheets the page names. */
  bytes: { html: number; css: number };
}

async function firstVisit(browser: Browser, path: string): Promise<FirstVisit> {
  const accepts = { "Accept-Encoding": "gzip, deflate, br" };
  const page = await browser.get(path, accepts);
  expect(page.status).toBe(200);
  expect(page.headers["content-encoding"]).toBe("br");
  const html = brotliDecompressSync(page.body).toString("utf8");
  const styles = [...html.matchAll(/<link[^>]*rel="stylesheet"[^>]*>/g)].map(([tag]) => /href="([^"]+)"/.exec(tag)?.[1] ?? "");
  expect(styles.length).toBeGreaterThan(0);
  let css = 0;
  for (const style of styles) {
    const sheet = await browser.get(style, accepts);
    expect(sheet.headers["content-encoding"]).toBe("br");
    // A sheet that fetches another one would hide its weight.
    expect(brotliDecompressSync(sheet.body).toString("utf8")).not.toContain("@import");
    css += sheet.body.length;
  }
  return { html, bytes: { html: page.body.length, css } };
}

describe("a first visit in Turkish", () => {
  test("to the plan, with nine agreements, runs no script and fits in fourteen kilobytes", async () => {
    const { html, bytes } = await firstVisit(visitor, `/k/${linkId}/plan`);
    expect(html).toContain('<html lang="tr"');
    for (const words of circle.agreements) expect(html).toContain(words);
    expect(html).not.toMatch(/<script/i);
    expect(bytes.html + bytes.css, JSON.stringify(bytes)).toBeLessThanOrEqual(budget);
  });

  test("to the page a message leads to, runs no script and fits in fourteen kilobytes", async () => {
    const { html, bytes } = await firstVisit(kring.browser(), secret);
    expect(html).toContain('<html lang="tr"');
    expect(html).toContain('name="proof"');
    expect(html).not.toMatch(/<script/i);
    expect(bytes.html + bytes.css, JSON.stringify(bytes)).toBeLessThanOrEqual(budget);
  });
});

/** The map of thirty people on a phone, read to its last byte: page, style sheets and its one script. */
const mapBudget = 60 * 1024;

/** A principal's own map of thirty people, and the cookie that opens it. */
async function mapOfThirty(): Promise<{ path: string; phone: Browser }> {
  const doors = { staff: dbOf("staff"), family: dbOf("family") };
  const { conferenceId, coordinatorId, hatice } = await couple(doors, realNow());
  await thirtyPeople(await colleagueIn(doors, coordinatorId, conferenceId, "drawMap"), hatice.personId, realNow());
  await linkFor(doors.family, { id: hatice.personId, conferenceId }, "principal", realNow());
  const { cookie, linkId } = await linkCookie(doors, hatice.personId, "word");
  await disconnect();
  const phone = kring.browser();
  phone.keep(cookie);
  return { path: `/k/${linkId}/map`, phone };
}

test("the script of the map fits in forty kilobytes, and brings no catalogue along", async () => {
  const script = await kring.browser().get("/build/map-board.js", { "Accept-Encoding": "identity" });
  expect(script.status).toBe(200);
  const text = script.body.toString("utf8");
  expect(gzipSync(script.body, { level: 9 }).length).toBeLessThanOrEqual(scriptBudget);
  for (const words of ["Ongedaan maken", "Geri al", "Cofnij", "react-dom"]) expect(text).not.toContain(words);
});

test("a map of thirty people comes to a phone, with its script, in sixty kilobytes", async () => {
  const { path, phone } = await mapOfThirty();
  const { html, bytes } = await firstVisit(phone, path);
  for (const [name] of thirty) expect(html).toContain(name);
  const scripts = [...html.matchAll(/<script[^>]*src="([^"]+)"/g)].map(([, address = ""]) => address);
  expect(scripts.map((address) => new URL(address, kring.baseUrl).pathname)).toEqual(["/build/map-board.js"]);
  const script = await phone.get(scripts[0] ?? "", { "Accept-Encoding": "gzip, deflate, br" });
  expect(script.headers["content-encoding"]).toBeTruthy();
  expect(script.body.length).toBeLessThanOrEqual(scriptBudget);
  const weighed = { ...bytes, script: script.body.length };
  expect(weighed.html + weighed.css + weighed.script, JSON.stringify(weighed)).toBeLessThanOrEqual(mapBudget);
});
