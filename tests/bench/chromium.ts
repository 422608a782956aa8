import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { app, BrowserWindow } from 'electron'
import type { Version } from './measurement'
import { measure, reportMeasurement } from './measurement'
import { benchTask } from './task'

/** Measures Chromium's printing: electron APP FOLDER once|RUNS. */

const { folder, runs } = benchTask(process.argv.slice(-2))

// Electron is ready only after this module has run, so that it cannot be waited for here.
app
  .whenReady()
  .then(printAndMeasure)
  .then(
    () => app.exit(),
    (error: unknown) => {
      process.stderr.write(`${String(error)}\n`)
      app.exit(1)
    },
  )

async function printAndMeasure(): Promise<void> {
  const window = new BrowserWindow({ show: false })
  const sourceOf = (version: Version): string => path.join(folder, `${version}.html`)
  const makePdf = (file: string): Promise<Uint8Array> => printed(window, file)
  if (runs === null) {
    writeFileSync(path.join(folder, 'chromium.pdf'), await makePdf(sourceOf('base')))
    return
  }
  reportMeasurement({ ...(await measure({ sourceOf, makePdf }, runs)), memory: memoryOfAllProcesses() })
}

/** Loads the page with its fonts and prints it. */
async function printed(window: BrowserWindow, file: string): Promise<Uint8Array> {
  await window.loadFile(file)
  await window.webContents.executeJavaScript('document.fonts.ready.then(() => true)')
  return window.webContents.printToPDF({ preferCSSPageSize: true, generateTaggedPDF: true, generateDocumentOutline: true })
}

function memoryOfAllProcesses(): number {
  return app.getAppMetrics().reduce((sum, { memory }) => sum + Math.max(memory.peakWorkingSetSize, memory.workingSetSize), 0) / 1024
}
