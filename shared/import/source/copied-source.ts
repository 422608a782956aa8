import { readDelimited } from './delimited/read-delimited'
import { settleFlow } from './flow'
import type { SourceDocument } from './source-document'
import { readHtml } from './web/read-html'

/** What another program put on the clipboard: text/html, and the same as text/plain. */
export interface CopiedContent {
  readonly html: string
  readonly plain: string
}

/** Lines and tables of what was copied: from the page where there is one, else by tabs, else line by line. */
export function readCopied({ html, plain }: CopiedContent): SourceDocument {
  const fromPage = html.trim() === '' ? [] : settleFlow(readHtml(html) ?? [])
  if (fromPage.length > 0) return { blocks: fromPage }
  const text = plain.replace(/\r\n?/gu, '\n')
  return { blocks: settleFlow(isTable(text) ? readDelimited(text) : [{ kind: 'line', text }]) }
}

/** Cells of a spreadsheet; among paragraphs, a line with a tab is a line. */
function isTable(text: string): boolean {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  return lines.length > 0 && lines.every((line) => line.includes('\t'))
}
