import { describe, expect, test } from "vitest";
import { caseModels, outOfOrder, roads, usuallyNext, usualTaker, visitIsFeedback } from "./ladder";

const at = (step: Parameters<typeof usualTaker>[1], on: string) => ({ step, on, evictionOn: null });
const words = (model: keyof typeof roads) => roads[model].map(({ what }) => what);

describe("the road of a case, as the research of 2008 tells it", () => {
  test("Eropaf: the report goes out with the file to the bailiff, who then waits (lines 4778 to 4823)", () => {
    const road = words("eropaf");
    expect(road.indexOf("bailiff")).toBe(road.indexOf("report") + 1);
    expect(road.indexOf("homeVisit")).toBe(road.indexOf("finalDemand") + 1);
    expect(road.indexOf("landlordDecides")).toBe(road.indexOf("feedback") + 1);
  });
  test("model I: selection, own contact, letter and objection, report, invitation, announced visit, feedback (lines 360 to 414)", () => {
    expect(words("modelI").slice(2, 11)).toEqual([
      "selection",
      "landlordContact",
      "referralLetter",
      "objectionTerm",
      "report",
      "invitation",
      "visitAnnounced",
      "homeVisit",
      "feedback",
    ]);
  });
  test("model II: a list, a joint meeting, a joint visit nobody announced, no form (lines 469 to 490, 1169)", () => {
    const road = words("modelII");
    expect(road).not.toContain("visitAnnounced");
    expect(road).not.toContain("feedback");
    expect(road).not.toContain("objectionTerm");
    expect(roads.modelII.find(({ what }) => what === "homeVisit")?.by).toEqual(["landlord", "worker"]);
    expect(visitIsFeedback("modelII")).toBe(true);
    expect(visitIsFeedback("modelI")).toBe(false);
  });
  test("every road ends at court, notice and eviction, in that order", () => {
    for (const model of caseModels) expect(words(model).slice(-4)).toEqual(["summons", "judgment", "notice", "eviction"]);
  });
});

describe("what usually comes next", () => {
  test("a case without a step begins with the arrears", () => expect(usuallyNext("eropaf", [])?.what).toBe("arrears"));
  test("after the landlord's own contact he reports; in model I he first writes that he will", () => {
    expect(usuallyNext("eropaf", [at("landlordContact", "2026-03-01")])).toMatchObject({ what: "report", by: ["landlord"] });
    expect(usuallyNext("modelI", [at("landlordContact", "2026-03-01")])).toMatchObject({ what: "referralLetter", by: ["landlord"] });
  });
  test("reported and not yet at the bailiff, or the other way round: the other one of the two comes next", () => {
    expect(usuallyNext("eropaf", [at("report", "2026-03-01")])?.what).toBe("bailiff");
    expect(usuallyNext("eropaf", [at("bailiff", "2026-03-01")])?.what).toBe("report");
  });
  test("after a judgment the notice, after the notice the eviction, by the bailiff", () => {
    expect(usuallyNext("modelII", [at("judgment", "2026-03-01")])).toMatchObject({ what: "notice", by: ["bailiff"] });
    expect(usuallyNext("modelII", [at("notice", "2026-03-01")])).toMatchObject({ what: "eviction", by: ["bailiff"] });
  });
  test("in model II a tenant nobody reports goes from the list to the bailiff", () => {
    const next = usuallyNext("modelII", [at("reminder", "2026-03-01"), at("homeVisit", "2026-03-20")]);
    expect(next?.what).toBe("bailiff");
  });
});

describe("the order is a hint", () => {
  test("a report before, at the same time as, or after the hand-over to the bailiff is no fault in Eropaf", () => {
    for (const bailiff of ["2026-03-01", "2026-03-05", "2026-03-20"]) {
      expect(outOfOrder("eropaf", [at("report", "2026-03-05"), at("bailiff", bailiff)])).toEqual([]);
    }
  });
  test("in the early models a report on the bailiff's own day is no fault either, but the bailiff first stands out", () => {
    expect(outOfOrder("modelI", [at("report", "2026-03-05"), at("bailiff", "2026-03-05")])).toEqual([]);
    expect(outOfOrder("modelI", [at("bailiff", "2026-03-01"), at("report", "2026-03-05")])).toEqual([
      { step: "bailiff", usuallyAfter: "report" },
    ]);
  });
  test("a landlord who calls by himself only after the summons", () => {
    expect(outOfOrder("eropaf", [at("summons", "2026-03-01"), at("landlordContact", "2026-03-08")])).toEqual([
      { step: "summons", usuallyAfter: "landlordContact" },
    ]);
  });
  test("a second reminder after the visit says nothing: it is the first of each that counts", () => {
    const steps = [at("reminder", "2026-01-05"), at("homeVisit", "2026-02-01"), at("reminder", "2026-03-05")];
    expect(outOfOrder("eropaf", steps)).toEqual([]);
  });
});

test("who takes a step when nobody says otherwise", () => {
  expect(usualTaker("eropaf", "judgment")).toBe("court");
  expect(usualTaker("eropaf", "bailiff")).toBe("landlord");
  expect(usualTaker("modelII", "feedback")).toBe("worker");
});
