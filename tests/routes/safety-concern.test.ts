import { expect, test } from "vitest";
import { dbOf, disconnect } from "~/db.server";
import { loader } from "../../app/routes/safety-concern";
import { account, organisation } from "../builders/colleagues";
import { staffCookie } from "../builders/sessions";
import { databaseOfThisFile } from "../setup/database";

process.env.MODE = "demo";
const database = await databaseOfThisFile();

/** How many rows every table has. */
async function rows(): Promise<Record<string, number>> {
  const tables = await database.query<{ name: string }>(`select tablename as name from pg_tables where schemaname = 'public'`);
  const counts: Record<string, number> = {};
  for (const { name } of tables)
    counts[name] = (await database.query<{ many: number }>(`select count(*)::int as many from "${name}"`))[0]?.many ?? 0;
  return counts;
}

test("whoever opens the page for worries about safety leaves no trace: no row in any table, the access log included", async () => {
  const now = new Date("2026-11-19T10:00:00Z");
  const doors = { staff: dbOf("staff"), family: dbOf("family") };
  const welfare = await organisation(doors.staff, "Buurtpunt", "welfare", now);
  const person = {
    firstName: "Saskia",
    familyName: "Bos",
    email: "s@kring.example",
    role: "socialWorker" as const,
    organisationId: welfare,
  };
  const cookie = (await staffCookie(doors, await account(doors.staff, person, now))).split(";")[0] ?? "";
  const before = await rows();
  // Even what somebody hangs behind the address goes nowhere.
  const request = new Request("http://inside/safety-concern?conference=01a2017f-a711-72c6-9e7a-583fcc36cca4", { headers: { cookie } });
  expect(await loader({ request, params: {}, context: {} } as Parameters<typeof loader>[0])).toMatchObject({ account: { name: "Saskia" } });
  expect(await rows()).toEqual(before);
  expect(before.AccessLog).toBe(0);
  await disconnect();
});
