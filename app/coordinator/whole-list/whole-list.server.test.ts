import { beforeAll, beforeEach, expect, test } from "vitest";
import { newOnce } from "~/access/deed.server";
import { setClock } from "~/clock";
import { offerCoordinator } from "~/coordinator/offer/offer.server";
import { dbOf, disconnect } from "~/db.server";
import { registerConference } from "~/registration/register.server";
import { colleague, colleagueIn, type Doors } from "../../../tests/builders/askers";
import { account, organisation } from "../../../tests/builders/colleagues";
import { inPool } from "../../../tests/builders/pool";
import { databaseOfThisFile } from "../../../tests/setup/database";
import { acceptPair } from "./accept-pair.server";
import { proposalPage } from "./proposal-page.server";
import { proposeWholeList } from "./propose.server";

const now = new Date("2026-11-26T18:10:00Z");
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
const at = (when: Date) => ({ once: newOnce(), now: when });

process.env.MODE = "demo";

let doors: Doors;
let everybody = 0;
let centrale: string;
let worker: string;
let manager: string;

beforeAll(async () => {
  await databaseOfThisFile();
  setClock(now);
  doors = { staff: dbOf("staff"), family: dbOf("family") };
  centrale = await organisation(doors.staff, "Eigen Kracht Centrale", "centrale", now);
  worker = await staff("Joke", "socialWorker", await organisation(doors.staff, "Vangnet", "welfare", now));
  manager = await staff("Ria", "regionalManager");
  return () => disconnect();
});

// Every scene has a pool of its own.
beforeEach(async () => {
  await doors.staff.coordinatorProfile.updateMany({ data: { goneSince: now } });
});

function staff(firstName: string, role: "socialWorker" | "regionalManager" | "coordinator", organisationId = centrale) {
  everybody += 1;
  const reach = { email: `${firstName}${everybody}@voorbeeld.nl`, phone: `+316910000${10 + everybody}` };
  return account(doors.staff, { firstName, familyName: "Test", role, organisationId, ...reach }, now);
}

async function coordinator(firstName: string, ...languages: string[]): Promise<string> {
  const id = await staff(firstName, "coordinator");
  const spoken = ["nld", ...languages].map((language) => ({ language, level: "native" as const }));
  await inPool(doors.staff, id, { town: "Amsterdam Noord", languages: spoken, capacity: 1 }, now);
  return id;
}

async function registered(firstName: string, spokenLanguage: string): Promise<string> {
  const answers = { alone: "yes", mustNotKnow: "no", readsAlong: "no", callingUnsafe: "no" } as const;
  const willing = { willing: true, willingHow: "spoken", willingLanguage: "nld", consentRegistration: true } as const;
  const principal = { firstName, spokenLanguage, readLanguage: "none", ...willing, ...answers } as never;
  const registration = { principals: [principal], situation: "Twee maanden huur achter.", children: "yes" } as never;
  const outcome = await registerConference(await colleague(doors, worker), registration, at(now));
  if (outcome.refused) throw new Error(outcome.refused);
  return /registrations\/([\w-]+)/.exec(outcome.redirect)?.[1] as string;
}

async function proposed(when = now): Promise<string> {
  const outcome = await proposeWholeList(await colleague(doors, manager), at(when));
  if (outcome.refused) throw new Error(outcome.refused);
  return outcome.redirect.split("/").at(-1) as string;
}
const seen = async (proposalId: string, without = false, who = manager) =>
  proposalPage(await colleague(doors, who), proposalId, { without, page: 1 }, later(10));

test("nobody waits; somebody waits and nobody is in the pool", async () => {
  const ria = await colleague(doors, manager);
  expect((await proposeWholeList(ria, at(now))).refused).toBe("nobodyWaits");
  await registered("Willy", "nld");
  expect((await proposeWholeList(ria, at(now))).refused).toBe("emptyPool");
});

test("one press gives everybody somebody where one by one would not, a person asks each, and nobody is asked by itself", async () => {
  const fatima = await coordinator("Fatima", "rif");
  await coordinator("Bram");
  const [mimount, willy] = [
    await registered("Mimount", "rif"),
    (await doors.staff.conference.findFirstOrThrow({ orderBy: { createdAt: "asc" } })).id,
  ];
  const press = at(now);
  const ria = await colleague(doors, manager);
  const [one, two] = [await proposeWholeList(ria, press), await proposeWholeList(ria, press)];
  expect(two).toEqual(one);
  expect(await doors.staff.coordinatorOffer.count()).toBe(0);

  const proposalId = (one.refused === null ? one.redirect : "").split("/").at(-1) as string;
  const { proposal, pairs } = await seen(proposalId);
  expect(proposal).toMatchObject({ registrations: 2, places: 2, helped: 2, without: 0, open: 2 });
  expect(pairs.map(({ conferenceId, coordinator }) => [conferenceId, coordinator]).sort()).toEqual(
    [
      [mimount, "Fatima"],
      [willy, "Bram"],
    ].sort(),
  );
  const ofMimount = pairs.find(({ conferenceId }) => conferenceId === mimount);
  expect(ofMimount?.fate.is === "open" && ofMimount.fate.reasons.map(({ part, how }) => `${part} ${how}`)).toContain("language native");

  const asker = await colleagueIn(doors, manager, mimount, "offerCoordinator");
  const pair = { proposalId, conferenceId: mimount, pairId: ofMimount?.id as string, page: 1 };
  expect((await acceptPair(asker, pair, at(later(5)))).refused).toBeNull();
  expect((await acceptPair(asker, pair, at(later(6)))).refused).toBe("decided");
  expect(await doors.staff.coordinatorOffer.findMany({ select: { accountId: true } })).toEqual([{ accountId: fatima }]);
  expect(await doors.staff.deskDecision.findFirst({ where: { conferenceId: mimount } })).toMatchObject({
    kind: "wholeList",
    accountId: fatima,
  });
  expect((await seen(proposalId)).pairs.find(({ conferenceId }) => conferenceId === mimount)?.fate).toEqual({
    is: "asked",
    state: "asked",
  });

  // Somebody else than proposed is asked at the desk, and a new press leaves out who thinks about it.
  const desk = await colleagueIn(doors, manager, willy, "offerCoordinator");
  const emine = await coordinator("Emine");
  expect((await offerCoordinator(desk, { accountId: emine }, at(later(7)))).refused).toBeNull();
  expect((await seen(proposalId)).pairs.find(({ conferenceId }) => conferenceId === willy)?.fate).toEqual({ is: "other", name: "Emine" });
  const third = await registered("Yonas", "tir");
  const next = await proposed(later(8));
  expect(await doors.staff.wholeListPair.findFirst({ where: { proposalId, conferenceId: willy } })).toMatchObject({ state: "changed" });
  const { pairs: again } = await seen(next);
  expect(again.map(({ conferenceId, coordinator }) => [conferenceId, coordinator])).toEqual([[third, "Bram"]]);
});

test("a pair keeps its points by part, and what is no longer possible is said", async () => {
  const soraya = await coordinator("Soraya", "tir");
  const proposalId = await proposed();
  const [row] = await doors.staff.wholeListPair.findMany({ where: { proposalId, accountId: soraya } });
  expect(Object.keys(row?.parts as object).sort()).toEqual(["capacity", "language", "load"]);
  await doors.staff.coordinatorProfile.updateMany({ where: { accountId: soraya }, data: { restingSince: now } });
  expect((await seen(proposalId)).pairs.map(({ fate }) => fate)).toEqual([{ is: "stale", why: "notInPool" }]);
  const asker = await colleagueIn(doors, manager, row?.conferenceId as string, "offerCoordinator");
  const pair = { proposalId, conferenceId: row?.conferenceId as string, pairId: row?.id as string, page: 1 };
  expect((await acceptPair(asker, pair, at(later(5)))).refused).toBe("notInPool");
});

test("who stays without hears why, and another Centrale finds nothing", async () => {
  await coordinator("Noor");
  await registered("Jamila", "nld");
  const proposalId = await proposed();
  const { proposal, pairs } = await seen(proposalId, true);
  expect(proposal.without).toBe(1);
  expect(pairs[0]?.fate).toMatchObject({ is: "without", fits: 1 });
  const elsewhere = await staff("Ans", "regionalManager", await organisation(doors.staff, "Centrale Elders", "centrale", now));
  await expect(seen(proposalId, false, elsewhere)).rejects.toMatchObject({ status: 404 });
});
