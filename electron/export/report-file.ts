import type { ReportFileKind } from '../../shared/contract/report-file-kinds'
import type { Result } from '../../shared/contract/result'
import { failure, success } from '../../shared/contract/result'
import { composeDocument } from '../../shared/document/compose'
import type { ReportDocument } from '../../shared/document/document'
import type { ReportFormat } from '../../shared/report/format'
import type { Report } from '../../shared/report/schema'
import { reportError } from '../../shared/wording/errors'
import type { LoadedFonts } from '../catalogue/load-fonts'
import { isOfficeFile } from './office-file'

/** An exported file before it is written. */
export interface ReportFile {
  readonly bytes: Uint8Array
  /** null for kinds that have no pages of their own. */
  readonly pages: number | null
}

/** What making a file may need; fonts are asked for by the kinds that need them. */
export interface ReportFileContext {
  readonly loadFonts: () => Promise<LoadedFonts>
}

/**
 * The report as a file of a kind. The same report gives the same bytes.
 * Errors: export.missing-glyph(s) for a PDF, export.no-tables for a workbook.
 */
export function reportToFile(kind: ReportFileKind, report: Report, format: ReportFormat, context: ReportFileContext): Promise<Result<ReportFile>> {
  return documentToFile(kind, composeDocument(report, format), context)
}

/** As {@link reportToFile}, of any document. */
export function documentToFile(kind: ReportFileKind, document: ReportDocument, context: ReportFileContext): Promise<Result<ReportFile>> {
  return makers[kind](document, context)
}

/** Whether a file that is there may be replaced by the new one: it is of the same kind, and a text one of the same report. */
export async function isSameReportFile(kind: ReportFileKind, existing: Uint8Array, made: Uint8Array): Promise<boolean> {
  switch (kind) {
    case 'pdf':
      return Buffer.from(existing.subarray(0, 5)).toString('latin1') === '%PDF-'
    case 'docx':
      return isOfficeFile(existing, 'word/document.xml')
    case 'xlsx':
      return isOfficeFile(existing, 'xl/workbook.xml')
    case 'html':
      return (await import('./html/write-html')).isOwnPage(existing)
    case 'txt':
      return (await import('./text/write-text')).isEarlierText(existing, made)
  }
}

type Maker = (document: ReportDocument, context: ReportFileContext) => Promise<Result<ReportFile>>

/** Each kind's code is loaded when it is first asked for. */
const makers: Readonly<Record<ReportFileKind, Maker>> = {
  pdf: async (document, { loadFonts }) => {
    const [fonts, { documentToPdf }] = await Promise.all([loadFonts(), import('./report-pdf')])
    return documentToPdf(document, fonts)
  },
  docx: async (document, { loadFonts }) => {
    const [{ source }, { documentToWord }] = await Promise.all([loadFonts(), import('./docx/write-word')])
    return success({ bytes: await documentToWord(document, source), pages: null })
  },
  html: async (document, { loadFonts }) => {
    const [{ source }, { documentToHtml }] = await Promise.all([loadFonts(), import('./html/write-html')])
    return success({ bytes: documentToHtml(document, source), pages: null })
  },
  txt: async (document) => {
    const { documentToText } = await import('./text/write-text')
    return success({ bytes: documentToText(document), pages: null })
  },
  xlsx: async (document) => {
    const [{ tableSheets }, { writeWorkbook }] = await Promise.all([import('./workbook/table-sheets'), import('./workbook/write-workbook')])
    const sheets = tableSheets(document)
    return sheets.length === 0 ? failure(reportError('export.no-tables')) : success({ bytes: writeWorkbook(sheets), pages: null })
  },
}
