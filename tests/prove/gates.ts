import { randomInt } from "node:crypto";
import { connect } from "~/db.server";
import { inOwnDatabase } from "../setup/own-database";
import { proveGates } from "./gates-run";

// npm run prove -- gates [families] [seed]: families live through sixty things in any order, and after each one it is seen what may leave.
const runs = Number(process.argv[2] ?? 60);
const seed = Number(process.argv[3] ?? randomInt(1_000_000));
await inOwnDatabase("proof", async ({ urls }) => {
  const doors = { staff: connect(urls.staff, 3), family: connect(urls.family, 2) };
  const result = await proveGates(doors, { runs, events: 60, seed });
  console.log(JSON.stringify({ seed, ...result }));
  process.exitCode = result.passed ? 0 : 1;
  await Promise.all([doors.staff.$disconnect(), doors.family.$disconnect()]);
});
