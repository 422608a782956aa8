import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { PdfMaker } from './measurement'
import { measure, peakMemory, reportMeasurement } from './measurement'

/** The words after the script: FOLDER once, which makes one PDF and ends, or FOLDER RUNS, which measures. */
export interface BenchTask {
  readonly folder: string
  /** null for one PDF. */
  readonly runs: number | null
}

export function benchTask([folder = '', runs = '']: readonly string[]): BenchTask {
  return { folder, runs: runs === 'once' ? null : Number(runs) }
}

/** Reads versions from the files of the task that end so. */
export function sourcesFrom<Source>({ folder }: BenchTask, extension: string, parse: (text: string) => Source): PdfMaker<Source>['sourceOf'] {
  return (version) => parse(readFileSync(path.join(folder, `${version}.${extension}`), 'utf8'))
}

/** Does the task in this process; one PDF is written under `name`. */
export async function doTask<Source>({ folder, runs }: BenchTask, name: string, maker: PdfMaker<Source>): Promise<void> {
  if (runs === null) writeFileSync(path.join(folder, name), await maker.makePdf(maker.sourceOf('base')))
  else reportMeasurement({ ...(await measure(maker, runs)), memory: peakMemory() })
}
