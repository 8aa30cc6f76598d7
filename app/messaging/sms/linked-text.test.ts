import { expect, test } from "vitest";
import { linkedText } from "./linked-text";

test("the link in a message can be tapped, and the full stop behind it is no part of it", () => {
  expect(linkedText("Lees meer: https://kring.example/o/a-b_c. Vragen?")).toEqual([
    { text: "Lees meer: " },
    { text: "https://kring.example/o/a-b_c", href: "https://kring.example/o/a-b_c" },
    { text: ". Vragen?" },
  ]);
});

test("a message without a link is words alone", () => {
  expect(linkedText("Ja, ik kom")).toEqual([{ text: "Ja, ik kom" }]);
  expect(linkedText("")).toEqual([]);
});
