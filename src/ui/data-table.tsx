import type { Html, Node } from './html/jsx-runtime.ts'

export interface Column<Row> {
  /** Empty for the column of buttons. */
  label: string
  cell: (row: Row) => Node
  align?: 'start' | 'end'
  /** A number or a date that is never broken in its middle. */
  tight?: boolean
  /** Names the row. */
  head?: boolean
}

interface DataTableProps<Row> {
  caption: string
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  /** Shown instead when there are no rows. */
  empty: Node
  /** The page's heading says it already. */
  captionHidden?: boolean
}

const place = <Row,>({ align, label, tight }: Column<Row>) => [
  align === 'end' && 'end',
  label === '' && 'acts',
  tight === true && 'tight',
]

function Cell<Row>({ column, row }: { column: Column<Row>; row: Row }): Html {
  if (column.head) {
    return (
      <th scope="row" role="rowheader" class={place(column)}>
        {column.cell(row)}
      </th>
    )
  }
  return (
    <td role="cell" class={place(column)} data-h={column.label || undefined}>
      <div class="cell">{column.cell(row)}</div>
    </td>
  )
}

/** A table that becomes cards on a phone. The roles are written out because `display: block` would take them away. */
export function DataTable<Row>({ caption, columns, rows, empty, captionHidden }: DataTableProps<Row>): Html {
  if (rows.length === 0) return <div class="table-empty">{empty}</div>
  return (
    <table class="data-table" role="table">
      <caption class={captionHidden ? 'hidden' : undefined}>{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map((column) =>
            column.label === '' ? (
              <td role="cell" />
            ) : (
              <th scope="col" role="columnheader" class={place(column)}>
                {column.label}
              </th>
            ),
          )}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr role="row">
            {columns.map((column) => (
              <Cell column={column} row={row} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
