import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { addAccount } from "~/access/accounts.server";
import { dbOf } from "~/db.server";
import { inboundPath } from "~/messaging/hooks/hook-paths";
import { checkout } from "../../commands/prepare.mjs";
import { startTwilioStandIn, type TwilioStandIn } from "../outside/twilio";
import { type Browser, hidden } from "../setup/asking";
import { type Kring, startKring } from "../setup/server";

const publicUrl = "https://kring.example";
const twilio = { accountSid: `AC${"1".repeat(32)}`, authToken: "token of the tests" };
const number = "+31970100001";
const behindProxy = { "X-Forwarded-For": "203.0.113.9", "X-Kring-Origin": "made up" };
const keyring = fs.mkdtempSync(path.join(os.tmpdir(), "kring-production-"));
let provider: TwilioStandIn;
let kring: Kring;
let browser: Browser;

beforeAll(async () => {
  for (const name of ["data-1", "index", "link"]) writeKey(name);
  provider = await startTwilioStandIn(twilio);
  kring = await startKring({
    environment: {
      MODE: "production",
      PUBLIC_URL: publicUrl,
      KEYRING: keyring,
      TWILIO_ACCOUNT_SID: twilio.accountSid,
      TWILIO_AUTH_TOKEN: twilio.authToken,
      TWILIO_FROM: number,
      TWILIO_API_URL: provider.url,
    },
  });
  browser = kring.browser();
});
afterAll(async () => {
  await kring?.stop();
  await provider?.close();
  fs.rmSync(keyring, { recursive: true });
});

function writeKey(name: string) {
  fs.writeFileSync(path.join(keyring, `${name}.key`), `${randomBytes(32).toString("base64")}\n`, { mode: 0o600 });
}

/** A page as anybody gets it: without what is new in every answer, and without the address that was asked for. */
const page = (text: string, address: string) => text.replaceAll(/nonce="[^"]*"/g, "nonce").replaceAll(address, "/asked");

test.each(["/demo/phones", "/demo/phones.json", "/demo/enter"])("%s is an address that leads nowhere, like any other", async (address) => {
  const nowhere = "/nowhere/at-all";
  for (const suffix of ["", ".data"]) {
    const [there, elsewhere] = await Promise.all([browser.get(address + suffix), browser.get(nowhere + suffix)]);
    expect([there.status, elsewhere.status]).toEqual([404, 404]);
    expect(page(there.text, address)).toBe(page(elsewhere.text, nowhere));
  }
  const post = { form: { door: "manager", once: "0190b0b0-0000-7000-8000-000000000000" }, method: "POST", headers: { Origin: publicUrl } };
  const [there, elsewhere] = await Promise.all([browser.ask(address, post), browser.ask(nowhere, post)]);
  expect(there.status).toBe(elsewhere.status);
  expect(there.status).toBeGreaterThanOrEqual(400);
  expect(page(there.text, address)).toBe(page(elsewhere.text, nowhere));
  expect(there.headers["set-cookie"]).toBeUndefined();
});

test("the front door tells families what to do and lets colleagues sign in; there are no doors of a demo", async () => {
  const { status, text, headers } = await browser.get("/");
  expect(status).toBe(200);
  expect(text).toContain("Hebt u een sms gekregen?");
  expect(text).toContain('href="/sign-in"');
  expect(text).not.toMatch(/\/demo\/|class="door"|class="ribbon"|Demonstratie/);
  expect(headers["strict-transport-security"]).toBe("max-age=63072000; includeSubDomains");
});

test("signing in gives a cookie that only this host and only https can have, and it opens pages", async () => {
  const made = await dbOf("staff").$transaction((tx) =>
    addAccount(
      tx,
      {
        role: "regionalManager",
        firstName: "Ria",
        familyName: "de Boer",
        email: "ria@centrale.example",
        language: "nl",
        safetyTrained: false,
        organisation: { name: "De Centrale", kind: "centrale" },
      },
      new Date("2026-09-01T09:00:00Z"),
    ),
  );
  if ("refused" in made) throw new Error(made.refused);
  const form = { email: "ria@centrale.example", password: made.password, naar: hidden((await browser.get("/sign-in")).text, "naar") };
  expect((await browser.ask("/sign-in", { method: "POST", form, headers: { Origin: "http://kring.example" } })).status).toBe(403);
  const answer = await browser.ask("/sign-in", { method: "POST", form, headers: { Origin: publicUrl, "X-Forwarded-For": "203.0.113.9" } });
  expect(answer.headers["set-cookie"]).toEqual([
    expect.stringMatching(/^__Host-kring-session=[\w-]+; Path=\/; HttpOnly; SameSite=Lax; Max-Age=43200; Secure$/),
  ]);
  const today = await browser.get("/today", behindProxy);
  expect(today.status).toBe(200);
  expect(today.text).not.toContain("/demo/");

  const matching = await browser.get("/matching", behindProxy);
  expect(matching.status).toBe(200);
  await browser.get("/conferences/0190b0b0-0000-7000-8000-000000000000", behindProxy);
  const origins = await kring.database.query<{ origin: string }>(`select distinct "origin" from "AccessLog"`);
  expect(origins).toEqual([{ origin: "203.0.113.0/24" }]);
});

test("a chosen language travels over https only", async () => {
  const { headers } = await kring.browser().get("/?taal=en");
  expect(headers["set-cookie"]).toEqual([expect.stringMatching(/^werktaal=en; .*; Secure$/)]);
});

test("what the provider posts is taken at the public address, and from nobody else", async () => {
  const form = { MessageSid: `SM${"2".repeat(32)}`, From: "+31612345678", To: number, Body: "Hallo" };
  const unsigned = await browser.ask(inboundPath, { method: "POST", form });
  expect(unsigned.status).toBe(403);
  const { getExpectedTwilioSignature } = await import("twilio/lib/webhooks/webhooks");
  const signature = getExpectedTwilioSignature(twilio.authToken, publicUrl + inboundPath, form);
  const signed = await browser.ask(inboundPath, { method: "POST", form, headers: { "X-Twilio-Signature": signature } });
  expect(signed.status).toBe(200);
  expect(await kring.database.query(`select 1 from "InboundMessage" where "providerId" = $1`, [form.MessageSid])).toHaveLength(1);
});

function run(command: string, args: string[] = [], change: Record<string, string> = {}): Promise<{ code: number; said: string }> {
  const options = { cwd: checkout, env: { ...process.env, ...change } };
  return new Promise((resolve) => {
    execFile(process.execPath, ["--import", "tsx", `commands/${command}.ts`, ...args], options, (error, out, err) =>
      resolve({ code: error ? Number(error.code) : 0, said: out + err }),
    );
  });
}

test("the commands of the demo refuse, an account gets a new password, and what is missing is named at once before anything is migrated", async () => {
  const nothing = Object.fromEntries(Object.keys(process.env).map((name) => [name, name === "PATH" ? String(process.env.PATH) : ""]));
  const [links, clock, account, migrate] = await Promise.all([
    run("links", ["--json"]),
    run("clock", ["+1d"]),
    run("account", ["--email", "ria@centrale.example", "--new-password"]),
    run("migrate", ["--before-serving"], { ...nothing, MODE: "production" }),
  ]);
  expect(links).toEqual({ code: 1, said: "Only the demo has stories with links.\n" });
  expect(clock).toEqual({ code: 1, said: "Only the demo has a clock that can be moved.\n" });
  expect(account.said).toContain("Password, shown only now: ");
  expect(migrate.code).toBe(1);
  const needed = ["PUBLIC_URL", "KEYRING", "TWILIO_ACCOUNT_SID", "TWILIO_AUTH_TOKEN", "TWILIO_FROM"];
  for (const name of [...needed, "DATABASE_URL", "DATABASE_URL_STAFF", "DATABASE_URL_FAMILY"]) {
    expect(migrate.said).toContain(`${name} is missing`);
  }
});

test("after a newer key came, every data key is wrapped by it, and the older one may go", async () => {
  writeKey("data-2");
  const { code, said } = await run("rewrap");
  expect(said).toMatch(/^\d+ data keys are now wrapped by data-2; none by another\.\n$/);
  expect(code).toBe(0);
  expect(await kring.database.query(`select 1 from "DataKey" where "keyringKeyId" <> 'data-2'`)).toEqual([]);
  fs.rmSync(path.join(keyring, "data-1.key"));
  vi.resetModules();
  const { open } = await import("~/access/sealing.server");
  const row = await dbOf("staff").account.findFirstOrThrow({ include: { dataKey: true } });
  const place = { model: "Account", field: "contactSealed", id: row.id } as const;
  expect(open(row.dataKey, place, row.contactSealed)).toMatchObject({ email: "ria@centrale.example" });
});
