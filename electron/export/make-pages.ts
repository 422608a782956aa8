import type { Result } from '../../shared/contract/result'
import { success } from '../../shared/contract/result'
import { pagePictures } from '../../shared/page-picture/page-picture'
import type { MadeFile, PagesRequest } from './export-messages'
import type { MakingParts } from './make-files'
import { reportDocument } from './make-files'
import { printPage } from './print-page'
import { setDocument } from './report-pdf'

/** The pages of a report as the one document that prints them. Errors: export.missing-glyph, export.missing-glyphs. */
export async function makePages(request: PagesRequest, { loadFonts, onStep }: MakingParts): Promise<Result<MadeFile>> {
  onStep('pages')
  const { fonts, source } = await loadFonts()
  const set = setDocument(reportDocument(request.report, request.format, request.status), source)
  if (!set.ok) return set
  const { pages } = set.value
  const html = printPage(pagePictures(pages, fonts), pages.map(({ size }) => size))
  return success({ bytes: new TextEncoder().encode(html), pages: pages.length })
}
