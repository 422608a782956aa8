import type { BlockOrigin, DocumentBlock, ReportDocument, TableBlock } from '../../shared/document/document'
import type { ReportFormat } from '../../shared/report/format'
import { sectionDefinitionOf, tableDefinitionOf } from '../../shared/report/format'
import type { Report, Section } from '../../shared/report/schema'
import { printedSignatureDate, printedSignatureOrgan } from '../../shared/report/signature'
import { narrativeText, stockOpeningOf, stockTextOf } from '../../shared/report/stock-text'
import { layoutOf } from '../../shared/report/table-layout'
import { sentenceMark } from '../../shared/report/text.lexicon'
import { titleLines } from '../../shared/report/title'
import type { FieldTarget } from '../findings/finding-target'
import type { PageSpot } from '../preview/page-spot'
import { lineStart, offsetOfInked } from './caret'
import { placeOfOrigin } from './place-order'

interface OpenReport {
  readonly report: Report
  readonly format: ReportFormat
}

/** The field that wrote what stands at a place of the pages, and the caret's place in it; the page of the form where no field did. */
export function fieldOfSpot(spot: PageSpot, { blocks }: ReportDocument, open: OpenReport): FieldTarget {
  const block = blocks[spot.blockIndex]
  if (block === undefined) return { place: { kind: 'overview' } }
  const place = placeOfOrigin(block.origin)
  switch (block.origin.part) {
    case 'title':
      return titleField(spot, open)
    case 'opening':
      return { place, fieldId: 'opening', ...caretIn(narrativeText(open.report.opening, stockOpeningOf(open.report, open.format)), block.origin, spot) }
    case 'section':
      return { place, ...sectionField(spot, block, open) }
    case 'signature':
      return { place, fieldId: spot.line !== '' && isIn(spot, printedSignatureOrgan(open.report) ?? '') ? 'signature-organ' : 'date' }
    case 'layout':
      return layoutField(spot, block, open)
    case 'attachment':
      return { place, ...attachmentField(spot, block, open.report) }
  }
}

type FieldInPlace = Omit<FieldTarget, 'place'>

function titleField({ before }: PageSpot, { report }: OpenReport): FieldTarget {
  const place = { kind: 'cover' } as const
  if (report.title.kind === 'automatic') return { place, fieldId: 'title' }
  const offset = offsetOfInked(report.title.lines.join('\n'), 0, before)
  return { place, fieldId: 'title', range: { start: offset, end: offset } }
}

function sectionField(spot: PageSpot, { kind, origin }: DocumentBlock, { report, format }: OpenReport): FieldInPlace {
  const section = report.sections.find(({ id }) => id === origin.sectionId)
  if (section === undefined) return {}
  if (kind === 'table') return { fieldId: cellField(spot, origin, section, format) }
  if (origin.chartId !== undefined) return { fieldId: `${section.id} chart ${origin.chartId}` }
  // The heading is written in the list of sections.
  if (origin.line === undefined) return {}
  const text = narrativeText(section.narrative, stockTextOf(report, section, format))
  const caret = caretIn(text, origin, spot)
  const fact = section.narrative.author === 'stock' ? factIn(sentenceAt(text, caret.range.start), section, format) : null
  return fact === null ? { fieldId: `${section.id} narrative`, ...caret } : { fieldId: `${section.id} ${fact}` }
}

/** The field of a cell with a figure; the table's first where a label was meant. */
function cellField({ cellIndex }: PageSpot, { tableId = '' }: BlockOrigin, section: Section, format: ReportFormat): string {
  const table = tableDefinitionOf(format, tableId)
  const content = table === undefined || cellIndex === null ? undefined : layoutOf(table).cells[cellIndex]?.content
  return content?.kind === 'figure' ? `${section.id} ${tableId} ${content.cell.key}` : `${section.id} ${tableId}`
}

/** What follows from the facts is changed there: the first whose answer the sentence names. */
function factIn(sentence: string, section: Section, format: ReportFormat): string | null {
  const facts = sectionDefinitionOf(format, section.meaning)?.facts ?? []
  const named = facts.find(({ id }) => {
    const answer = section.facts[id]
    return answer?.kind === 'text' && answer.text.trim() !== '' && namesFigure(sentence, answer.text.trim())
  })
  return named?.id ?? null
}

/** 3 is not named by 13 or 3.5. */
function namesFigure(sentence: string, answer: string): boolean {
  const at = sentence.indexOf(answer)
  const neighbours = at === -1 ? '' : `${sentence[at - 1] ?? ''}${sentence[at + answer.length] ?? ''}`
  return at !== -1 && !(/^\d/u.test(answer) && /[\d.]/u.test(neighbours))
}

function sentenceAt(text: string, offset: number): string {
  const isMark = (character: string | undefined): boolean => character !== undefined && sentenceMark.test(character)
  let [start, end] = [offset, offset]
  while (start > 0 && !isMark(text[start - 1])) start--
  while (end < text.length && !isMark(text[end])) end++
  return text.slice(start, end)
}

/** Around the text several fields are printed as one block: the clicked words tell which. */
function layoutField(spot: PageSpot, block: DocumentBlock, open: OpenReport): FieldTarget {
  const { layout } = open.report
  const marks = Object.entries(layout.marks).map(([field, text]) => [`layout ${field}`, text] as const)
  const place = { kind: 'layout' } as const
  const named = (fields: readonly (readonly [string, string])[], otherwise: string): FieldTarget => ({
    place,
    fieldId: fields.find(([, text]) => isIn(spot, text))?.[0] ?? otherwise,
  })
  switch (block.kind) {
    case 'cover':
      return coverField(spot, open) ?? named(marks, 'layout cover')
    case 'contents':
      return { place, fieldId: 'layout contents' }
    case 'letterhead': {
      const fields = Object.entries(layout.letterhead).map(([field, text]) => [`layout ${field}`, String(text)] as const)
      return named([...marks, ...fields], layout.letterhead.printed ? 'layout organMark' : 'layout copyNumber')
    }
    case 'addressee':
      return { place, fieldId: 'layout addressee' }
    default: {
      const { copiesTo, issuer, issuedOn } = layout.letterhead
      return named([['layout copiesTo', copiesTo], ['layout issuer', issuer], ['layout issuedOn', issuedOn]], 'layout copiesTo')
    }
  }
}

/** Title, organ and date of the cover are those of the report. */
function coverField(spot: PageSpot, { report, format }: OpenReport): FieldTarget | null {
  if (isIn(spot, printedSignatureDate(report.signature.date) ?? '')) return { place: { kind: 'signature' }, fieldId: 'date' }
  if (titleLines(report, format).some((line) => isIn(spot, line))) return { place: { kind: 'cover' }, fieldId: 'title' }
  return isIn(spot, printedSignatureOrgan(report) ?? '') ? { place: { kind: 'signature' }, fieldId: 'signature-organ' } : null
}

function attachmentField(spot: PageSpot, block: DocumentBlock, { attachments }: Report): FieldInPlace {
  const { kind, origin } = block
  const attachment = attachments.find(({ id }) => id === origin.attachmentId) ?? attachments.find(({ title }) => isIn(spot, title)) ?? attachments[0]
  if (attachment === undefined) return {}
  if (kind === 'attachment-list' || kind === 'attachment-head') return { fieldId: `${attachment.id} title` }
  const range = block.kind === 'table' ? caretInRows(attachment.text, block, spot) : caretIn(attachment.text, origin, spot)
  return { fieldId: `${attachment.id} text`, ...range }
}

/** Where in a field's text the place is; what was made of one line stands from there on. */
function caretIn(text: string, { line = 0 }: BlockOrigin, { before }: PageSpot): Required<Pick<FieldTarget, 'range'>> {
  const offset = offsetOfInked(text, lineStart(text, line), before)
  return { range: { start: offset, end: offset } }
}

/** A typed table has a line for each row and a tab between cells; the caret goes to the beginning of the cell. */
function caretInRows(text: string, { cells, origin: { line = 0 } }: TableBlock, { cellIndex }: PageSpot): Required<Pick<FieldTarget, 'range'>> {
  const { row = 0, column = 0 } = cellIndex === null ? {} : (cells[cellIndex] ?? {})
  const from = lineStart(text, line)
  const written = [...text.slice(from).matchAll(/^.*\S.*$/gmu)][row]
  const before = (written?.[0] ?? '').split('\t').slice(0, column).join('\t')
  const offset = from + (written?.index ?? 0) + (column === 0 ? 0 : before.length + 1)
  return { range: { start: offset, end: offset } }
}

/** Whether the clicked words are of this text, or the text of them, and all of their line that can be. */
function isIn({ words, line }: PageSpot, text: string): boolean {
  const inked = text.replace(/\s/gu, '')
  return words !== '' && inked !== '' && shareText(inked, words) && shareText(inked, line)
}

function shareText(a: string, b: string): boolean {
  return a.includes(b) || b.includes(a)
}
