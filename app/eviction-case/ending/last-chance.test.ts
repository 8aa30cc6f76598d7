import fs from "node:fs";
import { describe, expect, it } from "vitest";
import { addMonths } from "~/calendar/months";
import { lastChanceDue, parseHours, recommendedForm, stateOf } from "~/eviction-case/ending/last-chance";

describe("which contract fits", () => {
  const nobodyKnows = { dissolved: null, newLease: false, thirdPartyNeeded: false };

  it("no judgment: an addendum, so that nobody has to wait for one", () =>
    expect(recommendedForm({ ...nobodyKnows, judged: false })).toEqual({ form: "addendum", why: "noJudgment" }));
  it("a judgment that ended the lease: a settlement agreement in the form of an addendum", () => {
    const stage = { ...nobodyKnows, judged: true };
    expect(recommendedForm({ ...stage, dissolved: true })).toEqual({ form: "settlementAgreement", why: "leaseDissolved" });
    expect(recommendedForm(stage).form).toBe("settlementAgreement");
  });
  it("a judgment and a new lease: a guidance agreement", () =>
    expect(recommendedForm({ ...nobodyKnows, judged: true, dissolved: true, newLease: true })).toEqual({
      form: "guidanceAgreement",
      why: "newLease",
    }));
  it("a judgment that left the lease alone: still an addendum", () =>
    expect(recommendedForm({ ...nobodyKnows, judged: true, dissolved: false }).form).toBe("addendum"));
  it("reasons in the household: three parties, before a judgment and after it", () => {
    for (const stage of [true, false])
      expect(recommendedForm({ ...nobodyKnows, judged: stage, thirdPartyNeeded: true }).form).toBe("flipContract");
  });
});

describe("compulsory guidance", () => {
  it.each([
    ["4", 40],
    ["1 + 3", 40],
    ["1 + 1½ + 3½", 60],
    ["1 + 1,5 + 3,5", 60],
    ["1+1+2", 40],
    ["½", 5],
  ])("%s hours a week", (typed, tenths) => expect(parseHours(typed)).toBe(tenths));
  it.each(["", "veel", "4 uur", "0", "1 +", "41", "1½5", "4,25"])("“%s” is no number of hours", (typed) =>
    expect(parseHours(typed)).toBeUndefined(),
  );
});

describe("what is due", () => {
  const year = { signedOn: "2019-07-24", until: "2020-07-24", endedOn: null };
  const due = (chance: Parameters<typeof lastChanceDue>[0], today: string, reports: Parameters<typeof lastChanceDue>[1] = []) =>
    lastChanceDue(chance, reports, today).map(({ kind, dueOn, state }) => `${dueOn} ${kind} ${state}`);

  it("a word every three months, the report two weeks before the evaluation, the evaluation after a year", () =>
    expect(due(year, "2020-07-24")).toEqual([
      "2019-10-24 quarterly late",
      "2020-01-24 quarterly late",
      "2020-04-24 quarterly late",
      "2020-07-10 beforeEvaluation late",
      "2020-07-24 quarterly due",
      "2020-07-24 evaluation due",
    ]));
  it("at first only what comes next", () =>
    expect(due(year, "2019-08-01")).toEqual([
      "2019-10-24 quarterly onTime",
      "2020-07-10 beforeEvaluation onTime",
      "2020-07-24 evaluation onTime",
    ]));
  it("done is done, also when it was late", () =>
    expect(due(year, "2019-11-30", [{ kind: "quarterly", dueOn: "2019-10-24", doneOn: "2019-11-20" }])[0]).toBe(
      "2019-10-24 quarterly done",
    ));
  it("without a last day it goes on, with an evaluation every year", () =>
    expect(due({ ...year, until: null }, "2021-01-01").filter((one) => one.includes("evaluation"))).toEqual([
      "2020-07-24 evaluation late",
      "2021-07-24 evaluation onTime",
    ]));
  it("one that ends within the year is looked at when it ends", () =>
    expect(due({ ...year, until: "2020-01-24" }, "2019-08-01")).toContain("2020-01-24 evaluation onTime"));
  it("one that ended owes nothing any more, and keeps what was done", () =>
    expect(
      due({ ...year, endedOn: "2019-12-01" }, "2020-02-01", [{ kind: "quarterly", dueOn: "2019-10-24", doneOn: "2019-10-24" }]),
    ).toEqual(["2019-10-24 quarterly done"]));
  it("is due from two weeks before its day, and late from the day after", () => {
    expect(stateOf("2026-03-29", "2026-03-14")).toBe("onTime");
    expect(stateOf("2026-03-29", "2026-03-15")).toBe("due");
    expect(stateOf("2026-03-29", "2026-03-29")).toBe("due");
    expect(stateOf("2026-03-29", "2026-03-30")).toBe("late");
  });
  it("keeps to the month: three months after 30 November is the last of February", () => {
    expect(addMonths("2026-11-30", 3)).toBe("2027-02-28");
    expect(addMonths("2027-11-30", 3)).toBe("2028-02-29");
    expect(addMonths("2026-08-31", 12)).toBe("2027-08-31");
  });
});

describe("the family's plan", () => {
  it("is nowhere near: no file of the last chance or of the ending reads a conference, a plan or an agreement", () => {
    const files = fs
      .readdirSync("app/eviction-case/ending")
      .filter((name) => /^(last-chance|ending)/.test(name) && !name.includes(".test."));
    expect(files.length).toBeGreaterThan(4);
    const reads =
      /~\/(plan|evaluation|conference|journey|network|invitation)\/|\b(planVersion|agreement(Wording)?|checkIn|evaluationMoment)\b\./;
    expect(files.filter((name) => reads.test(fs.readFileSync(`app/eviction-case/ending/${name}`, "utf8")))).toEqual([]);
  });
});
