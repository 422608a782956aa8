// @ts-check
// What Electron runs when its folder holds no application of its own: it opens the application whose folder is the
// first argument, as the default application of an Electron release does.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { app as anyApp } from 'electron'

/**
 * The application with what Electron keeps for default applications and does not document.
 * @typedef {import('electron').App & { setVersion(version: string): void, setAppPath(folder: string): void }} DefaultApp
 */

const app = /** @type {DefaultApp} */ (anyApp)

const folder = process.argv.slice(1).find((argument) => !argument.startsWith('-'))
if (folder === undefined) {
  process.stderr.write('usage: electron <application folder>\n')
  app.exit(2)
} else {
  await open(path.resolve(folder))
}

/** @param {string} applicationFolder */
async function open(applicationFolder) {
  const description = JSON.parse(readFileSync(path.join(applicationFolder, 'package.json'), 'utf8'))
  const name = description.productName ?? description.name
  app.setName(name)
  app.setVersion(description.version)
  app.setDesktopName(description.desktopName ?? `${name}.desktop`)
  app.setAppPath(applicationFolder)
  // The folder was settled by this file's own name before the application's was known.
  if (!app.commandLine.hasSwitch('user-data-dir')) app.setPath('userData', path.join(app.getPath('appData'), name))
  await import(pathToFileURL(path.join(applicationFolder, description.main)).href)
}
