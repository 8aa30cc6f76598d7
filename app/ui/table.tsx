import type { ReactNode } from "react";

export interface Column {
  key: string;
  label: string;
  number?: boolean;
}

interface TableProps {
  caption: string;
  captionUnseen?: boolean;
  columns: readonly Column[];
  rows: readonly { key: string; cells: Readonly<Record<string, ReactNode>> }[];
}

/** Keeps what a cell holds in one piece beside its label; nothing stays nothing, so that an empty cell can go. */
function Cell({ children }: { children: ReactNode }) {
  return children === null || children === undefined || children === "" ? null : <div className="cell">{children}</div>;
}

/** A table whose rows become cards on a narrow screen. The first column names the row. */
export function Table({ caption, captionUnseen, columns, rows }: TableProps) {
  return (
    // The roles keep it a table for a screen reader where narrow screens lay it out as cards.
    // biome-ignore lint/a11y/noRedundantRoles: display:block takes the role away in some browsers
    <table className="table" role="table">
      <caption className={captionUnseen ? "unseen" : undefined}>{caption}</caption>
      {/* biome-ignore lint/a11y/noRedundantRoles: as above */}
      <thead role="rowgroup">
        {/* biome-ignore lint/a11y/noRedundantRoles: as above */}
        <tr role="row">
          {columns.map((column) => (
            // biome-ignore lint/a11y/noRedundantRoles: as above
            <th key={column.key} scope="col" role="columnheader" className={column.number ? "number" : undefined}>
              {column.label}
            </th>
          ))}
        </tr>
      </thead>
      {/* biome-ignore lint/a11y/noRedundantRoles: as above */}
      <tbody role="rowgroup">
        {rows.map((row) => (
          // biome-ignore lint/a11y/noRedundantRoles: as above
          <tr key={row.key} role="row">
            {columns.map((column, at) =>
              at === 0 ? (
                // biome-ignore lint/a11y/noRedundantRoles: as above
                <th key={column.key} scope="row" role="rowheader">
                  <Cell>{row.cells[column.key]}</Cell>
                </th>
              ) : (
                // biome-ignore lint/a11y/noRedundantRoles: as above
                <td key={column.key} role="cell" data-label={column.label} className={column.number ? "number" : undefined}>
                  <Cell>{row.cells[column.key]}</Cell>
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
