import { expect, test } from "vitest";
import { waitIn } from "./redirected-client.server";

const now = new Date("2026-03-03T09:00:00Z");

test.each([
  ["7", 7_000],
  ["0", 0],
  ["Tue, 03 Mar 2026 09:00:30 GMT", 30_000],
  ["Tue, 03 Mar 2026 08:00:00 GMT", 0],
  ["soon", null],
  ["", null],
  [undefined, null],
])("a provider that says %s is left alone for %s milliseconds", (header, milliseconds) => {
  expect(waitIn(header, now)).toBe(milliseconds);
});
