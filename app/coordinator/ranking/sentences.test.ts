import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isTextKey, text } from "~/language/catalogue";
import { needs, pools } from "../../../tests/builders/pools";
import { asideReasons } from "./aside";
import { rank } from "./ranking";

describe.each(["nl", "en"] as const)("in %s", (language) => {
  test("every reason has its sentence", () => {
    fc.assert(
      fc.property(pools, needs, (pool, need) => {
        for (const { reasons } of rank(pool, need).ranked) {
          for (const { part, how, values } of reasons) {
            const key = `staff-matching.reason-${part}-${how}`;
            expect(isTextKey(key), key).toBe(true);
            if (isTextKey(key)) expect(text(language, key, values)).not.toBe("");
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  test("every reason to set somebody aside has its own", () => {
    for (const why of asideReasons) expect(text(language, `staff-matching.aside-${why}`, { name: "Emine" })).toContain("Emine");
  });
});
