// Which servers of this checkout run, and where: one small file each under .data/running.
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { inCheckout } from "./prepare.mjs";

const folder = inCheckout(".data", "running");

/** @typedef {{ pid: number, port: number | null, url: string }} Running  a process that only works on jobs has no port */

/** @returns {Running[]} servers that live; what dead ones left behind is removed */
export function runningServers() {
  if (!fs.existsSync(folder)) return [];
  return fs.readdirSync(folder).flatMap((name) => {
    const file = path.join(folder, name);
    try {
      const running = JSON.parse(fs.readFileSync(file, "utf8"));
      if (isServer(running.pid)) return [running];
    } catch {}
    fs.rmSync(file, { force: true });
    return [];
  });
}

/** @param {Running} running @returns {() => void} takes the note away again */
export function noteRunning(running) {
  const file = path.join(folder, `${running.port ?? `jobs-${running.pid}`}.json`);
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
  fs.writeFileSync(file, JSON.stringify(running));
  return () => fs.rmSync(file, { force: true });
}

/** A process number is used again after a while, so the number alone proves nothing. */
function isServer(pid) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (error.code !== "EPERM") return false;
  }
  const command = spawnSync("ps", ["-p", String(pid), "-o", "command="], { encoding: "utf8" });
  const line = command.error ? fs.readFileSync(`/proc/${pid}/cmdline`, "utf8") : command.stdout;
  return line.includes(inCheckout("build", "index.js"));
}
