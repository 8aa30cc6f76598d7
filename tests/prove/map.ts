import { spawnSync } from "node:child_process";
import { checkout } from "../../commands/prepare.mjs";

// npm run prove -- map [seconds]: two browsers draw one map while one of them is without network for a whole minute.
const seconds = Number(process.argv[2] ?? 60);
const { status } = spawnSync(process.execPath, ["node_modules/vitest/vitest.mjs", "run", "tests/journeys/map-together.test.ts"], {
  cwd: checkout,
  stdio: "inherit",
  env: { ...process.env, AWAY_MS: String(seconds * 1000) },
});
process.exitCode = status ?? 1;
