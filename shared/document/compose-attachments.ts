import { attachmentLabel } from '../report/attachment-title'
import type { Attachment, Report } from '../report/schema'
import { printedWording } from '../wording/printed'
import type { AttachmentListBlock, BlockOrigin, DocumentBlock } from './document'
import type { TypedLine } from './paragraph-blocks'
import { blocksOfLines } from './paragraph-blocks'
import type { TextColumn } from './text-table'
import { textTable } from './text-table'

/** 附件说明 under the text, where something is attached. */
export function composeAttachmentList({ attachments }: Report): AttachmentListBlock[] {
  if (attachments.length === 0) return []
  const names = attachments.map(({ title }) => title.trim())
  return [{ kind: 'attachment-list', label: printedWording.attachmentList, names, origin: { part: 'attachment' } }]
}

/** The attachments themselves, each from its head to its end. */
export function composeAttachments({ attachments }: Pick<Report, 'attachments'>): DocumentBlock[] {
  return attachments.flatMap((attachment, index) => {
    return attachmentBlocks(attachment, attachmentLabel(index, attachments.length))
  })
}

function attachmentBlocks({ id, title, text }: Attachment, label: string): DocumentBlock[] {
  const origin: BlockOrigin = { part: 'attachment', attachmentId: id }
  return [{ kind: 'attachment-head', label, title: title.trim(), origin }, ...stretchesOf(text).flatMap((lines) => blocksOfStretch(lines, origin))]
}

/** Neighbouring lines with tabs, which make a table, or without. */
function stretchesOf(text: string): TypedLine[][] {
  const lines = text.split('\n').map((each, number) => ({ text: each, number }))
  const stretches: TypedLine[][] = []
  for (const line of lines.filter((each) => each.text.trim() !== '')) {
    const last = stretches.at(-1)
    if (last?.[0] !== undefined && isRow(last[0]) === isRow(line)) last.push(line)
    else stretches.push([line])
  }
  return stretches
}

function blocksOfStretch(lines: readonly TypedLine[], origin: BlockOrigin): DocumentBlock[] {
  const [first] = lines
  if (first === undefined || !isRow(first)) return blocksOfLines(lines, origin)
  const [heads = [], ...rows] = lines.map(({ text }) => text.split('\t').map((cell) => cell.trim()))
  const columnCount = Math.max(heads.length, ...rows.map(({ length }) => length))
  const columns = Array.from({ length: columnCount }, (_, column) => columnOf(heads[column] ?? '', rows.map((row) => row[column] ?? '')))
  return [textTable(columns, rows, { ...origin, line: first.number })]
}

/** Cells longer than this are read as text, from the left. */
const LONGEST_CENTRED = 12

/** No column is narrower than for so many characters. */
const LEAST_LENGTH = 3

/** A column is the wider the more its cells say: by the root of it, so that a long cell takes more lines, too. */
function columnOf(head: string, cells: readonly string[]): TextColumn {
  const longest = Math.max(0, ...cells.map(({ length }) => length))
  return { head, weight: Math.sqrt(Math.max(LEAST_LENGTH, head.length, longest)), align: longest > LONGEST_CENTRED ? 'start' : 'centre' }
}

function isRow({ text }: TypedLine): boolean {
  return text.includes('\t')
}
