import type { AddresseeBlock, AttachmentHeadBlock, AttachmentListBlock } from '../document/document'
import type { FlowItem, Row } from './flow'
import { emptyRows, pageBreak, textRow } from './flow-items'
import type { GlyphLine, Measure } from './glyph-line'
import type { LineBox } from './line-box'
import { layWhole, wholeWidth } from './line-box'
import { listNumber } from './layout.lexicon'
import { CELL, LATIN_GAP, TEXT_AREA } from './measure'
import { besideEachOther, BODY, INDENT, layText, paragraphRows } from './text-rows'
import { titleRows } from './title-rows'

/** 主送机关: flush left, on further lines too; it stays with the text (GB/T 9704-2012, 7.3.2). */
export function addresseeRows({ text }: AddresseeBlock, measure: Measure): Row[] {
  const rows = paragraphRows(measure([{ text, face: 'body' }], BODY), 0)
  return rows.map((row, index) => ({ ...row, keepWithNext: index === rows.length - 1 }))
}

/**
 * 附件说明, two characters in: several names are numbered, and a name's further lines begin under its first character
 * (7.3.4).
 */
export function attachmentListRows({ label, names }: AttachmentListBlock, measure: Measure): Row[] {
  const lineOf = (text: string): GlyphLine => measure([{ text, face: 'body' }], BODY)
  const labelLine = lineOf(label)
  const numbers = names.length === 1 ? [lineOf('')] : names.map((_, index) => lineOf(listNumber(index + 1)))
  const numbersLeft = TEXT_AREA.left + INDENT + wholeWidth(labelLine)
  const namesLeft = numbersLeft + widthOfNumbers(numbers)
  return names.flatMap((name, index) =>
    linesOfName(lineOf(name), namesLeft).map((box, lineIndex) => {
      if (lineIndex > 0) return textRow(box)
      const number = layWhole(numbers[index] ?? labelLine, numbersLeft)
      return textRow(index === 0 ? besideEachOther(layWhole(labelLine, TEXT_AREA.left + INDENT), number, box) : besideEachOther(number, box))
    }),
  )
}

/** A name that is not typed yet leaves its line empty. */
function linesOfName(name: GlyphLine, left: number): LineBox[] {
  const lines = layText(name, left, TEXT_AREA.left + TEXT_AREA.width - left)
  return lines.length === 0 ? [layWhole(name, left)] : lines
}

/** Names stand under each other behind the widest number, as far from it as Han from a numeral. */
function widthOfNumbers(numbers: readonly GlyphLine[]): number {
  const widest = Math.max(...numbers.map(wholeWidth))
  return widest === 0 ? 0 : widest + LATIN_GAP * CELL
}

/** 附件 with its number in 黑体, flush left in the first row of a page; the title in the middle of the third (7.3.7). */
export function attachmentHeadItems({ label, title }: AttachmentHeadBlock, measure: Measure): FlowItem[] {
  const labelLine = measure([{ text: label, face: 'heading1' }], BODY)
  const labelRow = { ...textRow(layWhole(labelLine, TEXT_AREA.left)), keepWithNext: true }
  return [pageBreak, labelRow, ...emptyRows(1), ...titleRows({ lines: title === '' ? [] : [title] }, measure)]
}
