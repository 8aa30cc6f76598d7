import { expect } from "vitest";
import { dirk, members, principals, reasonOfSevda, said } from "./cast";
import { type Journey, of, openLink } from "./journey";
import { linkIn, sms } from "./phones";
import type { Walker } from "./walking";
import { t } from "./words";

const c = "staff-circle";
const f = "family-circle";
const languageNames = { nl: "Nederlands", tr: "Turks", ar: "Arabisch", pl: "Pools" } as const;

/** First talks, and the question, begun from one of the nine. */
export async function talks({ coordinator, conference }: Journey): Promise<void> {
  for (const name of ["Sevda", "Ruud"]) await coordinator.press(t("staff-conference.first-contact-reached", { name }));
  for (const name of ["Sevda", "Ruud"]) await coordinator.press(t("staff-conference.first-talk-held", { name }));
  await coordinator.look("07-conference");
  await coordinator.go(`/conferences/${conference}/question`);
  await coordinator.look();
  await coordinator.follow(t("family-circle.bank-network", { names: "Sevda en Ruud" }));
  await coordinator.type(t(`${c}.word-label`, { names: "Sevda en Ruud" }), "Wie staat er naast ons als Ruud geen uren heeft?");
  await coordinator.press(t(`${c}.word-submit`));
  await coordinator.sees("Wie staat er naast ons als Ruud geen uren heeft?");
  await coordinator.look("08-question");
}

/** Five people on the map, each with number, place and languages; and the words agreed by voice. */
export async function drawsMap({ coordinator, conference }: Journey): Promise<void> {
  await coordinator.go(`/conferences/${conference}/circle`);
  await coordinator.look();
  for (const person of [...members, { ...dirk, language: "nl" as const }]) {
    await coordinator.follow(t(`${c}.add-open`));
    if (person === members[0]) await coordinator.look();
    await coordinator.type(t(`${c}.first-name`), person.firstName);
    await coordinator.type(t(`${c}.relation`), person.relation);
    await coordinator.pick(t(`${c}.circle`), t(`${c}.circle-${person.circle}`));
    await coordinator.pick(t(`${c}.sector`), t(`${c}.sector-${person.sector}`));
    await coordinator.type(t(`${c}.phone`), said(person.phone));
    await coordinator.choose(t(`${c}.spoken-language`), languageNames[person.language]);
    await coordinator.choose(t(`${c}.read-language`), languageNames[person.language]);
    await coordinator.press(t(`${c}.add-submit`));
    await coordinator.sees(person.firstName);
  }
  await coordinator.look("09-map");
  for (const { firstName, word } of members) {
    await coordinator.follow(firstName, coordinator.page.getByRole("table", { name: t(`${c}.list-title`) }));
    if (firstName === "Marijke") await coordinator.look("10-person");
    await coordinator.type(t(`${c}.word-field`), word);
    await coordinator.press(t(`${c}.word-submit-agreed`));
    await coordinator.go(`/conferences/${conference}/circle`);
  }
}

/** The coordinator sends each principal to a page of his own; each opens it with his own word. */
export async function sendsOwnPages(journey: Journey): Promise<void> {
  const { kring, coordinator, conference } = journey;
  for (const name of ["Sevda", "Ruud"] as const) {
    const { phone, word } = principals[name];
    await coordinator.go(`/conferences/${conference}/circle`);
    await coordinator.follow(name);
    await coordinator.press(t(`${c}.own-page-submit`));
    const message = await sms(kring.baseUrl, phone, /hier kunt u verder/);
    const walker = await openLink(journey, name, linkIn(message), new RegExp(t("family-link.word")), word, t("family-link.open"));
    await walker.sees(t(`${f}.home-title`));
    await walker.look(name === "Sevda" ? "11-own-page" : undefined);
  }
}

async function decides(walker: Walker, name: string, kind: "welcome" | "notThisTime" | "keptOut", reason?: string): Promise<void> {
  await walker.follow(name);
  await walker.pick(t(`${f}.decide-title`, { name }), t(`${f}.kind-${kind}`));
  if (reason) {
    await walker.type(t(`${f}.reason`), reason);
    await walker.look("12-own-decision");
  }
  await walker.press(t(`${f}.decide-submit`));
}

/** Everything a principal can read, byte for byte but for the marks that differ with every showing. */
async function pagesOf(journey: Journey, name: "Sevda" | "Ruud"): Promise<Record<string, string>> {
  const walker = of(journey, name);
  const home = journey.home.get(name) ?? "";
  const list = await (await walker.context.request.get(`${home}/circle`)).text();
  const people = [...list.matchAll(/href="(\?wie=[^"]+)"/g)].map(([, query]) => `${home}/circle${query}`);
  const paths = [
    home,
    `${home}/circle`,
    `${home}/circle?nieuw`,
    `${home}/question`,
    `${home}/day`,
    `${home}/invitation`,
    `${home}/withdraw`,
    ...people,
  ];
  const pages: Record<string, string> = {};
  for (const path of paths) {
    const html = await (await walker.context.request.get(path)).text();
    pages[path] = html
      .replace(/<input[^>]*name="(once|agreementId)"[^>]*>/g, "")
      .replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, (id) => (path.endsWith("/day") ? "…" : id));
  }
  return pages;
}

/** Each decides on his own page. They disagree about Dirk, and neither learns it from any page. */
export async function principalsDecide(journey: Journey): Promise<void> {
  const [sevda, ruud] = [of(journey, "Sevda"), of(journey, "Ruud")];
  for (const walker of [sevda, ruud]) {
    await walker.follow(t(`${f}.home-circle-go`));
    await walker.look();
  }
  for (const { firstName } of members) {
    await decides(sevda, firstName, "welcome");
    await decides(ruud, firstName, "welcome");
  }
  const ofRuud = await pagesOf(journey, "Ruud");
  await decides(sevda, "Dirk", "keptOut", reasonOfSevda);
  expect(await pagesOf(journey, "Ruud"), "what Ruud reads before and after Sevda kept Dirk out").toEqual(ofRuud);

  const ofSevda = await pagesOf(journey, "Sevda");
  await decides(ruud, "Dirk", "welcome");
  expect(await pagesOf(journey, "Sevda"), "what Sevda reads before and after Ruud welcomed Dirk").toEqual(ofSevda);

  const [ruudReads, sevdaReads] = [await pagesOf(journey, "Ruud"), await pagesOf(journey, "Sevda")];
  expect(Object.keys(ruudReads).length).toBeGreaterThan(8);
  expect(Object.values(sevdaReads).join("")).toContain(reasonOfSevda);
  expect(Object.values(ruudReads).join("")).not.toContain(reasonOfSevda);
  const listOf = (reads: Record<string, string>) => Object.entries(reads).find(([path]) => path.endsWith("/circle"))?.[1] ?? "";
  expect(listOf(sevdaReads)).toContain(t(`${f}.kind-keptOut`));
  expect(listOf(ruudReads)).not.toContain(t(`${f}.kind-keptOut`));
  await sevda.look("13-own-circle");
  await ruud.look();
}

/** The coordinator alone sees the knot. */
export async function coordinatorSeesKnot({ coordinator, conference }: Journey): Promise<void> {
  await coordinator.go(`/conferences/${conference}/circle`);
  await coordinator.sees(t(`${c}.knot-title`, { names: "Dirk" }));
  await coordinator.sees(new RegExp(reasonOfSevda));
  await coordinator.look("14-who-comes");
}
