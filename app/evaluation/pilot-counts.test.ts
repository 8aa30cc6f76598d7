import { expect, test } from "vitest";
import { StrandingInput } from "~/evaluation/evaluation-input";

/** The eighteen conferences that were started in the pilot of 2008 (lines 3391 to 3402 of the research): ten held, each with a plan. */
test("the eight that were not held fit the form: why, and whether a plan was made all the same", () => {
  const given = [
    ...Array.from({ length: 4 }, () => ({ reason: "networkNotWanted" })),
    ...Array.from({ length: 2 }, () => ({ reason: "pressureGone" })),
    ...Array.from({ length: 2 }, () => ({ reason: "unknown" })),
  ].map((one, at) => StrandingInput.parse({ once: "x", ...one, ownPlan: at < 3 }));
  expect(given).toHaveLength(8);
  expect(given.filter(({ ownPlan }) => ownPlan)).toHaveLength(3);
  const [started, held] = [18, 10];
  expect(held + given.length).toBe(started);
  expect(Math.round(((held + given.filter(({ ownPlan }) => ownPlan).length) / started) * 1000)).toBe(722);
});
