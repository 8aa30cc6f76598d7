import fc from "fast-check";
import { expect, test } from "vitest";
import { meaningOf } from "~/invitation/replies/meaning";
import { companions, conditions, courtesies, denials } from "./adversaries";
import { adversaries } from "./adversaries-more";
import { people } from "./people";
import { roundOfFamilies } from "./round-families";
import { roundOfMixedAnswers } from "./round-mixed";
import { roundOfPlainAnswers } from "./round-plain";

const rounds = [...roundOfFamilies, ...roundOfPlainAnswers, ...roundOfMixedAnswers];

test.each(rounds)("%s", (typed, meaning) => expect(meaningOf(typed)).toBe(meaning));

const rows = [...rounds, ...Object.values(people).flat()];
const meaning = (wanted: string) => rows.filter(([, meant]) => meant === wanted).map(([typed]) => typed);
const yes = meaning("yes");
const no = meaning("no");
const joins = fc.constantFrom(" ", ", ", ". ", "\n", " ... ");

const neverYes = (others: readonly string[]) =>
  fc.assert(
    fc.property(fc.constantFrom(...yes), fc.constantFrom(...others), joins, fc.boolean(), (text, other, join, first) => {
      return meaningOf(first ? other + join + text : text + join + other) !== "yes";
    }),
    { numRuns: 4000 },
  );

test("a condition or a hope beside a yes is for a person to read", () => neverYes(conditions));
test("who brings somebody has not said yes", () => neverYes(companions));
test("a refusal beside a yes is no yes", () => neverYes(denials));

test("nothing of two hundred and fifty more conditions, moments, people and refusals beside a yes is one", () => neverYes(adversaries));

test("a yes with a question mark is asked back", () => {
  fc.assert(
    fc.property(fc.constantFrom(...yes), fc.constantFrom("?", " ??", "؟", "?!"), (text, mark) => meaningOf(text + mark) !== "yes"),
    { numRuns: 1000 },
  );
});

test("courtesy around an answer never turns it around", () => {
  fc.assert(
    fc.property(fc.constantFrom(...yes), fc.constantFrom(...courtesies), (text, [before, behind]) => {
      return meaningOf(before + text + behind) !== "no";
    }),
    { numRuns: 3000 },
  );
  fc.assert(
    fc.property(fc.constantFrom(...no), fc.constantFrom(...courtesies), (text, [before, behind]) => {
      return meaningOf(before + text + behind) !== "yes";
    }),
    { numRuns: 3000 },
  );
});
