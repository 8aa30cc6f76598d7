import type { Prisma } from "@generated/client";
import type { Tx } from "~/db.server";

/** The type of each column that is written; `bytea` travels as base64. */
type Columns<Row> = { readonly [Name in keyof Required<Row>]?: string };

/**
 * Writes many rows of one table in one statement with one value: as a list of parameters a thousand rows take the client longer to
 * write down than the database to store.
 */
export async function insertMany<Row extends object>(
  tx: Tx,
  table: Prisma.ModelName,
  columns: Columns<Row>,
  rows: readonly Row[],
): Promise<void> {
  if (rows.length === 0) return;
  const { names, from, types } = listed(columns);
  const into = names.map((name) => `"${name}"`).join(", ");
  await tx.$executeRawUnsafe(
    `insert into "${table}" (${into}) select ${from.join(", ")} from jsonb_to_recordset($1::jsonb) as x(${types})`,
    written(rows),
  );
}

/** Changes many rows of one table, each by its id, in one statement. */
export async function updateMany<Row extends { id: string }>(
  tx: Tx,
  table: Prisma.ModelName,
  columns: Columns<Row>,
  rows: readonly Row[],
): Promise<void> {
  if (rows.length === 0) return;
  const { names, from, types } = listed(columns);
  const set = names.flatMap((name, at) => (name === "id" ? [] : [`"${name}" = ${from[at]}`])).join(", ");
  await tx.$executeRawUnsafe(
    `update "${table}" t set ${set} from jsonb_to_recordset($1::jsonb) as x(${types}) where t."id" = x."id"`,
    written(rows),
  );
}

function listed(columns: Readonly<Record<string, string | undefined>>): { names: string[]; from: string[]; types: string } {
  const all = Object.entries(columns) as [string, string][];
  return {
    names: all.map(([name]) => name),
    from: all.map(([name, type]) => (type === "bytea" ? `decode(x."${name}", 'base64')` : `x."${name}"`)),
    types: all.map(([name, type]) => `"${name}" ${type === "bytea" ? "text" : type}`).join(", "),
  };
}

const written = (rows: readonly object[]): string =>
  JSON.stringify(rows, (_, value) => (value instanceof Uint8Array ? Buffer.from(value).toString("base64") : value));
