import type { ReplyAnswer } from "@generated/enums";
import { expect } from "vitest";
import { askers, betrays, readers, writers } from "./invited-cast";
import { type Inviting, inWords, pathIn, phoneOf, proves, textOn, textsOn } from "./invited-stage";
import type { Walker } from "./walking";
import { t } from "./words";

const p = "staff-poll";
const f = "family-poll";
/** Of the moments to tick: a Saturday, a Sunday and an evening in the week. */
const ticked = [1, 2, 4];

/** Evenings and weekends are offered; what else there is on a day is pointed out. */
export async function proposes({ coordinator, conference }: Inviting): Promise<void> {
  await coordinator.go(`/conferences/${conference}/poll`);
  await coordinator.sees(t(`${p}.feast-sukkot`));
  await coordinator.look("106-poll-propose");
  for (const at of ticked) await coordinator.page.locator("input[name=moment]").nth(at).check();
  await coordinator.press(t(`${p}.propose`));
  await coordinator.sees(t(`${p}.said-part`, { name: "Ruud" }));
}

/** Says of each moment, in the order of the calendar, whether somebody can. */
export async function saysWhen(walker: Walker, words: readonly ReplyAnswer[]): Promise<void> {
  const questions = walker.page.locator("form fieldset");
  for (const [at, word] of words.entries()) await questions.nth(at).locator(`input[value=${word}]`).check();
}

async function principalChooses(stage: Inviting, name: keyof typeof askers, words: readonly ReplyAnswer[]): Promise<void> {
  const { phone, word, language } = askers[name];
  const s = inWords(language);
  const walker = await phoneOf(stage, name);
  await walker.go(pathIn(await textOn(stage, phone, /\/o\//)));
  await proves(stage, walker, name, language, word);
  await walker.follow(s(`${f}.home`));
  await walker.sees(s(`${f}.first`));
  await walker.look();
  await saysWhen(walker, words);
  await walker.press(s(`${f}.save`));
  await walker.sees(s(`${f}.saved`));
  await walker.look();
}

/** The principals first: what one of them cannot is asked of nobody else. The coordinator sees it come in. */
export async function principalsChoose(stage: Inviting): Promise<void> {
  const { coordinator } = stage;
  await principalChooses(stage, "Ruud", ["yes", "yes", "maybe"]);
  await coordinator.sees(t(`${p}.said-all`, { name: "Ruud" }));
  await principalChooses(stage, "Sevda", ["yes", "no", "yes"]);
  await coordinator.sees(t(`${p}.said-all`, { name: "Sevda" }));
  await coordinator.look();
  for (const { phone } of readers) expect(textsOn(stage, phone), "what the circle hears before the principals chose").toEqual([]);
  await coordinator.press(t(`${p}.ask`));
  await coordinator.sees(t(`${p}.best-title`));
  await coordinator.sees(t(`${p}.not-for-circle`));
}

/** The best moment, with who would be missed, becomes the day; everybody who did not say no hears it once. */
export async function choosesDay(stage: Inviting): Promise<void> {
  const { coordinator, conference } = stage;
  await coordinator.go(`/conferences/${conference}/poll`);
  await coordinator.sees(/^Je mist dan: /);
  await coordinator.look("106-poll-matrix");
  await coordinator.page.setViewportSize({ width: 360, height: 740 });
  await coordinator.look("106-poll-matrix-phone");
  await coordinator.page.setViewportSize({ width: 1280, height: 900 });
  await coordinator.type(t("staff-invitations.place"), "Buurthuis De Brug");
  await coordinator.tick(t("staff-invitations.agreed", { names: "Ruud en Sevda" }));
  await coordinator.press(t(`${p}.choose`));
  await toldOnce(stage, 1);
}

/** The day moves: everybody who comes, or may, hears that once; who said no or wants no messages hears nothing. */
export async function movesDay(stage: Inviting): Promise<void> {
  const { coordinator, conference } = stage;
  await coordinator.go(`/conferences/${conference}/invitations`);
  const card = coordinator.page.locator("details", { hasText: t("staff-invitations.day-change") });
  await card.locator("summary").click();
  await coordinator.type(t("staff-invitations.date"), "2026-09-26", card);
  await coordinator.tick(t("staff-invitations.agreed", { names: "Ruud en Sevda" }), card);
  await coordinator.press(t("staff-invitations.move-day"), card);
  await coordinator.sees("zaterdag 26 september");
  await toldOnce(stage, 2);
}

/** How many messages each of them has had so far: the invitation, what was noted of his answer, and the day as often as it was told. */
async function toldOnce(stage: Inviting, times: number): Promise<void> {
  const had = [
    ...readers.map((one) => ({ ...one, messages: one.later === "no" ? 1 : 1 + times })),
    ...writers.map((one) => ({ ...one, messages: one.becomes === "silence" ? 1 : 1 + times + (one.becomes === "yes" ? 1 : 0) })),
  ];
  await expect
    .poll(() => had.map(({ firstName, phone }) => [firstName, textsOn(stage, phone).length]), { timeout: 20_000 })
    .toEqual(had.map(({ firstName, messages }) => [firstName, messages]));
  for (const { phone } of had) for (const body of textsOn(stage, phone)) expect(body.replace(/https?:\S+/, "")).not.toMatch(betrays);
}
