// npm run dev: the app with live reload, on the embedded database.
import { spawn } from "node:child_process";
import { openDatabase, runCommand } from "./environment.mjs";
import { checkout, forgetBuild, generate, install, runTypeScript } from "./prepare.mjs";

await runCommand(async () => {
  install({ withTools: true });
  generate();
  const postgres = await openDatabase();
  try {
    if (runTypeScript("commands/migrate.ts", ["--before-serving"]) !== 0) return 1;
    forgetBuild();
    process.env.NODE_ENV = "development";
    process.env.PORT ??= "3000";
    // Without --manual the browser is told to reload before the server has the new code.
    const args = ["node_modules/@remix-run/dev/dist/cli.js", "dev", "--manual", "--command", "node --enable-source-maps build/index.js"];
    const dev = spawn(process.execPath, args, { cwd: checkout, stdio: "inherit" });
    const map = spawn(process.execPath, ["commands/map-board.mjs", "--watch"], { cwd: checkout, stdio: "inherit" });
    for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => dev.kill(signal));
    const code = await new Promise((resolve) => dev.once("exit", (exit) => resolve(exit ?? 0)));
    map.kill();
    return code;
  } finally {
    await postgres?.stop();
  }
});
