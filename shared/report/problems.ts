import type { ReportFormat } from './format'
import type { SectionProblem } from './progress'
import { problemsOf } from './progress'
import type { Report, Section } from './schema'
import { narrativeText, stockOpeningOf } from './stock-text'

/** What keeps the report from being handed in: of a section, or of the report itself. */
export type ReportProblem =
  | SectionProblem
  | { readonly kind: 'not-finished'; readonly sectionId: string }
  | { readonly kind: 'no-year' | 'no-organ' | 'no-opening' | 'no-date' }

/** All that is open, in the order of the report; empty when it is ready to be handed in. */
export function problemsOfReport(report: Report, format: ReportFormat): ReportProblem[] {
  return [...coverProblems(report, format), ...report.sections.flatMap((section) => sectionProblems(report, section, format)), ...signatureProblems(report)]
}

function coverProblems(report: Report, format: ReportFormat): ReportProblem[] {
  const opening = narrativeText(report.opening, stockOpeningOf(report, format))
  return [
    ...(report.organ.trim() === '' ? [{ kind: 'no-organ' } as const] : []),
    ...(report.year === null ? [{ kind: 'no-year' } as const] : []),
    ...(opening.trim() === '' ? [{ kind: 'no-opening' } as const] : []),
  ]
}

function sectionProblems(report: Report, section: Section, format: ReportFormat): ReportProblem[] {
  const problems = problemsOf(report, section, format)
  return problems.length > 0 || section.finished ? problems : [{ kind: 'not-finished', sectionId: section.id }]
}

function signatureProblems(report: Report): ReportProblem[] {
  return report.signature.date.kind === 'unset' ? [{ kind: 'no-date' }] : []
}
