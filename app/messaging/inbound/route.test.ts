import { describe, expect, test } from "vitest";
import { routeOf } from "./route";

const quiet = (conferenceId: string) => ({ conferenceId, recent: false });
const written = (conferenceId: string) => ({ conferenceId, recent: true });

describe("a message that came in is read", () => {
  test("where its number was written to lately", () => {
    expect(routeOf({ behind: [quiet("last year"), written("now")], colleagues: 0 })).toBe("now");
  });
  test("in the one conference that knows its number, also when nothing went there by text message", () => {
    expect(routeOf({ behind: [quiet("told in person")], colleagues: 0 })).toBe("told in person");
  });
});

describe("it waits with the Centrale", () => {
  test.each([
    ["a number nobody knows", { behind: [], colleagues: 0 }],
    ["two families were written to lately", { behind: [written("one"), written("two")], colleagues: 0 }],
    ["two families have it and neither was written to", { behind: [quiet("one"), quiet("two")], colleagues: 0 }],
    ["a colleague", { behind: [], colleagues: 1 }],
    ["a colleague who is in a circle as well", { behind: [written("one")], colleagues: 1 }],
  ])("%s", (_, seen) => {
    expect(routeOf(seen)).toBeNull();
  });
});
