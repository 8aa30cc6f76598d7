import { expect, test } from "vitest";
import { connect } from "~/db.server";
import { knownPythonCalendar } from "../../commands/python-calendar.mjs";
import { databaseOfThisFile } from "../setup/database";
import { proveCalendar } from "./calendar-run";

process.env.MODE = "demo";
const database = await databaseOfThisFile();

test("whatever becomes of a day, every calendar reads the same of it, and no private word", { timeout: 120_000 }, async () => {
  const doors = { staff: connect(database.urls.staff, 4), family: connect(database.urls.family, 2) };
  const python = knownPythonCalendar();
  if (!python) process.stdout.write("python3-icalendar is not on this machine: the calendar is read by ical.js and node-ical alone.\n");
  try {
    const result = await proveCalendar(doors, { histories: 40, most: 8, seed: 20261122, worlds: 2, python });
    expect(result).toMatchObject({ problem: null, passed: true });
    for (const kind of ["set", "off", "on", "flag", "strand"]) expect(result.happenings[kind], kind).toBeGreaterThan(0);
  } finally {
    await doors.staff.$disconnect();
    await doors.family.$disconnect();
  }
});
