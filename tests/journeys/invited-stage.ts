import { expect, vi } from "vitest";
import { dbOf } from "~/db.server";
import { text } from "~/language/catalogue";
import type { Language } from "~/language/languages";
import { callInPath } from "~/messaging/calls/call-paths";
import { inboundPath } from "~/messaging/hooks/hook-paths";
import { setStage } from "../../prisma/stories/stage";
import {
  add,
  findCoordinator,
  firstTalk,
  on,
  question,
  register,
  saysTogether,
  type Telling,
  withoutWorry,
  word,
} from "../builders/telling";
import { type StandInOptions, startTwilioStandIn, type TwilioStandIn } from "../outside/twilio";
import { startKring } from "../setup/server";
import { ada, askers, bram, invitedNames, malika, readers, readsAs, riet, writers } from "./invited-cast";
import { firstMorning, type Journey, showWalkers, signIn, sits } from "./journey";
import { openChromium, type Walker } from "./walking";

/** What this journey hands on from step to step. */
export interface Inviting extends Pick<Journey, "kring" | "browser"> {
  provider: TwilioStandIn;
  told: Telling;
  /** At her desk, with script. */
  coordinator: Walker;
  /** Her list in another window, which nobody touches. */
  watch: Walker;
  /** The same list where no script runs. */
  plain: Walker;
  manager: Walker;
  /** The phones of the family by name, and where their own pages begin. */
  phones: Map<string, Walker>;
  homes: Map<string, string>;
  conference: string;
}

/** What one of the five languages says, for whoever presses or reads it. */
export const inWords =
  (language: Language) =>
  (key: Parameters<typeof text>[1], values?: Parameters<typeof text>[2]): string =>
    text(language, key, values);

/** A family whose circle reads five languages, with its coordinator, on the morning she looks for a day. */
export async function beginInviting(): Promise<Inviting> {
  const options: StandInOptions = {
    accountSid: "ACinvited",
    authToken: "test",
    outcome: ({ to }) => (to === bram.phone ? { status: "undelivered", errorCode: 30_003 } : { status: "delivered" }),
    // Once heard, the second key: "call me".
    presses: () => ["2"],
  };
  const provider = await startTwilioStandIn(options);
  const environment = { TWILIO_API_URL: provider.url, TWILIO_ACCOUNT_SID: options.accountSid, TWILIO_AUTH_TOKEN: options.authToken };
  const kring = await startKring({ role: "all", clockAt: firstMorning, environment });
  options.inboundUrl = kring.baseUrl + inboundPath;
  options.callInUrl = kring.baseUrl + callInPath;
  const browser = await openChromium();
  const told = await tellBeginning();
  const [coordinator, watch, plain, manager] = [
    await sits(browser, kring, "staff"),
    await sits(browser, kring, "staff"),
    await sits(browser, kring, "plain"),
    await sits(browser, kring, "staff"),
  ];
  await signIn(coordinator, "Emine");
  await signIn(manager, "Wilma");
  for (const other of [watch, plain]) await other.context.addCookies(await coordinator.context.cookies());
  const conference = told.conferenceId;
  return { kring, browser, provider, told, coordinator, watch, plain, manager, phones: new Map(), homes: new Map(), conference };
}

async function tellBeginning(): Promise<Telling> {
  const doors = { staff: dbOf("staff"), family: dbOf("family") };
  const stage = await setStage(doors.staff, on(firstMorning, 0));
  const principals = Object.entries(askers).map(([firstName, { phone, word: ownWord, spoken, read }]) => {
    return { ...withoutWorry, firstName, phone, ownWord, spokenLanguage: spoken, readLanguage: read };
  });
  const about = {
    problemAreas: ["home" as const],
    situation: "Er is te veel post blijven liggen.",
    children: "no" as const,
    housing: "none" as const,
  };
  const told = await register(doors, stage.worker, { principals, ...about }, on(firstMorning, -8));
  await findCoordinator(told, stage.manager, stage.coordinators.Emine, "Amsterdam Oost", on(firstMorning, -6));
  for (const name of Object.keys(askers)) await firstTalk(told, name, on(firstMorning, -4));
  await question(told, "Wie staat er naast ons?", on(firstMorning, -4, "10:30"));
  await tellCircle(told);
  return told;
}

async function tellCircle(told: Telling): Promise<void> {
  const now = on(firstMorning, -3);
  const place = { circle: "middle", sector: "family" } as const;
  for (const { firstName, phone, language } of [...readers, ...writers, riet, bram]) {
    await add(told, { ...place, firstName, phone, spokenLanguage: readsAs[language], readLanguage: readsAs[language] }, now);
  }
  await add(told, { ...place, firstName: malika.firstName, phone: malika.phone, spokenLanguage: malika.spoken, readLanguage: null }, now);
  const { firstName, email } = ada;
  await add(told, { ...place, firstName, email, spokenLanguage: "eng", readLanguage: "eng" }, now);
  await word(told, firstName, ada.word, now);
  for (const name of invitedNames) for (const principal of Object.keys(askers)) await saysTogether(told, principal, "welcome", name, now);
}

export async function endInviting(stage: Inviting | undefined): Promise<void> {
  await stage?.browser.close();
  await stage?.kring.stop();
  await stage?.provider.close();
}

/** Leaves what everybody saw last, for whoever looks into a failure. */
export const showInviting = ({ coordinator, watch, plain, manager, phones }: Inviting): Promise<void> =>
  showWalkers([["coordinator", coordinator], ["watch", watch], ["plain", plain], ["manager", manager], ...phones]);

/** Every message on a phone with these words, the newest first. */
export const textsOn = ({ provider }: Pick<Inviting, "provider">, number: string, words = /./): string[] =>
  provider
    .messagesFor(number)
    .filter(({ direction, body }) => direction === "outbound" && words.test(body))
    .map(({ body }) => body);

/** Waits for a message with these words. */
export function textOn(stage: Pick<Inviting, "provider">, number: string, words: RegExp): Promise<string> {
  return vi.waitFor(
    () => {
      const [newest] = textsOn(stage, number, words);
      expect(newest, `a message with ${words} on ${number}`).toBeDefined();
      return newest as string;
    },
    { timeout: 20_000, interval: 100 },
  );
}

/** The path of the link in a message. */
export function pathIn(body: string): string {
  const address = /https?:\/\/[^\s<"]+/.exec(body)?.[0];
  if (!address) throw new Error(`No link in: ${body}`);
  return new URL(address).pathname;
}

/** A phone of somebody's own: one that runs no script, unless it is a smart one. */
export async function phoneOf(stage: Inviting, name: string, kind: "family" | "smart" = "family"): Promise<Walker> {
  const walker = await sits(stage.browser, stage.kring, kind);
  stage.phones.set(kind === "family" ? name : `${name}, with script`, walker);
  return walker;
}

/** Gives the proof a link asks for, in the language of who reads it: the end of a number, or the word that was agreed. */
export async function proves(stage: Inviting, walker: Walker, name: string, language: Language, proof: string): Promise<void> {
  const s = inWords(language);
  expect(await walker.page.locator("html").getAttribute("lang")).toBe(language);
  expect(await walker.page.locator("html").getAttribute("dir"), `the direction ${name} reads in`).toBe(language === "ar" ? "rtl" : "ltr");
  if (walker.width === "family") await walker.look();
  await walker.type(new RegExp(s(/^\d{4}$/.test(proof) ? "family-link.lastFour" : "family-link.word")), proof);
  await walker.press(s("family-link.open"));
  stage.homes.set(name, `/k/${walker.path.split("/")[2]?.split("?")[0]}`);
}
