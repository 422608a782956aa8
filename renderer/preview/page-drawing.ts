import type { BlockOrigin, ReportDocument } from '../../shared/document/document'
import { isSameOrigin } from '../../shared/document/document'
import { ASCENT, LINE_PITCH } from '../../shared/typeset/measure'
import type { GlyphRun, Page } from '../../shared/typeset/page'

/** A run of characters as SVG text; lengths in pt, as on the page. */
export interface DrawnText {
  readonly text: string
  /** The x of each character, separated by spaces. */
  readonly x: string
  readonly y: string
  readonly size: string
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
  return shapes.map(({ x, y, width, height, grey }) => {
    const level = Math.round(grey * 255)
    return { x: hundredths(x), y: hundredths(y), width: hundredths(width), height: hundredths(height), fill: `rgb(${level} ${level} ${level})` }
  })
}

/** SVG counts the positions of text in UTF-16 units, so a character of two units is a text of its own. */
function drawnTexts({ characters, origins, fontId, size, baseline }: GlyphRun): DrawnText[] {
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
  return pieces.map(({ text, x }) => ({ text, x: x.join(' '), y: hundredths(baseline), size: hundredths(size), fontId }))
}

/** Where the blocks of a page stand, from top to bottom: a table or figure by what is drawn, other text by its rows. */
export function blockAreas({ runs, shapes }: Page): BlockArea[] {
  const drawn = new Set(shapes.map(({ blockIndex }) => blockIndex))
  const spans = [
    ...shapes.map(({ blockIndex, y, height }) => ({ blockIndex, top: y, bottom: y + height })),
    ...runs.flatMap((run) => {
      if (run.blockIndex === null) return []
      return { blockIndex: run.blockIndex, ...(drawn.has(run.blockIndex) ? emBoxOf(run) : rowOf(run)) }
    }),
  ]
  const areas = new Map<number, BlockArea>()
  for (const span of spans) {
    const known = areas.get(span.blockIndex) ?? span
    areas.set(span.blockIndex, { ...known, top: Math.min(known.top, span.top), bottom: Math.max(known.bottom, span.bottom) })
  }
  return [...areas.values()].sort((a, b) => a.top - b.top)
}

function emBoxOf({ baseline, size }: GlyphRun): { top: number; bottom: number } {
  const top = baseline - ASCENT * size
  return { top, bottom: top + size }
}

/** The row of the grid a run stands in: its em box is in the middle of it. */
function rowOf({ baseline, size }: GlyphRun): { top: number; bottom: number } {
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
