import { describe, expect, test } from "vitest";
import { type ArrearsEntry, currentRentSecured, monthsOfRent, rentPaidSince } from "~/eviction-case/money/arrears-series";

const noted = (on: string, currentRentPaid: boolean | null, amountCents = 700_000): ArrearsEntry => ({ on, amountCents, currentRentPaid });

/** Family D: rent paid from August 2019, the arrears themselves nearly as they were. */
const familyD = ["08", "09", "10", "11"].map((month) => noted(`2019-${month}-20`, true));

describe("the current rent is a fact of its own", () => {
  test("rent paid from August on is secured in November, whatever is still owed", () => {
    expect(currentRentSecured(familyD, "2019-11-22")).toBe("yes");
    expect(rentPaidSince(familyD, "2019-11-22")).toEqual({ from: "2019-08", through: "2019-11", current: true });
  });

  test("in the first five days of a month the word about the month before still stands, on the sixth it does not", () => {
    expect(currentRentSecured(familyD, "2019-12-05")).toBe("yes");
    expect(currentRentSecured(familyD, "2019-12-06")).toBe("unknown");
    expect(rentPaidSince(familyD, "2019-12-06")).toMatchObject({ through: "2019-11", current: false });
  });

  test("over New Year the month before is December", () => {
    expect(currentRentSecured([noted("2019-12-30", true)], "2020-01-02")).toBe("yes");
  });

  test("a later word in the same month counts, also when it is worse", () => {
    expect(currentRentSecured([...familyD, noted("2019-11-28", false)], "2019-11-29")).toBe("no");
    expect(rentPaidSince([...familyD, noted("2019-11-28", false)], "2019-11-29")).toBeNull();
  });

  test("nothing said is unknown, and owing nothing is not the same as having paid this month", () => {
    expect(currentRentSecured([], "2019-11-22")).toBe("unknown");
    expect(currentRentSecured([noted("2019-11-20", null, 0)], "2019-11-22")).toBe("unknown");
  });

  test("what is noted for a day to come says nothing yet", () => {
    expect(currentRentSecured([noted("2019-11-30", true)], "2019-11-22")).toBe("unknown");
  });

  test("a month nobody spoke of breaks the run and stays visible as unknown", () => {
    const gap = [noted("2019-08-20", true), noted("2019-10-20", true)];
    expect(rentPaidSince(gap, "2019-10-21")).toMatchObject({ from: "2019-10" });
    expect(monthsOfRent(gap, "2019-11-01").map(({ paid }) => paid)).toEqual([true, null, true, null]);
  });
});
