import { expect, test } from "vitest";
import type { Reason } from "~/coordinator/ranking/reason";
import { aheadBy, beside, linesBeside } from "./beside";

const turkish = (how: string, points: number): Reason => ({ part: "language", how, points, values: { language: "tur" } });
const arabic: Reason = { part: "language", how: "native", points: 30, values: { language: "ary" } };
const distance = (points: number): Reason => ({ part: "distance", how: "near", points, values: { km: 4, town: "Almere", travelsKm: 20 } });
const woman: Reason = { part: "gender", how: "woman", points: 12, values: {}, sealed: true };
const busy = (points: number): Reason => ({ part: "load", how: "now", points, values: { leads: 1, asked: 0 } });

const emine = [turkish("native", 30), distance(12), woman, busy(-3)];
const said = [turkish("good", 25), distance(18), busy(-3)];

test("beside Emine, Said speaks less Turkish, lives nearer, is as busy, and is no woman as was asked", () => {
  const { lines, misses } = linesBeside(said, emine);
  expect(lines.map(({ part, differs }) => [part, differs])).toEqual([
    ["language", "less"],
    ["distance", "more"],
    ["load", null],
  ]);
  expect(misses).toEqual(["gender"]);
});

test("the first of a list stands beside nobody", () => {
  expect(linesBeside(emine, null)).toMatchObject({ lines: [{ differs: null }, {}, {}, {}], misses: [] });
});

test("one language is not held against another", () => {
  const rows = beside([turkish("native", 30)], [arabic]);
  expect(rows.map(({ aspect, ahead }) => [aspect, ahead])).toEqual([
    ["language tur", "one"],
    ["language ary", "other"],
  ]);
});

test("who is ahead is ahead by what tells most", () => {
  const rows = beside(emine, said);
  expect(aheadBy(rows, "one")).toEqual(["gender", "language"]);
  expect(aheadBy(rows, "other")).toEqual(["distance"]);
});
