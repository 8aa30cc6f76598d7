import { spawn } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { checkout } from "./prepare.mjs";

test("while the app is developed, the script of the map comes back each time its folder was emptied", async () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "kring-map-board-"));
  const file = path.join(folder, "map-board.js");
  const written = () => expect.poll(() => fs.existsSync(file) && fs.statSync(file).size > 10_000, { timeout: 30_000 }).toBe(true);
  const watching = spawn(process.execPath, ["commands/map-board.mjs", "--watch", `--to=${file}`], { cwd: checkout, stdio: "ignore" });
  try {
    await written();
    for (const _time of [1, 2]) {
      fs.rmSync(file);
      await written();
    }
  } finally {
    watching.kill();
    fs.rmSync(folder, { recursive: true, force: true });
  }
});
