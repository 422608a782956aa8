import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import ElectronStore from 'electron-store'
import type { Result } from '../../shared/contract/result'
import { failure, success } from '../../shared/contract/result'
import type { Settings } from '../../shared/contract/schemas'
import { settingsSchema } from '../../shared/contract/schemas'
import type { ReportError } from '../../shared/wording/errors'
import { reportError } from '../../shared/wording/errors'
import { systemReason } from '../../shared/wording/system-reasons'
import { errorNumberOf, readFailure, writeFailure } from '../storage/file-failure'
import type { SettingsFile } from './settings-file'
import { inspectSettingsFile, keepFaultyFile, writeSmallFile } from './settings-file'
import type { SettingsRecord, StoredSettings, WindowState } from './stored-settings'
import { pickSettings, windowStateSchema } from './stored-settings'

export type { WindowState } from './stored-settings'

/** The settings in memory, and on the disk by electron-store. Nothing in them cannot be asked again. */
export interface SettingsStore {
  read(): Settings
  /** Answered when it is on the disk and was read back. Fails with file.*; then the settings are as before. */
  write(settings: Settings): Result<Settings>
  windowState(): WindowState
  /** As {@link write}. */
  rememberWindowState(state: WindowState): Result<WindowState>
}

export interface OpenedSettings {
  readonly settings: SettingsStore
  /** What was found at opening, to be told once. */
  readonly notices: readonly ReportError[]
}

/**
 * Opens the settings in a folder. Never fails: what cannot be read is set aside and told, and the program starts
 * with the last good copy, field by field, or with the defaults.
 */
export function openSettings(folder: string): OpenedSettings {
  const paths = { current: join(folder, `${storeName}.json`), lastGood: join(folder, `${storeName}.last-good.json`) }
  const found = inspectSettingsFile(paths.current)
  const lastGood = recordOf(inspectSettingsFile(paths.lastGood))
  const { settings, invalid } = pickSettings(recordOf(found) ?? lastGood ?? {}, lastGood ?? {})
  const store = new FileSettings(folder, paths, settings)
  const notices = withNoticeOfFault(() => tidyUp(paths.current, found, lastGood !== undefined, invalid))
  // What was put together from a faulty file replaces it, unless the file could not even be kept.
  const isFaulty = notices.length > 0 && !notices.some(({ code }) => code === 'settings.not-kept')
  return { settings: store, notices: isFaulty ? [...notices, ...store.store()] : notices }
}

const storeName = 'settings'

interface SettingsPaths {
  readonly current: string
  /** As last written and read back. */
  readonly lastGood: string
}

class FileSettings implements SettingsStore {
  constructor(
    private readonly folder: string,
    private readonly paths: SettingsPaths,
    private stored: StoredSettings,
  ) {}

  read(): Settings {
    return settingsSchema.strip().parse(this.stored)
  }

  write(settings: Settings): Result<Settings> {
    return this.put({ ...this.stored, ...settings }, settings)
  }

  windowState(): WindowState {
    return windowStateSchema.strip().parse(this.stored)
  }

  rememberWindowState(state: WindowState): Result<WindowState> {
    return this.put({ ...this.stored, ...state }, state)
  }

  /** Puts the settings as they are on the disk; gives what is to be told when that fails. */
  store(): readonly ReportError[] {
    const put = this.put(this.stored, null)
    return put.ok ? [] : [put.error]
  }

  private put<T>(next: StoredSettings, answer: T): Result<T> {
    const fault = writingFault(this.paths.current, () => this.writeChecked(next))
    if (fault !== null) return failure(fault)
    this.stored = next
    return success(answer)
  }

  /** electron-store does not look at how much was written: on a full disk it puts a cut-off file over a good one. */
  private writeChecked(next: StoredSettings): ReportError | null {
    const { current, lastGood } = this.paths
    const before = inspectSettingsFile(current)
    if (before.kind === 'unreadable') return readFailure(current, before.systemCode)
    if (before.kind === 'damaged') keepFaultyFile(current, 'damaged', new Date())
    const text = `${JSON.stringify({ ...recordOf(before), ...next }, null, 2)}\n`
    openStore(this.folder).set(next)
    if (!holds(inspectSettingsFile(current), next)) {
      restore(current, lastGood)
      return reportError('file.verification-failed')
    }
    // A copy that is one write behind is still a good one.
    writingFault(lastGood, () => {
      writeSmallFile(lastGood, text)
      return null
    })
    return null
  }
}

/** Made for each write, since it reads the file when it is made and a damaged one is only then out of its way. */
function openStore(folder: string): ElectronStore {
  return new ElectronStore({ cwd: folder, name: storeName, accessPropertiesByDotNotation: false, configFileMode: 0o600 })
}

function holds(file: SettingsFile, wanted: StoredSettings): boolean {
  const record = recordOf(file)
  return record !== undefined && Object.entries(wanted).every(([field, value]) => isDeepStrictEqual(record[field], value))
}

/** As good as the disk lets us; where it does not, the next start finds the damage and takes the last good copy. */
function restore(current: string, lastGood: string): void {
  const record = recordOf(inspectSettingsFile(lastGood))
  if (record === undefined) return
  writingFault(current, () => {
    writeSmallFile(current, `${JSON.stringify(record, null, 2)}\n`)
    return null
  })
}

function recordOf(file: SettingsFile): SettingsRecord | undefined {
  return file.kind === 'whole' ? file.record : undefined
}

/** Keeps the file as it was found where it is not as it should be; gives what is to be told. */
function tidyUp(path: string, found: SettingsFile, hasLastGood: boolean, invalid: readonly string[]): readonly ReportError[] {
  switch (found.kind) {
    case 'damaged':
      return [reportError(hasLastGood ? 'settings.damaged' : 'settings.lost', { name: keepFaultyFile(path, 'damaged', new Date()) })]
    case 'missing':
      return hasLastGood ? [reportError('settings.missing')] : []
    case 'unreadable':
      return [notKept(found.systemCode)]
    case 'whole':
      if (invalid.length === 0) return []
      return [
        reportError('settings.fields-replaced', { count: invalid.length, name: keepFaultyFile(path, 'invalid', new Date()) }),
      ]
  }
}

function notKept(systemCode: string): ReportError {
  return reportError('settings.not-kept', { reason: systemReason(systemCode) })
}

/** The failure of work that writes at `path`, as it says itself or as the system's error tells. */
function writingFault(path: string, work: () => ReportError | null): ReportError | null {
  try {
    return work()
  } catch (error) {
    const systemCode = errorNumberOf(error)
    if (systemCode === undefined) throw error
    return writeFailure(path, systemCode)
  }
}

/** Settings that cannot be kept do not keep the clerk from working. */
function withNoticeOfFault(work: () => readonly ReportError[]): readonly ReportError[] {
  try {
    return work()
  } catch (error) {
    const systemCode = errorNumberOf(error)
    if (systemCode === undefined) throw error
    return [notKept(systemCode)]
  }
}
