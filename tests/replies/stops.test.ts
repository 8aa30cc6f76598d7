import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { meaningOf } from "~/invitation/replies/meaning";
import { asksToStop } from "~/messaging/sms/stop-words";
import { moreStops } from "./more-stops";
import { noStops, stops } from "./stops";

describe("somebody who wants to be left alone", () => {
  test.each([...stops, ...moreStops])("%s", (typed) => expect(meaningOf(typed)).toBe("stop"));
});

describe("somebody who says stop of another thing, or half", () => {
  test.each(noStops)("%s", (typed) => {
    expect(asksToStop(typed)).toBe(false);
    expect(meaningOf(typed)).not.toBe("yes");
  });
});

const before = fc.constantFrom(
  "",
  "Wie is dit? ",
  "Ik ken u niet. ",
  "I dont know you. ",
  "Kim bu? ",
  "Kto to? ",
  "من معي؟ ",
  "Hallo, ",
  "!!! ",
);
const behind = fc.constantFrom(
  "",
  "!",
  ".",
  " 😡",
  "\nMvg Jan",
  ". Bedankt.",
  "! Thank you",
  ". شكرا",
  ". Pozdrawiam Ewa",
  ". Teşekkürler",
);

test("who greets, asks who it is or thanks beside it is silenced all the same", () => {
  fc.assert(
    fc.property(fc.constantFrom(...stops), before, behind, (text, greeting, closing) => asksToStop(greeting + text + closing)),
    { numRuns: 3000 },
  );
});
