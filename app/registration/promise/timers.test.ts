import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, isWorkingDay } from "~/calendar/working-days";
import { dayValue } from "~/language/dates";
import { defaultTerms, endOfTerm, type Term, type TimerFacts, type TimerName, termsOf, timersOf } from "./timers";

const workingDays = (amount: number): Term => ({ amount, unit: "workingDays" });
const hours48: Term = { amount: 48, unit: "hours" };
const at = (moment: string) => new Date(moment);
const ends = (start: string, term: Term) => endOfTerm(at(start), term).toISOString();

describe("a term in working days ends with its last day in the Netherlands", () => {
  test.each([
    ["Friday at five: Tuesday", "2026-11-20T17:00:00+01:00", "2026-11-24T22:59:59.999Z"],
    ["Friday a minute before midnight: Tuesday", "2026-11-20T23:59:00+01:00", "2026-11-24T22:59:59.999Z"],
    ["a minute later it is Saturday, and Tuesday all the same", "2026-11-21T00:00:00+01:00", "2026-11-24T22:59:59.999Z"],
    ["the day before Christmas: Monday and Tuesday count", "2026-12-24T10:00:00+01:00", "2026-12-29T22:59:59.999Z"],
    ["Maundy Thursday: Good Friday and Easter Monday do not count", "2026-04-02T10:00:00+02:00", "2026-04-08T21:59:59.999Z"],
    ["before King's Day on a Monday", "2026-04-24T10:00:00+02:00", "2026-04-29T21:59:59.999Z"],
    ["before 5 May", "2026-05-04T10:00:00+02:00", "2026-05-07T21:59:59.999Z"],
    ["before Ascension Day", "2026-05-13T10:00:00+02:00", "2026-05-18T21:59:59.999Z"],
    ["over New Year", "2026-12-31T16:00:00+01:00", "2027-01-05T22:59:59.999Z"],
    ["over the night the clock goes forward", "2026-03-27T17:00:00+01:00", "2026-03-31T21:59:59.999Z"],
    ["over the night the clock goes back", "2026-10-23T17:00:00+02:00", "2026-10-27T22:59:59.999Z"],
  ])("two working days from %s", (_, start, end) => expect(ends(start, workingDays(2))).toBe(end));

  test("five working days from the Wednesday before Easter: after the whole of Easter", () => {
    expect(ends("2027-03-24T09:00:00+01:00", workingDays(5))).toBe("2027-04-02T21:59:59.999Z");
  });

  test("the same day, and on a Saturday the Monday after it", () => {
    expect(ends("2026-11-20T23:30:00+01:00", workingDays(0))).toBe("2026-11-20T22:59:59.999Z");
    expect(ends("2026-11-21T09:00:00+01:00", workingDays(0))).toBe("2026-11-23T22:59:59.999Z");
    expect(ends("2026-12-25T09:00:00+01:00", workingDays(0))).toBe("2026-12-28T22:59:59.999Z");
  });
});

describe("48 hours are 48 hours", () => {
  test.each([
    ["the clock forward in 2026: an hour later on the clock", "2026-03-28T12:00:00+01:00", "2026-03-30T13:00:00+02:00"],
    ["the clock back in 2026: an hour earlier on the clock", "2026-10-24T12:00:00+02:00", "2026-10-26T11:00:00+01:00"],
    ["the clock forward in 2027", "2027-03-27T12:00:00+01:00", "2027-03-29T13:00:00+02:00"],
    ["the clock back in 2027", "2027-10-30T12:00:00+02:00", "2027-11-01T11:00:00+01:00"],
    ["a weekend runs on", "2026-11-20T17:00:00+01:00", "2026-11-22T17:00:00+01:00"],
    ["Christmas runs on", "2026-12-24T17:00:00+01:00", "2026-12-26T17:00:00+01:00"],
  ])("%s", (_, start, end) => expect(ends(start, hours48)).toBe(at(end).toISOString()));
});

test("weeks and calendar days end with their last day, an hour of clock more or less", () => {
  expect(ends("2026-10-01T09:00:00+02:00", { amount: 6, unit: "weeks" })).toBe("2026-11-12T22:59:59.999Z");
  expect(ends("2026-03-27T09:00:00+01:00", { amount: 4, unit: "days" })).toBe("2026-03-31T21:59:59.999Z");
  // 29 March 2026 has 23 hours, 25 October 2026 has 25.
  expect(ends("2026-03-28T09:00:00+01:00", { amount: 1, unit: "days" })).toBe("2026-03-29T21:59:59.999Z");
  expect(ends("2026-10-24T09:00:00+02:00", { amount: 1, unit: "days" })).toBe("2026-10-25T22:59:59.999Z");
});

const sent: TimerFacts = {
  sentAt: at("2026-11-20T17:00:00+01:00"),
  receiptToldAt: null,
  assignedAt: null,
  allocationToldAt: null,
  contactedAt: null,
  firstAssignedAt: null,
  firstTalkAt: null,
  heldAt: null,
  evictionOn: null,
  evictionKnownAt: null,
  ended: false,
};
const state = (facts: Partial<TimerFacts>, name: TimerName, now: string) =>
  timersOf({ ...sent, ...facts }, defaultTerms, at(now)).find((timer) => timer.name === name)?.state;

describe("a registration sent on Friday at five", () => {
  test.each([
    ["2026-11-22T12:00:00+01:00", "onTime"],
    ["2026-11-23T23:59:59+01:00", "onTime"],
    ["2026-11-24T00:00:00+01:00", "due"],
    ["2026-11-24T23:59:59+01:00", "due"],
    ["2026-11-25T00:00:00+01:00", "late"],
  ])("its receipt at %s is %s", (now, wanted) => expect(state({}, "receipt", now)).toBe(wanted));

  test("received on Tuesday evening is on time, on Wednesday it is late, and stays so", () => {
    expect(state({ receiptToldAt: at("2026-11-24T23:00:00+01:00") }, "receipt", "2027-01-01T12:00:00Z")).toBe("doneOnTime");
    expect(state({ receiptToldAt: at("2026-11-25T09:00:00+01:00") }, "receipt", "2026-11-25T09:00:00Z")).toBe("doneLate");
  });

  test("what nobody started waits without a date, until a coordinator is there", () => {
    for (const name of ["allocation", "firstContact", "firstTalk"] as const) expect(state({}, name, "2026-12-20T12:00:00Z")).toBe("notYet");
    const led = { assignedAt: at("2026-11-26T15:00:00+01:00"), firstAssignedAt: at("2026-11-26T15:00:00+01:00") };
    expect(state(led, "allocation", "2026-11-26T16:00:00+01:00")).toBe("due");
    expect(state(led, "firstContact", "2026-11-26T16:00:00+01:00")).toBe("onTime");
    expect(state(led, "firstContact", "2026-11-28T15:00:00+01:00")).toBe("due");
    expect(state(led, "firstContact", "2026-11-28T15:00:01+01:00")).toBe("late");
    expect(state(led, "firstTalk", "2026-12-02T12:00:00+01:00")).toBe("onTime");
    expect(state(led, "firstTalk", "2026-12-03T12:00:00+01:00")).toBe("due");
  });

  test("its conference is asked for after six weeks and late after ten", () => {
    expect(state({}, "conference", "2026-12-31T12:00:00+01:00")).toBe("onTime");
    expect(state({}, "conference", "2027-01-01T12:00:00+01:00")).toBe("due");
    expect(state({}, "conference", "2027-01-29T23:00:00+01:00")).toBe("due");
    expect(state({}, "conference", "2027-01-30T00:00:00+01:00")).toBe("late");
    expect(state({ heldAt: at("2027-01-20T19:00:00+01:00") }, "conference", "2027-02-01T00:00:00Z")).toBe("doneOnTime");
  });

  test("once it ended only what was done is still told", () => {
    const names = timersOf({ ...sent, receiptToldAt: at("2026-11-23T10:00:00Z"), ended: true }, defaultTerms, at("2026-12-24T10:00:00Z"));
    expect(names.map(({ name }) => name)).toEqual(["receipt"]);
  });
});

describe("the fast lane", () => {
  test("is there when the home may be lost within four weeks, from the registration on, four days running on", () => {
    expect(state({ evictionOn: "2026-12-10" }, "fastLane", "2026-11-21T10:00:00+01:00")).toBe("onTime");
    expect(state({ evictionOn: "2026-12-10" }, "fastLane", "2026-11-24T10:00:00+01:00")).toBe("due");
    expect(state({ evictionOn: "2026-12-10" }, "fastLane", "2026-11-25T00:00:00+01:00")).toBe("late");
    expect(state({ evictionOn: "2026-12-30" }, "fastLane", "2026-11-21T10:00:00+01:00")).toBeUndefined();
  });

  test("starts only when the date comes near, or is told", () => {
    expect(state({ evictionOn: "2026-12-30" }, "fastLane", "2026-12-02T10:00:00+01:00")).toBe("onTime");
    const told = { evictionOn: "2026-12-18", evictionKnownAt: at("2026-12-09T10:00:00+01:00") };
    expect(state(told, "fastLane", "2026-12-12T10:00:00+01:00")).toBe("onTime");
    expect(state({ ...told, contactedAt: at("2026-12-01T10:00:00+01:00") }, "fastLane", "2026-12-12T10:00:00+01:00")).toBeUndefined();
    expect(state({ ...told, contactedAt: at("2026-12-11T10:00:00+01:00") }, "fastLane", "2026-12-30T10:00:00+01:00")).toBe("doneOnTime");
  });
});

test("a Centrale sets its own terms within the bounds; a limit never lies before its target", () => {
  const terms = termsOf([
    { timer: "receipt", amount: 1 },
    { timer: "firstContact", amount: 900 },
    { timer: "conference", amount: 10 },
    { timer: "conferenceLimit", amount: 4 },
    { timer: "nothing", amount: 3 },
  ]);
  expect(terms.receipt).toEqual({ amount: 1, unit: "workingDays" });
  expect(terms.firstContact.amount).toBe(96);
  expect(terms.conferenceLimit.amount).toBe(10);
  expect(terms.firstTalk).toEqual(defaultTerms.firstTalk);
});

const moment = fc.integer({ min: Date.parse("2025-01-01T00:00:00Z"), max: Date.parse("2032-12-31T00:00:00Z") }).map((ms) => new Date(ms));
const term = fc.record({
  amount: fc.integer({ min: 0, max: 30 }),
  unit: fc.constantFrom("hours" as const, "days" as const, "workingDays" as const, "weeks" as const),
});

test("who starts later is never due earlier, a longer term never ends sooner, and nothing is due before it starts", () => {
  fc.assert(
    fc.property(moment, moment, term, fc.integer({ min: 0, max: 5 }), (one, other, given, more) => {
      const [early, late] = one <= other ? [one, other] : [other, one];
      const end = endOfTerm(early, given).getTime();
      expect(endOfTerm(late, given).getTime()).toBeGreaterThanOrEqual(end);
      expect(endOfTerm(early, { ...given, amount: given.amount + more }).getTime()).toBeGreaterThanOrEqual(end);
      expect(end).toBeGreaterThanOrEqual(early.getTime());
    }),
  );
});

test("a term in working days ends in the last millisecond of a working day", () => {
  fc.assert(
    fc.property(moment, fc.integer({ min: 0, max: 30 }), (start, amount) => {
      const end = endOfTerm(start, workingDays(amount));
      expect(isWorkingDay(dayValue(end))).toBe(true);
      expect(dayValue(new Date(end.getTime() + 1))).toBe(addDays(dayValue(end), 1));
    }),
  );
});

test("as time goes by a promise goes from on time to due to late and never back, and what was done stays as it was", () => {
  const order = ["notYet", "onTime", "due", "late"];
  const facts = fc.record({
    assignedAt: fc.option(moment),
    receiptToldAt: fc.option(moment),
    contactedAt: fc.option(moment),
    heldAt: fc.option(moment),
  });
  fc.assert(
    fc.property(moment, facts, moment, moment, (sentAt, happened, one, other) => {
      const [before, after] = one <= other ? [one, other] : [other, one];
      const all = { ...sent, ...happened, sentAt, firstAssignedAt: happened.assignedAt };
      const later = timersOf(all, defaultTerms, after);
      for (const [index, timer] of timersOf(all, defaultTerms, before).entries()) {
        const next = later[index]?.state ?? "";
        if (timer.state.startsWith("done")) expect(next).toBe(timer.state);
        else expect(order.indexOf(next)).toBeGreaterThanOrEqual(order.indexOf(timer.state));
        expect(timer.state === "late").toBe(!timer.doneAt && timer.limitAt !== null && before > timer.limitAt);
      }
    }),
  );
});
