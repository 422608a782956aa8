import type { ReportDocument } from '../../../shared/document/document'
import { namedInContents } from '../../../shared/typeset/front-pages'
import type { TypesetPages } from '../../../shared/typeset/page'

/** A heading that the contents name. */
export interface OutlineEntry {
  readonly blockIndex: number
  readonly level: 1 | 2
  readonly text: string
  /** Word's own marks of headings for its contents begin so. */
  readonly bookmark: string
  /** Number of the page it stands on; '' where the pages are not known. */
  readonly pageNumber: string
}

/** What the printed contents name, in order: headings of the first two levels and attachments. */
export function outlineOf({ blocks }: ReportDocument, pages: TypesetPages | null): OutlineEntry[] {
  const numbers = pages === null ? new Map<number, number>() : printedNumbers(pages)
  return blocks.flatMap((block, blockIndex) => {
    const named = namedInContents(block)
    if (named === null) return []
    const bookmark = `_Toc${String(blockIndex + 1).padStart(9, '0')}`
    return [{ ...named, blockIndex, bookmark, pageNumber: String(numbers.get(blockIndex) ?? '') }]
  })
}

/** The printed number of the page that each block begins on. */
function printedNumbers({ pages }: TypesetPages): Map<number, number> {
  const numbers = new Map<number, number>()
  for (const { folio, runs } of pages) {
    for (const { blockIndex } of runs) if (blockIndex !== null && folio !== null && !numbers.has(blockIndex)) numbers.set(blockIndex, folio)
  }
  return numbers
}

/** Blocks of which something stands on more than one page. */
export function partedBlocks({ pages }: TypesetPages): ReadonlySet<number> {
  const firstPage = new Map<number, number>()
  const parted = new Set<number>()
  for (const { number, runs } of pages) {
    for (const { blockIndex } of runs) {
      if (blockIndex === null) continue
      if ((firstPage.get(blockIndex) ?? number) !== number) parted.add(blockIndex)
      else firstPage.set(blockIndex, number)
    }
  }
  return parted
}

/** Blocks that begin on a page that is turned for a wide table. */
export function turnedBlocks({ pages }: TypesetPages): ReadonlySet<number> {
  const [upright, turned] = [new Set<number>(), new Set<number>()]
  for (const { size, runs } of pages) {
    const isTurned = size.width > size.height
    for (const { blockIndex } of runs) {
      if (blockIndex === null || upright.has(blockIndex)) continue
      if (isTurned) turned.add(blockIndex)
      else if (!turned.has(blockIndex)) upright.add(blockIndex)
    }
  }
  return turned
}
