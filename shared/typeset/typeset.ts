import type { DocumentBlock, ReportDocument } from '../document/document'
import type { Compositor } from './compositor'
import { createCompositor } from './compositor'
import type { PlacedBlock } from './document-items'
import { itemsOf } from './document-items'
import { frontPages, isFront } from './front-pages'
import type { LineBox } from './line-box'
import type { FontSource, MissingGlyph, Page, TypesetPages } from './page'
import type { FilledPage } from './pages'
import { fillPages } from './pages'

export type TypesetResult =
  | { readonly ok: true; readonly value: TypesetPages }
  | { readonly ok: false; readonly missing: readonly MissingGlyph[] }

/**
 * Sets a document on the grid of GB/T 9704-2012: blocks → rows of the grid → pages; then what stands before the text,
 * for the 目录 names the text's pages. A character that no font has is reported, and nothing is set. What was set with the
 * same fonts before is set again faster where blocks are the same; the result does not depend on it.
 */
export function typeset(document: ReportDocument, fonts: FontSource): TypesetResult {
  const compositor = compositorFor(fonts)
  const blocks = placeBlocks(document.blocks, compositor)
  const textBlocks = blocks.filter(({ block }) => !isFront(block))
  const text = fillPages(itemsOf(textBlocks))
  const front = frontPages(blocks.filter(({ block }) => isFront(block)), text, document.blocks, compositor.setContents)
  const missing = [...front.blocks, ...textBlocks].flatMap(missingGlyphs)
  if (missing.length > 0) return { ok: false, missing }
  return { ok: true, value: { pages: layPages(front.pages, text, { compositor, mark: document.pageMark }) } }
}

function placeBlocks(blocks: readonly DocumentBlock[], { setBlocks }: Compositor): PlacedBlock[] {
  const set = setBlocks(blocks)
  return blocks.flatMap((block, blockIndex) => {
    const own = set[blockIndex]
    return own === undefined ? [] : [{ block, blockIndex, set: own }]
  })
}

function missingGlyphs({ block: { origin }, set: { missing } }: PlacedBlock): MissingGlyph[] {
  return missing.map((character) => ({ character, origin }))
}

const compositors = new WeakMap<FontSource, Compositor>()

function compositorFor(fonts: FontSource): Compositor {
  const known = compositors.get(fonts) ?? createCompositor(fonts)
  compositors.set(fonts, known)
  return known
}

interface Furnishing {
  readonly compositor: Compositor
  readonly mark: string | null
}

/** Numbers are printed from 1 on the first page of the text. */
function layPages(front: readonly FilledPage[], text: readonly FilledPage[], { compositor, mark }: Furnishing): Page[] {
  const markLine: LineBox | null = mark === null ? null : compositor.layPageMark(mark)
  const folioOf = (number: number) => ({ number, line: compositor.layFolio(number) })
  return [
    ...front.map((page, index) => compositor.layPage(page, { number: index + 1, folio: null, mark: markLine })),
    ...text.map((page, index) => compositor.layPage(page, { number: front.length + index + 1, folio: folioOf(index + 1), mark: markLine })),
  ]
}
