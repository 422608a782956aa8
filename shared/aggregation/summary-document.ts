import { composeTable } from '../document/compose-table'
import type { BlockOrigin, DocumentBlock, ReportDocument, TableBlock } from '../document/document'
import { bodyParagraph, headingBlock } from '../document/text-blocks'
import { textTable } from '../document/text-table'
import { messageOf } from '../wording/errors'
import { aggregationDocumentWording, aggregationSheetWording, departmentStateWording } from '../wording/aggregation'
import { fill, fillLoosely } from '../wording/template'
import type { SummedTable } from './aggregate-reports'
import type { Aggregation } from './aggregation'
import { concernTexts, departmentNotes, otherReportText } from './concern-text'
import { countsOf } from './roll-counts'
import type { UnreadFile } from './unread-file'

/** Sentences printed of one department; the workbook has all. */
const MOST_CONCERNS = 5

/** The sums as pages: the tables as the form prints them, then who has handed in and what there is to look at. */
export function summaryDocument(aggregation: Aggregation, unread: readonly UnreadFile[]): ReportDocument {
  const { year, organ } = aggregation.question
  const { title, subject, tablesHeading, rollHeading } = aggregationDocumentWording
  const lines = title.map((text) => fillLoosely(text, { organ, year })).filter((text) => text !== '')
  return {
    properties: { title: lines.join(''), author: organ, subject, date: `${year}-12-31` },
    pageMark: null,
    blocks: [
      { kind: 'title', lines, origin: { part: 'title' } },
      headingBlock(tablesHeading, originOf('tables')),
      ...incompleteSum(aggregation),
      ...aggregation.sums.flatMap((sum) => tableBlocks(sum, originOf('tables'))),
      headingBlock(rollHeading, originOf('roll')),
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

/** What a clerk typed into a cell may have several lines. */
function paragraph(text: string, origin: BlockOrigin): DocumentBlock {
  return bodyParagraph(text.replaceAll('\n', ' '), origin)
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
  const columns = [
    { head: number, weight: 0.5, align: 'centre' },
    { head: name, weight: 2.2, align: 'start' },
    { head: state, weight: 1, align: 'centre' },
    { head: file, weight: 2.6, align: 'start' },
  ] as const
  return textTable(columns, rows, originOf('roll'))
}

function concernBlocks(aggregation: Aggregation): DocumentBlock[] {
  const { concernsHeading, concern, none } = aggregationDocumentWording
  const origin = originOf('concerns')
  const { question, concerns, departments } = aggregation
  const texts = [
    ...concernTexts(concerns, question.format).map(({ text }) => fill(concern, { department: aggregationSheetWording.detailSum, text })),
    ...departments.flatMap((department) =>
      firstNotes(departmentNotes(department, question.format).map(({ text }) => text)).map((text) => fill(concern, { department: department.name, text })),
    ),
  ]
  return [headingBlock(concernsHeading, origin), ...(texts.length === 0 ? [none] : texts).map((text) => paragraph(text, origin))]
}

function firstNotes(notes: readonly string[]): readonly string[] {
  const left = notes.length - MOST_CONCERNS
  return left <= 0 ? notes : [...notes.slice(0, MOST_CONCERNS), fill(aggregationDocumentWording.moreConcerns, { count: left })]
}

function unreadBlocks({ others, question }: Aggregation, unread: readonly UnreadFile[]): DocumentBlock[] {
  const { unreadHeading, unread: sentence } = aggregationDocumentWording
  const origin = originOf('unread')
  const texts = [
    ...others.map((other) => fill(sentence, { file: other.report.file, reason: otherReportText(other, question.formats) })),
    ...unread.map(({ file, error }) => fill(sentence, { file, reason: messageOf(error) })),
  ]
  return texts.length === 0 ? [] : [headingBlock(unreadHeading, origin), ...texts.map((text) => paragraph(text, origin))]
}
