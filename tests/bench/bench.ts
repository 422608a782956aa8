import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { findAssetsFolder } from '../../electron/catalogue/assets-folder'
import { loadCatalogue } from '../../electron/catalogue/load-catalogue'
import { openVirtualDisplay } from '../../scripts/window/virtual-display.mjs'
import { benchChecks } from './checks'
import type { Compared } from './comparison'
import { compare, medianOfRuns } from './comparison'
import { floorSchema } from './floor-schema'
import type { Size } from './measurement'
import { sizes, versionsFor } from './measurement'
import type { Program, Runs } from './programs'
import { comparedPrograms, script, textFolder } from './programs'
import { besideOurs, shown, table } from './table'
import { writeTexts } from './texts'

/**
 * Compares our export with its peers, in one run on one machine: node bench.mjs [--quick]. Started by `npm run bench`,
 * which builds everything beside this file. Quick is the sample and a hundred pages, in fewer runs, and nothing else.
 */

const here = import.meta.dirname
const node = process.execPath
const isQuick = process.argv.includes('--quick')

const conditions = `Times in ms, medians; (×) is how many times ours. Same text, fonts and page, about the same lines to the page, on this machine
in this run. Typst (0.7.0 of @myriaddreamin/typst-ts-node-compiler) writes tags as ours does, keeps its compiler and
compiles what changed; every edit and every other text is one that no program had before. pdfkit 0.20.2
and pdfmake 0.3.11 write neither tags nor page numbers. Chromium is the same Electron's printToPDF with tags and
outline, its window kept, its start part of the whole process only.
`

const catalogue = await loadCatalogue(findAssetsFolder())
if (!catalogue.ok) throw new Error(catalogue.error.code)
writeTexts(textFolder, catalogue.value, versionsOf(comparedPrograms().programs))
writeFileSync(path.join(here, 'chromium-app', 'package.json'), JSON.stringify({ name: 'bench', version: '1.0.0', type: 'module', main: 'main.mjs' }))

const display = await openVirtualDisplay()
try {
  process.env['DISPLAY'] = display.name
  await benchExport(isQuick ? ['sample', 'hundred'] : sizes)
  if (!isQuick) benchTheRest()
} finally {
  await display.close()
}

async function benchExport(measuredSizes: readonly Size[]): Promise<void> {
  const { programs, absent } = comparedPrograms()
  say(conditions)
  for (const name of absent) say(`${name} is not on this machine: left out.\n`)
  const all: Compared[] = []
  for (const size of measuredSizes) {
    const folder = path.join(textFolder, size)
    const compared: Compared[] = []
    for (const program of programs) compared.push(await compare(program, folder, size, runsOf(program, size)))
    all.push(...compared)
    requireSameFile(folder)
    say(`\n${comparisonTable(compared)}${floorLine(folder, compared[0])}`)
  }
  say(`\nBy pages: ms and MB in a process that makes one PDF\n${growthTable(programs, all)}`)
  say(`\nA node process that does nothing: ${shown(medianOfRuns([node, '-e', '0'], 9))} ms.\n`)
}

function runsOf({ runs }: Program, size: Size): Runs {
  const { whole, warm } = runs[size]
  return isQuick ? { whole: Math.min(whole, 3), warm: Math.min(warm, 5) } : { whole, warm }
}

/** As many versions of each text as the program with the most runs takes. */
function versionsOf(programs: readonly Program[]): Record<Size, number> {
  const ofSize = (size: Size): number => versionsFor(Math.max(...programs.map((program) => runsOf(program, size).warm)))
  return { sample: ofSize('sample'), hundred: ofSize('hundred'), thousand: isQuick ? 0 : ofSize('thousand') }
}

/** Both ways of ours must make the same file, or they were not the same work. */
function requireSameFile(folder: string): void {
  execFileSync(node, [script('ours'), folder, 'once'])
  const [inProcess, whole] = ['ours.pdf', 'cli.pdf'].map((name) => readFileSync(path.join(folder, name)))
  if (inProcess === undefined || whole?.equals(inProcess) !== true) throw new Error('our two ways to a PDF gave different files')
}

function comparisonTable(compared: readonly Compared[]): string {
  const smallest = Math.min(...compared.map(({ bytes }) => bytes))
  const rowOf = (label: string, value: (of: Compared) => number | null): string[] => {
    const values = compared.map(value)
    return [label, ...values.map((each, index) => (index === 0 ? shown(each) : besideOurs(each, values[0] ?? null)))]
  }
  const files = rowOf('file, KB (* smallest)', ({ bytes }) => bytes / 1024)
  return table([
    [`${compared[0]?.pages ?? 0} pages`, ...compared.map(({ name }) => name)],
    rowOf('whole process', ({ whole }) => whole),
    rowOf('first in a process', ({ inProcess }) => inProcess?.first ?? null),
    rowOf('same text again', ({ inProcess }) => inProcess?.again ?? null),
    rowOf('after a small edit', ({ inProcess }) => inProcess?.edited ?? null),
    rowOf('another text', ({ inProcess }) => inProcess?.other ?? null),
    files.map((cell, column) => (compared[column - 1]?.bytes === smallest ? `${cell} *` : cell)),
    rowOf('peak memory, MB', ({ inProcess }) => inProcess?.memory ?? null),
    ['pages set', ...compared.map(({ pages }) => String(pages))],
  ])
}

/** What the file costs whoever writes it, and how far above that ours is. */
function floorLine(folder: string, ours: Compared | undefined): string {
  const floor = floorSchema.parse(JSON.parse(execFileSync(node, [script('floor'), folder], { encoding: 'utf8' })))
  const { inflated, deflated, deflating, fontBytes, fontReads, reading } = floor
  const least = deflating + reading
  const times = [ours?.inProcess?.first, ours?.inProcess?.other].map((value) => (value === null || value === undefined ? '–' : `${(value / least).toFixed(1)}×`))
  return (
    `floor: deflating ${kilobytes(inflated)} to ${kilobytes(deflated)} KB takes zlib ${shown(deflating)} ms; ` +
    `${kilobytes(fontBytes)} KB of fonts in ${fontReads} reads, ${shown(reading)} ms. Ours: first ${times[0]}, another text ${times[1]} of both.\n`
  )
}

function kilobytes(bytes: number): string {
  return (bytes / 1024).toFixed(0)
}

/** One row a program and size, so that what grows faster than its pages is seen. */
function growthTable(programs: readonly Program[], compared: readonly Compared[]): string {
  const rows = programs.flatMap(({ name }) =>
    compared
      .filter((each) => each.name === name)
      .map(({ pages, whole, inProcess, bytes }) => [
        name,
        String(pages),
        shown(whole),
        shown(inProcess?.first ?? null),
        shown((inProcess?.first ?? whole) / pages),
        shown(inProcess?.memory ?? null),
        kilobytes(bytes),
      ]),
  )
  return table([['', 'pages', 'whole', 'first', 'ms a page', 'MB', 'file KB'], ...rows])
}

/** What else is measured, each part in a process or a function of its own. */
function benchTheRest(): void {
  if (!catalogue.ok) throw new Error(catalogue.error.code)
  say(`\nChecks of a long report\n${benchChecks(catalogue.value.formats)}`)
  say(`\n${sumOfDepartments(1000)}`)
  say(execFileSync(node, [script('preview'), path.join(textFolder, 'hundred', 'base.json')], { encoding: 'utf8' }))
}

/** A folder of departments' reports, summed in a process that did not make them. */
function sumOfDepartments(count: number): string {
  const folder = path.join(here, 'departments')
  execFileSync(node, [script('aggregation'), folder, `${count}`, 'make'])
  return execFileSync(node, [script('aggregation'), folder, `${count}`], { encoding: 'utf8' })
}

function say(text: string): void {
  process.stdout.write(text)
}
