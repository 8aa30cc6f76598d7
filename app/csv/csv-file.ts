/** A cell as a spreadsheet reads it: nothing that begins like a formula is one. */
function cell(value: string): string {
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[;"\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Rows as CSV with semicolons, as Dutch spreadsheets expect. */
export const csvText = (rows: readonly (readonly string[])[]): string =>
  `\uFEFF${rows.map((row) => `${row.map(cell).join(";")}\r\n`).join("")}`;

/** The same as a file to be saved. */
export const csvFile = (name: string, rows: readonly (readonly string[])[]): Response =>
  new Response(csvText(rows), {
    headers: { "Content-Type": "text/csv; charset=utf-8", "Content-Disposition": `attachment; filename="${name}"` },
  });
