import { openDatabase, runCommand } from "./environment.mjs";
import { migrate } from "./migrations";

await runCommand(async () => {
  const postgres = await openDatabase();
  try {
    const applied = await migrate(process.env.DATABASE_URL ?? "", { retry: process.argv.includes("--retry") });
    if (applied.length > 0) console.log(`Applied: ${applied.join(", ")}`);
    else if (!process.argv.includes("--quiet")) console.log("The database is up to date.");
  } finally {
    await postgres?.release();
  }
});
