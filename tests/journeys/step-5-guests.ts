import { expect } from "vitest";
import { guest, members, said } from "./cast";
import { clockTo } from "./clock";
import { type Journey, of, openLink } from "./journey";
import { linkIn, messagesOn, sms } from "./phones";
import { t } from "./words";

const d = "staff-day";

/** A professional is put on the list for his own part; he hears of it when each principal has said yes. */
export async function invitesGuest(journey: Journey): Promise<void> {
  const { kring, coordinator, conference } = journey;
  await coordinator.go(`/conferences/${conference}/day`);
  await coordinator.look();
  await coordinator.page.getByText(t(`${d}.invite-guest`), { exact: true }).click();
  await coordinator.type(t(`${d}.guest-name`), guest.firstName);
  await coordinator.type(t(`${d}.guest-phone`), said(guest.phone));
  await coordinator.type(t(`${d}.guest-organisation`), guest.organisation);
  await coordinator.type(t(`${d}.guest-discipline`), guest.discipline);
  await coordinator.type(t(`${d}.guest-announced`), "de man van de woningbouw");
  await coordinator.type(t(`${d}.guest-word`), guest.word);
  await coordinator.look();
  await coordinator.press(t(`${d}.guest-send`));
  await coordinator.sees(t(`${d}.stands-not`));

  for (const name of ["Sevda", "Ruud"]) {
    expect(await messagesOn(kring.baseUrl, guest.phone)).toEqual([]);
    const walker = of(journey, name);
    await walker.go(journey.home.get(name) ?? "");
    await walker.follow(t("family-circle.home-day-go"));
    await walker.look();
    await walker.press(t("family-day.approve-yes"));
    await walker.sees(t("family-day.approve-said-yes"));
    await walker.look();
  }
}

/** The guest opens his link and says beforehand what he offers and asks. */
export async function guestSpeaksFirst(journey: Journey): Promise<void> {
  const message = await sms(journey.kring.baseUrl, guest.phone, /\/o\//);
  const proof = new RegExp(`${t("family-link.lastFour")}|${t("family-link.word")}`);
  const anton = await openLink(journey, guest.firstName, linkIn(message), proof, guest.phone.slice(-4), t("family-link.open"));
  await anton.sees(t("family-guest.part-ownDemand"));
  await anton.look();
  await anton.type(t("family-guest.field-offers"), "Zolang er een plan ligt, houden wij de sleutel in de la.");
  await anton.type(t("family-guest.field-asks"), "Elke maand de lopende huur, op de eerste.");
  await anton.press(t("family-guest.state"));
  await anton.sees(t("family-guest.stated"));
  await anton.look("21-guest");
}

/** A week ahead: who has not said no hears once more; who said no is left in peace. */
export async function reminds(journey: Journey): Promise<void> {
  await clockTo(journey, "2026-09-18T10:00");
  const count = async (name: string) =>
    (await messagesOn(journey.kring.baseUrl, members.find(({ firstName }) => firstName === name)?.phone ?? "")).length;
  const nadia = members.find(({ firstName }) => firstName === "Nadia")?.phone ?? "";
  await sms(journey.kring.baseUrl, nadia, /./);
  await expect.poll(() => count("Nadia"), { timeout: 20_000 }).toBe(2);
  expect(await count("Marek")).toBe(1);
}
