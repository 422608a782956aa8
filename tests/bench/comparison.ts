import { spawn, spawnSync, execFileSync } from 'node:child_process'
import { statSync } from 'node:fs'
import { text } from 'node:stream/consumers'
import type { Measurement, Size } from './measurement'
import { measurementSchema, median } from './measurement'
import type { CommandLine, Program, Runs } from './programs'

/** What was measured of one program at one size; null where it has no way to be measured. */
export interface Compared {
  readonly name: string
  readonly size: Size
  /** From the start of a process to its end, the PDF written (ms). */
  readonly whole: number
  readonly inProcess: Measurement | null
  /** Size of the file. */
  readonly bytes: number
  readonly pages: number
}

/** A process that takes longer hangs (ms). */
const LONGEST_RUN = 120_000

export async function compare(program: Program, folder: string, size: Size, runs: Runs): Promise<Compared> {
  const { command, file } = program.once(folder)
  const whole = medianOfRuns(command, runs.whole, program.environment)
  const measuring = program.measuring(folder, runs.warm)
  const inProcess = measuring === null ? null : await measured(measuring)
  return { name: program.name, size, whole, inProcess, bytes: statSync(file).size, pages: pagesOf(file) }
}

/** Runs a process over and over; gives the median of its times (ms). The first run is not counted where there are more. */
export function medianOfRuns([command, ...words]: CommandLine, runs: number, environment: Program['environment'] = {}): number {
  const run = (): number => {
    const start = performance.now()
    const { status, stderr, error } = spawnSync(command, words, { encoding: 'utf8', timeout: LONGEST_RUN, env: { ...process.env, ...environment } })
    if (status !== 0) throw new Error(`${command} ${words.join(' ')}:\n${error?.message ?? ''}${stderr}`)
    return performance.now() - start
  }
  if (runs > 1) run()
  return median(Array.from({ length: runs }, run))
}

async function measured([command, ...words]: CommandLine): Promise<Measurement> {
  const child = spawn(command, words, { stdio: ['ignore', 'pipe', 'ignore'], timeout: LONGEST_RUN })
  const line = (await text(child.stdout)).split('\n').find((each) => each.startsWith('{'))
  if (line === undefined) throw new Error(`${command} ${words.join(' ')} measured nothing`)
  return measurementSchema.parse(JSON.parse(line))
}

/** As pdfinfo counts them; it complains of tags in some of Chromium's files. */
function pagesOf(file: string): number {
  const told = execFileSync('pdfinfo', [file], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
  return Number(/Pages:\s+(\d+)/u.exec(told)?.[1] ?? NaN)
}
