import type { Browser } from "playwright-core";
import { newId } from "~/access/ids";
import { linkAddress, linkFor } from "~/access/links.server";
import { placeConference } from "~/coordinator/desk/place.server";
import { dbOf } from "~/db.server";
import { phone, type Stage, setStage } from "../../prisma/stories/stage";
import { colleagueIn } from "../builders/askers";
import { dayOn, done, on, personOf, register, withoutWorry } from "../builders/telling";
import { type Kring, startKring } from "../setup/server";
import { firstMorning, sits } from "./journey";
import { openChromium, type Walker } from "./walking";

/** Who applies in this journey; invented. */
export const hanan = { firstName: "Hanan", familyName: "Azzouzi", email: "hanan@kring.example", phone: phone(9201) };
export const hananPassword = "vier losse woorden samen";
/** Who is registered by a worker, and says on his own page what he wishes. */
export const mohamed = { firstName: "Mohamed", phone: phone(9301), word: "zitoun" };

export interface Journey {
  kring: Kring;
  browser: Browser;
  stage: Stage;
  manager: Walker;
  /** Hanan's phone: without script. */
  hanan: Walker;
  /** Mohamed's phone, and where his own link leads. */
  mohamed: Walker;
  ownLink: string;
  home: string;
  conference: string;
}

const doors = () => ({ staff: dbOf("staff"), family: dbOf("family") });
const about = { problemAreas: ["home" as const], situation: "De huur bleef liggen.", children: "no" as const };
const house = { housing: "new" as const, landlordName: "De Veste", rent: "640", arrears: "1.920", months: "3" };

/** Colleagues, one household that waits with a wish nobody asked it about yet, and three others. */
export async function beginMatching(): Promise<Journey> {
  const kring = await startKring({ role: "all", clockAt: firstMorning });
  const browser = await openChromium();
  const stage = await setStage(dbOf("staff"), on(firstMorning, 0));
  const principal = { ...withoutWorry, firstName: mohamed.firstName, phone: mohamed.phone, spokenLanguage: "rif" as const };
  const telling = await register(
    doors(),
    stage.worker,
    {
      principals: [{ ...principal, readLanguage: "ara", ownWord: mohamed.word, wishWords: "Liever een vrouw.", wishGender: "woman" }],
      ...about,
      ...house,
      step: "notice",
      stepOn: dayOn(firstMorning, -4),
      evictionOn: dayOn(firstMorning, 30),
    },
    on(firstMorning, -3),
  );
  await othersWait(stage);
  const link = await linkFor(
    dbOf("family"),
    { id: personOf(telling, "Mohamed"), conferenceId: telling.conferenceId },
    "principal",
    firstMorning,
  );
  return {
    kring,
    browser,
    stage,
    manager: await sits(browser, kring, "staff"),
    hanan: await sits(browser, kring, "pocket"),
    mohamed: await sits(browser, kring, "family"),
    ownLink: new URL(linkAddress(link)).pathname,
    home: "",
    conference: telling.conferenceId,
  };
}

async function othersWait(stage: Stage): Promise<void> {
  const others = [
    { firstName: "Nilgün", phone: phone(9302), town: "Amsterdam West", language: "tur", evictionOn: dayOn(firstMorning, 19), since: -9 },
    { firstName: "Wesley", phone: phone(9303), town: "Amsterdam Zuidoost", language: "nld", evictionOn: undefined, since: -16 },
    { firstName: "Agata", phone: phone(9304), town: "Diemen", language: "pol", evictionOn: dayOn(firstMorning, 52), since: -6 },
  ] as const;
  for (const { firstName, phone: number, town, language, evictionOn, since } of others) {
    const wish = { wishLikedLanguage: language === "nld" ? undefined : language, wishConfirmed: true };
    const principal = { ...withoutWorry, firstName, phone: number, spokenLanguage: language, ...wish };
    const case_ = evictionOn
      ? { ...house, step: "notice" as const, stepOn: dayOn(firstMorning, since), evictionOn }
      : { housing: "none" as const };
    const input = { principals: [principal], ...about, ...case_ };
    const { conferenceId } = await register(doors(), stage.worker, input, on(firstMorning, since));
    const manager = await colleagueIn(doors(), stage.manager, conferenceId, "offerCoordinator");
    done(await placeConference(manager, { town }, { once: newId(), now: on(firstMorning, since, "16:00") }));
  }
}

/** Writes a text message back from a simulated phone, on the page that shows them. */
export async function textsBack(journey: Pick<Journey, "kring" | "browser">, number: string, body: string): Promise<void> {
  const phones = await sits(journey.browser, journey.kring, "pocket");
  phones.impatient = undefined;
  await phones.go("/demo/phones");
  const one = phones.page.locator(`#phone-${number.slice(1)}`);
  await one.locator("[name=body]").fill(body);
  await phones.sending(() => one.getByRole("button", { name: "Verstuur" }).click());
  await phones.context.close();
}
