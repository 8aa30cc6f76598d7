import { expect } from "vitest";
import { phone } from "../../prisma/stories/stage";
import { type Journey, signIn } from "./journey";
import { linkIn, sms } from "./phones";
import { t } from "./words";

const m = "staff-matching";

/** The manager sees who waits, ranks with reasons, and asks. */
export async function offers({ manager, conference }: Journey): Promise<void> {
  await signIn(manager, "Wilma");
  await manager.go("/matching");
  await manager.sees(/Sevda/);
  await manager.look();
  await manager.follow(/Sevda/);
  expect(manager.path).toBe(`/matching/${conference}`);
  await manager.choose(t(`${m}.where-unknown`), "Amsterdam Nieuw-West");
  await manager.press(t(`${m}.where-save`));
  await manager.sees(t(`${m}.reason-language-good`, { language: "Turks" }));
  const first = manager.page
    .getByRole("region", { name: t(`${m}.ranked-title`) })
    .getByRole("listitem")
    .first();
  expect(await first.textContent(), "the first of the list").toMatch(
    /Emine[\s\S]*Spreekt goed Turks\.[\s\S]*Woont in Amsterdam Nieuw-West/,
  );
  await manager.look("05-matching");
  await manager.press(t(`${m}.offer`, { name: "Emine" }));
  await manager.sees(t(`${m}.asked-title`));
  await manager.look();
}

/** The coordinator follows the SMS, hears what is asked, signs in, hears who it is, and accepts. */
export async function accepts({ kring, coordinator, manager, conference }: Journey): Promise<void> {
  const message = await sms(kring.baseUrl, phone(202), /er is een vraag voor je/);
  expect(message.body).not.toMatch(/Sevda|Ruud|huur/);
  await coordinator.go(linkIn(message));
  expect(await coordinator.text()).not.toMatch(/Sevda|Ruud/);
  await coordinator.look("06-offer");
  await coordinator.press(t("staff-offer.perhaps"));
  await coordinator.sees(t("staff-offer.open-perhaps-title"));
  expect(await coordinator.text()).not.toMatch(/Sevda|Ruud/);
  await coordinator.look();
  const offer = await coordinator.page.getByRole("link", { name: t("staff-offer.open-sign-in") }).getAttribute("href");
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
