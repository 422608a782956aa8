import { attachmentHeadPattern, attachmentNamePattern } from '../report/attachment.lexicon'
import { tidyAttachmentTitle } from '../report/attachment-title'
import { textOfRows } from '../report/pasted-grid'
import type { Attachment } from '../report/schema'
import { sentenceEndPattern } from '../report/text.lexicon'
import type { SourceBlock, SourceTable } from './source/source-document'

/** An attachment before it is one of a report's. */
export type ReadAttachment = Omit<Attachment, 'id'>

/** What of a text are attachments, and what is none: the list of their names, who to call. */
export interface ReadAttachments {
  readonly attachments: readonly ReadAttachment[]
  readonly rest: string
}

/** A longer first line is no title. */
const LONGEST_TITLE = 50

/** Lines and tables as the text of an attachment: a paragraph a line, a row of a table a line with its cells between tabs. */
export function attachmentText(blocks: readonly SourceBlock[]): string {
  return blocks.flatMap((block) => (block.kind === 'line' ? linesOf(block.text) : [rowsText(block.table)])).join('\n')
}

/** A document as one attachment: its first line is the title where it looks like one, else the file's name is. */
export function attachmentOfDocument(blocks: readonly SourceBlock[], fileName: string): ReadAttachment {
  const { title, text } = attachmentOfLines(attachmentText(blocks).split('\n'))
  return { title: title === '' ? tidyAttachmentTitle(fileName.replace(/\.[^.]+$/u, '')) : title, text }
}

/** The attachments of a text that followed a report's signature; the whole of it is one where none is headed. */
export function attachmentsOfText(text: string): ReadAttachments {
  const lines = text.split('\n')
  const isHead = headIn(lines)
  const starts = lines.flatMap((line, index) => (isHead(line) ? [index] : []))
  const [first] = starts
  if (first === undefined) return { attachments: [attachmentOfLines(lines)], rest: '' }
  const attachments = starts.map((start, index) => attachmentOfLines(lines.slice(start, starts[index + 1])))
  return { attachments, rest: lines.slice(0, first).join('\n') }
}

/** 附件1 alone on a line heads an attachment; where there is none such, a line 附件：统计表 does. */
function headIn(lines: readonly string[]): (line: string) => boolean {
  const isAlone = (line: string): boolean => attachmentHeadPattern.test(line.trim())
  return lines.some(isAlone) ? isAlone : (line) => attachmentNamePattern.test(line.trim())
}

function attachmentOfLines(lines: readonly string[]): ReadAttachment {
  const [first = '', ...others] = lines
  if (attachmentHeadPattern.test(first.trim()) && others.length > 0) return attachmentOfLines(others)
  return looksLikeTitle(first) ? { title: tidyAttachmentTitle(first), text: others.join('\n') } : { title: '', text: lines.join('\n') }
}

function looksLikeTitle(line: string): boolean {
  return line.trim() !== '' && !line.includes('\t') && line.length <= LONGEST_TITLE && !sentenceEndPattern.test(line.trim())
}

function linesOf(text: string): string[] {
  return text.split('\n').map((line) => line.trimEnd()).filter((line) => line.trim() !== '')
}

/** A line broken in a cell parts two words only in Latin. */
function inOneLine(text: string): string {
  return text.replace(/(?<=\w)\s*\n\s*(?=\w)/gu, ' ').replace(/\s*\n\s*/gu, '').replace(/\s+/gu, ' ').trim()
}

/** Merged cells stand at their top left; the others that they cover are empty. */
function rowsText({ rowCount, columnCount, cells }: SourceTable): string {
  const rows = Array.from({ length: rowCount }, () => Array.from({ length: columnCount }, () => ''))
  for (const { row, column, text } of cells) rows[row]?.splice(column, 1, inOneLine(text))
  return textOfRows(rows.filter((row) => row.some((cell) => cell !== '')))
}
