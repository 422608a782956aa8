import { createFontSource, fontFiles } from '../../shared/font/font-set'
import { openFont } from '../../shared/font/sfnt'
import type { FontSource } from '../../shared/typeset/page'

let opened: Promise<FontSource> | null = null

/**
 * The program's fonts, for setting and for drawing; read at the first call and kept. Rejects when one cannot be read;
 * the next call tries again.
 */
export function openPreviewFonts(): Promise<FontSource> {
  opened ??= readFonts().catch((error: unknown) => {
    opened = null
    throw error
  })
  return opened
}

/** The name under which a font draws text in the window. */
export function fontFamilyOf(fontId: string): string {
  return `page-${fontId}`
}

async function readFonts(): Promise<FontSource> {
  const fonts = await Promise.all(Object.entries(fontFiles).map(async ([id, file]) => [id, openFont(await readFont(file))] as const))
  declareFontFaces()
  return createFontSource(new Map(fonts))
}

async function readFont(file: string): Promise<Uint8Array> {
  // eslint-disable-next-line house/network-call -- a file of the program, from its own scheme
  const response = await fetch(addressOf(file))
  if (!response.ok) throw new Error(`font ${file} was not served: ${response.status}`)
  return new Uint8Array(await response.arrayBuffer())
}

/** The window loads each of these when text needs it, and shows no other font in the meantime. */
function declareFontFaces(): void {
  for (const [id, file] of Object.entries(fontFiles)) {
    document.fonts.add(new FontFace(fontFamilyOf(id), `url("${addressOf(file)}")`, { display: 'block' }))
  }
}

function addressOf(file: string): string {
  return `/fonts/${encodeURIComponent(file)}`
}
