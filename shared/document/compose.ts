import { parseWrittenDate } from '../report/dates'
import type { ReportFormat } from '../report/format'
import { sectionDefinitionOf } from '../report/format'
import { printedHeading } from '../report/numbering'
import type { Report, Section } from '../report/schema'
import { printedSignatureDate, printedSignatureOrgan } from '../report/signature'
import { narrativeText, stockOpeningOf, stockTextOf } from '../report/stock-text'
import { enclosingBrackets } from '../report/text.lexicon'
import { titleLines } from '../report/title'
import { composeTable } from './compose-table'
import type { BlockOrigin, DocumentBlock, DocumentProperties, ReportDocument } from './document'
import { composeAttachmentList, composeAttachments } from './compose-attachments'
import { composeAddressee, composeFront, composeImprint } from './compose-layout'
import { paragraphBlocks } from './paragraph-blocks'
import { headingBlock } from './text-blocks'

/** The report as it will be read: what stands before it, title, opening, numbered sections, signature, attachments. */
export function composeDocument(report: Report, format: ReportFormat): ReportDocument {
  const title = titleLines(report, format)
  return {
    properties: propertiesOf(report, format, title),
    pageMark: null,
    blocks: [
      ...composeFront(report, title),
      { kind: 'title', lines: title, origin: { part: 'title' } },
      ...composeAddressee(report),
      ...paragraphBlocks(narrativeText(report.opening, stockOpeningOf(report, format)), { part: 'opening' }),
      ...report.sections.flatMap((section, index) => sectionBlocks(report, section, index, format)),
      ...composeAttachmentList(report),
      ...signatureBlocks(report),
      ...composeAttachments(report),
      ...composeImprint(report),
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
    ...section.charts.map(({ id, chart }): DocumentBlock => ({ kind: 'figure', chart, origin: { ...origin, chartId: id } })),
  ]
}

function tableBlocks(section: Section, format: ReportFormat, origin: BlockOrigin): DocumentBlock[] {
  const tables = sectionDefinitionOf(format, section.meaning)?.tables ?? []
  return tables.map((table) => composeTable(table, section.tables[table.id], origin))
}

function signatureBlocks(report: Report): DocumentBlock[] {
  const organ = printedSignatureOrgan(report)
  const date = printedSignatureDate(report.signature.date)
  return organ === null && date === null ? [] : [{ kind: 'signature', organ, date, seal: report.layout.seal, origin: { part: 'signature' } }]
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
