import { describe, expect, test } from "vitest";
import { meaningOf } from "./meaning";

describe("a signature", () => {
  test.each([
    "ja graag groetjes onder voorbehoud",
    "ja graag, gr. hopelijk",
    "Ja, liefs, hooguit een uurtje",
    "tak pozdrawiam warunkowo",
    "yes regards tentatively",
  ])("does not hide a condition: %s", (typed) => expect(meaningOf(typed)).toBe("words"));

  test("is a name when it is one", () => expect(meaningOf("ja graag, groetjes Fatma Demir")).toBe("yes"));
});

test("words said over and over keep nobody waiting", () => {
  const before = performance.now();
  expect(meaningOf(`${"heel graag ".repeat(19)}xq`)).toBe("words");
  expect(performance.now() - before).toBeLessThan(1_000);
});
