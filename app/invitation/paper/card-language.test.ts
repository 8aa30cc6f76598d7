import { expect, test } from "vitest";
import { cardLanguage } from "./card-language";

const turk = { readLanguage: "tur", spokenLanguage: "tur" };
const dutch = { readLanguage: "nld", spokenLanguage: "nld" };

test.each([
  ["what he reads", { readLanguage: "pol", spokenLanguage: "nld" }, [turk], { language: "pl", under: null }],
  ["what he speaks, when he reads nothing", { readLanguage: null, spokenLanguage: "tur" }, [dutch], { language: "tr", under: null }],
  [
    "written Arabic for who speaks that of Morocco",
    { readLanguage: null, spokenLanguage: "ary" },
    [dutch],
    { language: "ar", under: null },
  ],
  [
    "what he speaks, when he reads what we do not write",
    { readLanguage: "fra", spokenLanguage: "ara" },
    [],
    { language: "ar", under: null },
  ],
  ["that of who asks, with Dutch under it", { readLanguage: null, spokenLanguage: "rif" }, [turk, dutch], { language: "tr", under: "nl" }],
  ["Dutch alone, when they read that", { readLanguage: null, spokenLanguage: "rif" }, [dutch], { language: "nl", under: null }],
  [
    "the first of them that we write",
    { readLanguage: null, spokenLanguage: "rif" },
    [{ readLanguage: null, spokenLanguage: "tir" }, turk],
    { language: "tr", under: "nl" },
  ],
  ["Dutch, when nobody's is known", { readLanguage: null, spokenLanguage: "rif" }, [], { language: "nl", under: null }],
] as const)("a card is in %s", (_, person, askers, expected) => {
  expect(cardLanguage(person, askers)).toEqual(expected);
});
