import fs from "node:fs";
import type { Page } from "playwright-core";
import { inCheckout } from "../../commands/prepare.mjs";

const folder = inCheckout("docs", "pictures");
/** A page longer than this is shown from its top: a picture is for a first look. */
const longest = 1600;

/**
 * Keeps a picture of a page for the README, only when asked for: a test changes nothing in the checkout.
 * @param most how much of a long page, in px
 */
export async function keepPicture(page: Page, name: string, most = longest): Promise<void> {
  if (!process.env.PICTURES) return;
  fs.mkdirSync(folder, { recursive: true });
  const size = page.viewportSize() ?? { width: 1280, height: 900 };
  const height = await page.evaluate(() => {
    window.scrollTo(0, 0);
    return document.documentElement.scrollHeight;
  });
  await page.screenshot({
    path: `${folder}/${name}.png`,
    fullPage: true,
    clip: { x: 0, y: 0, width: size.width, height: Math.min(height, process.env.PICTURES === "whole" ? height : most) },
    animations: "disabled",
  });
}
