// What a checkout needs before anything of it can run: packages, generated client, build.
// Only Node itself may be used here, for nothing else is there yet.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

export const checkout = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const cache = path.join(checkout, ".cache");

/**
 * Installs the packages unless they fit package-lock.json.
 * @param {{ withTools?: boolean }} options `withTools`: also what only tests need
 */
export function install({ withTools = false } = {}) {
  refuseOldNode();
  const wanted = hashOf(["package-lock.json"]);
  const stamp = inCheckout("node_modules", ".kring-installed");
  const complete = fs.existsSync(inCheckout("node_modules", "tsx")) && (!withTools || fs.existsSync(inCheckout("node_modules", "vitest")));
  if (complete && (read(stamp) === wanted || npmInstalledSince("package-lock.json"))) {
    if (read(stamp) !== wanted) fs.writeFileSync(stamp, wanted);
    return;
  }
  say("Installing packages (once, about a minute) …");
  // Nothing we use needs its install script, and Prisma's would wait for a download.
  const options = ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error", ...(withTools ? ["--include=dev"] : [])];
  const npm = process.env.npm_execpath?.endsWith("npm-cli.js") ? [process.execPath, process.env.npm_execpath] : ["npm"];
  run(npm[0], [...npm.slice(1), ...options], "The packages could not be installed.", { PRISMA_SKIP_POSTINSTALL_GENERATE: "1" });
  fs.writeFileSync(stamp, wanted);
}

/** Writes the database client into prisma/generated, unless the schema is the one it was made from. */
export function generate() {
  once("generate", ["prisma/schema", "prisma.config.ts", "package-lock.json"], ["prisma/generated/client.ts"], () => {
    say("Generating the database client …");
    // Generating needs no schema engine, but the command insists on having a file for it.
    const engine = fs.existsSync("/bin/true") ? "/bin/true" : process.execPath;
    run(process.execPath, ["node_modules/prisma/build/index.js", "generate"], "The database client could not be generated.", {
      PRISMA_SCHEMA_ENGINE_BINARY: engine,
      PRISMA_HIDE_UPDATE_MESSAGE: "1",
      CHECKPOINT_DISABLE: "1",
    });
  });
}

/** Builds the app, unless nothing it is made from has changed. */
export function build() {
  const sources = ["app", "public", "remix.config.js", "tsconfig.json", "package-lock.json", "prisma/schema", "commands/map-board.mjs"];
  once("build", sources, ["build/index.js", "public/build", "public/build/map-board.js"], () => {
    say("Building …");
    run(process.execPath, ["node_modules/@remix-run/dev/dist/cli.js", "build"], "The app could not be built.", { NODE_ENV: "production" });
    // After the app: its build empties the folder first.
    run(process.execPath, ["commands/map-board.mjs"], "The script of the map could not be built.");
  });
}

/** Runs a TypeScript file of the checkout to its end; returns its exit code. */
export function runTypeScript(file, args = [], env = {}) {
  const options = { cwd: checkout, stdio: "inherit", env: { ...process.env, ...env } };
  return spawnSync(process.execPath, ["--import", "tsx", file, ...args], options).status ?? 1;
}

/** @param {string} text */
export function say(text) {
  console.log(text);
}

/** @param {string[]} parts */
export function inCheckout(...parts) {
  return path.join(checkout, ...parts);
}

/**
 * A hash of everything in the given files and folders, built output left out.
 * @param {string[]} sources
 */
export function hashOf(sources) {
  const hash = createHash("sha256").update(process.version.split(".")[0]);
  for (const file of sources.flatMap((source) => filesIn(inCheckout(source)))) {
    hash.update(path.relative(checkout, file)).update("\0").update(fs.readFileSync(file)).update("\0");
  }
  return hash.digest("hex");
}

function filesIn(place) {
  const stat = fs.statSync(place, { throwIfNoEntry: false });
  if (!stat) return [];
  if (stat.isFile()) return /\.test\.tsx?$/.test(place) ? [] : [place];
  if (place === inCheckout("public", "build")) return [];
  const names = fs.readdirSync(place).sort();
  return names.flatMap((name) => filesIn(path.join(place, name)));
}

/** Forgets the last build: what stands in build/ from now on is somebody else's. */
export function forgetBuild() {
  fs.rmSync(path.join(cache, "build.hash"), { force: true });
}

/** Does the work when its sources changed or its result is missing; a failure is tried again next time. */
function once(name, sources, results, work) {
  const wanted = hashOf(sources);
  const stamp = path.join(cache, `${name}.hash`);
  if (read(stamp) === wanted && results.every((result) => fs.existsSync(inCheckout(result)))) return;
  fs.rmSync(stamp, { force: true });
  work();
  fs.mkdirSync(cache, { recursive: true });
  fs.writeFileSync(stamp, wanted);
}

/** @returns {void} exits with the command's own words when it fails */
function run(program, args, complaint, env = {}) {
  const done = spawnSync(program, args, { cwd: checkout, encoding: "utf8", env: { ...process.env, ...env }, maxBuffer: 64 * 1024 * 1024 });
  if (done.status === 0) return;
  throw new Error([complaint, done.error?.message, done.stdout, done.stderr].filter(Boolean).join("\n"));
}

function npmInstalledSince(lockfile) {
  const installed = fs.statSync(inCheckout("node_modules", ".package-lock.json"), { throwIfNoEntry: false });
  return Boolean(installed && installed.mtimeMs + 5_000 >= fs.statSync(inCheckout(lockfile)).mtimeMs);
}

function refuseOldNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major < 20 || (major === 20 && minor < 19)) throw new Error(`Kring needs Node 20.19 or newer; this is ${process.version}.`);
}

function read(file) {
  try {
    return fs.readFileSync(file, "utf8");
  } catch {
    return null;
  }
}
