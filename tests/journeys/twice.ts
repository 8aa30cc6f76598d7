import type { APIResponse, Response } from "playwright-core";
import { expect } from "vitest";
import type { TestDatabase } from "../setup/database";
import type { Walker } from "./walking";

/** What a page writes by being looked at, and what goes on by itself. */
const beside = [
  "AccessLog",
  "AccountSession",
  "DeliveryReport",
  "DemoClock",
  "DeviceSession",
  "DeviceSessionLink",
  "ProofAttempt",
  "ServingProcess",
  "SignInAttempt",
];

/** How many rows each table has. */
export async function rowsIn(database: TestDatabase): Promise<Record<string, number>> {
  const tables = await database.query<{ name: string }>("select tablename as name from pg_tables where schemaname = 'public'");
  const counted = tables.filter(({ name }) => /^[A-Z]/.test(name) && !beside.includes(name));
  const counts = counted.map(({ name }) => `select '${name}' as "name", count(*)::int as "rows" from "${name}"`);
  const rows = await database.query<{ name: string; rows: number }>(counts.join(" union all "));
  return Object.fromEntries(rows.map(({ name, rows: count }) => [name, count]));
}

const leadsTo = async (answer: Response | APIResponse): Promise<string> =>
  answer.headers().location ?? /"redirect","([^"]+)"/.exec(await answer.text().catch(() => ""))?.[1] ?? "";

/**
 * Sends a form that has just been answered once more, and once more at the same time: nothing is added, and both answers lead to
 * the page of the first. A form that opens something (signing in, a proof) carries no mark and is left alone.
 */
export async function sendAgain(database: TestDatabase, walker: Walker, first: Response): Promise<void> {
  const request = first.request();
  const form = request.postData() ?? "";
  if (!/(^|&)once=/.test(form) || first.status() >= 400) return;
  const before = await rowsIn(database);
  const { "content-length": _length, cookie: _cookie, ...headers } = await request.allHeaders();
  const sent = Object.fromEntries(Object.entries(headers).filter(([name]) => !name.startsWith(":")));
  const again = () => walker.context.request.fetch(request.url(), { method: "POST", headers: sent, data: form, maxRedirects: 0 });
  const answers = await Promise.all([again(), again()]);
  const where = `${form.slice(0, 80)}… on ${new URL(request.url()).pathname}, sent again`;
  expect(
    answers.map((answer) => answer.status()),
    where,
  ).toEqual([first.status(), first.status()]);
  const [one, other] = await Promise.all(answers.map(leadsTo));
  expect(one, where).toBe(other);
  if (first.headers().location) expect(one, where).toBe(first.headers().location);
  expect(await rowsIn(database), where).toEqual(before);
}
