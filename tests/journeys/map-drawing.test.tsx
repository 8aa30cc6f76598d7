import fs from "node:fs";
import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, Page } from "playwright-core";
import { renderToStaticMarkup } from "react-dom/server";
import { afterAll, beforeAll, expect, test } from "vitest";
import { LanguageProvider } from "~/language/context";
import { type Language, languageInfo, languages } from "~/language/languages";
import { MapDrawing } from "~/network/map/drawing/drawing";
import { allInFull } from "~/network/map/drawing/layout";
import type { NetworkMap } from "~/network/map/model";
import { inCheckout } from "../../commands/prepare.mjs";
import { inventMap } from "../builders/invented-map";
import { openChromium } from "./walking";

const sheet = ["app/ui/tokens.css", "app/ui/base.css", "app/network/map/map.css"]
  .map((file) => fs.readFileSync(inCheckout(file), "utf8"))
  .join("");
const typeface = ["latin", "latin-ext"]
  .flatMap((face) => ["400", "700"].map((weight) => ({ face, weight })))
  .map(({ face, weight }) => {
    const file = inCheckout(`node_modules/@fontsource/atkinson-hyperlegible/files/atkinson-hyperlegible-${face}-${weight}-normal.woff2`);
    const range = face === "latin" ? "U+0000-00FF" : "U+0100-02FF,U+1E00-1EFF";
    const source = `url(data:font/woff2;base64,${fs.readFileSync(file, "base64")})`;
    return `@font-face{font-family:"Atkinson Hyperlegible";font-weight:${weight};src:${source} format("woff2");unicode-range:${range}}`;
  })
  .join("");
/** The type of a colleague's page, and that of the phone behind a personal link. */
const faces = { staff: '"Atkinson Hyperlegible",system-ui,sans-serif', family: 'system-ui,"Segoe UI",sans-serif' } as const;

interface Seen {
  faults: string[];
  names: Record<string, string>;
}

let chrome: Browser;
const pages: { width: number; page: Page }[] = [];

beforeAll(async () => {
  chrome = await openChromium();
  for (const width of [360, 1280]) {
    const context = await chrome.newContext({ viewport: { width, height: 900 } });
    pages.push({ width, page: await context.newPage() });
  }
});
afterAll(() => chrome?.close());

test("from one person to thirty around four principals, every name stands in full, large enough, inside the drawing and over no other", async () => {
  for (const { width, page } of pages) {
    const found: string[] = [];
    for (let people = 1; people <= allInFull; people += 1) {
      const map = inventMap({ seed: people * 7 + width, people, ties: people * 2 });
      const face = people % 2 === 0 ? "staff" : "family";
      const language = languages[people % languages.length]?.code ?? "nl";
      await show(page, map, face, language);
      const { faults, names } = await measure(page);
      for (const { id, firstName } of map.people) {
        if (bare(names[id] ?? "") !== bare(firstName)) faults.push(`${firstName} reads ${names[id]}`);
      }
      found.push(...faults.map((fault) => `${people} people at ${width} in the ${face} type, ${language}: ${fault}`));
    }
    expect(found).toEqual([]);
  }
});

test("a machine that checks for access finds nothing on a drawing of thirty, nor on one of two", async () => {
  for (const { page } of pages) {
    for (const people of [2, 30]) {
      await show(page, inventMap({ seed: 8, people, ties: people }), "staff", "nl");
      const { violations } = await new AxeBuilder({ page }).disableRules(["region", "page-has-heading-one", "document-title"]).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    }
  }
});

test("who listens hears the middle first, then each part from close by to further away, with where somebody stands", async () => {
  const [, wide] = pages;
  const map = inventMap({ seed: 8, people: 12, ties: 12 });
  await show(wide?.page as Page, map, "staff", "nl");
  const spoken = (await wide?.page.getByRole("group").getByRole("link").all()) ?? [];
  const names = await Promise.all(spoken.map((one) => one.getAttribute("aria-label")));
  expect(names).toHaveLength(12);
  expect(names[0]).toMatch(/\. In het midden\./);
  const order = ["In het midden", "Familie", "Vrienden", "Buren", "Werk, school, geloof", "Hulpverleners", "Nog zonder plek"];
  const parts = names.map((name) => order.findIndex((word) => name?.includes(word)));
  expect(parts).toEqual([...parts].sort((one, other) => one - other));
});

const bare = (text: string): string => text.replace(/\s/g, "");

async function show(page: Page, map: NetworkMap, face: keyof typeof faces, language: Language): Promise<void> {
  const html = renderToStaticMarkup(
    <LanguageProvider language={language}>
      <MapDrawing map={map} selected={map.people.at(-1)?.id ?? null} />
    </LanguageProvider>,
  );
  const own = `:root{--ams-typography-font-family:${faces[face]}}main{max-width:74rem;margin:auto;padding:1.25rem}`;
  const { dir } = languageInfo(language);
  await page.setContent(
    `<!doctype html><html lang="${language}" dir="${dir}"><style>${typeface}${sheet}${own}</style><body><main class="stack">${html}</main>`,
  );
  await page.evaluate(() => document.fonts.ready);
  if (process.env.LOOK)
    await page.screenshot({ path: `${process.env.LOOK}/${map.people.length}-${page.viewportSize()?.width}.png`, fullPage: true });
}

/** What is wrong with the boxes as they were painted, and what every label reads. */
function measure(page: Page): Promise<Seen> {
  return page.evaluate(() => {
    const faults: string[] = [];
    const names: Record<string, string> = {};
    const svg = document.querySelector("svg[role=group]") as SVGSVGElement;
    const sheet = svg.getBoundingClientRect();
    const scale = svg.getScreenCTM()?.a ?? 0;
    const boxes: { id: string; name: string; box: DOMRect }[] = [];
    for (const person of svg.querySelectorAll("[data-person]")) {
      const text = person.querySelector("text") as SVGTextElement;
      const name = text.textContent ?? "";
      const id = person.getAttribute("data-person") ?? "";
      names[id] = name;
      const box = (person.querySelector("rect") as SVGRectElement).getBoundingClientRect();
      const letters = text.getBoundingClientRect();
      const size = Number.parseFloat(getComputedStyle(text).fontSize) * scale;
      if (size < 12) faults.push(`${name} is ${size} px`);
      if (box.height < 24) faults.push(`${name} is ${box.height} high to a finger`);
      if (letters.left < box.left - 0.5 || letters.right > box.right + 0.5) faults.push(`${name} sticks out of its label`);
      if (letters.top < box.top - 1.5 || letters.bottom > box.bottom + 1.5) faults.push(`${name} is taller than its label`);
      for (const mark of person.querySelectorAll("path")) {
        if (mark.getBoundingClientRect().right > letters.left + 1) faults.push(`a mark lies on ${name}`);
      }
      if (box.left < sheet.left || box.right > sheet.right || box.top < sheet.top || box.bottom > sheet.bottom)
        faults.push(`${name} is outside`);
      for (const other of boxes) {
        const apart =
          box.left >= other.box.right || other.box.left >= box.right || box.top >= other.box.bottom || other.box.top >= box.bottom;
        if (!apart) faults.push(`${name} lies on ${other.name}`);
      }
      boxes.push({ id, name, box });
    }
    for (const word of svg.querySelectorAll(".map-sector")) {
      const box = word.getBoundingClientRect();
      const name = word.textContent ?? "";
      if (Number.parseFloat(getComputedStyle(word).fontSize) * scale < 12) faults.push(`the word ${name} is small`);
      if (box.left < sheet.left - 1 || box.right > sheet.right + 1 || box.top < sheet.top - 1 || box.bottom > sheet.bottom + 1) {
        faults.push(`the word ${name} is outside`);
      }
      for (const other of boxes) {
        if (box.left < other.box.right && other.box.left < box.right && box.top < other.box.bottom && other.box.top < box.bottom) {
          faults.push(`the word ${name} lies on ${other.name}`);
        }
      }
    }
    if (document.documentElement.scrollWidth > innerWidth) faults.push("the page is wider than the screen");
    return { faults, names };
  });
}
