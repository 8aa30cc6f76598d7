// npm stop: ends what runs of this checkout, also a database that was left behind.
import { stopEmbeddedPostgres } from "./embedded-postgres.mjs";
import { runCommand } from "./environment.mjs";
import { checkout, say } from "./prepare.mjs";
import { runningServers } from "./running.mjs";

const PATIENCE = 30_000;

await runCommand(async () => {
  for (const server of runningServers()) {
    process.kill(server.pid, "SIGTERM");
    say(server.port ? `kring at ${server.url} was asked to stop.` : "kring that works on jobs was asked to stop.");
  }
  const giveUpAt = performance.now() + PATIENCE;
  while (runningServers().length > 0 && performance.now() < giveUpAt) await new Promise((resolve) => setTimeout(resolve, 100));

  let outcome = await stopEmbeddedPostgres({ checkout });
  while (outcome === "in use" && performance.now() < giveUpAt) outcome = await stopEmbeddedPostgres({ checkout });
  await stopEmbeddedPostgres({ checkout, name: "postgres-tests" });
  say(
    {
      stopped: "The database has stopped.",
      "in use": "The database runs on: something is still connected to it.",
      "not running": "No database runs.",
    }[outcome],
  );
  return outcome === "in use" ? 1 : 0;
});
