import type { TableAnswer } from '../../report/schema'
import type { TableDefinition } from '../../report/table-format'
import type { CellKey } from '../../report/table-layout'
import { readCell, totalsOf, typedCells, untouchedTable } from '../../report/table-values'
import { tidyCell } from '../../report/tidy-cell'
import type { AlignedRow } from './align-rows'
import { alignRows, namesRow } from './align-rows'
import type { BlockHead } from './block-heads'
import { blockHead } from './block-heads'
import type { FigureRun } from './figure-runs'
import { figureRuns } from './figure-runs'
import { bareLabel } from './label-text'
import { pageNumberLines } from './page-numbers'
import { figuresByColumn } from './place-figures'
import { statedTotals } from './stated-totals'
import { linesOfTable } from './table-extent'
import type { TableLine } from './table-line'
import { tokensOf } from './table-line'
import type { TableReading } from './table-reading'
import type { TableRow } from './table-rows'
import { tableRows } from './table-rows'
import { amountUnit } from './tables.lexicon'

/** Rows that must be found before lines are taken for a table. */
const FEWEST_ROWS = 2

/** A row found in a document. */
interface FoundRow {
  readonly row: TableRow
  readonly run: FigureRun
  /** By column; null where it cannot be known. */
  readonly figures: readonly string[] | null
  readonly head: BlockHead
}

/**
 * Reads a table of the form from the lines of a document, by the labels of its rows in their order. Where the columns of
 * a row's figures cannot be known its cells are unread. Null where the lines have no such table.
 */
export function readTable(table: TableDefinition, lines: readonly TableLine[]): TableReading | null {
  const rows = tableRows(table)
  const all = tokensOf(lines, (cell) => namesRow(bareLabel(cell), rows))
  const pageNumbers = pageNumberLines(all)
  const tokens = all.filter(({ line }) => !pageNumbers.has(line))
  const runs = figureRuns(tokens)
  const aligned = alignRows(runs, rows)
  if (aligned.length < Math.min(FEWEST_ROWS, rows.length)) return null
  const found = foundRows(aligned, runs, rows)
  const extent = linesOfTable({ table, lines, tokens, runs, aligned, isPlaced: (index) => (found[index]?.figures ?? null) !== null })
  return { ...readingOf(table, rows, found, withoutAll(extent, pageNumbers)), pageNumbers: within(pageNumbers, extent) }
}

function foundRows(aligned: readonly AlignedRow[], runs: readonly FigureRun[], rows: readonly TableRow[]): FoundRow[] {
  const found: FoundRow[] = []
  aligned.forEach((each, index) => {
    const [row, run, before] = [rows[each.row], runs[each.run], found.at(-1)]
    if (row === undefined || run === undefined) return
    const head = before?.row.block === row.block ? before.head : blockHead(runs, each, aligned[index - 1], row)
    found.push({ row, run, head, figures: head.columns === 'other' ? null : figuresByColumn(run.figures, { columns: row.cells.length, labelSpan: row.labelSpan }) })
  })
  return found
}

function readingOf(table: TableDefinition, rows: readonly TableRow[], found: readonly FoundRow[], lines: ReadonlySet<number>): Omit<TableReading, 'pageNumbers'> {
  const given = givenCells(found)
  const totals = totalsOf(table)
  const own = typedCells(table)
  const otherUnits = own.flatMap(({ key }) => (given.get(key)?.isOtherUnit === true ? [key] : []))
  const known = own.filter(({ key }) => given.has(key) && !otherUnits.includes(key))
  const cells = Object.fromEntries(known.flatMap((cell) => {
    const text = tidyCell(given.get(cell.key)?.text ?? '', cell.column.kind)
    return text === '' ? [] : [[cell.key, text]]
  }))
  const unread = own.flatMap(({ key }) => (given.has(key) && !otherUnits.includes(key) ? [] : [key]))
  const answer: TableAnswer = { ...untouchedTable, cells, unread }
  const stated = statedTotals(table, answer, new Map([...given].flatMap(([key, { text }]) => (totals.has(key) ? [[key, text]] : []))))
  const isBlank = Object.keys(cells).length === 0 && unread.length === 0 && stated.differing.length === 0
  return {
    table,
    answer: isBlank ? null : { ...answer, statedTotals: stated.totals },
    read: known.length,
    cells: own.length,
    unreadRows: idsOf(found.filter(({ figures, head }) => figures === null && head.columns !== 'other').map(({ row }) => row)),
    missingRows: idsOf(rows.filter((row) => !found.some((each) => each.row === row))),
    otherColumns: [...new Set(found.flatMap(({ head, row }) => (head.columns === 'other' ? [row.block.title ?? table.name] : [])))],
    differingTotals: stated.differing,
    faulty: known.flatMap(({ key, column }) => (readCell(cells[key] ?? '', column.kind).kind === 'faulty' ? [key] : [])),
    otherUnits,
    lines: known.length === 0 && !isBlank ? new Set() : lines,
  }
}

function withoutAll(lines: ReadonlySet<number>, others: ReadonlySet<number>): ReadonlySet<number> {
  return new Set([...lines].filter((line) => !others.has(line)))
}

/** Those from the first line of the table on to the one behind its last. */
function within(pageNumbers: ReadonlySet<number>, extent: ReadonlySet<number>): ReadonlySet<number> {
  const [first, last] = [Math.min(...extent), Math.max(...extent)]
  return new Set([...pageNumbers].filter((line) => line > first && line <= last + 1))
}

interface GivenCell {
  readonly text: string
  readonly isOtherUnit: boolean
}

function givenCells(found: readonly FoundRow[]): ReadonlyMap<CellKey, GivenCell> {
  const given = new Map<CellKey, GivenCell>()
  for (const { row, figures, head } of found) {
    figures?.forEach((text, index) => {
      const cell = row.cells[index]
      if (cell !== undefined) given.set(cell.key, { text, isOtherUnit: isOtherUnit(text, cell.column.unit, head) })
    })
  }
  return given
}

/** An amount in 元 where the form asks for 万元. Nothing is nothing in any unit. */
function isOtherUnit(text: string, unit: string | undefined, head: BlockHead): boolean {
  if (unit === undefined) return false
  const reading = readCell(text, 'money')
  if (reading.kind !== 'figure' || reading.value === 0) return false
  const named = amountUnit.exec(text)?.groups?.['unit'] ?? head.unit
  return named !== null && named !== unit
}

function idsOf(rows: readonly TableRow[]): string[] {
  return rows.flatMap(({ cells }) => cells.slice(0, 1).map(({ row }) => row.id))
}
