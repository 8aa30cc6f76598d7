import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isWatched, type Share, sharesOutside } from "./shares";

const share = (firstName: string, asked: number, withWish: number): Share => ({
  ...{ accountId: firstName, firstName, town: null, asked, withWish, first: asked },
});

describe("nobody gets only his own", () => {
  test("Malika, asked six times of which five for families who wish a background, is looked at", () => {
    expect(isWatched(share("Malika", 6, 5))).toBe(true);
  });

  test("four questions say too little, and four of six is no pattern", () => {
    expect(isWatched(share("Malika", 4, 4))).toBe(false);
    expect(isWatched(share("Malika", 6, 4))).toBe(false);
  });
});

describe("what leaves the house", () => {
  test("one to four is hidden, a nought is not, and never a single one alone", () => {
    expect(sharesOutside([share("Malika", 12, 12), share("Emine", 20, 0), share("Rachid", 9, 2)])).toEqual([
      { firstName: "Malika", asked: 12, withWish: null, without: null },
      { firstName: "Emine", asked: 20, withWish: 0, without: 20 },
      { firstName: "Rachid", asked: 9, withWish: null, without: null },
    ]);
    expect(sharesOutside([share("Malika", 12, 12), share("Emine", 20, 0)])).toEqual([
      { firstName: "Malika", asked: 12, withWish: 12, without: 0 },
      { firstName: "Emine", asked: 20, withWish: 0, without: 20 },
    ]);
  });

  test("a hidden count can never be found by taking what is shown from the sums", () => {
    const shares = fc.array(
      fc.record({ withWish: fc.nat(12), without: fc.nat(12) }).map(({ withWish, without }) => ({ asked: withWish + without, withWish })),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(shares, (many) => {
        const whole = many.map(({ asked, withWish }, at) => share(String(at), asked, withWish));
        const shown = sharesOutside(whole);
        for (const column of ["asked", "withWish", "without"] as const) {
          const real = whole.map((one) => (column === "without" ? one.asked - one.withWish : one[column]));
          const hidden = real.filter((count, at) => shown[at]?.[column] === null && count > 0);
          const everythingHidden = shown.every((one, at) => one[column] === null || real[at] === 0);
          for (const [at, one] of shown.entries()) {
            if (one[column] !== null) expect(one[column]).toBe(real[at]);
            if (one[column] !== null) expect(one[column] === 0 || (one[column] as number) >= 5).toBe(true);
          }
          if (hidden.length > 0 && !everythingHidden) {
            expect(hidden.reduce((sum, count) => sum + count, 0)).toBeGreaterThanOrEqual(5);
          }
        }
        for (const one of shown) expect(one.withWish === null).toBe(one.without === null);
      }),
    );
  });
});
