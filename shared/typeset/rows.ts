import type { ContentsBlock, DocumentBlock, Face, HeadingBlock, ParagraphBlock } from '../document/document'
import { addressesIn } from './address-links'
import { addresseeRows, attachmentHeadItems, attachmentListRows } from './attachment-rows'
import type { ContentsEntry } from './contents'
import { contentsItems } from './contents'
import { coverPanel } from './cover'
import { figurePanel } from './figure-panel'
import type { FlowItem, Row, SetBlock } from './flow'
import type { GlyphSource, InkOf, Setting } from './glyph'
import type { Measure } from './glyph-line'
import { measureText } from './glyph-line'
import { imprintPanel } from './imprint'
import { letterheadPanel } from './letterhead'
import { signatureRows } from './signature-rows'
import { tablePanel } from './table-panel'
import { BODY, INDENT, paragraphRows } from './text-rows'
import { titleRows } from './title-rows'

/** Gives the glyphs of a face at a size. */
export type GlyphsOf = (face: Face, setting: Setting) => GlyphSource

/** Sets one block. */
export function setBlock(block: DocumentBlock, glyphsOf: GlyphsOf): SetBlock {
  return setNotingMissing(glyphsOf, (measure) => itemsOfBlock(block, measure, glyphsOf('title', BODY).inkOf))
}

/** Sets the 目录, whose entries are known when the text is on its pages. */
export function setContents(block: ContentsBlock, entries: readonly ContentsEntry[], glyphsOf: GlyphsOf): SetBlock {
  return setNotingMissing(glyphsOf, (measure) => contentsItems(block, entries, measure))
}

function setNotingMissing(glyphsOf: GlyphsOf, set: (measure: Measure) => readonly FlowItem[]): SetBlock {
  const missing = new Set<string>()
  const measure: Measure = (spans, setting) =>
    measureText(spans, setting, (face) => glyphsOf(face, setting), (character) => missing.add(character))
  const items = set(measure)
  return { items, missing: [...missing] }
}

function itemsOfBlock(block: DocumentBlock, measure: Measure, inkOf: InkOf): readonly FlowItem[] {
  switch (block.kind) {
    case 'cover':
      return [coverPanel(block, measure)]
    // See setContents.
    case 'contents':
      return []
    case 'letterhead':
      return [letterheadPanel(block, measure, inkOf)]
    case 'title':
      return titleRows(block, measure)
    case 'addressee':
      return addresseeRows(block, measure)
    case 'heading':
      return headingRows(block, measure)
    case 'paragraph':
      return bodyRows(block, measure)
    case 'attachment-list':
      return attachmentListRows(block, measure)
    case 'signature':
      return signatureRows(block, measure)
    case 'attachment-head':
      return attachmentHeadItems(block, measure)
    case 'imprint':
      return [imprintPanel(block, measure)]
    case 'table':
      return [tablePanel(block, measure)]
    case 'figure':
      return [figurePanel(block, measure)]
  }
}

/** 黑体, 楷体, then 仿宋 (GB/T 9704-2012, 7.3.3). */
const HEADING_FACES = { 1: 'heading1', 2: 'heading2', 3: 'body', 4: 'body' } as const satisfies Record<HeadingBlock['level'], Face>

function headingRows({ level, text }: HeadingBlock, measure: Measure): Row[] {
  const face = HEADING_FACES[level]
  return paragraphRows(measure([{ text, face }], BODY), INDENT).map((row) => ({ ...row, keepWithNext: true }))
}

function bodyRows({ spans }: ParagraphBlock, measure: Measure): Row[] {
  const text = measure(spans, BODY)
  return paragraphRows(text, INDENT, addressesIn(spans, text))
}
