import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { z } from 'zod'
import { holderLabel, unknownHolder } from '../../shared/wording/data-folder'
import type { ReportError } from '../../shared/wording/errors'
import { reportError } from '../../shared/wording/errors'
import { writeWholeFile } from './durable-file'
import { ignoringFileErrors, orNullWhenMissing, StorageFailure, whileReading } from './file-failure'
import type { FileOperations } from './file-operations'
import { parseJson } from './parse-json'
import type { ProcessTable } from './process-table'

const lockContentSchema = z.object({
  host: z.string(),
  processId: z.number().int(),
  startMark: z.string().nullable(),
  /** Tells two workspaces of one process apart. */
  token: z.string(),
  lockedAt: z.iso.datetime(),
  released: z.boolean(),
})
type LockContent = z.infer<typeof lockContentSchema>

type Attempt =
  | { readonly kind: 'taken'; readonly number: number; readonly content: LockContent }
  | { readonly kind: 'held'; readonly error: ReportError }
  /** Another program was faster; its lock is to be looked at. */
  | { readonly kind: 'overtaken' }

const lockName = /^workspace-(\d{8,})\.lock$/
const attempts = 5
/** A lock being written on a file system without links is empty for a moment; after this it was left so by a crash. */
const unfinishedLockAge = 60_000
const lockFileLimit = 64 * 1024

/** Locks held by this very process: one of its own that is not among them was left behind. */
const heldHere = new Set<string>()

/**
 * The right to write in a data folder, for one program at a time.
 *
 * Locks are numbered and the highest counts. A number can be created only once, so of two programs that find the
 * same lock left behind by a dead one, exactly one gets the next number. A lock is removed only by the holder of a
 * higher one: were it deleted on release, a slow taker could pass by a newer holder unseen.
 */
export class WorkspaceLock {
  private constructor(
    private readonly files: FileOperations,
    private readonly folder: string,
    private readonly processes: ProcessTable,
    private readonly now: () => Date,
    private held: { readonly number: number; readonly content: LockContent },
  ) {}

  /** Fails with report.locked when another program has it, or as a file that cannot be written. */
  static async acquire(files: FileOperations, folder: string, processes: ProcessTable, now: () => Date): Promise<WorkspaceLock> {
    return new WorkspaceLock(files, folder, processes, now, await takeNext(files, folder, processes, now))
  }

  /**
   * Makes sure that the lock is still ours: its file may have been deleted by hand, or taken by a program that took
   * us for dead. Fails with report.locked.
   */
  async ensureHeld(): Promise<void> {
    if (await this.isHeld()) return
    heldHere.delete(this.held.content.token)
    this.held = await takeNext(this.files, this.folder, this.processes, this.now)
  }

  /** Whether the lock is still ours. Fails with file.cannot-read. */
  async isHeld(): Promise<boolean> {
    const { number, content } = this.held
    if ((await listLocks(this.files, this.folder)).at(-1) !== number) return false
    // After a deletion by hand the same number may be another program's.
    return (await readLock(this.files, lockPath(this.folder, number)))?.token === content.token
  }

  /** Gives the folder free. Only for who has asked {@link isHeld}. */
  async release(): Promise<void> {
    const { number, content } = this.held
    heldHere.delete(content.token)
    await writeWholeFile(this.files, lockFile(this.folder, number, { ...content, released: true }, 'replace'))
  }
}

async function takeNext(files: FileOperations, folder: string, processes: ProcessTable, now: () => Date) {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const outcome = await tryToTake(files, folder, processes, now)
    if (outcome.kind === 'held') throw new StorageFailure(outcome.error)
    if (outcome.kind === 'taken') return outcome
  }
  throw new StorageFailure(lockedBy(null))
}

async function tryToTake(files: FileOperations, folder: string, processes: ProcessTable, now: () => Date): Promise<Attempt> {
  const highest = (await listLocks(files, folder)).at(-1)
  if (highest !== undefined) {
    const error = await holderOf(files, lockPath(folder, highest), processes, now())
    if (error !== null) return { kind: 'held', error }
  }
  const number = (highest ?? 0) + 1
  const content = { ...(await processes.self()), token: randomUUID(), lockedAt: now().toISOString(), released: false }
  const written = await writeWholeFile(files, lockFile(folder, number, content, 'refuse'))
  if (!written.ok) {
    if (written.error.code === 'export.exists') return { kind: 'overtaken' }
    throw new StorageFailure(written.error)
  }
  return confirm(files, folder, number, content)
}

/** A taker that was slow may have got a number below that of a newer holder. */
async function confirm(files: FileOperations, folder: string, number: number, content: LockContent): Promise<Attempt> {
  const all = await listLocks(files, folder)
  if (all.at(-1) !== number) {
    await ignoringFileErrors(() => files.unlink(lockPath(folder, number)))
    return { kind: 'overtaken' }
  }
  heldHere.add(content.token)
  for (const lower of all.slice(0, -1)) await ignoringFileErrors(() => files.unlink(lockPath(folder, lower)))
  return { kind: 'taken', number, content }
}

/** Numbers of the locks in the folder, lowest first. */
async function listLocks(files: FileOperations, folder: string): Promise<readonly number[]> {
  const entries = await whileReading(folder, () => files.listFolder(folder))
  return entries
    .map(({ name }) => lockName.exec(name)?.[1])
    .filter((digits) => digits !== undefined)
    .map(Number)
    .sort((a, b) => a - b)
}

/** Who holds a lock, as an error; null when nobody does any more. */
async function holderOf(files: FileOperations, path: string, processes: ProcessTable, now: Date): Promise<ReportError | null> {
  const content = await readLock(files, path)
  if (content === null) return (await isUnfinished(files, path, now)) ? lockedBy(null) : null
  if (content.released) return null
  const self = await processes.self()
  const isOwnProcess = content.host === self.host && content.processId === self.processId && content.startMark === self.startMark
  const isHeld = isOwnProcess ? heldHere.has(content.token) : await processes.isRunning(content)
  return isHeld ? lockedBy(content) : null
}

async function readLock(files: FileOperations, path: string): Promise<LockContent | null> {
  const bytes = await whileReading(path, () => orNullWhenMissing(() => files.readFile(path, lockFileLimit)))
  if (bytes === null) return null
  return lockContentSchema.safeParse(parseJson(bytes)).data ?? null
}

async function isUnfinished(files: FileOperations, path: string, now: Date): Promise<boolean> {
  const found = await whileReading(path, () => orNullWhenMissing(() => files.describe(path)))
  return found !== null && Math.abs(now.getTime() - found.modifiedAt.getTime()) < unfinishedLockAge
}

function lockedBy(content: LockContent | null): ReportError {
  return reportError('report.locked', { holder: content === null ? unknownHolder : holderLabel(content.host, content.processId) })
}

function lockPath(folder: string, number: number): string {
  return join(folder, `workspace-${String(number).padStart(8, '0')}.lock`)
}

function lockFile(folder: string, number: number, content: LockContent, whenExists: 'refuse' | 'replace') {
  const bytes = Buffer.from(`${JSON.stringify(content, null, 2)}\n`, 'utf8')
  return { path: lockPath(folder, number), bytes, whenExists, permission: 'private' } as const
}
