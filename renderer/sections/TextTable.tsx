import type { TableBlock, TableCell } from '../../shared/document/document'

/** A table of the report as it is printed: merged heads, rules, and the widths of its columns. */
export function TextTable({ table }: { readonly table: TableBlock }) {
  const { headRows, columnWeights } = table
  const whole = columnWeights.reduce((sum, weight) => sum + weight, 0)
  const rows = Array.from({ length: table.rowCount }, (_, row) => (
    <tr key={row}>
      {cellsOfRow(table, row).map((cell) => (
        <TextCell key={cell.column} cell={cell} />
      ))}
    </tr>
  ))
  return (
    <table className="text-table">
      <colgroup>
        {columnWeights.map((weight, column) => (
          <col key={column} style={{ width: `${String((100 * weight) / whole)}%` }} />
        ))}
      </colgroup>
      {headRows > 0 && <thead>{rows.slice(0, headRows)}</thead>}
      <tbody>{rows.slice(headRows)}</tbody>
    </table>
  )
}

function cellsOfRow({ cells }: TableBlock, row: number): readonly TableCell[] {
  return cells.filter((cell) => cell.row === row).sort((a, b) => a.column - b.column)
}

function TextCell({ cell: { text, role, align, rowSpan, columnSpan } }: { readonly cell: TableCell }) {
  const place = { rowSpan, colSpan: columnSpan, className: `text-${align}` }
  if (role === 'data') return <td {...place}>{text}</td>
  const isOfRow = role === 'row-head'
  const scope = isOfRow ? (rowSpan > 1 ? 'rowgroup' : 'row') : columnSpan > 1 ? 'colgroup' : 'col'
  return (
    <th {...place} scope={scope}>
      {text}
    </th>
  )
}
