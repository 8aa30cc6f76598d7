// A Python that reads calendars (Debian's python3-icalendar), for the proof of the calendar: the machine's, or installed once where that can be.
import { spawnSync } from "node:child_process";
import { say } from "./prepare.mjs";

const usual = ["/usr/bin/python3", "python3"];

/** @returns {string | undefined} a Python that has icalendar, as this machine stands */
export function knownPythonCalendar() {
  return usual.find((python) => spawnSync(python, ["-c", "import icalendar"], { stdio: "ignore", timeout: 30_000 }).status === 0);
}

/** @returns {string | undefined} the same, after trying to install it from the Debian packages; undefined where that cannot be done */
export function findPythonCalendar() {
  return knownPythonCalendar() ?? fromDebian();
}

function fromDebian() {
  if (process.getuid?.() !== 0 || spawnSync("apt-get", ["--version"]).status !== 0) return undefined;
  say("Installing python3-icalendar from the Debian packages (once) …");
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  spawnSync("apt-get", ["update", "-qq"], { stdio: "ignore", env, timeout: 300_000 });
  const done = spawnSync("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "python3-icalendar"], {
    encoding: "utf8",
    env,
    timeout: 300_000,
  });
  if (done.status !== 0) say(done.stderr ?? "The Debian packages could not be reached.");
  return knownPythonCalendar();
}
