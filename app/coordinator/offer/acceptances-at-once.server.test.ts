import { beforeAll, expect, test, vi } from "vitest";
import { acceptOffer } from "~/coordinator/offer/answer-offer.server";
import { disconnect } from "~/db.server";
import { allAsked, counted, crowd, pressAt, waitingRoom } from "../../../tests/builders/acceptances";
import { OfferScene } from "../../../tests/builders/offers";
import { databaseOfThisFile } from "../../../tests/setup/database";

// As if each came to a process of its own: nobody waits for his turn, and the database alone decides.
vi.mock("~/coordinator/offer/in-turn", () => ({ inTurn: (_key: string, work: () => Promise<unknown>) => work() }));

process.env.MODE = "demo";
const many = 25;
let scene: OfferScene;

beforeAll(async () => {
  await databaseOfThisFile();
  scene = await OfferScene.at(new Date("2026-11-26T18:10:00Z"));
  return () => disconnect();
});

test("one family is led by one coordinator, also when nothing but the database keeps them apart", async () => {
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
});

test("one place is taken once, also when nothing but the database keeps the families apart", async () => {
  const accountId = await scene.coordinator("Fatima", { capacity: 1 });
  const asker = await scene.coordinatorAsker(accountId);
  const conferenceIds = await waitingRoom(scene, many);
  const offerIds = await allAsked(
    scene,
    conferenceIds.map((conferenceId) => ({ accountId, conferenceId })),
  );
  const outcomes = await Promise.all(offerIds.map((offerId) => acceptOffer(asker, { offerId }, pressAt(scene.now))));
  expect(counted(outcomes)).toEqual({ accepted: 1, full: many - 1 });
});

test("the database itself refuses a second conference on the same place", async () => {
  const accountId = await scene.coordinator("Bas", { capacity: 1 });
  const [one = "", other = ""] = await waitingRoom(scene, 2);
  const assign = (conferenceId: string, seat: number) =>
    scene.db.$executeRaw`insert into "CoordinatorAssignment" ("id", "conferenceId", "accountId", "from", "seat")
      values (gen_random_uuid(), ${conferenceId}::uuid, ${accountId}::uuid, ${scene.now}, ${seat})`;
  await assign(one, 1);
  await expect(assign(other, 1)).rejects.toThrow(/23505|one_each_place|[Uu]nique/);
});
