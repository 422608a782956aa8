import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createFontSource, fontFiles } from '../../shared/font/font-set'
import type { OpenTypeFont } from '../../shared/font/sfnt'
import { openFont } from '../../shared/font/sfnt'
import type { FontSource } from '../../shared/typeset/page'

/** The program's fonts: for setting text and for embedding. */
export interface LoadedFonts {
  /** By font identifier. */
  readonly fonts: ReadonlyMap<string, OpenTypeFont>
  readonly source: FontSource
}

const loaded = new Map<string, Promise<LoadedFonts>>()

/**
 * Opens every font of assets/fonts, at the first call; later calls for the same folder give the same fonts.
 * @throws Error if a font is missing or damaged: the program is not whole.
 */
export function loadFonts(assetsFolder: string): Promise<LoadedFonts> {
  const known = loaded.get(assetsFolder)
  if (known !== undefined) return known
  const loading = openAll(join(assetsFolder, 'fonts'))
  loaded.set(assetsFolder, loading)
  return loading
}

async function openAll(folder: string): Promise<LoadedFonts> {
  const opened = Object.entries(fontFiles).map(async ([id, file]) => [id, openFont(await readFile(join(folder, file)))] as const)
  const fonts = new Map(await Promise.all(opened))
  return { fonts, source: createFontSource(fonts) }
}
