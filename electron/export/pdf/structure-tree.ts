import type { PDFContext, PDFRef } from 'pdf-lib'
import { PDFName } from 'pdf-lib'
import type { DocumentBlock } from '../../../shared/document/document'

interface MarkedPlace {
  readonly page: PDFRef
  readonly contentId: number
}

/** The standard structure type of a block (ISO 32000-1, 14.8.4.3). */
export function structureType(block: DocumentBlock): 'H1' | 'H2' | 'H3' | 'P' {
  if (block.kind === 'title') return 'H1'
  if (block.kind === 'heading') return block.level === 1 ? 'H2' : 'H3'
  return 'P'
}

/** Collects which marked content belongs to which block, and writes the logical structure (ISO 32000-1, 14.7). */
export class StructureTree {
  readonly #places = new Map<number, MarkedPlace[]>()
  readonly #blocksOfPage: number[][] = []

  /** Notes the next content of a page (in order of pages) and gives its MCID. */
  add(pageIndex: number, page: PDFRef, blockIndex: number): number {
    const blocks = (this.#blocksOfPage[pageIndex] ??= [])
    const contentId = blocks.push(blockIndex) - 1
    const places = this.#places.get(blockIndex)
    if (places === undefined) this.#places.set(blockIndex, [{ page, contentId }])
    else places.push({ page, contentId })
    return contentId
  }

  /** Registers the tree; gives the reference for the catalog. */
  register(context: PDFContext, blocks: readonly DocumentBlock[]): PDFRef {
    const [root, document] = [context.nextRef(), context.nextRef()]
    const elements = new Map<number, PDFRef>()
    for (const [blockIndex, places] of [...this.#places].sort(([a], [b]) => a - b)) {
      const block = blocks[blockIndex]
      if (block !== undefined) elements.set(blockIndex, context.register(context.obj(element(block, places, document))))
    }
    context.assign(document, context.obj({ Type: 'StructElem', S: 'Document', P: root, K: [...elements.values()] }))
    context.assign(root, context.obj({ Type: 'StructTreeRoot', K: [document], ...this.#parentTree(context, elements) }))
    return root
  }

  #parentTree(context: PDFContext, elements: ReadonlyMap<number, PDFRef>): { ParentTree: PDFRef; ParentTreeNextKey: number } {
    const numbers = this.#blocksOfPage.flatMap((blocks, pageIndex) => [
      pageIndex,
      context.register(context.obj(blocks.flatMap((blockIndex) => elements.get(blockIndex) ?? []))),
    ])
    return { ParentTree: context.register(context.obj({ Nums: numbers })), ParentTreeNextKey: this.#blocksOfPage.length }
  }
}

/** Content on a later page is named with its page (marked-content reference). */
function element(block: DocumentBlock, places: readonly MarkedPlace[], parent: PDFRef) {
  const first = places[0]?.page
  const kids = places.map(({ page, contentId }) => (page === first ? contentId : { Type: 'MCR', Pg: page, MCID: contentId }))
  return { Type: 'StructElem', S: structureType(block), P: parent, ...(first === undefined ? {} : { Pg: first }), K: kids }
}

export const structureNames = { root: PDFName.of('StructTreeRoot'), markInfo: PDFName.of('MarkInfo') } as const
