import type { DocumentBlock, ReportDocument } from '../document/document'
import type { Compositor } from './compositor'
import { createCompositor } from './compositor'
import type { LineBox } from './line-box'
import { ASCENT, FOLIO_SIZE, LINE_PITCH, LINES_PER_PAGE, mm, PAGE, TEXT_AREA } from './measure'
import type { FontSource, GlyphRun, MissingGlyph, Page, TypesetPages } from './page'
import type { Row, SetBlock } from './rows'

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
  const rows = keepSignatureWithText(document, blocks.flatMap((block, blockIndex) => block.rows.map((row) => ({ ...row, blockIndex }))))
  const pages = fillPages(rows).map((pageRows, index) => layPage(pageRows, index + 1, layFolio))
  return { ok: true, value: { size: PAGE, pages } }
}

interface PlacedRow extends Row {
  readonly blockIndex: number
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
function keepSignatureWithText(document: ReportDocument, rows: PlacedRow[]): PlacedRow[] {
  const first = rows.findIndex(({ blockIndex }) => document.blocks[blockIndex]?.kind === 'signature')
  const before = rows[first - 1]
  return before === undefined ? rows : rows.with(first - 1, { ...before, keepWithNext: true })
}

function fillPages(rows: readonly PlacedRow[]): PlacedRow[][] {
  const pages: PlacedRow[][] = [[]]
  for (const group of keptGroups(rows)) {
    const page = pages.at(-1) ?? []
    if (page.length + group.length <= LINES_PER_PAGE) page.push(...group)
    else pages.push(...groupOnNewPages(group))
  }
  return pages
}

/** Rows that must stay together, in order. */
function keptGroups(rows: readonly PlacedRow[]): PlacedRow[][] {
  const groups: PlacedRow[][] = []
  rows.forEach((row, index) => {
    if (rows[index - 1]?.keepWithNext === true) groups.at(-1)?.push(row)
    else groups.push([row])
  })
  return groups
}

/** A group longer than a page cannot be kept and is cut where pages end. */
function groupOnNewPages(group: readonly PlacedRow[]): PlacedRow[][] {
  const pages: PlacedRow[][] = []
  for (let start = 0; start < group.length; start += LINES_PER_PAGE) pages.push(group.slice(start, start + LINES_PER_PAGE))
  return pages
}

function layPage(rows: readonly PlacedRow[], number: number, layFolio: Compositor['layFolio']): Page {
  const text = rows.flatMap(({ line, blockIndex }, index) => (line === null ? [] : runsOf(line, baselineOf(index, line.size), blockIndex)))
  return { number, runs: [...text, ...runsOf(layFolio(number), FOLIO_BASELINE, null)], shapes: [] }
}

function runsOf({ runs, size }: LineBox, baseline: number, blockIndex: number | null): GlyphRun[] {
  return runs.map(({ fontId, characters, origins }) => ({ fontId, size, baseline, characters, origins, blockIndex }))
}

/** The em box stands in the middle of its row. */
function baselineOf(row: number, size: number): number {
  return TEXT_AREA.top + row * LINE_PITCH + (LINE_PITCH - size) / 2 + ASCENT * size
}

/** Height of a dash above the baseline, in ems: the middle of a full-width character. */
const DASH_HEIGHT = 0.38

/** The dashes beside the page number stand 7 mm under the text area (GB/T 9704-2012, 7.5). */
const FOLIO_BASELINE = TEXT_AREA.top + TEXT_AREA.height + mm(7) + DASH_HEIGHT * FOLIO_SIZE
