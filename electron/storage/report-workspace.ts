import { join } from 'node:path'
import type { Result } from '../../shared/contract/result'
import { failure } from '../../shared/contract/result'
import type { OpenedReport, ReportListEntry } from '../../shared/contract/schemas'
import type { Report } from '../../shared/report/schema'
import { reportSchema } from '../../shared/report/schema'
import { dataFolderNames, reportLabel } from '../../shared/wording/data-folder'
import type { ReportError } from '../../shared/wording/errors'
import { reportError } from '../../shared/wording/errors'
import { isReportFolder, listDiscarded, listPresent, moveToRecycleBin, prepareDataFolder, sweepDataFolder } from './data-folder'
import { DiskReserve, usualReserveBytes } from './disk-reserve'
import { DurableAdapter } from './durable-adapter'
import { asResult, ignoringFileErrors, StorageFailure, unwrap } from './file-failure'
import type { FileOperations } from './file-operations'
import { frameOverheadBytes } from './frame'
import { KnownReports } from './known-reports'
import type { ProcessTable } from './process-table'
import { systemProcesses } from './process-table'
import { reportFolderIn } from './report-folder'
import type { SavedRevision } from './report-store'
import { ReportStore } from './report-store'
import { SerialQueue } from './serial-queue'
import { WorkspaceLock } from './workspace-lock'

export type { SavedRevision } from './report-store'

/** The reports on this computer. What an operation has answered with success survives a power cut. */
export interface ReportWorkspace {
  /** Held by another program, or on a disk that cannot be written: everything can be read, nothing saved. */
  readonly readOnly: boolean
  /** What was found at opening, to be told once. */
  readonly notices: readonly ReportError[]
  /** Every report known, newest save first; one that cannot be read does not keep back the others. */
  list(): Promise<Result<readonly ReportListEntry[]>>
  /** Fails with report.exists when a report of that identifier is, or is known to have been, in the folder. */
  create(report: Report): Promise<Result<SavedRevision>>
  /** The newest whole copy; where it is not the current file, what is damaged is set aside and the recovery is told. */
  open(reportId: string): Promise<Result<OpenedReport>>
  /** Fails with report.stale-revision when the report was saved since `baseRevision`. */
  save(report: Report, baseRevision: number): Promise<Result<SavedRevision>>
  /** Moves the report's folder to 回收站; nothing is deleted. */
  discard(reportId: string): Promise<Result<void>>
  /** Waits for the writes and gives the folder free. */
  close(): Promise<void>
}

export interface ReportWorkspaceOptions {
  /** Made when it is not there; the folder it stands in must be. */
  readonly folder: string
  readonly files: FileOperations
  readonly now: () => Date
  readonly processes?: ProcessTable
  /** Room held on the disk for the day it is full. */
  readonly reserveBytes?: number
  /** Saves after which the saved report's generations are looked through. */
  readonly savesBetweenPrunings?: number
}

/**
 * Opens the data folder, for writing where no other program has it, else for reading.
 * Fails only when the folder cannot be made or listed.
 */
export function openReportWorkspace(options: ReportWorkspaceOptions): Promise<Result<ReportWorkspace>> {
  return asResult(async () => {
    const { folder, files, now } = options
    await prepareDataFolder(files, folder)
    const access = await acquireAccess(options)
    if (access.kind === 'writable') await sweepDataFolder(files, folder)
    const place = { path: join(folder, catalogueName), setAside: join(folder, dataFolderNames.setAside) }
    const { known, notices } = await KnownReports.load(files, place, now, await listPresent(files, folder))
    if (access.kind === 'writable') {
      await known.store()
      await access.reserve.prepare()
    }
    return new FolderWorkspace(options, access, known, notices)
  })
}

/** Who may write, as found at opening. */
type Access = WriteAccess | { readonly kind: 'read-only'; readonly reason: ReportError }

interface WriteAccess {
  readonly kind: 'writable'
  readonly lock: WorkspaceLock
  readonly reserve: DiskReserve
}

const catalogueName = 'reports.nianbao'
const reserveName = 'reserve.bin'
const usualSavesBetweenPrunings = 32

class FolderWorkspace implements ReportWorkspace {
  private readonly queue = new SerialQueue()
  private readonly stores = new Map<string, OpenStore>()
  private isClosed = false
  private saves = 0

  constructor(
    private readonly options: ReportWorkspaceOptions,
    private readonly access: Access,
    private readonly known: KnownReports,
    private readonly foundAtOpening: readonly ReportError[],
  ) {}

  get readOnly(): boolean {
    return this.access.kind === 'read-only'
  }

  get notices(): readonly ReportError[] {
    return this.access.kind === 'read-only' ? [this.access.reason, ...this.foundAtOpening] : this.foundAtOpening
  }

  list(): Promise<Result<readonly ReportListEntry[]>> {
    return this.inTurn(async () => {
      const entries: ReportListEntry[] = []
      for (const id of await this.listIds()) entries.push(await this.describe(id))
      return entries.sort(newestFirst)
    })
  }

  create(report: Report): Promise<Result<SavedRevision>> {
    return this.writing(async ({ reserve }) => {
      const checked = checkedReport(report)
      if (await this.isKnown(checked.id)) throw new StorageFailure(reportError('report.exists'))
      const opened = this.openStore(checked.id)
      const saved = await withRoomFor(checked, reserve, () => opened.store.create(checked))
      this.stores.set(checked.id, opened)
      await this.note(checked)
      return saved
    })
  }

  open(reportId: string): Promise<Result<OpenedReport>> {
    return this.inTurn(async () => {
      if (!(await this.isKnown(reportId))) throw new StorageFailure(reportError('report.not-found'))
      const { store, adapter } = this.storeOf(reportId)
      if (!this.readOnly) await adapter.repair()
      const opened = await this.naming(reportId, () => store.open())
      this.known.note(opened.report)
      return opened
    })
  }

  save(report: Report, baseRevision: number): Promise<Result<SavedRevision>> {
    return this.writing(async ({ reserve }) => {
      const checked = checkedReport(report)
      if (!(await this.isKnown(checked.id))) throw new StorageFailure(reportError('report.not-found'))
      const { store, adapter } = this.storeOf(checked.id)
      const write = () => store.save(checked, baseRevision)
      const saved = await this.naming(checked.id, () => withRoomFor(checked, reserve, write))
      await this.note(checked)
      this.keepHouseNowAndThen(adapter, reserve)
      return saved
    })
  }

  discard(reportId: string): Promise<Result<void>> {
    return this.writing(async () => {
      if (!(await this.isKnown(reportId))) throw new StorageFailure(reportError('report.not-found'))
      this.stores.delete(reportId)
      await moveToRecycleBin(this.options.files, this.options.folder, reportId, this.options.now())
      this.known.forget(reportId)
      await this.known.store()
    })
  }

  close(): Promise<void> {
    return this.queue.run(async () => {
      if (this.isClosed) return
      this.isClosed = true
      if (this.access.kind === 'writable') await this.giveUp(this.access)
    })
  }

  /** A lock that cannot be given up is taken over by the next start, since this program will have ended. */
  private giveUp({ lock }: WriteAccess): Promise<void> {
    return ignoringFileErrors(async () => {
      if (!(await lock.isHeld())) return
      await this.known.store()
      await lock.release()
    })
  }

  private inTurn<T>(work: () => Promise<T>): Promise<Result<T>> {
    return this.queue.run(() =>
      this.isClosed ? Promise.resolve(failure(reportError('request.refused'))) : asResult(work),
    )
  }

  /** Work that writes: refused in a folder that is only read, and when the lock was lost meanwhile. */
  private writing<T>(work: (access: WriteAccess) => Promise<T>): Promise<Result<T>> {
    return this.inTurn(async () => {
      if (this.access.kind === 'read-only') throw new StorageFailure(this.access.reason)
      await this.access.lock.ensureHeld()
      return work(this.access)
    })
  }

  private storeOf(reportId: string): OpenStore {
    const opened = this.stores.get(reportId) ?? this.openStore(reportId)
    this.stores.set(reportId, opened)
    return opened
  }

  private openStore(reportId: string): OpenStore {
    const { files, folder, now } = this.options
    const adapter = new DurableAdapter(files, reportId, reportFolderIn(folder, reportId), now)
    return { adapter, store: new ReportStore(adapter, now) }
  }

  /** The saver does not wait for it; the next operation does. */
  private keepHouseNowAndThen(adapter: DurableAdapter, reserve: DiskReserve): void {
    this.saves += 1
    if (this.saves % (this.options.savesBetweenPrunings ?? usualSavesBetweenPrunings) !== 0) return
    void this.queue.run(async () => {
      await adapter.prune()
      await reserve.prepare()
    })
  }

  private async note(report: Report): Promise<void> {
    this.known.note(report)
    await this.known.store()
  }

  private async describe(id: string): Promise<ReportListEntry> {
    const peeked = await asResult(() => this.naming(id, () => this.storeOf(id).adapter.peek()))
    if (!peeked.ok) return { kind: 'unreadable', id, error: peeked.error }
    const { report, revision, savedAt } = peeked.value
    this.known.note(report)
    return { kind: 'readable', report, revision, savedAt }
  }

  /** Puts the report's name into a failure that speaks of the report. */
  private async naming<T>(id: string, work: () => Promise<T>): Promise<T> {
    try {
      return await work()
    } catch (error) {
      if (!(error instanceof StorageFailure) || !error.reportError.code.startsWith('report.')) throw error
      const { organ, year } = this.known.get(id) ?? { organ: '', year: null }
      throw new StorageFailure(reportError(error.reportError.code, { ...error.reportError.details, name: reportLabel(organ, year) }))
    }
  }

  private async listIds(): Promise<readonly string[]> {
    const { files, folder } = this.options
    const present = await listPresent(files, folder)
    const absent = this.known.ids.filter((id) => !present.includes(id))
    const discarded = absent.length === 0 ? [] : await listDiscarded(files, folder)
    return [...present, ...absent.filter((id) => !discarded.includes(id))]
  }

  /** An identifier that is none of ours never becomes a path. */
  private async isKnown(reportId: string): Promise<boolean> {
    if (!reportSchema.shape.id.safeParse(reportId).success) return false
    const { files, folder } = this.options
    if (await isReportFolder(files, reportFolderIn(folder, reportId).path)) return true
    return this.known.get(reportId) !== undefined && !(await listDiscarded(files, folder)).includes(reportId)
  }
}

interface OpenStore {
  readonly adapter: DurableAdapter
  readonly store: ReportStore
}

async function acquireAccess(options: ReportWorkspaceOptions): Promise<Access> {
  const { files, folder, now, processes = systemProcesses, reserveBytes = usualReserveBytes } = options
  const reserve = new DiskReserve(files, join(folder, reserveName), reserveBytes)
  const acquired = await reserve.withRoomFor(0, () => asResult(() => WorkspaceLock.acquire(files, folder, processes, now)))
  return acquired.ok ? { kind: 'writable', lock: acquired.value, reserve } : { kind: 'read-only', reason: acquired.error }
}

async function withRoomFor<T>(report: Report, reserve: DiskReserve, write: () => Promise<T>): Promise<T> {
  const bytes = Buffer.byteLength(JSON.stringify(report)) + frameOverheadBytes
  return unwrap(await reserve.withRoomFor(bytes, () => asResult(write)))
}

/** The window's reports were checked at the gate; other callers' are here. */
function checkedReport(report: Report): Report {
  const parsed = reportSchema.safeParse(report)
  if (!parsed.success) throw new StorageFailure(reportError('request.refused'))
  return parsed.data
}

function newestFirst(a: ReportListEntry, b: ReportListEntry): number {
  const savedAt = (entry: ReportListEntry) => (entry.kind === 'readable' ? entry.savedAt : '')
  return savedAt(b).localeCompare(savedAt(a))
}
