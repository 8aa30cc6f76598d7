import { beforeAll, describe, expect, test } from "vitest";
import { newId } from "~/access/ids";
import { seal } from "~/access/sealing.server";
import { readWish } from "~/coordinator/desk/read-wish.server";
import { barCoordinator } from "~/coordinator/leading/bar.server";
import { noteFallbackAnswer } from "~/coordinator/leading/interpreter/fallback-answer.server";
import { handOver } from "~/coordinator/leading/substitutes/hand-over.server";
import { endSubstitute, nameSubstitute } from "~/coordinator/leading/substitutes/substitutes.server";
import { dropFromLine, offerCoordinator, offerInOrder, withdrawOffer } from "~/coordinator/offer/offer.server";
import { sendWelcome } from "~/coordinator/pool/joining/send-welcome.server";
import { acceptPair } from "~/coordinator/whole-list/accept-pair.server";
import { disconnect } from "~/db.server";
import { account, organisation } from "../../tests/builders/colleagues";
import { OfferScene } from "../../tests/builders/offers";
import { inPool } from "../../tests/builders/pool";
import { databaseOfThisFile } from "../../tests/setup/database";

process.env.MODE = "demo";
let scene: OfferScene;
/** A coordinator of another Centrale. */
let stranger: string;
let [here, there, salima] = ["", "", ""];

beforeAll(async () => {
  await databaseOfThisFile();
  scene = await OfferScene.at(new Date("2026-11-26T18:10:00Z"));
  const elsewhere = await organisation(scene.db, "Centrale Noord", "centrale", scene.now);
  const who = { firstName: "Otto", familyName: "Test", role: "coordinator" as const, email: "otto@voorbeeld.nl", phone: "+31612000009" };
  stranger = await account(scene.db, { ...who, organisationId: elsewhere }, scene.now);
  await inPool(scene.db, stranger, { town: "Amsterdam Noord", languages: [{ language: "nld", level: "native" }] }, scene.now);
  [here, there, salima] = [await scene.registered(), await scene.registered("Hilda"), await scene.coordinator("Salima")];
  return () => disconnect();
});

const press = () => scene.press(scene.now);
const at = (conferenceId: string) => scene.managerIn(conferenceId);

describe("a coordinator of another Centrale", () => {
  test("is not asked, not put in line, and gets no welcome", async () => {
    expect(await offerCoordinator(await at(here), { accountId: stranger }, press())).toEqual({ refused: "notInPool" });
    expect(await offerInOrder(await at(here), { accountIds: [salima, stranger] }, press())).toEqual({ refused: "notInPool" });
    expect(await dropFromLine(await at(here), { accountId: stranger }, press())).toEqual({ refused: "over" });
    expect(await barCoordinator(await at(here), { accountId: stranger }, press())).toEqual({ refused: "notInPool" });
    const asker = await scene.coordinatorAsker(scene.manager);
    expect(await sendWelcome(asker, { accountIds: [stranger] }, { ...press(), redirect: "/pool" })).toEqual({ refused: "notThere" });
    expect(await scene.db.coordinatorOffer.count()).toBe(0);
  });

  test("stands in for nobody, and takes nothing over", async () => {
    const led = await scene.registered("Willy");
    await scene.db.coordinatorAssignment.create({ data: { id: newId(), conferenceId: led, accountId: salima, from: scene.now } });
    expect(await nameSubstitute(await at(led), { accountId: stranger }, press())).toEqual({ refused: "notFitting" });
    const taking = handOver(await at(led), { to: stranger, why: "ill", spoken: "on" }, press());
    expect(await taking).toEqual({ refused: "notFitting" });
  });
});

describe("what belongs to another conference", () => {
  test("is not taken back, answered, read, ended or taken from here", async () => {
    const { id: principalId } = await scene.db.principal.findFirstOrThrow({ where: { conferenceId: there } });
    const { dataKey } = await scene.db.conference.findUniqueOrThrow({ where: { id: there }, include: { dataKey: true } });
    const [wishId, fallbackId, substituteId, proposalId, pairId] = [newId(), newId(), newId(), newId(), newId()];
    const specialSealed = seal(dataKey, { model: "Wish", field: "specialSealed", id: wishId }, { words: "Iemand die luistert" });
    const entered = { enteredAt: scene.now, confirmedAt: scene.now };
    await scene.db.wish.create({ data: { id: wishId, conferenceId: there, principalId, specialSealed, ...entered } });
    const decided = { decidedAt: scene.now, decidedBy: scene.manager };
    await scene.db.languageFallback.create({ data: { id: fallbackId, conferenceId: there, principalId, language: "rif", ...decided } });
    const named = { namedAt: scene.now, namedBy: scene.manager };
    await scene.db.coordinatorSubstitute.create({ data: { id: substituteId, conferenceId: there, accountId: salima, ...named } });
    const counts = { registrations: 1, places: 1, gain: 0, helpedOneByOne: 1 };
    await scene.db.wholeListProposal.create({
      data: { id: proposalId, centraleId: scene.centrale, at: scene.now, by: scene.manager, ...counts },
    });
    await scene.db.wholeListPair.create({ data: { id: pairId, proposalId, conferenceId: there, accountId: salima } });
    expect((await scene.offer(there, [salima])).refused).toBeNull();
    const { id: offerId } = await scene.offerOf(salima, there);

    expect(await withdrawOffer(await at(here), { offerId }, press())).toEqual({ refused: "over" });
    expect(await readWish(await at(here), { wishId, counts: "yes" }, press())).toEqual({ refused: "gone" });
    expect(await noteFallbackAnswer(await at(here), { fallbackId, answer: "withInterpreter" }, press())).toEqual({ refused: "gone" });
    expect(await endSubstitute(await at(here), { substituteId }, press())).toEqual({ refused: "gone" });
    const pair = { proposalId, pairId, conferenceId: there, page: 1 };
    expect(await acceptPair(await at(here), pair, press())).toEqual({ refused: "decided" });
    expect(await acceptPair(await at(there), { ...pair, proposalId: newId() }, press())).toEqual({ refused: "decided" });
    expect(await scene.told(there)).toEqual(["Salima asked"]);
  });
});
