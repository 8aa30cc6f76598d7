/**
 * A list as PostgreSQL writes an array (`$1::uuid[]`), in one text: a list as it is would be looked at value by value on its way there,
 * which for the lists of the line costs more than the statement. An absent value is null.
 */
export function asArray(values: readonly (string | number | null | undefined)[]): string {
  return `{${values.map((value) => (value === null || value === undefined ? "NULL" : plain.test(String(value)) ? value : quoted(String(value)))).join()}}`;
}

/** What needs no quotes: ids, numbers, codes, base64. */
const plain = /^(?!null$)[\w:+/=.-]+$/i;

const quoted = (value: string): string => `"${value.replace(/["\\]/g, "\\$&")}"`;
