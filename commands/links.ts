import fs from "node:fs";
import { openDatabase, runCommand } from "./environment.mjs";
import { inCheckout } from "./prepare.mjs";

/** npm run links [-- --json]: every account and personal link of the demo's stories. */
await runCommand(async () => {
  const stories = inCheckout("prisma", "stories", "links.ts");
  if (!fs.existsSync(stories)) throw new Error("There are no stories here: prisma/stories/links.ts is missing.");
  const postgres = await openDatabase();
  try {
    const { config } = await import("~/config.server");
    if (!config().isDemo) throw new Error("Only the demo has stories with links.");
    const { links, linksAsText } = await import(stories);
    const all = await links();
    console.log(process.argv.includes("--json") ? JSON.stringify(all, null, 2) : linksAsText(all));
  } finally {
    await postgres?.release();
  }
});
