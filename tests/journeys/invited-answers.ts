import { expect } from "vitest";
import { betrays, invitedNames, type Reader, readers } from "./invited-cast";
import { saysWhen } from "./invited-poll";
import { type Inviting, inWords, pathIn, phoneOf, proves, textOn, textsOn } from "./invited-stage";
import type { Walker } from "./walking";
import { t } from "./words";

const i = "staff-invitations";
const f = "family-invitation";

/** Who told whom, and when, is noted before the first message; whoever nobody told is invited knowingly. */
export async function notesWhoTold({ coordinator, conference }: Inviting): Promise<void> {
  await coordinator.go(`/conferences/${conference}/invitations`);
  await coordinator.look("106-to-invite");
  const formOf = async (name: string) => {
    const one = coordinator.page.locator("details", { hasText: t(`${i}.invite-one`, { name }) });
    await one.locator("summary").click();
    return one;
  };
  const first = await formOf("Marijke");
  coordinator.expectComplaint(/409/);
  await coordinator.press(t(`${i}.invite-one`, { name: "Marijke" }), first);
  await coordinator.sees(t(`${i}.refused-notAnnounced`), first);
  await coordinator.look();
  for (const { firstName: name, toldBy } of readers) {
    const form = name === "Marijke" ? first : await formOf(name);
    await coordinator.choose(t(`${i}.told-who`, { name }), toldBy === "you" ? t(`${i}.told-you`) : toldBy, form);
    await coordinator.type(t(`${i}.told-day`), "2026-09-09", form);
    await coordinator.press(t(`${i}.invite-one`, { name }), form);
    await coordinator.page.getByRole("link", { name, exact: true }).waitFor();
  }
  await coordinator.sees(/verteld door Sevda op 9 /);
  await coordinator.tick(t(`${i}.anyway-all`));
  await coordinator.press(t(`${i}.invite-all`));
  await coordinator.sees(t(`${i}.summary`, { yes: 0, maybe: 0, no: 0, silent: invitedNames.length }));
}

/** What each of them tells with his answer. */
async function tells(walker: Walker, { firstName, language }: Reader): Promise<void> {
  const s = inWords(language);
  await walker.sees(s(`${f}.practical-title`));
  if (firstName === "Marijke") {
    await walker.type(s(`${f}.brings`), "Lot, mijn dochter");
    await walker.type(new RegExp(s(`${f}.question`, { caller: "Emine" })), "Mag ik soep meenemen?");
    await walker.look("106-practical");
  }
  if (firstName === "Grace") await walker.type(s(`${f}.food`), "No pork");
  if (firstName === "Gülay") {
    await walker.type(s(`${f}.children`), "2 (4 ve 6)");
    await walker.type(s(`${f}.interpreter`), "Türkçe");
  }
  if (firstName === "Nadia") {
    await walker.tick(s(`${f}.callMe`));
    await walker.look("106-practical-arabic");
  }
  if (firstName === "Marek") await walker.pick(s(`${f}.transport`), s(`${f}.transport-needsRide`));
  await walker.press(s(`${f}.send`));
}

/** What the coordinator then reads of it on her list. */
const arranged: Record<string, RegExp> = {
  Marijke: /wil meenemen: Lot, mijn dochter/,
  Grace: /eten: No pork/,
  Gülay: /tolk: Türkçe/,
  Marek: /wil een lift/,
};

/** The message, its link, the proof, the page and an answer, on a phone that runs no script; then the days. */
async function answers(stage: Inviting, reader: Reader): Promise<void> {
  const { firstName: name, phone, language, first } = reader;
  const s = inWords(language);
  const message = await textOn(stage, phone, /\/o\//);
  expect(message.replace(/https?:\S+/, ""), `what ${name} is sent`).not.toMatch(betrays);
  const walker = await phoneOf(stage, name);
  await walker.go(pathIn(message));
  await proves(stage, walker, name, language, phone.slice(-4));
  await walker.sees(s(`${f}.ask`));
  await walker.look(`106-invitation-${language}`);
  await walker.press(s(`${f}.${first}`));
  if (first !== "no") await tells(walker, reader);
  await walker.sees(s(`${f}.said-${first}`));
  await walker.look();
  if (first === "no") expect(await walker.page.getByRole("link", { name: s("family-poll.home") }).count()).toBe(0);
  else await choosesMoments(walker, reader);
}

/** From the invitation to the moments, and what he says of each. */
async function choosesMoments(walker: Walker, { language }: Reader): Promise<void> {
  const s = inWords(language);
  await walker.follow(s("family-poll.home"));
  await walker.look(language === "ar" ? "106-poll-arabic" : undefined);
  await saysWhen(walker, language === "tr" ? ["no", "yes"] : ["yes", "maybe"]);
  await walker.press(s("family-poll.save"));
  await walker.sees(s("family-poll.saved"));
}

/** On another phone, which runs whatever it is sent, he changes his mind. */
async function changesHisMind(stage: Inviting, reader: Reader): Promise<void> {
  const { firstName: name, phone, language, later } = reader;
  const s = inWords(language);
  const walker = await phoneOf(stage, name, "smart");
  await walker.go(pathIn(await textOn(stage, phone, /\/o\//)));
  await proves(stage, walker, name, language, phone.slice(-4));
  await walker.look();
  await walker.follow(s(`${f}.aloud`));
  await walker.sees(s(`${f}.aloud-answer`));
  await walker.look(language === "nl" ? "106-aloud" : undefined);
  await walker.follow(s(`${f}.aloud-back`));
  await walker.press(s(`${f}.${later}`));
  if (language === "ar") await tells(walker, reader);
  await walker.go(`${stage.homes.get(name)}/invitation`);
  await walker.sees(s(`${f}.said-${later}`));
  if (reader.first === "no") await choosesMoments(walker, reader);
}

/** How many said what, as the head of the list has it. */
export const shows = (walker: Walker, [yes, maybe, no]: readonly [number, number, number]): Promise<void> =>
  walker.sees(t(`${i}.summary`, { yes, maybe, no, silent: invitedNames.length - yes - maybe - no }));

/** Five people, five languages, each on two phones; the list shows every answer as it comes, in a window nobody touches. */
export async function fiveAnswer(stage: Inviting): Promise<void> {
  const { watch, conference } = stage;
  await watch.go(`/conferences/${conference}/invitations`);
  await watch.page.evaluate(() => Object.assign(window, { neverReloaded: true }));
  const count = { yes: 0, maybe: 0, no: 0 };
  for (const reader of readers) {
    await answers(stage, reader);
    count[reader.first] += 1;
    await shows(watch, [count.yes, count.maybe, count.no]);
    const words = arranged[reader.firstName];
    if (words) await watch.sees(words);
  }
  for (const reader of readers) {
    await changesHisMind(stage, reader);
    count[reader.first] -= 1;
    count[reader.later] += 1;
    await shows(watch, [count.yes, count.maybe, count.no]);
  }
  await watch.sees(/^Nadia\. Vraagt of je belt, sinds /);
  await watch.sees(t(`${i}.why-brings`));
  expect(await watch.page.evaluate(() => "neverReloaded" in window), "the list was never loaded again").toBe(true);
  for (const { phone } of readers) expect(textsOn(stage, phone).length, "one message, and no more").toBe(1);
}

/** The same list where no script runs: a link looks again. */
export async function looksAgain({ plain, conference }: Inviting): Promise<void> {
  await plain.go(`/conferences/${conference}/invitations`);
  await plain.look();
  await plain.follow(t(`${i}.refresh`));
  await shows(plain, [3, 1, 1]);
}
