import { expect, test } from "vitest";
import { wordRefusal } from "./agreed-word";

const willy = { firstName: "Willy", familyName: "de Haan", numbers: ["+31612345678"] };

test.each([
  ["kat", "wordTooShort"],
  ["willy", "wordTooEasy"],
  ["De Haan", "wordTooEasy"],
  ["5678", "wordTooEasy"],
  ["0612345678", "wordTooEasy"],
  ["1234", "wordTooEasy"],
  ["7777", "wordTooEasy"],
  ["geranium", null],
  ["4071", null],
  ["çiçek", null],
] as const)("%s: %s", (word, refusal) => {
  expect(wordRefusal(word, willy)).toBe(refusal);
});
