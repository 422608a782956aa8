import type { BlockOrigin, TableBlock, TableCell } from './document'

/** A column of texts: its head, and its share of the width. */
export interface TextColumn {
  readonly head: string
  readonly weight: number
  readonly align: TableCell['align']
}

/** Rows of text under heads, which are repeated on each page. */
export function textTable(columns: readonly TextColumn[], rows: readonly (readonly string[])[], origin: BlockOrigin): TableBlock {
  const heads = columns.map(({ head }, column): TableCell => ({ ...oneCell(0, column), text: head, role: 'column-head', align: 'centre' }))
  const data = rows.flatMap((texts, row) =>
    columns.map(({ align }, column): TableCell => ({ ...oneCell(row + 1, column), text: texts[column] ?? '', role: 'data', align })),
  )
  return { kind: 'table', columnWeights: columns.map(({ weight }) => weight), rowCount: rows.length + 1, headRows: 1, cells: [...heads, ...data], origin }
}

function oneCell(row: number, column: number): Pick<TableCell, 'row' | 'column' | 'rowSpan' | 'columnSpan'> {
  return { row, column, rowSpan: 1, columnSpan: 1 }
}
