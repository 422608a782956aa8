import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { createReport } from '../../../shared/report/create'
import type { ReportFormat } from '../../../shared/report/format'
import { reportFormatSchema } from '../../../shared/report/format-schema'
import type { Report } from '../../../shared/report/schema'

const formatFile = fileURLToPath(new URL('../../../assets/formats/ten-section-2008.json', import.meta.url))
const format: ReportFormat = reportFormatSchema.parse(JSON.parse(readFileSync(formatFile, 'utf8')))

/** A report whose opening says what it was saved with, so that every save can be told from every other. */
export function reportSaying(id: string, text: string): Report {
  let sections = 0
  const report = createReport(format, 2016, '张店区广播电视局', () => (sections++ === 0 ? id : `section-${sections}`))
  return { ...report, opening: { author: 'clerk', text, stockSeen: '' } }
}

/** What {@link reportSaying} was given. */
export function textOf(report: Report): string {
  return report.opening.author === 'clerk' ? report.opening.text : ''
}
