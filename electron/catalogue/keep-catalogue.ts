import { checkCatalogue } from './check-catalogue'
import { readCatalogueFiles } from './catalogue-files'
import { keptCatalogue } from './checked-catalogue'
import { findAssetsFolder } from './assets-folder'

/** Run by the build: checks the catalogue in assets, and gives it as the program then takes it without checking. */

const files = readCatalogueFiles(findAssetsFolder())
const catalogue = checkCatalogue(files)
if (!catalogue.ok) throw new Error(JSON.stringify(catalogue.error))
process.stdout.write(keptCatalogue(catalogue.value, files))
