import { isBsnName } from "~/csv/bsn";
import { fieldNamed, type ReportField } from "~/eviction-case/reports/report-fields";
import type { FileRefusal } from "~/eviction-case/reports/report-file";
import type { RawRecord } from "~/eviction-case/reports/report-reading";

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null && !Array.isArray(value);

/** The records of a JSON file: a list, or an object with the list under `reports` or `meldingen`. */
export function readJson(text: string): RawRecord[] | { refused: FileRefusal } {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    // What went wrong is told with a piece of the file in it, so nobody passes it on.
    return { refused: { reason: "notJson" } };
  }
  if (namesBsn(value)) return { refused: { reason: "bsnColumn" } };
  const list = Array.isArray(value) ? value : isObject(value) ? (value.reports ?? value.meldingen) : undefined;
  if (!Array.isArray(list)) return { refused: { reason: "noList" } };
  return list.map((one, at) => recordOf(one, at + 1));
}

/** However deep; without recursion, since a file may be nothing but brackets. */
function namesBsn(value: unknown): boolean {
  const left = [value];
  while (left.length > 0) {
    const one = left.pop();
    if (typeof one !== "object" || one === null) continue;
    if (!Array.isArray(one) && Object.keys(one).some(isBsnName)) return true;
    for (const inner of Object.values(one)) if (typeof inner === "object") left.push(inner);
  }
  return false;
}

function recordOf(value: unknown, line: number): RawRecord {
  if (!isObject(value)) return { line, fields: {}, notText: [], rest: textsIn(value), broken: "notText" };
  const fields: Partial<Record<ReportField, string>> = {};
  const notText: ReportField[] = [];
  const rest: string[] = [];
  for (const [key, inner] of Object.entries(value)) {
    const field = fieldNamed(key);
    const text = textOf(inner);
    if (field && text === null) notText.push(field);
    if (!field || text === null) rest.push(...textsIn(inner));
    else if (text !== "") fields[field] = text;
    // A key is a text too, and anybody's.
    if (!field) rest.push(key);
  }
  return { line, fields, notText, rest };
}

/** Words, numbers and yes or no as text; nothing at all as an empty one; null when it is neither. */
function textOf(value: unknown): string | null {
  if (value === null || value === undefined) return "";
  if (typeof value === "string") return value.trim();
  return typeof value === "number" || typeof value === "boolean" ? String(value) : null;
}

/** Every text in a value, however deep, keys included. */
function textsIn(value: unknown): string[] {
  const texts: string[] = [];
  const left = [value];
  while (left.length > 0) {
    const one = left.pop();
    if (typeof one !== "object" || one === null) texts.push(String(one ?? ""));
    else for (const pair of Object.entries(one)) left.push(...pair);
  }
  return texts;
}
