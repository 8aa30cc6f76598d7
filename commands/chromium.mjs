// A Chromium for the journeys: the given one, the machine's, Debian's package, or the one Playwright offers.
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import { checkout, say } from "./prepare.mjs";

const usual = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** @returns {Promise<string>} the path of a Chromium that starts; throws with what to do when there is none */
export async function findChromium() {
  if (process.env.CHROMIUM) {
    if (works(process.env.CHROMIUM)) return process.env.CHROMIUM;
    throw new Error(`CHROMIUM=${process.env.CHROMIUM} does not start.`);
  }
  return firstWorking(usual) ?? fromDebian() ?? (await fromPlaywright()) ?? nothingFound();
}

function fromDebian() {
  if (process.getuid?.() !== 0 || spawnSync("apt-get", ["--version"]).status !== 0) return undefined;
  say("Installing Chromium from the Debian packages (once) …");
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  spawnSync("apt-get", ["update", "-qq"], { stdio: "ignore", env });
  const done = spawnSync("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "chromium"], { encoding: "utf8", env });
  if (done.status !== 0) say(done.stderr);
  return firstWorking(usual);
}

async function fromPlaywright() {
  say("Downloading the Chromium of Playwright (once) …");
  spawnSync(process.execPath, ["node_modules/playwright-core/cli.js", "install", "chromium"], {
    cwd: checkout,
    stdio: "ignore",
    timeout: 300_000,
  });
  const { chromium } = await import("playwright-core");
  return firstWorking([chromium.executablePath()]);
}

function nothingFound() {
  throw new Error("No Chromium was found, and none could be installed. Install one and name it: CHROMIUM=/path/to/chromium npm test");
}

function firstWorking(paths) {
  return paths.find((path) => fs.existsSync(path) && works(path));
}

function works(path) {
  return spawnSync(path, ["--version"], { stdio: "ignore", timeout: 30_000 }).status === 0;
}
