import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** The project's folder. */
export const PROJECT = path.resolve(import.meta.dirname, '../..')

export interface SourceFile {
  /** Relative to the project's folder. */
  readonly path: string
  readonly text: string
}

/** The files below a folder whose names end in one of the endings. */
export function filesUnder(folder: string, endings: readonly string[]): SourceFile[] {
  return readdirSync(path.join(PROJECT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => endings.some((ending) => name.endsWith(ending)))
    .map((name) => path.join(folder, name))
    .map((file) => ({ path: file, text: readFileSync(path.join(PROJECT, file), 'utf8') }))
}

/** The program's own code, by layer. */
export function programSources(...layers: readonly ('shared' | 'electron' | 'renderer')[]): SourceFile[] {
  return layers.flatMap((layer) => filesUnder(layer, ['.ts', '.tsx']))
}
