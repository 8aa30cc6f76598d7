import { startEmbeddedPostgres } from "../../commands/embedded-postgres.mjs";
import { checkout } from "../../commands/prepare.mjs";
import { prepareTemplate } from "./template";

/**
 * Starts a PostgreSQL of the tests' own and migrates the template their databases are copied from.
 * Its data may be lost at a power cut, which makes it quick.
 */
export default async function setup(): Promise<() => Promise<void>> {
  const postgres = await startEmbeddedPostgres({ checkout, name: "postgres-tests", database: "kring_none", throwAway: true });
  process.env.TESTS_ADMIN_URL = postgres.urls.admin;
  process.env.TESTS_ROLE_URLS = JSON.stringify(postgres.urls);
  process.env.TESTS_TEMPLATE = await prepareTemplate(postgres.urls.admin, postgres.urls.owner);
  process.env.MODE = "demo";
  process.env.LOG_LEVEL = "silent";
  process.env.DATABASE_URL = postgres.urls.owner;
  process.env.DATABASE_URL_STAFF = postgres.urls.staff;
  process.env.DATABASE_URL_FAMILY = postgres.urls.family;
  return async () => {
    await postgres.stop();
  };
}
