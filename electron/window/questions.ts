import type { BrowserWindow, FileFilter } from 'electron'
import { dialog } from 'electron'
import {
  aboutWording,
  chooseExportFolderWording,
  chooseImageFileWording,
  chooseReportsFolderWording,
  chooseSumsFileWording,
  closingWording,
  goneWording,
  unresponsiveWording,
} from '../../shared/wording/dialogs'
import { programName } from '../../shared/wording/interface'
import { fill } from '../../shared/wording/template'

/** The system's dialogs over the window; each gives what the clerk decided. */

/** The page did not say in time that it has saved. */
export async function askWhetherToWait(window: BrowserWindow): Promise<'wait' | 'close'> {
  return choose(window, closingWording, [
    ['wait', closingWording.wait],
    ['close', closingWording.close],
  ])
}

/** The page's process has ended. */
export async function askAfterCrash(window: BrowserWindow): Promise<'reopen' | 'quit'> {
  return choose(window, goneWording, [
    ['reopen', goneWording.reopen],
    ['quit', goneWording.quit],
  ])
}

/** The page does not answer; `signal` takes the question back when it does again, which counts as waiting. */
export async function askWhileUnresponsive(window: BrowserWindow, signal: AbortSignal): Promise<'wait' | 'reopen'> {
  return choose(
    window,
    unresponsiveWording,
    [
      ['wait', unresponsiveWording.wait],
      ['reopen', unresponsiveWording.reopen],
    ],
    signal,
  )
}

export async function showAbout(window: BrowserWindow, about: { version: string; dataFolder: string }): Promise<void> {
  const message = fill(aboutWording.message, { name: programName, version: about.version })
  await choose(window, { message, detail: fill(aboutWording.detail, { folder: about.dataFolder }) }, [['close', aboutWording.close]])
}

/** The folder the clerk chose to export to; null when the dialog was closed. */
export async function chooseExportFolder(window: BrowserWindow, current: string): Promise<string | null> {
  return chooseFolder(window, chooseExportFolderWording, { defaultPath: current, properties: ['createDirectory'] })
}

/** The folder of departments' reports; null when the dialog was closed. */
export async function chooseReportsFolder(window: BrowserWindow, current: string | null): Promise<string | null> {
  return chooseFolder(window, chooseReportsFolderWording, { ...(current === null ? {} : { defaultPath: current }), properties: [] })
}

/** Where the clerk wants an image; null when the dialog was closed. */
export async function chooseImageFile(window: BrowserWindow, proposedPath: string, kind: keyof typeof chooseImageFileWording.kinds): Promise<string | null> {
  return chooseFileToSave(window, chooseImageFileWording.title, proposedPath, { name: chooseImageFileWording.kinds[kind], extensions: [kind] })
}

/** Where the clerk wants the sums; null when the dialog was closed. */
export async function chooseSumsFile(window: BrowserWindow, proposedPath: string, kind: keyof typeof chooseSumsFileWording.kinds): Promise<string | null> {
  return chooseFileToSave(window, chooseSumsFileWording.title, proposedPath, { name: chooseSumsFileWording.kinds[kind], extensions: [kind] })
}

/** Nothing about a report is left in the system's list of recent documents. */
const UNRECORDED = 'dontAddToRecent'

async function chooseFolder(
  window: BrowserWindow,
  { title, choose: buttonLabel }: { readonly title: string; readonly choose: string },
  { properties, ...rest }: { readonly defaultPath?: string; readonly properties: readonly 'createDirectory'[] },
): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, { title, buttonLabel, ...rest, properties: ['openDirectory', ...properties, UNRECORDED] })
  return canceled ? null : (filePaths[0] ?? null)
}

/** The system asks before a file that is there is replaced. */
async function chooseFileToSave(window: BrowserWindow, title: string, defaultPath: string, filter: FileFilter): Promise<string | null> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title,
    defaultPath,
    filters: [filter],
    properties: ['createDirectory', 'showOverwriteConfirmation', UNRECORDED],
  })
  return canceled || filePath === '' ? null : filePath
}

/** A message with a button for each choice; the first is the one that is safe, also when the dialog is closed. */
async function choose<Choice>(
  window: BrowserWindow,
  { message, detail }: { readonly message: string; readonly detail: string },
  choices: readonly [readonly [Choice, string], ...(readonly [Choice, string])[]],
  signal?: AbortSignal,
): Promise<Choice> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    title: programName,
    message,
    detail,
    buttons: choices.map(([, label]) => label),
    defaultId: 0,
    cancelId: 0,
    noLink: true,
    ...(signal === undefined ? {} : { signal }),
  })
  return (choices[response] ?? choices[0])[0]
}
