import type { DocumentBlock, ReportDocument, TableBlock } from '../../../shared/document/document'
import { linesOfBlock, linesOfMarks } from '../../../shared/document/plain-text'
import { tableNames } from '../../../shared/document/table-names'
import { chartSentences } from './chart-sentences'
import { tableSentences } from './table-sentences'

/** Tells Notepad that it reads UTF-8. */
const BYTE_ORDER_MARK = '\ufeff'

const LINE_END = '\r\n'

/**
 * The document as a text file, a paragraph a line; tables and charts in sentences, because columns of a text stand under
 * each other in few fonts only. UTF-8 with a byte order mark and Windows line ends: Notepad before Windows 10 1809 shows
 * the lines of another file as one, and without the mark takes short texts for GBK; every other program reads it, too.
 */
export function documentToText(document: ReportDocument): Uint8Array {
  const names = tableNames(document)
  const marked = document.pageMark === null ? [] : [document.pageMark]
  const lines = [...marked, ...document.blocks.flatMap((block) => linesOf(block, names))]
  return new TextEncoder().encode(BYTE_ORDER_MARK + lines.map((line) => line.replace(/\r\n?|\n/gu, ' ') + LINE_END).join(''))
}

function linesOf(block: DocumentBlock, names: ReadonlyMap<TableBlock, string>): readonly string[] {
  switch (block.kind) {
    case 'table':
      return tableSentences(block, names.get(block) ?? '')
    case 'figure':
      return chartSentences(block.chart)
    // Title, organ and date of a page of their own are said again where the text begins and ends.
    case 'cover':
      return linesOfMarks(block.marks)
    // Without pages there is nothing to find by their numbers.
    case 'contents':
      return []
    default:
      return linesOfBlock(block)
  }
}

/** Whether the bytes are a text that begins as the new one does: an earlier export of the same report. */
export function isEarlierText(existing: Uint8Array, made: Uint8Array): boolean {
  const firstLine = (bytes: Uint8Array): string => Buffer.from(bytes).toString('utf8').split(LINE_END, 1)[0] ?? ''
  return firstLine(existing).startsWith(BYTE_ORDER_MARK) && firstLine(existing) === firstLine(made)
}
