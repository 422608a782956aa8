import type { ContentsBlock, Face } from '../document/document'
import type { DrawnRun } from './drawing'
import { baselineIn, drawLine, NO_CELL } from './drawing'
import type { FlowItem, Panel } from './flow'
import { emptyRows, undividedPanel } from './flow-items'
import type { GlyphLine, Measure } from './glyph-line'
import { LEADER } from './layout.lexicon'
import type { LineBox } from './line-box'
import { layLine, layWhole, wholeWidth } from './line-box'
import { breakLines } from './line-break'
import { CELL, LINE_PITCH, TEXT_AREA } from './measure'
import { BODY } from './text-rows'
import { titleRows } from './title-rows'

/** A line of the 目录. */
export interface ContentsEntry {
  readonly text: string
  readonly level: 1 | 2
  /** The printed number of its page. */
  readonly folio: number
  /** Position of that page in the file, from 1. */
  readonly pageNumber: number
}

/** Room at the right for the page number and for leaders of two cells at least. */
const NUMBER_CELLS = 2
const LEAST_LEADERS = 3

/** Face and indent by level; a long entry goes on one character further in. */
const LEVELS = { 1: { face: 'heading1', left: 0 }, 2: { face: 'body', left: 2 * CELL } } as const satisfies Record<1 | 2, { face: Face; left: number }>
const HANGING = CELL

/** 目录: its heading as a title, then an entry a row, or more where it is long, each leading to its page. */
export function contentsItems({ heading }: ContentsBlock, entries: readonly ContentsEntry[], measure: Measure): FlowItem[] {
  return [...titleRows({ lines: [heading] }, measure), ...emptyRows(1), ...entries.map((entry) => entryPanel(entry, measure))]
}

function entryPanel(entry: ContentsEntry, measure: Measure): Panel {
  const { face, left } = LEVELS[entry.level]
  const lines = entryLines(measure([{ text: entry.text, face }], BODY), left)
  const number = measure([{ text: String(entry.folio), face: 'body' }], BODY)
  const numberLine = layWhole(number, TEXT_AREA.width - wholeWidth(number))
  const lastRow = lines.length - 1
  const runs = [
    ...lines.flatMap(({ box }, row) => inRow(box, row)),
    ...leaders(lines.at(-1)?.right ?? 0, lastRow, measure),
    ...inRow(numberLine, lastRow),
  ]
  const area = { x: 0, y: 0, width: TEXT_AREA.width, height: lines.length * LINE_PITCH }
  const links = [{ ...area, target: { kind: 'page', pageNumber: entry.pageNumber } as const }]
  return undividedPanel({ ...area, runs, shapes: [], links }, lines.length, { position: 'in-turn', keepWithNext: false })
}

interface EntryLine {
  readonly box: LineBox
  /** Where its text ends. */
  readonly right: number
}

function entryLines(text: GlyphLine, left: number): EntryLine[] {
  const end = TEXT_AREA.width - (NUMBER_CELLS + LEAST_LEADERS) * CELL
  if (wholeWidth(text) <= end - left) return [{ box: layWhole(text, left), right: left + wholeWidth(text) }]
  const width = end - left - HANGING
  return breakLines(text, width, -HANGING).map((line, index) => {
    const hanging = index === 0 ? 0 : HANGING
    const box = layLine(text, line, left + hanging, width + HANGING - hanging)
    return { box, right: (box.runs.at(-1)?.origins.at(-1) ?? 0) + CELL }
  })
}

/** Leaders stand under each other on the grid, whatever entries and numbers take. They are drawn, not read. */
function leaders(from: number, row: number, measure: Measure): DrawnRun[] {
  const to = TEXT_AREA.width - NUMBER_CELLS * CELL
  const count = Math.floor((to - from) / CELL - 0.25)
  const line = layWhole(measure([{ text: LEADER.repeat(Math.max(0, count)), face: 'body' }], BODY), to - count * CELL)
  return inRow(line, row).map((run) => ({ ...run, isRepetition: true }))
}

function inRow(line: LineBox, row: number): DrawnRun[] {
  return drawLine(line, baselineIn(row * LINE_PITCH, LINE_PITCH, line.size), NO_CELL)
}
