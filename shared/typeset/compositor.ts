import type { DocumentBlock, Face } from '../document/document'
import { folioText } from './characters.lexicon'
import type { SetBlock } from './flow'
import type { GlyphSource, Setting } from './glyph'
import { createGlyphSource } from './glyph'
import { measureText } from './glyph-line'
import type { LineBox } from './line-box'
import { layWhole, wholeWidth } from './line-box'
import { FOLIO_SIZE, TEXT_AREA } from './measure'
import type { FontSource } from './page'
import { setBlock } from './rows'

/** Sets blocks and page numbers with given fonts, and remembers what it set. */
export interface Compositor {
  /** Blocks that were among those of the last call are not set again. */
  readonly setBlocks: (blocks: readonly DocumentBlock[]) => readonly SetBlock[]
  readonly layFolio: (pageNumber: number) => LineBox
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
    layFolio: (pageNumber) => layFolio(pageNumber, glyphsOf),
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

type GlyphsOf = (face: Face, setting: Setting) => GlyphSource

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
  return JSON.stringify({ ...block, origin: null })
}

const FOLIO: Setting = { size: FOLIO_SIZE, cell: FOLIO_SIZE }

/** — 1 —, odd pages right, even pages left, one character free (GB/T 9704-2012, 7.5). */
function layFolio(pageNumber: number, glyphsOf: GlyphsOf): LineBox {
  const text = measureText([{ text: folioText(pageNumber), face: 'folio' }], FOLIO, (face) => glyphsOf(face, FOLIO), () => undefined)
  const outer = TEXT_AREA.left + TEXT_AREA.width - FOLIO_SIZE - wholeWidth(text)
  return layWhole(text, pageNumber % 2 === 1 ? outer : TEXT_AREA.left + FOLIO_SIZE)
}
