import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { MakePdf, Version } from './measurement'
import { measure, peakMemory, reportMeasurement, versions } from './measurement'

/** The words after the script: FOLDER once, which makes one PDF and ends, or FOLDER RUNS, which measures. */
export interface BenchTask {
  readonly folder: string
  /** null for one PDF. */
  readonly runs: number | null
}

export function benchTask([folder = '', runs = '']: readonly string[]): BenchTask {
  return { folder, runs: runs === 'once' ? null : Number(runs) }
}

/** What a peer is given of each version, read before anything is timed. */
export function readSources<T>({ folder }: BenchTask, extension: string, parse: (text: string) => T): Record<Version, T> {
  const [base, edited, other] = versions.map((version) => parse(readFileSync(path.join(folder, `${version}.${extension}`), 'utf8')))
  if (base === undefined || edited === undefined || other === undefined) throw new Error('a version is missing')
  return { base, edited, other }
}

/** Does the task in this process; one PDF is written under `name`. */
export async function doTask({ folder, runs }: BenchTask, name: string, makePdf: MakePdf): Promise<void> {
  if (runs === null) writeFileSync(path.join(folder, name), await makePdf('base'))
  else reportMeasurement({ ...(await measure(makePdf, runs)), memory: peakMemory() })
}
