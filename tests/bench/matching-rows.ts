import { newId } from "~/access/ids";
import { newDataKey, seal } from "~/access/sealing.server";
import type { ProfileSpecial } from "~/coordinator/pool/pool.server";
import type { Db } from "~/db.server";
import { dutchPlaces } from "~/places/dutch-places.server";
import type { WishContent } from "~/registration/sealed-shapes";
import { ageGroups, backgroundKinds, experienceKinds } from "~/registration/wish-criteria";
import { organisation } from "../builders/colleagues";

/** A source of invented numbers that gives the same every time. */
function invented(seed: number) {
  let state = seed;
  const next = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  const upTo = (many: number): number => Math.floor(next() * many);
  return { chance: (part: number) => next() < part, upTo, oneOf: <One>(of: readonly One[]): One => of[upTo(of.length)] as One };
}

type Invented = ReturnType<typeof invented>;

const dayMs = 86_400_000;
/** Languages, the more spoken ones more often. */
const languages = ["tur", "arb", "ary", "rif", "pol", "eng", "tur", "arb", "pol", "tir", "som", "kmr", "hns", "srn", "pap", "dse"] as const;
const people = dutchPlaces.reduce((sum, one) => sum + one.people, 0);

/** Where somebody lives: a big town more often than a small one. */
function placeOf({ upTo }: Invented) {
  let left = upTo(people);
  for (const place of dutchPlaces) {
    left -= place.people;
    if (left < 0) return place;
  }
  throw new Error("Everybody lives somewhere.");
}

async function inBatches<Row>(rows: readonly Row[], write: (batch: Row[]) => Promise<unknown>): Promise<void> {
  for (let at = 0; at < rows.length; at += 1_000) await write(rows.slice(at, at + 1_000));
}

/** A national pool and a waiting list of invented people, one place each, written straight into the tables. Gives the Centrale. */
export async function inventMatching(db: Db, many: { coordinators: number; waiting: number }, now: Date): Promise<string> {
  const from = invented(20_261_122);
  const centraleId = await organisation(db, "Eigen Kracht Centrale", "centrale", now);
  const organisations: string[] = [];
  for (let at = 0; at < 60; at++) organisations.push(await organisation(db, `Woonstede ${at}`, "landlord", now));
  await inventPool(db, from, { centraleId, organisations, many: many.coordinators }, now);
  await inventWaiting(db, from, { centraleId, organisations, many: many.waiting }, now);
  return centraleId;
}

const accountRow = (
  id: string,
  organisationId: string,
  role: "coordinator" | "socialWorker",
  at: number,
  dataKeyId: string,
  now: Date,
) => ({
  ...{ id, organisationId, role, dataKeyId },
  firstName: `Iemand ${at}`,
  contactSealed: new Uint8Array([0]),
  emailHash: new Uint8Array(Buffer.from(`${role} ${at}`)),
  passwordHash: "-",
  createdAt: now,
});

async function inventPool(db: Db, from: Invented, pool: { centraleId: string; organisations: string[]; many: number }, now: Date) {
  const { chance, oneOf, upTo } = from;
  const all = Array.from({ length: pool.many }, (_, at) => {
    const key = newDataKey("account", now);
    const account = accountRow(newId(), pool.centraleId, "coordinator", at, key.id, now);
    const id = newId();
    const place = placeOf(from);
    const special: ProfileSpecial | null = chance(0.4) ? { kinds: [oneOf(backgroundKinds)], livedThroughDebts: chance(0.3) } : null;
    const profile = {
      ...{ id, accountId: account.id, town: place.name, capacity: 1, ...place.spot },
      travelsKm: 5 + 5 * upTo(12),
      gender: chance(0.8) ? oneOf(["woman", "man"]) : null,
      ageGroup: chance(0.7) ? oneOf(ageGroups) : null,
      experience: experienceKinds.filter(() => chance(0.25)),
      specialSealed: special && seal(key, { model: "CoordinatorProfile", field: "specialSealed", id }, special),
      backgroundSharedAt: special && now,
      activeSince: now,
    };
    const spoken = [...new Set(languages.filter(() => chance(0.06)))];
    const levels = [
      { profileId: id, language: "nld", level: "native" as const },
      ...spoken.map((language) => ({ profileId: id, language, level: oneOf(["some", "good", "native"] as const) })),
    ];
    const ties = chance(0.3) ? [{ id: newId(), profileId: id, organisationId: oneOf(pool.organisations) }] : [];
    return { key, account, profile, levels, ties };
  });
  await inBatches(all, async (batch) => {
    await db.dataKey.createMany({ data: batch.map(({ key }) => key) });
    await db.account.createMany({ data: batch.map(({ account }) => account) });
    await db.coordinatorProfile.createMany({ data: batch.map(({ profile }) => profile) });
    await db.coordinatorLanguage.createMany({ data: batch.flatMap(({ levels }) => levels) });
    await db.coordinatorTie.createMany({ data: batch.flatMap(({ ties }) => ties) });
  });
}

async function inventWaiting(db: Db, from: Invented, list: { centraleId: string; organisations: string[]; many: number }, now: Date) {
  const { chance, oneOf, upTo } = from;
  const workerKey = newDataKey("account", now);
  const workers = list.organisations.map((id, at) => accountRow(newId(), id, "socialWorker", at, workerKey.id, now));
  await db.dataKey.create({ data: workerKey });
  await db.account.createMany({ data: workers });
  const all = Array.from({ length: list.many }, (_, at) => {
    const key = newDataKey("conference", now);
    const conferenceId = newId();
    const since = new Date(now.getTime() - upTo(60) * dayMs);
    const person = {
      id: newId(),
      conferenceId,
      firstName: `Hoofdpersoon ${at}`,
      spokenLanguage: chance(0.4) ? oneOf(languages) : "nld",
      addedAt: since,
    };
    const principal = { id: newId(), conferenceId, personId: person.id };
    const wishId = newId();
    const wish = wishOf(from, person.spokenLanguage);
    const at3 = { conferenceId, principalId: principal.id };
    return {
      key,
      conference: {
        id: conferenceId,
        reference: `B-${at}`,
        centraleId: list.centraleId,
        dataKeyId: key.id,
        town: placeOf(from).name,
        createdAt: since,
      },
      registration: {
        id: newId(),
        conferenceId,
        registrantKind: "worker" as const,
        registrantAccountId: oneOf(workers).id,
        evictionOn: chance(0.5) ? new Date(now.getTime() + (3 + upTo(90)) * dayMs) : null,
        accusationSealed: new Uint8Array([0]),
        sentAt: since,
      },
      person,
      principal,
      willingness: { id: newId(), ...at3, givenAt: since, how: "spoken" as const, language: "nld" },
      safety: { id: newId(), ...at3, askedAt: since, alone: true, flagged: chance(0.15), accusationSealed: new Uint8Array([0]) },
      wish: {
        id: wishId,
        ...at3,
        specialSealed: seal(key, { model: "Wish", field: "specialSealed", id: wishId }, wish),
        enteredAt: since,
        confirmedAt: since,
      },
      consent: wish.backgroundKinds
        ? [
            {
              id: newId(),
              ...at3,
              purpose: "coordinatorBackground" as const,
              organisationId: list.centraleId,
              givenAt: since,
              how: "spoken" as const,
              language: "nld",
            },
          ]
        : [],
    };
  });
  await inBatches(all, async (batch) => {
    await db.dataKey.createMany({ data: batch.map(({ key }) => key) });
    await db.conference.createMany({ data: batch.map(({ conference }) => conference) });
    await db.registration.createMany({ data: batch.map(({ registration }) => registration) });
    await db.person.createMany({ data: batch.map(({ person }) => person) });
    await db.principal.createMany({ data: batch.map(({ principal }) => principal) });
    await db.willingness.createMany({ data: batch.map(({ willingness }) => willingness) });
    await db.safetyAnswer.createMany({ data: batch.map(({ safety }) => safety) });
    await db.wish.createMany({ data: batch.map(({ wish }) => wish) });
    await db.dataConsent.createMany({ data: batch.flatMap(({ consent }) => consent) });
  });
}

function wishOf({ chance, oneOf }: Invented, spoken: string): WishContent {
  const needs = spoken !== "nld" && chance(0.5);
  return {
    ...(needs ? { neededLanguage: spoken as NonNullable<WishContent["neededLanguage"]> } : {}),
    ...(chance(0.25) ? { gender: oneOf(["woman", "man", "ratherNoMan", "ratherNoWoman"] as const) } : {}),
    ...(chance(0.2) ? { ageGroup: oneOf(ageGroups) } : {}),
    ...(chance(0.2) ? { neighbourhood: oneOf(["near", "elsewhere"] as const) } : {}),
    ...(chance(0.2) ? { livedThroughDebts: true } : {}),
    ...(chance(0.3) ? { experience: experienceKinds.filter(() => chance(0.3)) } : {}),
    ...(chance(0.15) ? { notMyCommunity: true } : {}),
    ...(chance(0.15) ? { backgroundKinds: [oneOf(backgroundKinds)], weights: { background: "important" as const } } : {}),
  };
}
