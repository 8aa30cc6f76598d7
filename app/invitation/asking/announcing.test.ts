import { describe, expect, test } from "vitest";
import { type Announcing, announcementFrom, byCoordinator } from "./announcing";

const known: Announcing = { tellers: new Set(["hatice", "rob", "ayla"]), began: "2026-09-01", today: "2026-09-11" };
const of = (announcedBy?: string, announcedOn?: string, anyway?: boolean) =>
  announcementFrom({ announcedBy, announcedOn, anyway }, "ayla", known);

describe("who told somebody that a message is coming", () => {
  test("a principal, somebody of the circle, or the coordinator, on a day of the conference", () => {
    expect(of("hatice", "2026-09-11")).toEqual({ byId: "hatice", on: "2026-09-11" });
    expect(of("rob", "2026-09-01")).toEqual({ byId: "rob", on: "2026-09-01" });
    expect(of(byCoordinator, "2026-09-05")).toEqual({ byId: null, on: "2026-09-05" });
  });
  test("nobody: only when it is to be sent all the same", () => {
    expect(of()).toBe("notAnnounced");
    expect(of("", undefined, true)).toBeNull();
  });
  test("not somebody who is not there, not himself, and not on a day that cannot be", () => {
    expect(of("stranger", "2026-09-05")).toBe("announcedByStranger");
    expect(of("ayla", "2026-09-05")).toBe("announcedByStranger");
    expect(of("rob")).toBe("announcedNoDay");
    expect(of("rob", "2026-09-12")).toBe("announcedLater");
    expect(of("rob", "2026-08-31", true)).toBe("announcedBefore");
  });
});
