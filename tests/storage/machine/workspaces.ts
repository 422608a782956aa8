import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import type { Result } from '../../../shared/contract/result'
import type { FileOperations } from '../../../electron/storage/file-operations'
import { systemFileOperations } from '../../../electron/storage/file-operations'
import type { ProcessTable } from '../../../electron/storage/process-table'
import type { ReportWorkspace, ReportWorkspaceOptions } from '../../../electron/storage/report-workspace'
import { openReportWorkspace } from '../../../electron/storage/report-workspace'

const made: string[] = []
afterAll(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true })
})

const inMemory = '/dev/shm'

/** An empty folder that is removed after the file's tests. */
export function temporaryFolder(): string {
  return emptyFolderIn(tmpdir())
}

/** As {@link temporaryFolder}, in memory where the system has such a place: for faults that do not come from the disk. */
export function temporaryFolderInMemory(): string {
  return emptyFolderIn(existsSync(inMemory) ? inMemory : tmpdir())
}

function emptyFolderIn(parent: string): string {
  const folder = mkdtempSync(join(parent, 'nianbao-storage-'))
  made.push(folder)
  return folder
}

/** A clock that goes on by a second each time it is looked at. */
export function steppingClock(start = Date.UTC(2017, 0, 20, 8)): () => Date {
  let time = start
  return () => new Date((time += 1000))
}

/** Time goes on from one start of the program to the next. */
const oneClock = steppingClock()

let processCount = 0

/** A program of its own, on a computer where every other has ended: what a start after a crash sees. */
export function afterCrash(): ProcessTable {
  const identity = { host: 'here', processId: ++processCount, startMark: `start-${processCount}` }
  return { self: () => Promise.resolve(identity), isRunning: () => Promise.resolve(false) }
}

export async function openWorkspace(
  folder: string,
  files: FileOperations = systemFileOperations(),
  options: Partial<ReportWorkspaceOptions> = {},
): Promise<ReportWorkspace> {
  const small = { reserveBytes: 4096, now: oneClock, processes: afterCrash() }
  return valueOf(await openReportWorkspace({ folder, files, ...small, ...options }))
}

export function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.error.code} ${JSON.stringify(result.error.details)}`)
  return result.value
}

export function codeOf(result: Result<unknown>): string {
  return result.ok ? 'ok' : result.error.code
}

/** Paths of all files below a folder. */
export function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
}

export function makeFolder(path: string): string {
  mkdirSync(path, { recursive: true })
  return path
}
