import type { ReportDocument } from '../../shared/document/document'
import type { GlyphRun, Page } from '../../shared/typeset/page'
import { blockAt, rowOf } from './page-areas'
import { cellAt } from './table-areas'

/** A place on a page, in pt from its upper left corner. */
export interface Point {
  readonly x: number
  readonly y: number
}

/** What a place on a page belongs to. Spaces are left out of its texts and counts. */
export interface PageSpot {
  readonly blockIndex: number
  /** null outside of the cells of a table. */
  readonly cellIndex: number | null
  /** How many characters of the block, or of the cell, stand before the place. */
  readonly before: number
  /** The line it is in, as far as it belongs to the block or cell; '' between lines. */
  readonly line: string
  /** What stands nearest to the place in the line, in one font. */
  readonly words: string
}

/** What a place on one of the pages belongs to; null over the first block. */
export function spotAt({ blocks }: ReportDocument, pages: readonly Page[], page: Page, point: Point): PageSpot | null {
  const blockIndex = blockAt(page, point.y)
  const block = blockIndex === null ? undefined : blocks[blockIndex]
  if (blockIndex === null || block === undefined) return null
  const cellIndex = block.kind === 'table' ? cellAt(page, pages, { blockIndex, table: block }, point) : null
  const isMeant = (run: GlyphRun): boolean => run.blockIndex === blockIndex && run.cellIndex === cellIndex
  const earlier = pages.slice(0, pages.indexOf(page)).flatMap(({ runs }) => runs.filter(isMeant))
  return { blockIndex, cellIndex, ...placeIn(page.runs.filter(isMeant), earlier, point) }
}

function placeIn(own: readonly GlyphRun[], earlier: readonly GlyphRun[], { x, y }: Point): Pick<PageSpot, 'before' | 'line' | 'words'> {
  const above = own.filter((run) => rowOf(run).bottom <= y)
  const line = own.filter((run) => rowOf(run).top <= y && y < rowOf(run).bottom)
  const fromLeft = [...line].sort((a, b) => leftOf(a) - leftOf(b))
  const nearest = fromLeft.findLast((run) => leftOf(run) <= x) ?? fromLeft[0]
  return {
    before: count([...earlier, ...above]) + line.reduce((sum, run) => sum + passedIn(run, x), 0),
    line: line.map(textOf).join(''),
    words: nearest === undefined ? '' : textOf(nearest),
  }
}

function leftOf({ origins }: GlyphRun): number {
  return origins[0] ?? 0
}

/** A click on the right half of a character is behind it. */
function passedIn(run: GlyphRun, x: number): number {
  const inked = inkedIn(run)
  return inked.filter(({ origin }, index) => ((inked[index + 1]?.origin ?? origin + run.size) + origin) / 2 <= x).length
}

function count(runs: readonly GlyphRun[]): number {
  return runs.reduce((sum, run) => sum + inkedIn(run).length, 0)
}

function textOf(run: GlyphRun): string {
  return inkedIn(run).map(({ character }) => character).join('')
}

function inkedIn({ characters, origins }: GlyphRun): { readonly character: string; readonly origin: number }[] {
  return characters.flatMap((character, index) => (character.trim() === '' ? [] : [{ character, origin: origins[index] ?? 0 }]))
}
