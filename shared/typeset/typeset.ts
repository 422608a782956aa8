import type { ReportDocument } from '../document/document'
import { folioText } from './characters.lexicon'
import { measureText } from './glyph-line'
import { layWhole, wholeWidth } from './line-box'
import { ASCENT, FOLIO_SIZE, LINE_PITCH, LINES_PER_PAGE, mm, PAGE, TEXT_AREA } from './measure'
import type { FontSource, GlyphRun, MissingGlyph, Page, TypesetPages } from './page'
import type { Row } from './rows'
import { rowsOf } from './rows'

export type TypesetResult =
  | { readonly ok: true; readonly value: TypesetPages }
  | { readonly ok: false; readonly missing: readonly MissingGlyph[] }

/**
 * Sets a document on the grid of GB/T 9704-2012: blocks → rows of the grid → pages.
 * A character that no font has is reported, and nothing is set.
 */
export function typeset(document: ReportDocument, fonts: FontSource): TypesetResult {
  const missing: MissingGlyph[] = []
  const rows = document.blocks.flatMap((block, index) =>
    rowsOf(block, index, fonts, (character) => missing.push({ character, origin: block.origin })),
  )
  if (missing.length > 0) return { ok: false, missing }
  const pages = fillPages(keepSignatureWithText(document, rows)).map((pageRows, index) => layPage(pageRows, index + 1, fonts))
  return { ok: true, value: { size: PAGE, pages } }
}

/** Date and organ name stay with at least one line of the text (GB/T 9704-2012, 7.3.5.5). */
function keepSignatureWithText(document: ReportDocument, rows: readonly Row[]): Row[] {
  const first = rows.findIndex(({ blockIndex }) => document.blocks[blockIndex]?.kind === 'signature')
  return rows.map((row, index) => (index === first - 1 ? { ...row, keepWithNext: true } : row))
}

function fillPages(rows: readonly Row[]): Row[][] {
  const pages: Row[][] = [[]]
  for (const group of keptGroups(rows)) {
    const page = pages.at(-1) ?? []
    if (page.length + group.length <= LINES_PER_PAGE) page.push(...group)
    else pages.push(...groupOnNewPages(group))
  }
  return pages
}

/** Rows that must stay together, in order. */
function keptGroups(rows: readonly Row[]): Row[][] {
  const groups: Row[][] = []
  rows.forEach((row, index) => {
    if (rows[index - 1]?.keepWithNext === true) groups.at(-1)?.push(row)
    else groups.push([row])
  })
  return groups
}

/** A group longer than a page cannot be kept and is cut where pages end. */
function groupOnNewPages(group: readonly Row[]): Row[][] {
  const pages: Row[][] = []
  for (let start = 0; start < group.length; start += LINES_PER_PAGE) pages.push(group.slice(start, start + LINES_PER_PAGE))
  return pages
}

function layPage(rows: readonly Row[], number: number, fonts: FontSource): Page {
  const runs = rows.flatMap(({ line, blockIndex }, index): GlyphRun[] => {
    if (line === null) return []
    const baseline = baselineOf(index, line.size)
    return line.runs.map((run) => ({ ...run, size: line.size, baseline, blockIndex }))
  })
  return { number, runs: [...runs, ...folioRuns(number, fonts)] }
}

/** The em box stands in the middle of its row. */
function baselineOf(row: number, size: number): number {
  return TEXT_AREA.top + row * LINE_PITCH + (LINE_PITCH - size) / 2 + ASCENT * size
}

/** The dashes beside the page number stand 7 mm under the text area (GB/T 9704-2012, 7.5). */
const FOLIO_DROP = mm(7)

/** Height of a dash above the baseline, in ems: the middle of a full-width character. */
const DASH_HEIGHT = 0.38

/** — 1 —, odd pages right, even pages left, one character free. */
function folioRuns(number: number, fonts: FontSource): GlyphRun[] {
  const text = measureText([{ text: folioText(number), face: 'folio' }], { size: FOLIO_SIZE, cell: FOLIO_SIZE }, fonts, () => undefined)
  const width = wholeWidth(text)
  const left = number % 2 === 1 ? TEXT_AREA.left + TEXT_AREA.width - FOLIO_SIZE - width : TEXT_AREA.left + FOLIO_SIZE
  const { runs } = layWhole(text, left)
  const baseline = TEXT_AREA.top + TEXT_AREA.height + FOLIO_DROP + DASH_HEIGHT * FOLIO_SIZE
  return runs.map((run) => ({ ...run, size: FOLIO_SIZE, baseline, blockIndex: null }))
}
