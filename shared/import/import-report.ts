import type { Result } from '../contract/result'
import { failure, success } from '../contract/result'
import type { MeaningCatalogue, ReportFormat } from '../report/format'
import type { Report } from '../report/schema'
import type { ReportError } from '../wording/errors'
import { reportError } from '../wording/errors'
import type { ImportNotice } from '../wording/import-notices'
import type { DecodedText } from './decode-text'
import { decodeText } from './decode-text'
import { encodingNotices } from './encoding-notices'
import { chooseFormat } from './format-choice'
import { findOrgan, findYear } from './identity'
import { meaningMatcher } from './meaning'
import { assembleReport } from './report-assembly'
import { reportNotices } from './report-notices'
import { namingOf, partText } from './report-parts'
import { looksLikeReport } from './report-signs'
import { linesOf } from './text-lines'
import type { TextLine } from './text-lines'

export type { ImportNotice } from '../wording/import-notices'

export interface ImportedFile {
  readonly fileName: string
  readonly bytes: Uint8Array
}

export interface ImportContext {
  readonly formats: readonly ReportFormat[]
  readonly meanings: MeaningCatalogue
  readonly newId: () => string
  /** What the clerk or the command line said; wins over what the text says. */
  readonly given: { readonly year?: number; readonly organ?: string; readonly formatId?: string }
  readonly origin: 'imported' | 'sample'
}

export interface ImportOutcome {
  readonly report: Report
  readonly notices: readonly ImportNotice[]
}

/**
 * Reads the text of a published or office report, faults kept as found. Several files are parts of one report, in order.
 * Every character but white space is in the report: in title, opening, sections, signature or set aside.
 * Errors: import.empty, import.too-large, import.binary, import.encoding, import.unsupported-kind, import.not-a-report, format.unknown.
 */
export function importReport(files: readonly ImportedFile[], context: ImportContext): Result<ImportOutcome> {
  const fileName = files[0]?.fileName ?? ''
  const decoded = decodeFiles(files)
  if (!decoded.ok) return decoded
  const lines = linesOfFiles(decoded.value)
  if (!looksLikeReport(lines)) return failure(reportError('import.not-a-report', { name: fileName }))
  const matcher = meaningMatcher(context.meanings)
  const parts = partText(lines, matcher)
  const naming = namingOf(parts, fileName)
  const [year, organ] = [findYear(naming, context.given.year), findOrgan(naming, context.given.organ)]
  const format = chooseFormat(context.formats, context.given.formatId, year.value, parts.outline.sections)
  if (!format.ok) return format
  const origin: Report['origin'] = context.origin === 'sample' ? { kind: 'sample' } : { kind: 'imported', fileName }
  const report = assembleReport(parts, { organ: organ.value, year: year.value, format: format.value }, origin, context.newId)
  const notices = reportNotices(parts, { year, organ, format: format.value }, report)
  return success({ report, notices: [...encodingNotices(files, decoded.value), ...notices] })
}

function decodeFiles(files: readonly ImportedFile[]): Result<readonly DecodedText[]> {
  if (files.length === 0) return failure<ReportError>(reportError('import.empty', { name: '' }))
  const decoded: DecodedText[] = []
  for (const { bytes, fileName } of files) {
    const result = decodeText(bytes, fileName)
    if (!result.ok) return result
    decoded.push(result.value)
  }
  return success(decoded)
}

function linesOfFiles(texts: readonly DecodedText[]): TextLine[] {
  const lines: TextLine[] = []
  texts.forEach(({ text }, part) => {
    for (const line of linesOf(text, part, lines.length)) lines.push(line)
  })
  return lines
}
