import type { SourceBlock } from './source-document'

/** What stands in a document, tables within tables included, before it is decided which tables are layout only. */
export type FlowBlock =
  /** A paragraph; \n where a line was broken in it. */
  | { readonly kind: 'line'; readonly text: string }
  | { readonly kind: 'grid'; readonly grid: FlowGrid }

export interface FlowGrid {
  readonly rowCount: number
  readonly columnCount: number
  readonly cells: readonly FlowCell[]
}

interface CellPlace {
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
}

export interface FlowCell extends CellPlace {
  readonly blocks: readonly FlowBlock[]
}

interface SettledCell {
  readonly place: CellPlace
  readonly blocks: readonly SourceBlock[]
  readonly text: string
}

/** A cell that holds this many characters and lines, and most of its table, is running text that a table was put around. */
const RUNNING_TEXT = { characters: 300, lines: 3, share: 0.6 } as const
const LARGE_TABLE = 16
/** A cell that holds this many lines and characters is running text beside whatever the other cells hold. */
const LONG_CELL = { characters: 600, lines: 6 } as const

/**
 * The lines and tables in reading order. A table that only arranges a page gives what its cells hold, row by row;
 * a table within a cell of a real table becomes lines of that cell. Empty lines and empty tables are left out.
 */
export function settleFlow(blocks: readonly FlowBlock[]): SourceBlock[] {
  return blocks.flatMap((block) => (block.kind === 'line' ? linesOfText(block.text) : settleGrid(block.grid)))
}

function linesOfText(text: string): SourceBlock[] {
  return text.split('\n').flatMap((line) => (line.trim() === '' ? [] : [{ kind: 'line', text: line.trimEnd() }]))
}

function settleGrid({ rowCount, columnCount, cells }: FlowGrid): SourceBlock[] {
  const settled = cells.map(({ blocks, ...place }): SettledCell => {
    const content = settleFlow(blocks)
    return { place, blocks: content, text: textOfBlocks(content) }
  })
  if (settled.every(({ text }) => text === '')) return []
  if (columnCount === 1 || isLayout(settled)) return settled.flatMap(({ blocks }) => blocks)
  return [{ kind: 'table', table: { rowCount, columnCount, cells: settled.map(({ place, text }) => ({ ...place, text })) } }]
}

/** Whether a table arranges a page instead of holding data: judged by what its cells hold. */
function isLayout(cells: readonly SettledCell[]): boolean {
  if (cells.length <= 1) return true
  const size = sum(cells.map(({ text }) => visibleLength(text)))
  const tables = cells.flatMap(({ blocks }) => blocks.filter((block) => block.kind === 'table' && block.table.rowCount > 1))
  if (tables.length > 0 && (isOneRow(cells) || tables.some(isLarge))) return true
  if (sum(tables.map((table) => visibleLength(textOfBlocks([table])))) * 2 > size) return true
  return cells.some(({ text }) => isRunningText(text, size))
}

function isOneRow(cells: readonly SettledCell[]): boolean {
  return cells.every(({ place }) => place.row === cells[0]?.place.row)
}

/** No cell of a table of data holds a table with as many cells. */
function isLarge(block: SourceBlock): boolean {
  return block.kind === 'table' && block.table.cells.length >= LARGE_TABLE
}

function isRunningText(text: string, tableSize: number): boolean {
  const [length, lines] = [visibleLength(text), text.split('\n').length]
  if (length >= LONG_CELL.characters && lines >= LONG_CELL.lines) return true
  return length >= RUNNING_TEXT.characters && lines >= RUNNING_TEXT.lines && length >= tableSize * RUNNING_TEXT.share
}

/** Lines joined by \n; a table's row is a line, its cells parted by a space. */
function textOfBlocks(blocks: readonly SourceBlock[]): string {
  return blocks.map((block) => (block.kind === 'line' ? block.text.trim() : rowTexts(block).join('\n'))).join('\n')
}

function rowTexts({ table }: Extract<SourceBlock, { kind: 'table' }>): string[] {
  const rows = new Map<number, string[]>()
  for (const { row, text } of table.cells) {
    if (text !== '') rows.set(row, [...(rows.get(row) ?? []), text])
  }
  return [...rows.entries()].sort(([one], [other]) => one - other).map(([, texts]) => texts.join(' '))
}

function visibleLength(text: string): number {
  return text.replace(/\s+/gu, '').length
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
