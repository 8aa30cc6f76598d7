import { expect, test } from "vitest";
import { hourOf, inTimeFor } from "./hours";

const row = (refs: object) => [{ id: "1", personId: "p", to: "+31612345678", refs, kind: {} }];
const dueAt = (refs: object, now: Date) => hourOf(row(refs), now).later[0]?.dueAt ?? null;

test("what keeps somebody from coming for nothing does not wait for an hour after he left", () => {
  // A Saturday evening; the day is Sunday at eleven, and on Sunday nothing leaves before one o'clock.
  const now = new Date("2026-10-10T20:30:00+02:00");
  expect(dueAt({}, now)).toEqual(new Date("2026-10-11T13:00:00+02:00"));
  expect(dueAt(inTimeFor(new Date("2026-10-11T11:00:00+02:00")), now)).toEqual(new Date("2026-10-11T08:00:00+02:00"));
  expect(dueAt(inTimeFor(new Date("2026-10-10T23:00:00+02:00")), now), "the day is nearer than that").toBeNull();
  expect(dueAt(inTimeFor(new Date("2026-10-24T11:00:00+02:00")), now), "there is time").toEqual(new Date("2026-10-11T13:00:00+02:00"));
});
