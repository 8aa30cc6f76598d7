import fc from "fast-check";
import { nothing } from "~/coordinator/ranking/asked";
import type { Candidate } from "~/coordinator/ranking/candidate";
import type { Need } from "~/coordinator/ranking/need";
import { dutchPlaces } from "~/places/dutch-places.server";
import { genderWishes } from "~/registration/registration-input";
import { ageGroups, backgroundKinds, experienceKinds, neighbourhoodWishes, wishWeights } from "~/registration/wish-criteria";

/** A family that asks nothing. */
export const noNeed: Need = nothing;

/** A coordinator of whom little is known. */
export const someone: Candidate = {
  accountId: "a",
  firstName: "Rachid",
  town: "Amsterdam Noord",
  spot: { latitude: 52.4, longitude: 4.918 },
  travelsKm: 20,
  capacity: 3,
  evenings: true,
  weekends: true,
  leads: 1,
  asked: 0,
  gender: null,
  ageGroup: null,
  languages: [{ language: "nld", level: "native" }],
  experience: [],
  background: null,
  organisations: [],
  knownIn: [],
};

const someTowns = dutchPlaces.filter(({ name }) => /^(Amsterdam|Almere|Diemen|Utrecht$)/.test(name));
const townNames = someTowns.map(({ name }) => name);
const languages = ["tur", "rif", "tir"] as const;
const kinds = backgroundKinds.slice(0, 5);
const weight = fc.constantFrom(...wishWeights);
const place = fc.constantFrom(...someTowns).map(({ name, spot }) => ({ town: name, spot }));
const accountIds = ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j"] as const;
const words = fc.option(fc.constantFrom("Turks gezin", "Surinaams gezin", "opgegroeid in de Rif", ""), { nil: null });

const background = fc.option(fc.record({ words, kinds: fc.subarray([...kinds]), livedThroughDebts: fc.boolean() }), { nil: null });

const candidate: fc.Arbitrary<Candidate> = fc
  .record({
    accountId: fc.constantFrom(...accountIds),
    firstName: fc.constant("Iemand"),
    place,
    travelsKm: fc.nat(40),
    capacity: fc.nat(4),
    evenings: fc.boolean(),
    weekends: fc.boolean(),
    leads: fc.nat(4),
    asked: fc.nat(15),
    gender: fc.constantFrom("woman", "man", null),
    ageGroup: fc.constantFrom(...ageGroups, null),
    languages: fc.uniqueArray(
      fc.record({
        language: fc.constantFrom("nld", ...languages),
        level: fc.constantFrom("some" as const, "good" as const, "native" as const),
      }),
      { selector: ({ language }) => language },
    ),
    experience: fc.subarray([...experienceKinds]),
    background,
    organisations: fc.subarray(["landlord", "referrer", "school"]),
    knownIn: fc.subarray(townNames, { maxLength: 3 }),
  })
  .map(({ place: { town, spot }, ...rest }) => ({ ...rest, town, spot }));

/** A few coordinators of every kind. */
export const pools: fc.Arbitrary<Candidate[]> = fc.uniqueArray(candidate, {
  selector: ({ accountId }) => accountId,
  maxLength: accountIds.length,
});

const wished = <Value, Name extends string>(name: Name, values: readonly Value[]) =>
  fc
    .uniqueArray(fc.record({ value: fc.constantFrom(...values), weight }), { selector: ({ value }) => value, maxLength: 2 })
    .map((many) =>
      many.map(({ value, weight: of }) => ({ [name]: value, weight: of }) as { [key in Name]: Value } & { weight: typeof of }),
    );

/** Needs of every kind. */
export const needs: fc.Arbitrary<Need> = fc
  .record({
    spoken: fc.subarray([...languages] as string[]),
    needed: fc.subarray([...languages] as string[]),
    interpreted: fc.subarray([...languages] as string[]),
    waitsFor: fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: fc.subarray([...languages] as string[]) }),
    liked: wished("language", languages as readonly string[]),
    place: fc.option(place, { nil: null }),
    genders: wished("wish", genderWishes),
    ages: wished("group", ageGroups),
    neighbourhoods: wished("wish", neighbourhoodWishes),
    livedThroughDebts: fc.option(weight, { nil: null }),
    experience: wished("kind", experienceKinds),
    unsafety: fc.boolean(),
    distance: fc.option(weight, { nil: null }),
    backgrounds: fc.array(fc.record({ words, kinds: fc.subarray([...kinds]), weight }), { maxLength: 2 }),
    independentOf: fc.subarray(["landlord", "referrer"]),
    barred: fc.subarray([...accountIds] as string[], { maxLength: 3 }),
  })
  .map(({ place: where, ...rest }) => ({ ...rest, town: where?.town ?? null, near: where?.spot ?? null }));
