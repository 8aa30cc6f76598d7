import { afterEach, expect, test } from "vitest";
import { forgetConfig } from "~/config.server";
import { smsPrice } from "./sample.server";
import { estimatedPrice } from "./size";

afterEach(() => {
  delete process.env.SMS_PRICE;
  forgetConfig();
});

test("what a text message costs is what whoever runs Kring set, or else our estimate", () => {
  process.env.MODE = "demo";
  for (const name of ["DATABASE_URL", "DATABASE_URL_STAFF", "DATABASE_URL_FAMILY"]) process.env[name] ??= "postgresql://localhost/kring";
  forgetConfig();
  expect(smsPrice()).toBe(estimatedPrice);
  process.env.SMS_PRICE = "0.0925";
  forgetConfig();
  expect(smsPrice()).toBeCloseTo(92.5);
});
