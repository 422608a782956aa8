import type { ReportFormat } from '../report/format'
import { tableDefinitionOf } from '../report/format'
import { printedHeading } from '../report/numbering'
import type { Report } from '../report/schema'
import { figureCellOf } from '../report/table-layout'
import { columnName, rowName } from '../report/cell-name'
import type { FindingPlace } from './finding'
import { textAround } from './narratives'

/** A place as plain data, for programs; null where it has no such part. */
export interface PlaceDescription {
  readonly kind: FindingPlace['kind']
  /** The heading as printed. */
  readonly section: string | null
  /** From 0, in the order of the report. */
  readonly sectionIndex: number | null
  /** Identifiers of the format. */
  readonly table: string | null
  readonly row: string | null
  readonly column: string | null
  /** In words. */
  readonly tableLabel: string | null
  readonly rowLabel: string | null
  readonly columnLabel: string | null
  /** The field of the layout or of the attachment. */
  readonly field: string | null
  /** From 0, in the order of the report. */
  readonly attachmentIndex: number | null
  /** The words concerned, and where they stand in their text, in UTF-16 units. */
  readonly text: string | null
  readonly start: number | null
  readonly end: number | null
}

const nowhere: Omit<PlaceDescription, 'kind'> = {
  section: null,
  sectionIndex: null,
  table: null,
  row: null,
  column: null,
  tableLabel: null,
  rowLabel: null,
  columnLabel: null,
  field: null,
  attachmentIndex: null,
  text: null,
  start: null,
  end: null,
}

/** Where a finding is, in the words and numbers of the report. */
export function describePlace(place: FindingPlace, report: Report, format: ReportFormat): PlaceDescription {
  switch (place.kind) {
    case 'cover':
    case 'opening':
    case 'signature':
      return { ...nowhere, kind: place.kind }
    case 'layout':
      return { ...nowhere, kind: place.kind, field: place.field }
    case 'attachment':
      return { ...nowhere, kind: place.kind, field: place.field, attachmentIndex: report.attachments.findIndex(({ id }) => id === place.attachmentId) }
    case 'section':
      return { ...nowhere, kind: place.kind, ...sectionOf(place.sectionId, report) }
    case 'cell':
      return { ...nowhere, kind: place.kind, ...sectionOf(place.sectionId, report), ...cellOf(place, format) }
    case 'text': {
      const { sectionId, start, end } = place
      return { ...nowhere, kind: place.kind, ...(sectionId === null ? {} : sectionOf(sectionId, report)), text: textAround(place, { report, format }).slice(start, end), start, end }
    }
  }
}

function sectionOf(sectionId: string, { sections }: Report): Pick<PlaceDescription, 'section' | 'sectionIndex'> {
  const index = sections.findIndex(({ id }) => id === sectionId)
  const section = sections[index]
  return section === undefined ? { section: null, sectionIndex: null } : { section: printedHeading(section, index, sections), sectionIndex: index }
}

function cellOf({ tableId, cell: key }: Extract<FindingPlace, { kind: 'cell' }>, format: ReportFormat): Partial<PlaceDescription> {
  const table = tableDefinitionOf(format, tableId)
  const cell = table === undefined ? undefined : figureCellOf(table, key)
  if (table === undefined || cell === undefined) return { table: tableId }
  return { table: table.id, row: cell.row.id, column: cell.column.id, tableLabel: table.name, rowLabel: rowName(cell), columnLabel: columnName(table, cell) }
}
