import { randomInt } from "node:crypto";
import { inOwnDatabase } from "../setup/own-database";
import { proveHooks } from "./hooks-run";

// npm run prove -- hooks [seed] [at a time]: 100,000 callbacks, 30 % told again, 10 % forged, as fast as eight at a time are answered.
// A number that sends ten messages a second is told about thirty things a second.
const seed = Number(process.argv[2] ?? randomInt(1_000_000));
await inOwnDatabase("proof", async ({ urls }) => {
  const result = await proveHooks({
    urls,
    posts: 100_000,
    atATime: Number(process.argv[3] ?? 8),
    seed,
    progress: (done, of) => process.stderr.write(`\r${done} of ${of} answered `),
  });
  process.stderr.write("\n");
  console.log(JSON.stringify(result));
  process.exitCode = result.passed ? 0 : 1;
});
