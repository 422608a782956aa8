import { randomBytes } from 'node:crypto'
import { dirname } from 'node:path'
import type { Result } from '../../shared/contract/result'
import { failure } from '../../shared/contract/result'
import { reportError } from '../../shared/wording/errors'
import { writeWholeFile } from './durable-file'
import { errorNumberOf, ignoringFileErrors, orNullWhenMissing } from './file-failure'
import type { FileOperations } from './file-operations'

export const usualReserveBytes = 4 * 1024 * 1024

/** A save needs its temporary file, the generation kept, and what the file system takes for names and blocks. */
const roomFactor = 3
/** The reserve is made only where it does not itself fill the disk. */
const reserveRoomFactor = 4

/**
 * A file that holds room on the disk. When the disk is full it is given up, so that what was typed can still be saved
 * while the clerk makes room; it is made again as soon as there is enough.
 */
export class DiskReserve {
  constructor(
    private readonly files: FileOperations,
    private readonly path: string,
    private readonly bytes: number,
  ) {}

  /** Makes the reserve where it is missing and there is room. That it cannot be had is no failure. */
  async prepare(): Promise<void> {
    await ignoringFileErrors(async () => {
      if (await this.isHeld()) return
      const free = await this.freeBytes()
      if (free !== null && free < this.bytes * reserveRoomFactor) return
      // Random, so that a compressing file system cannot make it small.
      await writeWholeFile(this.files, {
        path: this.path,
        bytes: randomBytes(this.bytes),
        whenExists: 'refuse',
        permission: 'private',
      })
    })
  }

  /** Runs a write of about `bytes`; on a full disk the reserve is given up and the write tried again. */
  async withRoomFor<T>(bytes: number, write: () => Promise<Result<T>>): Promise<Result<T>> {
    if (!(await this.hasRoomFor(bytes)) && !(await this.release())) return failure(reportError('file.disk-full'))
    const result = await write()
    if (result.ok || result.error.code !== 'file.disk-full') return result
    return (await this.release()) ? write() : result
  }

  private async hasRoomFor(bytes: number): Promise<boolean> {
    const free = await this.freeBytes()
    return free === null || free >= bytes * roomFactor
  }

  /** null where the system does not say; then only the write itself can tell. */
  private async freeBytes(): Promise<number | null> {
    try {
      return await this.files.freeBytes(dirname(this.path))
    } catch (error) {
      if (errorNumberOf(error) === undefined) throw error
      return null
    }
  }

  private async isHeld(): Promise<boolean> {
    return (await orNullWhenMissing(() => this.files.describe(this.path))) !== null
  }

  private async release(): Promise<boolean> {
    try {
      await this.files.unlink(this.path)
      return true
    } catch (error) {
      if (errorNumberOf(error) === undefined) throw error
      return false
    }
  }
}
