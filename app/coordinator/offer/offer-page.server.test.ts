import { beforeAll, expect, test } from "vitest";
import { newId } from "~/access/ids";
import { seal } from "~/access/sealing.server";
import { acceptOffer, sayPerhaps } from "~/coordinator/offer/answer-offer.server";
import { requireOffer } from "~/coordinator/offer/offer-page.server";
import { disconnect } from "~/db.server";
import type { WishContent } from "~/registration/sealed-shapes";
import { OfferScene } from "../../../tests/builders/offers";
import { staffCookie } from "../../../tests/builders/sessions";
import { databaseOfThisFile } from "../../../tests/setup/database";

process.env.MODE = "demo";
let scene: OfferScene;

beforeAll(async () => {
  await databaseOfThisFile();
  scene = await OfferScene.at(new Date("2026-11-26T18:10:00Z"));
  return () => disconnect();
});

/** Salima is asked for Mimount, who wished for somebody with experience. */
async function asked() {
  const conferenceId = await scene.registered();
  const accountId = await scene.coordinator("Salima");
  const { id: principalId } = await scene.db.principal.findFirstOrThrow({ where: { conferenceId } });
  const { dataKey } = await scene.db.conference.findUniqueOrThrow({ where: { id: conferenceId }, include: { dataKey: true } });
  const id = newId();
  const wish: WishContent = { experience: ["addiction", "domesticViolence", "smallChildren"] };
  const specialSealed = seal(dataKey, { model: "Wish", field: "specialSealed", id }, wish);
  await scene.db.wish.create({ data: { id, conferenceId, principalId, specialSealed, enteredAt: scene.now, confirmedAt: scene.now } });
  expect((await scene.offer(conferenceId, [accountId])).refused).toBeNull();
  const { id: offerId } = await scene.offerOf(accountId, conferenceId);
  const [cookie] = (await staffCookie(scene.doors, accountId)).split(";");
  const page = async () => {
    const request = new Request(`http://localhost:3000/offers/${offerId}`, { headers: { cookie: cookie ?? "" } });
    return (await requireOffer(request, offerId, scene.now)).offer;
  };
  const press = async (deed: typeof sayPerhaps | typeof acceptOffer) =>
    expect((await deed(await scene.coordinatorAsker(accountId), { offerId }, scene.press(scene.now))).refused).toBeNull();
  return { conferenceId, accountId, page, press };
}

test("what a family wished for tells nothing of its health or safety to somebody who may yet know it, in neither step", async () => {
  const { page, press } = await asked();
  const first = await page();
  expect(first.asks?.experience).toEqual(["smallChildren"]);
  expect(JSON.stringify(first)).not.toMatch(/addiction|domesticViolence|Mimount/);
  await press(sayPerhaps);
  const second = await page();
  expect(second.firstNames).toEqual(["Mimount"]);
  expect(JSON.stringify(second)).not.toMatch(/addiction|domesticViolence/);
});

test("who led and does no longer reads no name behind his old question", async () => {
  const { conferenceId, page, press } = await asked();
  await press(sayPerhaps);
  await press(acceptOffer);
  expect(await page()).toMatchObject({ firstNames: ["Mimount"], conferenceId });
  await scene.db.coordinatorAssignment.updateMany({ where: { conferenceId }, data: { until: scene.hours(1) } });
  expect(await page()).toMatchObject({ state: "accepted", firstNames: [], conferenceId: null });
});
