import type { TableDefinition } from '../../report/table-format'
import { grouped } from '../../report/grouped'
import type { AlignedRow } from './align-rows'
import type { FigureRun } from './figure-runs'
import { bareLabel } from './label-text'
import type { TableLine, TableToken } from './table-line'
import { tableRows, vocabularyOf } from './table-rows'
import { labelNumber, remark } from './tables.lexicon'

/** A single character is a piece of a label only among others of this many. */
const SINGLES = 0.2
/** Lines of words no longer than this are heads set upright. */
const UPRIGHT_WORD = 2

interface FoundTable {
  readonly table: TableDefinition
  readonly lines: readonly TableLine[]
  readonly tokens: readonly TableToken[]
  readonly runs: readonly FigureRun[]
  readonly aligned: readonly AlignedRow[]
  readonly isPlaced: (index: number) => boolean
}

/**
 * The lines that say nothing beyond the table read: figures that are in its cells and labels that the form prints itself.
 * A line with anything else stays text, as do those of a row whose figures could not be placed.
 */
export function linesOfTable(found: FoundTable): ReadonlySet<number> {
  const isKnown = knownBy(vocabularyOf(found.table))
  const [placed, kept] = tokensOfRows(found)
  const byLine = grouped(found.tokens, ({ line }) => line)
  // A copy may explain a head in a remark, as it may a row.
  const isLabel = ({ text, bare }: TableToken, line: TableLine | undefined): boolean => {
    if (line === undefined || isKnown(bare, line.text)) return line !== undefined
    return line.cells !== null && isKnown(bareLabel(text.replace(remark, '')), line.text)
  }
  const isTaken = (line: number): boolean => {
    const tokens = byLine.get(line) ?? []
    return tokens.every((token) => !kept.has(token) && (placed.has(token) || token.kind === 'empty' || token.kind === 'bar' || (token.kind === 'label' && isLabel(token, found.lines[line]))))
  }
  const rowLines = [...placed, ...kept].map(({ line }) => line)
  const [first, last] = [Math.min(...rowLines), Math.max(...rowLines)]
  const taken = new Set<number>()
  for (let line = first; line <= last; line++) if (isTaken(line)) taken.add(line)
  for (let line = first - 1; line >= 0 && isTaken(line); line--) taken.add(line)
  for (let line = last + 1; line < found.lines.length && isTaken(line) && isRest(byLine.get(line) ?? []); line++) taken.add(line)
  return taken
}

/** What a broken label leaves behind the last figures, and empty cells. */
function isRest(tokens: readonly TableToken[]): boolean {
  return tokens.every(({ kind }) => kind !== 'figure' && kind !== 'sentence')
}

/** Figures and labels of rows that were placed, and of those that were not. */
function tokensOfRows({ table, runs, aligned, isPlaced }: FoundTable): [placed: ReadonlySet<TableToken>, kept: ReadonlySet<TableToken>] {
  const rows = tableRows(table)
  const [placed, kept] = [new Set<TableToken>(), new Set<TableToken>()]
  aligned.forEach(({ run, row }, index) => {
    const found = runs[run]
    const tokens = found === undefined ? [] : [...ownLabel(found.labels, rows[row]?.labels.plain.length ?? 0), ...found.figures]
    for (const token of tokens) (isPlaced(index) ? placed : kept).add(token)
  })
  return [placed, kept]
}

/** The pieces at the end that make up a label of that length. */
function ownLabel(labels: readonly TableToken[], length: number): readonly TableToken[] {
  let [start, rest] = [labels.length, length]
  while (start > 0 && rest > 0) rest -= labels[--start]?.bare.length ?? 0
  return labels.slice(start)
}

/** Tells text that is made of labels, whole or broken. */
function knownBy(vocabulary: readonly string[]): (bare: string, line: string) => boolean {
  const all = vocabulary.join('\n')
  return (bare, line) => {
    let singles = 0
    for (let at = 0; at < bare.length; ) {
      const length = knownLength(all, bare, at)
      if (length === 0) return false
      if (length === 1 && !labelNumber.test(bare.charAt(at))) singles++
      at += length
    }
    return singles <= bare.length * SINGLES || isUpright(line)
  }
}

/** How far the text from `at` on is a piece of a label. */
function knownLength(all: string, bare: string, at: number): number {
  let length = 0
  while (at + length < bare.length && all.includes(bare.slice(at, at + length + 1))) length++
  return length === 0 && labelNumber.test(bare.charAt(at)) ? 1 : length
}

function isUpright(line: string): boolean {
  return line.split(/[\s|]+/u).every((word) => bareLabel(word).length <= UPRIGHT_WORD)
}
