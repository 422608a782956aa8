import type { MeaningCatalogue, ReportFormat } from './format'
import { labelOf, printedHeading } from './numbering'
import type { Narrative, Report, Section } from './schema'
import { printedSignatureDate } from './signature'
import { narrativeText, stockOpeningOf, stockTextOf } from './stock-text'
import type { TableInspection } from './table-inspection'
import { inspectTables } from './table-inspection'
import { titleLines } from './title'

export interface SectionInspection {
  /** As printed, number included; '' for a section without a heading. */
  readonly heading: string
  readonly label: string
  readonly meaning: string | null
  readonly meaningName: string | null
  /** Characters of its text, white space not counted. */
  readonly characters: number
}

/** What a report is and has, in plain data. */
export interface ReportInspection {
  readonly organ: string
  readonly year: number | null
  readonly formatId: string
  /** null where the format is not known here. */
  readonly formatName: string | null
  /** The title's lines in one; as written where the format is not known. */
  readonly title: string
  /** 成文日期 as printed; null while it is not set. */
  readonly date: string | null
  readonly sections: readonly SectionInspection[]
  /** In the order of the report; none where the format is not known. */
  readonly tables: readonly TableInspection[]
  readonly openingCharacters: number
  /** Pieces of an imported text that are not printed. */
  readonly setAside: number
}

/** Describes a report for the command line. */
export function inspectReport(report: Report, formats: readonly ReportFormat[], meanings: MeaningCatalogue): ReportInspection {
  const format = formats.find(({ id }) => id === report.formatId)
  return {
    organ: report.organ,
    year: report.year,
    formatId: report.formatId,
    formatName: format?.name ?? null,
    title: printedTitle(report, format),
    date: printedSignatureDate(report.signature.date),
    sections: report.sections.map((section, index) => inspectSection(report, section, index, format, meanings)),
    tables: format === undefined ? [] : inspectTables(report, format),
    openingCharacters: charactersOf(report.opening, format === undefined ? '' : stockOpeningOf(report, format)),
    setAside: report.setAside.length,
  }
}

function inspectSection(
  report: Report,
  section: Section,
  index: number,
  format: ReportFormat | undefined,
  meanings: MeaningCatalogue,
): SectionInspection {
  return {
    heading: printedHeading(section, index, report.sections),
    label: labelOf(section, index, report.sections),
    meaning: section.meaning,
    meaningName: meanings.find(({ id }) => id === section.meaning)?.name ?? null,
    characters: charactersOf(section.narrative, format === undefined ? '' : stockTextOf(report, section, format)),
  }
}

function printedTitle(report: Report, format: ReportFormat | undefined): string {
  if (format !== undefined) return titleLines(report, format).join('')
  return report.title.kind === 'as-written' ? report.title.lines.join('') : ''
}

function charactersOf(narrative: Narrative, stock: string): number {
  return [...narrativeText(narrative, stock).replace(/\s+/gu, '')].length
}
