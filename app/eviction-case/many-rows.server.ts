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
  const names = Object.entries(columns) as [string, string][];
  const into = names.map(([name]) => `"${name}"`).join(", ");
  const from = names.map(([name, type]) => (type === "bytea" ? `decode(x."${name}", 'base64')` : `x."${name}"`)).join(", ");
  const types = names.map(([name, type]) => `"${name}" ${type === "bytea" ? "text" : type}`).join(", ");
  const values = JSON.stringify(rows, (_, value) => (value instanceof Uint8Array ? Buffer.from(value).toString("base64") : value));
  await tx.$executeRawUnsafe(`insert into "${table}" (${into}) select ${from} from jsonb_to_recordset($1::jsonb) as x(${types})`, values);
}
