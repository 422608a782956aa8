import type { DocumentBlock } from '../../../shared/document/document'
import { mm } from '../../../shared/typeset/measure'
import { neighbours } from '../../../shared/typeset/neighbours'
import type { GlyphRun, Page, PageLink, Shape } from '../../../shared/typeset/page'
import type { Sheet } from '../../../shared/typeset/sheet'
import { sheets } from '../../../shared/typeset/sheet'
import type { FontSubset } from './font-subset'
import { literalText } from './literal-string'

export interface NamedFont {
  /** Name in the page's resources. */
  readonly name: string
  readonly subset: FontSubset
}

export type NamedFonts = ReadonlyMap<string, NamedFont>

/** Either shapes or runs; shapes lie under all text of the page. */
interface Drawn {
  readonly shapes: readonly Shape[]
  readonly runs: readonly GlyphRun[]
}

/** What one block, a cell of its table or a link in it puts on a page without a break. */
export interface OwnedContent extends Drawn {
  readonly kind: 'owned'
  /** Its number on the page (MCID). */
  readonly contentId: number
  readonly tag: 'P' | 'TH' | 'TD' | 'Figure' | 'Span'
  /** What was typed, where programs would read spaces into the runs; null where they read what was typed. */
  readonly actualText: string | null
  readonly blockIndex: number
  readonly cellIndex: number | null
  /** Position of its link on the page; null outside of links. */
  readonly linkIndex: number | null
}

/** What says nothing that the structure does not say: page numbers, repeated heads, rules (ISO 32000-1, 14.8.2.2). */
export interface Artifact extends Drawn {
  readonly kind: 'artifact'
  readonly role: ArtifactRole
  /** 'upright' for what a turned page has where the upright sheet has it (Page.turnedRuns). */
  readonly placedOn: 'page' | 'upright'
}

type ArtifactRole = 'page-head' | 'page-foot' | 'repetition' | 'rule'

export type MarkedContent = OwnedContent | Artifact

/**
 * The page's shapes, then its runs, grouped by what they belong to, in reading order. No mark stands within another: some
 * readers take the end of an inner mark for the end of the outer one, and lose the rest of a paragraph.
 */
export function markedContents(page: Page, blocks: readonly DocumentBlock[], fonts: NamedFonts): MarkedContent[] {
  const contents = [
    ...neighbours(page.shapes, (a, b) => a.blockIndex === b.blockIndex).map((shapes) => shapeContent(shapes, blocks)),
    ...neighbours(page.runs.flatMap((run) => cutAtLinks(run, page.links)), isSameOwner).flatMap((pieces) => textContents(pieces, { page, blocks, fonts })),
    ...page.turnedRuns.map((run) => furniture([run], sheets.upright, 'upright')),
  ]
  // Numbered last, when it is known which stand on the page.
  let count = 0
  return contents.map((content) => (content.kind === 'artifact' ? content : { ...content, contentId: count++ }))
}

/** The operator that opens a piece of content (ISO 32000-1, 14.6). */
export function beginMark(content: MarkedContent): string {
  if (content.kind === 'artifact') return `/Artifact <<${artifactEntries(content)}>> BDC`
  const { tag, contentId, actualText } = content
  return `/${tag} <</MCID ${contentId}${actualText === null ? '' : `/ActualText(${literalText(actualText)})`}>> BDC`
}

/** Table 330. */
function artifactEntries({ role, placedOn }: Artifact): string {
  switch (role) {
    case 'page-head':
      return `/Type /Pagination /Subtype /Header /Attached [/${placedOn === 'page' ? 'Top' : 'Right'}]`
    case 'page-foot':
      return `/Type /Pagination /Subtype /Footer /Attached [/${placedOn === 'page' ? 'Bottom' : 'Left'}]`
    case 'repetition':
      return '/Type /Pagination'
    case 'rule':
      return '/Type /Layout'
  }
}

/** The bars of a figure are the figure; other shapes are rules. */
function shapeContent(shapes: readonly Shape[], blocks: readonly DocumentBlock[]): MarkedContent {
  const blockIndex = shapes[0]?.blockIndex ?? 0
  if (blocks[blockIndex]?.kind !== 'figure') return { kind: 'artifact', role: 'rule', placedOn: 'page', shapes, runs: [] }
  return { kind: 'owned', contentId: 0, tag: 'Figure', actualText: null, blockIndex, cellIndex: null, linkIndex: null, shapes, runs: [] }
}

interface Manuscript {
  readonly page: Page
  readonly blocks: readonly DocumentBlock[]
  readonly fonts: NamedFonts
}

function textContents(pieces: readonly LinkedRun[], { page, blocks, fonts }: Manuscript): MarkedContent[] {
  const [first] = pieces
  if (first === undefined) return []
  const { run: { blockIndex, cellIndex }, linkIndex } = first
  const block = blockIndex === null ? undefined : blocks[blockIndex]
  const runs = pieces.map(({ run }) => run)
  if (blockIndex === null || block === undefined) return [furniture(runs, sheetOf(page), 'page')]
  const isParagraph = hasOneParagraph(block)
  const stretches = stretchesOf(runs).flatMap((stretch) => (isParagraph ? inPieces(stretch, fonts) : [asTyped(stretch, fonts)]))
  const isOnePiece = (a: Stretch, b: Stretch): boolean => isParagraph && a.actualText === null && b.actualText === null
  return neighbours(stretches, isOnePiece).map((group) => {
    const actualText = group[0]?.actualText ?? null
    const tag = actualText === null ? contentTag(block, cellIndex) : 'Span'
    return { kind: 'owned', contentId: 0, tag, actualText, blockIndex, cellIndex, linkIndex, shapes: NO_SHAPES, runs: group.flatMap((stretch) => stretch.runs) }
  })
}

const NO_SHAPES: readonly Shape[] = []

interface Stretch {
  readonly runs: readonly GlyphRun[]
  readonly actualText: string | null
}

/** Whether all text of the block is one element; otherwise each line is content of its own. */
function hasOneParagraph({ kind }: DocumentBlock): boolean {
  return kind !== 'cover' && kind !== 'contents' && kind !== 'letterhead' && kind !== 'signature' && kind !== 'attachment-list' && kind !== 'imprint'
}

function contentTag(block: DocumentBlock, cellIndex: number | null): OwnedContent['tag'] {
  if (block.kind === 'figure') return 'Figure'
  if (block.kind !== 'table' || cellIndex === null) return 'P'
  return block.cells[cellIndex]?.role === 'data' ? 'TD' : 'TH'
}

function sheetOf({ size }: Page): Sheet {
  return size.width > size.height ? sheets.turned : sheets.upright
}

/** What no block owns: outside of the text area the page's number or mark, within it what is repeated. */
function furniture(runs: readonly GlyphRun[], { textArea }: Sheet, placedOn: Artifact['placedOn']): Artifact {
  const baseline = runs[0]?.baseline ?? 0
  const role = baseline < textArea.top ? 'page-head' : baseline > textArea.top + textArea.height ? 'page-foot' : 'repetition'
  return { kind: 'artifact', role, placedOn, shapes: [], runs }
}

interface LinkedRun {
  readonly run: GlyphRun
  readonly linkIndex: number | null
}

/** A run in pieces, each of which lies in one link or in none. */
function cutAtLinks(run: GlyphRun, links: readonly PageLink[]): LinkedRun[] {
  const around = links.flatMap((link, linkIndex) => (isOnLineOf(link, run) ? [{ link, linkIndex }] : []))
  if (around.length === 0) return [{ run, linkIndex: null }]
  const linkAt = (x: number): number | null => around.find(({ link }) => x >= link.x - HAIR && x < link.x + link.width - HAIR)?.linkIndex ?? null
  const glyphs = run.origins.map((x, index) => ({ index, linkIndex: linkAt(x) }))
  return neighbours(glyphs, (a, b) => a.linkIndex === b.linkIndex).map((group) => {
    const [start, end] = [group[0]?.index ?? 0, (group.at(-1)?.index ?? 0) + 1]
    return { run: partOf(run, start, end), linkIndex: group[0]?.linkIndex ?? null }
  })
}

/** The characters of a run from `start` up to, not including, `end`. */
function partOf(run: GlyphRun, start: number, end: number): GlyphRun {
  if (start <= 0 && end >= run.characters.length) return run
  return { ...run, characters: run.characters.slice(start, end), origins: run.origins.slice(start, end) }
}

function isOnLineOf({ blockIndex, y, height }: PageLink, run: GlyphRun): boolean {
  return blockIndex === run.blockIndex && run.baseline > y && run.baseline <= y + height + HAIR
}

/** pt; positions are rounded, glyphs are much wider. */
const HAIR = 0.5

function isSameOwner(a: LinkedRun, b: LinkedRun): boolean {
  return a.run.blockIndex === b.run.blockIndex && a.run.cellIndex === b.run.cellIndex && a.linkIndex === b.linkIndex && !isTurn(a.run, b.run)
}

/** Page head, page foot and what is repeated are furniture of their own. */
function isTurn(a: GlyphRun, b: GlyphRun): boolean {
  return a.blockIndex === null && Math.abs(a.baseline - b.baseline) > FAR
}

const FAR = mm(100)

/** Runs on one baseline, without a wide space between them. */
function stretchesOf(runs: readonly GlyphRun[]): GlyphRun[][] {
  const stretches: GlyphRun[][] = []
  for (const run of runs) {
    const last = stretches.at(-1)
    const before = last?.at(-1)
    if (before !== undefined && goesOn(before, run)) last?.push(run)
    else stretches.push([run])
  }
  return stretches
}

/** In ems; what stands further apart is not read as one text. */
const COLUMN_GAP = 2

function goesOn(before: GlyphRun, { origins, baseline, size }: GlyphRun): boolean {
  const gap = (origins[0] ?? 0) - (before.origins.at(-1) ?? 0) - before.size
  return baseline === before.baseline && gap > -before.size && gap < COLUMN_GAP * size
}

/** In ems; programs that search and copy take a wider gap for a typed space, and a deeper overlap for another line. */
const WIDEST_GAP = 0.08
const DEEPEST_OVERLAP = 0.08

/** A stretch, as typed where programs would read something else from how it stands (ActualText, ISO 32000-1, 14.9.4). */
function asTyped(runs: readonly GlyphRun[], fonts: NamedFonts): Stretch {
  return { runs, actualText: misreadPlaces(runs, fonts).length === 0 ? null : textOfRuns(runs) }
}

/** A stretch in pieces: around what programs would misread the characters as typed, all others as they stand. */
function inPieces(stretch: readonly GlyphRun[], fonts: NamedFonts): Stretch[] {
  const places = misreadPlaces(stretch, fonts)
  if (places.length === 0) return [{ runs: stretch, actualText: null }]
  const edges = [0, ...bridgesOver(places).flatMap(({ start, end }) => [start, end]), Infinity]
  return edges.slice(1).flatMap((end, index): Stretch[] => {
    const runs = between(stretch, edges[index] ?? 0, end)
    return runs.length === 0 ? [] : [{ runs, actualText: index % 2 === 1 ? textOfRuns(runs) : null }]
  })
}

function textOfRuns(runs: readonly GlyphRun[]): string {
  return runs.map(({ characters }) => characters.join('')).join('')
}

/** Positions in a stretch of the characters that would not be read as following the one before. */
function misreadPlaces(stretch: readonly GlyphRun[], fonts: NamedFonts): number[] {
  const places: number[] = []
  let [position, pen] = [0, stretch[0]?.origins[0] ?? 0]
  for (const { fontId, size, characters, origins } of stretch) {
    const characterOf = fonts.get(fontId)?.subset.characterOf ?? noCharacter
    // A loop for all glyphs of a report: what is called for each of them would take as long again.
    for (let index = 0; index < characters.length; index++, position++) {
      const origin = origins[index] ?? pen
      if (isMisread((origin - pen) / size)) places.push(position)
      pen = origin + ((characterOf(characters[index] ?? '')?.width ?? 0) * size) / 1000
    }
  }
  return places
}

function noCharacter(): undefined {
  return undefined
}

function isMisread(gap: number): boolean {
  return gap > WIDEST_GAP || gap < -DEEPEST_OVERLAP
}

interface Bridge {
  readonly start: number
  readonly end: number
}

/** Bridges with so few characters between them are one: a mark more costs more than the characters. */
const NEAR = 8

/** From the character before each place to the one after it. */
function bridgesOver(places: readonly number[]): Bridge[] {
  const bridges: Bridge[] = []
  for (const place of places) {
    const last = bridges.at(-1)
    if (last !== undefined && place - last.end <= NEAR) bridges[bridges.length - 1] = { start: last.start, end: place + 1 }
    else bridges.push({ start: place - 1, end: place + 1 })
  }
  return bridges
}

/** What of runs that follow each other lies between two positions. */
function between(runs: readonly GlyphRun[], start: number, end: number): GlyphRun[] {
  let offset = 0
  return runs.flatMap((run) => {
    const part = partOf(run, Math.max(0, start - offset), Math.max(0, end - offset))
    offset += run.characters.length
    return part.characters.length === 0 ? [] : [part]
  })
}
