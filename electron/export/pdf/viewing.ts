import type { PDFRef } from 'pdf-lib'
import { PDFName } from 'pdf-lib'
import { hundredths } from '../hundredths'
import type { PageObject } from './links'
import type { PdfFile } from './pdf-file'

/**
 * How the file opens and prints (ISO 32000-1, 7.7.2 and 12.2): at its beginning, as wide as the window, its title in the
 * title bar; on paper in its own size, for the margins of the page are prescribed, and on both sides (GB/T 9704-2012, 6.2).
 */
export function describeViewing({ catalog, context }: PdfFile, firstPage: PageObject | undefined, outline: PDFRef | null): void {
  const preferences = { DisplayDocTitle: true, PrintScaling: 'None', Duplex: 'DuplexFlipLongEdge' }
  catalog.set(PDFName.of('ViewerPreferences'), context.obj(preferences))
  catalog.set(PDFName.of('PageLayout'), PDFName.of('OneColumn'))
  catalog.set(PDFName.of('PageMode'), PDFName.of(outline === null ? 'UseNone' : 'UseOutlines'))
  if (firstPage === undefined) return
  catalog.set(PDFName.of('OpenAction'), context.obj([firstPage.ref, 'FitH', hundredths(firstPage.page.size.height)]))
}
