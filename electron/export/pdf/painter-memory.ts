import { deflateSync } from 'node:zlib'
import type { OpenTypeFont } from '../../../shared/font/sfnt'
import type { FontSubset } from './font-subset'
import { subsetFont } from './font-subset'

/**
 * What the last file was made of, so that a report exported again after a small change costs only the change. The keys
 * are exact – a font's characters, a page's operators – so that bytes never depend on what was exported before.
 */
export interface PainterMemory {
  /** @throws Error if the font lacks a character. */
  subset(id: string, font: OpenTypeFont, codePoints: readonly number[]): FontSubset
  /** The deflated content streams of a file's pages. */
  deflatePages(contents: readonly string[]): readonly Uint8Array[]
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
  let lastPages = new Map<string, Uint8Array>()
  return {
    subset: (id, font, codePoints) => {
      const key = codePoints.join()
      const known = subsets.get(id)
      const subset = known?.key === key ? known.subset : subsetFont(id, font, codePoints)
      subsets.set(id, { key, subset })
      return subset
    },
    deflatePages: (contents) => {
      const pages = new Map(contents.map((content) => [content, lastPages.get(content) ?? deflateSync(Buffer.from(content, 'latin1'))]))
      lastPages = pages
      return contents.flatMap((content) => pages.get(content) ?? [])
    },
  }
}
