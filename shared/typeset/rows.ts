import type { DocumentBlock, Face, HeadingBlock, ParagraphBlock, SignatureBlock, TitleBlock } from '../document/document'
import type { GlyphSource, Setting } from './glyph'
import type { FlowItem, Row, SetBlock } from './flow'
import type { GlyphLine, Measure } from './glyph-line'
import { measureText } from './glyph-line'
import { breakLines } from './line-break'
import { layLine, layWhole, wholeWidth } from './line-box'
import { BODY_SIZE, CELL, TEXT_AREA, TITLE_SIZE } from './measure'
import { figurePanel } from './figure-panel'
import { tablePanel } from './table-panel'
import { balanceTitleLine } from './title-lines'

const BODY: Setting = { size: BODY_SIZE, cell: CELL }
const TITLE: Setting = { size: TITLE_SIZE, cell: TITLE_SIZE }

/** Every paragraph starts two characters in (GB/T 9704-2012, 7.3.3). */
const INDENT = 2 * CELL

/** Empty rows between title and text. */
const ROWS_AFTER_TITLE = 2

/** Without a seal the 署名 stands two characters from the right, one row under the text (7.3.5.2). */
const SIGNATURE_INSET = 2 * CELL

/** The date's first character stands this far right of the 署名's. */
const DATE_SHIFT = 2 * CELL

const right = TEXT_AREA.left + TEXT_AREA.width

/** Sets one block; `glyphsOf` gives the glyphs of a face at a size. */
export function setBlock(block: DocumentBlock, glyphsOf: (face: Face, setting: Setting) => GlyphSource): SetBlock {
  const missing = new Set<string>()
  const measure: Measure = (spans, setting) =>
    measureText(spans, setting, (face) => glyphsOf(face, setting), (character) => missing.add(character))
  return { items: itemsOf(block, measure), missing: [...missing] }
}

function itemsOf(block: DocumentBlock, measure: Measure): FlowItem[] {
  switch (block.kind) {
    case 'cover':
    case 'contents':
    case 'letterhead':
    case 'addressee':
    case 'attachment-list':
    case 'attachment-head':
    case 'imprint':
      return []
    case 'title':
      return titleRows(block, measure)
    case 'heading':
      return headingRows(block, measure)
    case 'paragraph':
      return paragraphRows(block, measure)
    case 'signature':
      return signatureRows(block, measure)
    case 'table':
      return [tablePanel(block, measure)]
    case 'figure':
      return [figurePanel(block, measure)]
  }
}

function titleRows({ lines }: TitleBlock, measure: Measure): Row[] {
  const lineOf = (text: string): GlyphLine => measure([{ text, face: 'title' }], TITLE)
  const naturalWidth = (text: string): number => wholeWidth(lineOf(text))
  const balanced = lines.flatMap((line) => balanceTitleLine(line, TEXT_AREA.width, naturalWidth))
  const rows = balanced.map((text) => {
    const line = lineOf(text)
    const left = TEXT_AREA.left + (TEXT_AREA.width - wholeWidth(line)) / 2
    return { kind: 'row', line: layWhole(line, left), keepWithNext: true } as const
  })
  const empty = Array.from({ length: ROWS_AFTER_TITLE }, () => emptyRow())
  return [...rows, ...empty]
}

/** 黑体, 楷体, then 仿宋 (GB/T 9704-2012, 7.3.3). */
const HEADING_FACES = { 1: 'heading1', 2: 'heading2', 3: 'body', 4: 'body' } as const satisfies Record<HeadingBlock['level'], Face>

function headingRows({ level, text }: HeadingBlock, measure: Measure): Row[] {
  const face = HEADING_FACES[level]
  return brokenRows(measure([{ text, face }], BODY)).map((row) => ({ ...row, keepWithNext: true }))
}

function paragraphRows({ spans }: ParagraphBlock, measure: Measure): Row[] {
  return brokenRows(measure(spans, BODY))
}

function brokenRows(text: GlyphLine): Row[] {
  return breakLines(text, TEXT_AREA.width, INDENT).map((line, index) => {
    const indent = index === 0 ? INDENT : 0
    return { kind: 'row', line: layLine(text, line, TEXT_AREA.left + indent, TEXT_AREA.width - indent), keepWithNext: false }
  })
}

/**
 * 署名 two characters from the right, the date beginning two characters further in than the 署名; a date that would
 * then come nearer to the edge stands two characters from it, and the 署名 moves in (GB/T 9704-2012, 7.3.5.2).
 */
function signatureRows({ organ, date }: SignatureBlock, measure: Measure): Row[] {
  const lineOf = (text: string | null): GlyphLine | null => (text === null ? null : measure([{ text, face: 'body' }], BODY))
  const [organLine, dateLine] = [lineOf(organ), lineOf(date)]
  const [organWidth, dateWidth] = [widthOrNothing(organLine), widthOrNothing(dateLine)]
  const flush = right - SIGNATURE_INSET
  const dateLeft = organLine === null ? flush - dateWidth : Math.min(flush - dateWidth, flush - organWidth + DATE_SHIFT)
  const organLeft = dateLine === null ? flush - organWidth : Math.min(flush - organWidth, dateLeft - DATE_SHIFT)
  const rows = [rowAt(organLine, organLeft), rowAt(dateLine, dateLeft)].flat()
  return [emptyRow(), ...rows.map((row, index) => ({ ...row, keepWithNext: index < rows.length - 1 }))]
}

/** A line that would start left of the text area is squeezed into it, so that nothing leaves the page. */
function rowAt(text: GlyphLine | null, left: number): Row[] {
  if (text === null) return []
  if (left >= TEXT_AREA.left) return [{ kind: 'row', line: layWhole(text, left), keepWithNext: true }]
  return brokenRows(text)
}

function emptyRow(): Row {
  return { kind: 'row', line: null, keepWithNext: true }
}

function widthOrNothing(text: GlyphLine | null): number {
  return text === null ? 0 : wholeWidth(text)
}
