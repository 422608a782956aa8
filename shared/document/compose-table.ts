import type { TableAnswer } from '../report/schema'
import type { TableDefinition } from '../report/table-format'
import type { LayoutCell, TableLayout } from '../report/table-layout'
import { layoutOf } from '../report/table-layout'
import type { TableValues } from '../report/table-values'
import { printedFigure, tableValues } from '../report/table-values'
import type { BlockOrigin, TableBlock, TableCell } from './document'

/** Widths of label columns against a column of figures; row groups stand left of the innermost labels, outermost first. */
const LABEL_WEIGHT = { alone: 1.4, innermost: 4, groups: [0.5, 0.75] } as const

/** A table of the form as it is printed; `answer` undefined leaves its cells blank for a table nobody has filled in. */
export function composeTable(table: TableDefinition, answer: TableAnswer | undefined, origin: BlockOrigin): TableBlock {
  const layout = layoutOf(table)
  const textOf = answer === undefined ? () => '' : printedTexts(tableValues(table, answer), answer.emptyAs)
  return {
    kind: 'table',
    name: table.name,
    columnWeights: columnWeights(layout),
    rowCount: layout.rowCount,
    headRows: layout.headRows,
    cells: layout.cells.map((cell) => tableCell(cell, textOf)),
    origin: { ...origin, tableId: table.id },
  }
}

function printedTexts(values: TableValues, emptyAs: TableAnswer['emptyAs']): (key: string) => string {
  return (key) => {
    const value = values.get(key)
    return value === undefined ? '' : printedFigure(value, emptyAs)
  }
}

function tableCell({ content, ...area }: LayoutCell, textOf: (key: string) => string): TableCell {
  if (content.kind === 'figure') return { ...area, text: textOf(content.cell.key), role: 'data', align: 'centre' }
  const role = content.role === 'row-head' ? 'row-head' : 'column-head'
  return { ...area, text: content.text, role, align: content.role === 'row-head' && area.rowSpan === 1 ? 'start' : 'centre' }
}

function columnWeights({ columnCount, labelColumns }: TableLayout): number[] {
  return Array.from({ length: columnCount }, (_, column) => {
    if (column >= labelColumns) return 1
    if (labelColumns === 1) return LABEL_WEIGHT.alone
    return column === labelColumns - 1 ? LABEL_WEIGHT.innermost : (LABEL_WEIGHT.groups[column] ?? 1)
  })
}
