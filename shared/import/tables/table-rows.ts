import { remarkPattern } from '../../report/cell-name.lexicon'
import type { ColumnDefinition, RowDefinition, TableBlockDefinition, TableDefinition } from '../../report/table-format'
import { columnLeaves } from '../../report/table-format'
import { unnumbered } from '../../report/label-text'
import { oncePer } from '../../report/once-per'
import type { FigureCell } from '../../report/table-layout'
import { figureRows, layoutOf } from '../../report/table-layout'
import { bareLabel } from './label-text'

/** A row of figures as a document may name it. */
export interface TableRow {
  readonly cells: readonly FigureCell[]
  readonly block: TableBlockDefinition
  /** Its own label in letters and digits: with its number, without it, and without a remark in brackets behind it. */
  readonly labels: { readonly numbered: string; readonly plain: string; readonly short: string }
  /** Columns of the grid that its own label spans beyond the first. */
  readonly labelSpan: number
  /** The heads of its columns, as one text. */
  readonly heads: string
  /** The same with the heads of groups of columns. */
  readonly columnLabels: string
}

/** The rows of a table, top to bottom. */
export const tableRows = oncePer((table: TableDefinition): readonly TableRow[] =>
  figureRows(table).flatMap((cells): TableRow[] => {
    const row = cells[0]?.row
    const block = table.blocks.find(({ columns }) => columnLeaves(columns).some((leaf) => leaf === cells[0]?.column))
    if (row === undefined || block === undefined) return []
    const plain = bareLabel(unnumbered(row.label))
    const short = bareLabel(unnumbered(row.label).replace(remarkPattern, ''))
    return [{ cells, block, labelSpan: labelSpanOf(table, cells), labels: { numbered: bareLabel(row.label), plain, short: short === '' ? plain : short }, heads: headText(block.columns), columnLabels: columnLabels(block.columns).map(bareLabel).join('') }]
  }),
)

function labelSpanOf(table: TableDefinition, cells: readonly FigureCell[]): number {
  const grid = layoutOf(table).cells
  const first = grid.find(({ content }) => content.kind === 'figure' && content.cell.key === cells[0]?.key)
  const label = grid.find(({ row, column, columnSpan }) => row === first?.row && column + columnSpan === first.column)
  return (label?.columnSpan ?? 1) - 1
}

/** Heads of the columns of figures in the order they are printed: higher lines first. */
function headText(columns: readonly ColumnDefinition[]): string {
  const levels: string[][] = []
  const visit = (definition: ColumnDefinition, depth: number): void => {
    if ('columns' in definition) definition.columns.forEach((each) => { visit(each, depth + 1) })
    else levels[depth] = [...(levels[depth] ?? []), bareLabel(definition.label)]
  }
  columns.forEach((column) => { visit(column, 0) })
  return levels.flat().join('')
}

/** Every label of the table in letters and digits; a line made of these alone says nothing that the form does not print itself. */
export function vocabularyOf(table: TableDefinition): readonly string[] {
  const labels = [...table.blocks.flatMap((block) => [block.title ?? '', block.corner ?? '', ...columnLabels(block.columns), ...rowLabels(block.rows)])]
  return labels.map(bareLabel).filter((label) => label !== '')
}

function columnLabels(columns: readonly ColumnDefinition[]): string[] {
  return columns.flatMap((column) => [column.label, ...('columns' in column ? columnLabels(column.columns) : [])])
}

function rowLabels(rows: readonly RowDefinition[]): string[] {
  return rows.flatMap((row) => [row.label, ...('rows' in row ? rowLabels(row.rows) : [])])
}
