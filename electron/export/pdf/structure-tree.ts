import type { PDFContext, PDFRef } from 'pdf-lib'
import { PDFHexString, PDFName } from 'pdf-lib'
import type { DocumentBlock, TableBlock } from '../../../shared/document/document'
import { ASCENT } from '../../../shared/typeset/measure'
import type { GlyphRun, Shape, TypesetPages } from '../../../shared/typeset/page'
import { alternativeText, cellAttributes, cellsByRow, cellType, structureType } from './structure-elements'

interface MarkedPlace {
  readonly page: PDFRef
  readonly contentId: number
}

/** What a piece of content belongs to: a block, or a cell of its table. */
export interface ContentOwner {
  readonly blockIndex: number
  readonly cellIndex: number | null
}

/** Collects which marked content belongs to what, and writes the logical structure (ISO 32000-1, 14.7). */
export class StructureTree {
  readonly #places = new Map<string, MarkedPlace[]>()
  readonly #ownersOfPage: string[][] = []

  /** Notes the next content of a page (in order of pages) and gives its MCID. */
  add({ pageIndex, page }: { readonly pageIndex: number; readonly page: PDFRef }, owner: ContentOwner): number {
    const key = keyOf(owner)
    const owners = (this.#ownersOfPage[pageIndex] ??= [])
    const contentId = owners.push(key) - 1
    const places = this.#places.get(key)
    if (places === undefined) this.#places.set(key, [{ page, contentId }])
    else places.push({ page, contentId })
    return contentId
  }

  /** Registers the tree; gives the reference for the catalog. */
  register(context: PDFContext, blocks: readonly DocumentBlock[], set: TypesetPages): PDFRef {
    const [root, document] = [context.nextRef(), context.nextRef()]
    const elements = new Map<string, PDFRef>()
    const kids = blocks.flatMap((block, blockIndex) => {
      const owner = { blockIndex, cellIndex: null }
      if (block.kind === 'table') return this.#registerTable(context, block, { blockIndex, parent: document, elements })
      const places = this.#places.get(keyOf(owner))
      if (places === undefined) return []
      const figure = block.kind === 'figure' ? figureEntries(block, blockIndex, set) : {}
      const ref = context.register(context.obj({ ...element(structureType(block), places, document), ...figure }))
      elements.set(keyOf(owner), ref)
      return [ref]
    })
    context.assign(document, context.obj({ Type: 'StructElem', S: 'Document', P: root, K: kids }))
    context.assign(root, context.obj({ Type: 'StructTreeRoot', K: [document], ...this.#parentTree(context, elements) }))
    return root
  }

  /** Table, TR, TH and TD; cells without text are elements too, so that rows stay whole (14.8.4.3.4). */
  #registerTable(context: PDFContext, block: TableBlock, { blockIndex, parent, elements }: TableRegistration): PDFRef {
    const table = context.nextRef()
    const rows = cellsByRow(block).map((cellIndexes) => {
      const row = context.nextRef()
      const cells = cellIndexes.flatMap((cellIndex) => {
        const cell = block.cells[cellIndex]
        const key = keyOf({ blockIndex, cellIndex })
        if (cell === undefined) return []
        const ref = context.register(context.obj({ ...element(cellType(cell), this.#places.get(key) ?? [], row), A: cellAttributes(cell) }))
        elements.set(key, ref)
        return [ref]
      })
      context.assign(row, context.obj({ Type: 'StructElem', S: 'TR', P: table, K: cells }))
      return row
    })
    context.assign(table, context.obj({ Type: 'StructElem', S: structureType(block), P: parent, K: rows }))
    return table
  }

  #parentTree(context: PDFContext, elements: ReadonlyMap<string, PDFRef>): { ParentTree: PDFRef; ParentTreeNextKey: number } {
    const numbers = this.#ownersOfPage.flatMap((owners, pageIndex) => [
      pageIndex,
      context.register(context.obj(owners.flatMap((owner) => elements.get(owner) ?? []))),
    ])
    return { ParentTree: context.register(context.obj({ Nums: numbers })), ParentTreeNextKey: this.#ownersOfPage.length }
  }
}

interface TableRegistration {
  readonly blockIndex: number
  readonly parent: PDFRef
  /** Elements by what they belong to; cells are added. */
  readonly elements: Map<string, PDFRef>
}

function keyOf({ blockIndex, cellIndex }: ContentOwner): string {
  return cellIndex === null ? `${blockIndex}` : `${blockIndex} ${cellIndex}`
}

/** Content on a later page is named with its page (marked-content reference). */
function element(type: string, places: readonly MarkedPlace[], parent: PDFRef) {
  const first = places[0]?.page
  const kids = places.map(({ page, contentId }) => (page === first ? contentId : { Type: 'MCR', Pg: page, MCID: contentId }))
  return { Type: 'StructElem', S: type, P: parent, ...(first === undefined ? {} : { Pg: first }), K: kids }
}

/** A figure says in words what it shows, and where it stands (14.8.5.4.3). */
function figureEntries(block: DocumentBlock, blockIndex: number, { pages }: TypesetPages) {
  const height = pages.find(({ runs }) => runs.some((run) => run.blockIndex === blockIndex))?.size.height ?? 0
  const boxes = pages.flatMap(({ shapes, runs }) => [
    ...shapes.filter((shape) => shape.blockIndex === blockIndex).map(boxOfShape),
    ...runs.filter((run) => run.blockIndex === blockIndex).map(boxOfRun),
  ])
  const [left, top] = [Math.min(...boxes.map((box) => box.left)), Math.min(...boxes.map((box) => box.top))]
  const [right, bottom] = [Math.max(...boxes.map((box) => box.right)), Math.max(...boxes.map((box) => box.bottom))]
  const box = [left, height - bottom, right, height - top].map((length) => Math.round(length * 100) / 100)
  return { Alt: PDFHexString.fromText(alternativeText(block)), A: { O: 'Layout', Placement: 'Block', BBox: box } }
}

interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

function boxOfShape({ x, y, width, height }: Shape): Box {
  return { left: x, top: y, right: x + width, bottom: y + height }
}

/** The em boxes of a run's characters. */
function boxOfRun({ origins, baseline, size }: GlyphRun): Box {
  const top = baseline - ASCENT * size
  return { left: Math.min(...origins), top, right: Math.max(...origins) + size, bottom: top + size }
}

export const structureNames = { root: PDFName.of('StructTreeRoot'), markInfo: PDFName.of('MarkInfo') } as const
