import { isFigureText } from '../../report/pasted-labels'
import type { SourceTable } from '../source/source-document'
import { bareLabel } from './label-text'
import { bar, barsOnly, damagedSpace, itemNumber, labelThenFigure, partedItemNumber, sentence } from './tables.lexicon'

/** A line of a document that may be a row of a table, or a cell or several of one. */
export interface TableLine {
  readonly text: string
  /** Its cells from left to right where the document parts them; null for running text. */
  readonly cells: readonly string[] | null
}

interface CelledLine extends TableLine {
  readonly cells: readonly string[]
}

/** A piece of a line: what stands between two spaces, or in a cell. */
export interface TableToken {
  /** 'empty' is a cell with nothing in it; 'bar' may be one, or what a copy left of merged cells, moved to the row's end. */
  readonly kind: 'label' | 'figure' | 'empty' | 'bar' | 'sentence'
  readonly text: string
  /** Letters and digits of a label; '' for all else. */
  readonly bare: string
  /** Index of its line. */
  readonly line: number
  /** The document parts it from what stands beside it. */
  readonly isCell: boolean
}

/** A longer line is running text, whatever it ends with. */
const LONGEST_LABEL_LINE = 120

/** The line that text makes: cells between bars or tabs, else running text. */
export function tableLineOf(text: string): TableLine {
  if (bar.test(text)) return { text, cells: cellsBetweenBars(text) }
  return { text, cells: text.includes('\t') ? text.split('\t').map((cell) => cell.trim()) : null }
}

/** The rows of a drawn table, each with the cells that begin in it. */
export function tableLinesOf(table: SourceTable): TableLine[] {
  const rows = Array.from({ length: table.rowCount }, (): SourceTable['cells'][number][] => [])
  for (const cell of table.cells) rows[cell.row]?.push(cell)
  return rows
    .map((cells) => cells.sort((a, b) => a.column - b.column).map(({ text }) => text.replace(/\s*\n\s*/gu, '').trim()))
    .map((cells) => ({ text: cells.join('\t'), cells }))
}

/** The pieces of all lines, in order. `isRowLabel` tells a cell that names a row of figures: what stands behind it are figures. */
export function tokensOf(lines: readonly TableLine[], isRowLabel: (cell: string) => boolean): TableToken[] {
  return withBarsInPlace(lines).flatMap(({ text, cells }, line) => (cells === null ? wordTokens(text, line, isRowLabel) : cellTokens({ text, cells }, line, isRowLabel)))
}

/**
 * In copies a cell a line, a bar may stand on the line below the cell that it ends, or before the next cell; an empty cell
 * is then told from the end of the one before it.
 */
function withBarsInPlace(lines: readonly TableLine[]): readonly TableLine[] {
  return lines.map((line, index) => {
    if (line.cells === null) return mayBeCell(line) && barsOnly.test(lines[index + 1]?.text ?? '') ? { text: line.text, cells: [line.text] } : line
    const before = lines[index - 1]
    return before === undefined || !bar.test(line.text) ? line : { text: line.text, cells: cellsAfter(before, line.text, line.cells) }
  })
}

function cellsAfter(before: TableLine, text: string, cells: readonly string[]): readonly string[] {
  if (barsOnly.test(text)) return mayBeCell(before) ? cells.slice(1) : cells
  const beginsInCell = beginsWithBar(text) && isFigureText(cells.find((cell) => cell !== '') ?? '') && endsInBars(before)
  return beginsInCell ? ['', ...cells] : cells
}

function mayBeCell({ text, cells }: TableLine): boolean {
  return cells === null && text.length <= LONGEST_LABEL_LINE && !sentence.test(text)
}

function beginsWithBar(text: string): boolean {
  return text.search(bar) === 0
}

function endsInBars({ text }: TableLine): boolean {
  return barsOnly.test(text) || (bar.test(text.slice(-1)) && !beginsWithBar(text))
}

/** A bar ends a cell; one before the first cell begins it. */
function cellsBetweenBars(text: string): string[] {
  const cells = text.split(bar).map((cell) => cell.trim())
  const closed = cells.at(-1) === '' ? cells.slice(0, -1) : cells
  const opensWithBar = closed[0] === '' && closed.some((cell) => cell !== '')
  return opensWithBar ? closed.slice(1) : closed
}

function cellTokens({ text: whole, cells }: CelledLine, line: number, isRowLabel: (cell: string) => boolean): TableToken[] {
  const label = cells.length > 1 ? cells.findLastIndex((cell) => cell !== '' && isRowLabel(cell)) : -1
  const firstLabel = cells.findIndex((cell) => cell !== '' && !isFigureText(cell))
  const empty = bar.test(whole) ? 'bar' : 'empty'
  return cells.flatMap((cell, index): TableToken[] => {
    // Empty cells before a row's label belong to groups that go on, not to the figures of the row above.
    if (cell === '') return index < firstLabel ? [] : [{ kind: empty, text: '', bare: '', line, isCell: true }]
    const text = cell.replace(damagedSpace, '')
    if (isFigureText(text) || (label !== -1 && index > label)) return [{ kind: 'figure', text, bare: '', line, isCell: true }]
    return cells.length === 1 ? wordTokens(text, line, isRowLabel) : partedLabel(text, line, isRowLabel)
  })
}

function wordTokens(text: string, line: number, isRowLabel: (cell: string) => boolean): TableToken[] {
  if (text.length > LONGEST_LABEL_LINE || sentence.test(text)) return [{ kind: 'sentence', text, bare: '', line, isCell: false }]
  const words = text.replace(partedItemNumber, '$1').split(/\s+/u).filter((word) => word !== '')
  return words.flatMap((word): TableToken[] => {
    if (itemNumber.test(word)) return [labelToken(word, line)]
    const plain = word.replace(damagedSpace, '')
    return isFigureText(plain) ? [{ kind: 'figure', text: plain, bare: '', line, isCell: false }] : partedLabel(word, line, isRowLabel)
  })
}

/** A label whose first figure stands close behind it. */
function partedLabel(text: string, line: number, isRowLabel: (cell: string) => boolean): TableToken[] {
  const { label, figure } = labelThenFigure.exec(text)?.groups ?? {}
  if (label === undefined || figure === undefined || !isRowLabel(label)) return [labelToken(text, line)]
  return [labelToken(label, line), { kind: 'figure', text: figure, bare: '', line, isCell: false }]
}

function labelToken(text: string, line: number): TableToken {
  return { kind: 'label', text, bare: bareLabel(text), line, isCell: false }
}
