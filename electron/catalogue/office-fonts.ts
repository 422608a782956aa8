import type { Dirent } from 'node:fs'
import { closeSync, openSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { extname, join } from 'node:path'
import type { Result } from '../../shared/contract/result'
import type { Face } from '../../shared/document/document'
import type { FontBytes } from '../../shared/font/font-bytes'
import { identifyFonts } from '../../shared/font/font-identity'
import { officeFamilies } from '../../shared/font/office-families.lexicon'
import { openFontLater } from '../../shared/font/sfnt'
import { asResult, whileReading } from '../storage/file-failure'
import { bytesOfOpen } from './font-file'

/** A font of the computer that may stand for one of ours. */
export interface OfficeFont {
  /** Identifier among the fonts of a page, and its name in a PDF. */
  readonly id: string
  /** As the font states its name; the one by which it was looked for. */
  readonly family: string
  /** Absolute. */
  readonly path: string
  /** Position in a collection; 0 in a file of one font. */
  readonly index: number
}

/** The computer's own font of each face that it has one for. */
export type OfficeFonts = ReadonlyMap<Face, OfficeFont>

/** Where this system keeps its fonts and those of the user, absolute. */
export function fontFolders(): string[] {
  if (process.platform === 'win32') {
    const local = process.env['LOCALAPPDATA']
    return [join(process.env['SystemRoot'] ?? 'C:\\Windows', 'Fonts'), ...(local === undefined ? [] : [join(local, 'Microsoft', 'Windows', 'Fonts')])]
  }
  return ['/usr/share/fonts', '/usr/local/share/fonts', join(homedir(), '.local', 'share', 'fonts'), join(homedir(), '.fonts')]
}

/**
 * The fonts that offices set official documents in, as far as these folders have them and their makers let them be put
 * into documents. Only the names in the files are read; what cannot be read is passed over.
 */
export async function findOfficeFonts(folders: readonly string[] = fontFolders()): Promise<OfficeFonts> {
  const files = (await Promise.all(folders.map((folder) => fontFilesIn(folder, DEEPEST_FOLDER)))).flat()
  const known = new Map(files.flatMap(namedFontsIn).map((font) => [font.family, font]))
  return new Map(faces.flatMap((face) => bestOf(known, face)))
}

/** All bytes of a font's file. Error: file.cannot-read. */
export function readOfficeFont({ path }: OfficeFont): Promise<Result<Uint8Array>> {
  return asResult(() => whileReading(path, () => readFile(path)))
}

const faces = ['title', 'heading1', 'heading2', 'body', 'folio'] as const satisfies readonly Face[]

function bestOf(known: ReadonlyMap<string, OfficeFont>, face: Face): [Face, OfficeFont][] {
  const best = officeFamilies[face].flatMap((family) => known.get(family) ?? []).find(isUsable)
  return best === undefined ? [] : [[face, best]]
}

/** Whether it opens and draws Han: a file may have the names of a font and be damaged behind them. */
function isUsable({ path, index }: OfficeFont): boolean {
  return whileOpen(path, (bytes) => openFontLater(bytes, index).glyphOf(COMMON_CHARACTER) !== 0) ?? false
}

/** U+7684, the most frequent character of Chinese texts. */
const COMMON_CHARACTER = 0x7684

/** Font folders of Linux hold a folder a maker, seldom one in that. */
const DEEPEST_FOLDER = 4

const fontExtensions = new Set(['.ttf', '.otf', '.ttc', '.otc'])

/** Sorted, so that of two equal fonts it is always the same that is taken. */
async function fontFilesIn(folder: string, deepest: number): Promise<string[]> {
  const entries = (await readdir(folder, { withFileTypes: true }).catch((): Dirent[] => [])).sort((a, b) => (a.name < b.name ? -1 : 1))
  const found = entries.map(async (entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return deepest > 0 ? fontFilesIn(path, deepest - 1) : []
    return fontExtensions.has(extname(entry.name).toLowerCase()) ? [path] : []
  })
  return (await Promise.all(found)).flat()
}

/** The fonts of a file that may stand on a page, each by every name it has. */
function namedFontsIn(path: string): OfficeFont[] {
  const usable = (whileOpen(path, identifyFonts) ?? []).filter(({ postScriptName, isRegular, mayBeEmbedded }) => postScriptName !== '' && isRegular && mayBeEmbedded)
  return usable.flatMap(({ families, postScriptName, index }) => families.map((family) => ({ id: idOf(postScriptName), family, path, index })))
}

/** Its own name, marked so that it is never taken for one of the program's. */
function idOf(postScriptName: string): string {
  return `Office-${postScriptName}`
}

/**
 * What `read` makes of a file; null where the file is damaged, or the clerk may not read it: then the computer does not
 * have the font. A few hundred bytes of each are read, which is sooner done than waited for.
 */
function whileOpen<T>(path: string, read: (bytes: FontBytes) => T): T | null {
  let file: number | undefined
  try {
    file = openSync(path, 'r')
    return read(bytesOfOpen(file))
  } catch {
    return null
  } finally {
    if (file !== undefined) closeSync(file)
  }
}
