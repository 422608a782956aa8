import type { PDFDict } from 'pdf-lib'
import { PDFContext } from 'pdf-lib'

/** The objects of a file being made, and the one that all others hang from. */
export interface PdfFile {
  readonly context: PDFContext
  readonly catalog: PDFDict
}

/**
 * A file with nothing in it yet. pdf-lib's own PDFDocument brings with it what reads, fills and draws on files, images
 * and fonts: three quarters of the package, which the build leaves out where nothing names it (docs/decisions/0011).
 */
export function createPdfFile(): PdfFile {
  const context = PDFContext.create()
  const catalog = context.obj({ Type: 'Catalog' })
  context.trailerInfo.Root = context.register(catalog)
  return { context, catalog }
}
