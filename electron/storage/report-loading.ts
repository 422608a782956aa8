import { basename, join } from 'node:path'
import { reportError } from '../../shared/wording/errors'
import { errorNumberOf, orNullWhenMissing, StorageFailure, whileReading } from './file-failure'
import type { FileOperations } from './file-operations'
import type { NamedGeneration, ReportFolder } from './report-folder'
import { parseGenerationName } from './report-folder'
import type { DecodedReport, StoredReport } from './stored-report'
import { decodeReport } from './stored-report'

/** A report with its tables is some 100 KB; far above that it is no report of ours. */
const reportFileLimit = 64 * 1024 * 1024

export interface LoadedReport {
  readonly stored: StoredReport
  /** false when the current file could not be used and a generation was taken. */
  readonly isCurrent: boolean
  readonly highestRevision: number
}

export interface LoadingOutcome {
  /** null when there is no whole copy. */
  readonly loaded: LoadedReport | null
  /** Files whose content was read and is wrong; nothing was done to them. */
  readonly damaged: readonly string[]
  /** Files whose content the disk did not give: they may be whole another time, and stay where they are. */
  readonly unreadable: readonly string[]
}

type Candidate = DecodedReport | { readonly kind: 'missing' | 'unreadable' }

/**
 * Reads the newest whole copy of a report: the current file, or a generation where the current is missing, damaged or
 * older. Changes nothing on the disk.
 *
 * A copy by a newer program ends the search with report.too-new: opening an older copy would split the report in two.
 * So does one that the system refuses to give (file.cannot-read), since it may be given a moment later.
 */
export async function loadNewest(files: FileOperations, folder: ReportFolder, reportId: string): Promise<LoadingOutcome> {
  const generations = await listGenerations(files, folder)
  const faulty: FaultyFiles = { damaged: [], unreadable: [] }
  const current = await readCandidate(files, folder.current, reportId)
  const currentRevision = current.kind === 'whole' ? current.stored.revision : -1
  const highestRevision = Math.max(currentRevision, generations[0]?.revision ?? 0)
  noteFault(faulty, current, folder.current)

  for (const generation of generations) {
    if (generation.revision <= currentRevision) break
    const path = join(folder.generations, generation.name)
    const candidate = await readCandidate(files, path, reportId)
    if (candidate.kind === 'whole' && candidate.stored.revision === generation.revision) {
      return { loaded: { stored: candidate.stored, isCurrent: false, highestRevision }, ...faulty }
    }
    noteFault(faulty, candidate.kind === 'whole' ? { kind: 'damaged' } : candidate, path)
  }
  const loaded = current.kind === 'whole' ? { stored: current.stored, isCurrent: true, highestRevision } : null
  return { loaded, ...faulty }
}

type FaultyFiles = Record<'damaged' | 'unreadable', string[]>

function noteFault(faulty: FaultyFiles, candidate: Candidate, path: string): void {
  if (candidate.kind === 'damaged' || candidate.kind === 'unreadable') faulty[candidate.kind].push(path)
}

/** The generations kept, newest first. */
export async function listGenerations(files: FileOperations, folder: ReportFolder): Promise<readonly NamedGeneration[]> {
  const entries = await whileReading(folder.generations, () => orNullWhenMissing(() => files.listFolder(folder.generations)))
  return (entries ?? [])
    .map(({ name }) => parseGenerationName(name))
    .filter((generation) => generation !== null)
    .sort((a, b) => b.revision - a.revision)
}

/** The bytes; null when there is no such file, 'unreadable' when the disk cannot give them, asked twice. */
export function readFromDisk(files: FileOperations, path: string): Promise<Uint8Array | 'unreadable' | null> {
  const read = () => orNullWhenMissing(() => files.readFile(path, reportFileLimit))
  return whileReading(path, async () => {
    const first = await orUnreadable(read)
    return first === 'unreadable' ? orUnreadable(read) : first
  })
}

async function readCandidate(files: FileOperations, path: string, reportId: string): Promise<Candidate> {
  const bytes = await readFromDisk(files, path)
  if (bytes === null) return { kind: 'missing' }
  if (bytes === 'unreadable') return { kind: 'unreadable' }
  const decoded = decodeReport(bytes, reportId)
  if (decoded.kind === 'too-new') throw new StorageFailure(reportError('report.too-new', { name: basename(path) }))
  return decoded
}

/** The content itself cannot be had: a bad sector, a folder in its place. Permissions and sharing are something else. */
const contentErrors: ReadonlySet<string | undefined> = new Set(['EIO', 'EFBIG', 'EISDIR'])

async function orUnreadable<T>(read: () => Promise<T>): Promise<T | 'unreadable'> {
  try {
    return await read()
  } catch (error) {
    if (contentErrors.has(errorNumberOf(error))) return 'unreadable'
    throw error
  }
}
