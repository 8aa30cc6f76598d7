import { parse } from "csv-parse/sync";
import { isBsnName } from "~/eviction-case/reports/bsn";
import { fieldNamed, neededFields, type ReportField } from "~/eviction-case/reports/report-fields";
import { type FileRefusal, mostRecords } from "~/eviction-case/reports/report-file";
import type { RawRecord } from "~/eviction-case/reports/report-reading";

interface Row {
  record: string[];
  info: { lines: number };
}

/** The records of a CSV file, each with the line it begins on. */
export function readCsv(text: string): RawRecord[] | { refused: FileRefusal } {
  let rows: Row[];
  try {
    rows = parse(text.replaceAll(/\r\n?/g, "\n"), {
      bom: true,
      delimiter: delimiterOf(text),
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
      to: mostRecords + 2,
    }) as unknown as Row[];
  } catch (fault) {
    // Behind a quote in the wrong place nobody knows where a record ends, so none is taken in. The fault's own words hold a piece of the file.
    const line = Number((fault as { lines?: number }).lines);
    return { refused: { reason: "quotes", ...(line > 0 ? { line } : {}) } };
  }
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

function recordOf({ record, info }: Row, columns: readonly (ReportField | null)[]): RawRecord {
  const within = record.reduce((sum, cell) => sum + (cell.match(/\n/g)?.length ?? 0), 0);
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
  return { line: info.lines - within, fields, notText: [], rest, ...(wrong ? { broken: "columns" as const } : {}) };
}

/** The mark that stands most often in the first line, outside quotes. */
function delimiterOf(text: string): string {
  const line = (/^\uFEFF?\s*([^\r\n]*)/.exec(text)?.[1] ?? "").replaceAll(/"[^"]*"/g, "");
  const count = (mark: string) => line.split(mark).length;
  return [";", ",", "\t"].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}
