import { randomUUID } from 'node:crypto'
import { closeSync, copyFileSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs'
import { join, parse } from 'node:path'
import { z } from 'zod'
import { errorNumberOf } from '../storage/file-failure'
import { stampOf } from '../storage/report-folder'
import type { SettingsRecord } from './stored-settings'

export type SettingsFile =
  | { readonly kind: 'whole'; readonly record: SettingsRecord }
  | { readonly kind: 'missing' }
  /** No JSON, or JSON that is no object: conf would take null, a list or a number for settings. */
  | { readonly kind: 'damaged' }
  | { readonly kind: 'unreadable'; readonly systemCode: string }

const recordSchema = z.record(z.string(), z.unknown())

/** What stands in the file, looked at past electron-store, which throws on a damaged file and takes any value for whole. */
export function inspectSettingsFile(path: string): SettingsFile {
  try {
    const parsed = recordSchema.safeParse(JSON.parse(readFileSync(path, 'utf8')))
    return parsed.success ? { kind: 'whole', record: parsed.data } : { kind: 'damaged' }
  } catch (error) {
    if (error instanceof SyntaxError) return { kind: 'damaged' }
    const systemCode = errorNumberOf(error)
    if (systemCode === undefined) throw error
    return systemCode === 'ENOENT' ? { kind: 'missing' } : { kind: 'unreadable', systemCode }
  }
}

/**
 * Keeps what is about to be replaced, under a name that is new: a damaged file by renaming it, one with invalid fields
 * by a copy. Gives the new name.
 */
export function keepFaultyFile(path: string, kind: 'damaged' | 'invalid', now: Date): string {
  const { dir, name: stem, ext } = parse(path)
  const name = `${stem}.${kind}-${stampOf(now)}-${randomUUID().slice(0, 4)}${ext}`
  const keep = kind === 'damaged' ? renameSync : copyFileSync
  keep(path, join(dir, name))
  return name
}

/** Writes a small file whole or not at all: into a file beside, every byte, synced, read back, renamed. */
export function writeSmallFile(path: string, text: string): void {
  const temporary = `${path}.part`
  const handle = openSync(temporary, 'w', 0o600)
  try {
    const bytes = Buffer.from(text, 'utf8')
    for (let written = 0; written < bytes.length; ) written += writeSync(handle, bytes, written)
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
  if (readFileSync(temporary, 'utf8') !== text) throw Object.assign(new Error('EIO: read back otherwise'), { code: 'EIO' })
  renameSync(temporary, path)
}
