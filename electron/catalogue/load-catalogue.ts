import type { Result } from '../../shared/contract/result'
import { success } from '../../shared/contract/result'
import type { Catalogue } from './catalogue'
import { readCatalogueFiles } from './catalogue-files'
import { catalogueOfBuild } from './checked-catalogue'

export type { Catalogue } from './catalogue'

/**
 * What assets/meanings.json and the files of assets/formats say. A new format is a new file there and nothing else.
 * Error: format.invalid, naming the file and its first fault.
 */
export async function loadCatalogue(assetsFolder: string): Promise<Result<Catalogue>> {
  const files = readCatalogueFiles(assetsFolder)
  const ofBuild = catalogueOfBuild(assetsFolder, files)
  if (ofBuild !== null) return success(ofBuild)
  const { checkCatalogue } = await import('./check-catalogue')
  return checkCatalogue(files)
}
