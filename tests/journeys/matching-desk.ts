import { expect } from "vitest";
import { text } from "~/language/catalogue";
import { button, enters, goesTo, link, tabsTo, ticks } from "./keyboard";
import { type Journey, mohamed } from "./matching-stage";
import type { Walker } from "./walking";
import { t } from "./words";

const d = "staff-desk";
const m = "staff-matching";
const ar = (key: Parameters<typeof text>[1], values?: Parameters<typeof text>[2]): string => text("ar", key, values);

/** On his own link he reads what was written down for him, and says it better; a background needs a yes of its own. */
export async function wishes(journey: Journey): Promise<void> {
  const { mohamed: walker, ownLink } = journey;
  await walker.go(ownLink);
  await walker.look();
  await walker.type(ar("family-link.word"), mohamed.word);
  await walker.press(ar("family-link.open"));
  journey.home = `/k/${walker.path.split("/")[2]?.split("?")[0]}`;
  await walker.go(`${journey.home}/my-part`);
  await walker.sees(ar("family-own-part.wish-waits"));
  await walker.look();
  await walker.follow(ar("family-own-part.wish-right"));
  await walker.sees(ar("family-own-part.wish-confirm"));
  await walker.look();
  await walker.type(ar("family-wish.words"), "امرأة تفهم من أين جئت.");
  await opens(walker, ar("family-wish.liked-language"));
  await walker.page.locator("form [name=likedLanguage]").selectOption("rif");
  await walker.page.locator('[name=important][value="language"]').check();
  await opens(walker, ar("family-wish.background-title"));
  await walker.page.locator('[name=backgroundKinds][value="amazigh"]').check();
  await walker.page.locator('[name=important][value="background"]').check();
  walker.expectComplaint(/409/);
  await walker.press(ar("family-own-part.save"));
  await walker.sees(ar("family-wish.refusal-background"));
  await walker.look();
  await walker.page.locator("[name=consentBackground]").check();
  await walker.look("71-wish-arabic");
  await walker.press(ar("family-own-part.save"));
  await walker.sees(ar("family-own-part.saved"));
  await walker.look();
}

async function opens(walker: Walker, title: string): Promise<void> {
  const fold = walker.page
    .locator("details")
    .filter({ has: walker.page.locator("summary", { hasText: title }) })
    .first();
  if ((await fold.getAttribute("open")) === null) await fold.locator("summary").first().click();
}

/** At the desk with the keyboard alone: what he wrote is read first, and then it counts. */
export async function readsFirst({ manager, conference }: Journey): Promise<void> {
  await manager.go("/matching");
  await manager.look("72-waiting");
  await goesTo(manager, link(manager, /Mohamed/));
  expect(manager.path).toBe(`/matching/${conference}`);
  await manager.look("73-read-first");
  await enters(manager, t(`${d}.read-yes`));
  await button(manager, t(`${d}.read-yes`)).waitFor({ state: "detached" });
  await tabsTo(manager, manager.page.getByLabel(t(`${m}.where-unknown`)).first());
  await manager.page.keyboard.type("Amsterdm");
  manager.expectComplaint(/400/);
  await enters(manager, t(`${m}.where-save`));
  await manager.page.locator("#field-town[aria-invalid=true]").waitFor();
  await manager.look();
  await tabsTo(manager, manager.page.locator("#field-town"));
  await manager.page.keyboard.type("Amsterdam West");
  await enters(manager, t(`${m}.where-save`));
  await manager.page.locator(".distance svg").waitFor();
  await manager.look("74-desk");
}

/** Two beside each other, part by part, with who is ahead in what. */
export async function compares({ manager }: Journey): Promise<void> {
  const [first = "", second = ""] = await names(manager);
  expect(first, "the first of the list").toBe("Hanan");
  expect(await manager.text(), "what a wish asked for is said with the reason").toMatch(/Spreekt Tarifit als moedertaal/);
  for (const name of [first, second]) await ticks(manager, manager.page.getByLabel(t(`${d}.choose`, { name })));
  await goesTo(manager, button(manager, t(`${d}.compare`)));
  await manager.sees(t(`${d}.compare-title`, { one: first, other: second }));
  await expect
    .poll(() => manager.page.evaluate(() => document.activeElement?.id), { message: "the reader goes on where the answer is" })
    .toBe("compared");
  await manager.look("75-compare");
  await goesTo(manager, link(manager, t(`${d}.back`)));
}

/** The first three of the list, one after another. However fast Enter is pressed, one question goes out. */
export async function asksInOrder({ manager, conference, kring }: Journey): Promise<string[]> {
  const three = (await names(manager)).slice(0, 3);
  for (const name of three) await ticks(manager, manager.page.getByLabel(t(`${d}.choose`, { name })));
  await goesTo(manager, button(manager, t(`${d}.line-ask`)));
  await expect.poll(() => manager.page.evaluate(() => document.activeElement?.id)).toBe("line");
  await manager.look("76-in-order");
  await enters(manager, t(`${d}.line-confirm`));
  await manager.sees(t(`${d}.line-title-now`));
  await manager.look("77-asked");
  const asked = await kring.database.query(`select 1 from "CoordinatorOffer" where "conferenceId" = $1`, [conference]);
  expect(asked.length, "questions that went out").toBe(1);
  return three;
}

/** The coordinators of the list in their order, by first name. */
export async function names(manager: Walker): Promise<string[]> {
  const heads = await manager.page.locator(".ranked-rows h3").allTextContents();
  return heads.map((head) => head.replace(/^[\d\s]+/, "").trim());
}
