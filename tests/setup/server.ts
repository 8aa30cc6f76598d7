import { type ChildProcess, spawn } from "node:child_process";
import fs from "node:fs";
import net from "node:net";
import os from "node:os";
import path from "node:path";
import pg from "pg";
import { forgetConfig } from "~/config.server";
import { build, checkout, inCheckout } from "../../commands/prepare.mjs";
import { demoPassword } from "../builders/colleagues";
import { Browser } from "./asking";
import { freshDatabase, type TestDatabase } from "./database";

export interface Kring {
  baseUrl: string;
  database: TestDatabase;
  /** A browser nobody has signed in with. */
  browser(): Browser;
  /** A colleague's browser, signed in through the page. */
  asStaff(email: string, password?: string): Promise<Browser>;
  /** The browser of somebody who opened his link and typed the proof; the link's id stands in `linkId`. */
  asLink(address: string, proof: string): Promise<Browser & { linkId: string }>;
  /** What the server wrote to its log and its errors so far. */
  said(): string;
  /** Ends server and database. */
  stop(): Promise<void>;
}

interface Options {
  role?: "web" | "worker" | "all";
  /** The moment the demo's clock stands at when the server begins. */
  clockAt?: Date;
  environment?: Record<string, string>;
}

/**
 * Starts the built server as a process of its own, in demo mode, on a free port, a fresh database and a keyring of its own.
 * This process's own config is pointed at the same ones, so that builders and server read each other's rows. Call it before
 * anything asks for the config.
 */
export async function startKring({ role = "web", clockAt, environment = {} }: Options = {}): Promise<Kring> {
  await builtOnce();
  const database = await freshDatabase();
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "kring-test-"));
  const port = await freePort();
  const baseUrl = `http://127.0.0.1:${port}`;
  const settings = {
    MODE: "demo",
    HOST: "127.0.0.1",
    PORT: String(port),
    PUBLIC_URL: baseUrl,
    ROLE: role,
    DATABASE_URL: database.urls.owner,
    DATABASE_URL_STAFF: database.urls.staff,
    DATABASE_URL_FAMILY: database.urls.family,
    KEYRING: path.join(folder, "keyring"),
    TWILIO_AUTH_TOKEN: "test",
    ...environment,
  };
  Object.assign(process.env, settings, { LOG_LEVEL: "silent" });
  forgetConfig();
  if (clockAt) {
    await database.query(
      `insert into "DemoClock" ("id", "now", "realAt") values (1, $1, now()) on conflict ("id") do update set "now" = $1, "realAt" = now()`,
      [clockAt],
    );
  }

  const child = spawn(
    process.execPath,
    ["--enable-source-maps", "--import", "./commands/with-parent.mjs", inCheckout("build", "index.js")],
    {
      cwd: checkout,
      env: { ...process.env, NODE_ENV: "production", LOG_LEVEL: "error", ...settings },
      // Over this channel it hears that the tests ended, also when they ended badly.
      stdio: ["ignore", "pipe", "pipe", "ipc"],
    },
  );
  const said: string[] = [];
  child.stdout?.on("data", (piece) => said.push(String(piece)));
  child.stderr?.on("data", (piece) => said.push(String(piece)));
  await listening(child, baseUrl, said);
  if (role !== "web") await firstTickDone(database);

  const browser = () => new Browser(baseUrl);
  return {
    baseUrl,
    database,
    browser,
    async asStaff(email, password = demoPassword) {
      const opened = browser();
      const answer = await opened.post("/sign-in", { email, password });
      if (answer.status !== 302) throw new Error(`${email} could not sign in (${answer.status}).`);
      return opened;
    },
    async asLink(address, proof) {
      const opened = browser();
      const answer = await opened.post(new URL(address).pathname, { proof });
      if (answer.status !== 302) throw new Error(`The link did not open (${answer.status}).`);
      return Object.assign(opened, { linkId: answer.location?.split("/")[2] ?? "" });
    },
    said: () => said.join(""),
    async stop() {
      await ended(child);
      fs.rmSync(folder, { recursive: true, force: true });
      await database.drop();
      if (said.length > 0 && process.env.TESTS_SHOW_SERVER) console.log(said.join(""));
    },
  };
}

/** What is due when a server starts is done before anybody tells it a story of last month, or it would close an old offer half way. */
async function firstTickDone(database: TestDatabase): Promise<void> {
  const giveUpAt = performance.now() + 20_000;
  // Quiet for half a second: between a worker's start and its first job lies a moment without any.
  for (let quiet = 0; quiet < 10; ) {
    const busy = await database.query(
      `select 1 where exists (select 1 from graphile_worker.jobs where task_identifier = 'tick')
         or not exists (select 1 from "ServingProcess" where cardinality("workerIds") > 0)`,
    );
    quiet = busy.length > 0 ? 0 : quiet + 1;
    if (performance.now() > giveUpAt) throw new Error("The server's first tick did not end.");
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** One build for all files of a run: who comes second waits, and finds it fresh. */
async function builtOnce(): Promise<void> {
  const admin = new pg.Client({ connectionString: process.env.TESTS_ADMIN_URL });
  await admin.connect();
  try {
    await admin.query("select pg_advisory_lock(727276)");
    build();
  } finally {
    await admin.end();
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = net.createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => (address && typeof address === "object" ? resolve(address.port) : reject(new Error("No port."))));
    });
  });
}

async function listening(child: ChildProcess, baseUrl: string, said: string[]): Promise<void> {
  for (let tries = 0; tries < 600; tries++) {
    if (child.exitCode !== null) throw new Error(`The server ended by itself.\n${said.join("")}`);
    const { status } = await new Browser(baseUrl).get("/health").catch(() => ({ status: 0 }));
    if (status === 200) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  child.kill("SIGKILL");
  throw new Error(`The server did not answer.\n${said.join("")}`);
}

function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    const force = setTimeout(() => child.kill("SIGKILL"), 5_000);
    child.once("exit", () => {
      clearTimeout(force);
      resolve();
    });
    child.kill("SIGTERM");
  });
}
