import { describe, expect, test } from "vitest";
import { asksNow, type CaseFacts, type DeadlineKind, deadlinesOf, firstTalkDueOn } from "./deadlines";

const bare: CaseFacts = {
  model: "eropaf",
  endsOn: null,
  ended: false,
  steps: [],
  feedbackOn: [],
  reports: [],
  postponements: [],
  attempts: [],
  helpAskedOn: null,
  helpFirstTalkOn: null,
  lastChances: [],
  outcomes: [],
};
const step = (name: CaseFacts["steps"][number]["step"], on: string, evictionOn: string | null = null) => ({ step: name, on, evictionOn });
const one = (what: DeadlineKind, facts: Partial<CaseFacts>, today: string) =>
  deadlinesOf({ ...bare, ...facts }, today).find((deadline) => deadline.what === what);
const ringing = (at: string, reached = false) => ({ at: new Date(at), way: "doorbell" as const, reached });

describe("feedback to the landlord, two weeks after the report, always (lines 408 to 414, 4797)", () => {
  const reported = { steps: [step("report", "2026-11-02")] };
  test("the fourteenth day is in time, the fifteenth is late", () => {
    expect(one("feedback", reported, "2026-11-05")).toEqual({ what: "feedback", owner: "worker", dueOn: "2026-11-16", state: "onTime" });
    expect(one("feedback", reported, "2026-11-13")?.state).toBe("due");
    expect(one("feedback", reported, "2026-11-16")?.state).toBe("due");
    expect(one("feedback", reported, "2026-11-17")?.state).toBe("late");
  });
  test("also when nobody was reached", () => {
    const nobody = { ...reported, attempts: [ringing("2026-11-04T09:00:00Z"), ringing("2026-11-06T18:00:00Z")] };
    expect(one("feedback", nobody, "2026-11-17")?.state).toBe("late");
  });
  test("the bailiff got the file on the same day, or earlier: feedback is due all the same", () => {
    for (const on of ["2026-11-02", "2026-10-20", "2026-11-09"]) {
      expect(one("feedback", { steps: [step("report", "2026-11-02"), step("bailiff", on)] }, "2026-11-10")?.dueOn).toBe("2026-11-16");
    }
  });
  test("given, it is done; a second report asks again", () => {
    expect(one("feedback", { ...reported, feedbackOn: ["2026-11-12"] }, "2026-11-20")?.state).toBe("done");
    const again = { steps: [step("report", "2026-11-02"), step("report", "2027-03-01")], feedbackOn: ["2026-11-12"] };
    expect(one("feedback", again, "2027-03-02")).toMatchObject({ dueOn: "2027-03-15", state: "onTime" });
  });
  test("the oldest report that nobody answered counts, not the newest", () => {
    const twice = { steps: [step("report", "2026-11-02"), step("report", "2026-11-14")] };
    expect(one("feedback", twice, "2026-11-15")?.dueOn).toBe("2026-11-16");
  });
  test("in model II the joint visit is the feedback; in model I it is not (line 1169)", () => {
    const visited = { steps: [step("report", "2026-11-02"), step("homeVisit", "2026-11-10")] };
    expect(one("feedback", { ...visited, model: "modelII" }, "2026-11-20")?.state).toBe("done");
    expect(one("feedback", { ...visited, model: "modelI" }, "2026-11-20")?.state).toBe("late");
  });
  test("a judgment since then does not wait for it any more", () =>
    expect(one("feedback", { steps: [step("report", "2026-03-02"), step("judgment", "2026-06-02")] }, "2026-11-20")).toBeUndefined());
});

test("the receipt goes out at once (line 4789)", () => {
  const report = { reportedOn: "2026-11-02", receivedOn: "2026-11-03", receiptOn: null };
  expect(one("receipt", { reports: [report] }, "2026-11-03")).toMatchObject({ dueOn: "2026-11-03", state: "due" });
  expect(one("receipt", { reports: [report] }, "2026-11-04")?.state).toBe("late");
  expect(one("receipt", { reports: [{ ...report, receiptOn: "2026-11-03" }] }, "2026-11-04")?.state).toBe("done");
});

describe("the municipality's clock (Wgs, article 4)", () => {
  test("four weeks", () => expect(firstTalkDueOn("2026-11-02", [])).toBe("2026-11-30"));
  test("four weeks that end on Good Friday end after Easter Monday", () => expect(firstTalkDueOn("2027-02-26", [])).toBe("2027-03-30"));
  test("three working days once an eviction threatens, over a weekend", () => {
    expect(firstTalkDueOn("2026-11-05", [step("judgment", "2026-10-01")])).toBe("2026-11-10");
    expect(firstTalkDueOn("2026-11-05", [step("notice", "2026-11-01", "2026-11-25")])).toBe("2026-11-10");
  });
  test("King's Day is no working day", () => expect(firstTalkDueOn("2026-04-24", [step("judgment", "2026-04-01")])).toBe("2026-04-30"));
  test("the threat comes while they are waiting: three days from then, and never later than the four weeks", () => {
    expect(firstTalkDueOn("2026-11-02", [step("judgment", "2026-11-16")])).toBe("2026-11-19");
    expect(firstTalkDueOn("2026-11-02", [step("judgment", "2026-11-27")])).toBe("2026-11-30");
  });
  test("a summons is not yet a threat before the law", () =>
    expect(firstTalkDueOn("2026-11-02", [step("summons", "2026-10-30")])).toBe("2026-11-30"));
  test("the talk was held", () =>
    expect(one("firstTalk", { helpAskedOn: "2026-11-02", helpFirstTalkOn: "2026-11-20" }, "2026-12-24")).toMatchObject({
      owner: "municipality",
      state: "done",
    }));
});

describe("a landlord who does not answer (E14)", () => {
  const asked = { by: "landlord" as const, askedAt: new Date("2026-11-05T10:00:00Z"), answer: null, until: null };
  test("five working days are his; after them it is a call of ours, and never a yes", () => {
    expect(one("landlordAnswer", { postponements: [asked] }, "2026-11-11")).toMatchObject({ owner: "landlord", state: "onTime" });
    expect(one("landlordAnswer", { postponements: [asked] }, "2026-11-12")).toMatchObject({ owner: "landlord", state: "due" });
    expect(one("landlordAnswer", { postponements: [asked] }, "2026-11-13")).toMatchObject({ owner: "worker", state: "late" });
  });
  test("asked again, the newest question counts", () => {
    const again = [asked, { ...asked, askedAt: new Date("2026-11-16T10:00:00Z") }];
    expect(one("landlordAnswer", { postponements: again }, "2026-11-17")?.dueOn).toBe("2026-11-23");
  });
  test("answered, also with no", () =>
    expect(one("landlordAnswer", { postponements: [{ ...asked, answer: "proceed" }] }, "2026-11-20")?.state).toBe("done"));
  test("a court has no such term", () =>
    expect(one("landlordAnswer", { postponements: [{ ...asked, by: "court" }] }, "2026-11-20")).toBeUndefined());
});

test("who was not in is tried again on another day and at another hour", () => {
  const first = ringing("2026-11-05T10:00:00Z");
  expect(one("secondTry", { attempts: [first] }, "2026-11-06")).toMatchObject({ dueOn: "2026-11-10", state: "onTime" });
  expect(one("secondTry", { attempts: [first, ringing("2026-11-10T10:00:00Z")] }, "2026-11-11")?.state).toBe("late");
  expect(one("secondTry", { attempts: [first, ringing("2026-11-09T18:00:00Z")] }, "2026-11-11")?.state).toBe("done");
  expect(one("secondTry", { attempts: [first, ringing("2026-11-05T10:30:00Z", true)] }, "2026-11-11")?.state).toBe("done");
});

test("the end of the case is a deadline too, and an ended case has none", () => {
  expect(one("caseEnd", { endsOn: "2027-11-20" }, "2026-11-20")?.state).toBe("onTime");
  expect(one("caseEnd", { endsOn: "2027-11-20" }, "2027-10-25")?.state).toBe("due");
  expect(deadlinesOf({ ...bare, endsOn: "2027-11-20", ended: true }, "2027-10-25")).toEqual([]);
});

test("a running last chance asks of each kind the oldest report nobody noted, and nothing once it ended", () => {
  const chance = { signedOn: "2026-03-01", until: null, endedOn: null, reports: [] };
  const said = (facts: Partial<CaseFacts>, today: string) =>
    deadlinesOf({ ...bare, ...facts }, today).map(({ what, dueOn, state }) => `${what} ${dueOn} ${state}`);
  expect(said({ lastChances: [chance] }, "2026-09-02")).toEqual([
    "quarterly 2026-06-01 late",
    "beforeEvaluation 2027-02-15 onTime",
    "evaluation 2027-03-01 onTime",
  ]);
  const noted = { kind: "quarterly" as const, dueOn: "2026-06-01", doneOn: "2026-06-03" };
  expect(said({ lastChances: [{ ...chance, reports: [noted] }] }, "2026-08-25")[0]).toBe("quarterly 2026-09-01 due");
  expect(said({ lastChances: [{ ...chance, endedOn: "2026-08-01" }] }, "2026-09-02")).toEqual([]);
});

test("a case that ended asks how it was after half a year and a year, when the day comes near", () => {
  const ended = { ended: true, outcomes: [{ moment: "closing" as const, on: "2026-03-10" }] };
  const asked = (today: string) =>
    deadlinesOf({ ...bare, ...ended }, today)
      .filter(asksNow)
      .map(({ what, state }) => `${what} ${state}`);
  expect(asked("2026-06-01")).toEqual([]);
  expect(asked("2026-09-01")).toEqual(["sixMonths due"]);
  expect(asked("2026-09-11")).toEqual(["sixMonths late"]);
});
