import { holdsBsn, passesElevenTest } from "~/csv/bsn";
import { type Encoding, textOf } from "~/csv/file-text";
import { readCsv } from "~/eviction-case/reports/report-csv";
import { pastDays, type RecordReason, Report, type ReportField } from "~/eviction-case/reports/report-fields";
import { type FileRefusal, mostRecords } from "~/eviction-case/reports/report-file";
import { readJson } from "~/eviction-case/reports/report-json";

/** Why one record was refused. `field` is one of our own names: what the sender called his column may be anybody's. */
export interface Rejection {
  /** Where it stands: the line in a CSV file, which of the list in JSON. */
  line: number;
  field: ReportField | null;
  reason: RecordReason;
}

/** A record of a file: what stands under our fields, and everything else that stands there. */
export interface RawRecord {
  line: number;
  fields: Partial<Record<ReportField, string>>;
  /** Fields that hold something that is no text. */
  notText: readonly ReportField[];
  /** Columns that are none of ours: looked at for a BSN, and dropped. */
  rest: readonly string[];
  /** The record could not be read at all. */
  broken?: "columns" | "notText";
}

export interface Accepted {
  line: number;
  report: Report;
}

export type Reading =
  | { refused: FileRefusal }
  | { refused: null; encoding: Encoding; total: number; accepted: Accepted[]; rejections: Rejection[] };

/**
 * Reads what a landlord delivered, in memory and nowhere else: what is refused here has met no disk, no database and no log.
 * `today` is a day on the Dutch calendar.
 */
export function readDelivery(bytes: Uint8Array, kind: "csv" | "json" | "either", today: string): Reading {
  const file = textOf(bytes);
  if (file.refused) return file;
  const isJson = kind === "json" || (kind === "either" && /^\s*[[{]/.test(file.text));
  const records = isJson ? readJson(file.text) : readCsv(file.text);
  if ("refused" in records) return records;
  if (records.length === 0) return { refused: { reason: "noRecords" } };
  if (records.length > mostRecords) return { refused: { reason: "tooMany" } };
  const references = new Set<string>();
  const accepted: Accepted[] = [];
  const rejections: Rejection[] = [];
  for (const record of records) {
    const read = readRecord(record, today);
    if (!read.report) rejections.push(...read.rejections);
    else if (references.has(read.report.reference)) rejections.push({ line: record.line, field: "reference", reason: "twice" });
    else {
      references.add(read.report.reference);
      accepted.push({ line: record.line, report: read.report });
    }
  }
  return { refused: null, encoding: file.encoding, total: records.length, accepted, rejections };
}

function readRecord(record: RawRecord, today: string): { report: Report | null; rejections: Rejection[] } {
  const { line, fields } = record;
  const rejections: Rejection[] = [];
  const reject = (field: ReportField | null, reason: RecordReason) => {
    if (!rejections.some((one) => one.field === field)) rejections.push({ line, field, reason });
  };
  // Of a record that may hold a BSN nothing else is said: whatever was wrong with it, this comes first.
  for (const [field, value] of Object.entries(fields))
    if (mayHoldBsn(field as ReportField, value)) reject(field as ReportField, "maybeBsn");
  if (record.rest.some(holdsBsn)) reject(null, "maybeBsn");
  if (rejections.length > 0) return { report: null, rejections };
  if (record.broken) reject(null, record.broken);
  for (const field of record.notText) reject(field, "notText");
  if (rejections.length > 0) return { report: null, rejections };

  const read = Report.safeParse(fields);
  if (!read.success) {
    for (const { path, message } of read.error.issues) reject(path[0] as ReportField, message as RecordReason);
    return { report: null, rejections };
  }
  for (const field of pastDays) if ((read.data[field] ?? "") > today) reject(field, "dayAhead");
  return { report: rejections.length === 0 ? read.data : null, rejections };
}

const phones: readonly ReportField[] = ["phone", "contactPhone"];
/**
 * In a field for a telephone number ten digits are a number and nine are one that lost its zero, or no number at all: refused when they
 * pass the test. In all others the text decides.
 */
function mayHoldBsn(field: ReportField, value: string): boolean {
  if (phones.includes(field)) return passesElevenTest(value.replaceAll(/[\s.()/-]/g, "")) || /bsn|sofi/i.test(value);
  return holdsBsn(value);
}
