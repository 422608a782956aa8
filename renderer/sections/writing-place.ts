import type { BlockOrigin, DocumentBlock } from '../../shared/document/document'
import type { ReportFormat } from '../../shared/report/format'
import { tableDefinitionOf } from '../../shared/report/format'
import type { LayoutField } from '../../shared/report/layout'
import type { Report } from '../../shared/report/schema'
import { layoutOf } from '../../shared/report/table-layout'
import type { Place } from '../editing/place'
import type { WritingPlace } from '../preview/marked-blocks'
import { originOfPlace } from './place-order'

/** The field that has the focus, by its data-field name, and the line of its text that the caret is in. */
export interface WritingField {
  readonly fieldId: string
  /** null in what is not typed as lines. */
  readonly line: number | null
}

interface OpenReport {
  readonly report: Report
  readonly format: ReportFormat
}

/** What of the document is written in a field of a page of the form; null where nothing is. */
export function writingPlaceOf(field: WritingField | null, place: Place, open: OpenReport): WritingPlace | null {
  const origin = originOfPlace(place)
  if (origin === null) return null
  const whole: WritingPlace = { origin, cellIndex: null }
  if (field === null) return whole
  switch (place.kind) {
    case 'section':
      return placeInSection(field, place.sectionId, open) ?? whole
    case 'opening':
      return { ...whole, origin: withLine(origin, field) }
    case 'layout':
      return placeInAttachment(field, open.report) ?? placeAround(field) ?? whole
    default:
      return whole
  }
}

function placeInSection({ fieldId, line }: WritingField, sectionId: string, { format }: OpenReport): WritingPlace | null {
  const origin: BlockOrigin = { part: 'section', sectionId }
  const [owner, part = '', rest] = fieldId.split(' ')
  if (owner !== sectionId) return null
  if (part === 'narrative') return { origin: withLine(origin, { fieldId, line }), cellIndex: null }
  if (part === 'chart' && rest !== undefined) return { origin: { ...origin, chartId: rest }, cellIndex: null }
  const table = tableDefinitionOf(format, part)
  if (table === undefined) return null
  const cellIndex = layoutOf(table).cells.findIndex(({ content }) => content.kind === 'figure' && content.cell.key === rest)
  return { origin: { ...origin, tableId: part }, cellIndex: cellIndex === -1 ? null : cellIndex }
}

function placeInAttachment({ fieldId, line }: WritingField, { attachments }: Report): WritingPlace | null {
  const [id, part] = fieldId.split(' ')
  if (id === undefined || !attachments.some((attachment) => attachment.id === id)) return null
  const origin: BlockOrigin = { part: 'attachment', attachmentId: id }
  return { origin: part === 'text' ? withLine(origin, { fieldId, line }) : origin, cellIndex: null }
}

/** Which of the blocks around the text a field is printed in. */
const blocksOfField: Readonly<Record<string, readonly DocumentBlock['kind'][]>> = {
  cover: ['cover'],
  contents: ['contents'],
  copyNumber: ['cover', 'letterhead'],
  secrecy: ['cover', 'letterhead'],
  urgency: ['cover', 'letterhead'],
  printed: ['letterhead'],
  organMark: ['letterhead'],
  documentNumber: ['letterhead'],
  signers: ['letterhead'],
  addressee: ['addressee'],
  copiesTo: ['imprint'],
  issuer: ['imprint'],
  issuedOn: ['imprint'],
} satisfies Partial<Record<LayoutField, readonly DocumentBlock['kind'][]>>

function placeAround({ fieldId }: WritingField): WritingPlace | null {
  const [part, field = ''] = fieldId.split(' ')
  if (part !== 'layout') return null
  // A seal leaves room at the signature.
  if (field === 'seal') return { origin: { part: 'signature' }, cellIndex: null }
  const kinds = blocksOfField[field]
  return kinds === undefined ? null : { origin: { part: 'layout' }, cellIndex: null, kinds }
}

function withLine(origin: BlockOrigin, { line }: WritingField): BlockOrigin {
  return line === null ? origin : { ...origin, line }
}
