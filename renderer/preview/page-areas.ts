import type { TableBlock } from '../../shared/document/document'
import { ASCENT, LINE_PITCH, TEXT_AREA } from '../../shared/typeset/measure'
import type { GlyphRun, Page, Shape } from '../../shared/typeset/page'
import type { Box } from './table-areas'
import { cellBox } from './table-areas'

/** The rows of one block on one page. */
export interface BlockArea {
  readonly blockIndex: number
  /** From the page's upper edge, in pt. */
  readonly top: number
  readonly bottom: number
}

type Span = Pick<BlockArea, 'top' | 'bottom'>

/** Where the blocks of a page stand, from top to bottom, in whole rows of the grid. */
export function blockAreas(page: Page): BlockArea[] {
  const { runs, shapes } = page
  const drawn = new Set(shapes.map(({ blockIndex }) => blockIndex))
  const areas = new Map<number, BlockArea>()
  const include = (blockIndex: number, { top, bottom }: Span): void => {
    const known = areas.get(blockIndex) ?? { blockIndex, top, bottom }
    areas.set(blockIndex, { blockIndex, top: Math.min(known.top, top), bottom: Math.max(known.bottom, bottom) })
  }
  for (const shape of shapes) include(shape.blockIndex, spanOf(shape))
  for (const run of runs) if (run.blockIndex !== null) include(run.blockIndex, drawn.has(run.blockIndex) ? emBoxOf(run) : rowOf(run))
  return [...areas.values()]
    .map((area) => (drawn.has(area.blockIndex) ? { ...area, ...wholeRows(area, firstRowOf(page)) } : area))
    .sort((a, b) => a.top - b.top)
}

function spanOf({ y, height }: Shape): Span {
  return { top: y, bottom: y + height }
}

/** The upper edge of the grid; on a page that is turned the left edge of the text area has become the upper one. */
function firstRowOf({ size }: Page): number {
  return size.width > size.height ? TEXT_AREA.left : TEXT_AREA.top
}

/** A table or a figure takes whole rows, and leaves less than one free above and under it. */
function wholeRows({ top, bottom }: Span, firstRow: number): Span {
  const rows = (y: number): number => (y - firstRow) / LINE_PITCH
  return { top: firstRow + Math.floor(rows(top)) * LINE_PITCH, bottom: firstRow + Math.ceil(rows(bottom)) * LINE_PITCH }
}

function emBoxOf({ baseline, size }: GlyphRun): Span {
  const top = baseline - ASCENT * size
  return { top, bottom: top + size }
}

/** The row of the grid a run stands in: its em box is in the middle of it. */
export function rowOf({ baseline, size }: GlyphRun): Span {
  const top = baseline - ASCENT * size - (LINE_PITCH - size) / 2
  return { top, bottom: top + LINE_PITCH }
}

/** The block at a height of the page (pt), or the one above an empty row; null over the first. */
export function blockAt(page: Page, y: number): number | null {
  return blockAreas(page).findLast(({ top }) => top <= y)?.blockIndex ?? null
}

/** What is marked on a page: a stretch of rows, by a bar in the margin, or a cell of a table, by a frame. In pt. */
export type Mark = ({ readonly kind: 'bar' } & Span) | ({ readonly kind: 'frame' } & Box)

/** What the clerk writes in, as it stands in the document. */
export interface MarkedBlocks {
  readonly blockIndexes: ReadonlySet<number>
  /** The cell of a table; null for all of the blocks. */
  readonly cell: { readonly table: TableBlock; readonly cellIndex: number } | null
}

/** The marks on a page; `pages` are all, for a column's cells may be told apart on another page of its table alone. */
export function marksOn(page: Page, pages: readonly Page[], { blockIndexes, cell }: MarkedBlocks): Mark[] {
  if (cell === null) {
    const areas = blockAreas(page).filter(({ blockIndex }) => blockIndexes.has(blockIndex))
    return areas.map(({ top, bottom }) => ({ kind: 'bar', top, bottom }))
  }
  const boxes = [...blockIndexes].map((blockIndex) => cellBox(page, pages, { blockIndex, ...cell }))
  return boxes.flatMap((box) => (box === null ? [] : [{ kind: 'frame', ...box }]))
}

/** Whether any of the blocks has something on a page. */
export function hasBlockOf({ runs, shapes }: Page, blockIndexes: ReadonlySet<number>): boolean {
  const isOneOf = ({ blockIndex }: { readonly blockIndex: number | null }): boolean => blockIndex !== null && blockIndexes.has(blockIndex)
  return runs.some(isOneOf) || shapes.some(isOneOf)
}
