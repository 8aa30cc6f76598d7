import fc from "fast-check";
import { expect, test } from "vitest";
import { type ArrangementEvent, type ArrangementFacts, arrangementCounts, arrangementsAfter } from "~/eviction-case/money/arrangement";

const today = "2026-11-24";
const day = fc.constantFrom("2026-11-01", "2026-11-24", "2026-11-25");
const maybe = fc.option(day, { nil: undefined });
const event: fc.Arbitrary<ArrangementEvent> = fc.oneof(
  fc.record({
    kind: fc.constant("made" as const),
    replaces: fc.boolean(),
    underBewind: fc.boolean(),
    representativeYesOn: maybe,
    bewindEndedOn: maybe,
  }),
  fc.constant({ kind: "bewindBegan" as const }),
  fc.record({ kind: fc.constant("representativeYes" as const), on: day }),
  fc.constant({ kind: "ended" as const }),
);

const made = (underBewind: boolean, more: Partial<Extract<ArrangementEvent, { kind: "made" }>> = {}): ArrangementEvent => ({
  kind: "made",
  replaces: false,
  underBewind,
  ...more,
});

/** Everything that is allowed of a row of events, one after the other. */
function after(events: readonly ArrangementEvent[], seen: (now: readonly ArrangementFacts[], event: ArrangementEvent) => void = () => {}) {
  return events.reduce<readonly ArrangementFacts[]>((now, one) => {
    const next = arrangementsAfter(now, one, today);
    if (next.refused !== null) return now;
    seen(next.made, one);
    return next.made;
  }, []);
}

test("no order of events makes an arrangement of somebody under bewind count without the bewindvoerder's yes", () => {
  fc.assert(
    fc.property(fc.array(event, { maxLength: 15 }), (events) => {
      let underBewind = false;
      let yesToThisOne = false;
      after(events, (now, one) => {
        if (one.kind === "made") {
          // Only a day on which the bewind ended takes it away; leaving the box empty does not.
          underBewind = one.underBewind || (underBewind && !one.bewindEndedOn);
          yesToThisOne = one.underBewind && one.representativeYesOn !== undefined;
        }
        if (one.kind === "bewindBegan") [underBewind, yesToThisOne] = [true, false];
        if (one.kind === "representativeYes") yesToThisOne = true;
        const counting = now.filter(arrangementCounts);
        expect(counting.length).toBeLessThanOrEqual(1);
        if (underBewind && !yesToThisOne) expect(counting).toEqual([]);
      });
    }),
    { numRuns: 2_000 },
  );
});

test("never do two arrangements stand at once, and no day of a yes lies ahead", () => {
  fc.assert(
    fc.property(fc.array(event, { maxLength: 15 }), (events) => {
      const now = after(events);
      expect(now.filter(({ endedOn }) => endedOn === null).length).toBeLessThanOrEqual(1);
      expect(now.every(({ representativeYesOn }) => representativeYesOn === null || representativeYesOn <= today)).toBe(true);
    }),
  );
});

test("Oma Hilda: € 50 a month through her bewindvoerder counts from his yes", () => {
  const promised = after([made(true)]);
  expect(promised.some(arrangementCounts)).toBe(false);
  expect(after([made(true), { kind: "representativeYes", on: "2026-11-24" }]).some(arrangementCounts)).toBe(true);
});

test("an arrangement stops counting on the day somebody comes under bewind, and a yes of before does not carry over to a new one", () => {
  expect(after([made(false), { kind: "bewindBegan" }]).some(arrangementCounts)).toBe(false);
  const yes = after([made(true, { representativeYesOn: "2026-11-01" })]);
  expect(yes.some(arrangementCounts)).toBe(true);
  expect(after([made(true, { representativeYesOn: "2026-11-01" }), made(true, { replaces: true })]).some(arrangementCounts)).toBe(false);
});

test("bewind does not go away by leaving it out of the next arrangement, only by the day it ended", () => {
  const under = after([made(true), { kind: "ended" }]);
  expect(arrangementsAfter(under, made(false), today)).toEqual({ refused: "bewindStood" });
  const ended = arrangementsAfter(under, made(false, { bewindEndedOn: "2026-11-20" }), today);
  expect(ended.refused === null && arrangementCounts(ended.made.at(-1) as ArrangementFacts)).toBe(true);
});
