// @ts-check
import { rm } from 'node:fs/promises'
import path from 'node:path'

/**
 * Called by electron-builder before the fuses are set and the package is made: takes out the default application,
 * which is for development only.
 * @param {import('electron-builder').AfterPackContext} context
 */
export default async function removeDefaultApp({ appOutDir, packager }) {
  await rm(path.join(packager.getResourcesDir(appOutDir), 'default_app.asar'), { force: true })
}
