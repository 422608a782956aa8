import { join } from 'node:path'
import { createFontSource, fontFiles } from '../../shared/font/font-set'
import type { OpenTypeFont } from '../../shared/font/sfnt'
import { openFontLater } from '../../shared/font/sfnt'
import type { FontSource } from '../../shared/typeset/page'
import { bytesOfFile } from './font-file'

/** The program's fonts: for setting text and for embedding. */
export interface LoadedFonts {
  /** By font identifier. */
  readonly fonts: ReadonlyMap<string, OpenTypeFont>
  readonly source: FontSource
}

const loaded = new Map<string, LoadedFonts>()

/**
 * The fonts of assets/fonts; later calls for the same folder give the same. Each is read as far as it is needed, when it
 * is needed.
 * @throws Error, then, if it is missing or damaged: the program is not whole.
 */
export function loadFonts(assetsFolder: string): LoadedFonts {
  const known = loaded.get(assetsFolder) ?? openAll(join(assetsFolder, 'fonts'))
  loaded.set(assetsFolder, known)
  return known
}

function openAll(folder: string): LoadedFonts {
  const fonts = new Map(Object.entries(fontFiles).map(([id, file]) => [id, openFontLater(bytesOfFile(join(folder, file)))]))
  return { fonts, source: createFontSource(fonts) }
}
