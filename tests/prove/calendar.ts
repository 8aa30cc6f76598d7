import { randomInt } from "node:crypto";
import { connect } from "~/db.server";
import { findPythonCalendar } from "../../commands/python-calendar.mjs";
import { inOwnDatabase } from "../setup/own-database";
import { proveCalendar } from "./calendar-run";

// npm run prove -- calendar [histories] [seed]: conferences are made, moved and called off; three readers read every calendar at every step.
const histories = Number(process.argv[2] ?? 2_000);
const seed = Number(process.argv[3] ?? randomInt(1_000_000));
const python = findPythonCalendar();
if (!python) throw new Error("The proof needs Debian's python3-icalendar: apt-get install python3-icalendar");
await inOwnDatabase("proof", async ({ urls }) => {
  const doors = { staff: connect(urls.staff, 6), family: connect(urls.family, 3) };
  const began = performance.now();
  const result = await proveCalendar(doors, { histories, most: 12, seed, worlds: 3, python });
  console.log(JSON.stringify({ seed, seconds: Math.round((performance.now() - began) / 1000), ...result }));
  process.exitCode = result.passed ? 0 : 1;
  await Promise.all([doors.staff.$disconnect(), doors.family.$disconnect()]);
});
