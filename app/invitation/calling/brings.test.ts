import { expect, test } from "vitest";
import { type CallRow, whyCall } from "./call-list";

const now = new Date("2026-09-11T10:00:00Z");
const answeredAt = new Date("2026-09-11T09:00:00Z");
const row: CallRow = {
  personId: "ayla",
  invitedAt: new Date("2026-09-10T09:00:00Z"),
  road: "sms",
  answer: "yes",
  answeredAt,
  callMe: false,
  brings: true,
  message: null,
  clearedAt: null,
  reachedAt: null,
};

test("whom somebody would like to bring is a question for the coordinator until she has spoken with him; a no brings nobody", () => {
  expect(whyCall(row, null, now)).toEqual({ reason: "brings", since: answeredAt });
  expect(whyCall({ ...row, reachedAt: now }, null, now)).toBeNull();
  expect(whyCall({ ...row, answer: "no" }, null, now)).toBeNull();
  expect(whyCall({ ...row, callMe: true }, null, now)).toMatchObject({ reason: "callMe" });
});
