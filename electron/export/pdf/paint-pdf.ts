import type { PDFContext, PDFRef } from 'pdf-lib'
import { PDFDocument, PDFName } from 'pdf-lib'
import type { ReportDocument } from '../../../shared/document/document'
import type { OpenTypeFont } from '../../../shared/font/sfnt'
import type { GlyphRun, Page, TypesetPages } from '../../../shared/typeset/page'
import type { Bookmark } from './bookmarks'
import { registerBookmarks } from './bookmarks'
import { embedFont } from './embedded-font'
import { describeFile } from './metadata'
import type { NamedFont } from './page-content'
import { markedContents, pageContent } from './page-content'
import { memoryOf } from './painter-memory'
import { registerDeflated } from './streams'
import { contentType } from './structure-elements'
import { StructureTree, structureNames } from './structure-tree'
import { writeFile } from './write-file'

/**
 * Draws set pages as a PDF 1.7 file: fonts subset, text that reads back as typed, tagged, with bookmarks.
 * The same document gives the same bytes, in any process and at any time.
 * @throws Error if a font lacks a character of the pages; the typesetter reports those before.
 */
export async function paintPdf(document: ReportDocument, set: TypesetPages, fonts: ReadonlyMap<string, OpenTypeFont>): Promise<Uint8Array> {
  const pdf = await PDFDocument.create({ updateMetadata: false })
  const { context, catalog } = pdf
  const used = subsetFonts(set, fonts)
  const fontRefs = [...used.values()].map(({ name, subset }) => [name, embedFont(context, subset)] as const)
  const resources = context.register(context.obj({ Font: Object.fromEntries(fontRefs) }))
  const structure = new StructureTree()
  const pageRefs = set.pages.map(() => context.nextRef())
  const contents = set.pages.map((page, index) => contentOf(page, pageRefs[index], { document, used, structure }))
  catalog.set(PDFName.of('Pages'), registerPages(context, set, { pageRefs, resources, contents: memoryOf(fonts).deflatePages(contents) }))
  catalog.set(structureNames.root, structure.register(context, document.blocks, set))
  catalog.set(structureNames.markInfo, context.obj({ Marked: true }))
  const outline = registerBookmarks(context, bookmarksOf(document, set, pageRefs))
  if (outline !== null) catalog.set(PDFName.of('Outlines'), outline)
  describeFile(pdf, document.properties, contents)
  return writeFile(context)
}

/** Only characters that are drawn; fonts and their names in order of identifier, so that bytes never vary. */
function subsetFonts({ pages }: TypesetPages, fonts: ReadonlyMap<string, OpenTypeFont>): Map<string, NamedFont> {
  const characters = new Map<string, Set<string>>()
  for (const { runs } of pages) {
    for (const { fontId, characters: drawn } of runs) {
      const known = characters.get(fontId) ?? new Set<string>()
      characters.set(fontId, known)
      for (const character of drawn) known.add(character)
    }
  }
  const memory = memoryOf(fonts)
  const used = [...characters].sort(([a], [b]) => (a < b ? -1 : 1)).map(([fontId, drawn], index) => {
    const font = fonts.get(fontId)
    if (font === undefined) throw new Error(`no font ${fontId}`)
    const codePoints = Array.from(drawn, (character) => character.codePointAt(0) ?? 0).sort((a, b) => a - b)
    return [fontId, { name: `F${String(index + 1)}`, subset: memory.subset(fontId, font, codePoints) }] as const
  })
  return new Map(used)
}

interface Manuscript {
  readonly document: ReportDocument
  readonly used: ReadonlyMap<string, NamedFont>
  readonly structure: StructureTree
}

/** A page's operators; what they mark is noted in the structure. */
function contentOf(page: Page, pageRef: PDFRef | undefined, { document, used, structure }: Manuscript): string {
  return pageContent(markedContents(page), page.size, used, ({ blockIndex, cellIndex, shapes }) => {
    const block = blockIndex === null ? undefined : document.blocks[blockIndex]
    if (blockIndex === null || block === undefined || pageRef === undefined) return '/Artifact <</Type /Pagination>> BDC'
    // The rules of a table say nothing that its structure does not say; the bars of a figure are the figure.
    if (shapes.length > 0 && block.kind !== 'figure') return '/Artifact <</Type /Layout>> BDC'
    const contentId = structure.add({ pageIndex: page.number - 1, page: pageRef }, { blockIndex, cellIndex })
    return `/${contentType(block, cellIndex)} <</MCID ${contentId}>> BDC`
  })
}

interface PageParts {
  readonly pageRefs: readonly PDFRef[]
  readonly resources: PDFRef
  readonly contents: readonly Uint8Array[]
}

function registerPages(context: PDFContext, { pages }: TypesetPages, { pageRefs, resources, contents }: PageParts): PDFRef {
  const parent = context.nextRef()
  const entries = { Type: 'Page', Parent: parent, Resources: resources, Tabs: 'S' }
  contents.forEach((content, index) => {
    const [ref, page] = [pageRefs[index], pages[index]]
    if (ref === undefined || page === undefined) return
    const box = [0, 0, round(page.size.width), round(page.size.height)]
    context.assign(ref, context.obj({ ...entries, MediaBox: box, Contents: registerDeflated(context, content), StructParents: index }))
  })
  context.assign(parent, context.obj({ Type: 'Pages', Kids: [...pageRefs], Count: pageRefs.length }))
  return parent
}

/** A bookmark for each first-level heading, at its place. */
function bookmarksOf(document: ReportDocument, { pages }: TypesetPages, pageRefs: readonly PDFRef[]): Bookmark[] {
  const places = placesOfBlocks(pages)
  return document.blocks.flatMap((block, blockIndex) => {
    const place = places.get(blockIndex)
    const page = pageRefs[(place?.page.number ?? 0) - 1]
    if (block.kind !== 'heading' || block.level !== 1 || place === undefined || page === undefined) return []
    return [{ text: block.text, page, top: round(place.page.size.height - place.run.baseline + place.run.size) }]
  })
}

/** Where each block begins. */
function placesOfBlocks(pages: readonly Page[]): Map<number, { readonly page: Page; readonly run: GlyphRun }> {
  const places = new Map<number, { readonly page: Page; readonly run: GlyphRun }>()
  for (const page of pages) {
    for (const run of page.runs) if (run.blockIndex !== null && !places.has(run.blockIndex)) places.set(run.blockIndex, { page, run })
  }
  return places
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
