import type { PDFContext, PDFRef } from 'pdf-lib'
import { PDFHexString } from 'pdf-lib'
import type { DocumentBlock } from '../../../shared/document/document'
import type { Page } from '../../../shared/typeset/page'
import { readingAids } from '../../../shared/wording/reading-aids'

/** Registers the names by which readers list pages (ISO 32000-1, 12.4.2): the printed number, or what the page is. */
export function registerPageLabels(context: PDFContext, pages: readonly Page[], blocks: readonly DocumentBlock[]): PDFRef {
  const numbers = pages.flatMap((page, index) => {
    const before = pages[index - 1]
    const goesOn = page.folio !== null && before?.folio === page.folio - 1
    return goesOn ? [] : [index, labelOf(page, blocks)]
  })
  return context.register(context.obj({ Nums: numbers }))
}

function labelOf(page: Page, blocks: readonly DocumentBlock[]) {
  if (page.folio !== null) return { S: 'D', St: page.folio }
  const kinds = page.runs.map(({ blockIndex }) => (blockIndex === null ? undefined : blocks[blockIndex]?.kind))
  if (kinds.includes('cover')) return { P: PDFHexString.fromText(readingAids.coverLabel) }
  if (kinds.includes('contents')) return { P: PDFHexString.fromText(readingAids.contentsLabel) }
  return {}
}
