import { extname, isAbsolute, join, relative, resolve, sep } from 'node:path'
import { isAppAddress } from './app-origin'

/**
 * Which file an address of our scheme means. Electron's security checklist, 18: a custom protocol must not become a
 * way to any file of the computer.
 */

/** The only folders the page can read from. */
export interface ServedFolders {
  /** The built page: index.html, its scripts and styles. */
  readonly page: string
  /** Font files, at /fonts/NAME. */
  readonly fonts: string
}

export interface ServedFile {
  readonly path: string
  /** For the Content-Type header. */
  readonly mimeType: string
}

const mimeTypes: Readonly<Partial<Record<string, string>>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.otf': 'font/otf',
  '.ttf': 'font/ttf',
  '.woff2': 'font/woff2',
}

const fontsPrefix = '/fonts/'

/** The file behind an address, or null for everything that is not one of ours: other hosts, other folders, other kinds. */
export function servedFileAt(address: string, folders: ServedFolders): ServedFile | null {
  const path = pathOf(address)
  if (path === null) return null
  return path.startsWith(fontsPrefix)
    ? fileWithin(folders.fonts, path.slice(fontsPrefix.length))
    : fileWithin(folders.page, path.slice(1))
}

/** The decoded path; null for an address that is not ours, and for what does not decode. */
function pathOf(address: string): string | null {
  if (!isAppAddress(address)) return null
  try {
    return decodeURIComponent(new URL(address).pathname)
  } catch {
    return null
  }
}

function fileWithin(folder: string, name: string): ServedFile | null {
  const path = resolve(folder, name)
  const mimeType = mimeTypes[extname(path)]
  if (mimeType === undefined || /[\\:\0]/.test(name) || !isWithin(folder, path)) return null
  return { path, mimeType }
}

/** By the way from one to the other: a comparison of beginnings takes /fonts-private to be in /fonts. */
function isWithin(folder: string, path: string): boolean {
  const way = relative(folder, path)
  return way !== '' && !isAbsolute(way) && way !== '..' && !way.startsWith(join('..', sep))
}
