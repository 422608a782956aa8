import { Low } from 'lowdb'
import type { OpenedReport, RequestAnswer } from '../../shared/contract/schemas'
import type { Report } from '../../shared/report/schema'
import { reportError } from '../../shared/wording/errors'
import type { DurableAdapter } from './durable-adapter'
import { StorageFailure } from './file-failure'

export type SavedRevision = RequestAnswer<'reports.save'>

/**
 * One report: lowdb holds it in memory, {@link DurableAdapter} carries it to the disk. Memory never claims what is not
 * on the disk: a save that fails leaves it as it was, with the revision the window knows, so that the next try is not
 * taken for a stale one.
 *
 * Throws StorageFailure. Its callers run one call after another.
 */
export class ReportStore {
  private readonly low: Low<OpenedReport | null>

  constructor(
    private readonly adapter: DurableAdapter,
    private readonly now: () => Date,
  ) {
    this.low = new Low<OpenedReport | null>(adapter, null)
  }

  /** Reads the report from the disk again and makes it the base of the next save. */
  async open(): Promise<OpenedReport> {
    await this.low.read()
    return this.inMemory()
  }

  async create(report: Report): Promise<SavedRevision> {
    await this.adapter.makeFolder()
    return this.write(report)
  }

  /** Fails with report.stale-revision when the report was saved since `baseRevision`. */
  async save(report: Report, baseRevision: number): Promise<SavedRevision> {
    if (this.low.data === null) await this.low.read()
    if (this.inMemory().revision !== baseRevision) throw new StorageFailure(reportError('report.stale-revision'))
    return this.write(report)
  }

  private async write(report: Report): Promise<SavedRevision> {
    const before = this.low.data
    const saved = { revision: this.adapter.nextRevision, savedAt: this.now().toISOString() }
    this.low.data = { report, ...saved, recovery: null }
    try {
      await this.low.write()
    } catch (error) {
      this.low.data = before
      throw error
    }
    return saved
  }

  private inMemory(): OpenedReport {
    if (this.low.data === null) throw new StorageFailure(reportError('report.not-found'))
    return this.low.data
  }
}
