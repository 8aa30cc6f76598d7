import { expect } from "vitest";
import type { Journey } from "./case-stage";
import { dayAt, evictionIn, folded, meetingIn, saidAt } from "./case-stage";
import { Walker } from "./walking";
import { t } from "./words";

const l = "staff-landlord";

/** Tells the landlord how it stands, after reading exactly what he will read. */
export async function tellsLandlord({ worker, casePath }: Journey): Promise<void> {
  await worker.go(`${casePath}/landlord`);
  await worker.look();
  await worker.pick(t(`${l}.ask-contactMade`), t("landlord.yes"));
  await worker.pick(t(`${l}.ask-helpStarted`), t("landlord.yes"));
  await worker.pick(t(`${l}.ask-rentSecured`), t("landlord.yes"));
  await worker.pick(t(`${l}.ask-proposal`), t(`${l}.proposal-arrangement`));
  await worker.type(t(`${l}.proposal-amount`), "100");
  await worker.type(t(`${l}.first-result`), dayAt(21));
  await worker.press(t(`${l}.preview`));
  await worker.sees(t(`${l}.preview-title`));
  await worker.look("51-case-feedback");
  const lines = worker.page
    .locator("dl")
    .filter({ hasText: t("landlord.proposal") })
    .first();
  const promised = await lines.innerText();
  await worker.press(t(`${l}.send`));
  await worker.sees(t(`${l}.not-seen`));
  const told = worker.page.locator("details").filter({ hasText: t(`${l}.not-seen`) });
  expect(await told.locator("dl").innerText(), "sent is what was shown").toBe(promised);
  expect(promised).not.toMatch(/640|455|Mohamed kwam/);
}

/** The conference would come too late, and the page says so; so the landlord is asked to wait. */
export async function asksToWait({ worker, casePath }: Journey): Promise<void> {
  await worker.go(casePath);
  const link = await folded(worker, t("staff-case.link-conference"));
  await link.getByRole("combobox").selectOption({ index: 1 });
  await worker.press(t("staff-case.link"), link);
  await worker.sees(t("staff-case.too-late"));
  await worker.sees(new RegExp(saidAt(meetingIn)));
  await worker.look("52-case-too-late");
  await worker.follow(t("staff-case.ask-postponement"));
  const ask = await folded(worker, t("staff-case.ask-postponement"));
  await worker.sees(t(`${l}.names-conference-not`));
  await worker.pick(t("staff-case.ask-whom"), t("staff-case.by-landlord"), ask);
  await worker.type(t("staff-case.ask-until"), dayAt(evictionIn + 30), ask);
  await worker.type(t("staff-case.offered"), "100", ask);
  await worker.pick(t(`${l}.offer-way`), t(`${l}.offer-monthly`), ask);
  await worker.press(t(`${l}.ask-send`), ask);
  await worker.sees(t(`${l}.no-answer-yet`));
  await worker.look("53-case-landlord");
}

/** Writes the letter that carries the address and the code of the landlord's page. */
export async function writesLetter(journey: Journey): Promise<void> {
  const { worker, casePath } = journey;
  await worker.go(`${casePath}/letters`);
  await worker.look();
  await worker.follow(t(`${l}.kind-postponementRequest`));
  await worker.press(t(`${l}.letter-preview`));
  await worker.sees(t(`${l}.letter-preview-title`));
  await worker.look();
  await worker.press(t(`${l}.letter-write`));
  const sheet = worker.page.locator("article.letter");
  await sheet.waitFor();
  await worker.look("54-letter");
  const words = await sheet.innerText();
  journey.door = {
    path: new URL(/https?:\/\/\S+/.exec(words)?.[0] ?? "").pathname,
    code: /\b[A-Z2-9]{4} [A-Z2-9]{4}\b/.exec(words)?.[0] ?? "",
  };
  expect(words, "a letter to a landlord says nothing of a conference").not.toContain("bijeenkomst");
}

/** The landlord on a phone without script: his code, what he was told, and his answer. */
export async function landlordAnswers({ browser, kring, door, casePath }: Journey): Promise<Walker> {
  const phone = await Walker.at(browser, kring.baseUrl, "family");
  await phone.go(door.path);
  await phone.look("55-landlord-code");
  await phone.type(t("landlord.code"), "ABCD 2345");
  phone.expectComplaint(/400/);
  await phone.press(t("landlord.open"));
  await phone.sees(t("landlord.wrong"));
  await phone.look();
  await phone.type(t("landlord.code"), door.code);
  await phone.press(t("landlord.open"));
  await phone.sees(t("landlord.case-title"));
  expect(phone.path).toBe(casePath.replace("/cases/", "/landlord/"));
  await phone.look("56-landlord-page");
  expect(await phone.text(), "nothing of the household's own").not.toMatch(/bijeenkomst|1\.640|640|455|Ze wil graag/);
  await phone.pick(t("landlord.answer-title"), t("landlord.choice-hold"));
  phone.expectComplaint(/409/);
  await phone.press(t("landlord.send"));
  await phone.sees(t("landlord.refusal-untilMissing"));
  await phone.look();
  await phone.type(t("landlord.until-field"), dayAt(evictionIn + 30));
  await phone.type(t("landlord.condition-field"), "De lopende huur komt op tijd.");
  await phone.press(t("landlord.send"));
  await phone.sees(t("landlord.your-answer"));
  await phone.look("57-landlord-answered");
  return phone;
}
