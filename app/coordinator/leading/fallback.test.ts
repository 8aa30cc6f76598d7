import { expect, test } from "vitest";
import { fallbackMoment, interpretedLanguages, type LanguageSearch, mayGoOn } from "./fallback";

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
  const waits = { ...tigrinya, speakers: 0, since: after(6), ratherWait: true };
  expect(mayGoOn(waits, 5, after(10))).toBe(false);
  expect(mayGoOn(waits, 5, after(11))).toBe(true);
});

test("a language goes on with an interpreter until one of those who need it would rather wait", () => {
  const yonas = { principalId: "yonas", language: "tir", decidedAt: after(5), answer: null };
  const selam = { principalId: "selam", language: "tir", decidedAt: after(5), answer: "withInterpreter" as const };
  expect(interpretedLanguages([], ["tir"])).toEqual([]);
  expect(interpretedLanguages([yonas, selam], ["tir", "rif"])).toEqual(["tir"]);
  expect(interpretedLanguages([{ ...yonas, answer: "ratherWait" }, selam], ["tir"])).toEqual([]);
});

test("of two decisions about one principal the newest counts, whatever order they come in", () => {
  const first = { principalId: "yonas", language: "tir", decidedAt: after(5), answer: "ratherWait" as const };
  const second = { principalId: "yonas", language: "tir", decidedAt: after(12).toISOString(), answer: null };
  expect(interpretedLanguages([first, second], ["tir"])).toEqual(["tir"]);
  expect(interpretedLanguages([second, first], ["tir"])).toEqual(["tir"]);
});

test("a language that is no longer needed needs no interpreter", () => {
  expect(interpretedLanguages([{ principalId: "yonas", language: "tir", decidedAt: after(5), answer: null }], [])).toEqual([]);
});
