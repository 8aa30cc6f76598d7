import { afterEach, beforeEach, expect, vi } from "vitest";

/** What the running test expects to be said on console.error. */
let expected: RegExp[] = [];
let said: string[] = [];

/** Lets console.error say this in the running test; anything else fails it. */
export function expectConsoleError(pattern: RegExp): void {
  expected.push(pattern);
}

beforeEach(() => {
  expected = [];
  said = [];
  vi.spyOn(console, "error").mockImplementation((...parts: unknown[]) => {
    said.push(parts.map((part) => (part instanceof Error ? (part.stack ?? part.message) : String(part))).join(" "));
  });
});

afterEach(() => {
  vi.mocked(console.error).mockRestore?.();
  const unexpected = said.filter((line) => !expected.some((pattern) => pattern.test(line)));
  expect(unexpected, "console.error said something no test expected").toEqual([]);
});
