import { runCommand, useDatabase } from "./environment.mjs";
import { migrate } from "./migrations";

await runCommand(async () => {
  const postgres = await useDatabase();
  try {
    const applied = await migrate(process.env.DATABASE_URL ?? "", { retry: process.argv.includes("--retry") });
    console.log(applied.length > 0 ? `Applied: ${applied.join(", ")}` : "The database is up to date.");
  } finally {
    await postgres?.release();
  }
});
