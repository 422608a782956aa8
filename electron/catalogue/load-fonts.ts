import { join } from 'node:path'
import type { PageFonts } from '../../shared/contract/page-fonts'
import { createFontSource, fontFiles } from '../../shared/font/font-set'
import type { OpenTypeFont } from '../../shared/font/sfnt'
import { openFontLater } from '../../shared/font/sfnt'
import type { FontSource } from '../../shared/typeset/page'
import { bytesOfFile } from './font-file'
import type { OfficeFonts } from './office-fonts'
import { findOfficeFonts } from './office-fonts'

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

const officesLoaded = new Map<string, LoadedFonts>()

/**
 * The fonts that pages are set in. The office's own are looked for each time, so that one that was installed meanwhile is
 * found; as long as they are the same, so is what is given.
 */
export async function loadPageFonts(assetsFolder: string, choice: PageFonts): Promise<LoadedFonts> {
  if (choice === 'own') return loadFonts(assetsFolder)
  const office = await findOfficeFonts()
  const key = JSON.stringify([assetsFolder, ...office])
  const known = officesLoaded.get(key) ?? withOfficeFonts(loadFonts(assetsFolder), office)
  officesLoaded.set(key, known)
  return known
}

/** The program's own stay open as they are: what was read of them need not be read again. */
function withOfficeFonts(own: LoadedFonts, office: OfficeFonts): LoadedFonts {
  const fonts = new Map(own.fonts)
  for (const { id, path, index } of office.values()) fonts.set(id, openFontLater(bytesOfFile(path), index))
  return { fonts, source: createFontSource(fonts, Object.fromEntries([...office].map(([face, { id }]) => [face, id]))) }
}
