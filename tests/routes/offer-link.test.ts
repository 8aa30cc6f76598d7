import { beforeAll, expect, test } from "vitest";
import { newOnce } from "~/access/deed.server";
import { newId } from "~/access/ids";
import { setClock } from "~/clock";
import { openOfferAddress } from "~/coordinator/offer/offer-message.server";
import { disconnect } from "~/db.server";
import { action, loader } from "~/routes/offer.$secret";
import { OfferScene } from "../builders/offers";
import { databaseOfThisFile, type TestDatabase } from "../setup/database";

process.env.MODE = "demo";
let database: TestDatabase;
let scene: OfferScene;

beforeAll(async () => {
  database = await databaseOfThisFile();
  scene = await OfferScene.at(new Date("2026-11-26T18:10:00Z"));
  return () => disconnect();
});

async function asked(firstName: string) {
  const accountId = await scene.coordinator(firstName, { town: "Haarlem" });
  const conferenceId = await scene.registered("Mimountje");
  await scene.db.conference.update({ where: { id: conferenceId }, data: { town: "Amsterdam Noord" } });
  await scene.offer(conferenceId, [accountId]);
  const offer = await scene.offerOf(accountId);
  return { accountId, conferenceId, offerId: offer.id, secret: openOfferAddress(offer.id).split("/offer/")[1] ?? "" };
}

type Answer = { data?: unknown; init?: ResponseInit | null; headers?: Headers } | Response;
const address = (secret: string) => `http://localhost:3000/offer/${secret}`;
const get = (secret: string): Promise<Answer> =>
  loader({ request: new Request(address(secret)), params: { secret }, context: {} }) as Promise<Answer>;
function post(secret: string, answer: string, once = newOnce()): Promise<Answer> {
  const request = new Request(address(secret), { method: "POST", body: new URLSearchParams({ answer, once }) });
  return action({ request, params: { secret }, context: {} }) as Promise<Answer>;
}
const statusOf = (answer: Answer): number => (answer instanceof Response ? answer.status : (answer.init?.status ?? 200));
const wordsOf = (answer: Answer): unknown => (answer as { data?: unknown }).data;
const shownAt = async (secret: string) =>
  ((await get(secret)) as unknown as { offer: { state: string; ended: string | null; asks: object | null } }).offer;

test("the link shows what is asked and who it is to nobody; looking answers nothing", async () => {
  const { secret, offerId, conferenceId } = await asked("Salima");
  const page = await get(secret);
  expect(JSON.stringify(page)).not.toMatch(/Mimount|Amsterdam/);
  expect(JSON.stringify(page)).not.toContain(conferenceId);
  expect(page).toMatchObject({
    language: "nl",
    offer: {
      id: offerId,
      state: "asked",
      town: null,
      firstNames: [],
      asks: { principals: 1, languages: ["rif"], km: 19, ownTown: "Haarlem" },
    },
  });
  expect(await scene.db.coordinatorOffer.findUniqueOrThrow({ where: { id: offerId } })).toMatchObject({
    provisionalAt: null,
    answer: null,
  });
});

test("perhaps by the link leads to signing in, and names nobody there either", async () => {
  const { secret, accountId } = await asked("Rachid");
  const once = newOnce();
  const [first, again] = [await post(secret, "perhaps", once), await post(secret, "perhaps", once)];
  expect([statusOf(first), statusOf(again)]).toEqual([302, 302]);
  const offer = await scene.offerOf(accountId);
  expect([offer.answeredHow, offer.provisionalAt]).toEqual(["link", scene.now]);
  expect(JSON.stringify(await get(secret))).not.toMatch(/Mimount|Amsterdam/);
  expect(wordsOf(await post(secret, "perhaps"))).toEqual({ key: "staff-offer.answer-answered" });
  expect(statusOf(await post(secret, "take"))).toBe(404);
  const [{ kept } = { kept: "" }] = await database.query<{ kept: string }>(
    `select coalesce(string_agg("redirect", ' '), '') as kept from "UsedForm"`,
  );
  expect(kept).not.toContain(secret);
});

test("no by the link moves on to nobody's name, and a second answer hears that there was one", async () => {
  const { secret, accountId } = await asked("Marja");
  expect(statusOf(await post(secret, "no"))).toBe(302);
  expect((await scene.offerOf(accountId)).answer).toBe("declined");
  expect(await shownAt(secret)).toMatchObject({ state: "declined", asks: null });
  const second = await post(secret, "perhaps");
  expect([statusOf(second), wordsOf(second)]).toEqual([409, { key: "staff-offer.answer-answered" }]);
});

test("a late answer, a question taken back and one somebody else took each have their own words", async () => {
  const late = await asked("Els");
  const back = setClock(scene.hours(49));
  expect(wordsOf(await post(late.secret, "perhaps"))).toEqual({ key: "staff-offer.answer-late" });
  back();
  setClock(scene.now);
  const taken = await asked("Piet");
  await scene.db.coordinatorOffer.update({ where: { id: taken.offerId }, data: { answer: "withdrawn", answeredAt: scene.now } });
  expect(wordsOf(await post(taken.secret, "perhaps"))).toEqual({ key: "staff-offer.answer-withdrawn" });
  const other = await scene.coordinator("Aad");
  const assignment = { id: newId(), conferenceId: taken.conferenceId, accountId: other, from: scene.now };
  await scene.db.coordinatorAssignment.create({ data: assignment });
  expect(await shownAt(taken.secret)).toMatchObject({ state: "withdrawn", ended: "taken" });
  expect(wordsOf(await post(taken.secret, "perhaps"))).toEqual({ key: "staff-offer.answer-taken" });
});

test("a secret nobody was given and one of long ago look the same, opened or posted to", async () => {
  const { secret } = await asked("Noor");
  const old = await asked("Wim");
  await scene.db.coordinatorOffer.update({ where: { id: old.offerId }, data: { expiresAt: scene.hours(-24 * 15) } });
  const opened = [await get("AAAAAAAAAAAAAAAAAAAAAA"), await get(old.secret), await get(`${secret}A`)];
  expect(opened.map(statusOf)).toEqual([404, 404, 404]);
  expect(new Set(opened.map((answer) => JSON.stringify(answer))).size).toBe(1);
  const posted = [await post("AAAAAAAAAAAAAAAAAAAAAA", "no"), await post(old.secret, "no")];
  expect(posted.map(statusOf)).toEqual([404, 404]);
  const logged = await database.query<{ row: string }>(
    `select distinct concat_ws(' ', "actorKind", "actorId", "conferenceId", "deed", "classes", "outcome", "reason") as row from "AccessLog" where "reason" = 'unknownLink'`,
  );
  expect(logged).toHaveLength(1);
});
