import { beforeAll, expect, test } from "vitest";
import { acceptOffer } from "~/coordinator/offer/answer-offer.server";
import { disconnect } from "~/db.server";
import { allAsked, counted, crowd, pressAt, waitingRoom } from "../../../tests/builders/acceptances";
import { OfferScene } from "../../../tests/builders/offers";
import { databaseOfThisFile } from "../../../tests/setup/database";

process.env.MODE = "demo";
const many = 1_000;
/** On a machine that does other things as well. */
const slow = { timeout: 180_000 };
let scene: OfferScene;

beforeAll(async () => {
  await databaseOfThisFile();
  scene = await OfferScene.at(new Date("2026-11-26T18:10:00Z"));
  return () => disconnect();
});

test(
  "a thousand coordinators take the one family that waits at the same moment: one leads, the others hear he was first",
  slow,
  async () => {
    const askers = await crowd(scene, many);
    const conferenceId = await scene.registered();
    const offerIds = await allAsked(
      scene,
      askers.map(({ id }) => ({ accountId: id, conferenceId })),
    );
    const outcomes = await Promise.all(
      askers.map((asker, index) => acceptOffer(asker, { offerId: offerIds[index] ?? "" }, pressAt(scene.now))),
    );
    expect(counted(outcomes)).toEqual({ accepted: 1, taken: many - 1 });
    expect(await scene.db.coordinatorAssignment.count({ where: { conferenceId, until: null } })).toBe(1);
    expect(
      await scene.db.coordinatorOffer.groupBy({ by: ["answer"], where: { conferenceId }, _count: true, orderBy: { answer: "asc" } }),
    ).toEqual([
      { answer: "accepted", _count: 1 },
      { answer: "withdrawn", _count: many - 1 },
    ]);
  },
);

test(
  "one coordinator with one place takes a thousand families at the same moment: one is his, for the others he is full",
  slow,
  async () => {
    const accountId = await scene.coordinator("Fatima", { capacity: 1 });
    const asker = await scene.coordinatorAsker(accountId);
    const conferenceIds = await waitingRoom(scene, many);
    const offerIds = await allAsked(
      scene,
      conferenceIds.map((conferenceId) => ({ accountId, conferenceId })),
    );
    const outcomes = await Promise.all(offerIds.map((offerId) => acceptOffer(asker, { offerId }, pressAt(scene.now))));
    expect(counted(outcomes)).toEqual({ accepted: 1, full: many - 1 });
    expect(await scene.db.coordinatorAssignment.findMany({ where: { accountId }, select: { seat: true } })).toEqual([{ seat: 1 }]);
    expect(await scene.db.coordinatorOffer.count({ where: { accountId, answer: null } })).toBe(many - 1);
  },
);
