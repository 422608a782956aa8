import { cellName } from '../report/cell-name'
import { checkReport } from '../checks/check-report'
import type { Finding, FindingLevel } from '../checks/finding'
import type { ReportFormat } from '../report/format'
import { tableDefinitionOf } from '../report/format'
import { valueOfFigure } from '../report/named-figures'
import type { Report } from '../report/schema'
import type { DepartmentFigures } from './department-figures'
import { figuresOf } from './department-figures'

/** What a check found in a department's tables, with the cells it is about in words. */
export interface FigureFinding {
  readonly level: FindingLevel
  readonly message: string
  readonly source: string
  readonly cells: readonly string[]
}

/** What is kept of a report that was handed in: a few hundred numbers, not its text. */
export interface HandedReport {
  /** Path below the chosen folder, with /. */
  readonly file: string
  /** When the file was last changed; ms since 1970. */
  readonly modifiedAt: number
  /** As on its cover; '' where none was found. */
  readonly organ: string
  readonly year: number | null
  readonly formatId: string
  readonly figures: DepartmentFigures
  /** Named figures of its format, by identifier; null where one is not known. */
  readonly named: Readonly<Record<string, number | null>>
  /** Contradictions within the report. */
  readonly findings: readonly FigureFinding[]
}

export interface HandedFile {
  readonly file: string
  readonly modifiedAt: number
}

/** Keeps of a report what a sum, its parts and its contradictions need. */
export function handedReport({ file, modifiedAt }: HandedFile, report: Report, format: ReportFormat): HandedReport {
  return {
    file,
    modifiedAt,
    organ: report.organ.trim(),
    year: report.year,
    formatId: report.formatId,
    figures: figuresOf(report, format),
    named: namedFiguresOf(report, format),
    findings: figureFindings(checkReport(report, format, null), format),
  }
}

/** What a check says of figures; what it says of words is the department's own business. */
export function figureFindings(findings: readonly Finding[], format: ReportFormat): readonly FigureFinding[] {
  return findings.flatMap((finding) => {
    const cells = [finding.place, ...finding.related].flatMap((place) => {
      const table = place.kind === 'cell' ? tableDefinitionOf(format, place.tableId) : undefined
      return table === undefined || place.kind !== 'cell' ? [] : [cellName(table, place.cell)]
    })
    const { level, message, source } = finding
    return cells.length === 0 || level === 'advice' ? [] : [{ level, message, source, cells }]
  })
}

function namedFiguresOf(report: Report, format: ReportFormat): HandedReport['named'] {
  return Object.fromEntries(format.figures.map((figure) => [figure.id, valueOfFigure(report, format, figure)]))
}
