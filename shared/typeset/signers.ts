import type { GlyphLine, Measure } from './glyph-line'
import type { LineBox } from './line-box'
import { layWhole, wholeWidth } from './line-box'
import { CELL, TEXT_AREA } from './measure'
import { besideEachOther, BODY } from './text-rows'

/** Names in a row (GB/T 9704-2012, 7.2.6: 一般每行排两个姓名). */
const NAMES_IN_ROW = 2

interface SignerPlace {
  /** How far 发文字号 reaches from the left, in pt. */
  readonly taken: number
  readonly measure: Measure
}

/**
 * 签发人 at the right, one character free: the label in 仿宋, names in 楷体 from left to right and down, two a row, each
 * under the first of the row above (GB/T 9704-2012, 7.2.6). Origin at the text area's left.
 */
export function placeSigners(label: string, names: readonly string[], { taken, measure }: SignerPlace): LineBox[] {
  const labelLine = measure([{ text: label, face: 'body' }], BODY)
  const lines = names.map((text) => measure([{ text, face: 'heading2' }], BODY))
  const nameWidth = Math.max(0, ...lines.map(wholeWidth))
  const leftFor = (count: number): number => TEXT_AREA.width - CELL - count * nameWidth - (count - 1) * CELL
  const inRow = [Math.min(NAMES_IN_ROW, names.length), 1].find((count) => leftFor(count) - wholeWidth(labelLine) >= taken + CELL) ?? 1
  const rows = Array.from({ length: Math.ceil(names.length / inRow) }, (_, row) => lines.slice(row * inRow, (row + 1) * inRow))
  const placeNames = (row: readonly GlyphLine[]): LineBox[] => row.map((line, column) => layWhole(line, leftFor(inRow) + column * (nameWidth + CELL)))
  return rows.flatMap((row, index) => {
    const [first, ...others] = placeNames(row)
    if (first === undefined) return []
    if (index > 0) return [besideEachOther(first, ...others)]
    return [besideEachOther(layWhole(labelLine, leftFor(inRow) - wholeWidth(labelLine)), first, ...others)]
  })
}
