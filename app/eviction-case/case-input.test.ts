import { expect, test } from "vitest";
import { monthTenths, parseMonths, usualEnd, whyNotYetKept, whyNotYetOpened } from "./case-input";

const facts = { landlordName: "Woonstede", rent: "€ 684", arrears: "4.788,00", step: "notice", evictionOn: "2026-12-10" } as const;

test("amounts are read as people write them", () => {
  for (const arrears of ["4.788,00", "4788", "€ 4.788"]) expect(whyNotYetKept({ ...facts, arrears }, "2026-11-20")).toEqual([]);
});
test("an amount nobody owes is unclear, not a broken page", () => {
  expect(whyNotYetKept({ ...facts, arrears: "99999999999" }, "2026-11-20")).toEqual([{ field: "arrears", reason: "arrearsUnclear" }]);
  expect(monthTenths({ rent: "0,01", arrears: "9.999.999" })).toBe(9_999);
});
test("months come from the amounts unless somebody says them", () => {
  expect(monthTenths(facts)).toBe(70);
  expect(monthTenths({ ...facts, months: "3,6" })).toBe(36);
  expect(monthTenths({ arrears: "100" })).toBeNull();
  expect(parseMonths("twee")).toBeUndefined();
});
test("each thing that is wrong has its own reason at its own field", () => {
  const wrong = { rent: "veel", months: "x", stepOn: "2026-11-21", evictionOn: "2026-11-19" };
  expect(whyNotYetOpened(wrong, "2026-11-20")).toEqual([
    { field: "tenant", reason: "tenantMissing" },
    { field: "landlordName", reason: "landlordMissing" },
    { field: "rent", reason: "rentUnclear" },
    { field: "arrears", reason: "arrearsMissing" },
    { field: "months", reason: "monthsUnclear" },
    { field: "step", reason: "stepMissing" },
    { field: "stepOn", reason: "stepAhead" },
    { field: "evictionOn", reason: "evictionPast" },
  ]);
});
test("an eviction today is not in the past", () => expect(whyNotYetKept({ ...facts, evictionOn: "2026-11-20" }, "2026-11-20")).toEqual([]));
test("a case closes after a year unless somebody says otherwise, and within two", () => {
  const ending = (endsOn: string) => whyNotYetOpened({ ...facts, tenant: "Willy", endsOn }, "2026-11-20").map(({ reason }) => reason);
  expect(usualEnd("2026-11-20")).toBe("2027-11-20");
  expect(ending("2027-11-20")).toEqual([]);
  expect(ending("2026-11-20")).toEqual(["endsPast"]);
  expect(ending("2028-11-21")).toEqual(["endsFar"]);
});
