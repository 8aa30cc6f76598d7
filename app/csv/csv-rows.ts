import { parse } from "csv-parse/sync";

export interface CsvRow {
  record: string[];
  /** The line of the file it begins on. */
  line: number;
}

/** The rows of a CSV file, at most so many; refused where a quote stands in the wrong place. */
export function rowsOf(text: string, most: number): CsvRow[] | { refused: { reason: "quotes"; line?: number } } {
  try {
    const rows = parse(text.replaceAll(/\r\n?/g, "\n"), {
      bom: true,
      delimiter: delimiterOf(text),
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
      to: most,
    }) as unknown as { record: string[]; info: { lines: number } }[];
    return rows.map(({ record, info }) => {
      const within = record.reduce((sum, cell) => sum + (cell.match(/\n/g)?.length ?? 0), 0);
      return { record, line: info.lines - within };
    });
  } catch (fault) {
    // Behind a quote in the wrong place nobody knows where a record ends, so none is taken in. The fault's own words hold a piece of the file.
    const line = Number((fault as { lines?: number }).lines);
    return { refused: { reason: "quotes", ...(line > 0 ? { line } : {}) } };
  }
}

/** The mark that stands most often in the first line, outside quotes. */
function delimiterOf(text: string): string {
  const line = (/^\uFEFF?\s*([^\r\n]*)/.exec(text)?.[1] ?? "").replaceAll(/"[^"]*"/g, "");
  const count = (mark: string) => line.split(mark).length;
  return [";", ",", "\t"].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}
