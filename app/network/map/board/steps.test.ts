import { expect, test } from "vitest";
import { stepOf } from "./steps";

test("the arrow keys carry somebody ring by ring and part by part", () => {
  expect(stepOf({ circle: "middle", sector: "family" }, "ArrowUp")).toEqual({ circle: "inner", sector: "family" });
  expect(stepOf({ circle: "inner", sector: "family" }, "ArrowUp")).toEqual({ circle: "inner", sector: "family" });
  expect(stepOf({ circle: "outer", sector: "family" }, "ArrowDown")).toEqual({ circle: "outer", sector: "family" });
  expect(stepOf({ circle: "middle", sector: "family" }, "ArrowLeft")).toEqual({ circle: "middle", sector: "professionals" });
  expect(stepOf({ circle: "middle", sector: "professionals" }, "ArrowRight")).toEqual({ circle: "middle", sector: "family" });
  expect(stepOf(null, "ArrowUp")).toEqual({ circle: "inner", sector: "family" });
  expect(stepOf(null, "a")).toBeNull();
});
