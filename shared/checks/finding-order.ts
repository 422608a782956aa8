import { tablesOf } from '../report/format'
import { figureCells } from '../report/table-layout'
import type { CheckedReport } from './checked-report'
import type { Finding, FindingPlace } from './finding'

/** Findings from the cover to the attachments; within a section first its text, then its tables. */
export function inReportOrder(findings: readonly Finding[], checked: CheckedReport): readonly Finding[] {
  const position = positionIn(checked)
  const placed = findings.map((finding) => ({ finding, at: position(finding.place) }))
  return placed.sort((a, b) => compare(a.at, b.at)).map(({ finding }) => finding)
}

type Position = readonly [part: number, layer: number, at: number]

function compare(a: Position, b: Position): number {
  return a[0] - b[0] || a[1] - b[1] || a[2] - b[2]
}

const OPENING = -1

function positionIn({ report, format }: CheckedReport): (place: FindingPlace) => Position {
  const sections = new Map(report.sections.map(({ id }, index) => [id, index]))
  const cells = new Map(tablesOf(format).flatMap((table) => figureCells(table).map(({ key }) => `${table.id}.${key}`)).map((key, index) => [key, index]))
  return (place) => {
    switch (place.kind) {
      case 'cover':
        return [OPENING - 1, 0, 0]
      case 'opening':
        return [OPENING, 0, 0]
      case 'signature':
        return [report.sections.length, 0, 0]
      case 'layout':
        return [report.sections.length + 1, 0, 0]
      case 'attachment':
        return [report.sections.length + 1, 1, report.attachments.findIndex(({ id }) => id === place.attachmentId)]
      case 'section':
        return [sections.get(place.sectionId) ?? 0, 0, 0]
      case 'text':
        return [place.sectionId === null ? OPENING : (sections.get(place.sectionId) ?? 0), 1, place.start]
      case 'cell':
        return [sections.get(place.sectionId) ?? 0, 2, cells.get(`${place.tableId}.${place.cell}`) ?? 0]
    }
  }
}
