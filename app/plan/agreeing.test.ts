import { describe, expect, it } from "vitest";
import { lookBackAt, type ToAgree, whyNotYetAgreed } from "./agreeing";

const now = new Date("2026-11-26T18:10:00Z");
const ready: ToAgree = { lines: 2, presented: true, unchanged: false, family: ["willy", "ineke"] };
const chosen = { contactPersonId: "ineke", lookBackOn: "2027-02-25" };

describe("a plan is agreed", () => {
  it("after the family read it aloud, with a contact person and a day to look back", () =>
    expect(whyNotYetAgreed(ready, chosen, now)).toEqual([]));
  it("not before it was presented", () => expect(whyNotYetAgreed({ ...ready, presented: false }, chosen, now)).toEqual(["notPresented"]));
  it("not without a single agreement", () => expect(whyNotYetAgreed({ ...ready, lines: 0 }, chosen, now)).toEqual(["nothingAgreed"]));
  it("not twice in the same words", () => expect(whyNotYetAgreed({ ...ready, unchanged: true }, chosen, now)).toEqual(["alreadyAgreed"]));
  it("not with a professional who keeps in touch", () =>
    expect(whyNotYetAgreed(ready, { ...chosen, contactPersonId: "woonconsulent" }, now)).toEqual(["contactUnknown"]));
  it.each(["2026-11-26", "2025-01-01"])("not to look back on %s", (lookBackOn) =>
    expect(whyNotYetAgreed(ready, { ...chosen, lookBackOn }, now)).toEqual(["lookBackPast"]),
  );
  it("not to look back in ten years", () =>
    expect(whyNotYetAgreed(ready, { ...chosen, lookBackOn: "2036-11-26" }, now)).toEqual(["lookBackFar"]));
  it("and everything that is missing is said at once", () =>
    expect(whyNotYetAgreed({ ...ready, lines: 0 }, { contactPersonId: "x", lookBackOn: "2026-11-01", recorderPersonId: "y" }, now)).toEqual(
      ["nothingAgreed", "contactUnknown", "lookBackPast", "recorderUnknown"],
    ));
});

it("people look back in the evening, by the clock in Amsterdam", () => {
  expect(lookBackAt("2027-02-25")).toEqual(new Date("2027-02-25T18:00:00Z"));
  expect(lookBackAt("2027-07-01")).toEqual(new Date("2027-07-01T17:00:00Z"));
});
