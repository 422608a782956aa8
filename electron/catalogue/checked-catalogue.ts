import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Catalogue } from './catalogue'
import type { CatalogueFiles } from './catalogue-files'

/** A catalogue that was checked, and the hash of the files that it was read from. */
interface CheckedCatalogue {
  readonly hash: string
  readonly catalogue: Catalogue
}

/**
 * The catalogue as it was checked when the program was built, if these are the files of then; null if one was changed,
 * added or taken away, or nothing was kept. Checking takes 25 ms of every start, comparing 2 ms.
 */
export function catalogueOfBuild(assetsFolder: string, files: CatalogueFiles): Catalogue | null {
  try {
    const kept: unknown = JSON.parse(readFileSync(join(assetsFolder, '..', 'dist', 'main', 'catalogue.json'), 'utf8'))
    return isOf(kept, hashOf(files)) ? kept.catalogue : null
  } catch {
    return null
  }
}

/** For the build: what {@link catalogueOfBuild} reads. */
export function keptCatalogue(catalogue: Catalogue, files: CatalogueFiles): string {
  const kept: CheckedCatalogue = { hash: hashOf(files), catalogue }
  return JSON.stringify(kept)
}

/** The build wrote the hash and the catalogue together, so one vouches for the other. */
function isOf(kept: unknown, hash: string): kept is CheckedCatalogue {
  return typeof kept === 'object' && kept !== null && 'hash' in kept && kept.hash === hash
}

function hashOf({ meanings, formats }: CatalogueFiles): string {
  return createHash('sha256').update(JSON.stringify([meanings, ...formats])).digest('hex')
}
