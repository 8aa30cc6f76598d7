import { beforeAll, expect, test } from "vitest";
import { newOnce } from "~/access/deed.server";
import { newId } from "~/access/ids";
import { setClock } from "~/clock";
import { deskOf } from "~/coordinator/desk/desk.server";
import { placeConference } from "~/coordinator/desk/place.server";
import { waitingFor } from "~/coordinator/desk/waiting.server";
import { recordFirstTalk } from "~/coordinator/leading/first-talk.server";
import { acceptOffer, declineOffer, knowThisPerson, sayPerhaps } from "~/coordinator/offer/answer-offer.server";
import { moveOffersOn } from "~/coordinator/offer/move-on.server";
import { offerCoordinator } from "~/coordinator/offer/offer.server";
import { offerMessage } from "~/coordinator/offer/offer-message.server";
import { dbOf, disconnect } from "~/db.server";
import { factOf } from "~/journey/conference.server";
import { stateOf } from "~/journey/state";
import { registerConference } from "~/registration/register.server";
import { colleague, colleagueIn, type Doors } from "../../../tests/builders/askers";
import { account, organisation } from "../../../tests/builders/colleagues";
import { inPool } from "../../../tests/builders/pool";
import { databaseOfThisFile } from "../../../tests/setup/database";

const now = new Date("2026-11-26T18:10:00Z");
const hours = (many: number) => new Date(now.getTime() + many * 3_600_000);
const at = (when: Date) => ({ once: newOnce(), now: when });

process.env.MODE = "demo";

let doors: Doors;
let centrale: string;
let landlord: string;
let worker: string;
let manager: string;
let everybody = 0;

beforeAll(async () => {
  await databaseOfThisFile();
  setClock(now);
  doors = { staff: dbOf("staff"), family: dbOf("family") };
  centrale = await organisation(doors.staff, "Eigen Kracht Centrale", "centrale", now);
  const welfare = await organisation(doors.staff, "Vangnet", "welfare", now);
  landlord = await organisation(doors.staff, "Woonstede", "landlord", now);
  worker = await staff("Joke", "socialWorker", welfare);
  manager = await staff("Ria", "regionalManager", centrale);
  return () => disconnect();
});

function staff(firstName: string, role: "socialWorker" | "regionalManager" | "coordinator", organisationId: string) {
  everybody += 1;
  const person = {
    firstName,
    familyName: "Test",
    role,
    organisationId,
    email: `${firstName}${everybody}@voorbeeld.nl`,
    phone: `+316900000${10 + everybody}`,
  };
  return account(doors.staff, person, now);
}

async function coordinator(firstName: string, more: Partial<Parameters<typeof inPool>[2]> = {}) {
  const id = await staff(firstName, "coordinator", centrale);
  await inPool(doors.staff, id, { town: "Amsterdam Noord", languages: [{ language: "nld", level: "native" }], ...more }, now);
  return id;
}

async function registered(more: object = {}, house: object = {}) {
  const outcome = await registerConference(
    await colleague(doors, worker),
    {
      principals: [
        {
          firstName: "Mimount",
          spokenLanguage: "rif",
          readLanguage: "none",
          willing: true,
          willingHow: "spoken",
          willingLanguage: "rif",
          consentRegistration: true,
          alone: "yes",
          mustNotKnow: "no",
          readsAlong: "no",
          callingUnsafe: "no",
          ...more,
        },
      ],
      situation: "Twee maanden huur achter.",
      children: "yes",
      ...house,
    },
    at(now),
  );
  if (outcome.refused) throw new Error(outcome.refused);
  return /registrations\/([\w-]+)/.exec(outcome.redirect)?.[1] as string;
}

const desk = async (conferenceId: string) => {
  const { dataKey } = await doors.staff.conference.findUniqueOrThrow({ where: { id: conferenceId }, include: { dataKey: true } });
  return deskOf(doors.staff, { id: conferenceId, dataKey }, now);
};
const offer = async (conferenceId: string, accountId: string, when = now) =>
  offerCoordinator(await colleagueIn(doors, manager, conferenceId, "offerCoordinator"), { accountId }, at(when));
const newestOffer = (accountId: string) =>
  doors.staff.coordinatorOffer.findFirstOrThrow({ where: { accountId }, orderBy: { offeredAt: "desc" } });

test("a registration waits, is offered, accepted in two steps, and is then started", async () => {
  const conferenceId = await registered();
  const waiting = await waitingFor(doors.staff, centrale, hours(24 * 6));
  expect(waiting.map(({ principals }) => principals)).toContainEqual(["Mimount"]);

  const fatima = await coordinator("Fatima", { languages: [{ language: "rif", level: "native" }] });
  expect((await offer(conferenceId, fatima)).refused).toBeNull();
  const { id: offerId } = await newestOffer(fatima);
  const asker = await colleague(doors, fatima);
  expect((await acceptOffer(asker, { offerId }, at(hours(1)))).refused).toBe("firstPerhaps");
  expect((await sayPerhaps(asker, { offerId }, at(hours(1)))).refused).toBeNull();
  const press = at(hours(2));
  const [one, two] = [await acceptOffer(asker, { offerId }, press), await acceptOffer(asker, { offerId }, press)];
  expect(one).toEqual({ refused: null, redirect: `/offers/${offerId}` });
  expect(two).toEqual(one);
  expect(await doors.staff.coordinatorAssignment.count({ where: { conferenceId } })).toBe(1);
  expect(stateOf(await factOf(doors.staff, conferenceId))).toBe("started");
  expect((await acceptOffer(asker, { offerId }, at(hours(3)))).refused).toBe("answered");

  const leading = await colleagueIn(doors, fatima, conferenceId, "recordFirstTalk");
  const { id: principalId } = await doors.staff.principal.findFirstOrThrow({ where: { conferenceId } });
  expect((await recordFirstTalk(leading, { principalId }, at(hours(9)))).refused).toBeNull();
  expect((await recordFirstTalk(leading, { principalId }, at(hours(9)))).refused).toBe("alreadyHeld");
  expect((await recordFirstTalk(leading, { principalId: newId() }, at(hours(9)))).refused).toBe("noSuchPrincipal");
  expect(stateOf(await factOf(doors.staff, conferenceId))).toBe("preparing");
});

test("two coordinators accept at once: one leads, the other hears he was second", async () => {
  const conferenceId = await registered();
  const both = [await coordinator("Rachid"), await coordinator("Marja")];
  const offers = [];
  for (const accountId of both) {
    await offer(conferenceId, accountId);
    const { id: offerId } = await newestOffer(accountId);
    const asker = await colleague(doors, accountId);
    await sayPerhaps(asker, { offerId }, at(hours(1)));
    offers.push({ asker, offerId });
  }
  const outcomes = await Promise.all(offers.map(({ asker, offerId }) => acceptOffer(asker, { offerId }, at(hours(2)))));
  expect(outcomes.map(({ refused }) => refused).sort()).toEqual([null, "taken"].sort());
});

test("the last free place is taken once, also by two offers at the same moment", async () => {
  const accountId = await coordinator("Bas", { capacity: 1 });
  const asker = await colleague(doors, accountId);
  const offerIds: string[] = [];
  for (const conferenceId of [await registered(), await registered()]) {
    await offer(conferenceId, accountId);
    const { id } = await doors.staff.coordinatorOffer.findFirstOrThrow({ where: { accountId, conferenceId } });
    await sayPerhaps(asker, { offerId: id }, at(hours(1)));
    offerIds.push(id);
  }
  const outcomes = await Promise.all(offerIds.map((offerId) => acceptOffer(asker, { offerId }, at(hours(2)))));
  expect(outcomes.map(({ refused }) => refused).sort()).toEqual([null, "full"].sort());
});

test("a late answer, somebody else's offer and a no each end differently", async () => {
  const conferenceId = await registered();
  const accountId = await coordinator("Els");
  await offer(conferenceId, accountId);
  const { id: offerId } = await newestOffer(accountId);
  const asker = await colleague(doors, accountId);
  const other = await colleague(doors, await coordinator("Piet"));
  expect((await sayPerhaps(other, { offerId }, at(now))).refused).toBe("gone");
  expect((await sayPerhaps(asker, { offerId }, at(hours(49)))).refused).toBe("late");
  expect(await moveOffersOn(doors.staff, hours(49))).toBeGreaterThan(0);
  expect((await offer(conferenceId, accountId, hours(50))).refused).toBeNull();
  const again = await newestOffer(accountId);
  expect((await declineOffer(asker, { offerId: again.id }, at(hours(51)))).refused).toBeNull();
  expect((await offer(conferenceId, accountId, hours(52))).refused).toBe("alreadyAsked");
});

test("knowing somebody is kept as any other no: its rows are the same as those of a no", async () => {
  const rowsOf = async (saying: typeof knowThisPerson) => {
    const conferenceId = await registered();
    const accountId = await coordinator("Salima");
    await offer(conferenceId, accountId);
    const { id: offerId } = await newestOffer(accountId);
    const asker = await colleague(doors, accountId);
    await sayPerhaps(asker, { offerId }, at(now));
    expect((await saying(asker, { offerId }, at(now))).refused).toBeNull();
    const { answer, answeredAt, answeredHow, provisionalAt } = await newestOffer(accountId);
    const events = await doors.staff.timelineEvent.findMany({ where: { conferenceId, kind: "offerAnswered" } });
    const { asked } = await desk(conferenceId);
    return {
      ...{ answer, answeredAt, answeredHow, provisionalAt },
      events: events.map(({ refs, actorKind, at: when }) => [refs, actorKind, when]).length,
      refs: events.every(({ refs }) => JSON.stringify(refs) === JSON.stringify({ offerId })),
      asked: asked.map(({ firstName, state }) => [firstName, state]),
    };
  };
  expect(await rowsOf(knowThisPerson)).toEqual(await rowsOf(declineOffer));
});

test("a coordinator who knows the landlord, or works for the referrer, is not proposed", async () => {
  const house = {
    housing: "new",
    landlordId: landlord,
    tenant: "Mimount",
    rent: "611",
    arrears: "1222",
    months: "2",
    step: "notice",
    stepOn: "2026-11-20",
    evictionOn: "2026-12-15",
  };
  const conferenceId = await registered({}, house);
  const tied = await coordinator("Wim", { ties: [landlord] });
  const { aside, ranked, weeks } = await desk(conferenceId);
  expect(aside.find(({ accountId }) => accountId === tied)?.why).toBe("tie");
  expect(ranked.map(({ accountId }) => accountId)).not.toContain(tied);
  expect((await offer(conferenceId, tied)).refused).toBe("tie");
  expect(weeks).toBe(3);
  const [mostUrgent] = await waitingFor(doors.staff, centrale, now);
  expect(mostUrgent?.conferenceId).toBe(conferenceId);
});

test("the text message names nobody but the coordinator, and stays away once the offer is answered", async () => {
  const conferenceId = await registered();
  const accountId = await coordinator("Noor");
  await offer(conferenceId, accountId);
  const row = await newestOffer(accountId);
  const message = await doors.staff.outgoingMessage.findFirstOrThrow({ where: { accountId }, orderBy: { createdAt: "desc" } });
  expect(message.conferenceId).toBeNull();
  const words = () =>
    doors.staff.$transaction(
      async (tx) => (await offerMessage.wordsFor(tx, [{ ...message, language: "nl" }])).get(message.id)?.body ?? null,
    );
  expect(await words()).toMatch(/^Dag Noor, .*\/offer\/[\w-]{22} .*JA \d+ \(misschien\) of NEE \d+/);
  await declineOffer(await colleague(doors, accountId), { offerId: row.id }, at(now));
  expect(await words()).toBeNull();
});

test("a wish that was not confirmed neither counts nor is shown; background needs its own consent", async () => {
  const unconfirmed = await desk(await registered({ wishGender: "woman", wishWords: "rustig iemand" }));
  expect(unconfirmed.need.genders).toEqual([]);
  expect(JSON.stringify(unconfirmed.wishes)).not.toContain("rustig");
  const confirmed = { wishConfirmed: true, wishBackground: "iemand uit de Rif", consentBackground: true };
  const conferenceId = await registered(confirmed);
  await coordinator("Yamna", {
    background: "Mijn ouders komen uit de streek Rif en spreken Tarifit",
    languages: [{ language: "rif", level: "native" }],
  });
  expect((await desk(conferenceId)).wishes[0]?.background).toBe("iemand uit de Rif");
  await doors.staff.dataConsent.updateMany({ where: { conferenceId, purpose: "coordinatorBackground" }, data: { withdrawnAt: now } });
  const after = await desk(conferenceId);
  expect(JSON.stringify(after)).not.toContain("Rif en");
  expect(after.need.backgrounds).toEqual([]);
});

test("distance counts once somebody noted where about the family lives", async () => {
  const conferenceId = await registered();
  await coordinator("Aad", { town: "Haarlem" });
  expect((await desk(conferenceId)).ranked.flatMap(({ reasons }) => reasons).some(({ part }) => part === "distance")).toBe(false);
  await placeConference(await colleagueIn(doors, manager, conferenceId, "offerCoordinator"), { town: "Amsterdam Noord" }, at(now));
  expect((await desk(conferenceId)).ranked.flatMap(({ reasons }) => reasons).some(({ part }) => part === "distance")).toBe(true);
});
