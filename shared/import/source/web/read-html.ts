import type { Result } from '../../../contract/result'
import { failure, success } from '../../../contract/result'
import { reportError } from '../../../wording/errors'
import type { DecodedText } from '../../decode-text'
import { encodingNotices } from '../../encoding-notices'
import type { FlowBlock } from '../flow'
import { settleFlow } from '../flow'
import type { SourceBlock } from '../source-document'
import type { SourceReading } from '../source-reading'
import { readHtmlBlocks } from './html-blocks'
import { parseHtml } from './html-tree'
import { decodePage } from './page-encoding'
import { pageOfWebArchive } from './web-archive'

/** Before the page that Windows puts on the clipboard stand the places of its fragment. */
const clipboardHeader = /^Version:[\d.]+\s+(?:[A-Za-z]{1,40}:[^\r\n<]*\r?\n)*/u

/** Lines and tables of what was copied from a web page, from Word, WPS or Excel; none where no page was copied, or one that nests without end. */
export function readCopiedPage(html: string): readonly SourceBlock[] {
  return settleFlow(readHtml(html) ?? [])
}

/** Null for a page that nests without end. */
function readHtml(text: string): FlowBlock[] | null {
  const root = parseHtml(text.replace(clipboardHeader, ''))
  return root === null ? null : readHtmlBlocks(root.children)
}

/** Reads a saved web page. Errors: import.damaged, import.empty. */
export function readHtmlFile(bytes: Uint8Array, fileName: string): Result<SourceReading> {
  return readDecoded(decodePage(bytes, null), fileName)
}

/** Reads a web page saved as a single file (.mht, .mhtml). Errors: import.damaged, import.empty. */
export function readWebArchive(bytes: Uint8Array, fileName: string): Result<SourceReading> {
  const page = pageOfWebArchive(bytes)
  if (page === null) return failure(reportError('import.damaged', { name: fileName }))
  return readDecoded(decodePage(page.bytes, page.charset), fileName)
}

function readDecoded(decoded: DecodedText, fileName: string): Result<SourceReading> {
  const flow = readHtml(decoded.text)
  if (flow === null) return failure(reportError('import.damaged', { name: fileName }))
  return success({ document: { blocks: settleFlow(flow) }, notices: encodingNotices([{ fileName }], [decoded]) })
}
