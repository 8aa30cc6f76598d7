import type { Locator } from "playwright-core";
import { expect } from "vitest";
import type { Walker } from "./walking";

/** A page on which this many presses of Tab lead nowhere cannot be used without a mouse. */
const mostTabs = 120;

/** Goes to something with Tab alone, forward from where the reader is; what has the focus is always seen to have it. */
export async function tabsTo(walker: Walker, target: Locator): Promise<void> {
  await target.waitFor();
  for (let tabs = 0; tabs < mostTabs; tabs++) {
    await walker.page.keyboard.press("Tab");
    const here = await target.evaluate((element) => {
      if (document.activeElement !== element) return null;
      // A box to tick shows it around its whole line.
      const styles = [element, element.closest("label")].flatMap((one) => (one ? [getComputedStyle(one)] : []));
      const outlined = styles.some(({ outlineStyle, outlineWidth }) => outlineStyle !== "none" && outlineWidth !== "0px");
      const { top, bottom } = element.getBoundingClientRect();
      return { outlined, onScreen: bottom > 0 && top < window.innerHeight };
    });
    if (!here) continue;
    expect(here, `the focus on ${target}`).toEqual({ outlined: true, onScreen: true });
    return;
  }
  throw new Error(`Tab does not lead to ${target} on ${walker.path}.`);
}

export const button = (walker: Walker, name: string | RegExp): Locator => walker.page.getByRole("button", { name, exact: true }).first();
export const link = (walker: Walker, name: string | RegExp): Locator => walker.page.getByRole("link", { name }).first();

/** Sends a form with Enter on its button, twice as fast as a hand can: it goes out once. */
export async function enters(walker: Walker, name: string | RegExp): Promise<void> {
  await tabsTo(walker, button(walker, name));
  await walker.sending(async () => {
    await walker.page.keyboard.press("Enter");
    await walker.page.keyboard.press("Enter");
  });
}

/** Follows a link, or asks for the same page in another way, with Enter. */
export async function goesTo(walker: Walker, target: Locator): Promise<void> {
  await tabsTo(walker, target);
  const before = walker.page.url();
  await walker.page.keyboard.press("Enter");
  await walker.page.waitForURL((url) => url.href !== before);
  await walker.settles();
}

/** Ticks a box with the space bar, unless it is ticked still. */
export async function ticks(walker: Walker, box: Locator): Promise<void> {
  if (await box.isChecked()) return;
  await tabsTo(walker, box);
  await walker.page.keyboard.press("Space");
  expect(await box.isChecked()).toBe(true);
}
