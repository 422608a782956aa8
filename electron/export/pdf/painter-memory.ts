import type { ZlibOptions } from 'node:zlib'
import { deflateSync } from 'node:zlib'
import type { OpenTypeFont } from '../../../shared/font/sfnt'
import type { Page } from '../../../shared/typeset/page'
import type { FontSubset } from './font-subset'
import { subsetFont } from './font-subset'
import type { MarkedContent, NamedFonts } from './marked-content'

/**
 * What the last file was made of, so that a report exported again after a small change costs only the change. The keys
 * are exact – a font's characters, a page, what is deflated – so that bytes never depend on what was exported before.
 */
export interface PainterMemory {
  /** @throws Error if the font lacks a character. */
  subset(id: string, font: OpenTypeFont, codePoints: readonly number[]): FontSubset
  /** What `paint` makes of a page drawn with these fonts; for the page and the fonts of before, what it made then. */
  paintedPage(page: Page, fonts: NamedFonts, paint: () => PageContent): PaintedPage
  /** Deflated, byte by character. */
  deflateObjects(text: string): Uint8Array
  /** To be called when a file is done: what it did not need is forgotten. */
  endFile(): void
}

/** A page's operators and what they mark. */
export interface PageContent {
  readonly operators: string
  readonly contents: readonly MarkedContent[]
}

export interface PaintedPage {
  readonly contents: readonly MarkedContent[]
  /** The content stream, deflated. */
  readonly stream: Uint8Array
}

const memories = new WeakMap<object, PainterMemory>()

/** The memory that goes with opened fonts. */
export function memoryOf(fonts: ReadonlyMap<string, OpenTypeFont>): PainterMemory {
  const known = memories.get(fonts) ?? createPainterMemory()
  memories.set(fonts, known)
  return known
}

function createPainterMemory(): PainterMemory {
  const subsets = new Map<string, { readonly key: string; readonly subset: FontSubset }>()
  const pages = new WeakMap<Page, { readonly fonts: NamedFonts; readonly painted: PaintedPage }>()
  const streams = createStreamMemory()
  return {
    subset: (id, font, codePoints) => {
      const key = codePoints.join()
      const known = subsets.get(id)
      const subset = known?.key === key ? known.subset : subsetFont(id, font, codePoints, known?.subset)
      subsets.set(id, { key, subset })
      return subset
    },
    paintedPage: (page, fonts, paint) => {
      const known = pages.get(page)
      if (known !== undefined && areSame(known.fonts, fonts)) return known.painted
      const { operators, contents } = paint()
      const painted = { contents, stream: streams.deflate(operators) }
      pages.set(page, { fonts, painted })
      return painted
    },
    deflateObjects: streams.deflate,
    endFile: streams.forgetUnused,
  }
}

function areSame(a: NamedFonts, b: NamedFonts): boolean {
  return a.size === b.size && [...a].every(([id, { name, subset }]) => b.get(id)?.name === name && b.get(id)?.subset === subset)
}

interface StreamMemory {
  readonly deflate: (text: string) => Uint8Array
  readonly forgetUnused: () => void
}

/** Deflates what the last file did not have. */
function createStreamMemory(): StreamMemory {
  let last = new Map<string, Uint8Array>()
  let current = new Map<string, Uint8Array>()
  return {
    deflate: (text) => {
      const deflated = current.get(text) ?? last.get(text) ?? deflateSync(Buffer.from(text, 'latin1'), fitting(text.length))
      current.set(text, deflated)
      return deflated
    },
    forgetUnused: () => {
      last = current
      current = new Map()
    },
  }
}

/**
 * A window no larger than what is deflated, and tables to match: the content of a page has 3 KB, and to clear what zlib
 * takes for 32 KB is half of the work.
 */
function fitting(length: number): ZlibOptions {
  const windowBits = Math.min(15, Math.max(9, Math.ceil(Math.log2(length + WINDOW_MARGIN))))
  return { windowBits, memLevel: windowBits - 6, level: 9 }
}

/** So much less than its size can a window look back. */
const WINDOW_MARGIN = 262
