import { expect, test } from "vitest";
import { nothing } from "~/coordinator/ranking/asked";
import type { Candidate } from "~/coordinator/ranking/candidate";
import type { Need } from "~/coordinator/ranking/need";
import { fallbackMoment, type LanguageSearch, languageSearches, mayGoOn } from "./fallback";

const registered = new Date("2026-11-18T09:00:00Z");
const after = (days: number) => new Date(registered.getTime() + days * 86_400_000);
/** Yonas needs Tigrinya; two people speak it, one knows him from church and the other one is full. */
const tigrinya: LanguageSearch = { language: "tir", since: registered, ratherWait: false, speakers: 2, free: 0 };

test("as long as somebody who speaks it can be asked, nobody goes on with an interpreter", () => {
  expect(fallbackMoment({ ...tigrinya, free: 1 }, 5)).toEqual({ when: "never" });
  expect(mayGoOn({ ...tigrinya, free: 1 }, 5, after(60))).toBe(false);
});

test("who speaks it is full or said no: the search goes on with an interpreter after the days the Centrale set, not before", () => {
  expect(mayGoOn(tigrinya, 5, after(4.99))).toBe(false);
  expect(mayGoOn(tigrinya, 5, after(5))).toBe(true);
  expect(mayGoOn(tigrinya, 2, after(2))).toBe(true);
});

test("nobody in the pool speaks it: at once", () => {
  expect(mayGoOn({ ...tigrinya, speakers: 0 }, 5, registered)).toBe(true);
});

test("who said that he would rather wait gets the days again, also when nobody speaks it", () => {
  const waiting = { ...tigrinya, speakers: 0, since: after(6), ratherWait: true };
  expect(mayGoOn(waiting, 5, after(10))).toBe(false);
  expect(mayGoOn(waiting, 5, after(11))).toBe(true);
});

const needsTigrinya: Need = { ...nothing, spoken: ["tir"], needed: ["tir"] };
const coordinator = (accountId: string, languages: Candidate["languages"], more: Partial<Candidate> = {}): Candidate => ({
  ...{ accountId, firstName: accountId, town: "Amsterdam Oost", spot: { latitude: 52.36, longitude: 4.93 }, travelsKm: 25 },
  ...{ capacity: 2, evenings: true, weekends: true, leads: 0, asked: 0, gender: null, ageGroup: null },
  ...{ experience: [], background: null, organisations: [], knownIn: [] },
  languages,
  ...more,
});
const selam = coordinator("Selam", [{ language: "tir", level: "native" }]);
const dawit = coordinator("Dawit", [{ language: "tir", level: "good" }], { capacity: 1, leads: 1 });
const marja = coordinator("Marja", [{ language: "eng", level: "good" }]);
const waits = { since: registered, ratherWait: [] };

test("Yonas: one speaker of Tigrinya said no and the other one is full, so nobody is free", () => {
  const [search] = languageSearches([selam, dawit, marja], needsTigrinya, new Set(["Selam"]), waits);
  expect(search).toMatchObject({ language: "tir", speakers: 2, free: 0 });
  expect(languageSearches([selam, dawit, marja], needsTigrinya, new Set(), waits)[0]).toMatchObject({ speakers: 2, free: 1 });
});

test("who is tied, barred, or speaks only some of it is no speaker", () => {
  const tied = { ...selam, organisations: ["Woonstede"] };
  const some = coordinator("Luwam", [{ language: "tir", level: "some" }]);
  const need = { ...needsTigrinya, independentOf: ["Woonstede"], barred: ["Dawit"] };
  expect(languageSearches([tied, dawit, some, marja], need, new Set(), waits)[0]).toMatchObject({ speakers: 0, free: 0 });
});

test("a language that is not needed, or goes on with an interpreter already, is not searched for", () => {
  expect(languageSearches([selam], { ...needsTigrinya, needed: [] }, new Set(), waits)).toEqual([]);
  expect(languageSearches([selam], { ...needsTigrinya, interpreted: ["tir"] }, new Set(), waits)).toEqual([]);
});

test("his word that he would rather wait counts from the day he said it", () => {
  const said = { since: registered, ratherWait: [{ language: "tir", since: after(6) }] };
  expect(languageSearches([marja], needsTigrinya, new Set(), said)[0]).toMatchObject({ since: after(6), ratherWait: true, speakers: 0 });
});
