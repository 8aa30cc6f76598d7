import { beforeAll, expect, test } from "vitest";
import { newId } from "~/access/ids";
import { answerOfferBySms } from "~/coordinator/offer/answer-by-sms.server";
import { acceptOffer, declineOffer, sayPerhaps } from "~/coordinator/offer/answer-offer.server";
import { offerReplyMessage } from "~/coordinator/offer/offer-message.server";
import { disconnect } from "~/db.server";
import { givePhone, phoneNumberRow } from "~/messaging/numbers.server";
import { OfferScene } from "../../../tests/builders/offers";
import { databaseOfThisFile } from "../../../tests/setup/database";

process.env.MODE = "demo";
let scene: OfferScene;

beforeAll(async () => {
  await databaseOfThisFile();
  scene = await OfferScene.at(new Date("2026-11-26T18:10:00Z"));
  return () => disconnect();
});

async function asked(firstName: string) {
  const accountId = await scene.coordinator(firstName);
  const conferenceId = await scene.registered();
  await scene.offer(conferenceId, [accountId]);
  const { id, code } = await scene.offerOf(accountId);
  return { accountId, conferenceId, offerId: id, code: code ?? 0 };
}

const numberOf = async (accountId: string) =>
  (await scene.db.account.findUniqueOrThrow({ where: { id: accountId } })).phoneNumberId as string;
const say = async (accountId: string, text: string, when = scene.hours(1), providerId: string = newId()) =>
  answerOfferBySms(scene.db, { phoneNumberId: await numberOf(accountId), text, providerId }, when);

/** What went back to his telephone, the newest last. */
async function replies(accountId: string): Promise<string[]> {
  const rows = await scene.db.outgoingMessage.findMany({
    where: { accountId, template: offerReplyMessage.name },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  return rows.map(({ refs }) => (refs as { kind: string }).kind);
}

test("JA with the number is a perhaps, and the way to step two comes back once", async () => {
  const { accountId, offerId, code } = await asked("Salima");
  const providerId = newId();
  expect(await say(accountId, `Ja ${code}!`, scene.hours(1), providerId)).toBe("answered");
  expect(await say(accountId, `Ja ${code}!`, scene.hours(1), providerId)).toBe("answered");
  expect(await say(accountId, `JA ${code}`, scene.hours(2))).toBe("answered");
  const offer = await scene.offerOf(accountId);
  expect([offer.provisionalAt, offer.answer, offer.answeredHow]).toEqual([scene.hours(1), null, "sms"]);
  expect(await replies(accountId)).toEqual(["who"]);
  const message = await scene.db.outgoingMessage.findFirstOrThrow({ where: { accountId, template: offerReplyMessage.name } });
  const words = await scene.db.$transaction((tx) => offerReplyMessage.wordsFor(tx, [{ ...message, language: "nl" }]));
  expect(words.get(message.id)?.body).toMatch(new RegExp(`^Dank je, Salima\\. .*/offers/${offerId}$`));
});

test("NEE without a number counts when one question is open, and nothing comes back", async () => {
  const { accountId } = await asked("Rachid");
  expect(await say(accountId, "nee")).toBe("answered");
  const offer = await scene.offerOf(accountId);
  expect([offer.answer, offer.answeredHow]).toEqual(["declined", "sms"]);
  expect(await replies(accountId)).toEqual([]);
  expect(await say(accountId, "nee")).toBe("answered");
  expect(await replies(accountId)).toEqual(["answered"]);
});

test("with two questions open a bare JA asks for the number, and the number decides", async () => {
  const { accountId, conferenceId, code } = await asked("Marja");
  const other = await scene.registered("Hilda");
  await scene.offer(other, [accountId]);
  expect(await say(accountId, "ja")).toBe("answered");
  expect(await replies(accountId)).toEqual(["which"]);
  expect(await say(accountId, `nee ${code}`)).toBe("answered");
  expect((await scene.offerOf(accountId, conferenceId)).answer).toBe("declined");
  expect((await scene.offerOf(accountId, other)).answer).toBeNull();
});

test("a wrong number, a late answer, a second one and one that came after somebody else: each its own words", async () => {
  const wrong = await asked("Els");
  expect(await say(wrong.accountId, "JA 4711")).toBe("answered");
  expect(await replies(wrong.accountId)).toEqual(["unknown"]);
  expect(await say(wrong.accountId, `JA ${wrong.code}`, scene.hours(49))).toBe("answered");
  expect(await replies(wrong.accountId)).toEqual(["unknown", "late"]);

  const first = await asked("Piet");
  const second = await scene.coordinator("Aad");
  await scene.offer(first.conferenceId, [second]);
  const piet = await scene.coordinatorAsker(first.accountId);
  await sayPerhaps(piet, first, scene.press(scene.hours(1)));
  await acceptOffer(piet, first, scene.press(scene.hours(1)));
  expect(await say(first.accountId, "ja")).toBe("answered");
  expect(await replies(first.accountId)).toEqual(["answered"]);
  const { code } = await scene.offerOf(second);
  expect(await say(second, `JA ${code}`)).toBe("answered");
  expect(await replies(second)).toEqual(["taken"]);
});

test("two coordinators who share a telephone never answer for each other", async () => {
  const [ans, bep] = [await asked("Ans"), await asked("Bep")];
  await scene.db.account.update({ where: { id: bep.accountId }, data: { phoneNumberId: await numberOf(ans.accountId) } });
  await scene.offer(await scene.registered("Sanne"), [ans.accountId], scene.hours(1));
  const ofAns = await scene.offerOf(ans.accountId);
  const other = await scene.registered("Willy");
  await scene.offer(other, [bep.accountId], scene.hours(1));
  const newest = await scene.offerOf(bep.accountId, other);
  expect(newest.code).not.toBe(ofAns.code);
  expect(await say(ans.accountId, `NEE ${newest.code}`, scene.hours(2))).toBe("answered");
  expect((await scene.offerOf(bep.accountId, other)).answer).toBe("declined");
  expect((await scene.offerOf(ans.accountId)).answer).toBeNull();
});

test("the number of an old question never falls on a newer one", async () => {
  const { accountId, code } = await asked("Noor");
  const noor = await scene.coordinatorAsker(accountId);
  await declineOffer(noor, { offerId: (await scene.offerOf(accountId)).id }, scene.press(scene.hours(1)));
  const other = await scene.registered("Wim");
  await scene.offer(other, [accountId], scene.hours(2));
  expect(await say(accountId, `JA ${code}`, scene.hours(3))).toBe("answered");
  expect((await scene.offerOf(accountId, other)).provisionalAt).toBeNull();
});

test("anything else, and anybody else, is left for a person to read", async () => {
  const { accountId } = await asked("Karin");
  for (const text of ["ja hoor", "misschien", "Wie is het?"]) expect(await say(accountId, text)).toBeNull();
  expect(await say(await scene.coordinator("Tom"), "ja")).toBeNull();
  const nobody = await phoneNumberRow(scene.db, "+31611111111", scene.now);
  expect(await answerOfferBySms(scene.db, { phoneNumberId: nobody.id, text: "ja", providerId: newId() }, scene.now)).toBeNull();
});

test("a number that somebody of a circle has too counts with the number of an open question only", async () => {
  const { accountId, conferenceId, code } = await asked("Yamna");
  const person = await scene.db.person.findFirstOrThrow({ where: { conferenceId } });
  await scene.db.$transaction((tx) => givePhone(tx, { personId: person.id, conferenceId, e164: scene.lastPhone(), now: scene.now }));
  expect(await scene.db.personPhone.count({ where: { phoneNumberId: await numberOf(accountId) } })).toBe(1);
  expect(await say(accountId, "ja")).toBeNull();
  expect(await say(accountId, "JA 4711")).toBeNull();
  expect(await say(accountId, `JA ${code}`)).toBe("answered");
  expect((await scene.offerOf(accountId)).provisionalAt).not.toBeNull();
  expect(await say(accountId, `NEE ${code}`)).toBe("answered");
  expect(await say(accountId, `NEE ${code}`)).toBeNull();
});
