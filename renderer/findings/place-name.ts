import { cellName } from '../../shared/checks/cell-name'
import type { FindingPlace } from '../../shared/checks/finding'
import { nameOfPart, partOfFinding } from '../../shared/checks/open-points'
import type { ReportFormat } from '../../shared/report/format'
import { tableDefinitionOf } from '../../shared/report/format'
import type { Report } from '../../shared/report/schema'
import { narrativeText, stockOpeningOf, stockTextOf } from '../../shared/report/stock-text'
import { findingWording } from '../../shared/wording/findings'
import { fill } from '../../shared/wording/template'

/** A place of a finding in the clerk's words. */
export function nameOfFindingPlace(report: Report, format: ReportFormat, place: FindingPlace): string {
  switch (place.kind) {
    case 'cell': {
      const table = tableDefinitionOf(format, place.tableId)
      return fill(findingWording.atCell, { cell: table === undefined ? place.cell : cellName(table, place.cell) })
    }
    case 'text':
      return fill(findingWording.inText, { words: textAt(report, format, place).slice(place.start, place.end) })
    case 'section':
    case 'cover':
    case 'opening':
    case 'signature':
      return nameOfPart(report, partOfFinding(place))
  }
}

/** The narrative that a stretch of text stands in. */
export function textAt(report: Report, format: ReportFormat, { sectionId }: Extract<FindingPlace, { kind: 'text' }>): string {
  if (sectionId === null) return narrativeText(report.opening, stockOpeningOf(report, format))
  const section = report.sections.find(({ id }) => id === sectionId)
  return section === undefined ? '' : narrativeText(section.narrative, stockTextOf(report, section, format))
}
