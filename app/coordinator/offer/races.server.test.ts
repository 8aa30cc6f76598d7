import { beforeAll, describe, expect, test, vi } from "vitest";
import { handOver } from "~/coordinator/leading/substitutes/hand-over.server";
import { nameSubstitute } from "~/coordinator/leading/substitutes/substitutes.server";
import { acceptOffer, declineOffer, sayPerhaps } from "~/coordinator/offer/answer-offer.server";
import { moveOffersOn } from "~/coordinator/offer/move-on.server";
import { offerInOrder, withdrawOffer } from "~/coordinator/offer/offer.server";
import { leave } from "~/coordinator/pool/pool-deeds.server";
import { sayIndependence } from "~/coordinator/pool/profile/profile-deeds.server";
import { acceptPair } from "~/coordinator/whole-list/accept-pair.server";
import { proposeWholeList } from "~/coordinator/whole-list/propose.server";
import { disconnect } from "~/db.server";
import { colleague, colleagueIn } from "../../../tests/builders/askers";
import { OfferScene } from "../../../tests/builders/offers";
import { databaseOfThisFile } from "../../../tests/setup/database";

// As if each came to a process of its own: the database alone decides.
vi.mock("~/coordinator/offer/in-turn", () => ({ inTurn: (_key: string, work: () => Promise<unknown>) => work() }));

process.env.MODE = "demo";
let scene: OfferScene;
const often = Array.from({ length: 3 }, (_, round) => round);

beforeAll(async () => {
  await databaseOfThisFile();
  scene = await OfferScene.at(new Date("2026-11-26T18:10:00Z"));
  return () => disconnect();
});

/** A family, and coordinators with one place each. */
async function family(...names: string[]) {
  const conferenceId = await scene.registered();
  const accountIds: string[] = [];
  for (const name of names) accountIds.push(await scene.coordinator(name, { capacity: 1 }));
  return { conferenceId, accountIds: accountIds as [string, string, string] };
}
async function perhaps(accountId: string) {
  const asker = await scene.coordinatorAsker(accountId);
  const { id: offerId } = await scene.offerOf(accountId);
  await sayPerhaps(asker, { offerId }, scene.press(scene.hours(1)));
  return { asker, offerId };
}
const refusals = (outcomes: readonly { refused: string | null }[]) => outcomes.map(({ refused }) => refused ?? "done").sort();
const leads = (conferenceId: string) => scene.db.coordinatorAssignment.findMany({ where: { conferenceId, until: null } });
const open = (conferenceId: string) => scene.db.coordinatorOffer.count({ where: { conferenceId, answer: null } });
const later = () => scene.press(scene.hours(2));

describe("at the same moment", () => {
  test.each(often)("two managers ask a few in order: one line, and nobody is asked twice (%i)", async () => {
    const { conferenceId, accountIds } = await family("Salima", "Rachid", "Marja");
    const [one, two] = [await scene.managerIn(conferenceId), await scene.managerIn(conferenceId)];
    const outcomes = await Promise.all([
      offerInOrder(one, { accountIds }, later()),
      offerInOrder(two, { accountIds: [accountIds[1], accountIds[0]] }, later()),
    ]);
    expect(refusals(outcomes)).toHaveLength(2);
    expect(outcomes.filter(({ refused }) => refused === null)).toHaveLength(1);
    expect(await open(conferenceId)).toBe(1);
  });

  test.each(often)("a question is taken back while it is answered with yes (%i)", async () => {
    const { conferenceId, accountIds } = await family("Salima", "Rachid");
    await scene.offer(conferenceId, accountIds);
    const { asker, offerId } = await perhaps(accountIds[0]);
    const manager = await scene.managerIn(conferenceId);
    const [accepted, withdrawn] = await Promise.all([
      acceptOffer(asker, { offerId }, later()),
      withdrawOffer(manager, { offerId }, later()),
    ]);
    if (accepted.refused === null) {
      expect(withdrawn.refused).toBe("over");
      expect(await open(conferenceId)).toBe(0);
    } else {
      expect([accepted.refused, withdrawn.refused]).toEqual(["withdrawn", null]);
      expect(await scene.told(conferenceId)).toEqual(["Salima withdrawn", "Rachid asked"]);
    }
  });

  test.each(often)("the line moves on by the clock and by a no: the next is asked once (%i)", async () => {
    const { conferenceId, accountIds } = await family("Els", "Piet", "Aad");
    await scene.offer(conferenceId, accountIds);
    const { asker, offerId } = await perhaps(accountIds[0]);
    await Promise.all([
      declineOffer(asker, { offerId }, scene.press(scene.hours(47.9))),
      moveOffersOn(scene.db, scene.hours(48)),
      moveOffersOn(scene.db, scene.hours(48)),
    ]);
    expect(await scene.line(conferenceId)).toEqual(["Aad"]);
    expect(await open(conferenceId)).toBe(1);
  });

  test.each(often)("a pair of the whole list is asked twice, and at the desk (%i)", async () => {
    await scene.db.coordinatorProfile.updateMany({ data: { restingSince: scene.now } });
    const { conferenceId } = await family("Noor");
    const outcome = await proposeWholeList(await colleague(scene.doors, scene.manager), scene.press(scene.now));
    const proposalId = (outcome.refused === null ? outcome.redirect : "").split("/").at(-1) as string;
    const pair = await scene.db.wholeListPair.findFirst({ where: { proposalId, accountId: { not: null } } });
    const asked = pair?.conferenceId ?? conferenceId;
    const input = { proposalId, conferenceId: asked, pairId: pair?.id as string, page: 1 };
    const askers = await Promise.all([1, 2, 3].map(() => colleagueIn(scene.doors, scene.manager, asked, "offerCoordinator")));
    const outcomes = await Promise.all([
      acceptPair(askers[0] as never, input, later()),
      acceptPair(askers[1] as never, input, later()),
      offerInOrder(askers[2] as never, { accountIds: [pair?.accountId as string] }, later()),
    ]);
    expect(outcomes.filter(({ refused }) => refused === null)).toHaveLength(1);
    expect(await open(asked)).toBe(1);
  });

  test.each(often)("somebody leaves the pool while he says yes: he leads, or he is gone (%i)", async () => {
    const { conferenceId, accountIds } = await family("Wim", "Ria");
    await scene.offer(conferenceId, accountIds);
    const { asker, offerId } = await perhaps(accountIds[0]);
    const manager = { ...(await colleague(scene.doors, scene.manager)), coordinatorId: accountIds[0], coordinatorKey: asker.accountKey };
    const [accepted, left] = await Promise.all([acceptOffer(asker, { offerId }, later()), leave(manager as never, later())]);
    const assigned = await leads(conferenceId);
    if (left.refused === null) expect([accepted.refused, assigned.length]).toEqual(["withdrawn", 0]);
    else expect([left.refused, accepted.refused, assigned.length]).toEqual(["leads", null, 1]);
  });

  test.each(often)("his last place goes to a family that says yes, or to one that is handed to him (%i)", async () => {
    const first = await family("Karin", "Tom");
    const second = await scene.registered("Hilda");
    const [karin, tom] = first.accountIds;
    await scene.offer(first.conferenceId, [karin]);
    const lead = await perhaps(karin);
    expect((await acceptOffer(lead.asker, { offerId: lead.offerId }, later())).refused).toBeNull();
    await scene.offer(second, [tom]);
    const { asker, offerId } = await perhaps(tom);
    const manager = await colleagueIn(scene.doors, scene.manager, first.conferenceId, "handOver");
    const input = { to: tom, why: "ill" as const, spoken: "on" as const };
    const outcomes = await Promise.all([acceptOffer(asker, { offerId }, later()), handOver(manager, input, later())]);
    expect(outcomes.filter(({ refused }) => refused === null)).toHaveLength(1);
    expect(await scene.db.coordinatorAssignment.count({ where: { accountId: tom, seat: { not: null } } })).toBe(1);
    expect(await leads(first.conferenceId)).toHaveLength(1);
  });

  test.each(often)("a substitute is named twice while the family is handed to him (%i)", async () => {
    const { conferenceId, accountIds } = await family("Jan", "Kees");
    await scene.offer(conferenceId, [accountIds[0]]);
    const lead = await perhaps(accountIds[0]);
    await acceptOffer(lead.asker, { offerId: lead.offerId }, later());
    const manager = await colleagueIn(scene.doors, scene.manager, conferenceId, "handOver");
    const outcomes = await Promise.all([
      nameSubstitute(manager, { accountId: accountIds[1] }, later()),
      nameSubstitute(manager, { accountId: accountIds[1] }, later()),
      handOver(manager, { to: accountIds[1], why: "ill", spoken: "on" }, later()),
    ]);
    expect(outcomes[2]?.refused).toBeNull();
    expect((await leads(conferenceId)).map(({ accountId }) => accountId)).toEqual([accountIds[1]]);
    expect(await scene.db.coordinatorSubstitute.count({ where: { conferenceId, endedAt: null } })).toBe(0);
  });
});

test("who turns out to be a care worker cannot say yes any more to what he was asked before", async () => {
  const { conferenceId, accountIds } = await family("Yara", "Bep");
  await scene.offer(conferenceId, accountIds);
  const { asker, offerId } = await perhaps(accountIds[0]);
  expect((await sayIndependence(asker, { careWorker: "yes" }, later())).refused).toBeNull();
  expect((await acceptOffer(asker, { offerId }, later())).refused).toBe("withdrawn");
});
