import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { newId } from "~/access/ids";
import { dbOf } from "~/db.server";
import { addPhone } from "~/network/person/person.server";
import { phone, setStage } from "../../prisma/stories/stage";
import { colleagueIn } from "../builders/askers";
import {
  add,
  done,
  findCoordinator,
  firstTalk,
  invite,
  meet,
  on,
  personOf,
  question,
  register,
  saysTogether,
  type Telling,
  withoutWorry,
} from "../builders/telling";
import { startKring } from "../setup/server";
import { endJourney, firstMorning, type Journey, showWalkers, signIn, sits } from "./journey";
import { sms } from "./phones";
import { openChromium, type Walker } from "./walking";
import { t } from "./words";

const i = "staff-invitations";

/** They write back to their invitation; the last one has two mobiles, and is written to on the newest. */
const sanne = { firstName: "Sanne", phone: phone(7801), words: "mag ik later komen? ik werk tot drie" };
const joke = { firstName: "Joke", phone: phone(7802), words: "mijn telefoon doet het weer" };
const piet = { firstName: "Piet", phone: phone(7803), newest: phone(7804), words: "STOP" };
const answer = "Dag Sanne, dat is goed. U hoort het van mij. Groet, Emine";

interface Stage extends Pick<Journey, "kring" | "browser"> {
  told: Telling;
  /** The coordinator, on a phone that runs no script. */
  emine: Walker;
  /** Whoever holds the simulated phones. */
  phones: Walker;
}
let stage: Stage;
let broken = false;

beforeAll(async () => {
  const kring = await startKring({ role: "all", clockAt: firstMorning });
  const browser = await openChromium();
  const told = await tell();
  stage = { kring, browser, told, emine: await sits(browser, kring, "pocket"), phones: await sits(browser, kring, "plain") };
  await signIn(stage.emine, "Emine");
}, 120_000);
afterAll(() => endJourney(stage));
beforeEach(({ skip, onTestFailed }) => {
  if (broken) skip("an earlier step did not come through");
  onTestFailed(async () => {
    broken = true;
    await showWalkers([
      ["emine", stage.emine],
      ["phones", stage.phones],
    ]);
  });
});

async function tell(): Promise<Telling> {
  const doors = { staff: dbOf("staff"), family: dbOf("family") };
  const people = await setStage(doors.staff, on(firstMorning, 0));
  const principals = [{ ...withoutWorry, firstName: "Ruud", phone: phone(7401), ownWord: "houtduif" }];
  const about = { situation: "Er is te veel post blijven liggen.", children: "no" as const, housing: "none" as const };
  const told = await register(doors, people.worker, { principals, problemAreas: ["home"], ...about }, on(firstMorning, -8));
  await findCoordinator(told, people.manager, people.coordinators.Emine, "Amsterdam Oost", on(firstMorning, -6));
  await firstTalk(told, "Ruud", on(firstMorning, -4));
  await question(told, "Wie staat er naast mij?", on(firstMorning, -4, "10:30"));
  const known = { circle: "middle", sector: "family", spokenLanguage: "nld", readLanguage: "nld" } as const;
  for (const { firstName, phone: number } of [sanne, joke, piet]) {
    await add(told, { ...known, firstName, phone: number }, on(firstMorning, -3));
    await saysTogether(told, "Ruud", "welcome", firstName, on(firstMorning, -3));
  }
  const coordinator = await colleagueIn(doors, told.coordinatorId, told.conferenceId, "changePerson");
  const second = { personId: personOf(told, piet.firstName), phone: piet.newest, readByOthers: false };
  done(await addPhone(coordinator, second, { once: newId(), now: on(firstMorning, -3) }));
  await meet(told, on(firstMorning, 16, "13:00"), on(firstMorning, 16, "18:00"), "Buurthuis De Brug", on(firstMorning, -3));
  for (const { firstName } of [sanne, joke, piet]) await invite(told, firstName, firstMorning);
  return told;
}

/** Types a text on one of the simulated phones, once its invitation is there. */
async function texts({ phones, kring }: Stage, from: { phone: string; words: string }): Promise<void> {
  await sms(kring.baseUrl, from.phone, /\/o\//);
  await phones.go("/demo/phones");
  const own = phones.page.locator(`#phone-${from.phone.slice(1)}`);
  await own.getByRole("textbox").fill(from.words);
  await phones.press(t("demo-phones.send"), own);
}

/** The list with what waits in it; without script it is asked for again until the text was sorted. */
async function tray({ told, emine }: Stage, words?: string): Promise<void> {
  const path = `/conferences/${told.conferenceId}/invitations`;
  await emine.go(path);
  for (let looks = 0; words && looks < 15 && (await emine.page.getByText(words).count()) === 0; looks++) {
    await emine.page.waitForTimeout(1_000);
    await emine.go(path);
  }
}

test("what she writes back is looked at as the phone shows it, and words that betray do not leave", { timeout: 60_000 }, async () => {
  const { emine } = stage;
  await texts(stage, sanne);
  await tray(stage, sanne.words);
  await emine.sees(sanne.words);
  await emine.look();
  await emine.follow(`${t(`${i}.tray-write`)} ${sanne.firstName}`);
  await emine.sees(t("staff-texts.back-lead", { name: sanne.firstName }));
  await emine.look();
  emine.expectComplaint(/400/);
  await emine.type(t("staff-texts.back-body"), `${answer} Het gaat over uw schulden.`);
  await emine.press(t("staff-texts.back-send"));
  await emine.sees(/gaat over schulden/);
  await emine.look();
  await emine.type(t("staff-texts.back-body"), answer);
  await emine.press(t("staff-messages.word-look"));
  await emine.sees(t("staff-messages.preview-title"));
  await emine.look("106-writing-back-phone");
});

test("it arrives on the phone it was written from, and both stand among what was read", { timeout: 60_000 }, async () => {
  const { emine, kring } = stage;
  await emine.press(t("staff-texts.back-send"));
  await emine.sees(t(`${i}.tray-sent`));
  await emine.look();
  expect((await sms(kring.baseUrl, sanne.phone, /U hoort het van mij/)).body).toBe(answer);
  await emine.page.getByText(t(`${i}.tray-handled`, { count: 1 })).click();
  await emine.sees(new RegExp(`${t(`${i}.tray-wrote`)}.*${answer}`));
  await emine.look();
});

test("what was read can be put back, and waits again", { timeout: 60_000 }, async () => {
  const { emine } = stage;
  await texts(stage, joke);
  await tray(stage, joke.words);
  await emine.press(t(`${i}.tray-read`));
  const read = t(`${i}.tray-handled`, { count: 2 });
  await emine.sees(read);
  expect(await emine.page.locator("blockquote").count(), "what waits").toBe(0);
  await emine.page.getByText(read).click();
  await emine.press(new RegExp(`${t(`${i}.tray-put-back`)}.*${joke.words}`));
  await emine.sees(joke.words, emine.page.locator("blockquote"));
  await emine.look();
});

test("who stops one of his two mobiles is called, on either", { timeout: 60_000 }, async () => {
  const { emine } = stage;
  await texts(stage, { phone: piet.newest, words: piet.words });
  await tray(stage);
  const toCall = emine.page.locator(".waiting > li", { hasText: t(`${i}.why-silenced`) });
  expect(await toCall.locator("strong").allInnerTexts()).toEqual([piet.firstName]);
  for (const number of [piet.phone, piet.newest]) expect(await toCall.locator(`a[href="tel:${number}"]`).count(), number).toBe(1);
  await emine.look("106-writing-back-call");
});
