import { config } from "~/config.server";
import { openDatabase, runCommand } from "./environment.mjs";
import { migrate } from "./migrations";

await runCommand(async () => {
  const beforeServing = process.argv.includes("--before-serving");
  const postgres = await openDatabase();
  try {
    if (beforeServing) config(); // what cannot serve should not migrate either
    const applied = await migrate(process.env.DATABASE_URL ?? "", { retry: process.argv.includes("--retry") });
    if (applied.length > 0) console.log(`Applied: ${applied.join(", ")}`);
    else if (!beforeServing) console.log("The database is up to date.");
  } finally {
    await postgres?.release();
  }
});
