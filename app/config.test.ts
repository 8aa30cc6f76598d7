import os from "node:os";
import { expect, test } from "vitest";
import { readConfig } from "~/config.server";

const database = {
  DATABASE_URL: "postgres://kring_owner:o@db/kring",
  DATABASE_URL_STAFF: "postgres://kring_staff:s@db/kring",
  DATABASE_URL_FAMILY: "postgres://kring_family:f@db/kring",
};
const production = {
  ...database,
  PUBLIC_URL: "https://kring.example.org/",
  KEYRING: os.tmpdir(),
  TWILIO_ACCOUNT_SID: `AC${"0".repeat(32)}`,
  TWILIO_AUTH_TOKEN: "secret",
  TWILIO_FROM: "+31612345678",
  SMTP_URL: "smtp://mail.example.org",
  MAIL_FROM: "kring@example.org",
};

test("a database of your own means production, unless you say demo", () => {
  expect(readConfig(production)).toMatchObject({ mode: "production", isDemo: false, host: "0.0.0.0" });
  expect(readConfig({ ...database, MODE: "demo" })).toMatchObject({ mode: "demo", isDemo: true, host: "127.0.0.1" });
});

test("production talks to Twilio itself unless told otherwise; the demo leaves the address open", () => {
  expect(readConfig(production).twilio.apiUrl).toBe("https://api.twilio.com");
  expect(readConfig({ ...production, TWILIO_API_URL: "http://127.0.0.1:4010" }).twilio.apiUrl).toBe("http://127.0.0.1:4010");
  expect(readConfig({ ...database, MODE: "demo" }).twilio.apiUrl).toBeUndefined();
});

test("the demo brings its own account, number, keyring and address", () => {
  const demo = readConfig({ ...database, MODE: "demo", PORT: "4000", TWILIO_AUTH_TOKEN: "t" });
  expect(demo.publicUrl).toBe("http://localhost:4000");
  expect(demo.twilio.accountSid).toHaveLength(34);
  expect(demo.keyring).toMatch(/\.data\/keyring$/);
});

test("addresses lose their closing slash, so paths can be put behind them", () => {
  expect(readConfig(production).publicUrl).toBe("https://kring.example.org");
});

test("everything that is wrong is named at once, without the values", () => {
  const wrong = { DATABASE_URL: "postgres://o:hush@db/kring", PORT: "many", POOL: "0", PUBLIC_URL: "http://kring.example.org" };
  const message = (() => {
    try {
      readConfig(wrong);
    } catch (error) {
      return (error as Error).message;
    }
  })();
  for (const name of [
    "DATABASE_URL_STAFF is missing",
    "DATABASE_URL_FAMILY is missing",
    "KEYRING is missing",
    "TWILIO_FROM is missing",
    "PORT must",
    "POOL must",
    "PUBLIC_URL must begin with https",
  ]) {
    expect(message).toContain(name);
  }
  expect(message).not.toContain("hush");
});

test("an empty value is no value, and a mode nobody knows is refused", () => {
  expect(() => readConfig({ ...production, KEYRING: "" })).toThrow("KEYRING is missing");
  expect(() => readConfig({ ...production, MODE: "test" })).toThrow("MODE must be demo or production");
});
