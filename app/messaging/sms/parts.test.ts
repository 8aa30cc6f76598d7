import fc from "fast-check";
import { expect, test } from "vitest";
import { segments } from "../templates";
import { partsOf } from "./parts";

test("a text counts as many messages as the provider counts", () => {
  const letter = fc.constantFrom(..."Dag Fatima, é@£Ö§1234567890 \nğ‘€^😀");
  const text = fc.array(letter, { maxLength: 500 }).map((letters) => letters.join(""));
  fc.assert(
    fc.property(text, (body) => {
      expect(partsOf(body)).toBe(segments(body).count);
    }),
  );
  expect([160, 161, 306, 307].map((length) => partsOf("a".repeat(length)))).toEqual([1, 2, 2, 3]);
});
