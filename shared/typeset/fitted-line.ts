import type { TextSpan } from '../document/document'
import type { Setting } from './glyph'
import type { GlyphLine, Measure } from './glyph-line'
import { wholeWidth } from './line-box'

/** A text that stands in one line whatever its length: smaller where it is wider than `width` pt. */
export function fittedLine(span: TextSpan, { size, cell }: Setting, width: number, measure: Measure): GlyphLine {
  const line = measure([span], { size, cell })
  const scale = Math.min(1, width / wholeWidth(line))
  return scale < 1 ? measure([span], { size: size * scale, cell: cell * scale }) : line
}
