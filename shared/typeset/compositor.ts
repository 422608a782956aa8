import type { ContentsBlock, DocumentBlock, TextSpan } from '../document/document'
import { folioText } from './characters.lexicon'
import type { ContentsEntry } from './contents'
import type { SetBlock } from './flow'
import type { GlyphSource, Setting } from './glyph'
import { createGlyphSource } from './glyph'
import type { GlyphLine } from './glyph-line'
import { measureText } from './glyph-line'
import type { LineBox } from './line-box'
import { layWhole, wholeWidth } from './line-box'
import { FOLIO_SIZE, TEXT_AREA } from './measure'
import type { FontSource } from './page'
import type { LayPage } from './page-memory'
import { rememberPages } from './page-memory'
import type { GlyphsOf } from './rows'
import { setBlock, setContents } from './rows'

/** Sets blocks and page numbers with given fonts, and remembers what it set. */
export interface Compositor {
  /** Blocks that were among those of the last call are not set again. */
  readonly setBlocks: (blocks: readonly DocumentBlock[]) => readonly SetBlock[]
  /** 目录, which follows from the pages of the text. */
  readonly setContents: (block: ContentsBlock, entries: readonly ContentsEntry[]) => SetBlock
  readonly layFolio: (folio: number) => LineBox
  /** What is printed at the top of each page. */
  readonly layPageMark: (text: string) => LineBox
  readonly layPage: LayPage
}

/**
 * A compositor that remembers the blocks it set last, so that an edit costs one block. A block is known again as the same
 * object at no cost, or by its content: a report comes to the export process as a copy.
 */
export function createCompositor(fonts: FontSource): Compositor {
  const glyphsOf = rememberGlyphSources(fonts)
  const known = new WeakMap<DocumentBlock, KnownBlock>()
  let last = new Map<string, SetBlock>()
  return {
    setBlocks: (blocks) => {
      const current = new Map<string, SetBlock>()
      const set = blocks.map((block) => {
        const own = known.get(block) ?? setByContent(block, [last, current], glyphsOf)
        known.set(block, own)
        current.set(own.content, own.result)
        return own.result
      })
      last = current
      return set
    },
    setContents: rememberContents((block, entries) => setContents(block, entries, glyphsOf)),
    layFolio: remembered((folio: number) => layFolio(folio, glyphsOf)),
    layPageMark: remembered((text: string) => layPageMark(text, glyphsOf)),
    layPage: rememberPages(),
  }
}

/** A block as it was set, and all of it that this depends on. */
interface KnownBlock {
  readonly content: string
  readonly result: SetBlock
}

function setByContent(block: DocumentBlock, known: readonly ReadonlyMap<string, SetBlock>[], glyphsOf: GlyphsOf): KnownBlock {
  const content = contentOf(block)
  for (const results of known) {
    const result = results.get(content)
    if (result !== undefined) return { content, result }
  }
  return { content, result: setBlock(block, glyphsOf) }
}

/** A 目录 is set twice, for where it leads depends on how many pages it takes; both are known when it is set again. */
const CONTENTS_KEPT = 2

function rememberContents(set: Compositor['setContents']): Compositor['setContents'] {
  let known: readonly KnownBlock[] = []
  return (block, entries) => {
    const content = JSON.stringify([block.heading, entries])
    const own = known.find((each) => each.content === content) ?? { content, result: set(block, entries) }
    known = [own, ...known.filter((each) => each !== own)].slice(0, CONTENTS_KEPT)
    return own.result
  }
}

/** The same function, which makes each of its results once. */
function remembered<K, T>(make: (key: K) => T): (key: K) => T {
  const made = new Map<K, T>()
  return (key) => {
    const known = made.get(key) ?? make(key)
    made.set(key, known)
    return known
  }
}

function rememberGlyphSources(fonts: FontSource): GlyphsOf {
  const sources = new Map<string, GlyphSource>()
  return (face, setting) => {
    const key = `${face} ${String(setting.size)} ${String(setting.cell)}`
    const source = sources.get(key) ?? createGlyphSource(fonts, face, setting)
    sources.set(key, source)
    return source
  }
}

/** All of a block that setting it depends on: not where it was written. */
function contentOf(block: DocumentBlock): string {
  const [span, ...others] = block.kind === 'paragraph' ? block.spans : []
  // Most blocks are such; their own text serves as well as JSON, which begins with a bracket, and takes no time.
  if (span !== undefined && others.length === 0) return `${span.face} ${span.text}`
  return JSON.stringify({ ...block, origin: null })
}

const FURNITURE: Setting = { size: FOLIO_SIZE, cell: FOLIO_SIZE }

const right = TEXT_AREA.left + TEXT_AREA.width

/** — 1 —, odd pages right, even pages left, one character free (GB/T 9704-2012, 7.5). */
function layFolio(folio: number, glyphsOf: GlyphsOf): LineBox {
  const text = furnitureLine({ text: folioText(folio), face: 'folio' }, glyphsOf)
  return layWhole(text, folio % 2 === 1 ? right - FOLIO_SIZE - wholeWidth(text) : TEXT_AREA.left + FOLIO_SIZE)
}

/** 4号 黑体, ending where the text does. */
function layPageMark(mark: string, glyphsOf: GlyphsOf): LineBox {
  const text = furnitureLine({ text: mark, face: 'heading1' }, glyphsOf)
  return layWhole(text, right - wholeWidth(text))
}

/** Page numbers and marks are the program's own words, which its fonts have. */
function furnitureLine(span: TextSpan, glyphsOf: GlyphsOf): GlyphLine {
  return measureText([span], FURNITURE, (face) => glyphsOf(face, FURNITURE), () => undefined)
}
