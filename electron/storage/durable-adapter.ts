import { join } from 'node:path'
import type { Adapter } from 'lowdb'
import type { OpenedReport, Recovery } from '../../shared/contract/schemas'
import { reportError } from '../../shared/wording/errors'
import { ensureFolder, writeWholeFile } from './durable-file'
import { errorNumberOf, ignoringFileErrors, readFailure, StorageFailure, unwrap, whileWriting } from './file-failure'
import type { FileOperations } from './file-operations'
import { decodeFrame, noParentDigest } from './frame'
import type { ReportFolder } from './report-folder'
import { generationName, setAsideTimeOf } from './report-folder'
import type { LoadedReport } from './report-loading'
import { listGenerations, loadNewest, readFromDisk } from './report-loading'
import { generationsToDrop } from './retention'
import { listSetAside, setAside } from './set-aside'
import { encodeReport } from './stored-report'

/** The current file, read just before it is replaced. */
interface ReplacedFile {
  readonly generation: string
  readonly bytes: Uint8Array
  readonly digest: Uint8Array
}

/**
 * Carries one report between lowdb's memory and the disk. What {@link write} has answered survives a power cut;
 * what it replaced stays as a generation; what it finds damaged is set aside and never overwritten.
 *
 * Throws StorageFailure, since lowdb's adapters have no other way to fail.
 */
export class DurableAdapter implements Adapter<OpenedReport | null> {
  private highestRevision = 0
  private hasGenerationsFolder = false

  constructor(
    private readonly files: FileOperations,
    private readonly reportId: string,
    private readonly folder: ReportFolder,
    private readonly now: () => Date,
  ) {}

  /** Above every revision that was written or tried, so that no two contents ever share one. */
  get nextRevision(): number {
    return this.highestRevision + 1
  }

  /** The newest whole copy. Fails with report.missing-file, report.damaged, report.too-new, file.cannot-read. */
  async read(): Promise<OpenedReport> {
    const loaded = await this.load()
    this.highestRevision = Math.max(this.highestRevision, loaded.highestRevision)
    return this.describe(loaded)
  }

  /** As {@link read}, for a look that no save is based on. */
  async peek(): Promise<OpenedReport> {
    return this.describe(await this.load())
  }

  /** Makes the folder of a report that is new. */
  async makeFolder(): Promise<void> {
    await whileWriting(this.folder.path, () => ensureFolder(this.files, this.folder.path))
  }

  /**
   * Before a report is opened to be written: what is damaged is moved into the report's own folder for such, and a
   * name left unsynced by a crash is made to last. What fails here is met again by {@link read} or {@link write}.
   */
  async repair(): Promise<void> {
    await ignoringFileErrors(async () => {
      const { damaged } = await loadNewest(this.files, this.folder, this.reportId)
      for (const path of damaged) await setAside(this.files, path, this.folder.setAside, this.now())
      await this.files.syncFolder(this.folder.path)
    })
  }

  /**
   * Puts the report on the disk under its revision. Fails with the failures of a whole file, and with
   * report.stale-revision or report.too-new when another program has put something newer there.
   */
  async write(data: OpenedReport | null): Promise<void> {
    if (data === null) return
    const replaced = await this.inspectCurrent()
    const stored = { report: data.report, revision: data.revision, savedAt: new Date(data.savedAt) }
    this.highestRevision = Math.max(this.highestRevision, data.revision)
    const written = await writeWholeFile(this.files, {
      path: this.folder.current,
      bytes: encodeReport(stored, replaced?.digest ?? noParentDigest),
      whenExists: 'replace',
      permission: 'private',
      beforePublishing: () => (replaced === null ? Promise.resolve() : this.keepGeneration(replaced)),
    })
    unwrap(written)
  }

  /** Removes the generations that need no longer be kept. What cannot be removed now goes the next time. */
  async prune(): Promise<void> {
    await ignoringFileErrors(async () => {
      for (const { name } of generationsToDrop(await listGenerations(this.files, this.folder), this.now())) {
        await this.files.unlink(join(this.folder.generations, name))
      }
    })
  }

  /** Looks at the file itself, not at what memory has of it: it may have been changed by other hands meanwhile. */
  private async inspectCurrent(): Promise<ReplacedFile | null> {
    const bytes = await readFromDisk(this.files, this.folder.current)
    if (bytes === null) return null
    const decoded = bytes === 'unreadable' ? null : decodeFrame(bytes)
    if (bytes === 'unreadable' || decoded === null || decoded.kind === 'damaged') {
      await setAside(this.files, this.folder.current, this.folder.setAside, this.now())
      return null
    }
    if (decoded.kind === 'too-new') throw new StorageFailure(reportError('report.too-new'))
    const { revision, savedAt } = decoded.frame
    if (revision > this.highestRevision) throw new StorageFailure(reportError('report.stale-revision'))
    return { generation: generationName(revision, savedAt, decoded.digest), bytes, digest: decoded.digest }
  }

  /** A second name for the same content costs no copying; the new content gets a file of its own. */
  private async keepGeneration(replaced: ReplacedFile): Promise<void> {
    const { generations, current } = this.folder
    const path = join(generations, replaced.generation)
    await this.makeGenerationsFolder()
    try {
      await this.files.link(current, path)
    } catch (error) {
      if (errorNumberOf(error) === undefined) throw error
      // Taken: an earlier try kept the same content. Otherwise FAT sticks and some network folders have no links.
      if (errorNumberOf(error) !== 'EEXIST') await this.copyGeneration(path, replaced.bytes)
    }
    await whileWriting(generations, () => this.files.syncFolder(generations))
  }

  private async makeGenerationsFolder(): Promise<void> {
    if (this.hasGenerationsFolder) return
    await whileWriting(this.folder.generations, () => ensureFolder(this.files, this.folder.generations))
    this.hasGenerationsFolder = true
  }

  private async copyGeneration(path: string, bytes: Uint8Array): Promise<void> {
    unwrap(await writeWholeFile(this.files, { path, bytes, whenExists: 'replace', permission: 'private' }))
  }

  /** A report whose files were all set aside is damaged, not missing. */
  private async load(): Promise<LoadedReport> {
    const { loaded, damaged, unreadable } = await loadNewest(this.files, this.folder, this.reportId)
    if (loaded !== null) return loaded
    const [first] = unreadable
    if (first !== undefined) throw new StorageFailure(readFailure(first, 'EIO'))
    const isDamaged = damaged.length > 0 || (await listSetAside(this.files, this.folder.setAside)).length > 0
    throw new StorageFailure(reportError(isDamaged ? 'report.damaged' : 'report.missing-file'))
  }

  private async describe(loaded: LoadedReport): Promise<OpenedReport> {
    const { report, revision, savedAt } = loaded.stored
    return { report, revision, savedAt: savedAt.toISOString(), recovery: await this.describeRecovery(loaded) }
  }

  /** Files set aside since the copy was saved are what stood between it and the clerk. */
  private async describeRecovery(loaded: LoadedReport): Promise<Recovery | null> {
    if (loaded.isCurrent) return null
    const { revision, savedAt } = loaded.stored
    const names = await listSetAside(this.files, this.folder.setAside)
    const since = names.filter((name) => (setAsideTimeOf(name)?.getTime() ?? 0) >= savedAt.getTime())
    return { savedAt: savedAt.toISOString(), revision, setAside: since }
  }
}
