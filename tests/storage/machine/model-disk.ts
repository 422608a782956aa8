import { basename, dirname } from 'node:path'
import type { FileOperations } from '../../../electron/storage/file-operations'

interface ModelFile {
  readonly kind: 'file'
  /** As programs see it. */
  content: Uint8Array
  /** As it stands on the disk. */
  synced: Uint8Array
}

interface ModelFolder {
  readonly kind: 'folder'
  readonly entries: Map<string, ModelNode>
  readonly synced: Map<string, ModelNode>
}

type ModelNode = ModelFile | ModelFolder

/** Changes of names that reach the disk together: a renaming takes one name and gives another. */
type NameChange = readonly { readonly folder: ModelFolder; readonly name: string; readonly node: ModelNode | null }[]

/** Chooses what of the unsynced reached the disk before the power went. */
export interface Fate {
  /** Whether an unsynced change of names did. */
  readonly keepsName: () => boolean
  /** What of a file's unsynced content did. */
  readonly contentOf: (content: Uint8Array, synced: Uint8Array) => Uint8Array
}

/**
 * A disk in memory that promises no more than POSIX does: content is safe after sync(), names after syncFolder() of
 * each folder concerned, and what was not synced may reach the disk or not, in any order, content in part or as zeros.
 */
export class ModelDisk {
  private readonly root: ModelFolder
  private pending: NameChange[] = []

  constructor(root: ModelFolder = { kind: 'folder', entries: new Map<string, ModelNode>(), synced: new Map<string, ModelNode>() }) {
    this.root = root
  }

  /** The disk as the next start finds it when the power goes now. This one is left as it is. */
  afterPowerCut(fate: Fate): ModelDisk {
    const copies = new Map<ModelNode, ModelNode>()
    const names = new Map<ModelFolder, Map<string, ModelNode>>()
    const namesOf = (folder: ModelFolder) => {
      const known = names.get(folder) ?? new Map(folder.synced)
      names.set(folder, known)
      return known
    }
    for (const change of this.pending) {
      if (!fate.keepsName()) continue
      for (const { folder, name, node } of change) setName(namesOf(folder), name, node)
    }
    const copyOf = (node: ModelNode): ModelNode => {
      const made = copies.get(node)
      if (made !== undefined) return made
      if (node.kind === 'file') {
        const content = fate.contentOf(node.content, node.synced)
        const file: ModelFile = { kind: 'file', content, synced: content }
        copies.set(node, file)
        return file
      }
      return copyFolder(node)
    }
    const copyFolder = (folder: ModelFolder): ModelFolder => {
      const entries = new Map([...namesOf(folder)].map(([name, node]) => [name, copyOf(node)] as const))
      const copied: ModelFolder = { kind: 'folder', entries, synced: new Map(entries) }
      copies.set(folder, copied)
      return copied
    }
    return new ModelDisk(copyFolder(this.root))
  }

  readonly operations: FileOperations = {
    createFile: async (path) => {
      await settle()
      const file: ModelFile = { kind: 'file', content: new Uint8Array(), synced: new Uint8Array() }
      this.add(path, file)
      return {
        write: async (bytes, offset) => {
          await settle()
          file.content = Buffer.concat([file.content, bytes.subarray(offset)])
          return bytes.length - offset
        },
        sync: async () => {
          await settle()
          file.synced = file.content
        },
        close: settle,
      }
    },
    readFile: async (path) => {
      await settle()
      const node = this.find(path)
      if (node.kind === 'folder') throw systemError('EISDIR')
      return node.content
    },
    rename: async (from, to) => {
      await settle()
      const node = this.find(from)
      this.change([
        { ...this.placeOf(from), node: null },
        { ...this.placeOf(to), node },
      ])
    },
    link: async (from, to) => {
      await settle()
      this.add(to, this.find(from))
    },
    unlink: async (path) => {
      await settle()
      this.find(path)
      this.change([{ ...this.placeOf(path), node: null }])
    },
    makeFolder: async (path) => {
      await settle()
      this.add(path, { kind: 'folder', entries: new Map<string, ModelNode>(), synced: new Map<string, ModelNode>() })
    },
    removeFolder: async (path) => {
      await settle()
      if (this.folderAt(path).entries.size > 0) throw systemError('ENOTEMPTY')
      this.change([{ ...this.placeOf(path), node: null }])
    },
    listFolder: async (path) => {
      await settle()
      return [...this.folderAt(path).entries].map(([name, node]) => ({ name, kind: node.kind }))
    },
    describe: async (path) => {
      await settle()
      const node = this.find(path)
      return { kind: node.kind, size: node.kind === 'file' ? node.content.length : 0, modifiedAt: new Date(0) }
    },
    syncFolder: async (path) => {
      await settle()
      const folder = this.folderAt(path)
      const isConcerned = (change: NameChange) => change.some((each) => each.folder === folder)
      for (const change of this.pending.filter(isConcerned)) {
        for (const { folder: concerned, name, node } of change) setName(concerned.synced, name, node)
      }
      this.pending = this.pending.filter((change) => !isConcerned(change))
    },
    freeBytes: () => Promise.resolve(1e12),
  }

  private add(path: string, node: ModelNode): void {
    const place = this.placeOf(path)
    if (place.folder.entries.has(place.name)) throw systemError('EEXIST')
    this.change([{ ...place, node }])
  }

  private change(change: NameChange): void {
    for (const { folder, name, node } of change) setName(folder.entries, name, node)
    this.pending.push(change)
  }

  private placeOf(path: string): { readonly folder: ModelFolder; readonly name: string } {
    return { folder: this.folderAt(dirname(path)), name: basename(path) }
  }

  private folderAt(path: string): ModelFolder {
    const node = this.find(path)
    if (node.kind === 'file') throw systemError('ENOTDIR')
    return node
  }

  private find(path: string): ModelNode {
    return path
      .split('/')
      .filter((part) => part !== '')
      .reduce<ModelNode>((node, part) => {
        const next = node.kind === 'folder' ? node.entries.get(part) : undefined
        if (next === undefined) throw systemError('ENOENT')
        return next
      }, this.root)
  }
}

function setName(names: Map<string, ModelNode>, name: string, node: ModelNode | null): void {
  if (node === null) names.delete(name)
  else names.set(name, node)
}

function settle(): Promise<void> {
  return Promise.resolve()
}

function systemError(code: string): Error {
  return Object.assign(new Error(code), { code })
}
