import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** A report of tests/unit/import/reports, as its bytes are. */
export function reportFile(name: string): Uint8Array {
  return readFileSync(fileURLToPath(new URL(`reports/${name}.txt`, import.meta.url)))
}
