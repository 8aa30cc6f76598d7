import { describe, expect, it } from "vitest";
import { partStands, whyNotStated } from "./guests";

describe("a guest's part", () => {
  it("stands when every principal said yes", () =>
    expect(
      partStands(
        ["hatice", "cemal"],
        [
          { principalId: "hatice", yes: true },
          { principalId: "cemal", yes: true },
        ],
      ),
    ).toBe(true));
  it("does not stand while one of two has said nothing", () =>
    expect(partStands(["hatice", "cemal"], [{ principalId: "hatice", yes: true }])).toBe(false));
  it("falls when somebody comes back on it", () =>
    expect(
      partStands(
        ["willy"],
        [
          { principalId: "willy", yes: true },
          { principalId: "willy", yes: false },
        ],
      ),
    ).toBe(false));
  it("does not stand by itself", () => expect(partStands([], [])).toBe(false));
});

it("a guest says something, and says it before the family's own time", () => {
  expect(whyNotStated({ offers: " ", asks: "" }, false)).toBe("nothingSaid");
  expect(whyNotStated({ offers: "uitstel", asks: "" }, false)).toBeNull();
  expect(whyNotStated({ offers: "uitstel", asks: "" }, true)).toBe("tooLate");
});
