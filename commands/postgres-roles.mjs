// The roles that own and serve Kring's database, and the passwords they log in with.
import { randomBytes } from "node:crypto";
import fs from "node:fs";

/** `kring_owner` owns the tables; the other two serve, are members of nothing and own nothing. */
const servingRoles = ["kring_staff", "kring_family"];
const ROLES_LOCK = 727_271;

/**
 * @typedef {{ kring_admin: string, kring_owner: string, kring_staff: string, kring_family: string }} Passwords
 */

/**
 * Reads the passwords, or makes them when they do not exist. Of two starts at the same time the first
 * writes the file, the second reads it.
 * @param {string} file
 * @returns {Passwords}
 */
export function passwordsIn(file) {
  if (!fs.existsSync(file)) {
    const roles = ["kring_admin", "kring_owner", ...servingRoles];
    const passwords = Object.fromEntries(roles.map((role) => [role, randomBytes(18).toString("base64url")]));
    const fresh = `${file}.new-${process.pid}`;
    fs.writeFileSync(fresh, JSON.stringify(passwords, null, 2), { mode: 0o600 });
    try {
      fs.linkSync(fresh, file);
    } catch (error) {
      if (error.code !== "EEXIST") throw error;
    } finally {
      fs.rmSync(fresh);
    }
  }
  return JSON.parse(fs.readFileSync(file, "utf8"));
}

/**
 * Makes roles and database where they are missing; changes nothing that exists.
 * @param {import("pg").Client} admin
 * @param {Passwords} passwords
 * @param {string} database
 */
export async function ensureRolesAndDatabase(admin, passwords, database) {
  await lockRoles(admin);
  try {
    const { rows } = await admin.query("select rolname as name from pg_roles union all select datname from pg_database");
    const existing = new Set(rows.map((row) => row.name));
    for (const role of ["kring_owner", ...servingRoles]) {
      if (existing.has(role)) continue;
      const password = admin.escapeLiteral(passwords[role]);
      await admin.query(`create role ${role} login nosuperuser nocreatedb nocreaterole noinherit password ${password}`);
    }
    if (!existing.has(database)) await admin.query(`create database ${admin.escapeIdentifier(database)} owner kring_owner`);
  } finally {
    await admin.query("select pg_advisory_unlock($1)", [ROLES_LOCK]);
  }
}

/** One process at a time makes roles or decides to stop the server. @param {import("pg").Client} admin */
export async function lockRoles(admin) {
  await admin.query("select pg_advisory_lock($1)", [ROLES_LOCK]);
}
