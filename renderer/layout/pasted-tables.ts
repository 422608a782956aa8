import { attachmentText } from '../../shared/import/attachment-reading'
import { readCopiedPage } from '../../shared/import/source/web/read-html'
import { gridOfText } from '../../shared/report/pasted-grid'

/**
 * What was copied, where there is a table in it: a row a line, the cells between tabs. Null where there is none: the
 * text is pasted as it is.
 */
export function pastedTables(clipboard: DataTransfer): string | null {
  const blocks = readCopiedPage(clipboard.getData('text/html'))
  if (blocks.some(({ kind }) => kind === 'table')) return attachmentText(blocks)
  const text = clipboard.getData('text/plain')
  return text.includes('\t') ? attachmentText([{ kind: 'table', table: gridOfText(text) }]) : null
}
