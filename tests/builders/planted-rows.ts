import { randomUUID } from "node:crypto";
import pg from "pg";
import { classOf } from "~/access/class-of";
import { type DataKeyRow, seal } from "~/access/sealing.server";
import type { TestDatabase } from "../setup/database";

interface Column {
  table: string;
  name: string;
  type: string;
  udt: string;
  nullable: boolean;
}

/** What a planted value looks like on any page: a word, an amount or a year that stands nowhere else. */
export const plantedSign = /Kplanted|77431|20[6-9]\d/;

/** Where the planted rows hang together. */
export interface Ground {
  caseId: string;
  conferenceId: string;
  caseKey: DataKeyRow;
  conferenceKey: DataKeyRow;
}

/**
 * Writes a row into every table of the class map that belongs to this case or conference, and changes every row there is, but for the
 * columns that are named: each word, amount and day in it stands nowhere else. Past every constraint, as only a superuser may.
 * Gives the columns that were planted, "Model.field".
 */
export async function plantEverywhere(database: TestDatabase, ground: Ground, kept: ReadonlySet<string>): Promise<string[]> {
  const client = new pg.Client({ connectionString: superuserUrl(database) });
  await client.connect();
  try {
    await client.query("set session_replication_role = replica");
    const checks = await client.query<{ drop: string }>(
      `select format('alter table %s drop constraint %I', c.conrelid::regclass, c.conname) as "drop" from pg_constraint c
       where c.contype = 'c' and c.connamespace = 'public'::regnamespace`,
    );
    for (const { drop } of checks.rows) await client.query(drop);
    const { rows } = await client.query<Column>(
      `select table_name as "table", column_name as "name", data_type as "type", udt_name as "udt", is_nullable = 'YES' as "nullable"
       from information_schema.columns where table_schema = 'public' order by table_name, ordinal_position`,
    );
    const labels = await client.query<{ udt: string; label: string }>(
      `select t.typname as "udt", min(e.enumlabel) as "label" from pg_enum e join pg_type t on t.oid = e.enumtypid group by 1`,
    );
    const enums = new Map(labels.rows.map(({ udt, label }) => [udt, label]));
    const planted: string[] = [];
    for (const model of Object.keys(classOf)) {
      const columns = rows.filter(({ table }) => table === model);
      const home = columns.find(({ name }) => name === "caseId") ?? columns.find(({ name }) => name === "conferenceId");
      if (!home) continue;
      const subject = home.name === "caseId" ? ground.caseId : ground.conferenceId;
      const id = randomUUID();
      const plantedIn = (column: Column) => valueFor(column, id, ground, enums);
      if (!kept.has(model)) {
        const names = columns.map(({ name }) => `"${name}"`).join(", ");
        const places = columns.map((_, at) => `$${at + 1}`).join(", ");
        await client.query(`insert into "${model}" (${names}) values (${places}) on conflict do nothing`, columns.map(plantedIn));
      }
      const open = columns.filter(({ name, type, udt }) => isPlain(type, udt) && !kept.has(`${model}.${name}`));
      for (const column of open) {
        await client
          .query(`update "${model}" set "${column.name}" = $1 where "${home.name}" = $2::uuid and "${column.name}" is not null`, [
            plantedIn(column),
            subject,
          ])
          .catch((error: { code?: string }) => {
            // Of a column that must differ row by row, one planted value is enough.
            if (error.code !== "23505") throw error;
          });
      }
      planted.push(...columns.filter(({ name }) => !kept.has(`${model}.${name}`)).map(({ name }) => `${model}.${name}`));
    }
    return planted;
  } finally {
    await client.end();
  }
}

function superuserUrl({ urls }: TestDatabase): string {
  const url = new URL(urls.admin);
  url.pathname = new URL(urls.owner).pathname;
  return url.href;
}

const isPlain = (type: string, udt: string): boolean => type === "text" || udt === "int4" || type === "date";

let count = 0;

function valueFor({ table, name, type, udt }: Column, id: string, ground: Ground, enums: Map<string, string>): unknown {
  count += 1;
  if (name === "id") return id;
  if (name === "caseId") return ground.caseId;
  if (name === "conferenceId") return ground.conferenceId;
  if (udt === "uuid") return randomUUID();
  if (udt === "bool") return true;
  if (udt === "int4") return 77_431_000 + (count % 1_000);
  if (udt === "int8" || udt === "numeric" || udt === "float8") return 7_743_100;
  if (type === "date" || udt.startsWith("timestamp")) return new Date(Date.UTC(2061 + (count % 30), count % 12, 1 + (count % 27)));
  if (udt === "jsonb") return JSON.stringify({ planted: `Kplanted${table}${name}` });
  if (udt === "bytea") return sealedFor(table, name, id, ground);
  if (udt.startsWith("_")) return enums.has(udt.slice(1)) ? [enums.get(udt.slice(1))] : udt === "_text" ? [`Kplanted${table}${name}`] : [];
  return enums.get(udt) ?? `Kplanted${table}${name}`;
}

/** Every sealed shape is an object of words; this one has the names that matter to any page, each with its own word. */
function sealedFor(model: string, field: string, id: string, { caseKey, conferenceKey }: Ground): Buffer {
  const columns = Object.keys(classOf[model as keyof typeof classOf]);
  const key = columns.includes("caseId") ? caseKey : conferenceKey;
  const names = ["familyName", "email", "phone", "address", "town", "reason", "condition", "offered", "words", "note", "text", "what"];
  const value = Object.fromEntries(names.map((name) => [name, `Kplanted${model}${field}${name}`]));
  const sealed = seal(key, { model: model as "Tenancy", field, id }, value);
  return Buffer.from(sealed);
}
