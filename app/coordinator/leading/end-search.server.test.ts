import { beforeAll, describe, expect, test } from "vitest";
import { newId } from "~/access/ids";
import { seal } from "~/access/sealing.server";
import { sayPerhaps } from "~/coordinator/offer/answer-offer.server";
import { disconnect, type Tx } from "~/db.server";
import type { MessageToRender } from "~/messaging/templates";
import { endWillingness } from "~/registration/consent/withdraw.server";
import { notNeededMessage } from "~/registration/coordinator-news.server";
import { recordNotStarted } from "~/registration/not-started.server";
import type { WishContent } from "~/registration/sealed-shapes";
import { colleagueIn, relative } from "../../../tests/builders/askers";
import { couple } from "../../../tests/builders/circle";
import { OfferScene } from "../../../tests/builders/offers";
import { strands } from "../../../tests/builders/telling";
import { databaseOfThisFile } from "../../../tests/setup/database";

process.env.MODE = "demo";
let scene: OfferScene;

beforeAll(async () => {
  await databaseOfThisFile();
  scene = await OfferScene.at(new Date("2026-11-26T18:10:00Z"));
  return () => disconnect();
});

async function wishes(conferenceId: string, principalId: string): Promise<void> {
  const { dataKey } = await scene.db.conference.findUniqueOrThrow({ where: { id: conferenceId }, include: { dataKey: true } });
  const id = newId();
  const wish: WishContent = { words: "Iemand die luistert", gender: "woman" };
  const specialSealed = seal(dataKey, { model: "Wish", field: "specialSealed", id }, wish);
  await scene.db.wish.create({ data: { id, conferenceId, principalId, specialSealed, enteredAt: scene.now, confirmedAt: scene.now } });
}

/** Mimount wished something; Salima is asked, Rachid stands in line, Joyce is asked to stand ready and Wim is never to be asked. */
async function sought() {
  const conferenceId = await scene.registered();
  const [salima, rachid, joyce, wim] = [
    await scene.coordinator("Salima"),
    await scene.coordinator("Rachid"),
    await scene.coordinator("Joyce"),
    await scene.coordinator("Wim"),
  ];
  const { id: principalId, personId } = await scene.db.principal.findFirstOrThrow({ where: { conferenceId } });
  await wishes(conferenceId, principalId);
  expect((await scene.offer(conferenceId, [salima, rachid])).refused).toBeNull();
  const by = { namedAt: scene.now, namedBy: scene.manager };
  await scene.db.coordinatorSubstitute.create({ data: { id: newId(), conferenceId, accountId: joyce, ...by } });
  const fallback = { id: newId(), conferenceId, principalId, language: "rif", decidedAt: scene.now, decidedBy: scene.manager };
  await scene.db.languageFallback.create({ data: fallback });
  await scene.db.coordinatorBar.create({ data: { id: newId(), conferenceId, accountId: wim, kind: "safety", at: scene.now } });
  return { conferenceId, principalId, personId, salima, joyce };
}

/** What of the search and the wish is still there. */
async function left(conferenceId: string) {
  const where = { conferenceId };
  const { db } = scene;
  return {
    wishes: await db.wish.count({ where: { ...where, specialSealed: { not: null } } }),
    questions: await db.coordinatorOffer.count({ where: { ...where, answer: null } }),
    line: await scene.line(conferenceId),
    substitutes: await db.coordinatorSubstitute.count({ where: { ...where, endedAt: null } }),
    fallbacks: await db.languageFallback.count({ where }),
    decisions: await db.deskDecision.count({ where }),
  };
}
const nothing = { wishes: 0, questions: 0, line: [], substitutes: 0, fallbacks: 0, decisions: 0 };

test("when Mimount stops, her wish is erased and nobody is asked for her any more", async () => {
  const { conferenceId, personId, salima } = await sought();
  expect(await left(conferenceId)).toMatchObject({ wishes: 1, questions: 1, line: ["Rachid"], substitutes: 1 });
  const asker = await relative(scene.doors, personId, "endWillingness");
  expect((await endWillingness(asker, scene.press(scene.hours(1)))).refused).toBeNull();
  expect(await left(conferenceId)).toEqual(nothing);
  // Who was asked does not learn whom it was about.
  const { id: offerId } = await scene.offerOf(salima);
  expect(await sayPerhaps(await scene.coordinatorAsker(salima), { offerId }, scene.press(scene.hours(2)))).toEqual({
    refused: "withdrawn",
  });
  // She may come back, and the one who is not safe for her still is not.
  expect(await scene.db.coordinatorBar.count({ where: { conferenceId } })).toBe(1);
});

test("when Cemal stops and Hatice does not, his wish is erased and hers stays", async () => {
  const { conferenceId, hatice, cemal } = await couple(scene.doors, scene.now);
  for (const { principalId } of [hatice, cemal]) await wishes(conferenceId, principalId);
  await endWillingness(await relative(scene.doors, cemal.personId, "endWillingness"), scene.press(scene.hours(1)));
  const kept = await scene.db.wish.findMany({ where: { conferenceId, specialSealed: { not: null } } });
  expect(kept.map(({ principalId }) => principalId)).toEqual([hatice.principalId]);
});

test("what is recorded as not started leaves nothing of a wish and nobody with a question", async () => {
  const { conferenceId } = await sought();
  const asker = await colleagueIn(scene.doors, scene.worker, conferenceId, "recordNotStarted");
  expect((await recordNotStarted(asker, { reason: "otherHelp" }, scene.press(scene.hours(1)))).refused).toBeNull();
  expect(await left(conferenceId)).toEqual(nothing);
  expect(await scene.db.coordinatorBar.count({ where: { conferenceId } })).toBe(0);
});

test("nor does what strands", async () => {
  const { conferenceId, salima } = await sought();
  await scene.db.coordinatorAssignment.create({ data: { id: newId(), conferenceId, accountId: salima, from: scene.now } });
  const asker = await colleagueIn(scene.doors, salima, conferenceId, "endConference");
  await strands(asker, scene.hours(1));
  expect(await left(conferenceId)).toEqual(nothing);
});

describe("Rachid agreed to stand ready for a day, Joyce was asked and said nothing yet", () => {
  /** Salima leads Mimount's conference; its day is in two days. */
  async function standingReady() {
    const conferenceId = await scene.registered();
    const [salima, rachid, joyce] = [
      await scene.coordinator("Salima"),
      await scene.coordinator("Rachid"),
      await scene.coordinator("Joyce"),
    ];
    const { db, now } = scene;
    await db.coordinatorAssignment.create({ data: { id: newId(), conferenceId, accountId: salima, from: now } });
    const dataKey = (await db.conference.findUniqueOrThrow({ where: { id: conferenceId }, include: { dataKey: true } })).dataKey;
    const id = newId();
    const contactSealed = seal(dataKey, { model: "ConferenceDay", field: "contactSealed", id }, { place: "Buurthuis De Brug" });
    const day = { startsAt: scene.hours(48), endsAt: scene.hours(54), contactSealed, setAt: now, setBy: salima };
    await db.conferenceDay.create({ data: { id, conferenceId, ...day } });
    const named = { conferenceId, namedAt: now, namedBy: salima };
    await db.coordinatorSubstitute.create({ data: { id: newId(), accountId: rachid, agreedAt: now, ...named } });
    await db.coordinatorSubstitute.create({ data: { id: newId(), accountId: joyce, ...named } });
    const told = () => db.outgoingMessage.findMany({ where: { template: "notNeeded", accountId: { in: [rachid, joyce, salima] } } });
    return { conferenceId, salima, rachid, told };
  }

  test("when Mimount stops, he hears once that he need not: the reference and the day, no name and no reason", async () => {
    const { conferenceId, rachid, told } = await standingReady();
    const { personId } = await scene.db.principal.findFirstOrThrow({ where: { conferenceId } });
    const asker = await relative(scene.doors, personId, "endWillingness");
    const press = scene.press(scene.hours(1));
    for (const again of [press, press, scene.press(scene.hours(2))]) await endWillingness(asker, again);
    const messages = await told();
    expect(messages).toMatchObject([{ accountId: rachid, state: "queued" }]);
    const { reference } = await scene.db.conference.findUniqueOrThrow({ where: { id: conferenceId } });
    const words = await notNeededMessage.wordsFor(scene.db as unknown as Tx, messages as MessageToRender[]);
    expect([...words.values()].map(({ body }) => body)).toEqual([
      `Dag Rachid, je hoeft niet meer klaar te staan voor ${reference} (zaterdag 28 november). Dank dat je het wilde doen.`,
    ]);
  });

  test("he hears it too when the conference strands, and not after a day that is over", async () => {
    const { conferenceId, salima, rachid, told } = await standingReady();
    await strands(await colleagueIn(scene.doors, salima, conferenceId, "endConference"), scene.hours(1));
    expect(await told()).toMatchObject([{ accountId: rachid, state: "queued" }]);
    const late = await standingReady();
    await strands(await colleagueIn(scene.doors, late.salima, late.conferenceId, "endConference"), scene.hours(60));
    expect(await late.told()).toEqual([]);
  });
});
