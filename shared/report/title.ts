import { fillLoosely } from '../wording/template'
import type { ReportFormat } from './format'
import type { Report } from './schema'

/** The title's lines as the format prints them; an unknown year leaves its place empty. */
export function automaticTitle(format: ReportFormat, organ: string, year: number | null): string[] {
  return format.title.map((line) => fillLoosely(line, { organ, year: year ?? '' })).filter((line) => line !== '')
}

/** The title's lines as this report prints them. */
export function titleLines(report: Report, format: ReportFormat): string[] {
  return report.title.kind === 'automatic' ? automaticTitle(format, report.organ, report.year) : report.title.lines.filter((line) => line.trim() !== '')
}
