/** A link on the page of the map itself: opens a form, and keeps what else its address says. */
export function hrefOn(path: string, asked: { wie?: string; lijn?: string; nieuw?: string }): string {
  const [before = "", kept] = path.split("?");
  const query = new URLSearchParams(kept);
  for (const name of ["wie", "lijn", "nieuw"]) query.delete(name);
  for (const [name, value] of Object.entries(asked)) query.set(name, value);
  const said = query.toString();
  return said ? `${before}?${said}` : before;
}

/** What else the address of the page says, for a form that asks with `get` and would lose it. */
export const keptIn = (path: string): [string, string][] => [...new URLSearchParams(path.split("?")[1])];
