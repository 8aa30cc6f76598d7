import { expect, test } from "vitest";
import { sameSitePath } from "./same-site-path";

test("a page of this site is gone on to", () => expect(sameSitePath("/cases/12?x=1")).toBe("/cases/12?x=1"));
test("another site never is, however it is written", () => {
  for (const asked of [
    "https://evil.example",
    "//evil.example",
    "/\\evil.example",
    "/\t/evil.example",
    "javascript:alert(1)",
    "/..//evil.example",
    null,
  ]) {
    expect(sameSitePath(asked)).toBe("/today");
  }
});
test("signing in does not lead to signing out", () => expect(sameSitePath("/sign-out")).toBe("/today"));
