// The database a command works on: the one of DATABASE_URL, or the embedded one.
import { startEmbeddedPostgres } from "./embedded-postgres.mjs";
import { checkout } from "./prepare.mjs";

/**
 * Fills in MODE and the three database addresses where they are not given.
 * @returns {Promise<import("./embedded-postgres.mjs").EmbeddedPostgres | null>} null when DATABASE_URL decides, or is missing in production
 */
export async function openDatabase() {
  if (process.env.DATABASE_URL || process.env.MODE === "production") return null;
  const postgres = await startEmbeddedPostgres({ checkout });
  process.env.MODE ??= "demo";
  process.env.DATABASE_URL = postgres.urls.owner;
  process.env.DATABASE_URL_STAFF = postgres.urls.staff;
  process.env.DATABASE_URL_FAMILY = postgres.urls.family;
  return postgres;
}

/**
 * Runs a command to its end and turns a failure into its words, without a stack.
 * @param {() => Promise<number | void>} work returns the exit code
 */
export async function runCommand(work) {
  let code = 1;
  try {
    code = (await work()) ?? 0;
  } catch (error) {
    console.error(error instanceof Error ? (process.env.LOG_LEVEL === "debug" ? error.stack : error.message) : error);
  }
  process.exit(code);
}
