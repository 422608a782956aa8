import type { CoverBlock } from '../document/document'
import type { DrawnRun } from './drawing'
import { baselineIn, drawLine, NO_CELL } from './drawing'
import type { Panel } from './flow'
import { fittedLine } from './fitted-line'
import { undividedPanel } from './flow-items'
import type { Measure } from './glyph-line'
import { drawMarks } from './letterhead'
import { layWhole, wholeWidth } from './line-box'
import { LINE_PITCH, LINES_PER_PAGE, PAGE, TEXT_AREA } from './measure'
import { BODY } from './text-rows'
import { balanceTitleLine } from './title-lines'
import { centredTitle } from './title-rows'

/** 一号. */
const COVER_TITLE_SIZE = 26

/** From baseline to baseline of the title, in ems. */
const COVER_LEADING = 1.75

/** The optical middle of the paper: the golden section from its upper edge. */
const OPTICAL_MIDDLE = 0.382 * PAGE.height - TEXT_AREA.top

/** Rows of the grid of organ and date, from 0. */
const ORGAN_ROW = 18

/** 封面, a page of its own: marks at the top left, the title at the optical middle, organ and date near the foot. */
export function coverPanel({ marks, titleLines, organ, date }: CoverBlock, measure: Measure): Panel {
  const runs = [
    ...drawMarks(marks, measure).flat(),
    ...drawCoverTitle(titleLines, measure),
    ...drawFoot([organ, date].filter((text) => text !== null), measure),
  ]
  const drawing = { width: TEXT_AREA.width, height: TEXT_AREA.height, runs, shapes: [] }
  return undividedPanel(drawing, LINES_PER_PAGE, { position: 'in-turn', keepWithNext: false })
}

function drawCoverTitle(titleLines: readonly string[], measure: Measure): DrawnRun[] {
  const lines = centredTitle(titleLines, COVER_TITLE_SIZE, { left: 0, width: TEXT_AREA.width, measure })
  const leading = COVER_LEADING * COVER_TITLE_SIZE
  const top = OPTICAL_MIDDLE - (lines.length * leading) / 2
  return lines.flatMap((line, index) => drawLine(line, baselineIn(top + index * leading, leading, line.size), NO_CELL))
}

/** A name too long for one line is broken as a title is, and begins higher where the page would end before it does. */
function drawFoot(texts: readonly string[], measure: Measure): DrawnRun[] {
  const widthOf = (text: string): number => wholeWidth(measure([{ text, face: 'body' }], BODY))
  const lines = texts.flatMap((text) => balanceTitleLine(text, TEXT_AREA.width, widthOf))
  const first = Math.min(ORGAN_ROW, LINES_PER_PAGE - lines.length)
  return lines.flatMap((line, index) => drawCentred(line, first + index, measure))
}

function drawCentred(text: string, row: number, measure: Measure): DrawnRun[] {
  const line = fittedLine({ text, face: 'body' }, BODY, TEXT_AREA.width, measure)
  const box = layWhole(line, (TEXT_AREA.width - wholeWidth(line)) / 2)
  return drawLine(box, baselineIn(row * LINE_PITCH, LINE_PITCH, box.size), NO_CELL)
}
