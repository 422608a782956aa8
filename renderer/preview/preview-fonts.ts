import { createFontSource, fontFiles } from '../../shared/font/font-set'
import { openFont } from '../../shared/font/sfnt'
import type { FontSource } from '../../shared/typeset/page'
import type { GlyphPaths } from './glyph-paths'
import { createGlyphPaths } from './glyph-paths'

/** The program's fonts in the window. */
export interface PreviewFonts {
  /** For setting. */
  readonly source: FontSource
  /** For painting. */
  readonly glyphs: GlyphPaths
}

let opened: Promise<PreviewFonts> | null = null

/** Reads the program's fonts at the first call and keeps them. Rejects when one cannot be read; the next call tries again. */
export function openPreviewFonts(): Promise<PreviewFonts> {
  opened ??= readFonts().catch((error: unknown) => {
    opened = null
    throw error
  })
  return opened
}

async function readFonts(): Promise<PreviewFonts> {
  const fonts = new Map(await Promise.all(Object.entries(fontFiles).map(async ([id, file]) => [id, openFont(await readFont(file))] as const)))
  return { source: createFontSource(fonts), glyphs: createGlyphPaths(fonts) }
}

async function readFont(file: string): Promise<Uint8Array> {
  // eslint-disable-next-line house/network-call -- a file of the program, from its own scheme
  const response = await fetch(`/fonts/${encodeURIComponent(file)}`)
  if (!response.ok) throw new Error(`font ${file} was not served: ${response.status}`)
  return new Uint8Array(await response.arrayBuffer())
}
