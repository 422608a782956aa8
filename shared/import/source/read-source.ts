import type { Result } from '../../contract/result'
import { failure, success } from '../../contract/result'
import type { ImportNotice } from '../../wording/import-notices'
import { reportError } from '../../wording/errors'
import type { DecodedText } from '../decode-text'
import { decodeText, LARGEST_TEXT_FILE, tooLarge } from '../decode-text'
import { encodingNotices } from '../encoding-notices'
import { readRelations } from './archive/package-part'
import type { ZipArchive } from './archive/zip-archive'
import { openZip } from './archive/zip-archive'
import { readDoc } from './binary-word/read-doc'
import { openCompoundFile } from './compound/compound-file'
import { readDelimited } from './delimited/read-delimited'
import { readXlsx } from './excel/read-xlsx'
import type { FlowBlock } from './flow'
import { settleFlow } from './flow'
import { readRtf } from './rich-text/read-rtf'
import type { SourceDocument } from './source-document'
import { fileKind } from './source-kind'
import type { SourceReading } from './source-reading'
import { readHtmlFile, readWebArchive } from './web/read-html'
import { readDocx } from './word/read-docx'

export type SourceKind = 'docx' | 'xlsx' | 'html' | 'csv' | 'doc' | 'rtf' | 'text'

export interface ReadSource {
  readonly kind: SourceKind
  readonly document: SourceDocument
  readonly notices: readonly ImportNotice[]
  /** All of a file that is text and nothing else, its empty lines and page ends kept; null for every other kind. */
  readonly text: string | null
}

/**
 * Reads a file of whatever kind it is by its content; many a .doc is a web page, RTF or Word's newer kind.
 * Errors: import.empty, import.too-large, import.binary, import.encoding, import.damaged, import.password,
 * import.expands-too-far, import.unsupported-kind, import.save-as-document, import.save-as-workbook, import.fixed-pages.
 */
export function readSource(bytes: Uint8Array, fileName: string): Result<ReadSource> {
  if (bytes.length === 0) return failure(reportError('import.empty', { name: fileName }))
  if (bytes.length > LARGEST_TEXT_FILE) return failure(tooLarge(fileName, bytes.length))
  const read = readKind(bytes, fileName)
  if (!read.ok) return read
  return read.value.document.blocks.length === 0 ? failure(reportError('import.empty', { name: fileName })) : read
}

function readKind(bytes: Uint8Array, fileName: string): Result<ReadSource> {
  switch (fileKind(bytes, fileName)) {
    case 'zip':
      return readArchive(bytes, fileName)
    case 'compound':
      return readCompound(bytes, fileName)
    case 'rtf':
      return withKind('rtf', readRtf(bytes, fileName))
    case 'html':
      return withKind('html', readHtmlFile(bytes, fileName))
    case 'web-archive':
      return withKind('html', readWebArchive(bytes, fileName))
    case 'delimited':
      return withKind('csv', readDelimitedText(bytes, fileName))
    case 'pdf':
      return failure(reportError('import.fixed-pages', { extension: '.pdf' }))
    case 'word-xml':
      return failure(reportError('import.save-as-document', { extension: '.xml' }))
    case 'excel-xml':
      return failure(reportError('import.save-as-workbook', { extension: '.xml' }))
    case 'text':
      return readPlainText(bytes, fileName)
  }
}

function withKind(kind: Exclude<SourceKind, 'text'>, reading: Result<SourceReading>): Result<ReadSource> {
  return reading.ok ? success({ kind, ...reading.value, text: null }) : reading
}

function readArchive(bytes: Uint8Array, fileName: string): Result<ReadSource> {
  const archive = openZip(bytes, fileName)
  if (!archive.ok) return archive
  const main = mainPart(archive.value)
  if (!main.ok) return main
  if (/^word\//iu.test(main.value)) return withKind('docx', readDocx(archive.value, readEmbedded))
  if (/^xl\//iu.test(main.value)) return withKind('xlsx', readXlsx(archive.value))
  return failure(unreadArchive(archive.value))
}

/** Path of the part that an Office file begins with; '' for another kind of archive. */
function mainPart(archive: ZipArchive): Result<string> {
  const relations = readRelations(archive, '')
  if (!relations.ok) return relations
  const usual = archive.paths.find((path) => /^(?:word\/document|xl\/workbook)\.xml$/iu.test(path))
  return success(relations.value.byKind.get('officeDocument') ?? usual ?? '')
}

function unreadArchive({ paths, fileName }: ZipArchive): ReturnType<typeof reportError> {
  const has = (path: RegExp): boolean => paths.some((each) => path.test(each))
  if (has(/^OFD\.xml$/iu)) return reportError('import.fixed-pages', { extension: '.ofd' })
  if (has(/^xl\/workbook\.bin$/iu)) return reportError('import.save-as-workbook', { extension: '.xlsb' })
  if (has(/^content\.xml$/iu)) {
    const code = /\.ods$/iu.test(fileName) ? 'import.save-as-workbook' : 'import.save-as-document'
    return reportError(code, { extension: extensionOf(fileName) })
  }
  return reportError('import.unsupported-kind', { extension: has(/^ppt\//iu) ? '.pptx' : '.zip' })
}

function readCompound(bytes: Uint8Array, fileName: string): Result<ReadSource> {
  const file = openCompoundFile(bytes)
  if (file === null) return failure(reportError('import.damaged', { name: fileName }))
  if (file.names.has('EncryptedPackage') || file.names.has('EncryptionInfo')) return failure(reportError('import.password', { name: fileName }))
  if (file.names.has('WordDocument')) return withKind('doc', readDoc(file, fileName))
  if (file.names.has('Workbook') || file.names.has('Book')) {
    return failure(reportError('import.save-as-workbook', { extension: extensionOf(fileName, '.xls') }))
  }
  if (file.names.size === 0) return failure(reportError('import.damaged', { name: fileName }))
  return failure(reportError('import.save-as-document', { extension: extensionOf(fileName) }))
}

function readPlainText(bytes: Uint8Array, fileName: string): Result<ReadSource> {
  const decoded = decodeText(bytes, fileName)
  return decoded.ok ? success({ kind: 'text', ...readingOf(decoded.value, fileName, linesOfText), text: decoded.value.text }) : decoded
}

function readDelimitedText(bytes: Uint8Array, fileName: string): Result<SourceReading> {
  const decoded = decodeText(bytes, fileName)
  return decoded.ok ? success(readingOf(decoded.value, fileName, readDelimited)) : decoded
}

function readingOf(decoded: DecodedText, fileName: string, toFlow: (text: string) => readonly FlowBlock[]): SourceReading {
  return { document: { blocks: settleFlow(toFlow(decoded.text)) }, notices: encodingNotices([{ fileName }], [decoded]) }
}

function linesOfText(text: string): FlowBlock[] {
  return [{ kind: 'line', text: text.replace(/\r\n?|[\v\f\u2028\u2029]/gu, '\n') }]
}

/** A web page or RTF that some web systems put into a Word file instead of a text. */
function readEmbedded(bytes: Uint8Array, path: string): readonly FlowBlock[] {
  const kind = fileKind(bytes, path)
  if (kind !== 'html' && kind !== 'web-archive' && kind !== 'rtf' && kind !== 'text') return []
  const read = readSource(bytes, path)
  if (!read.ok) return []
  return read.value.document.blocks.map((block) => {
    if (block.kind === 'line') return block
    const { rowCount, columnCount, cells } = block.table
    const flowCells = cells.map(({ text, ...place }) => ({ ...place, blocks: [{ kind: 'line' as const, text }] }))
    return { kind: 'grid', grid: { rowCount, columnCount, cells: flowCells } }
  })
}

function extensionOf(fileName: string, otherwise = '.doc'): string {
  return /\.[A-Za-z0-9]{1,8}$/u.exec(fileName)?.[0].toLowerCase() ?? otherwise
}
