import { expect, test } from "vitest";
import { shownFigures, shownMedian } from "../promise/small-figures";
import { countProposals } from "./proposal-figures";
import { lastDayToAsk, whyNotYetNoted } from "./proposal-input";
import { whoMayStandIn } from "./proposal-story";

test("'not now' says when to ask again, before the proposal is forgotten", () => {
  const on = (askAgainOn?: string) => whyNotYetNoted({ answer: "notNow", askAgainOn }, "2026-08-31");
  expect(on()).toBe("askAgainMissing");
  expect(on("2026-08-30")).toBe("askAgainPast");
  expect(on("2026-08-31")).toBeUndefined();
  expect(on(lastDayToAsk("2026-08-31"))).toBeUndefined();
  expect(on("2027-03-04")).toBe("askAgainTooLate");
  for (const answer of ["notAsked", "open", "yes", "no"] as const) expect(whyNotYetNoted({ answer }, "2026-08-31")).toBeUndefined();
});

test("who was not asked yet does not count as asked", () => {
  const one = { asked: true, registered: false };
  const counted = countProposals([
    { ...one, answer: "yes", registered: true },
    { ...one, answer: "yes" },
    { ...one, answer: "no" },
    { ...one, answer: "open" },
    { asked: false, registered: false, answer: "open" },
  ]);
  expect(counted).toEqual({ asked: 4, parts: { yes: 2, notNow: 0, no: 1, open: 1 }, registered: 1 });
});

test("no figure shows a group of one to four, nor lets it be told from the others", () => {
  expect(shownFigures({ yes: 2, no: 2 })).toEqual({ total: null, parts: null });
  expect(shownFigures({ yes: 7, no: 1 })).toEqual({ total: 8, parts: null });
  expect(shownFigures({ yes: 7, no: 5 })).toEqual({ total: 12, parts: { yes: 7, no: 5 } });
  expect(shownFigures({ yes: 6, no: 0 })).toEqual({ total: 6, parts: { yes: 6, no: 0 } });
  expect(shownFigures({ yes: 0, no: 0 })).toEqual({ total: 0, parts: { yes: 0, no: 0 } });
  expect(shownMedian([9, 1, 3, 2])).toBeNull();
  expect(shownMedian([9, 1, 3, 2, 8])).toBe(3);
});

test("a story is asked about what may point at somebody", () => {
  expect(whoMayStandIn("Toen ik vroeg wie er op zijn verjaardag kwam, werd het stil. Daarna noemde hij zijn zus.")).toEqual([]);
  expect(whoMayStandIn("Ik zei tegen Hatice: bel je zus. De Eigen Kracht-conferentie kwam er.")).toEqual(["Hatice"]);
  expect(whoMayStandIn("Hij woont op 1013 in de straat achter het plein, bel 06 12345678.")).toEqual(["1013", "06 12345678"]);
  expect(whoMayStandIn("Mail naar iemand@voorbeeld.nl, na 2 weken.")).toEqual(["iemand@voorbeeld.nl,"]);
});
