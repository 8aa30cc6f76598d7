import { expect, vi } from "vitest";
import { hum } from "../builders/sounds";
import { personOf } from "../builders/telling";
import { shows } from "./invited-answers";
import { ada, betrays, malika, riet, stranger, writers } from "./invited-cast";
import { type Inviting, inWords, pathIn, phoneOf, proves } from "./invited-stage";
import { t } from "./words";

const i = "staff-invitations";
const f = "family-invitation";

/** A clear yes in a text message counts; a yes that brings somebody is read first; who writes stop is called. */
export async function writeBack(stage: Inviting): Promise<void> {
  const { watch, provider } = stage;
  let yes = 3;
  for (const { firstName, phone, words, becomes } of writers) {
    const { status } = await provider.reply(phone, "+31970100000", words);
    expect(status, `the answer to what ${firstName} wrote`).toBe(200);
    if (becomes === "yes") yes += 1;
    await shows(watch, [yes, 1, 1]);
    if (becomes === "tray") await watch.sees(words);
    if (becomes === "silence") await watch.sees(t(`${i}.why-silenced`));
  }
  await watch.sees(t(`${i}.tray-means-bringsSomebody`));
  await watch.look("106-invitations");
  await watch.page.setViewportSize({ width: 360, height: 740 });
  await watch.look("106-invitations-phone");
  await watch.page.setViewportSize({ width: 1280, height: 900 });
  expect(await watch.page.evaluate(() => "neverReloaded" in window)).toBe(true);
}

/** What comes from a number nobody knows lies with the Centrale. */
export async function unknownNumber({ manager, provider }: Inviting): Promise<void> {
  await provider.reply(stranger, "+31970100000", "Wie bent u?");
  await vi.waitFor(
    async () => {
      await manager.go("/texts");
      expect(await manager.text()).toContain("Wie bent u?");
    },
    { timeout: 20_000, interval: 300 },
  );
  await manager.look("106-texts");
  await manager.press(t("staff-texts.read"));
  await manager.sees(t("staff-texts.empty"));
}

/** A message that failed is on the call list, with why and what to do; its life stands in the room of the messages. */
export async function failedMessage({ coordinator, conference }: Inviting): Promise<void> {
  const [why, todo] = [t("staff-messages.life-why-unreachable"), t("staff-messages.life-do-call-later")];
  await coordinator.go(`/conferences/${conference}/invitations`);
  await coordinator.sees(`${why} ${todo}`);
  await coordinator.look();
  await coordinator.go(`/conferences/${conference}/messages`);
  for (const words of [why, todo, /Aangekomen op /, /Beantwoord op /]) await coordinator.sees(words);
  await coordinator.look("106-messages");
  await coordinator.page.setViewportSize({ width: 360, height: 740 });
  await coordinator.look("106-messages-phone");
  await coordinator.page.setViewportSize({ width: 1280, height: 900 });
}

/** The words of a message as the phone will show it; a word that betrays is refused while it is typed. */
export async function looksAtWords({ coordinator, conference }: Inviting): Promise<void> {
  const path = `/conferences/${conference}/messages/invitation`;
  await coordinator.go(`${path}?in=ar&road=sms`);
  await coordinator.look("106-wording-arabic");
  await coordinator.go(`${path}?in=nl&road=sms`);
  await coordinator.look("106-wording");
  const body = coordinator.page.locator("textarea[name=body]");
  await body.fill(`${await body.inputValue()} Het gaat over uw schulden.`);
  await coordinator.sees(/gaat over schulden/);
  await coordinator.look();
}

/** A letter for who has a telephone on the wall: its code, typed, leads to the same page. */
export async function byLetter(stage: Inviting): Promise<void> {
  const { coordinator, conference, told } = stage;
  const own = `/conferences/${conference}/people/${personOf(told, riet.firstName)}`;
  await coordinator.go(own);
  await coordinator.look("106-person-roads");
  await coordinator.choose(t("staff-roads.first", { name: riet.firstName }), t("staff-roads.road-letter"));
  await coordinator.press(t("staff-roads.save"));
  await coordinator.press(t("staff-paper.make-letter"));
  await coordinator.look("106-letter");
  const code = await coordinator.page.locator(".paper-signs").innerText();
  const file = await coordinator.context.request.get(`${own}/letter.pdf`);
  expect((await file.body()).subarray(0, 5).toString()).toBe("%PDF-");
  await coordinator.go(`/conferences/${conference}/invitations`);
  await coordinator.sees(/Er ligt een brief klaar sinds/);

  const s = inWords(riet.language);
  const walker = await phoneOf(stage, riet.firstName);
  await walker.go("/code");
  await walker.look("106-code");
  walker.expectComplaint(/400/);
  await walker.type(s("family-code.code"), "ABCDE-FGHJK");
  await walker.press(s("family-code.open"));
  await walker.sees(s("family-code.wrong"));
  await walker.look();
  await walker.type(s("family-code.code"), code.toLowerCase().replace("-", " "));
  await walker.press(s("family-code.open"));
  await proves(stage, walker, riet.firstName, riet.language, riet.phone.slice(-4));
  await walker.press(s(`${f}.yes`));
  await shows(stage.watch, [7, 1, 1]);
}

/** An e-mail to who has no number; a card for who reads nothing. */
export async function byMailAndCard(stage: Inviting): Promise<void> {
  const { coordinator, conference, told } = stage;
  await vi.waitFor(
    async () => {
      await coordinator.go("/demo/inbox");
      expect(await coordinator.text()).toContain(ada.email);
    },
    { timeout: 20_000, interval: 300 },
  );
  const mail = await coordinator.page.locator("li", { hasText: ada.email }).first().innerText();
  expect(mail.replace(/https?:\S+/g, "")).not.toMatch(betrays);
  await coordinator.look("106-inbox");
  const s = inWords(ada.language);
  const walker = await phoneOf(stage, ada.firstName);
  await walker.go(pathIn(mail));
  await proves(stage, walker, ada.firstName, ada.language, ada.word);
  await walker.press(s(`${f}.maybe`));
  await shows(stage.watch, [7, 2, 1]);

  await coordinator.go(`/conferences/${conference}/people/${personOf(told, malika.firstName)}`);
  await coordinator.press(t("staff-paper.make-card"));
  await coordinator.look("106-card");
}

/** Spoken in, for a language nobody reads; a telephone plays it, and "call me" is one key away. */
export async function byVoice(stage: Inviting): Promise<void> {
  const { coordinator, conference, provider, watch } = stage;
  await coordinator.go(`/conferences/${conference}/voice`);
  await coordinator.look("106-voice");
  await coordinator.page.locator("select[name=spokenLanguage]").selectOption(malika.spoken);
  await coordinator.page
    .locator("input[name=sound]")
    .setInputFiles({ name: "uitnodiging.wav", mimeType: "audio/wav", buffer: Buffer.from(hum(2)) });
  await coordinator.press(t("staff-voice.keep"));
  // What she hears and presses adds to the rows while the button would be pressed again.
  const { impatient } = coordinator;
  coordinator.impatient = undefined;
  await coordinator.press(t("staff-voice.call-do-label", { name: malika.firstName }));
  coordinator.impatient = impatient;
  const heard = await vi.waitFor(
    () => {
      const call = provider.line.calls.find(({ to, status }) => to === malika.phone && status === "completed");
      expect(call, "the call").toBeDefined();
      return call;
    },
    { timeout: 20_000, interval: 200 },
  );
  expect(heard?.heard).toContainEqual(expect.objectContaining({ kind: "played", status: 200, mediaType: "audio/wav" }));
  expect(heard?.pressed).toEqual(["2"]);
  await watch.sees(t("staff-voice.pressed-call-me"));
  await coordinator.look();
}

/** The day in one's own calendar: a file once, or an address that looks by itself. */
export async function ownCalendar(stage: Inviting): Promise<void> {
  const walker = stage.phones.get("Marijke");
  if (!walker) throw new Error("Marijke has no phone.");
  await walker.go(`${stage.homes.get("Marijke")}/calendar`);
  await walker.sees(t("family-calendar.title"));
  await walker.press(t("family-calendar.make"));
  await walker.look("106-calendar");
  const feed = await walker.page.locator("p.break").innerText();
  const events = await (await fetch(feed)).text();
  expect(events).toMatch(/SUMMARY:Met Ruud en Sevda/);
  expect(events).toMatch(/DTSTART[^\n]*:20260926T130000/);
  expect(events).not.toMatch(/huur|schuld|Gülay|DESCRIPTION/);
}
