import { cellName } from '../../shared/report/cell-name'
import type { FindingPlace } from '../../shared/checks/finding'
import { textAround } from '../../shared/checks/narratives'
import { nameOfPart, partOfFinding } from '../../shared/checks/open-points'
import type { ReportFormat } from '../../shared/report/format'
import { tableDefinitionOf } from '../../shared/report/format'
import type { Report } from '../../shared/report/schema'
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
      return fill(findingWording.inText, { words: textAround(place, { report, format }).slice(place.start, place.end) })
    case 'section':
    case 'cover':
    case 'opening':
    case 'signature':
    case 'layout':
    case 'attachment':
      return nameOfPart(report, partOfFinding(place))
  }
}
