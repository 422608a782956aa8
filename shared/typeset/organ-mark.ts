import type { DrawnRun } from './drawing'
import { drawLine, NO_CELL } from './drawing'
import type { InkOf } from './glyph'
import type { GlyphLine, Measure } from './glyph-line'
import { layWhole, wholeWidth } from './line-box'
import { mm, TEXT_AREA } from './measure'
import type { GlyphInk } from './page'
import { balanceTitleLine } from './title-lines'

/** From the text area's upper edge to the upper edge of the 发文机关标志 (GB/T 9704-2012, 7.2.4). */
export const MARK_TOP = mm(35)

/**
 * The standard leaves the size to the organ: eye-catching, beautiful, solemn. Practice keeps characters under 22 mm in
 * height and 15 mm in width, so a square one under 15 mm: about 初号.
 */
const LARGEST = 42

/** Where one line would be smaller than 一号, the mark takes two. */
const SMALLEST_IN_ONE_LINE = 26

/** Short marks are spaced out to this advance, in ems. */
const WIDEST_ADVANCE = 1.25

/** From one line of a mark to the next, in ems. */
const LEADING = 1.3

/** The edges of our 小标宋, for what is not drawn here, in ems. */
const USUAL_INK: GlyphInk = { top: 0.765, bottom: -0.16 }

export interface OrganMark {
  /** Origin at the text area's top left. */
  readonly runs: readonly DrawnRun[]
  /** From the upper edge of its characters to the lower, in pt. */
  readonly height: number
}

/**
 * 发文机关标志: red 小标宋 in the middle, as large as the width allows, in two lines where one would be small. Its upper edge
 * is that of its characters' ink, for fonts place their characters at different heights; without `inkOf` as in our font.
 */
export function setOrganMark(text: string, measure: Measure, inkOf: InkOf = () => null): OrganMark {
  const widthInEms = (part: string): number => wholeWidth(lineOf(part, 1, 1, measure))
  const isWide = widthInEms(text) * SMALLEST_IN_ONE_LINE > TEXT_AREA.width
  const lines = isWide ? balanceTitleLine(text, widthInEms(text) / 2 + 2, widthInEms) : [text]
  const widest = Math.max(...lines.map(widthInEms))
  const size = Math.min(LARGEST, TEXT_AREA.width / widest)
  const advance = lines.length > 1 ? size : Math.min(WIDEST_ADVANCE * size, TEXT_AREA.width / widest)
  const set = lines.map((line) => lineOf(line, size, advance, measure))
  const [top, bottom] = [edgesOf(set[0], inkOf).top, edgesOf(set.at(-1), inkOf).bottom]
  const runs = set.flatMap((line, index) => {
    const box = layWhole(line, (TEXT_AREA.width - wholeWidth(line)) / 2)
    return drawLine(box, MARK_TOP + (top + index * LEADING) * size, NO_CELL).map((run) => ({ ...run, ink: 'red' }) as const)
  })
  return { runs, height: (top - bottom + (lines.length - 1) * LEADING) * size }
}

/** Upper and lower edge of a line's ink over its baseline, in ems. */
function edgesOf(line: GlyphLine | undefined, inkOf: InkOf): GlyphInk {
  const inks = line?.glyphs.flatMap((glyph) => inkOf(glyph) ?? []) ?? []
  if (inks.length === 0) return USUAL_INK
  return { top: Math.max(...inks.map(({ top }) => top)) / 1000, bottom: Math.min(...inks.map(({ bottom }) => bottom)) / 1000 }
}

function lineOf(text: string, size: number, cell: number, measure: Measure): GlyphLine {
  return measure([{ text, face: 'title' }], { size, cell })
}
