import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { readConfig } from "~/config.server";

const folder = fs.mkdtempSync(path.join(os.tmpdir(), "kring-keyring-"));
afterAll(() => fs.rmSync(folder, { recursive: true }));
for (const name of ["data-1", "index", "link"])
  fs.writeFileSync(path.join(folder, `${name}.key`), Buffer.alloc(32, name).toString("base64"));

const database = {
  DATABASE_URL: "postgres://kring_owner:o@db/kring",
  DATABASE_URL_STAFF: "postgres://kring_staff:s@db/kring",
  DATABASE_URL_FAMILY: "postgres://kring_family:f@db/kring",
};
const production = {
  ...database,
  PUBLIC_URL: "https://kring.example.org/",
  KEYRING: folder,
  TWILIO_ACCOUNT_SID: `AC${"0".repeat(32)}`,
  TWILIO_AUTH_TOKEN: "secret",
  TWILIO_FROM: "+31612345678",
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

test("calls begin one a second, as Twilio does for an account that asked for no more", () => {
  expect(readConfig(production).twilio.callRate).toBe(1);
  expect(readConfig({ ...production, TWILIO_CALL_RATE: "5" }).twilio.callRate).toBe(5);
  expect(() => readConfig({ ...production, TWILIO_CALL_RATE: "0" })).toThrow("TWILIO_CALL_RATE must be a number from 1 to 100");
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

test("a keyring is read before anybody needs it, and every key that is missing or broken is named", () => {
  const broken = fs.mkdtempSync(path.join(folder, "broken-"));
  fs.writeFileSync(path.join(broken, "data-1.key"), "short");
  const refused = () => readConfig({ ...production, KEYRING: broken });
  expect(refused).toThrow("KEYRING has a key data-1.key that is not 32 bytes of base64");
  expect(refused).toThrow("KEYRING has no key index.key that can be read (ENOENT)");
  expect(refused).toThrow("KEYRING has no key link.key");
  expect(() => readConfig({ ...production, KEYRING: os.tmpdir() })).toThrow("KEYRING has no data key, such as data-1.key");
});
