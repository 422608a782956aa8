import type { DocumentBlock, Face, HeadingBlock, ParagraphBlock, SignatureBlock, TextSpan, TitleBlock } from '../document/document'
import type { GlyphLine, Setting } from './glyph-line'
import { measureText } from './glyph-line'
import { breakLines } from './line-break'
import type { LineBox } from './line-box'
import { layLine, layWhole, wholeWidth } from './line-box'
import { BODY_SIZE, CELL, TEXT_AREA, TITLE_SIZE } from './measure'
import type { FontSource } from './page'
import { balanceTitleLine } from './title-lines'

/** A line of the grid: text or empty, and whether it must stay on the page of the row after it. */
export interface Row {
  readonly line: LineBox | null
  readonly blockIndex: number
  readonly keepWithNext: boolean
}

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

/** The rows of one block, without their place on a page. */
export function rowsOf(block: DocumentBlock, blockIndex: number, fonts: FontSource, onMissing: (character: string) => void): Row[] {
  const measure = (spans: readonly TextSpan[], setting: Setting): GlyphLine => measureText(spans, setting, fonts, onMissing)
  switch (block.kind) {
    case 'title':
      return titleRows(block, blockIndex, measure)
    case 'heading':
      return headingRows(block, blockIndex, measure)
    case 'paragraph':
      return paragraphRows(block, blockIndex, measure)
    case 'signature':
      return signatureRows(block, blockIndex, measure)
  }
}

type Measure = (spans: readonly TextSpan[], setting: Setting) => GlyphLine

function titleRows({ lines }: TitleBlock, blockIndex: number, measure: Measure): Row[] {
  const lineOf = (text: string): GlyphLine => measure([{ text, face: 'title' }], TITLE)
  const naturalWidth = (text: string): number => wholeWidth(lineOf(text))
  const balanced = lines.flatMap((line) => balanceTitleLine(line, TEXT_AREA.width, naturalWidth))
  const rows = balanced.map((text) => {
    const line = lineOf(text)
    const left = TEXT_AREA.left + (TEXT_AREA.width - wholeWidth(line)) / 2
    return { line: layWhole(line, left), blockIndex, keepWithNext: true }
  })
  const empty = Array.from({ length: ROWS_AFTER_TITLE }, () => emptyRow(blockIndex))
  return [...rows, ...empty]
}

function headingRows({ level, text }: HeadingBlock, blockIndex: number, measure: Measure): Row[] {
  const face: Face = level === 1 ? 'heading1' : 'heading2'
  return brokenRows(measure([{ text, face }], BODY), blockIndex).map((row) => ({ ...row, keepWithNext: true }))
}

function paragraphRows({ spans }: ParagraphBlock, blockIndex: number, measure: Measure): Row[] {
  return brokenRows(measure(spans, BODY), blockIndex)
}

function brokenRows(text: GlyphLine, blockIndex: number): Row[] {
  return breakLines(text, TEXT_AREA.width, INDENT).map((line, index) => {
    const indent = index === 0 ? INDENT : 0
    return { line: layLine(text, line, TEXT_AREA.left + indent, TEXT_AREA.width - indent), blockIndex, keepWithNext: false }
  })
}

/**
 * 署名 two characters from the right, the date beginning two characters further in than the 署名; a date that would
 * then come nearer to the edge stands two characters from it, and the 署名 moves in (GB/T 9704-2012, 7.3.5.2).
 */
function signatureRows({ organ, date }: SignatureBlock, blockIndex: number, measure: Measure): Row[] {
  const lineOf = (text: string | null): GlyphLine | null => (text === null ? null : measure([{ text, face: 'body' }], BODY))
  const [organLine, dateLine] = [lineOf(organ), lineOf(date)]
  const [organWidth, dateWidth] = [widthOrNothing(organLine), widthOrNothing(dateLine)]
  const flush = right - SIGNATURE_INSET
  const dateLeft = organLine === null ? flush - dateWidth : Math.min(flush - dateWidth, flush - organWidth + DATE_SHIFT)
  const organLeft = dateLine === null ? flush - organWidth : Math.min(flush - organWidth, dateLeft - DATE_SHIFT)
  const rows = [rowAt(organLine, organLeft, blockIndex), rowAt(dateLine, dateLeft, blockIndex)].flat()
  return [emptyRow(blockIndex), ...rows.map((row, index) => ({ ...row, keepWithNext: index < rows.length - 1 }))]
}

/** A line that would start left of the text area is squeezed into it, so that nothing leaves the page. */
function rowAt(text: GlyphLine | null, left: number, blockIndex: number): Row[] {
  if (text === null) return []
  if (left >= TEXT_AREA.left) return [{ line: layWhole(text, left), blockIndex, keepWithNext: true }]
  return brokenRows(text, blockIndex)
}

function emptyRow(blockIndex: number): Row {
  return { line: null, blockIndex, keepWithNext: true }
}

function widthOrNothing(text: GlyphLine | null): number {
  return text === null ? 0 : wholeWidth(text)
}
