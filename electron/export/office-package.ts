import { strToU8, zipSync } from 'fflate/browser'

/** The first moment a zip archive can name: the same content gives the same bytes. */
const ARCHIVE_TIME = new Date(1980, 0, 1)

/** The parts of an Office file (ECMA-376), by path: texts as XML, and other files as their bytes. */
export type OfficeParts = Readonly<Record<string, string | Uint8Array>>

/** The parts as the bytes of the archive that an Office file is. */
export function packOfficeParts(parts: OfficeParts): Uint8Array {
  const files = Object.entries(parts).map(([path, part]) => [path, typeof part === 'string' ? strToU8(part) : part] as const)
  return zipSync(Object.fromEntries(files), { mtime: ARCHIVE_TIME })
}
