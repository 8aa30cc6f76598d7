import { unreadableReasons } from "~/csv/file-text";
import type { ReportField } from "~/eviction-case/reports/report-fields";

export const mostRecords = 10_000;

/** Why a whole file is refused. Each has its sentence in the area `staff-reports`, as `file-<reason>`. */
const fileReasons = [
  ...unreadableReasons,
  "notJson",
  "quotes",
  "noList",
  "bsnColumn",
  "noHeader",
  "columnsMissing",
  "columnTwice",
  "noRecords",
  "tooMany",
] as const;
export type FileReason = (typeof fileReasons)[number];

/** `fields` are our own names, for columns that are missing or stand there twice; `line` is where the file could no longer be read. */
export interface FileRefusal {
  reason: FileReason;
  fields?: readonly ReportField[];
  line?: number;
}
