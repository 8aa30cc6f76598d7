import { expect, test } from "vitest";
import { connect } from "~/db.server";
import { databaseOfThisFile } from "../setup/database";
import { proveGates } from "./gates-run";

process.env.MODE = "demo";
const database = await databaseOfThisFile();

test("whatever happens in whatever order: nothing reaches the network before the talk, without both voices, or after a yes was taken back", {
  timeout: 240_000,
}, async () => {
  const doors = { staff: connect(database.urls.staff, 3), family: connect(database.urls.family, 2) };
  try {
    const result = await proveGates(doors, { runs: 7, events: 22, seed: 20261122 });
    expect(result).toMatchObject({ passed: true, problem: null });
    // Each gate was closed at least once while somebody tried, and something left when all were open.
    for (const reason of ["talk owed", "not willing", "one voice only"]) expect(result.closed[reason], reason).toBeGreaterThan(0);
  } finally {
    await doors.staff.$disconnect();
    await doors.family.$disconnect();
  }
});
