import { execFileSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** A file in a folder of its own. */
export function fileWith(bytes: Uint8Array, name = 'report.pdf'): string {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'nianbao-export-')), name)
  writeFileSync(file, bytes)
  return file
}

/** What a program prints; throws when it fails. */
export function run(program: string, ...words: string[]): string {
  return execFileSync(program, words, { encoding: 'utf8', maxBuffer: 1 << 28 })
}

/** As {@link run}, for what is no text. */
export function runForBytes(program: string, ...words: string[]): Buffer {
  return execFileSync(program, words, { maxBuffer: 1 << 28 })
}
