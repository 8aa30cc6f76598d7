import fs from "node:fs";
import path from "node:path";
import pg from "pg";
import type { TestDatabase } from "../setup/database";

/** A text as it could lie somewhere in plain: as bytes of every usual spelling. */
export function spellings(text: string): { spelling: string; bytes: Buffer }[] {
  const utf8 = Buffer.from(text, "utf8");
  const wide = Buffer.from(text, "utf16le");
  const hex = utf8.toString("hex");
  const found = [
    { spelling: "utf8", bytes: utf8 },
    { spelling: "utf8 in lower case", bytes: Buffer.from(text.toLowerCase(), "utf8") },
    { spelling: "utf16le", bytes: wide },
    { spelling: "utf16be", bytes: Buffer.from(wide).swap16() },
    { spelling: "hex", bytes: Buffer.from(hex) },
    { spelling: "HEX", bytes: Buffer.from(hex.toUpperCase()) },
    {
      spelling: "json escaped",
      bytes: Buffer.from([...text].map((letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`).join("")),
    },
    ...[0, 1, 2].map((offset) => ({ spelling: `base64 at ${offset}`, bytes: base64At(utf8, offset) })),
  ];
  return found.filter(({ bytes }, index) => found.findIndex((other) => other.bytes.equals(bytes)) === index);
}

/** The letters of base64 that a text always gives when it begins so many bytes into a group of three. */
function base64At(bytes: Buffer, offset: number): Buffer {
  const text = Buffer.concat([Buffer.alloc(offset), bytes]).toString("base64");
  const from = offset === 0 ? 0 : offset + 1;
  const whole = Math.floor(((bytes.length + offset) * 8) / 6);
  return Buffer.from(text.slice(from, whole));
}

/** Something found in plain, with what stands around it. */
export interface Found {
  where: string;
  spelling: string;
  around: string;
}

/** Looks for a text, in every spelling, in bytes. */
export function searchIn(where: string, bytes: Buffer, text: string): Found[] {
  return spellings(text).flatMap(({ spelling, bytes: needle }) => {
    const at = bytes.indexOf(needle);
    if (at < 0) return [];
    const around = bytes.subarray(Math.max(0, at - 40), at + needle.length + 40).toString("latin1");
    return [{ where, spelling, around: around.replaceAll(/[^\x20-\x7e]/g, ".") }];
  });
}

/** Where the server is in its write-ahead log. */
export async function walPosition(database: TestDatabase): Promise<string> {
  const [row] = await asAdmin<{ file: string }>(database, "select pg_walfile_name(pg_current_wal_lsn()) as file");
  return row?.file ?? "";
}

/** The files a stolen disk would hold of this database: its tables, the write-ahead log since a position, and the server's own log. */
export async function filesOf(database: TestDatabase, walFrom: string): Promise<string[]> {
  await asAdmin(database, "checkpoint");
  const [place] = await asAdmin<{ data: string; oid: string; wal: string }>(
    database,
    `select current_setting('data_directory') as data, oid::text, pg_walfile_name(pg_current_wal_lsn()) as wal from pg_database where datname = current_database()`,
  );
  if (!place) throw new Error("No data directory.");
  const tables = path.join(place.data, "base", place.oid);
  const wal = path.join(place.data, "pg_wal");
  const log = `${place.data}.log`;
  return [
    ...fs.readdirSync(tables).map((name) => path.join(tables, name)),
    ...fs
      .readdirSync(wal)
      .filter((name) => /^[0-9A-F]{24}$/.test(name) && name >= walFrom && name <= place.wal)
      .map((name) => path.join(wal, name)),
    ...(fs.existsSync(log) ? [log] : []),
  ];
}

/** Everything in the database as a dump would write it: every table of every schema of ours, row by row as text. */
export async function dumpOf(database: TestDatabase): Promise<{ tables: number; text: Buffer }> {
  const tables = await asAdmin<{ name: string }>(
    database,
    `select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind in ('r', 'm') and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast') order by 1`,
  );
  const pieces: string[] = [];
  for (const { name } of tables) {
    const rows = await asAdmin<{ line: string; json: string }>(
      database,
      `select t::text as line, row_to_json(t)::text as json from ${name} t`,
    );
    pieces.push(`-- ${name}`, ...rows.flatMap(({ line, json }) => [line, json]));
  }
  return { tables: tables.length, text: Buffer.from(pieces.join("\n"), "utf8") };
}

async function asAdmin<Row extends pg.QueryResultRow>(database: TestDatabase, sql: string): Promise<Row[]> {
  const admin = new pg.Client({ connectionString: database.urls.admin });
  await admin.connect();
  try {
    return (await admin.query<Row>(sql)).rows;
  } finally {
    await admin.end();
  }
}
