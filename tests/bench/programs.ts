import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Size } from './measurement'

/** A command and its words. */
export type CommandLine = readonly [string, ...string[]]

/** How often a program is timed at a size. */
export interface Runs {
  /** From the start of a process to its end. */
  readonly whole: number
  /** In a running process, of each kind; 0 for the first PDF alone. */
  readonly warm: number
}

export interface Program {
  readonly name: string
  /** What makes one PDF of the base text and ends, and where it lies then. */
  once(folder: string): { readonly command: CommandLine; readonly file: string }
  /** What measures in one process; null for a program that has no such way. */
  measuring(folder: string, runs: number): CommandLine | null
  readonly runs: Readonly<Record<Size, Runs>>
  readonly environment?: Readonly<Record<string, string>>
}

const here = import.meta.dirname
const node = process.execPath
const electron = path.join(process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? '', 'electron')

export const textFolder = path.join(here, 'texts')

export function script(name: string): string {
  return path.join(here, `${name}.mjs`)
}

const ours: Program = {
  name: 'ours',
  once: (folder) => {
    const file = path.join(folder, 'cli.pdf')
    return { command: [node, path.resolve('dist/cli/nianbao.cjs'), 'export', path.join(folder, 'base.json'), '--out', file], file }
  },
  measuring: (folder, runs) => [node, script('ours'), folder, `${runs}`],
  runs: { sample: { whole: 9, warm: 30 }, hundred: { whole: 7, warm: 15 }, thousand: { whole: 3, warm: 5 } },
}

const electronWords = [electron, path.join(here, 'chromium-app'), '--no-sandbox', '--disable-gpu'] as const

const chromium: Program = {
  name: 'Chromium',
  once: (folder) => ({ command: [...electronWords, folder, 'once'], file: path.join(folder, 'chromium.pdf') }),
  measuring: (folder, runs) => [...electronWords, folder, `${runs}`],
  runs: { sample: { whole: 5, warm: 5 }, hundred: { whole: 3, warm: 3 }, thousand: { whole: 1, warm: 1 } },
}

/** LibreOffice finds fonts through the system, so it is told of ours; its profile is its own, and made before it is timed. */
const libreOffice: Program = {
  name: 'LibreOffice',
  once: (folder) => ({
    command: [
      'soffice',
      `-env:UserInstallation=file://${path.join(here, 'libreoffice')}`,
      '--headless',
      '--convert-to',
      'pdf',
      '--outdir',
      path.join(folder, 'libreoffice'),
      path.join(folder, 'base.fodt'),
    ],
    file: path.join(folder, 'libreoffice', 'base.pdf'),
  }),
  measuring: () => null,
  runs: { sample: { whole: 3, warm: 0 }, hundred: { whole: 2, warm: 0 }, thousand: { whole: 1, warm: 0 } },
  environment: { FONTCONFIG_FILE: path.join(here, 'fonts.conf') },
}

const fontConfiguration = `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${path.resolve('assets/fonts')}</dir><cachedir>${path.join(here, 'fontconfig')}</cachedir></fontconfig>
`

/** A program that runs as a script beside this one. */
function scripted(name: string, scriptName: string, runs: Program['runs']): Program {
  return {
    name,
    once: (folder) => ({ command: [node, script(scriptName), folder, 'once'], file: path.join(folder, `${scriptName}.pdf`) }),
    measuring: (folder, count) => [node, script(scriptName), folder, `${count}`],
    runs,
  }
}

const typst = scripted('Typst', 'typst', ours.runs)
const pdfkit = scripted('pdfkit', 'pdfkit', { sample: { whole: 3, warm: 5 }, hundred: { whole: 2, warm: 3 }, thousand: { whole: 1, warm: 1 } })
const pdfmake = scripted('pdfmake', 'pdfmake', { sample: { whole: 3, warm: 5 }, hundred: { whole: 2, warm: 2 }, thousand: { whole: 1, warm: 0 } })

/** Ours first. A program that is not on this machine is left out, and said so. */
export function comparedPrograms(): { readonly programs: readonly Program[]; readonly absent: readonly string[] } {
  const scripts = [ours, typst, chromium, pdfkit, pdfmake]
  writeFileSync(path.join(here, 'fonts.conf'), fontConfiguration)
  mkdirSync(path.join(here, 'libreoffice'), { recursive: true })
  const isThere = spawnSync('soffice', ['--version'], { stdio: 'ignore' }).status === 0
  return isThere ? { programs: [...scripts, libreOffice], absent: [] } : { programs: scripts, absent: [libreOffice.name] }
}
