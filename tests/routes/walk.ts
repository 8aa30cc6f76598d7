import fs from "node:fs";
import { inCheckout } from "../../commands/prepare.mjs";
import { type Answer, Browser } from "../setup/asking";
import type { TestDatabase } from "../setup/database";
import { type Asker, type AskerName, type SceneName, sceneNames } from "./askers";
import { type FormRow, type Looks, type Row, rows } from "./table";

/** The routes the app is built from, by the id Remix gives them. */
export const routeIds = (): string[] =>
  fs
    .readdirSync(inCheckout("app", "routes"))
    .filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name))
    .map((name) => `routes/${name.replace(/\.tsx?$/, "")}`);

/** What an address of this route looks like. */
export function patternOf(routeId: string): RegExp {
  const segments = routeId
    .replace("routes/", "")
    .split(/\.(?![^[]*\])/)
    .filter((segment) => segment !== "_index" && segment !== "$")
    .map((segment) =>
      segment.startsWith("$") ? "[^/]+" : segment.replace(/_$/, "").replaceAll(/\[(.*?)\]/g, (_, kept: string) => kept.replace(".", "\\.")),
    );
  return new RegExp(routeId === "routes/$" ? "^/" : `^/${segments.join("/")}$`);
}

export type Outcome = "shows" | "bare" | "moves" | "word" | "closed" | "signIn" | "nothing" | "notAllowed" | "read" | "broken";

/** What the table says becomes of a look. */
export function expectedLook(row: Row, name: AskerName): Outcome {
  const found = (Object.entries(row.looks) as [keyof Looks, readonly AskerName[]][]).find(([, names]) => names.includes(name));
  return found ? found[0] : refusalAt(row, name);
}

/** What the table says becomes of a form. */
export function expectedForm(row: Row, form: FormRow, name: AskerName): Outcome {
  if (form.read.includes(name)) return "read";
  if (form.closed?.includes(name)) return "closed";
  if (form.word?.includes(name)) return "word";
  return refusalAt(row, name);
}

const signedIn: readonly AskerName[] = ["worker", "otherWorker", "coordinator", "otherCoordinator", "manager", "otherManager", "landlord"];

function refusalAt(row: Row, name: AskerName): Outcome {
  if (row.door === "staff" && !signedIn.includes(name)) return "signIn";
  return "nothing";
}

/** What became of a look or a form. */
export function outcomeOf(answer: Answer, markers: readonly string[], posted = false): Outcome {
  const { status, location } = answer;
  if (status >= 500) return "broken";
  if (status === 404) return "nothing";
  if (status === 405) return "notAllowed";
  if (status === 423) return "closed";
  if (location?.startsWith("/sign-in")) return "signIn";
  if (location && /^\/k\/[^/]+\/word\b/.test(location)) return "word";
  if (posted) return "read";
  if (location) return "moves";
  return markers.some((marker) => answer.text.includes(marker)) ? "shows" : "bare";
}

/**
 * The ways to look at one address. Whose cookies mean nothing at this door, such as a colleague's behind a personal link, looks
 * at the page alone: in all other ways he is nobody, and nobody tries them all.
 */
export function waysToLook(row: Row, routeId: string, path: string, name: AskerName): { way: string; path: string; method: string }[] {
  const [address = "", query = ""] = path.split("?");
  const data = `${address === "/" ? "/_root" : address}.data?${query}`;
  const page = { way: "page", path, method: "GET" };
  if (!countsAt(row, name)) return [page];
  const head = { way: "head", path, method: "HEAD" };
  if (row.plain) return [page, head];
  return [
    page,
    head,
    { way: ".data", path: data, method: "GET" },
    { way: ".data?_routes=", path: `${data}&_routes=${encodeURIComponent(routeId)}`, method: "GET" },
  ];
}

/** Whether somebody's cookies can mean anything at this door. */
export function countsAt(row: Row, name: AskerName): boolean {
  if (name === "nobody") return true;
  if (row.door === "open") return name === "worker" || name === "member";
  return signedIn.includes(name) === (row.door === "staff");
}

export function browserOf(baseUrl: string, asker: Asker): Browser {
  const browser = new Browser(baseUrl);
  for (const cookie of asker.cookies) browser.keep(cookie);
  return browser;
}

/** How many rows every table holds, but for the log. */
export async function rowCounts(database: TestDatabase): Promise<Record<string, number>> {
  const tables = await database.query<{ name: string }>(
    `select table_name as "name" from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE' and table_name <> 'AccessLog'`,
  );
  const counts = tables.map(({ name }) => `select '${name}' as "name", count(*)::int as "rows" from "${name}"`).join(" union all ");
  const rows = await database.query<{ name: string; rows: number }>(counts);
  return Object.fromEntries(rows.map(({ name, rows: many }) => [name, many]));
}

/** How many rows of the log tell of somebody, by outcome; null counts those of whom nothing is known. */
export async function loggedBy(database: TestDatabase, actorId: string | null): Promise<{ allowed: number; refused: number }> {
  const [row] = await database.query<{ allowed: number; refused: number }>(
    `select count(*) filter (where "outcome" = 'allowed')::int as "allowed", count(*) filter (where "outcome" = 'refused')::int as "refused"
     from "AccessLog" where "actorId" is not distinct from $1::uuid`,
    [actorId],
  );
  return row ?? { allowed: 0, refused: 0 };
}

/** What a look or form leaves in the log. */
export const logOf = (outcome: Outcome): "allowed" | "refused" =>
  outcome === "nothing" || outcome === "closed" || outcome === "word" ? "refused" : "allowed";

type Visit = (asker: Asker, routeId: string, row: Row) => Promise<void>;

/** Scene after scene, all askers at once, each of them route by route so that his rows in the log can be counted. */
export async function walkEverybody(askers: Record<SceneName, Asker[]>, visit: Visit): Promise<void> {
  for (const scene of sceneNames) {
    await Promise.all(
      askers[scene].map(async (asker) => {
        for (const [routeId, row] of rows) if (row.scene === scene) await visit(asker, routeId, row);
      }),
    );
  }
}
