import { parseWrittenDate } from '../report/dates'
import type { ReportFormat } from '../report/format'
import { sectionDefinitionOf } from '../report/format'
import { printedHeading } from '../report/numbering'
import type { Report, Section } from '../report/schema'
import { printedSignatureDate, printedSignatureOrgan } from '../report/signature'
import { narrativeText, stockOpeningOf, stockTextOf } from '../report/stock-text'
import { enclosingBrackets, firstSentencePattern, secondLevelPattern, sentenceEndPattern } from '../report/text.lexicon'
import { titleLines } from '../report/title'
import { composeTable } from './compose-table'
import type { BlockOrigin, DocumentBlock, DocumentProperties, ReportDocument } from './document'
import { bodyParagraph, headingBlock } from './text-blocks'

/** A second-level heading longer than this is a sentence of text that starts with a number. */
const LONGEST_HEADING = 40

/** The report as it will be read: title, opening, numbered sections, signature. */
export function composeDocument(report: Report, format: ReportFormat): ReportDocument {
  const title = titleLines(report, format)
  return {
    properties: propertiesOf(report, format, title),
    blocks: [
      { kind: 'title', lines: title, origin: { part: 'title' } },
      ...paragraphBlocks(narrativeText(report.opening, stockOpeningOf(report, format)), { part: 'opening' }),
      ...report.sections.flatMap((section, index) => sectionBlocks(report, section, index, format)),
      ...signatureBlocks(report),
    ],
  }
}

function sectionBlocks(report: Report, section: Section, index: number, format: ReportFormat): DocumentBlock[] {
  const origin: BlockOrigin = { part: 'section', sectionId: section.id }
  const heading = printedHeading(section, index, report.sections)
  const headingBlocks: DocumentBlock[] = heading === '' ? [] : [headingBlock(heading, origin)]
  return [
    ...headingBlocks,
    ...paragraphBlocks(narrativeText(section.narrative, stockTextOf(report, section, format)), origin),
    ...tableBlocks(section, format, origin),
    ...section.charts.map(({ chart }): DocumentBlock => ({ kind: 'figure', chart, origin })),
  ]
}

function tableBlocks(section: Section, format: ReportFormat, origin: BlockOrigin): DocumentBlock[] {
  const tables = sectionDefinitionOf(format, section.meaning)?.tables ?? []
  return tables.map((table) => composeTable(table, section.tables[table.id], origin))
}

function paragraphBlocks(text: string, origin: BlockOrigin): DocumentBlock[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => paragraphBlock(line, origin))
}

/** A line （一）… is a heading of its own, or one that runs into its text up to the first full stop. */
function paragraphBlock(line: string, origin: BlockOrigin): DocumentBlock {
  if (!secondLevelPattern.test(line)) return bodyParagraph(line, origin)
  if (line.length <= LONGEST_HEADING && !sentenceEndPattern.test(line)) return { kind: 'heading', level: 2, text: line, origin }
  const lead = firstSentencePattern.exec(line)?.[0] ?? ''
  if (lead === '' || lead.length > LONGEST_HEADING) return bodyParagraph(line, origin)
  const rest = line.slice(lead.length)
  const leadSpan = { text: lead, face: 'heading2' } as const
  return { kind: 'paragraph', spans: rest === '' ? [leadSpan] : [leadSpan, { text: rest, face: 'body' }], origin }
}

function signatureBlocks(report: Report): DocumentBlock[] {
  const organ = printedSignatureOrgan(report)
  const date = printedSignatureDate(report.signature.date)
  return organ === null && date === null ? [] : [{ kind: 'signature', organ, date, origin: { part: 'signature' } }]
}

function propertiesOf(report: Report, format: ReportFormat, title: readonly string[]): DocumentProperties {
  return { title: title.join(''), author: report.organ, subject: format.name, date: dateOf(report) }
}

function dateOf(report: Report): string {
  const { date } = report.signature
  if (date.kind === 'calendar') return date.date
  const written = date.kind === 'as-written' ? parseWrittenDate(date.text.replace(enclosingBrackets, '')) : null
  return written?.date ?? `${String(report.year ?? 2000)}-12-31`
}
