import type { ReactNode } from "react";

interface MapTableProps {
  caption: string;
  columns: readonly { key: string; label: string }[];
  /** Parts of the table, each under a heading of its own where one is given. */
  parts: readonly { key: string; heading?: string; rows: readonly MapRow[] }[];
}

export interface MapRow {
  key: string;
  selected?: boolean;
  cells: Readonly<Record<string, ReactNode>>;
}

/** A table whose rows become cards on a narrow screen, in parts. The first column names the row. */
export function MapTable({ caption, columns, parts }: MapTableProps) {
  return (
    // The roles keep it a table for a screen reader where narrow screens lay it out as cards.
    // biome-ignore lint/a11y/noRedundantRoles: display:block takes the role away in some browsers
    <table className="map-table" role="table">
      <caption>{caption}</caption>
      {/* biome-ignore lint/a11y/noRedundantRoles: as above */}
      <thead role="rowgroup">
        {/* biome-ignore lint/a11y/noRedundantRoles: as above */}
        <tr role="row">
          {columns.map(({ key, label }) => (
            // biome-ignore lint/a11y/noRedundantRoles: as above
            <th key={key} scope="col" role="columnheader">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      {parts.map(({ key, heading, rows }) => (
        // biome-ignore lint/a11y/noRedundantRoles: as above
        <tbody key={key} role="rowgroup">
          {heading ? (
            // biome-ignore lint/a11y/noRedundantRoles: as above
            <tr role="row" className="map-table__part">
              {/* biome-ignore lint/a11y/noRedundantRoles: as above */}
              {/* biome-ignore lint/a11y/useSemanticElements: a heading of several rows, where display:block takes its role away */}
              <th colSpan={columns.length} scope="rowgroup" role="rowheader">
                {heading}
              </th>
            </tr>
          ) : null}
          {rows.map((row) => (
            // biome-ignore lint/a11y/noRedundantRoles: as above
            <tr key={row.key} role="row" className={row.selected ? "map-table__chosen" : undefined}>
              {columns.map(({ key: column, label }, at) =>
                at === 0 ? (
                  // biome-ignore lint/a11y/noRedundantRoles: as above
                  <th key={column} scope="row" role="rowheader">
                    {row.cells[column]}
                  </th>
                ) : (
                  // biome-ignore lint/a11y/noRedundantRoles: as above
                  <td key={column} role="cell" data-label={label} className={`map-cell-${column}`}>
                    {row.cells[column]}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  );
}

/** Words under each other; where nothing is said it says so. */
export function Lines({ words, none }: { words: readonly string[]; none: string }) {
  const [only] = words;
  if (only === undefined) return <span className="map-nothing">{none}</span>;
  if (words.length === 1) return <span>{only}</span>;
  return (
    <ul className="plain">
      {words.map((word) => (
        <li key={word}>{word}</li>
      ))}
    </ul>
  );
}
