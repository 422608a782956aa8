import type { BlockOrigin, ReportDocument } from '../../shared/document/document'
import { isSameOrigin } from '../../shared/document/document'
import { ASCENT, LINE_PITCH, TEXT_AREA } from '../../shared/typeset/measure'
import { inkColour } from '../../shared/typeset/ink'
import type { GlyphRun, Page } from '../../shared/typeset/page'

/** A run of characters as SVG text; lengths in pt, as on the page. */
export interface DrawnText {
  readonly text: string
  /** The x of each character, separated by spaces. */
  readonly x: string
  readonly y: string
  readonly size: string
  readonly fill: string
  readonly fontId: string
}

/** A filled rectangle as SVG; lengths in pt, as on the page. */
export interface DrawnShape {
  readonly x: string
  readonly y: string
  readonly width: string
  readonly height: string
  readonly fill: string
}

/** The rows of one block on one page. */
export interface BlockArea {
  readonly blockIndex: number
  /** From the page's upper edge, in pt. */
  readonly top: number
  readonly bottom: number
}

/** What to draw of a set page so that it looks as in the PDF. */
export function drawPage({ runs }: Page): DrawnText[] {
  return runs.flatMap(drawnTexts)
}

/** The rules and bars of a set page; they lie under its text. */
export function drawShapes({ shapes }: Page): DrawnShape[] {
  return shapes.map(({ x, y, width, height, ink }) => ({ x: hundredths(x), y: hundredths(y), width: hundredths(width), height: hundredths(height), fill: inkColour(ink) }))
}

/** SVG counts the positions of text in UTF-16 units, so a character of two units is a text of its own. */
function drawnTexts({ characters, origins, fontId, size, baseline, ink }: GlyphRun): DrawnText[] {
  const pieces: { text: string; x: string[] }[] = []
  characters.forEach((character, index) => {
    const x = hundredths(origins[index] ?? 0)
    const last = pieces.at(-1)
    if (last === undefined || character.length > 1 || last.text.length > last.x.length) pieces.push({ text: character, x: [x] })
    else {
      last.text += character
      last.x.push(x)
    }
  })
  return pieces.map(({ text, x }) => ({ text, x: x.join(' '), y: hundredths(baseline), size: hundredths(size), fill: inkColour(ink), fontId }))
}

/** Where the blocks of a page stand, from top to bottom, in whole rows of the grid. */
export function blockAreas({ runs, shapes }: Page): BlockArea[] {
  const drawn = new Set(shapes.map(({ blockIndex }) => blockIndex))
  const areas = new Map<number, BlockArea>()
  const include = (blockIndex: number, { top, bottom }: Span): void => {
    const known = areas.get(blockIndex) ?? { blockIndex, top, bottom }
    areas.set(blockIndex, { blockIndex, top: Math.min(known.top, top), bottom: Math.max(known.bottom, bottom) })
  }
  for (const { blockIndex, y, height } of shapes) include(blockIndex, { top: y, bottom: y + height })
  for (const run of runs) if (run.blockIndex !== null) include(run.blockIndex, drawn.has(run.blockIndex) ? emBoxOf(run) : rowOf(run))
  return [...areas.values()].map((area) => (drawn.has(area.blockIndex) ? { ...area, ...wholeRows(area) } : area)).sort((a, b) => a.top - b.top)
}

type Span = Pick<BlockArea, 'top' | 'bottom'>

/** A table or a figure takes whole rows, and leaves less than one free above and under it. */
function wholeRows({ top, bottom }: Span): Span {
  const rows = (y: number): number => (y - TEXT_AREA.top) / LINE_PITCH
  return { top: TEXT_AREA.top + Math.floor(rows(top)) * LINE_PITCH, bottom: TEXT_AREA.top + Math.ceil(rows(bottom)) * LINE_PITCH }
}

function emBoxOf({ baseline, size }: GlyphRun): Span {
  const top = baseline - ASCENT * size
  return { top, bottom: top + size }
}

/** The row of the grid a run stands in: its em box is in the middle of it. */
function rowOf({ baseline, size }: GlyphRun): Span {
  const top = baseline - ASCENT * size - (LINE_PITCH - size) / 2
  return { top, bottom: top + LINE_PITCH }
}

/** The block at a height of the page (pt), or the one above an empty row; null over the first. */
export function blockAt(page: Page, y: number): number | null {
  return blockAreas(page).findLast(({ top }) => top <= y)?.blockIndex ?? null
}

/** Where on a page stands what was written in one place of the report. */
export function areasOf(page: Page, document: ReportDocument, origin: BlockOrigin): BlockArea[] {
  return blockAreas(page).filter(({ blockIndex }) => {
    const block = document.blocks[blockIndex]
    return block !== undefined && isSameOrigin(block.origin, origin)
  })
}

function hundredths(value: number): string {
  return String(Math.round(value * 100) / 100)
}
