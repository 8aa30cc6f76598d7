// Stands for an app in the tests of the embedded PostgreSQL: starts it, says where, and holds on to it.
import { startEmbeddedPostgres } from "../../commands/embedded-postgres.mjs";

try {
  const postgres = await startEmbeddedPostgres(JSON.parse(process.argv[2]));
  const { adopted, home, pid, port, urls } = postgres;
  console.log(JSON.stringify({ adopted, home, pid, port, urls }));
  process.stdin.once("data", async () => {
    console.log(JSON.stringify({ outcome: await postgres.stop() }));
    process.exit(0);
  });
} catch (error) {
  console.log(JSON.stringify({ refused: error.message }));
  process.exit(1);
}
