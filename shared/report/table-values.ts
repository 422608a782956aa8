import type { FigureFault, FigureReading } from './figures'
import { readFigureCell } from './figures'
import { notApplicableMark, notApplicablePattern } from './figure-cell.lexicon'
import { oncePer } from './once-per'
import type { TableAnswer } from './schema'
import type { FigureKind, Relation, TableDefinition } from './table-format'
import type { CellKey, FigureCell } from './table-layout'
import { cellKey, figureCellOf, figureCells } from './table-layout'

/**
 * What a cell says. 'empty' counts as 0 in a table that was answered; 'not-applicable' counts as 0 and is printed as
 * such; 'unread' is empty in an imported table whose file did not give the figure, and counts as nothing.
 */
export type CellReading =
  | { readonly kind: 'empty' | 'not-applicable' | 'unread' }
  | { readonly kind: 'figure'; readonly value: number }
  | { readonly kind: 'faulty'; readonly fault: FigureFault }

/** A cell with where its figure comes from. */
export interface CellValue {
  readonly cell: FigureCell
  readonly reading: CellReading
  /** What stands in the field: as typed, or the figure computed. */
  readonly text: string
  readonly origin: 'typed' | 'computed' | 'stated'
  /** For a cell that fills itself: what it adds up to; null while a part cannot be read. */
  readonly computed: number | null
  /** The cells it adds up. */
  readonly parts: readonly CellKey[]
}

export type TableValues = ReadonlyMap<CellKey, CellValue>

/** A table nobody has touched yet. */
export const untouchedTable: TableAnswer = { cells: {}, statedTotals: {}, unread: [], emptyAs: '0' }

/** Reads what stands in a cell. Takes full-width digits, separators, a unit behind, 增10 / 减3 in a column of changes. */
export function readCell(typed: string, kind: FigureKind): CellReading {
  const trimmed = typed.trim()
  if (trimmed === '') return { kind: 'empty' }
  if (notApplicablePattern.test(trimmed)) return { kind: 'not-applicable' }
  const reading: FigureReading = readFigureCell(trimmed, kind)
  return reading.ok ? { kind: 'figure', value: reading.value } : { kind: 'faulty', fault: reading.fault }
}

/** Every cell of a table with its figure; totals filled from their parts unless the clerk stated them otherwise. */
export function tableValues(table: TableDefinition, answer: TableAnswer): TableValues {
  const known = valuesByAnswer.get(answer)
  if (known?.table === table) return known.values
  const values = new Map<CellKey, CellValue>()
  const totals = totalsOf(table)
  const valueOf = (cell: FigureCell): CellValue => {
    const found = values.get(cell.key)
    if (found !== undefined) return found
    const parts = totals.get(cell.key)
    const value = parts === undefined ? typedValue(cell, answer) : totalValue(cell, parts, answer, (key) => partValue(table, key, valueOf))
    values.set(cell.key, value)
    return value
  }
  const inOrder = new Map(figureCells(table).map((cell) => [cell.key, valueOf(cell)]))
  valuesByAnswer.set(answer, { table, values: inOrder })
  return inOrder
}

const valuesByAnswer = new WeakMap<TableAnswer, { readonly table: TableDefinition; readonly values: TableValues }>()

/** The figure a cell counts with: 0 where it is empty or not applicable; null where it cannot be known. */
export function countedFigure(reading: CellReading): number | null {
  switch (reading.kind) {
    case 'figure':
      return reading.value
    case 'empty':
    case 'not-applicable':
      return 0
    case 'unread':
    case 'faulty':
      return null
  }
}

/** The figure of a cell; null where it cannot be known or the table has no such cell. */
export function figureAt(values: TableValues, key: CellKey): number | null {
  const value = values.get(key)
  return value === undefined ? null : countedFigure(value.reading)
}

/** The sum of the figures; null where one is not known. Exact to six decimals, the cent in 万元. */
export function sumOf(figures: readonly (number | null)[]): number | null {
  let sum = 0
  for (const figure of figures) {
    if (figure === null) return null
    sum += Math.round(figure * MICRO)
  }
  return sum / MICRO
}

const MICRO = 1e6

/** The cells that fill themselves, with the cells each adds up. */
export const totalsOf = oncePer((table: TableDefinition): ReadonlyMap<CellKey, readonly CellKey[]> => {
  const totals = new Map<CellKey, readonly CellKey[]>()
  for (const { total, parts } of table.relations.flatMap((relation) => totalCells(table, relation))) {
    // Of two relations that fill one cell the first counts.
    if (!totals.has(total)) totals.set(total, parts)
  }
  return totals
})

/** The cells that are typed, in reading order; all others are totals, which fill themselves. */
export const typedCells = oncePer((table: TableDefinition): readonly FigureCell[] => figureCells(table).filter(({ key }) => !totalsOf(table).has(key)))

/** What is printed in a cell: as it counts, full-width digits and separators put right; '' in an untouched table. */
export function printedFigure(value: CellValue, emptyAs: TableAnswer['emptyAs']): string {
  switch (value.reading.kind) {
    case 'empty':
      return emptyAs
    case 'not-applicable':
      return notApplicableMark
    case 'unread':
      return ''
    case 'faulty':
      return value.text.trim()
    case 'figure':
      return writeFigure(value.reading.value)
  }
}

/** A figure in digits, without separators, at most six decimals: 11839, 1276.5534. */
export function writeFigure(figure: number): string {
  return String(Math.round(figure * MICRO) / MICRO)
}

/** A cell that fills itself, with the cells it adds up. */
export interface TotalCell {
  readonly total: CellKey
  readonly parts: readonly CellKey[]
}

/** The totals that a relation fills; none where it is of another kind. */
export function totalCells(table: TableDefinition, relation: Relation): readonly TotalCell[] {
  if (relation.kind === 'row-total') {
    const { column, parts } = relation
    return rowsWithColumn(table, column).map((row) => ({ total: cellKey(row, column), parts: parts.map((part) => cellKey(row, part)) }))
  }
  if (relation.kind === 'column-total') {
    const { row, parts } = relation
    return columnsOfRow(table, row).map((column) => ({ total: cellKey(row, column), parts: parts.map((part) => cellKey(part, column)) }))
  }
  return []
}

/** Identifiers of the rows that have the column, top to bottom. */
export function rowsWithColumn(table: TableDefinition, columnId: string): readonly string[] {
  return figureCells(table).flatMap((cell) => (cell.column.id === columnId ? [cell.row.id] : []))
}

/** Identifiers of the columns of a row, left to right. */
export function columnsOfRow(table: TableDefinition, rowId: string): readonly string[] {
  return figureCells(table).flatMap((cell) => (cell.row.id === rowId ? [cell.column.id] : []))
}

function typedValue(cell: FigureCell, answer: TableAnswer): CellValue {
  const text = answer.cells[cell.key] ?? ''
  const isUnread = text.trim() === '' && answer.unread.includes(cell.key)
  return { cell, text, reading: isUnread ? { kind: 'unread' } : readCell(text, cell.column.kind), origin: 'typed', computed: null, parts: [] }
}

function totalValue(cell: FigureCell, parts: readonly CellKey[], answer: TableAnswer, partOf: (key: CellKey) => CellValue | undefined): CellValue {
  const values = parts.map(partOf)
  const computed = sumOf(values.map((value) => (value === undefined ? 0 : countedFigure(value.reading))))
  const stated = answer.statedTotals[cell.key]
  if (stated !== undefined) {
    return { cell, text: stated.typed, reading: readCell(stated.typed, cell.column.kind), origin: 'stated', computed, parts }
  }
  return { cell, ...computedCell(values, computed), origin: 'computed', computed, parts }
}

/** A total says what its parts say: nothing while all are empty, 不适用 where all are. */
function computedCell(parts: readonly (CellValue | undefined)[], computed: number | null): Pick<CellValue, 'reading' | 'text'> {
  const all = (kind: CellReading['kind']): boolean => parts.every((part) => part?.reading.kind === kind)
  if (computed === null) return { reading: { kind: 'unread' }, text: '' }
  if (all('empty')) return { reading: { kind: 'empty' }, text: '' }
  if (all('not-applicable')) return { reading: { kind: 'not-applicable' }, text: notApplicableMark }
  return { reading: { kind: 'figure', value: computed }, text: writeFigure(computed) }
}

function partValue(table: TableDefinition, key: CellKey, valueOf: (cell: FigureCell) => CellValue): CellValue | undefined {
  const cell = figureCellOf(table, key)
  return cell === undefined ? undefined : valueOf(cell)
}
