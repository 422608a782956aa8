import type { PDFContext, PDFRef } from 'pdf-lib'
import type { DocumentBlock } from '../../../shared/document/document'
import { linesOfBlock } from '../../../shared/document/plain-text'
import type { GlyphRun, Page } from '../../../shared/typeset/page'
import { hundredths } from '../hundredths'
import type { PageObject } from './links'
import { textString } from './literal-string'
import { headingDepths } from './structure-headings'
import { WrittenObject } from './written-object'

/** A heading and where it stands. */
interface Bookmark {
  readonly text: string
  readonly depth: number
  readonly page: PDFRef
  /** Distance of its top from the page's lower edge in pt. */
  readonly top: number
}

interface Branch extends Bookmark {
  readonly children: readonly Branch[]
}

/** How deep headings are listed: 一、 and 附件, and under them （一）. */
const LISTED_DEPTH = 2

/** The outline of a document (ISO 32000-1, 12.3.3), closed under its first level; null where there is nothing to list. */
export function registerBookmarks(context: PDFContext, blocks: readonly DocumentBlock[], pages: readonly PageObject[]): PDFRef | null {
  const branches = nested(bookmarksOf(blocks, pages))
  if (branches.length === 0) return null
  const root = context.nextRef()
  context.assign(root, new WrittenObject({ Type: 'Outlines', ...registerBranches(context, root, branches), Count: branches.length }))
  return root
}

/** Registers siblings; gives the links of what stands above them. */
function registerBranches(context: PDFContext, parent: PDFRef, branches: readonly Branch[]): { First?: PDFRef; Last?: PDFRef } {
  const refs = branches.map(() => context.nextRef())
  branches.forEach(({ text, page, top, children }, index) => {
    const [ref, previous, next] = [refs[index], refs[index - 1], refs[index + 1]]
    if (ref === undefined) return
    const siblings = { ...(previous === undefined ? {} : { Prev: previous }), ...(next === undefined ? {} : { Next: next }) }
    // A negative count: closed until somebody opens it.
    const below = children.length === 0 ? {} : { ...registerBranches(context, ref, children), Count: -children.length }
    const entries = { Title: textString(text), Parent: parent, Dest: [page, 'XYZ', null, top, null] }
    context.assign(ref, new WrittenObject({ ...entries, ...siblings, ...below }))
  })
  const [first, last] = [refs[0], refs.at(-1)]
  return first === undefined || last === undefined ? {} : { First: first, Last: last }
}

/** The title is not listed: all there is stands under it. */
function bookmarksOf(blocks: readonly DocumentBlock[], pages: readonly PageObject[]): Bookmark[] {
  const [places, depths] = [placesOfBlocks(pages), headingDepths(blocks)]
  const titleDepth = blocks.some(({ kind }) => kind === 'title') ? 1 : 0
  return blocks.flatMap((block, blockIndex) => {
    const [depth, place] = [(depths.get(blockIndex) ?? 0) - titleDepth, places.get(blockIndex)]
    if (depth < 1 || depth > LISTED_DEPTH || place === undefined) return []
    const { on: { page, ref }, run } = place
    return [{ text: linesOfBlock(block).join(' '), depth, page: ref, top: topOf(run, page) }]
  })
}

/** Each under the last one before it that stands less deep. */
function nested(bookmarks: readonly Bookmark[]): Branch[] {
  const branches: (Bookmark & { readonly children: Branch[] })[] = []
  for (const bookmark of bookmarks) {
    const last = branches.at(-1)
    const branch = { ...bookmark, children: [] }
    if (last !== undefined && last.depth < bookmark.depth) last.children.push(branch)
    else branches.push(branch)
  }
  return branches
}

interface BlockPlace {
  readonly on: PageObject
  readonly run: GlyphRun
}

/** Where each block begins. */
function placesOfBlocks(pages: readonly PageObject[]): Map<number, BlockPlace> {
  const places = new Map<number, BlockPlace>()
  for (const on of pages) {
    for (const run of on.page.runs) if (run.blockIndex !== null && !places.has(run.blockIndex)) places.set(run.blockIndex, { on, run })
  }
  return places
}

function topOf({ baseline, size }: GlyphRun, page: Page): number {
  return hundredths(page.size.height - baseline + size)
}
