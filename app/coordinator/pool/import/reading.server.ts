import { holdsBsn, isBsnName, passesElevenTest } from "~/csv/bsn";
import { type CsvRow, rowsOf } from "~/csv/csv-rows";
import { type Encoding, textOf } from "~/csv/file-text";
import { placeNamed, placesMeant } from "~/places/dutch-places.server";
import type { Place } from "~/places/places";
import {
  type ImportField,
  type ImportFileRefusal,
  type ImportProblem,
  type ImportRejection,
  importFieldNamed,
  isOfBackground,
  mostLines,
  neededColumns,
} from "./columns";
import { ImportedLine } from "./values";

/** A coordinator as a line of the file has him. */
export interface Imported extends Omit<ImportedLine, "town"> {
  line: number;
  place: Place;
}

export type ImportReading =
  | { refused: ImportFileRefusal }
  | { refused: null; encoding: Encoding; lines: number; imported: Imported[]; rejections: ImportRejection[] };

/** Far more lines than are taken, so that a file that is too long can be told how long it is. */
const mostCounted = 60_000;
/** How many unknown towns are looked up by what they resemble; after that a line says only that its town is not on the list. */
const mostLookedUp = 200;
/** Letters as they come out when a file was read in the wrong encoding once before, or written by a very old program. */
const misread = /\uFFFD|Ã[\u0080-\u00BF\u2018-\u203A€ƒ]|â€|\p{L}[‚„†‡ˆ‰‹“”]\p{L}/u;

/**
 * Reads a file of coordinators in memory: what is refused here has met no disk, no database and no log. A line is taken whole or not at
 * all, and of a line that is refused only its number, its field and its problem go on.
 */
export function readPoolFile(bytes: Uint8Array): ImportReading {
  const file = textOf(bytes);
  if (file.refused) return file;
  if (misread.test(file.text)) return { refused: { reason: "encoding" } };
  const rows = rowsOf(file.text, mostCounted);
  if ("refused" in rows) return rows;
  const [head, ...rest] = rows;
  const columns = columnsOf(head?.record ?? []);
  if (!Array.isArray(columns)) return { refused: columns };
  const body = rest.filter(({ record }) => record.some((cell) => cell !== ""));
  if (body.length === 0) return { refused: { reason: "noLines" } };
  if (body.length > mostLines) return { refused: { reason: "tooMany", lines: body.length } };
  const [imported, rejections]: [Imported[], ImportRejection[]] = [[], []];
  const seen = new Set<string>();
  const meant = new Map<string, number>();
  for (const row of body) {
    const read = readLine(row, columns, meant);
    if (Array.isArray(read)) rejections.push(...read);
    else if (seen.has(read.email.toLowerCase())) rejections.push({ line: row.line, field: "email", problem: "twice" });
    else {
      seen.add(read.email.toLowerCase());
      imported.push(read);
    }
  }
  return { refused: null, encoding: file.encoding, lines: body.length, imported, rejections };
}

function columnsOf(head: readonly string[]): (ImportField | null)[] | ImportFileRefusal {
  if (head.some(isBsnName)) return { reason: "bsnColumn" };
  if (head.some(isOfBackground)) return { reason: "backgroundColumn" };
  const columns = head.map(importFieldNamed);
  const known = columns.filter((field) => field !== null);
  if (known.length === 0) return { reason: "noHeader" };
  const missing = neededColumns.filter((field) => !known.includes(field));
  if (missing.length > 0) return { reason: "columnsMissing", fields: missing };
  const twice = known.filter((field, at) => known.indexOf(field) !== at);
  return twice.length > 0 ? { reason: "columnTwice", fields: [...new Set(twice)] } : columns;
}

function readLine(
  { record, line }: CsvRow,
  columns: readonly (ImportField | null)[],
  meant: Map<string, number>,
): Imported | ImportRejection[] {
  const rejections: ImportRejection[] = [];
  const reject = (field: ImportField | null, problem: ImportProblem) => {
    if (!rejections.some((one) => one.field === field)) rejections.push({ line, field, problem });
  };
  const fields: Partial<Record<ImportField, string>> = {};
  for (const [at, written] of record.entries()) {
    const field = columns[at] ?? null;
    // What spreadsheets put before a plus, so that it is no formula.
    const cell = written.replace(/^'(?=[+=@-])/, "");
    if (cell === "") continue;
    if (field) fields[field] = cell;
    const bsn = field === "phone" ? passesElevenTest(cell.replaceAll(/[\s.()/-]/g, "")) : holdsBsn(cell);
    if (bsn) reject(field, "maybeBsn");
  }
  // Of a line that may hold a BSN nothing else is said: whatever was wrong with it, this comes first.
  if (rejections.length > 0) return rejections;
  if (record.length < columns.length || record.slice(columns.length).some((cell) => cell !== "")) reject(null, "columns");
  if (rejections.length > 0) return rejections;
  const read = ImportedLine.safeParse(fields);
  if (!read.success) for (const { path, message } of read.error.issues) reject(path[0] as ImportField, message as ImportProblem);
  const place = fields.town ? placeNamed(fields.town) : null;
  if (fields.town && !place && !rejections.some(({ field }) => field === "town")) rejections.push(unknownTown(line, fields.town, meant));
  if (!read.success || !place) return rejections;
  const { town: _, ...rest } = read.data;
  return { ...rest, line, place };
}

function unknownTown(line: number, typed: string, meant: Map<string, number>): ImportRejection {
  if (!meant.has(typed) && meant.size < mostLookedUp) meant.set(typed, placesMeant(typed).length);
  const count = meant.get(typed) ?? 0;
  return { line, field: "town", problem: count > 0 ? "townMeant" : "townUnknown", ...(count > 0 ? { meant: count } : {}) };
}
