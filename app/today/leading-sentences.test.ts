import { expect, test } from "vitest";
import { type LeadingNews, leadingSentences, withChosenAway } from "./leading-sentences";
import { make } from "./sentences";

const now = new Date("2026-11-26T09:00:00Z");
const day = (many: number) => new Date(now.getTime() + many * 86_400_000);
const news = (kind: LeadingNews["kind"], more: Partial<LeadingNews> = {}): LeadingNews => ({
  kind,
  id: "1",
  names: ["Yonas"],
  day: null,
  at: now,
  ...more,
});

test("who is asked to stand ready reads the day and no name", () => {
  const [asked] = leadingSentences([news("substituteAsked", { names: [], day: day(12) })], now);
  expect(asked).toMatchObject({ key: "substituteAsked", to: "/substitutes/1", names: [], day: day(12) });
  expect(leadingSentences([news("substituteAsked", { names: [] })], now)[0]?.key).toBe("substituteAskedNoDay");
});

test("a day without anybody who stands ready waits quietly until it is near", () => {
  expect(leadingSentences([news("substituteMissing", { day: day(12) })], now)[0]).toMatchObject({
    tone: null,
    to: "/conferences/1/coordinator",
  });
  expect(leadingSentences([news("substituteMissing", { day: day(3) })], now)[0]?.tone).toBe("attention");
});

test("a principal who could not be reached by message is told by voice", () => {
  expect(leadingSentences([news("tellInterpreter")], now)[0]).toMatchObject({
    key: "tellInterpreter",
    names: ["Yonas"],
    tone: "attention",
  });
});

test("where a principal chose another coordinator, the sentence that looks for one says so, once", () => {
  const find = make("findCoordinator", "/matching/1", now, { names: ["Hatice", "Cemal"] });
  const other = make("findCoordinator", "/matching/2", now);
  expect(leadingSentences([news("chosenAway")], now)).toEqual([]);
  expect(withChosenAway([find, other], [news("chosenAway")]).map(({ key }) => key)).toEqual(["findAnother", "findCoordinator"]);
});
