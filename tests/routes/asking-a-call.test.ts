import { afterAll, expect, test } from "vitest";
import { newId } from "~/access/ids";
import { dbOf, disconnect } from "~/db.server";
import { action } from "../../app/routes/ask-a-call._index";
import { organisation } from "../builders/colleagues";
import { databaseOfThisFile } from "../setup/database";

process.env.MODE = "demo";
await databaseOfThisFile();
const db = dbOf("staff");
await organisation(db, "Eigen Kracht Centrale", "centrale", new Date("2026-11-19T10:00:00Z"));
afterAll(disconnect);

async function ask(origin: string, name: string, hint = "") {
  const body = new URLSearchParams({ once: newId(), name, hint });
  const request = new Request("http://inside/ask-a-call", { method: "POST", body, headers: { "x-kring-origin": origin } });
  const answer = (await action({ request, params: {}, context: {} } as Parameters<typeof action>[0])) as
    | Response
    | { init: { status: number } | null; data: unknown };
  return answer instanceof Response ? { status: answer.status, data: null } : { status: answer.init?.status, data: answer.data };
}

test("nobody is thanked for a request that was not kept, and one neighbourhood of addresses does not shut out another", async () => {
  for (let at = 0; at < 12; at += 1) {
    const kept = await db.callRequest.count();
    const { status } = await ask("192.0.2.0/24", `Naam ${at}`);
    expect(status === 302).toBe((await db.callRequest.count()) === kept + 1);
  }
  const kept = await db.callRequest.count();
  const busy = await ask("192.0.2.0/24", "Naam", "06 12345678, overdag");
  expect(busy).toEqual({ status: 429, data: { typed: { name: "Naam", hint: "06 12345678, overdag" }, errors: {}, busy: true } });
  expect((await ask("198.51.100.0/24", "Naam")).status).toBe(302);
  expect(await db.callRequest.count()).toBe(kept + 1);
});

test("a mistake is said at its own field, and what was typed stays", async () => {
  const long = "x".repeat(1001);
  expect(await ask("203.0.113.0/24", "Naam", long)).toEqual({
    status: 400,
    data: { typed: { name: "Naam", hint: long }, errors: { hint: ["family-register.refusal-shape"] }, busy: false },
  });
  expect((await ask("203.0.113.0/24", "  ")).data).toMatchObject({ errors: { name: ["family-register.call-name-missing"] } });
});
