// npm test: everything that is checked, from a fresh clone, ending with one line that says how it went.
import { spawn } from "node:child_process";
import fs from "node:fs";
import { findChromium } from "./chromium.mjs";
import { runCommand } from "./environment.mjs";
import { build, checkout, generate, inCheckout, install, say } from "./prepare.mjs";
import { findPythonCalendar } from "./python-calendar.mjs";

const report = inCheckout(".cache", "tests.json");

await runCommand(async () => {
  const filters = process.argv.slice(2);
  const tally = { passed: 0, failed: 0 };
  const attempt = async (name, work) => {
    const started = performance.now();
    try {
      await work();
      tally.passed++;
      say(`✓ ${name} (${((performance.now() - started) / 1000).toFixed(1)} s)`);
    } catch (error) {
      tally.failed++;
      console.error(`✗ ${name}\n${error instanceof Error ? error.message : error}`);
    }
  };

  process.env.NODE_ENV = "test";
  await attempt("packages and database client", async () => {
    install({ withTools: true });
    generate();
  });
  if (tally.failed === 0) {
    await attempt("Chromium", async () => {
      process.env.CHROMIUM = await findChromium();
    });
    if (!findPythonCalendar()) say("No python3-icalendar here, and none could be installed: calendars are read by the two other readers.");
    if (filters.length === 0) {
      await attempt("types", () => runTool("types", ["node_modules/typescript/bin/tsc", "--noEmit", "-p", "."]));
      await attempt("house rules of the code", () =>
        runTool("linter", ["node_modules/@biomejs/biome/bin/biome", "check", "--diagnostic-level=error"]),
      );
    }
    await attempt("build", build);
    const tests = await runTests(filters);
    tally.passed += tests.passed;
    tally.failed += tests.failed;
  }
  say(`${tally.passed} passed, ${tally.failed} failed`);
  return tally.failed === 0 ? 0 : 1;
});

async function runTool(name, args) {
  const code = await run(args);
  if (code !== 0) throw new Error(`The ${name} found something.`);
}

async function runTests(filters) {
  fs.rmSync(report, { force: true });
  fs.mkdirSync(inCheckout(".cache"), { recursive: true });
  const code = await run([
    "node_modules/vitest/vitest.mjs",
    "run",
    "--reporter=default",
    "--reporter=json",
    `--outputFile=${report}`,
    ...filters,
  ]);
  if (!fs.existsSync(report)) return { passed: 0, failed: 1 };
  const { numPassedTests: passed, numFailedTests, testResults } = JSON.parse(fs.readFileSync(report, "utf8"));
  const broken = testResults.filter((file) => file.status === "failed" && !file.assertionResults.some((test) => test.status === "failed"));
  const failed = numFailedTests + broken.length;
  return { passed, failed: code !== 0 && failed === 0 ? 1 : failed };
}

/** Runs a program of Node with its output shown; a signal to us is one to it. */
function run(args) {
  const child = spawn(process.execPath, args, { cwd: checkout, stdio: "inherit" });
  const pass = (signal) => child.kill(signal);
  process.on("SIGTERM", pass).on("SIGINT", () => {});
  return new Promise((resolve) =>
    child.once("exit", (code) => {
      process.off("SIGTERM", pass);
      resolve(code ?? 1);
    }),
  );
}
