import { join } from 'node:path'
import type { BrowserWindow, Session } from 'electron'
import { app, clipboard, Menu, session, shell } from 'electron'
import type { PageFonts } from '../shared/contract/page-fonts'
import type { Result } from '../shared/contract/result'
import { success } from '../shared/contract/result'
import { findAssetsFolder } from './catalogue/assets-folder'
import type { Aggregator } from './aggregation/aggregator'
import { createAggregator } from './aggregation/aggregator'
import type { Catalogue } from './catalogue/load-catalogue'
import { loadCatalogue } from './catalogue/load-catalogue'
import type { Log } from './diagnostics/log'
import { openLog } from './diagnostics/log'
import { endWithStartFailure, endWithUnexpectedStartFailure, watchForUnexpected } from './diagnostics/unexpected'
import type { ExportFolder } from './export/export-folder'
import { createExportFolder } from './export/export-folder'
import type { Exporter } from './export/exporter'
import { createExporter } from './export/exporter'
import { aggregationHandlers } from './ipc/aggregation-handlers'
import { appHandlers } from './ipc/app-handlers'
import { exportHandlers } from './ipc/export-handlers'
import { localDate } from './ipc/local-date'
import { fontHandlers } from './ipc/font-handlers'
import { openGateway } from './ipc/gateway'
import { imageHandlers } from './ipc/image-handlers'
import { printHandlers } from './ipc/print-handlers'
import { tellerTo } from './ipc/notices'
import { reportHandlers } from './ipc/report-handlers'
import { createPrintWindow } from './printing/print-window'
import { startUtilityProcess } from './processes/utility-process'
import { appPage } from './security/app-origin'
import { registerAppScheme, serveApp } from './security/app-protocol'
import { lockEveryPage, lockSession } from './security/lockdown'
import { returnToPage } from './security/navigation'
import { printOrigin } from './security/print-protocol'
import { switchOffNetwork, turnOffSecureDns } from './security/network-switches'
import { sandboxEveryProcess } from './security/sandbox'
import { webPreferencesFor } from './security/web-preferences'
import type { OpenedSettings, SettingsStore, WindowState } from './settings/settings-store'
import { openSettings } from './settings/settings-store'
import { systemFileOperations } from './storage/file-operations'
import type { ReportWorkspace } from './storage/report-workspace'
import { openReportWorkspace } from './storage/report-workspace'
import { developerItems, setApplicationMenu } from './window/application-menu'
import type { Closing } from './window/closing'
import { closeOnceSaved } from './window/close-once-saved'
import { offerContextMenu } from './window/context-menu'
import { rescueFailingPage } from './window/failing-page'
import { bringToFront, createMainWindow, placementOf } from './window/main-window'
import type { Placement } from './window/placement'
import { chooseExportFolder, chooseImageFile, chooseReportsFolder, chooseSumsFile, showAbout } from './window/questions'
import type { WindowCommand } from './window/shortcuts'
import type { ZoomMemory } from './window/window-commands'
import { takeCommands } from './window/window-commands'

/** The program with its window, put together in the order of its start. Called before Electron is ready. */
export function openWindowProgram(): void {
  sandboxEveryProcess()
  switchOffNetwork()
  app.commandLine.appendSwitch('lang', 'zh-CN')
  if (!app.requestSingleInstanceLock()) {
    app.exit()
    return
  }
  registerAppScheme()
  lockEveryPage()
  const logFolder = join(app.getPath('userData'), 'logs')
  const log = openLog(logFolder)
  watchForUnexpected(log, logFolder)
  app
    .whenReady()
    .then(() => start(log))
    .then((started) => {
      if (!started.ok) endWithStartFailure(started.error)
    })
    .catch((thrown: unknown) => endWithUnexpectedStartFailure(log, thrown))
}

/** Everything the window works with. */
interface Parts {
  readonly log: Log
  readonly assetsFolder: string
  readonly session: Session
  /** Of the window that prints. */
  readonly printSession: Session
  readonly opened: OpenedSettings
  readonly workspace: ReportWorkspace
  readonly catalogue: Catalogue
}

async function start(log: Log): Promise<Result<void>> {
  Menu.setApplicationMenu(null)
  turnOffSecureDns()
  const assetsFolder = findAssetsFolder()
  const [pageSession, printSession] = await Promise.all([openSession(assetsFolder), openPrintSession()])
  const userData = app.getPath('userData')
  const opened = openSettings(userData)
  const folder = join(userData, 'reports')
  const workspace = await openReportWorkspace({ folder, files: systemFileOperations(), now: () => new Date() })
  if (!workspace.ok) return workspace
  const catalogue = await loadCatalogue(assetsFolder)
  if (!catalogue.ok) return catalogue
  log.note('started', { version: app.getVersion(), electron: process.versions.electron, platform: process.platform })
  await openWindow({ log, assetsFolder, session: pageSession, printSession, opened, workspace: workspace.value, catalogue: catalogue.value })
  return success(undefined)
}

/** A session that keeps nothing on the disk, and the one that Chromium itself would use, both locked. */
async function openSession(assetsFolder: string): Promise<Session> {
  const pageSession = session.fromPartition('nianbao', { cache: false })
  const developing = app.isPackaged ? [] : ['devtools:']
  await Promise.all([pageSession, session.defaultSession].map((each) => lockSession(each, developing)))
  serveApp(pageSession, { page: built(assetsFolder, 'renderer'), fonts: join(assetsFolder, 'fonts') })
  return pageSession
}

/** A session in memory for what is printed; it loads that and nothing else. */
async function openPrintSession(): Promise<Session> {
  const printSession = session.fromPartition('nianbao-print', { cache: false })
  await lockSession(printSession, [`${printOrigin}/`])
  return printSession
}

async function openWindow(parts: Parts): Promise<void> {
  const { log, assetsFolder, session, workspace } = parts
  const { settings } = parts.opened
  const webPreferences = webPreferencesFor({ session, preload: built(assetsFolder, 'preload/preload.cjs'), withDevTools: !app.isPackaged })
  const window = createMainWindow(rememberedPlacement(settings), webPreferences, join(assetsFolder, 'icons/256x256.png'))
  const tell = tellerTo(window.webContents)
  const exporter = createExporter(() => startUtilityProcess('export-process'))

  const closing = closeOnceSaved(window, tell, () => remember(settings, placementOf(window)))
  const aggregator = createAggregator(() => startUtilityProcess('aggregation-process'))
  endWithLastWindow(workspace, [exporter, aggregator])
  returnToPage(window.webContents)
  rescueFailingPage(window, log, () => closing.begin('clerk'))
  offerContextMenu(window)
  app.on('second-instance', () => bringToFront(window))
  const zoom: ZoomMemory = {
    zoomFactor: () => settings.windowState().zoomFactor,
    rememberZoomFactor: (zoomFactor) => remember(settings, { zoomFactor }),
  }
  openMenu(window, takeCommands(window, tell, zoom))
  openGateway({
    page: window.webContents,
    handlers: {
      ...answersOfApp(parts, closing),
      ...reportHandlers(workspace),
      ...fontHandlers(),
      ...answersOfExport(parts, window, exporter),
      ...answersOfAggregation(parts, window, aggregator),
    },
    log,
  })
  await window.loadURL(appPage)
}

function answersOfApp(parts: Parts, closing: Closing): ReturnType<typeof appHandlers> {
  const { opened, workspace } = parts
  return appHandlers({
    ...parts,
    version: app.getVersion(),
    settings: opened.settings,
    startupNotices: [...opened.notices, ...workspace.notices],
    readOnly: workspace.readOnly,
    copyText: (text) => clipboard.writeText(text),
    closing,
  })
}

type ExportAnswers = ReturnType<typeof exportHandlers> & ReturnType<typeof printHandlers> & ReturnType<typeof imageHandlers>

function answersOfExport(parts: Parts, window: BrowserWindow, exporter: Exporter): ExportAnswers {
  const { workspace, catalogue, opened } = parts
  const files = systemFileOperations()
  const folder = exportFolderOf(opened.settings)
  const images = imageHandlers({ files, folder, chooseFile: (proposedPath, kind) => chooseImageFile(window, proposedPath, kind) })
  const pageFonts = (): PageFonts => opened.settings.read().pageFonts
  const source = { workspace, formats: catalogue.formats, pageFonts, exporter, tell: tellerTo(window.webContents) }
  const exports = exportHandlers({
    ...source,
    files,
    folder,
    today: () => localDate(new Date()),
    ownDeadline: () => opened.settings.read().deadline,
    chooseFolder: (current) => chooseExportFolder(window, current),
    showInFolder: (path) => shell.showItemInFolder(path),
  })
  const prints = printHandlers({ ...source, printWindow: createPrintWindow(window, parts.printSession) })
  return { ...exports, ...prints, ...images }
}

function answersOfAggregation({ workspace, opened }: Parts, window: BrowserWindow, aggregator: Aggregator): ReturnType<typeof aggregationHandlers> {
  return aggregationHandlers({
    aggregator,
    workspace,
    files: systemFileOperations(),
    exportFolder: exportFolderOf(opened.settings),
    tell: tellerTo(window.webContents),
    organ: () => opened.settings.read().organ,
    chooseFolder: (current) => chooseReportsFolder(window, current),
    chooseFile: (proposedPath, kind) => chooseSumsFile(window, proposedPath, kind),
  })
}

function exportFolderOf(settings: SettingsStore): ExportFolder {
  return createExportFolder({
    files: systemFileOperations(),
    usualFolder: app.getPath('documents'),
    chosen: () => settings.windowState().exportFolder,
    remember: (exportFolder) => remember(settings, { exportFolder }),
  })
}

function openMenu(window: BrowserWindow, run: (command: WindowCommand) => void): void {
  const dataFolder = app.getPath('userData')
  setApplicationMenu(
    {
      run,
      openDataFolder: () => void shell.openPath(dataFolder),
      showAbout: () => void showAbout(window, { version: app.getVersion(), dataFolder }),
      quit: () => window.close(),
    },
    app.isPackaged ? [] : developerItems,
  )
}

/** Ends the program when its window has closed and what it held is let go. */
function endWithLastWindow(workspace: ReportWorkspace, workers: readonly Pick<Exporter, 'close'>[]): void {
  app.on('window-all-closed', () => {
    for (const worker of workers) worker.close()
    void workspace.close().finally(() => app.quit())
  })
}

/** null before the window was first closed. */
function rememberedPlacement(settings: SettingsStore): Placement | null {
  const { bounds, maximized } = settings.windowState()
  return bounds === null ? null : { bounds, maximized }
}

function remember(settings: SettingsStore, change: Partial<WindowState>): void {
  settings.rememberWindowState({ ...settings.windowState(), ...change })
}

/** A built part of the program; dist lies beside assets, in a checkout and in app.asar alike. */
function built(assetsFolder: string, part: string): string {
  return join(assetsFolder, '..', 'dist', part)
}
