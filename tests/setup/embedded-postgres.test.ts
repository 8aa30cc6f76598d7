import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import fs from "node:fs";
import net from "node:net";
import os from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import pg from "pg";
import { afterAll, afterEach, expect, test } from "vitest";
import { checkout as ownCheckout } from "../../commands/prepare.mjs";

type Started = { adopted: boolean; home: string; pid: number; port: number; urls: Record<"admin" | "owner" | "staff" | "family", string> };
type App = Started & { process: ChildProcess; refused?: string; stop(): Promise<string>; kill(): Promise<void> };

const holder = path.join(ownCheckout, "tests/setup/hold-postgres.mjs");
const root = process.getuid?.() === 0;
const apps: App[] = [];
const homes = new Set<string>();
const folders: string[] = [];

afterEach(async () => {
  for (const app of apps.splice(0)) if (app.process.exitCode === null && app.process.signalCode === null) await app.stop();
});
afterAll(() => {
  for (const home of homes)
    if (path.basename(home).startsWith("kring-") || home.startsWith(os.tmpdir())) fs.rmSync(home, { recursive: true, force: true });
  for (const folder of folders) fs.rmSync(folder, { recursive: true, force: true });
});

/** A folder that stands for a checkout. */
function newCheckout(mode = 0o755): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "kring-checkout-"));
  fs.chmodSync(folder, mode);
  folders.push(folder);
  return folder;
}

/** An app in a process of its own that holds on to the database of a checkout. */
async function start(
  checkout: string,
  { port, env, umask, uid }: { port?: number; env?: Record<string, string | undefined>; umask?: string; uid?: number } = {},
): Promise<App> {
  const options = JSON.stringify({ checkout, port });
  const command = `${umask ? `umask ${umask}; ` : ""}exec "$0" "$@"`;
  const child = spawn("/bin/sh", ["-c", command, process.execPath, holder, options], {
    stdio: ["pipe", "pipe", "inherit"],
    env: (env ?? process.env) as NodeJS.ProcessEnv,
    uid,
    gid: uid,
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const said = JSON.parse((await lines.next()).value);
  if (said.home) homes.add(said.home);
  const app: App = {
    ...said,
    process: child,
    async stop() {
      child.stdin?.write("stop\n");
      const { value } = await lines.next();
      await once(child, "exit");
      return JSON.parse(value).outcome;
    },
    async kill() {
      child.kill("SIGKILL");
      await once(child, "exit");
    },
  };
  if (!said.refused) apps.push(app);
  return app;
}

async function ask<Row extends pg.QueryResultRow>(url: string, sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}

async function answers({ urls }: Started): Promise<boolean> {
  return ask(urls.owner, "select 1").then(
    () => true,
    () => false,
  );
}

/** Laying out a folder takes a second, so these four use one. */
const checkout = newCheckout();

test("two first starts at once share one server, which the last to leave stops", async () => {
  const [one, other] = await Promise.all([start(checkout), start(checkout)]);
  expect(one.port).toBe(other.port);
  expect(one.urls).toEqual(other.urls);
  expect(await one.stop()).toBe("in use");
  expect(await answers(one)).toBe(true);
  expect(await other.stop()).toBe("stopped");
  expect(await answers(one)).toBe(false);
});

test("the owner owns, the serving roles are members of nothing and own nothing", async () => {
  const { urls } = await start(checkout);
  const roles = await ask<{ rolname: string }>(
    urls.admin,
    "select rolname, rolsuper or rolcreatedb or rolcreaterole or rolbypassrls as mighty, exists (select from pg_auth_members where member = oid) as member from pg_roles where rolname ~ '^kring_(owner|staff|family)' order by rolname",
  );
  expect(roles).toEqual(["kring_family", "kring_owner", "kring_staff"].map((rolname) => ({ rolname, mighty: false, member: false })));
  await ask(urls.owner, "create table kept (word text)");
  await expect(ask(urls.staff, "create table taken (word text)")).rejects.toThrow("permission denied");
  await expect(ask(urls.family, "set role kring_owner")).rejects.toThrow("permission denied");
});

test("after the app, the postmaster, or both were killed, the next start finds what was written", async () => {
  const first = await start(checkout);
  await ask(first.urls.owner, "create table if not exists kept (word text)");
  await ask(first.urls.owner, "insert into kept values ('one')");

  await first.kill();
  const second = await start(checkout);
  expect(second).toMatchObject({ adopted: true, pid: first.pid });

  process.kill(second.pid, "SIGKILL");
  const third = await start(checkout);
  expect(third.adopted).toBe(false);
  await ask(third.urls.owner, "insert into kept values ('two')");
  await second.kill();

  process.kill(third.pid, "SIGKILL");
  await third.kill();
  const fourth = await start(checkout);
  expect(await ask(fourth.urls.owner, "select word from kept order by word")).toEqual([{ word: "one" }, { word: "two" }]);
});

test("a lock left behind whose number now belongs to somebody else does not stop the start", async () => {
  const first = await start(checkout);
  const lock = path.join(first.home, "postgres", "postmaster.pid");
  const left = fs.readFileSync(lock, "utf8");
  await first.stop();
  fs.writeFileSync(lock, left.replace(/^\d+/, String(process.pid)));
  expect((await start(checkout)).adopted).toBe(false);
});

test("without a language, under a tight umask and in a folder nobody else may enter, it still speaks UTF-8", async () => {
  const outer = newCheckout(0o700);
  const checkout = path.join(outer, "kring");
  fs.mkdirSync(checkout);
  const started = await start(checkout, { env: { PATH: process.env.PATH }, umask: "077" });
  expect(await ask(started.urls.owner, "show server_encoding")).toEqual([{ server_encoding: "UTF8" }]);
  expect(await ask(started.urls.owner, "select upper('şéë') as upper")).toEqual([{ upper: "ŞÉË" }]);
  expect(started.home.startsWith(outer)).toBe(!root);
  const { mode } = fs.statSync(path.join(started.home, "postgres.passwords.json"));
  expect((mode & 0o777).toString(8)).toBe("600");
});

const nobody = 65_534;
const nobodyCanRead = root && spawnSync(process.execPath, ["--check", holder], { uid: nobody, gid: nobody }).status === 0;
test.runIf(nobodyCanRead)("an ordinary user runs it himself, and another user is told whose it is", async () => {
  const checkout = newCheckout();
  fs.chownSync(checkout, nobody, nobody);
  const started = await start(checkout, { uid: nobody });
  expect(started.home).toBe(path.join(checkout, ".data"));
  await started.stop();
  const { refused } = await start(checkout, { uid: nobody - 1 });
  expect(refused).toMatch(/belongs to user 65534.*DATABASE_URL/);
});

test("a port that is taken is named", async () => {
  const taken = net.createServer().listen(0, "127.0.0.1");
  await once(taken, "listening");
  const { port } = taken.address() as net.AddressInfo;
  const { refused } = await start(newCheckout(), { port });
  taken.close();
  expect(refused).toMatch(`Port ${port}, meant for the database, is taken`);
});

test("a folder of another PostgreSQL, or without its passwords, is left alone and named", async () => {
  const checkout = newCheckout();
  const data = path.join(checkout, ".data", "postgres");
  fs.mkdirSync(data, { recursive: true });
  fs.writeFileSync(path.join(data, "PG_VERSION"), "14\n");
  if (root) spawnSync("chown", ["-R", "postgres:", data]);
  expect((await start(checkout)).refused).toMatch(`The passwords of the database are gone`);
  fs.writeFileSync(`${data}.passwords.json`, "{}");
  expect((await start(checkout)).refused).toMatch(/was made by PostgreSQL 14, and this is 18/);
});
