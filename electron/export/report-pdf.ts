import type { Result } from '../../shared/contract/result'
import { failure, success } from '../../shared/contract/result'
import { composeDocument } from '../../shared/document/compose'
import type { BlockOrigin } from '../../shared/document/document'
import type { ReportFormat } from '../../shared/report/format'
import { printedHeading } from '../../shared/report/numbering'
import type { Report } from '../../shared/report/schema'
import type { MissingGlyph } from '../../shared/typeset/page'
import { typeset } from '../../shared/typeset/typeset'
import type { ReportError } from '../../shared/wording/errors'
import { reportError } from '../../shared/wording/errors'
import { invisibleCharacter, placeWording } from '../../shared/wording/places'
import { fill } from '../../shared/wording/template'
import type { LoadedFonts } from '../catalogue/load-fonts'
import { paintPdf } from './pdf/paint-pdf'

/** What making the bytes goes through; writing them comes after. */
export type PaintingStage = 'typesetting' | 'painting'

export interface ReportPdf {
  readonly bytes: Uint8Array
  readonly pages: number
}

/**
 * The report as a PDF file: document → pages → bytes. The same report gives the same bytes.
 * `onStage` is told each stage as it begins.
 * Errors: export.missing-glyph, export.missing-glyphs; then nothing has been painted.
 */
export async function reportToPdf(
  report: Report,
  format: ReportFormat,
  { fonts, source }: LoadedFonts,
  onStage: (stage: PaintingStage) => void,
): Promise<Result<ReportPdf>> {
  onStage('typesetting')
  const document = composeDocument(report, format)
  const set = typeset(document, source)
  if (!set.ok) return failure(missingGlyphError(set.missing, report))
  onStage('painting')
  const bytes = await paintPdf(document, set.value, fonts)
  return success({ bytes, pages: set.value.pages.length })
}

/** Names the first missing character and its place, and says how many different ones there are. */
function missingGlyphError(missing: readonly MissingGlyph[], report: Report): ReportError {
  const [first] = missing
  if (first === undefined) throw new Error('setting failed without a missing glyph')
  const count = new Set(missing.map(({ character }) => character)).size
  const { character } = first
  const details = {
    place: placeOf(first.origin, report),
    character: /^[\p{C}\p{Z}\p{M}]/u.test(character) ? invisibleCharacter : character,
    codePoint: `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`,
  }
  return count === 1 ? reportError('export.missing-glyph', details) : reportError('export.missing-glyphs', { ...details, count })
}

function placeOf({ part, sectionId }: BlockOrigin, report: Report): string {
  if (part !== 'section') return placeWording[part]
  const index = report.sections.findIndex(({ id }) => id === sectionId)
  const section = report.sections[index]
  const heading = section === undefined ? '' : printedHeading(section, index, report.sections)
  return heading === '' ? fill(placeWording.sectionWithoutHeading, { position: index + 1 }) : fill(placeWording.section, { heading })
}
