import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'

/**
 * The folder with formats, fonts and samples: `assets` beside `dist`, in a checkout and in app.asar alike.
 * Looked for upwards, because the bundler decides how deep under `dist` this code lies.
 * @throws Error if there is none: the program is not whole.
 */
export function findAssetsFolder(from: string = import.meta.dirname): string {
  for (const folder of withParents(from)) {
    const assets = join(folder, 'assets')
    if (existsSync(join(assets, 'meanings.json'))) return assets
  }
  throw new Error('the assets folder is missing')
}

/** The folder itself, its parent, and so on up to the root. */
function withParents(folder: string): string[] {
  const parent = dirname(folder)
  return parent === folder ? [folder] : [folder, ...withParents(parent)]
}
