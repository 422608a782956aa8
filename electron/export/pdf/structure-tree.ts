import type { PDFContext, PDFRef } from 'pdf-lib'
import { PDFHexString, PDFName, PDFString } from 'pdf-lib'
import type { DocumentBlock, FigureBlock, TableBlock, TableCell } from '../../../shared/document/document'
import { ASCENT } from '../../../shared/typeset/measure'
import { neighbours } from '../../../shared/typeset/neighbours'
import type { GlyphRun, Page, PageLink, Shape } from '../../../shared/typeset/page'
import { hundredths } from '../hundredths'
import type { PageObject } from './links'
import { registerLink } from './links'
import type { MarkedContent, OwnedContent } from './marked-content'
import type { StructureType } from './structure-elements'
import { alternativeText, cellAttributes, cellsByRow, cellType } from './structure-elements'
import { headersOfCells } from './structure-headers'
import { headingDepths, headingType } from './structure-headings'
import { byLine } from './structure-lines'
import { WrittenObject } from './written-object'

export const structureNames = { root: PDFName.of('StructTreeRoot'), markInfo: PDFName.of('MarkInfo') } as const

/** A page, its object in the file, and what its content stream marks. */
export interface MarkedPage extends PageObject {
  readonly contents: readonly MarkedContent[]
}

export interface RegisteredStructure {
  /** For the catalog. */
  readonly root: PDFRef
  /** The annotations of each page, in reading order. */
  readonly annotations: readonly (readonly PDFRef[])[]
}

/** Writes the logical structure (ISO 32000-1, 14.7), and the annotations that are part of it. */
export function registerStructure(context: PDFContext, blocks: readonly DocumentBlock[], pages: readonly MarkedPage[]): RegisteredStructure {
  return new StructureWriter(context, pages).write(blocks)
}

interface PlacedContent {
  readonly on: MarkedPage
  readonly content: OwnedContent
}

/** A child of an element: another element, a content by its MCID, or one on another page. */
type Kid = PDFRef | number | Readonly<Record<string, string | number | PDFRef>>

/** What only some elements have. */
interface ParticularEntries {
  readonly Alt?: PDFHexString
  readonly ID?: PDFString
  readonly A?: Readonly<Record<string, string | number | number[] | PDFString[]>>
}

interface ElementEntries extends ParticularEntries {
  readonly S: StructureType
  readonly P: PDFRef
  /** The page of contents that do not name theirs. */
  readonly Pg?: PDFRef
  readonly K: Kid | readonly Kid[]
}

class StructureWriter {
  readonly #context: PDFContext
  readonly #pages: readonly MarkedPage[]
  /** Of each page, the element that each of its contents belongs to, by MCID. */
  readonly #owners: PDFRef[][]
  readonly #annotations: PDFRef[][]
  /** Of each annotation, the element it belongs to. */
  readonly #linkOwners: PDFRef[] = []
  /** Elements that others name. */
  readonly #named = new Map<string, PDFRef>()
  #tableCount = 0

  constructor(context: PDFContext, pages: readonly MarkedPage[]) {
    this.#context = context
    this.#pages = pages
    this.#owners = pages.map(() => [])
    this.#annotations = pages.map(() => [])
  }

  write(blocks: readonly DocumentBlock[]): RegisteredStructure {
    const [root, document] = [this.#context.nextRef(), this.#context.nextRef()]
    const placed = placedByBlock(this.#pages)
    const depths = headingDepths(blocks)
    const kids = blocks.flatMap((block, blockIndex) => this.#elementsOf(block, placed.get(blockIndex) ?? [], { parent: document, depth: depths.get(blockIndex) }))
    this.#assign(document, { S: 'Document', P: root, K: kids })
    this.#context.assign(root, this.#context.obj({ Type: 'StructTreeRoot', K: [document], ...this.#parentTree(), ...this.#idTree() }))
    return { root, annotations: this.#annotations }
  }

  #elementsOf(block: DocumentBlock, placed: readonly PlacedContent[], { parent, depth }: ElementPlace): PDFRef[] {
    if (block.kind === 'table') return [this.#table(block, placed, parent)]
    if (placed.length === 0) return []
    if (depth !== undefined) return [this.#element(headingType(depth), parent, placed)]
    switch (block.kind) {
      case 'contents':
        return [this.#contents(placed, parent)]
      case 'figure':
        return [this.#element('Figure', parent, placed, figureEntries(block, placed))]
      case 'paragraph':
      case 'addressee':
        return [this.#element('P', parent, placed)]
      default:
        return byLine(block, placed).map((line) => this.#element('P', parent, line))
    }
  }

  /** An element with what it puts on pages; content on a later page than the first is named with its page. */
  #element(type: StructureType, parent: PDFRef, placed: readonly PlacedContent[], entries: ParticularEntries = {}): PDFRef {
    const ref = this.#context.nextRef()
    const page = placed[0]?.on.ref
    const kids = neighbours(placed, isSameLink).flatMap((group): Kid[] =>
      group[0]?.content.linkIndex === null ? group.map((each) => this.#mark(each, ref, page)) : [this.#link(group, ref)],
    )
    this.#assign(ref, { S: type, P: parent, ...(page === undefined ? {} : { Pg: page }), K: onlyOrAll(kids), ...entries })
    return ref
  }

  #mark({ on, content: { contentId } }: PlacedContent, owner: PDFRef, page: PDFRef | undefined): Kid {
    const owners = this.#owners[on.page.number - 1]
    if (owners !== undefined) owners[contentId] = owner
    return on.ref === page ? contentId : { Type: 'MCR', Pg: on.ref, MCID: contentId }
  }

  /** Link, with its text and its annotation (14.8.4.4.2). */
  #link(placed: readonly PlacedContent[], parent: PDFRef): PDFRef {
    const ref = this.#context.nextRef()
    const on = placed[0]?.on
    const marks = placed.map((each) => this.#mark(each, ref, on?.ref))
    const annotation = on === undefined ? null : this.#annotation(on, placed, ref)
    const objects = on === undefined || annotation === null ? [] : [{ Type: 'OBJR', Pg: on.ref, Obj: annotation }]
    this.#assign(ref, { S: annotation === null ? 'Span' : 'Link', P: parent, ...(on === undefined ? {} : { Pg: on.ref }), K: [...marks, ...objects] })
    return ref
  }

  #annotation(on: MarkedPage, placed: readonly PlacedContent[], owner: PDFRef): PDFRef | null {
    const indexes = new Set(placed.map(({ content }) => content.linkIndex))
    const lines = on.page.links.filter((_, index) => indexes.has(index))
    const annotation = registerLink(this.#context, this.#pages, { on, lines, structParent: this.#pages.length + this.#linkOwners.length })
    if (annotation === null) return null
    this.#linkOwners.push(owner)
    this.#annotations[on.page.number - 1]?.push(annotation)
    return annotation
  }

  /** TOC: its heading, then an item for each entry (14.8.4.2). */
  #contents(placed: readonly PlacedContent[], parent: PDFRef): PDFRef {
    const ref = this.#context.nextRef()
    const groups = neighbours(placed, (a, b) => a.content.linkIndex === b.content.linkIndex && a.on === b.on)
    const kids = groups.map((group) => {
      if (group[0]?.content.linkIndex === null) return this.#element('Caption', ref, group)
      const [item, reference] = [this.#context.nextRef(), this.#context.nextRef()]
      this.#assign(reference, { S: 'Reference', P: item, K: [this.#link(group, reference)] })
      this.#assign(item, { S: 'TOCI', P: ref, K: [reference] })
      return item
    })
    this.#assign(ref, { S: 'TOC', P: parent, K: kids })
    return ref
  }

  /** Table, TR, TH and TD; cells without text are elements too, so that rows stay whole (14.8.4.3.4). */
  #table(block: TableBlock, placed: readonly PlacedContent[], parent: PDFRef): PDFRef {
    const table = this.#context.nextRef()
    const ofCell = listedBy(placed, ({ content }) => content.cellIndex)
    const heads = tableHeads(block, `T${++this.#tableCount}`)
    const rows = cellsByRow(block).map((cellIndexes) => {
      const row = this.#context.nextRef()
      const cells = cellIndexes.flatMap((cellIndex) => {
        const cell = block.cells[cellIndex]
        return cell === undefined ? [] : [this.#element(cellType(cell), row, ofCell.get(cellIndex) ?? [], heads.entriesOf(cell, cellIndex))]
      })
      cellIndexes.forEach((cellIndex, index) => {
        const [id, ref] = [heads.idOf(cellIndex), cells[index]]
        if (id !== null && ref !== undefined) this.#named.set(id, ref)
      })
      this.#assign(row, { S: 'TR', P: table, K: cells })
      return row
    })
    this.#assign(table, { S: 'Table', P: parent, K: rows })
    return table
  }

  #assign(ref: PDFRef, entries: ElementEntries): void {
    this.#context.assign(ref, new WrittenObject({ ...entries }))
  }

  /** Names in the order of their bytes (7.9.6). */
  #idTree(): { IDTree?: PDFRef } {
    if (this.#named.size === 0) return {}
    const names = [...this.#named].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([id, ref]) => [PDFString.of(id), ref])
    return { IDTree: this.#context.register(this.#context.obj({ Names: names })) }
  }

  #parentTree(): { ParentTree: PDFRef; ParentTreeNextKey: number } {
    const ofPages = this.#owners.flatMap((owners, pageIndex) => [pageIndex, owners])
    const ofLinks = this.#linkOwners.flatMap((owner, index) => [this.#pages.length + index, owner])
    return {
      ParentTree: this.#context.register(new WrittenObject({ Nums: [...ofPages, ...ofLinks] })),
      ParentTreeNextKey: this.#pages.length + this.#linkOwners.length,
    }
  }
}

/** A kid alone needs no list (table 323). */
function onlyOrAll(kids: readonly Kid[]): Kid | readonly Kid[] {
  return kids.length === 1 ? (kids[0] ?? kids) : kids
}

interface TableHeads {
  /** Of a head that cells name; null for others. */
  idOf(cellIndex: number): string | null
  entriesOf(cell: TableCell, cellIndex: number): ParticularEntries
}

/** What the cells of a table say of its heads. */
function tableHeads(block: TableBlock, name: string): TableHeads {
  const headers = headersOfCells(block)
  const named = new Set([...headers.values()].flat())
  const idOf = (cellIndex: number): string | null => (named.has(cellIndex) ? `${name}C${cellIndex}` : null)
  return {
    idOf,
    entriesOf: (cell, cellIndex) => {
      const [id, own, attributes] = [idOf(cellIndex), headers.get(cellIndex) ?? [], cellAttributes(cell)]
      const ids = own.flatMap((head) => idOf(head) ?? []).map((each) => PDFString.of(each))
      const entries = ids.length === 0 ? attributes : { ...(attributes ?? { O: 'Table' }), Headers: ids }
      return { ...(id === null ? {} : { ID: PDFString.of(id) }), ...(entries === null ? {} : { A: entries }) }
    },
  }
}

interface ElementPlace {
  readonly parent: PDFRef
  /** Of a heading. */
  readonly depth: number | undefined
}

function placedByBlock(pages: readonly MarkedPage[]): Map<number, PlacedContent[]> {
  const lists = new Map<number, PlacedContent[]>()
  for (const on of pages) {
    for (const content of on.contents) if (content.kind === 'owned') pushTo(lists, content.blockIndex, { on, content })
  }
  return lists
}

function listedBy<K, T>(items: readonly T[], keyOf: (item: T) => K): Map<K, T[]> {
  const lists = new Map<K, T[]>()
  for (const item of items) pushTo(lists, keyOf(item), item)
  return lists
}

function pushTo<K, T>(lists: Map<K, T[]>, key: K, item: T): void {
  const list = lists.get(key)
  if (list === undefined) lists.set(key, [item])
  else list.push(item)
}

/** Neighbours in the text that lead to the same place are one link, which goes on on the next line. */
function isSameLink(a: PlacedContent, b: PlacedContent): boolean {
  const [from, to] = [linkOf(a), linkOf(b)]
  if (from === undefined || to === undefined) return from === to
  return a.on === b.on && isSameTarget(from, to)
}

function linkOf({ on, content: { linkIndex } }: PlacedContent): PageLink | undefined {
  return linkIndex === null ? undefined : on.page.links[linkIndex]
}

function isSameTarget({ target: a }: PageLink, { target: b }: PageLink): boolean {
  if (a.kind === 'address') return b.kind === 'address' && a.address === b.address
  return b.kind === 'page' && a.pageNumber === b.pageNumber
}

/** A figure says in words what it shows, and where it stands (14.8.5.4.3). */
function figureEntries(block: FigureBlock, placed: readonly PlacedContent[]): ParticularEntries {
  const alternative = { Alt: PDFHexString.fromText(alternativeText(block)) }
  const page = placed[0]?.on.page
  return page === undefined ? alternative : { ...alternative, A: { O: 'Layout', Placement: 'Block', BBox: boundingBox(page, placed) } }
}

function boundingBox({ size: { height } }: Page, placed: readonly PlacedContent[]): number[] {
  const boxes = placed.flatMap(({ content: { shapes, runs } }) => [...shapes.map(boxOfShape), ...runs.map(boxOfRun)])
  const [left, top] = [Math.min(...boxes.map((box) => box.left)), Math.min(...boxes.map((box) => box.top))]
  const [right, bottom] = [Math.max(...boxes.map((box) => box.right)), Math.max(...boxes.map((box) => box.bottom))]
  return [left, height - bottom, right, height - top].map(hundredths)
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
