import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { statSync, writeFileSync } from 'node:fs'
import { text } from 'node:stream/consumers'
import path from 'node:path'
import { findAssetsFolder } from '../../electron/catalogue/assets-folder'
import { loadCatalogue } from '../../electron/catalogue/load-catalogue'
import { openVirtualDisplay } from '../../scripts/window/virtual-display.mjs'
import { benchChecks } from './checks'
import type { Measurement, Size } from './measurement'
import { measurementSchema, median, sizes } from './measurement'
import { row, table } from './table'
import { writeTexts } from './texts'

/**
 * Compares our export with Typst and with Chromium's printing, in one run on one machine: node bench.mjs.
 * Started by `npm run bench`, which builds everything beside this file.
 */

const here = import.meta.dirname
const textFolder = path.join(here, 'texts')
const electron = path.join(process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? '', 'electron')

/** Runs of a process that is timed from its start to its end, and of a PDF in a running process. */
const WHOLE_RUNS = 7
const WARM_RUNS: Readonly<Record<Size, number>> = { sample: 40, hundred: 15 }
const CHROMIUM_RUNS = 5

/** A process that takes longer hangs (ms). */
const LONGEST_RUN = 30_000

interface Program {
  /** Words of a command that makes one PDF of the base text and ends. */
  once(folder: string): readonly [string, ...string[]]
  /** Words of a command that measures in one process. */
  measuring(folder: string, size: Size): readonly [string, ...string[]]
  readonly wholeRuns: number
}

const node = process.execPath
const script = (name: string): string => path.join(here, `${name}.mjs`)
const electronWords = [electron, path.join(here, 'chromium-app'), '--no-sandbox', '--disable-gpu'] as const

const programs = {
  ours: {
    once: (folder) => [node, path.resolve('dist/cli/nianbao.cjs'), 'export', path.join(folder, 'base.json'), '--out', path.join(folder, 'cli.pdf')],
    measuring: (folder, size) => [node, script('ours'), folder, `${WARM_RUNS[size]}`],
    wholeRuns: WHOLE_RUNS,
  },
  typst: {
    once: (folder) => [node, script('typst'), folder, '0'],
    measuring: (folder, size) => [node, script('typst'), folder, `${WARM_RUNS[size]}`],
    wholeRuns: WHOLE_RUNS,
  },
  chromium: {
    once: (folder) => [...electronWords, folder, '0'],
    measuring: (folder) => [...electronWords, folder, `${CHROMIUM_RUNS}`],
    wholeRuns: CHROMIUM_RUNS,
  },
} as const satisfies Record<string, Program>

interface Compared extends Measurement {
  /** From the start of a process to its end, the PDF written. */
  readonly whole: number
}

const catalogue = await loadCatalogue(findAssetsFolder())
if (!catalogue.ok) throw new Error(catalogue.error.code)
writeTexts(textFolder, catalogue.value)
writeFileSync(path.join(here, 'chromium-app', 'package.json'), JSON.stringify({ name: 'bench', version: '1.0.0', type: 'module', main: 'main.mjs' }))

const display = await openVirtualDisplay()
try {
  process.env['DISPLAY'] = display.name
  for (const size of sizes) {
    const folder = path.join(textFolder, size)
    const ours = await compare(programs.ours, folder, size)
    const typst = await compare(programs.typst, folder, size)
    const chromium = await compare(programs.chromium, folder, size)
    process.stdout.write(`\n${describeText(folder, ours)}\n${tableOf(ours, typst, chromium)}`)
  }
  process.stdout.write(`\nChecks of a long report\n${benchChecks(catalogue.value.formats)}`)
  process.stdout.write(`\n${sumOfDepartments(1000)}`)
  process.stdout.write(execFileSync(node, [script('preview'), path.join(textFolder, 'hundred', 'base.json')], { encoding: 'utf8' }))
  process.stdout.write(`\nA node process that does nothing: ${medianOfRuns([node, '-e', '0'], WHOLE_RUNS).toFixed(0)} ms.\n`)
} finally {
  await display.close()
}

/** A folder of departments' reports, summed in a process that did not make them. */
function sumOfDepartments(count: number): string {
  const folder = path.join(here, 'departments')
  execFileSync(node, [script('aggregation'), folder, `${count}`, 'make'])
  return execFileSync(node, [script('aggregation'), folder, `${count}`], { encoding: 'utf8' })
}

async function compare(program: Program, folder: string, size: Size): Promise<Compared> {
  const whole = medianOfRuns(program.once(folder), program.wholeRuns)
  const [command, ...words] = program.measuring(folder, size)
  const child = spawn(command, words, { stdio: ['ignore', 'pipe', 'ignore'], timeout: 3 * LONGEST_RUN })
  const line = (await text(child.stdout)).split('\n').find((each) => each.startsWith('{'))
  return { ...measurementSchema.parse(JSON.parse(line ?? 'null')), whole }
}

function medianOfRuns([command, ...words]: readonly [string, ...string[]], runs: number): number {
  const times = Array.from({ length: runs }, () => {
    const start = performance.now()
    const { status, stderr } = spawnSync(command, words, { encoding: 'utf8', timeout: LONGEST_RUN })
    if (status !== 0) throw new Error(`${command} ${words.join(' ')}:\n${stderr}`)
    return performance.now() - start
  })
  return median(times)
}

function describeText(folder: string, { pages, bytes }: Compared): string {
  // Both ways of ours must have made the same file, or they were not the same work.
  const sizesOfOurs = ['ours.pdf', 'cli.pdf'].map((name) => statSync(path.join(folder, name)).size)
  if (sizesOfOurs.some((each) => each !== bytes)) throw new Error('our two ways to a PDF gave different files')
  const pagesOf = (name: string): string => /Pages:\s+(\d+)/.exec(pdfInfo(path.join(folder, name)))?.[1] ?? '?'
  return `${pages ?? '?'} pages (Typst ${pagesOf('typst.pdf')}, Chromium ${pagesOf('chromium.pdf')})`
}

/** What pdfinfo says of a file; it complains of tags in some of Chromium's. */
function pdfInfo(file: string): string {
  return execFileSync('pdfinfo', [file], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
}

function tableOf(ours: Compared, typst: Compared, chromium: Compared): string {
  const rowFor = (label: string, value: (of: Compared) => number): string[] => row(label, value(ours), value(typst), value(chromium))
  return table([
    ['', 'ours', 'Typst', 'Chromium', 'Typst/ours', 'Chromium/ours'],
    rowFor('whole process, ms', ({ whole }) => whole),
    rowFor('first in a process, ms', ({ first }) => first),
    rowFor('same text again, ms', ({ again }) => again),
    rowFor('after a small edit, ms', ({ edited }) => edited),
    rowFor('after another text, ms', ({ other }) => other),
    rowFor('file, KB', ({ bytes }) => bytes / 1024),
    rowFor('peak memory, MB', ({ memory }) => memory),
  ])
}
