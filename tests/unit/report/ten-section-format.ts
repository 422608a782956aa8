import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { ReportFormat } from '../../../shared/report/format'
import { reportFormatSchema } from '../../../shared/report/format-schema'
import { createReport } from '../../../shared/report/create'
import type { FactAnswer, Report, Section } from '../../../shared/report/schema'
import { applyEdit } from '../../../shared/report/edits'

const formatFile = fileURLToPath(new URL('../../../assets/formats/ten-section-2008.json', import.meta.url))

/** The real format file, as the program reads it. */
export const tenSections: ReportFormat = reportFormatSchema.parse(JSON.parse(readFileSync(formatFile, 'utf8')))

/** Identifiers in order, so that tests can name what they made. */
export function countingIds(): () => string {
  let count = 0
  return () => `id-${String(++count)}`
}

export function newReport(organ = '张店区广播电视局', year = 2016): Report {
  return createReport(tenSections, year, organ, countingIds())
}

/** The section with this meaning. */
export function sectionAbout(report: Report, meaning: string): Section {
  const section = report.sections.find((each) => each.meaning === meaning)
  if (section === undefined) throw new Error(`no section about ${meaning}`)
  return section
}

export function answered(report: Report, meaning: string, factId: string, answer: FactAnswer | null): Report {
  return applyEdit(report, { kind: 'answer-fact', sectionId: sectionAbout(report, meaning).id, factId, answer })
}
