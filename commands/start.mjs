// npm start: from a fresh clone to a page you can click, and back to a clean machine on Ctrl-C.
import { spawn } from "node:child_process";
import fs from "node:fs";
import net from "node:net";
import { openDatabase, runCommand } from "./environment.mjs";
import { build, checkout, generate, inCheckout, install, runTypeScript, say } from "./prepare.mjs";
import { noteRunning, runningServers } from "./running.mjs";

const DRAIN = 30_000;
/** A process that only works on jobs listens nowhere, and any number of them may run. */
const serves = process.env.ROLE !== "worker";
const host = process.env.HOST || (process.env.DATABASE_URL && process.env.MODE !== "demo" ? "0.0.0.0" : "127.0.0.1");

await runCommand(async () => {
  const already = serves && runningServers().find(({ port }) => port && (!process.env.PORT || port === Number(process.env.PORT)));
  if (already) {
    say(`kring already runs: ${already.url}\nTo end it: npm stop`);
    return 0;
  }
  const port = serves ? await choosePort() : null;

  install();
  generate();
  build();
  const postgres = await openDatabase();
  const stopDatabase = async () => {
    if ((await postgres?.stop()) === "in use") say("The database runs on: another kring is using it.");
  };
  const stopEarly = () => void stopDatabase().finally(() => process.exit(130));
  process.once("SIGINT", stopEarly).once("SIGTERM", stopEarly);
  if (postgres && !postgres.home.startsWith(checkout)) say(`The database lies in ${postgres.home}: its user cannot enter this folder.`);

  try {
    process.env.NODE_ENV = "production";
    if (port !== null) process.env.PORT = String(port);
    if (runTypeScript("commands/migrate.ts", ["--before-serving"]) !== 0) return 1;
    if (process.env.MODE === "demo") await tellStories();
    process.off("SIGINT", stopEarly).off("SIGTERM", stopEarly);
    return await serve(port);
  } finally {
    await stopDatabase();
  }
});

/** The port of PORT, or 3000; 0 asks for any that is free. */
async function choosePort() {
  const wanted = process.env.PORT ? Number(process.env.PORT) : 3000;
  return new Promise((resolve, reject) => {
    const probe = net.createServer();
    probe.once("error", (error) => {
      const reason = error.code === "EADDRINUSE" ? "is taken by another program" : `cannot be used (${error.code})`;
      reject(new Error(`Port ${wanted} ${reason}. Choose another: PORT=${wanted < 65_000 ? wanted + 1 : 3001} npm start`));
    });
    probe.listen(wanted, host, () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

/** An empty demo gets its stories; a comment on the database remembers that it has them. */
async function tellStories() {
  const teller = "prisma/stories/tell.ts";
  if (!fs.existsSync(inCheckout(teller))) return;
  const { default: pg } = await import("pg");
  const owner = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await owner.connect();
  try {
    const { rows } = await owner.query(
      "select current_database() as name, shobj_description(oid, 'pg_database') as told from pg_database where datname = current_database()",
    );
    if (rows[0].told === "stories told") return;
    say("Telling the stories …");
    if (runTypeScript(teller) === 0) await owner.query(`comment on database ${owner.escapeIdentifier(rows[0].name)} is 'stories told'`);
    else say("The stories could not be told; the next start tries again.");
  } finally {
    await owner.end();
  }
}

/** Runs the server until it ends; a signal lets it drain first. Returns its exit code. */
async function serve(port) {
  const args = ["--enable-source-maps", "--import", "./commands/with-parent.mjs", inCheckout("build", "index.js")];
  const server = spawn(process.execPath, args, { cwd: checkout, stdio: ["ignore", "inherit", "inherit", "ipc"], detached: true });
  let asked = false;
  const drain = () => {
    if (asked) return;
    asked = true;
    server.kill("SIGTERM");
    setTimeout(() => server.kill("SIGKILL"), DRAIN).unref();
  };
  process.on("SIGINT", drain).on("SIGTERM", drain).on("SIGHUP", drain);
  const ended = new Promise((resolve) => server.once("exit", (code, signal) => resolve(asked ? 0 : (code ?? (signal ? 1 : 0)))));
  const forget = await Promise.race([announce(port, server.pid), ended.then(() => () => {})]);
  const code = await ended;
  forget();
  return code;
}

async function announce(port, pid) {
  if (port === null) {
    say("kring works on jobs, and serves no pages.\n  To stop: Ctrl-C");
    return noteRunning({ pid, port, url: "" });
  }
  const url = (process.env.PUBLIC_URL || `http://localhost:${port}`).replace(/\/+$/, "");
  const forget = noteRunning({ pid, port, url });
  while (!(await listens(port))) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    try {
      process.kill(pid, 0);
    } catch {
      return forget;
    }
  }
  const lines = [`kring runs: ${url}`];
  if (process.env.MODE === "demo") {
    lines.push("  Open it and choose a door. Every account and link of the stories: npm run links");
    lines.push(`  The simulated phones: ${url}/demo/phones   and inboxes: ${url}/demo/inbox   Move the clock: npm run clock -- +7d`);
  }
  say([...lines, "  To stop: Ctrl-C"].join("\n"));
  return forget;
}

function listens(port) {
  return new Promise((resolve) => {
    const socket = net.connect(port, host === "0.0.0.0" ? "127.0.0.1" : host);
    socket.once("connect", () => socket.destroy(resolve(true)));
    socket.once("error", () => resolve(false));
  });
}
