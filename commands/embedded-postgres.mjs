// Kring's own PostgreSQL: the real server out of an npm package, with its data beside the checkout.
// We run initdb and pg_ctl ourselves, so that the server outlives a killed app, is adopted by the next
// start, and stops only after the app has drained.
import { spawnSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import fs from "node:fs";
import net from "node:net";
import os from "node:os";
import path from "node:path";
import { findInstallation } from "./postgres-binaries.mjs";
import { ensureRolesAndDatabase, lockRoles, passwordsIn } from "./postgres-roles.mjs";

const MAJOR = "18";
const PATIENCE = 60_000;
const LOCALE = ["--encoding=UTF8", "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"];
/** DETAIL lines of a log would print rows, so the log is terse; nothing listens outside this machine. */
const SETTINGS = ["listen_addresses=127.0.0.1", "unix_socket_directories=''", "log_error_verbosity=terse", "max_connections=200"];
const THROW_AWAY_SETTINGS = ["fsync=off", "synchronous_commit=off", "full_page_writes=off"];

/**
 * @typedef {object} EmbeddedPostgres
 * @property {boolean} adopted  true when the server was already running
 * @property {number} port
 * @property {number} pid
 * @property {string} home      folder with data, log and passwords
 * @property {{ admin: string, owner: string, staff: string, family: string }} urls
 * @property {() => Promise<void>} release  leaves the server running
 * @property {() => Promise<"stopped" | "in use">} stop  stops it, unless another Kring process is connected
 */

/**
 * Starts the server, or adopts the one that runs.
 * @param {{ checkout: string, name?: string, database?: string, port?: number, throwAway?: boolean }} options
 *   `name` tells clusters of one checkout apart; `throwAway` trades safety against a power cut for speed (tests)
 * @returns {Promise<EmbeddedPostgres>}
 */
export async function startEmbeddedPostgres({ checkout, name = "postgres", database = "kring", port, throwAway = false }) {
  const { bin, home, runAs } = await findInstallation(checkout);
  const cluster = clusterAt(bin, home, name, runAs);
  refuseFolderOfAnother(cluster);
  const hadData = cluster.exists();
  if (hadData && !fs.existsSync(cluster.passwordFile)) {
    throw new Error(`The passwords of the database are gone: put ${cluster.passwordFile} back, or remove ${cluster.data} to begin anew.`);
  }
  const passwords = passwordsIn(cluster.passwordFile);
  if (!hadData) layOut(cluster, passwords.kring_admin);
  refuseOtherVersion(cluster);
  fs.closeSync(fs.openSync(cluster.log, "a", 0o600));
  giveTo(runAs, cluster.log);

  const settings = throwAway ? [...SETTINGS, ...THROW_AWAY_SETTINGS] : SETTINGS;
  const { running, adopted, presence } = await enter(cluster, { port, settings, passwords, database });
  const url = (role, db) => roleUrl(role, passwords, running.port, db);
  const adminUrl = url("kring_admin", "postgres");
  presence.unref();
  const leave = async () => {
    presence.ref();
    await presence.end().catch(() => {});
  };

  return {
    adopted,
    home,
    port: running.port,
    pid: running.pid,
    urls: {
      admin: adminUrl,
      owner: url("kring_owner", database),
      staff: url("kring_staff", database),
      family: url("kring_family", database),
    },
    release: leave,
    stop: async () => {
      await leave();
      return stopUnlessUsed(cluster, adminUrl);
    },
  };
}

/**
 * Stops a server that was left behind, without starting one to find out.
 * @param {{ checkout: string, name?: string }} options
 * @returns {Promise<"stopped" | "in use" | "not running">}
 */
export async function stopEmbeddedPostgres({ checkout, name = "postgres" }) {
  const { bin, home, runAs } = await findInstallation(checkout);
  const cluster = clusterAt(bin, home, name, runAs);
  const running = cluster.exists() ? cluster.state() : null;
  if (!running || !isPostmaster(running.pid, cluster.data)) return "not running";
  return stopUnlessUsed(
    cluster,
    `postgres://kring_admin:${passwordsIn(cluster.passwordFile).kring_admin}@127.0.0.1:${running.port}/postgres`,
  );
}

function clusterAt(bin, home, name, runAs) {
  const data = path.join(home, name);
  return {
    data,
    runAs,
    log: path.join(home, `${name}.log`),
    passwordFile: path.join(home, `${name}.passwords.json`),
    exists: () => fs.existsSync(path.join(data, "PG_VERSION")),
    state: () => readState(data),
    run: (tool, args) =>
      spawnSync(path.join(bin, tool), args, { ...runAs, cwd: "/", encoding: "utf8", env: { PATH: process.env.PATH, LC_ALL: "C" } }),
  };
}

function layOut(cluster, adminPassword) {
  const fresh = `${cluster.data}.new-${process.pid}`;
  fs.rmSync(fresh, { recursive: true, force: true });
  fs.mkdirSync(fresh, { mode: 0o700 });
  const passwordFile = path.join(os.tmpdir(), `kring-${randomUUID()}`);
  fs.writeFileSync(passwordFile, adminPassword, { mode: 0o600 });
  giveTo(cluster.runAs, fresh, passwordFile);
  const made = cluster.run("initdb", ["-D", fresh, "-U", "kring_admin", "--auth=scram-sha-256", `--pwfile=${passwordFile}`, ...LOCALE]);
  fs.rmSync(passwordFile);
  if (made.status !== 0) {
    fs.rmSync(fresh, { recursive: true, force: true });
    throw new Error(`PostgreSQL could not lay out its folder ${cluster.data}: ${made.error?.message ?? made.stderr.trim()}`);
  }
  try {
    fs.renameSync(fresh, cluster.data);
  } catch {
    fs.rmSync(fresh, { recursive: true, force: true }); // another start was first
  }
}

function refuseFolderOfAnother(cluster) {
  const owner = fs.statSync(cluster.data, { throwIfNoEntry: false })?.uid;
  const user = cluster.runAs.uid ?? process.getuid?.();
  if (owner === undefined || user === undefined || owner === user) return;
  throw new Error(
    `The database folder ${cluster.data} belongs to user ${owner}, and this would be user ${user}. Start as the user who started first, or set DATABASE_URL.`,
  );
}

function refuseOtherVersion(cluster) {
  const version = fs.readFileSync(path.join(cluster.data, "PG_VERSION"), "utf8").trim();
  if (version === MAJOR) return;
  throw new Error(
    `The database folder ${cluster.data} was made by PostgreSQL ${version}, and this is ${MAJOR}. Move it away, or set DATABASE_URL.`,
  );
}

async function startOrAdopt(cluster, { port, settings }) {
  const giveUpAt = performance.now() + PATIENCE;
  for (let attempt = 0; performance.now() < giveUpAt; attempt++) {
    const state = cluster.state();
    if (state && !isPostmaster(state.pid, cluster.data)) removeStaleLock(cluster, state);
    else if (state?.ready && (await answers(state.port))) return { running: state, adopted: attempt === 0 };
    if (port && (await answers(port))) {
      throw new Error(`Port ${port}, meant for the database, is taken by another program. Choose another port, or set DATABASE_URL.`);
    }

    const logged = fs.statSync(cluster.log).size;
    const options = [`-p ${port ?? (await freePort())}`, ...settings.map((setting) => `-c ${setting}`)].join(" ");
    const started = cluster.run("pg_ctl", ["-D", cluster.data, "-w", "-t", "60", "-l", cluster.log, "-o", options, "start"]);
    if (started.status !== 0) {
      const said = fs.readFileSync(cluster.log, "utf8").slice(logged);
      const willPass = /shared memory block|lock file "postmaster.pid"|Address already in use/.test(said + started.stderr);
      if (!willPass) {
        const reason = said.match(/(FATAL|PANIC): .*/)?.[0] ?? (said.trim() || started.stderr.trim());
        throw new Error(`PostgreSQL did not start: ${reason} (its log: ${cluster.log})`);
      }
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
  }
  throw new Error(
    `The database folder ${cluster.data} is in use by process ${cluster.state()?.pid ?? "unknown"}, which does not answer. Stop it, or set DATABASE_URL.`,
  );
}

/** A server that was about to stop when we came throws us out; then it is started anew. */
async function enter(cluster, { port, settings, passwords, database }) {
  for (let attempt = 1; ; attempt++) {
    const { running, adopted } = await startOrAdopt(cluster, { port, settings });
    let presence;
    try {
      presence = await connect(roleUrl("kring_admin", passwords, running.port, "postgres"));
      await ensureRolesAndDatabase(presence, passwords, database);
      return { running, adopted, presence };
    } catch (error) {
      await presence?.end().catch(() => {});
      if (attempt === 3) {
        throw new Error(
          `PostgreSQL runs at port ${running.port} (process ${running.pid}) but does not let us in: ${error.message}. Its log: ${cluster.log}`,
        );
      }
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
  }
}

/**
 * Holds the lock every start takes while it looks for others, so that whoever comes now either is seen or waits
 * until the server has gone. A process that has just ended may still be listed for a moment.
 */
async function stopUnlessUsed(cluster, adminUrl) {
  let admin;
  try {
    admin = await connect(adminUrl);
    await lockRoles(admin);
    for (let attempt = 0; attempt < 5; attempt++) {
      if (attempt > 0) await new Promise((resolve) => setTimeout(resolve, 200));
      const { rows } = await admin.query(
        "select count(*)::int as others from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()",
      );
      if (rows[0].others === 0) {
        cluster.run("pg_ctl", ["-D", cluster.data, "-m", "fast", "-w", "-t", "60", "stop"]);
        return "stopped";
      }
    }
    return "in use";
  } catch {
    return "stopped"; // it went while we asked
  } finally {
    await admin?.end().catch(() => {});
  }
}

function roleUrl(role, passwords, port, database) {
  return `postgres://${role}:${passwords[role]}@127.0.0.1:${port}/${database}`;
}

async function connect(connectionString) {
  const { default: pg } = await import("pg");
  const client = new pg.Client({ connectionString, application_name: `kring ${process.pid}`, connectionTimeoutMillis: 10_000 });
  client.on("error", () => {}); // the server may go away under us; whoever needs it will notice
  await client.connect();
  return client;
}

function readState(data) {
  try {
    const lines = fs.readFileSync(path.join(data, "postmaster.pid"), "utf8").split("\n");
    return { pid: Number(lines[0]), port: Number(lines[3]), ready: lines[7]?.trim() === "ready" };
  } catch {
    return null;
  }
}

/** After a crash the number in postmaster.pid may belong to a process that has nothing to do with us. */
function isPostmaster(pid, data) {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    return fs.readFileSync(`/proc/${pid}/cmdline`, "utf8").includes(data);
  } catch {
    if (fs.existsSync("/proc/self/cmdline")) return false;
  }
  return spawnSync("ps", ["-p", String(pid), "-o", "command="], { encoding: "utf8" }).stdout.includes(data);
}

function removeStaleLock(cluster, seen) {
  if (cluster.state()?.pid === seen.pid) fs.rmSync(path.join(cluster.data, "postmaster.pid"), { force: true });
}

function answers(port) {
  return new Promise((resolve) => {
    const socket = net.connect(port, "127.0.0.1");
    socket.once("connect", () => {
      socket.destroy();
      resolve(true);
    });
    socket.once("error", () => resolve(false));
  });
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = net.createServer().once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

function giveTo({ uid, gid }, ...files) {
  if (uid === undefined) return;
  for (const file of files) fs.chownSync(file, uid, gid);
}
