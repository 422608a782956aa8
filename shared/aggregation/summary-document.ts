import { composeTable } from '../document/compose-table'
import type { BlockOrigin, DocumentBlock, ReportDocument, TableBlock, TableCell } from '../document/document'
import { messageOf } from '../wording/errors'
import type { ReportError } from '../wording/errors'
import { aggregationDocumentWording, aggregationSheetWording, departmentStateWording } from '../wording/aggregation'
import { fill, fillLoosely } from '../wording/template'
import type { SummedTable } from './aggregate-reports'
import type { Aggregation } from './aggregation'
import { concernTexts, otherReportText } from './concern-text'
import { countsOf } from './roll-counts'
import { departmentNotes } from './workbook-sheets'

/** A file that could not be read, with the reason. */
export interface UnreadReport {
  readonly file: string
  readonly error: ReportError
}

const ROLL_WEIGHTS = [0.5, 2.2, 1, 2.6]

/** Sentences printed of one department; the workbook has all. */
const MOST_CONCERNS = 5

/** The sums as pages: the tables as the form prints them, then who has handed in and what there is to look at. */
export function summaryDocument(aggregation: Aggregation, unread: readonly UnreadReport[]): ReportDocument {
  const { year, organ } = aggregation.question
  const { title, subject, tablesHeading, rollHeading } = aggregationDocumentWording
  const lines = title.map((text) => fillLoosely(text, { organ, year })).filter((text) => text !== '')
  return {
    properties: { title: lines.join(''), author: organ, subject, date: `${year}-12-31` },
    blocks: [
      { kind: 'title', lines, origin: { part: 'title' } },
      heading(tablesHeading, originOf('tables')),
      ...incompleteSum(aggregation),
      ...aggregation.sums.flatMap((sum) => tableBlocks(sum, originOf('tables'))),
      heading(rollHeading, originOf('roll')),
      rollParagraph(aggregation),
      ...(aggregation.departments.length === 0 ? [] : [rollTable(aggregation)]),
      ...concernBlocks(aggregation),
      ...unreadBlocks(aggregation, unread),
    ],
  }
}

function originOf(sectionId: string): BlockOrigin {
  return { part: 'section', sectionId }
}

function heading(text: string, origin: BlockOrigin): DocumentBlock {
  return { kind: 'heading', level: 1, text, origin }
}

function paragraph(text: string, origin: BlockOrigin): DocumentBlock {
  return { kind: 'paragraph', spans: [{ text: text.replaceAll('\n', ' '), face: 'body' }], origin }
}

function incompleteSum(aggregation: Aggregation): DocumentBlock[] {
  const { incomplete } = countsOf(aggregation)
  return incomplete === 0 ? [] : [paragraph(fill(aggregationDocumentWording.incompleteSum, { count: incomplete }), originOf('tables'))]
}

function tableBlocks({ table, answer }: SummedTable, origin: BlockOrigin): DocumentBlock[] {
  const { tableName, noTable } = aggregationDocumentWording
  if (answer === undefined) return [paragraph(fill(noTable, { name: table.name }), origin)]
  return [{ kind: 'heading', level: 2, text: fill(tableName, { name: table.name }), origin }, composeTable(table, answer, origin)]
}

function rollParagraph(aggregation: Aggregation): DocumentBlock {
  const { totalLine, countedLine } = aggregationSheetWording
  const counts = countsOf(aggregation)
  return paragraph(fill(counts.expected === 0 ? countedLine : totalLine, counts), originOf('roll'))
}

function rollTable({ departments }: Aggregation): TableBlock {
  const { number, name, state, file } = aggregationSheetWording.rollColumns
  const rows = departments.map((department, index) => [
    `${index + 1}`,
    department.name,
    departmentStateWording[department.state],
    department.report?.file ?? '',
  ])
  return {
    kind: 'table',
    columnWeights: ROLL_WEIGHTS,
    rowCount: rows.length + 1,
    headRows: 1,
    cells: [...rowCells([number, name, state, file], 0), ...rows.flatMap((texts, index) => rowCells(texts, index + 1))],
    origin: originOf('roll'),
  }
}

function rowCells(texts: readonly string[], row: number): TableCell[] {
  return texts.map((text, column) => ({
    text,
    row,
    column,
    rowSpan: 1,
    columnSpan: 1,
    role: row === 0 ? 'column-head' : 'data',
    align: row > 0 && (column === 1 || column === 3) ? 'start' : 'centre',
  }))
}

function concernBlocks(aggregation: Aggregation): DocumentBlock[] {
  const { concernsHeading, concern, none } = aggregationDocumentWording
  const origin = originOf('concerns')
  const { question, concerns, departments } = aggregation
  const texts = [
    ...concernTexts(concerns, question.format).map(({ text }) => fill(concern, { department: aggregationSheetWording.detailSum, text })),
    ...departments.flatMap((department) =>
      firstNotes(departmentNotes(department, aggregation)).map((text) => fill(concern, { department: department.name, text })),
    ),
  ]
  return [heading(concernsHeading, origin), ...(texts.length === 0 ? [none] : texts).map((text) => paragraph(text, origin))]
}

function firstNotes(notes: readonly string[]): readonly string[] {
  const left = notes.length - MOST_CONCERNS
  return left <= 0 ? notes : [...notes.slice(0, MOST_CONCERNS), fill(aggregationDocumentWording.moreConcerns, { count: left })]
}

function unreadBlocks({ others, question }: Aggregation, unread: readonly UnreadReport[]): DocumentBlock[] {
  const { unreadHeading, unread: sentence } = aggregationDocumentWording
  const origin = originOf('unread')
  const texts = [
    ...others.map((other) => fill(sentence, { file: other.report.file, reason: otherReportText(other, question.formats) })),
    ...unread.map(({ file, error }) => fill(sentence, { file, reason: messageOf(error) })),
  ]
  return texts.length === 0 ? [] : [heading(unreadHeading, origin), ...texts.map((text) => paragraph(text, origin))]
}
