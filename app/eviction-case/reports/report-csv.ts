import { isBsnName } from "~/csv/bsn";
import { type CsvRow, rowsOf } from "~/csv/csv-rows";
import { fieldNamed, neededFields, type ReportField } from "~/eviction-case/reports/report-fields";
import { type FileRefusal, mostRecords } from "~/eviction-case/reports/report-file";
import type { RawRecord } from "~/eviction-case/reports/report-reading";

/** The records of a CSV file, each with the line it begins on. */
export function readCsv(text: string): RawRecord[] | { refused: FileRefusal } {
  const rows = rowsOf(text, mostRecords + 2);
  if ("refused" in rows) return rows;
  const [head, ...body] = rows;
  if (!head) return { refused: { reason: "empty" } };
  if (head.record.some(isBsnName)) return { refused: { reason: "bsnColumn" } };
  const columns = head.record.map(fieldNamed);
  const known = columns.filter((field) => field !== null);
  if (known.length === 0) return { refused: { reason: "noHeader" } };
  const missing = neededFields.filter((field) => !known.includes(field));
  if (missing.length > 0) return { refused: { reason: "columnsMissing", fields: missing } };
  const twice = known.filter((field, at) => known.indexOf(field) !== at);
  if (twice.length > 0) return { refused: { reason: "columnTwice", fields: twice } };
  return body.filter(({ record }) => record.some((cell) => cell !== "")).map((row) => recordOf(row, columns));
}

function recordOf({ record, line }: CsvRow, columns: readonly (ReportField | null)[]): RawRecord {
  const fields: Partial<Record<ReportField, string>> = {};
  const rest: string[] = [];
  for (const [at, cell] of record.entries()) {
    const field = columns[at];
    if (cell === "") continue;
    if (field) fields[field] = cell;
    else rest.push(cell);
  }
  const surplus = record.slice(columns.length).some((cell) => cell !== "");
  const wrong = record.length < columns.length || surplus;
  return { line, fields, notText: [], rest, ...(wrong ? { broken: "columns" as const } : {}) };
}
