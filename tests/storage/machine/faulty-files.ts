import type { FileBeingWritten, FileOperations } from '../../../electron/storage/file-operations'

/** How a call fails. 'short' writes a part and says so, as a disk does that is nearly full. */
export const faultModes = ['fails before', 'fails after', 'is refused', 'finds no room', 'writes short'] as const
export type FaultMode = (typeof faultModes)[number]
export const faultLengths = ['once', 'twice running', 'from then on'] as const
export type FaultLength = (typeof faultLengths)[number]

export interface FaultPlan {
  /** From 1: the call that is the first to fail. */
  readonly atCall: number
  readonly mode: FaultMode
  readonly length: FaultLength
}

type CallName = keyof FileOperations | keyof FileBeingWritten

/** Calls that only look take no room. */
const takingRoom: ReadonlySet<CallName> = new Set<CallName>(['createFile', 'write', 'sync', 'rename', 'link', 'makeFolder', 'syncFolder'])

/** Whether a fault of this mode does anything to such a call. */
export function canFail(name: CallName, mode: FaultMode): boolean {
  if (mode === 'writes short') return name === 'write'
  return mode !== 'finds no room' || takingRoom.has(name)
}

/** Real file operations, any call of which can be made to fail. */
export class FaultyFiles {
  /** The calls since the faults were armed. */
  readonly calls: CallName[] = []
  /** How many calls were made to fail. */
  faults = 0
  private plan: FaultPlan | null = null
  private readonly open = new Set<FileBeingWritten>()

  constructor(private readonly real: FileOperations) {}

  /** Counts from here on. */
  arm(plan: FaultPlan | null): void {
    this.calls.length = 0
    this.faults = 0
    this.plan = plan
  }

  /** Ends the faults, and closes what they left open, as the end of the program would. */
  async disarm(): Promise<void> {
    this.plan = null
    for (const opened of this.open) await opened.close()
    this.open.clear()
  }

  readonly operations: FileOperations = {
    createFile: (path, permission) =>
      this.call('createFile', async () => {
        const opened = await this.real.createFile(path, permission)
        this.open.add(opened)
        return this.wrap(opened)
      }),
    readFile: (path, limit) => this.call('readFile', () => this.real.readFile(path, limit)),
    rename: (from, to) => this.call('rename', () => this.real.rename(from, to)),
    link: (from, to) => this.call('link', () => this.real.link(from, to)),
    unlink: (path) => this.call('unlink', () => this.real.unlink(path)),
    makeFolder: (path, permission) => this.call('makeFolder', () => this.real.makeFolder(path, permission)),
    removeFolder: (path) => this.call('removeFolder', () => this.real.removeFolder(path)),
    listFolder: (path) => this.call('listFolder', () => this.real.listFolder(path)),
    describe: (path) => this.call('describe', () => this.real.describe(path)),
    syncFolder: (path) => this.call('syncFolder', () => this.real.syncFolder(path)),
    freeBytes: (folder) => this.call('freeBytes', () => this.real.freeBytes(folder)),
  }

  private wrap(opened: FileBeingWritten): FileBeingWritten {
    return {
      write: (bytes, offset) =>
        this.call(
          'write',
          () => opened.write(bytes, offset),
          () => opened.write(bytes.subarray(0, offset + Math.ceil((bytes.length - offset) / 2)), offset),
        ),
      sync: () => this.call('sync', () => opened.sync()),
      close: () =>
        this.call('close', () => {
          this.open.delete(opened)
          return opened.close()
        }),
    }
  }

  private async call<T>(name: CallName, perform: () => Promise<T>, performPart?: () => Promise<T>): Promise<T> {
    this.calls.push(name)
    const mode = this.modeNow()
    if (mode === null || !canFail(name, mode)) return perform()
    this.faults += 1
    switch (mode) {
      case 'fails before':
        throw fault('EIO')
      case 'is refused':
        throw fault('EACCES')
      case 'finds no room':
        throw fault('ENOSPC')
      case 'fails after':
        await perform()
        throw fault('EIO')
      case 'writes short':
        return performPart?.() ?? perform()
    }
  }

  private modeNow(): FaultMode | null {
    if (this.plan === null) return null
    const { atCall, mode, length } = this.plan
    const past = this.calls.length - atCall
    const isDue = length === 'from then on' ? past >= 0 : past === 0 || (past === 1 && length === 'twice running')
    return isDue ? mode : null
  }
}

function fault(code: string): Error {
  return Object.assign(new Error(`${code}: made to fail`), { code })
}

/** As files on a stick formatted with FAT: none has two names. */
export function withoutLinks(files: FileOperations): FileOperations {
  return { ...files, link: () => Promise.reject(fault('EPERM')) }
}
