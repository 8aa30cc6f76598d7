import { randomInt } from "node:crypto";
import { inOwnDatabase } from "../setup/own-database";
import { proveKills } from "./messages-kills";

// npm run prove -- messages [seed] [kills]: 20,000 messages, every tenth person owed a reminder with the same link, 200 kills.
const seed = Number(process.argv[2] ?? randomInt(1_000_000));
const kills = Number(process.argv[3] ?? 200);
// A hundred messages a kill, and every tenth person gets two.
const people = Math.ceil((kills * 100) / 1.1);
await inOwnDatabase("proof", async ({ urls }) => {
  const result = await proveKills({
    staffUrl: urls.staff,
    people,
    kills,
    rest: 6_000,
    slowness: 150,
    atOnce: 20,
    batch: 100,
    processes: 3,
    seed,
  });
  console.log(JSON.stringify(result));
  process.exitCode = result.passed ? 0 : 1;
});
