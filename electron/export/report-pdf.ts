import type { Result } from '../../shared/contract/result'
import { failure, success } from '../../shared/contract/result'
import { composeDocument } from '../../shared/document/compose'
import type { ReportDocument } from '../../shared/document/document'
import { describeMissing } from '../../shared/document/missing-character'
import type { ReportFormat } from '../../shared/report/format'
import type { Report } from '../../shared/report/schema'
import type { FontSource, MissingGlyph, TypesetPages } from '../../shared/typeset/page'
import { typeset } from '../../shared/typeset/typeset'
import type { ReportError } from '../../shared/wording/errors'
import { reportError } from '../../shared/wording/errors'
import type { LoadedFonts } from '../catalogue/load-fonts'
import { paintPdf } from './pdf/paint-pdf'

export interface ReportPdf {
  readonly bytes: Uint8Array
  readonly pages: number
}

/**
 * The report as a PDF file: document → pages → bytes. The same report gives the same bytes.
 * Errors: export.missing-glyph, export.missing-glyphs; then nothing has been painted.
 */
export function reportToPdf(report: Report, format: ReportFormat, fonts: LoadedFonts): Result<ReportPdf> {
  return documentToPdf(composeDocument(report, format), fonts)
}

/** Sets and paints a document. Errors: export.missing-glyph, export.missing-glyphs. */
export function documentToPdf(document: ReportDocument, { fonts, source }: LoadedFonts): Result<ReportPdf> {
  const set = setDocument(document, source)
  if (!set.ok) return set
  const bytes = paintPdf(document, set.value, fonts)
  return success({ bytes, pages: set.value.pages.length })
}

/** Sets a document. Errors: export.missing-glyph, export.missing-glyphs. */
export function setDocument(document: ReportDocument, source: FontSource): Result<TypesetPages> {
  const set = typeset(document, source)
  return set.ok ? success(set.value) : failure(missingGlyphError(set.missing, document))
}

/** Names the first missing character and its place, and says how many different ones there are. */
function missingGlyphError(missing: readonly MissingGlyph[], document: ReportDocument): ReportError {
  const [first] = missing
  if (first === undefined) throw new Error('setting failed without a missing glyph')
  const count = new Set(missing.map(({ character }) => character)).size
  const details = { ...describeMissing(first, document) }
  return count === 1 ? reportError('export.missing-glyph', details) : reportError('export.missing-glyphs', { ...details, count })
}
