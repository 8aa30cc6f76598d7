import { beforeAll, expect, test } from "vitest";
import { newId } from "~/access/ids";
import { deskOf } from "~/coordinator/desk/desk.server";
import { waitingFor } from "~/coordinator/desk/waiting.server";
import { acceptOffer, declineOffer, knowThisPerson, sayPerhaps } from "~/coordinator/offer/answer-offer.server";
import { moveOffersOn } from "~/coordinator/offer/move-on.server";
import { dropFromLine, dropLine, withdrawOffer } from "~/coordinator/offer/offer.server";
import { disconnect } from "~/db.server";
import { OfferScene } from "../../../tests/builders/offers";
import { databaseOfThisFile } from "../../../tests/setup/database";

process.env.MODE = "demo";
let scene: OfferScene;

beforeAll(async () => {
  await databaseOfThisFile();
  scene = await OfferScene.at(new Date("2026-11-26T18:10:00Z"));
  return () => disconnect();
});

/** A family, and coordinators of whom the first is asked and the others stand in line. */
async function inLine(...names: string[]) {
  const conferenceId = await scene.registered();
  const accountIds = [];
  for (const name of names) accountIds.push(await scene.coordinator(name, { capacity: 1 }));
  expect((await scene.offer(conferenceId, accountIds)).refused).toBeNull();
  return { conferenceId, accountIds: accountIds as [string, string, string, string] };
}

const answered = async (accountId: string, deed: typeof sayPerhaps | typeof acceptOffer, when = scene.hours(1), conferenceId?: string) => {
  const { id: offerId } = await scene.offerOf(accountId, conferenceId);
  return (await deed(await scene.coordinatorAsker(accountId), { offerId }, scene.press(when))).refused;
};

test("one is asked, and the next at the moment the one before says no", async () => {
  const { conferenceId, accountIds } = await inLine("Salima", "Rachid", "Marja");
  expect(await scene.told(conferenceId)).toEqual(["Salima asked"]);
  expect(await scene.line(conferenceId)).toEqual(["Rachid", "Marja"]);
  expect(await answered(accountIds[0], declineOffer)).toBeNull();
  expect(await scene.told(conferenceId)).toEqual(["Salima declined", "Rachid asked"]);
  expect((await scene.offerOf(accountIds[1])).expiresAt).toEqual(scene.hours(49));
  expect(await scene.line(conferenceId)).toEqual(["Marja"]);
});

test("knowing somebody moves the line on like any other no", async () => {
  const { conferenceId, accountIds } = await inLine("Noor", "Wim");
  expect(await answered(accountIds[0], sayPerhaps)).toBeNull();
  expect(await answered(accountIds[0], knowThisPerson)).toBeNull();
  expect(await scene.told(conferenceId)).toEqual(["Noor declined", "Wim asked"]);
  const events = await scene.db.timelineEvent.findMany({ where: { conferenceId, kind: "offerAnswered" } });
  expect(JSON.stringify(events)).not.toMatch(/Independent|know/i);
});

test("who asked for silence on her number is to be called: the desk says so", async () => {
  const { conferenceId, accountIds } = await inLine("Hennie", "Tineke");
  const { phoneNumberId } = await scene.db.account.findUniqueOrThrow({ where: { id: accountIds[0] } });
  await scene.db.phoneNumber.update({ where: { id: phoneNumberId as string }, data: { kind: "mobile" } });
  const { dataKey } = await scene.db.conference.findUniqueOrThrow({ where: { id: conferenceId }, include: { dataKey: true } });
  const asked = async () => (await deskOf(scene.db, { id: conferenceId, dataKey }, scene.now)).asked.map(({ unreached }) => unreached);
  expect(await asked()).toEqual([false]);
  await scene.db.numberSilence.create({ data: { id: newId(), phoneNumberId: phoneNumberId as string, since: scene.now } });
  expect(await asked()).toEqual([true]);
});

test("after two days of silence the clock asks the next, once", async () => {
  const { conferenceId } = await inLine("Els", "Piet", "Aad");
  await moveOffersOn(scene.db, scene.hours(47));
  expect(await scene.told(conferenceId)).toEqual(["Els asked"]);
  await Promise.all([moveOffersOn(scene.db, scene.hours(48)), moveOffersOn(scene.db, scene.hours(48))]);
  expect(await scene.told(conferenceId)).toEqual(["Els expired", "Piet asked"]);
  await moveOffersOn(scene.db, scene.hours(97));
  expect(await scene.told(conferenceId)).toEqual(["Els expired", "Piet expired", "Aad asked"]);
  await moveOffersOn(scene.db, scene.hours(200));
  expect(await scene.line(conferenceId)).toEqual([]);
  const [waiting] = (await waitingFor(scene.db, scene.centrale, scene.hours(200))).filter((one) => one.conferenceId === conferenceId);
  expect(waiting).toMatchObject({ offersOpen: 0, lineEnded: true });
});

test("who became full is passed over, and his open question goes to the next", async () => {
  const { conferenceId, accountIds } = await inLine("Bas", "Fatima", "Karin");
  const other = await scene.registered("Hilda");
  await scene.offer(other, [accountIds[0]]);
  await scene.offer(other, [accountIds[1]]);
  expect(await answered(accountIds[0], sayPerhaps, scene.hours(1), other)).toBeNull();
  expect(await answered(accountIds[0], acceptOffer, scene.hours(1), other)).toBeNull();
  expect(await answered(accountIds[0], sayPerhaps, scene.hours(2), conferenceId)).toBeNull();
  expect(await answered(accountIds[0], acceptOffer, scene.hours(2), conferenceId)).toBe("full");
  await scene.db.coordinatorProfile.update({ where: { accountId: accountIds[1] }, data: { restingSince: scene.hours(1) } });
  await moveOffersOn(scene.db, scene.hours(2));
  expect(await scene.told(conferenceId)).toEqual(["Bas withdrawn", "Karin asked"]);
  expect(await answered(accountIds[0], declineOffer, scene.hours(3), conferenceId)).toBe("full");
});

test("the manager takes a name out, drops the line, or takes the question back", async () => {
  const { conferenceId, accountIds } = await inLine("Ans", "Bert", "Cor", "Dirk");
  const manager = await scene.managerIn(conferenceId);
  expect((await dropFromLine(manager, { accountId: accountIds[1] }, scene.press(scene.now))).refused).toBeNull();
  expect((await dropFromLine(manager, { accountId: accountIds[1] }, scene.press(scene.now))).refused).toBe("over");
  expect((await scene.offer(conferenceId, accountIds.slice(1))).refused).toBe("lineRuns");
  const { id: offerId } = await scene.offerOf(accountIds[0]);
  expect((await withdrawOffer(manager, { offerId }, scene.press(scene.now))).refused).toBeNull();
  expect((await withdrawOffer(manager, { offerId }, scene.press(scene.now))).refused).toBe("over");
  expect(await scene.told(conferenceId)).toEqual(["Ans withdrawn", "Cor asked"]);
  expect(await answered(accountIds[0], sayPerhaps)).toBe("withdrawn");
  await dropLine(manager, scene.press(scene.now));
  expect(await scene.line(conferenceId)).toEqual([]);
  await moveOffersOn(scene.db, scene.hours(100));
  expect(await scene.told(conferenceId)).toEqual(["Ans withdrawn", "Cor expired"]);
});

test("accepting ends the line and every other question", async () => {
  const { conferenceId, accountIds } = await inLine("Yamna", "Tom", "Ger");
  await scene.offer(conferenceId, [accountIds[2]]);
  expect(await scene.line(conferenceId)).toEqual(["Tom"]);
  expect(await answered(accountIds[0], sayPerhaps)).toBeNull();
  expect(await answered(accountIds[0], acceptOffer)).toBeNull();
  expect((await scene.told(conferenceId)).sort()).toEqual(["Ger withdrawn", "Yamna accepted"]);
  expect(await scene.line(conferenceId)).toEqual([]);
  expect(await answered(accountIds[2], sayPerhaps)).toBe("taken");
  const logged = await scene.db.deskDecision.findMany({ where: { conferenceId }, orderBy: { id: "asc" } });
  expect(logged.map(({ kind }) => kind)).toEqual(["offer", "queue", "queue", "offer"]);
  expect(logged.every(({ position, candidates, by }) => position >= 1 && position <= candidates && by === scene.manager)).toBe(true);
});

test("nobody is asked any more for a family that changed its mind", async () => {
  const { conferenceId, accountIds } = await inLine("Jo", "Mo");
  await scene.db.willingness.updateMany({ where: { principal: { conferenceId } }, data: { endedAt: scene.hours(1) } });
  expect(await answered(accountIds[0], declineOffer, scene.hours(2))).toBeNull();
  expect(await scene.told(conferenceId)).toEqual(["Jo declined"]);
  expect(await scene.line(conferenceId)).toEqual([]);
});

test("two managers ask the same coordinator at once: one question goes out", async () => {
  const conferenceId = await scene.registered();
  const accountId = await scene.coordinator("Sara");
  const outcomes = await Promise.all([scene.offer(conferenceId, [accountId]), scene.offer(conferenceId, [accountId])]);
  expect(outcomes.map(({ refused }) => refused).sort()).toEqual(["alreadyAsked", null]);
  const others = [await scene.registered(), await scene.registered(), await scene.registered()];
  expect((await Promise.all(others.map((one) => scene.offer(one, [accountId])))).map(({ refused }) => refused)).toEqual([null, null, null]);
  const codes = await scene.db.coordinatorOffer.findMany({ where: { accountId, answer: null } });
  expect(new Set(codes.map(({ code }) => code)).size).toBe(4);
});
