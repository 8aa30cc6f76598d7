import { AxeBuilder } from "@axe-core/playwright";
import { type Browser, type BrowserContext, chromium, type Locator, type Page, type Response } from "playwright-core";
import { expect } from "vitest";
import { findChromium } from "../../commands/chromium.mjs";
import { keepPicture } from "./pictures";

/** The router of a page that came alive, as far as we look at it. */
interface Alive {
  __remixContext?: unknown;
  __remixRouter?: { state: { navigation: { state: string }; revalidation: string; fetchers: Map<string, { state: string }> } };
}

/**
 * A colleague at a wide screen with scripts, or without; a colleague on his phone, and somebody of the family on hers, both without any;
 * and a phone of the family that runs whatever it is sent.
 */
const widths = { staff: 1280, plain: 1280, pocket: 360, family: 360, smart: 360 } as const;
export type Width = keyof typeof widths;

/** A real Chromium for one journey. */
export async function openChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath: await findChromium(),
    args: [
      "--headless=new",
      "--no-sandbox",
      "--disable-gpu",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
}

/** Somebody at a screen: a colleague at a wide one with scripts, somebody of the family at a phone without any. */
export class Walker {
  readonly width: Width;
  page: Page;
  /** What the browser complained of since the last look. */
  private complaints: string[] = [];
  private expected: RegExp[] = [];
  /** Every button is pressed twice at once, and what it sent is then sent again. */
  impatient: ((walker: Walker, answer: Response) => Promise<void>) | undefined;

  private constructor(width: Width, page: Page) {
    this.width = width;
    this.page = page;
    page.on("console", (message) => {
      if (message.type() === "error" && !dropped.test(message.text()))
        this.complaints.push(`${message.text()} (${message.location().url})`);
    });
    page.on("pageerror", (error) => {
      if (!dropped.test(String(error))) this.complaints.push(String(error));
    });
  }

  static async at(browser: Browser, baseUrl: string, width: Width): Promise<Walker> {
    const context = await browser.newContext({
      baseURL: baseUrl,
      viewport: { width: widths[width], height: widths[width] === 1280 ? 900 : 740 },
      javaScriptEnabled: width === "staff" || width === "smart",
      locale: "nl-NL",
      timezoneId: "Europe/Amsterdam",
      reducedMotion: "reduce",
      acceptDownloads: true,
    });
    context.setDefaultTimeout(20_000);
    return new Walker(width, await context.newPage());
  }

  get context(): BrowserContext {
    return this.page.context();
  }

  get path(): string {
    const { pathname, search } = new URL(this.page.url());
    return pathname + search;
  }

  /** Types an address. */
  async go(path: string): Promise<Response | null> {
    const response = await this.page.goto(path);
    await this.rest();
    return response;
  }

  /** Taps a link and waits for where it leads. */
  async follow(name: string | RegExp, within: Page | Locator = this.page): Promise<void> {
    const before = this.page.url();
    const loaded = this.page.waitForEvent("load");
    loaded.catch(() => {});
    await within
      .getByRole("link", { name, exact: typeof name === "string" })
      .first()
      .click();
    if (this.width !== "staff") await loaded;
    else await this.page.waitForURL((url) => url.href !== before);
    await this.rest();
  }

  /** Presses a button and waits for the answer to what it sent. */
  async press(name: string | RegExp, within: Page | Locator = this.page): Promise<void> {
    await this.sending(() =>
      within
        .getByRole("button", { name, exact: typeof name === "string" })
        .first()
        .click(),
    );
  }

  /** Does what sends a form, and waits for the answer to it. */
  async sending(act: () => Promise<void>): Promise<void> {
    const answered = this.page.waitForResponse((response) => response.request().method() === "POST");
    const loaded = this.page.waitForEvent("load");
    answered.catch(() => {});
    loaded.catch(() => {});
    await act();
    const response = await answered;
    if (response.request().isNavigationRequest()) await loaded;
    await this.rest();
    await this.impatient?.(this, response);
  }

  async type(label: string | RegExp, words: string, within: Page | Locator = this.page): Promise<void> {
    await this.field(label, within).fill(words);
  }

  async choose(label: string | RegExp, option: string, within: Page | Locator = this.page): Promise<void> {
    await this.field(label, within).selectOption({ label: option });
  }

  async tick(label: string | RegExp, within: Page | Locator = this.page): Promise<void> {
    await this.field(label, within).check();
  }

  /** One of a few, under its question. */
  async pick(question: string | RegExp, option: string | RegExp, within: Page | Locator = this.page): Promise<void> {
    await this.tick(option, within.getByRole("group", { name: question }));
  }

  private field(label: string | RegExp, within: Page | Locator): Locator {
    // A hint follows its label at once, with a capital.
    const exactly =
      typeof label === "string" ? new RegExp(`^${label.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}(\\s|$|\\(|\\p{Lu})`, "u") : label;
    return within.getByLabel(exactly).first();
  }

  /** Waits until words stand on the page. */
  async sees(words: string | RegExp, within: Page | Locator = this.page): Promise<void> {
    await within.getByText(words).first().waitFor();
  }

  async text(): Promise<string> {
    return this.page.locator("body").innerText();
  }

  /** Waits until a page for colleagues has come alive and has nothing under way any more. */
  settles(): Promise<void> {
    return this.rest();
  }

  private async rest(): Promise<void> {
    if (this.width !== "staff") return;
    await this.page.waitForFunction(() => {
      const main = document.querySelector("main");
      const { __remixContext, __remixRouter } = window as unknown as Alive;
      if (!main || !__remixContext || !__remixRouter || !Object.keys(main).some((key) => key.startsWith("__reactFiber"))) return false;
      const { navigation, revalidation } = __remixRouter.state;
      return navigation.state === "idle" && revalidation === "idle";
    });
  }

  /** Lets the browser complain of this until the next look. */
  expectComplaint(pattern: RegExp): void {
    this.expected.push(pattern);
  }

  /** Looks hard at the page: what every page owes its reader. Keeps a picture of it when asked to. */
  async look(picture?: string): Promise<void> {
    const { page } = this;
    const where = `${new URL(page.url()).pathname} at ${widths[this.width]} pixels`;
    const html = await page.content();
    expect(await page.locator("h1").count(), `main headings of ${where}`).toBe(1);
    const room = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
    expect(room[0], `${where} is wider than its screen`).toBeLessThanOrEqual(room[1] ?? 0);
    if (this.width === "family" || this.width === "smart") expect(html.replace(readAloud, ""), `script on ${where}`).not.toMatch(anyScript);
    expect((await found(this)).join("\n"), `what axe finds on ${where}`).toBe("");
    const complaints = this.complaints.filter((line) => !this.expected.some((pattern) => pattern.test(line)));
    expect(complaints.join("\n"), `the console on ${where}`).toBe("");
    this.complaints = [];
    this.expected = [];
    if (picture) await keepPicture(page, picture);
  }
}

/** A page that is left drops what it was still asking the server for. */
const dropped = /^AbortError: signal is aborted/;
const anyScript = /<script|modulepreload/;
/** The one script a page of the family may carry: it reads the page aloud. */
const readAloud = '<script src="/read-aloud.js" defer=""></script>';

/** What axe has against a page. A page without scripts is shown to it, byte for byte, in a window where axe itself may run. */
async function found({ page, width }: Walker): Promise<string[]> {
  const inspected = width === "staff" ? page : await copyOf(page);
  const axe = new AxeBuilder({ page: inspected }).withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]);
  // No page here has frames of another origin, so axe needs no window of its own to gather them.
  const { violations } = await axe.setLegacyMode(true).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary}`));
}

const windows = new WeakMap<Browser, Promise<Page>>();

async function copyOf(page: Page): Promise<Page> {
  const browser = page.context().browser();
  if (!browser) throw new Error("The browser is gone.");
  const opened =
    windows.get(browser) ?? browser.newContext({ viewport: page.viewportSize(), bypassCSP: true }).then((context) => context.newPage());
  windows.set(browser, opened);
  const [copy, html] = await Promise.all([opened, page.content()]);
  const size = page.viewportSize();
  if (size && size.width !== copy.viewportSize()?.width) await copy.setViewportSize(size);
  await copy.route(page.url(), (route) => route.fulfill({ body: html, contentType: "text/html; charset=utf-8" }), { times: 1 });
  await copy.goto(page.url());
  return copy;
}
