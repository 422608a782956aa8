import { layCell } from './cell-text'
import { CUT } from './chart.lexicon'
import type { DrawnRun } from './drawing'
import { baselineIn, drawLine, NO_CELL } from './drawing'
import type { GlyphLine, Measure } from './glyph-line'
import type { LineBox } from './line-box'
import { layWhole, wholeWidth } from './line-box'

/** From baseline to baseline of the lines of a chart, in ems. */
const LEADING = 1.25

/** Sets the texts of a chart. Lengths in pt. */
export interface ChartType {
  readonly size: number
  readonly leading: number
  readonly measure: (text: string) => GlyphLine
}

/** Type of `size` pt in the text's face. */
export function chartType(size: number, measure: Measure): ChartType {
  return { size, leading: LEADING * size, measure: (text) => measure([{ text, face: 'body' }], { size, cell: size }) }
}

/** Lines of a text around `centre`, at most `most` of them: a longer text is cut, and shows that it is. */
export function centredLines(text: string, { measure }: ChartType, place: { readonly centre: number; readonly width: number; readonly most: number }): LineBox[] {
  const { centre, width, most } = place
  const lay = (each: string): LineBox[] => layCell(measure(each), { left: centre - width / 2, width, align: 'centre' }, measure)
  const lines = lay(text)
  if (lines.length <= most) return lines
  const characters = lines.slice(0, most).flatMap(({ runs }) => runs.flatMap((run) => run.characters))
  for (let kept = characters.length; kept > 0; kept--) {
    const cut = lay(`${characters.slice(0, kept).join('')}${CUT}`)
    if (cut.length <= most) return cut
  }
  return lay(CUT)
}

/** Draws lines under each other from `top` on. */
export function drawLines(lines: readonly LineBox[], top: number, { leading }: ChartType): DrawnRun[] {
  return lines.flatMap((line, index) => drawLine(line, baselineIn(top + index * leading, leading, line.size), NO_CELL))
}

/** Draws a text in one line of which `at` is the start, the middle or the end. */
export function drawWord(text: string, type: ChartType, at: { readonly x: number; readonly top: number; readonly anchor: 'start' | 'middle' | 'end' }): DrawnRun[] {
  const line = type.measure(text)
  const shares = { start: 0, middle: 0.5, end: 1 }
  return drawLines([layWhole(line, at.x - wholeWidth(line) * shares[at.anchor])], at.top, type)
}
