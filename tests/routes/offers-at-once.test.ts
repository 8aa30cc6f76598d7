import { afterAll, beforeAll, expect, test } from "vitest";
import { newOnce } from "~/access/deed.server";
import { openOfferAddress } from "~/coordinator/offer/offer-message.server";
import { disconnect } from "~/db.server";
import { text } from "~/language/catalogue";
import { OfferScene } from "../builders/offers";
import { type Kring, startKring } from "../setup/server";

const now = new Date("2026-11-26T18:10:00Z");
let kring: Kring;
let scene: OfferScene;

beforeAll(async () => {
  kring = await startKring({ clockAt: now });
  scene = await OfferScene.at(now);
}, 180_000);

afterAll(async () => {
  await disconnect();
  await kring.stop();
});

const emailOf = (firstName: string, number: number) => `${firstName}${number}@voorbeeld.nl`;

test("six coordinators press at once, in six browsers: one leads, five read that somebody was first", async () => {
  const conferenceId = await scene.registered();
  const browsers = [];
  for (const [index, name] of ["Salima", "Rachid", "Marja", "Els", "Piet", "Aad"].entries()) {
    const accountId = await scene.coordinator(name);
    await scene.offer(conferenceId, [accountId]);
    const { id } = await scene.offerOf(accountId);
    const browser = await kring.asStaff(emailOf(name, index + 3));
    expect((await browser.post(`/offers/${id}`, { answer: "perhaps", once: newOnce() })).status).toBe(302);
    browsers.push({ browser, at: `/offers/${id}` });
  }
  const answers = await Promise.all(browsers.map(({ browser, at }) => browser.post(at, { answer: "take", once: newOnce() })));
  expect(answers.map(({ status }) => status).sort()).toEqual([302, 409, 409, 409, 409, 409]);
  const words = text("nl", "staff-offer.answer-taken");
  for (const answer of answers.filter(({ status }) => status === 409)) expect(answer.text).toContain(words);
});

test("behind the link of the message stands no name and no script, and every unknown secret reads the same", async () => {
  const conferenceId = await scene.registered("Mimountje");
  const accountId = await scene.coordinator("Noor");
  await scene.offer(conferenceId, [accountId]);
  const { id } = await scene.offerOf(accountId);
  const path = new URL(openOfferAddress(id)).pathname;
  const nobody = kring.browser();
  const page = await nobody.get(path);
  expect(page.status).toBe(200);
  expect(page.text).not.toMatch(/Mimount|<script|Noor/);
  expect(page.text).toContain(text("nl", "staff-offer.perhaps"));
  expect((await scene.offerOf(accountId)).provisionalAt).toBeNull();
  expect((await nobody.post(path, { answer: "perhaps", once: newOnce() })).status).toBe(302);
  expect((await nobody.get(path)).text).not.toMatch(/Mimount|<script/);
  const strange = await Promise.all(["AAAAAAAAAAAAAAAAAAAAAA", "x", `${path.slice(7)}A`].map((one) => nobody.get(`/offer/${one}`)));
  expect(strange.map(({ status }) => status)).toEqual([404, 404, 404]);
  expect(new Set(strange.map(({ text: words }) => words)).size).toBe(1);
  expect(kring.said()).not.toContain(path.slice(7));
});
