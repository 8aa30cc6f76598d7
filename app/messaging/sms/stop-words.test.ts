import { describe, expect, test } from "vitest";
import { asksToStart, asksToStop } from "./stop-words";

describe("somebody who wants no more messages", () => {
  test.each([
    "STOP",
    "stop",
    " Stop!! ",
    "stop aub",
    "Stop a.u.b.",
    "STOP please",
    "Stoppen",
    "afmelden",
    "DUR",
    "İptal",
    "توقف",
    "إيقاف",
    "Rezygnuję",
  ])("%s silences the number", (body) => expect(asksToStop(body)).toBe(true));
});

describe("somebody who has something to say", () => {
  test.each(["", "ja ik kom", "stop ik bel je zo even terug", "niet stoppen", "Bushalte Stopplaats?", "👍", "بكرة إن شاء الله"])(
    "%s is for a person to read",
    (body) => expect(asksToStop(body)).toBe(false),
  );
});

test("START lifts the silence, a sentence with it does not", () => {
  expect(asksToStart("Start")).toBe(true);
  expect(asksToStart("wanneer start het?")).toBe(false);
});
