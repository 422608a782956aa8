import type { DocumentMarks, LetterheadBlock, RedHead } from '../document/document'
import type { Drawing, DrawnRun } from './drawing'
import { baselineIn, drawLine, NO_CELL } from './drawing'
import type { Panel } from './flow'
import { undividedPanel } from './flow-items'
import { fittedLine } from './fitted-line'
import type { InkOf } from './glyph'
import type { Measure } from './glyph-line'
import type { LineBox } from './line-box'
import { layWhole, wholeWidth } from './line-box'
import { BODY_SIZE, CELL, LINE_PITCH, mm, TEXT_AREA } from './measure'
import { MARK_TOP, setOrganMark } from './organ-mark'
import { placeSigners } from './signers'
import { BODY } from './text-rows'

/** Between 发文字号 and the red rule (GB/T 9704-2012, 7.2.7). */
const RULE_GAP = mm(4)

/** The standard leaves it open; presses use two points. */
const RULE_THICKNESS = 2

/** Under 发文机关标志, and under the red rule, over the title (7.2.5, 7.3.1). */
const EMPTY_ROWS = 2

/** 版头: marks, 发文机关标志, 发文字号, 签发人 and the red rule, with the empty rows down to the title. */
export function letterheadPanel({ marks, redHead }: LetterheadBlock, measure: Measure, inkOf: InkOf): Panel {
  const { rowCount, drawing } = redHead === null ? { rowCount: 0, drawing: NOTHING } : drawRedHead(redHead, measure, inkOf)
  const markRuns = drawMarks(marks, measure)
  const rows = Math.max(markRuns.length, rowCount) + EMPTY_ROWS
  const whole = { ...drawing, height: rows * LINE_PITCH, runs: [...markRuns.flat(), ...drawing.runs] }
  return undividedPanel(whole, rows, { position: 'in-turn', keepWithNext: true })
}

const NOTHING: Drawing = { width: TEXT_AREA.width, height: 0, runs: [], shapes: [] }

/** 份号, 密级和保密期限, 紧急程度 from the first row down, flush left; all but the 份号 in 黑体 (7.2.1–7.2.3). A row each. */
export function drawMarks({ copyNumber, secrecy, urgency }: DocumentMarks, measure: Measure): DrawnRun[][] {
  const marks = [{ text: copyNumber, face: 'body' }, { text: secrecy, face: 'heading1' }, { text: urgency, face: 'heading1' }] as const
  return marks.filter(({ text }) => text !== '').map((mark, row) => inRow(layWhole(fittedLine(mark, BODY, TEXT_AREA.width, measure), 0), row))
}

interface DrawnRedHead {
  readonly drawing: Drawing
  /** Rows from the text area's upper edge to the one of 发文字号, it included. */
  readonly rowCount: number
}

/** 发文字号 in the row of the last signer; without signers in the middle, else one character from the left (7.2.5, 7.2.6). */
function drawRedHead({ organMark, documentNumber, signersLabel, signers }: RedHead, measure: Measure, inkOf: InkOf): DrawnRedHead {
  const mark = setOrganMark(organMark, measure, inkOf)
  const firstRow = Math.ceil((MARK_TOP + mark.height) / LINE_PITCH - 1e-6) + EMPTY_ROWS
  const number = fittedLine({ text: documentNumber, face: 'body' }, BODY, signers.length === 0 ? TEXT_AREA.width : TEXT_AREA.width / 2, measure)
  const width = wholeWidth(number)
  const signerLines = placeSigners(signersLabel, signers, { taken: CELL + width, measure })
  const lastRow = firstRow + Math.max(1, signerLines.length) - 1
  const numberLine = layWhole(number, signers.length === 0 ? (TEXT_AREA.width - width) / 2 : CELL)
  const rule = { x: 0, y: emBottomOf(lastRow) + RULE_GAP, width: TEXT_AREA.width, height: RULE_THICKNESS, ink: 'red' } as const
  const runs = [
    ...mark.runs,
    ...signerLines.flatMap((line, index) => inRow(line, firstRow + index)),
    ...inRow(numberLine, lastRow),
  ]
  return { drawing: { ...NOTHING, runs, shapes: [rule] }, rowCount: lastRow + 1 }
}

function inRow(line: LineBox, row: number): DrawnRun[] {
  return drawLine(line, baselineIn(row * LINE_PITCH, LINE_PITCH, line.size), NO_CELL)
}

/** The lower edge of a row's characters. */
function emBottomOf(row: number): number {
  return row * LINE_PITCH + (LINE_PITCH + BODY_SIZE) / 2
}
