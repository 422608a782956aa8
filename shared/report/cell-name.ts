import { pathSeparator } from './text.lexicon'
import { columnLeaves } from './table-format'
import type { TableDefinition } from './table-format'
import type { CellKey, FigureCell } from './table-layout'
import { figureCellOf, figureCells } from './table-layout'
import { groupNumberPattern, remarkPattern } from './cell-name.lexicon'

/** A cell in the clerk's words: 三（七）总计·自然人. The key where the table has no such cell. */
export function cellName(table: TableDefinition, key: CellKey): string {
  const cell = figureCellOf(table, key)
  if (cell === undefined) return key
  return [rowName(cell), columnName(table, cell)].filter((name) => name !== '').join(pathSeparator)
}

/** The row in words: 三（三）1.属于国家秘密. */
export function rowName({ rowPath }: FigureCell): string {
  const groups = rowPath.slice(0, -1).map((label) => groupNumberPattern.exec(label)?.groups?.['number'] ?? `${label}${pathSeparator}`)
  return `${groups.join('')}${withoutRemark(rowPath.at(-1) ?? '')}`
}

/** The column in words, without groups that hold all columns of its block. */
export function columnName(table: TableDefinition, cell: FigureCell): string {
  const path = cell.columnPath.filter((label, depth) => depth === cell.columnPath.length - 1 || !isOverAll(table, cell, label))
  return path.map(withoutRemark).join(pathSeparator)
}

function isOverAll(table: TableDefinition, cell: FigureCell, label: string): boolean {
  const block = table.blocks.find(({ columns }) => columnLeaves(columns).includes(cell.column))
  const leaves = new Set(block === undefined ? [] : columnLeaves(block.columns))
  return figureCells(table).every((other) => !leaves.has(other.column) || other.columnPath.includes(label))
}

function withoutRemark(label: string): string {
  const bare = label.replace(remarkPattern, '')
  return bare === '' ? label : bare
}
