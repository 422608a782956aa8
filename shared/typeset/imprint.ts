import type { ImprintBlock } from '../document/document'
import type { DrawnRun, DrawnShape } from './drawing'
import { baselineIn, drawLine, NO_CELL } from './drawing'
import type { Panel } from './flow'
import { undividedPanel } from './flow-items'
import type { Setting } from './glyph'
import type { GlyphLine, Measure } from './glyph-line'
import { labelOf } from './layout.lexicon'
import type { LineBox } from './line-box'
import { layWhole, wholeWidth } from './line-box'
import { LINE_PITCH, mm, TEXT_AREA } from './measure'
import { besideEachOther, layText } from './text-rows'

/** 4号 仿宋 (GB/T 9704-2012, 7.4.2, 7.4.3). */
const IMPRINT: Setting = { size: 14, cell: 14 }

/** First and last rule, and those between (7.4.1). */
const THICK = mm(0.35)
const THIN = mm(0.25)

/** One character from both edges. */
const INSET = IMPRINT.cell
const WIDTH = TEXT_AREA.width - 2 * INSET

/**
 * 版记 at the foot of the last page, the last rule on the lower edge of the text area: 抄送机关, under them 印发机关 at the
 * left and 印发日期 at the right (GB/T 9704-2012, 7.4).
 */
export function imprintPanel({ copiesTo, issuer, issuedOn }: ImprintBlock, measure: Measure): Panel {
  const lineOf = (text: string): GlyphLine => measure([{ text, face: 'body' }], IMPRINT)
  const elements = [copiesLines(copiesTo, lineOf), issueLines(issuer, issuedOn, lineOf)].filter(({ length }) => length > 0)
  const rowCount = elements.flat().length
  const height = rowCount * LINE_PITCH
  const runs = elements.flat().flatMap((line, row) => drawImprintLine(line, row))
  return undividedPanel({ width: TEXT_AREA.width, height, runs, shapes: rules(elements, height) }, rowCount, { position: 'foot', keepWithNext: false })
}

/** Lines after the first begin under the first character after the colon (7.4.2). */
function copiesLines(text: string, lineOf: (text: string) => GlyphLine): LineBox[] {
  if (text === '') return []
  const label = lineOf(labelOf(text))
  const hang = wholeWidth(label)
  const [first, ...others] = layText(lineOf(text.slice(labelOf(text).length)), INSET + hang, WIDTH - hang)
  return first === undefined ? [layWhole(label, INSET)] : [besideEachOther(layWhole(label, INSET), first), ...others]
}

/** The date on the last line, one character from the right (7.4.3). */
function issueLines(issuer: string, issuedOn: string, lineOf: (text: string) => GlyphLine): LineBox[] {
  if (issuer === '' && issuedOn === '') return []
  const date = lineOf(issuedOn)
  const dateLeft = INSET + WIDTH - wholeWidth(date)
  const lines = layText(lineOf(issuer), INSET, issuedOn === '' ? WIDTH : dateLeft - 2 * INSET)
  const placedDate = layWhole(date, Math.max(INSET, dateLeft))
  const last = lines.at(-1)
  return last === undefined ? [placedDate] : [...lines.slice(0, -1), besideEachOther(last, placedDate)]
}

function drawImprintLine(line: LineBox, row: number): DrawnRun[] {
  return drawLine(line, baselineIn(row * LINE_PITCH, LINE_PITCH, line.size), NO_CELL)
}

function rules(elements: readonly (readonly LineBox[])[], height: number): DrawnShape[] {
  const ruleAt = (y: number, thickness: number): DrawnShape => ({ x: 0, y, width: TEXT_AREA.width, height: thickness, ink: 0 })
  const [upper, lower] = elements
  const between = upper === undefined || lower === undefined ? [] : [ruleAt(upper.length * LINE_PITCH - THIN / 2, THIN)]
  return [ruleAt(0, THICK), ...between, ruleAt(height - THICK, THICK)]
}
