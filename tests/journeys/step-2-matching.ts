import { expect } from "vitest";
import { phone } from "../../prisma/stories/stage";
import { type Journey, signIn, sits } from "./journey";
import { linkIn, sms } from "./phones";
import { t } from "./words";

const m = "staff-matching";

/** The manager sees who waits, reads the free words before they count, ranks with reasons, and asks. */
export async function offers({ manager, conference }: Journey): Promise<void> {
  await signIn(manager, "Wilma");
  await manager.go("/matching");
  await manager.sees(/Sevda/);
  await manager.look();
  await manager.follow(/Sevda/);
  expect(manager.path).toBe(`/matching/${conference}`);
  await manager.type(t(`${m}.where-unknown`), "Amsterdam Nieuw-West");
  await manager.press(t(`${m}.where-save`));
  await manager.sees(t(`${m}.reason-language-good-needed`, { language: "Turks" }));
  await manager.look();
  await manager.press(t("staff-desk.read-yes"));
  await manager.page.getByRole("button", { name: t("staff-desk.read-yes") }).waitFor({ state: "detached" });
  const first = manager.page
    .getByRole("region", { name: t(`${m}.ranked-title`) })
    .getByRole("listitem")
    .first();
  expect(await first.textContent(), "the first of the list").toMatch(
    /Emine[\s\S]*Spreekt goed Turks, en dat is nodig\.[\s\S]*Woont in Amsterdam Nieuw-West/,
  );
  await manager.look("05-matching");
  await manager.press(t(`${m}.offer`, { name: "Emine" }));
  await manager.sees(t(`${m}.asked-title`));
  await manager.look();
}

/** The coordinator follows the SMS on her phone, hears what is asked, signs in, hears who it is, and accepts. */
export async function accepts({ kring, browser, coordinator, manager, conference }: Journey): Promise<void> {
  const message = await sms(kring.baseUrl, phone(202), /er is een vraag voor je/);
  expect(message.body).not.toMatch(/Sevda|Ruud|huur/);
  const pocket = await sits(browser, kring, "pocket");
  await pocket.go(linkIn(message));
  expect(await pocket.text()).not.toMatch(/Sevda|Ruud/);
  await pocket.look("06-offer");
  await pocket.press(t("staff-offer.perhaps"));
  await pocket.sees(t("staff-offer.open-perhaps-title"));
  expect(await pocket.text()).not.toMatch(/Sevda|Ruud/);
  await pocket.look();
  const offer = await pocket.page.getByRole("link", { name: t("staff-offer.open-sign-in") }).getAttribute("href");
  await pocket.context.close();
  await signIn(coordinator, "Emine");
  await coordinator.go(offer ?? "");
  await coordinator.sees(/Sevda/);
  await coordinator.look();
  await coordinator.press(t("staff-offer.take", { count: 2 }));
  await coordinator.sees(t("staff-offer.to-conference"));
  await coordinator.look();
  await coordinator.follow(t("staff-offer.to-conference"));
  expect(coordinator.path).toBe(`/conferences/${conference}`);
  await coordinator.look();
  await manager.go(`/matching/${conference}`);
  await manager.sees(t(`${m}.started-text`, { name: "Emine" }));
  await manager.look();
}
