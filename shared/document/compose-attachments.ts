import { attachmentLabel } from '../report/attachment-title'
import type { Attachment, Report } from '../report/schema'
import { printedWording } from '../wording/printed'
import type { AttachmentListBlock, BlockOrigin, DocumentBlock } from './document'
import { paragraphBlocks } from './paragraph-blocks'
import { textTable } from './text-table'

/** 附件说明 under the text, where something is attached. */
export function composeAttachmentList({ attachments }: Report): AttachmentListBlock[] {
  if (attachments.length === 0) return []
  const names = attachments.map(({ title }) => title.trim())
  return [{ kind: 'attachment-list', label: printedWording.attachmentList, names, origin: { part: 'attachment' } }]
}

/** The attachments themselves, each from its head to its end. */
export function composeAttachments({ attachments }: Report): DocumentBlock[] {
  return attachments.flatMap((attachment, index) => {
    return attachmentBlocks(attachment, attachmentLabel(index, attachments.length))
  })
}

function attachmentBlocks({ id, title, text }: Attachment, label: string): DocumentBlock[] {
  const origin: BlockOrigin = { part: 'attachment', attachmentId: id }
  return [{ kind: 'attachment-head', label, title: title.trim(), origin }, ...stretchesOf(text).flatMap((lines) => blocksOfStretch(lines, origin))]
}

/** Neighbouring lines with tabs, which make a table, or without. */
function stretchesOf(text: string): string[][] {
  const stretches: string[][] = []
  for (const line of text.split('\n').filter((each) => each.trim() !== '')) {
    const last = stretches.at(-1)
    if (last?.[0] !== undefined && isRow(last[0]) === isRow(line)) last.push(line)
    else stretches.push([line])
  }
  return stretches
}

function blocksOfStretch(lines: readonly string[], origin: BlockOrigin): DocumentBlock[] {
  const [first = ''] = lines
  if (!isRow(first)) return paragraphBlocks(lines.join('\n'), origin)
  const [heads = [], ...rows] = lines.map((line) => line.split('\t').map((cell) => cell.trim()))
  const columnCount = Math.max(heads.length, ...rows.map(({ length }) => length))
  const columns = Array.from({ length: columnCount }, (_, column) => ({ head: heads[column] ?? '', weight: 1, align: 'centre' }) as const)
  return [textTable(columns, rows, origin)]
}

function isRow(line: string): boolean {
  return line.includes('\t')
}
