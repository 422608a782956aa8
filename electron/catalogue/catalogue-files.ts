import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A file of the catalogue; text null where it cannot be read. */
export interface CatalogueFile {
  /** Without its folder. */
  readonly name: string
  readonly text: string | null
}

export interface CatalogueFiles {
  readonly meanings: CatalogueFile
  readonly formats: readonly CatalogueFile[]
}

/** Reads assets/meanings.json and every file of assets/formats, in an order that does not depend on the file system. */
export function readCatalogueFiles(assetsFolder: string): CatalogueFiles {
  const folder = join(assetsFolder, 'formats')
  return {
    meanings: readText(assetsFolder, 'meanings.json'),
    formats: namesIn(folder)
      .filter((name) => name.endsWith('.json'))
      .sort()
      .map((name) => readText(folder, name)),
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

function readText(folder: string, name: string): CatalogueFile {
  try {
    return { name, text: readFileSync(join(folder, name), 'utf8') }
  } catch {
    return { name, text: null }
  }
}
