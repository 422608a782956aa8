import type { PDFContext, PDFRef } from 'pdf-lib'
import { PDFName } from 'pdf-lib'
import type { DocumentBlock, ReportDocument } from '../../../shared/document/document'
import { CodePointTable } from '../../../shared/font/code-point-table'
import type { OpenTypeFont } from '../../../shared/font/sfnt'
import type { GlyphRun, Page, TypesetPages } from '../../../shared/typeset/page'
import { hundredths } from '../hundredths'
import { registerBookmarks } from './bookmarks'
import { embedFont } from './embedded-font'
import type { NamedFont, NamedFonts } from './marked-content'
import { markedContents } from './marked-content'
import { describeFile } from './metadata'
import { pageContent } from './page-content'
import { registerPageLabels } from './page-labels'
import type { PageContent, PaintedPage } from './painter-memory'
import { memoryOf } from './painter-memory'
import { createPdfFile } from './pdf-file'
import { registerDeflated } from './streams'
import type { MarkedPage, RegisteredStructure } from './structure-tree'
import { registerStructure, structureNames } from './structure-tree'
import { describeViewing } from './viewing'
import { writeFile } from './write-file'
import { WrittenObject } from './written-object'

/**
 * Draws set pages as a PDF 1.7 file: fonts subset, text that reads back as typed, tagged, with links and bookmarks.
 * The same document gives the same bytes, in any process and at any time.
 * @throws Error if a font lacks a character of the pages; the typesetter reports those before.
 */
export function paintPdf(document: ReportDocument, set: TypesetPages, fonts: ReadonlyMap<string, OpenTypeFont>): Uint8Array {
  const pdf = createPdfFile()
  const { context, catalog } = pdf
  const used = subsetFonts(set, fonts)
  const fontRefs = [...used.values()].map(({ name, subset }) => [name, embedFont(context, subset)] as const)
  const resources = context.register(context.obj({ Font: Object.fromEntries(fontRefs) }))
  const memory = memoryOf(fonts)
  const pages = set.pages.map((page) => {
    // Which marks a page has follows from its lines, and so does what kind of block each is of.
    const painted = memory.paintedPage(page, used, () => paintPage(page, document.blocks, used))
    return { page, ref: context.nextRef(), ...painted }
  })
  const structure = registerStructure(context, document.blocks, pages)
  catalog.set(PDFName.of('Pages'), registerPages(context, pages, { resources, structure }))
  catalog.set(PDFName.of('PageLabels'), registerPageLabels(context, set.pages, document.blocks))
  catalog.set(structureNames.root, structure.root)
  catalog.set(structureNames.markInfo, context.obj({ Marked: true }))
  const outline = registerBookmarks(context, document.blocks, pages)
  if (outline !== null) catalog.set(PDFName.of('Outlines'), outline)
  describeViewing(pdf, pages[0], outline)
  describeFile(pdf, document.properties, pages.map(({ stream }) => stream))
  const file = writeFile(context, memory)
  memory.endFile()
  return file
}

function paintPage(page: Page, blocks: readonly DocumentBlock[], fonts: NamedFonts): PageContent {
  const contents = markedContents(page, blocks, fonts)
  return { contents, operators: pageContent(contents, page.size, fonts) }
}

/** Only characters that are drawn; fonts and their names in order of identifier, so that bytes never vary. */
function subsetFonts({ pages }: TypesetPages, fonts: ReadonlyMap<string, OpenTypeFont>): Map<string, NamedFont> {
  const memory = memoryOf(fonts)
  const used = [...drawnWith(pages)].sort(([a], [b]) => (a < b ? -1 : 1)).map(([fontId, drawn], index) => {
    const font = fonts.get(fontId)
    if (font === undefined) throw new Error(`no font ${fontId}`)
    const codePoints = drawn.codePoints.sort((a, b) => a - b)
    return [fontId, { name: `F${String(index + 1)}`, subset: memory.subset(fontId, font, codePoints) }] as const
  })
  return new Map(used)
}

/** Code points that are drawn with a font, each once. */
interface DrawnCharacters {
  readonly codePoints: number[]
  readonly known: CodePointTable<true>
}

function drawnWith(pages: readonly Page[]): Map<string, DrawnCharacters> {
  const byFont = new Map<string, DrawnCharacters>()
  for (const { runs, turnedRuns } of pages) {
    for (const run of runs) addCharacters(byFont, run)
    for (const run of turnedRuns) addCharacters(byFont, run)
  }
  return byFont
}

function addCharacters(byFont: Map<string, DrawnCharacters>, { fontId, characters }: GlyphRun): void {
  const drawn = byFont.get(fontId) ?? { codePoints: [], known: new CodePointTable() }
  byFont.set(fontId, drawn)
  for (const character of characters) {
    const codePoint = character.codePointAt(0) ?? 0
    if (drawn.known.get(codePoint) === true) continue
    drawn.known.set(codePoint, true)
    drawn.codePoints.push(codePoint)
  }
}

interface PageParts {
  readonly resources: PDFRef
  readonly structure: RegisteredStructure
}

function registerPages(context: PDFContext, pages: readonly (MarkedPage & PaintedPage)[], { resources, structure }: PageParts): PDFRef {
  const parent = context.nextRef()
  const entries = { Type: 'Page', Parent: parent, Resources: resources, Tabs: 'S' }
  pages.forEach(({ page: { size }, ref, stream }, index) => {
    const annotations = structure.annotations[index] ?? []
    const own = { MediaBox: [0, 0, hundredths(size.width), hundredths(size.height)], Contents: registerDeflated(context, stream), StructParents: index }
    context.assign(ref, new WrittenObject({ ...entries, ...own, ...(annotations.length === 0 ? {} : { Annots: annotations }) }))
  })
  context.assign(parent, new WrittenObject({ Type: 'Pages', Kids: pages.map(({ ref }) => ref), Count: pages.length }))
  return parent
}
