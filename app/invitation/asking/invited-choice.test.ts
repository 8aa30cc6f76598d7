import { expect, test } from "vitest";
import { choiceIn, peopleChosen } from "./invited-choice";

const at = (day: number) => new Date(Date.UTC(2026, 8, day));
const person = (name: string, answer: "yes" | "maybe" | "no" | null, invited: number, answeredOn: number | null = null) => ({
  name,
  answer,
  invitedAt: at(invited),
  answeredAt: answeredOn === null ? null : at(answeredOn),
});
const people = [person("Ans", null, 4), person("Bas", "yes", 1, 6), person("Cor", null, 2), person("Dik", "no", 1, 9)];
const names = (search: string) => peopleChosen(people, choiceIn(new URLSearchParams(search))).map(({ name }) => name);

test("everybody by name, unless something else is asked for", () => {
  expect(names("")).toEqual(["Ans", "Bas", "Cor", "Dik"]);
  expect(names("toon=iets&volgorde=anders")).toEqual(["Ans", "Bas", "Cor", "Dik"]);
});

test("by answer, and who has not answered", () => {
  expect(names("toon=none")).toEqual(["Ans", "Cor"]);
  expect(names("toon=no")).toEqual(["Dik"]);
  expect(names("toon=maybe")).toEqual([]);
});

test("the newest answer first, or who waits longest", () => {
  expect(names("volgorde=newest")).toEqual(["Dik", "Bas", "Ans", "Cor"]);
  expect(names("volgorde=silent").slice(0, 2)).toEqual(["Cor", "Ans"]);
});
