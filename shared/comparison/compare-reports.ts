import type { NamedFigure, ReportFormat } from '../report/format'
import { tableDefinitionOf, tablesOf } from '../report/format'
import { tableAnswerIn, valueOfFigure } from '../report/named-figures'
import type { Report, TableAnswer } from '../report/schema'
import type { TableDefinition } from '../report/table-format'
import type { CellKey, FigureCell } from '../report/table-layout'
import { figureCellOf, figureCells } from '../report/table-layout'
import { tableValues } from '../report/table-values'
import type { Growth } from './growth'
import { growthOf } from './growth'

/** What a cell says in one of the two years; an empty cell of an answered table says 0. */
export type YearFigure =
  | { readonly kind: 'figure'; readonly value: number }
  /** Counts as 0. */
  | { readonly kind: 'not-applicable' }
  /**
   * Not known: the table was never filled in, an imported file did not give the figure, what was typed is no figure,
   * or that year's form does not ask for it.
   */
  | { readonly kind: 'untouched' | 'unread' | 'faulty' | 'not-asked' }

export interface ComparedCell {
  readonly cell: FigureCell
  readonly current: YearFigure
  readonly previous: YearFigure
  readonly growth: Growth
}

/** A table that both years' forms have, in this year's layout. */
export interface ComparedTable {
  readonly table: TableDefinition
  readonly cells: ReadonlyMap<CellKey, ComparedCell>
  /** Last year's cells that this year's form does not ask for and in which something stood. */
  readonly dropped: readonly DroppedCell[]
}

export interface DroppedCell {
  readonly cell: FigureCell
  readonly value: number
}

export interface ComparedFigure {
  readonly figure: NamedFigure
  readonly current: YearFigure
  readonly previous: YearFigure
  readonly growth: Growth
}

/** Two years of one organ beside each other. */
export interface ReportComparison {
  /** The named figures of this year's form, in its order. */
  readonly figures: readonly ComparedFigure[]
  readonly tables: readonly ComparedTable[]
  /** Names of the tables without a counterpart in the other year. */
  readonly tablesOnlyInCurrent: readonly string[]
  readonly tablesOnlyInPrevious: readonly string[]
}

/**
 * Compares a report with last year's, which may be in another format: tables, rows and columns are the same where
 * their identifiers are, and count the same thing in the same unit.
 */
export function compareReports(current: Report, format: ReportFormat, previous: Report, previousFormat: ReportFormat): ReportComparison {
  const pairs = tablesOf(format).map((table) => ({ table, before: tableDefinitionOf(previousFormat, table.id) }))
  return {
    figures: format.figures.map((figure) => compareFigure(figure, { report: current, format }, { report: previous, format: previousFormat })),
    tables: pairs.flatMap(({ table, before }) =>
      before === undefined
        ? []
        : [compareTable({ table, answer: tableAnswerIn(current, table.id) }, { table: before, answer: tableAnswerIn(previous, table.id) })],
    ),
    tablesOnlyInCurrent: pairs.flatMap(({ table, before }) => (before === undefined ? [table.name] : [])),
    tablesOnlyInPrevious: tablesOf(previousFormat).flatMap(({ id, name }) => (tableDefinitionOf(format, id) === undefined ? [name] : [])),
  }
}

interface ReportInFormat {
  readonly report: Report
  readonly format: ReportFormat
}

function compareFigure(figure: NamedFigure, current: ReportInFormat, previous: ReportInFormat): ComparedFigure {
  const before = previous.format.figures.find(({ id, unit }) => id === figure.id && unit === figure.unit)
  const [now, then] = [namedYearFigure(figure, current), before === undefined ? notAsked : namedYearFigure(before, previous)]
  return { figure, current: now, previous: then, growth: growthOf(countedYear(now), countedYear(then)) }
}

function namedYearFigure(figure: NamedFigure, { report, format }: ReportInFormat): YearFigure {
  if (tableAnswerIn(report, figure.table) === undefined) return { kind: 'untouched' }
  const value = valueOfFigure(report, format, figure)
  return value === null ? { kind: 'unread' } : { kind: 'figure', value }
}

const notAsked: YearFigure = { kind: 'not-asked' }

interface AnsweredTable {
  readonly table: TableDefinition
  readonly answer: TableAnswer | undefined
}

function compareTable(current: AnsweredTable, previous: AnsweredTable): ComparedTable {
  const cells = figureCells(current.table).map((cell) => compareCell(cell, current, previous))
  return {
    table: current.table,
    cells: new Map(cells.map((compared) => [compared.cell.key, compared])),
    dropped: figureCells(previous.table).flatMap((cell) => {
      const value = counterpartIn(current.table, cell) === undefined ? countedYear(yearFigure(cell, previous)) : null
      return value === null || value === 0 ? [] : [{ cell, value }]
    }),
  }
}

function compareCell(cell: FigureCell, current: AnsweredTable, previous: AnsweredTable): ComparedCell {
  const before = counterpartIn(previous.table, cell)
  const [now, then] = [yearFigure(cell, current), before === undefined ? notAsked : yearFigure(before, previous)]
  return { cell, current: now, previous: then, growth: growthOf(countedYear(now), countedYear(then)) }
}

/** The cell that counts the same thing in another year's table. */
function counterpartIn(table: TableDefinition, { key, column }: FigureCell): FigureCell | undefined {
  const found = figureCellOf(table, key)
  return found?.column.kind === column.kind && found.column.unit === column.unit ? found : undefined
}

function yearFigure({ key }: FigureCell, { table, answer }: AnsweredTable): YearFigure {
  if (answer === undefined) return { kind: 'untouched' }
  const reading = tableValues(table, answer).get(key)?.reading ?? { kind: 'unread' }
  switch (reading.kind) {
    case 'empty':
      return { kind: 'figure', value: 0 }
    case 'figure':
      return { kind: 'figure', value: reading.value }
    case 'not-applicable':
    case 'unread':
    case 'faulty':
      return { kind: reading.kind }
  }
}

function countedYear(figure: YearFigure): number | null {
  if (figure.kind === 'figure') return figure.value
  return figure.kind === 'not-applicable' ? 0 : null
}
