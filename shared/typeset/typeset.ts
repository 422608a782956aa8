import type { DocumentBlock, ReportDocument } from '../document/document'
import type { Compositor } from './compositor'
import { createCompositor } from './compositor'
import { placeDrawing } from './drawing'
import type { SetBlock } from './flow'
import type { LineBox } from './line-box'
import { ASCENT, FOLIO_SIZE, LINE_PITCH, mm, PAGE, TEXT_AREA } from './measure'
import type { FontSource, GlyphRun, MissingGlyph, Page, Shape, TypesetPages } from './page'
import type { BlockItem, PagePlace } from './pages'
import { fillPages } from './pages'

export type TypesetResult =
  | { readonly ok: true; readonly value: TypesetPages }
  | { readonly ok: false; readonly missing: readonly MissingGlyph[] }

/**
 * Sets a document on the grid of GB/T 9704-2012: blocks → rows of the grid → pages.
 * A character that no font has is reported, and nothing is set. What was set with the same fonts before is set again
 * faster where blocks are the same; the result does not depend on it.
 */
export function typeset(document: ReportDocument, fonts: FontSource): TypesetResult {
  const { setBlocks, layFolio } = compositorFor(fonts)
  const blocks = setBlocks(document.blocks)
  const missing = blocks.flatMap((block, index) => missingGlyphs(block, document.blocks[index]))
  if (missing.length > 0) return { ok: false, missing }
  const items = blocks.flatMap(({ items: own }, blockIndex) => own.map((item) => ({ ...item, blockIndex })))
  const pages = fillPages(keepSignatureWithText(document, items)).map((places, index) => layPage(places, index + 1, layFolio))
  return { ok: true, value: { pages } }
}

function missingGlyphs({ missing }: SetBlock, block: DocumentBlock | undefined): MissingGlyph[] {
  return block === undefined ? [] : missing.map((character) => ({ character, origin: block.origin }))
}

const compositors = new WeakMap<FontSource, Compositor>()

function compositorFor(fonts: FontSource): Compositor {
  const known = compositors.get(fonts) ?? createCompositor(fonts)
  compositors.set(fonts, known)
  return known
}

/** Date and organ name stay with at least one line of the text (GB/T 9704-2012, 7.3.5.5). */
function keepSignatureWithText(document: ReportDocument, items: BlockItem[]): BlockItem[] {
  const first = items.findIndex(({ blockIndex }) => document.blocks[blockIndex]?.kind === 'signature')
  const before = items[first - 1]
  return before === undefined ? items : items.with(first - 1, { ...before, keepWithNext: true })
}

function layPage(places: readonly PagePlace[], number: number, layFolio: Compositor['layFolio']): Page {
  const laid = places.map(layPlace)
  const folio = runsOf(layFolio(number), FOLIO_BASELINE, null)
  return {
    number,
    folio: number,
    size: PAGE,
    runs: [...laid.flatMap(({ runs }) => runs), ...folio],
    shapes: laid.flatMap(({ shapes }) => shapes),
    links: [],
  }
}

function layPlace({ row, content, blockIndex }: PagePlace): { readonly runs: readonly GlyphRun[]; readonly shapes: readonly Shape[] } {
  if (content.kind === 'line') return { runs: runsOf(content.line, baselineOf(row, content.line.size), blockIndex), shapes: [] }
  return placeDrawing(content.drawing, { left: TEXT_AREA.left, top: TEXT_AREA.top + row * LINE_PITCH, blockIndex })
}

function runsOf({ runs, size }: LineBox, baseline: number, blockIndex: number | null): GlyphRun[] {
  return runs.map(({ fontId, characters, origins }) => ({ fontId, size, baseline, ink: 0, characters, origins, blockIndex, cellIndex: null }))
}

/** The em box stands in the middle of its row. */
function baselineOf(row: number, size: number): number {
  return TEXT_AREA.top + row * LINE_PITCH + (LINE_PITCH - size) / 2 + ASCENT * size
}

/** Height of a dash above the baseline, in ems: the middle of a full-width character. */
const DASH_HEIGHT = 0.38

/** The dashes beside the page number stand 7 mm under the text area (GB/T 9704-2012, 7.5). */
const FOLIO_BASELINE = TEXT_AREA.top + TEXT_AREA.height + mm(7) + DASH_HEIGHT * FOLIO_SIZE
