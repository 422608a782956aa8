import type { OfficeFontDescription, PageFonts } from '../../shared/contract/page-fonts'
import type { Result } from '../../shared/contract/result'
import type { PreferredFonts } from '../../shared/font/font-set'
import { createFontSource, fontFiles } from '../../shared/font/font-set'
import type { OpenTypeFont } from '../../shared/font/sfnt'
import { openFont } from '../../shared/font/sfnt'
import type { FontSource } from '../../shared/typeset/page'
import { request } from '../bridge/bridge'
import type { GlyphPaths } from './glyph-paths'
import { createGlyphPaths } from './glyph-paths'

/** The fonts of the pages in the window. */
export interface PreviewFonts {
  /** For setting. */
  readonly source: FontSource
  /** For painting. */
  readonly glyphs: GlyphPaths
}

let opened: { readonly choice: PageFonts; readonly fonts: Promise<PreviewFonts> } | null = null

/**
 * Reads the fonts of the pages at the first call and when the choice has changed, and keeps them. Rejects when one cannot be
 * read; the next call tries again.
 */
export function openPreviewFonts(choice: PageFonts): Promise<PreviewFonts> {
  if (opened?.choice === choice) return opened.fonts
  const fonts = readFonts(choice)
  const current = { choice, fonts }
  opened = current
  fonts.catch(() => {
    if (opened === current) opened = null
  })
  return fonts
}

async function readFonts(choice: PageFonts): Promise<PreviewFonts> {
  const [own, office] = await Promise.all([readOwnFonts(), choice === 'office' ? readOfficeFonts() : []])
  const fonts = new Map([...own, ...office.map(({ id, font }) => [id, font] as const)])
  const preferred: PreferredFonts = Object.fromEntries(office.map(({ face, id }) => [face, id]))
  return { source: createFontSource(fonts, preferred), glyphs: createGlyphPaths(fonts) }
}

function readOwnFonts(): Promise<(readonly [string, OpenTypeFont])[]> {
  return Promise.all(Object.entries(fontFiles).map(async ([id, file]) => [id, openFont(await readFont(file))] as const))
}

interface OfficeFont extends OfficeFontDescription {
  readonly font: OpenTypeFont
}

async function readOfficeFonts(): Promise<OfficeFont[]> {
  const found = valueOf(await request('fonts.find', {}))
  return Promise.all(
    found.map(async (description) => {
      const { bytes } = valueOf(await request('fonts.read', { face: description.face }))
      return { ...description, font: openFont(bytes, description.index) }
    }),
  )
}

function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.error.code)
  return result.value
}

async function readFont(file: string): Promise<Uint8Array> {
  // eslint-disable-next-line house/network-call -- a file of the program, from its own scheme
  const response = await fetch(`/fonts/${encodeURIComponent(file)}`)
  if (!response.ok) throw new Error(`font ${file} was not served: ${response.status}`)
  return new Uint8Array(await response.arrayBuffer())
}
