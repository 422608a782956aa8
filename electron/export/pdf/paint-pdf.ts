import { deflateSync } from 'node:zlib'
import type { PDFContext, PDFRef } from 'pdf-lib'
import { PDFDocument, PDFName, PDFRawStream, PDFStreamWriter } from 'pdf-lib'
import type { ReportDocument } from '../../../shared/document/document'
import type { OpenTypeFont } from '../../../shared/font/sfnt'
import type { Page, TypesetPages } from '../../../shared/typeset/page'
import type { Bookmark } from './bookmarks'
import { registerBookmarks } from './bookmarks'
import { embedFont } from './embedded-font'
import { describeFile } from './metadata'
import type { MarkedContent, NamedFont } from './page-content'
import { markedContents, pageContent } from './page-content'
import { StructureTree, structureNames, structureType } from './structure-tree'

const OBJECTS_PER_STREAM = 50

/** Objects written between two turns of the event loop; the painter has a process of its own and needs none. */
const OBJECTS_PER_TICK = Number.MAX_SAFE_INTEGER

/**
 * Draws set pages as a PDF 1.7 file: fonts subset, text that reads back as typed, tagged, with bookmarks.
 * The same document gives the same bytes, in any process and at any time.
 * @throws Error if a font lacks a character of the pages; the typesetter reports those before.
 */
export async function paintPdf(document: ReportDocument, set: TypesetPages, fonts: ReadonlyMap<string, OpenTypeFont>): Promise<Uint8Array> {
  const pdf = await PDFDocument.create({ updateMetadata: false })
  const { context, catalog } = pdf
  const used = embedFonts(context, set, fonts)
  const resources = context.register(context.obj({ Font: Object.fromEntries([...used.values()].map(({ name, font }) => [name, font.ref])) }))
  const structure = new StructureTree()
  const parent = context.nextRef()
  const contents = set.pages.map((page) => paintPage(page, { context, document, set, used, structure, resources, parent }))
  const pageRefs = contents.map(({ ref }) => ref)

  context.assign(parent, context.obj({ Type: 'Pages', Kids: pageRefs, Count: pageRefs.length }))
  catalog.set(PDFName.of('Pages'), parent)
  catalog.set(structureNames.root, structure.register(context, document.blocks))
  catalog.set(structureNames.markInfo, context.obj({ Marked: true }))
  const outline = registerBookmarks(context, bookmarksOf(document, set, pageRefs))
  if (outline !== null) catalog.set(PDFName.of('Outlines'), outline)
  describeFile(pdf, document.properties, contents.map(({ operators }) => operators).join(''))
  return PDFStreamWriter.forContext(context, OBJECTS_PER_TICK, true, OBJECTS_PER_STREAM).serializeToBuffer()
}

/** Only characters that are drawn; fonts and their names in order of identifier, so that bytes never vary. */
function embedFonts(context: PDFContext, { pages }: TypesetPages, fonts: ReadonlyMap<string, OpenTypeFont>): Map<string, NamedFont> {
  const characters = new Map<string, Set<string>>()
  for (const { fontId, characters: drawn } of pages.flatMap(({ runs }) => runs)) {
    const known = characters.get(fontId) ?? new Set<string>()
    characters.set(fontId, known)
    for (const character of drawn) known.add(character)
  }
  const embedded = [...characters].sort(([a], [b]) => (a < b ? -1 : 1)).map(([fontId, drawn], index) => {
    const font = fonts.get(fontId)
    if (font === undefined) throw new Error(`no font ${fontId}`)
    return [fontId, { name: `F${String(index + 1)}`, font: embedFont(context, fontId, font, [...drawn]) }] as const
  })
  return new Map(embedded)
}

interface Canvas {
  readonly context: PDFContext
  readonly document: ReportDocument
  readonly set: TypesetPages
  readonly used: ReadonlyMap<string, NamedFont>
  readonly structure: StructureTree
  readonly resources: PDFRef
  readonly parent: PDFRef
}

function paintPage(page: Page, canvas: Canvas): { ref: PDFRef; operators: string } {
  const { context, document, set, used, structure, resources, parent } = canvas
  const ref = context.nextRef()
  const pageIndex = page.number - 1
  const beginMark = ({ blockIndex }: MarkedContent): string => {
    const block = blockIndex === null ? undefined : document.blocks[blockIndex]
    if (blockIndex === null || block === undefined) return '/Artifact <</Type /Pagination>> BDC'
    return `/${structureType(block)} <</MCID ${String(structure.add(pageIndex, ref, blockIndex))}>> BDC`
  }
  const operators = pageContent(markedContents(page), set.size, used, beginMark)
  const deflated = deflateSync(Buffer.from(operators, 'latin1'))
  const stream = context.register(PDFRawStream.of(context.obj({ Filter: 'FlateDecode', Length: deflated.length }), deflated))
  const box = [0, 0, round(set.size.width), round(set.size.height)]
  const entries = { Type: 'Page', Parent: parent, MediaBox: box, Resources: resources, Contents: stream, StructParents: pageIndex, Tabs: 'S' }
  context.assign(ref, context.obj(entries))
  return { ref, operators }
}

/** A bookmark for each first-level heading, at its place. */
function bookmarksOf(document: ReportDocument, { pages, size }: TypesetPages, pageRefs: readonly PDFRef[]): Bookmark[] {
  return document.blocks.flatMap((block, blockIndex) => {
    if (block.kind !== 'heading' || block.level !== 1) return []
    for (const { number, runs } of pages) {
      const run = runs.find((each) => each.blockIndex === blockIndex)
      const page = pageRefs[number - 1]
      if (run !== undefined && page !== undefined) return [{ text: block.text, page, top: round(size.height - run.baseline + run.size) }]
    }
    return []
  })
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
