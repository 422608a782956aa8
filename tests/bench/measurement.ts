import { z } from 'zod'

/** The texts measured: a report as it is, and ones of a hundred and of a thousand pages. */
export const sizes = ['sample', 'hundred', 'thousand'] as const
export type Size = (typeof sizes)[number]

/**
 * The versions of a text: as it is; with a sentence more, another one each time; and other texts of the same length. Of
 * the latter two there are as many as runs, so that no program can remember what it is given.
 */
export type Version = 'base' | `edited-${number}` | `other-${number}`

/** What one running process measured. Times in ms, medians but for the first; null where it was not measured. */
export const measurementSchema = z.strictObject({
  first: z.number(),
  again: z.number().nullable(),
  edited: z.number().nullable(),
  other: z.number().nullable(),
  bytes: z.number(),
  /** Peak of the resident memory of all processes, in MB. */
  memory: z.number(),
})
export type Measurement = z.infer<typeof measurementSchema>

/** How a program makes PDFs. */
export interface PdfMaker<Source> {
  /** What the program is given of a version, read before anything is timed. */
  readonly sourceOf: (version: Version) => Source
  readonly makePdf: (source: Source) => Promise<Uint8Array>
}

/**
 * Times one program: the first PDF, then medians of `runs` PDFs of the same text again, of the text with another sentence
 * added each time, and of texts it never had before. With no runs, the first only.
 */
export async function measure<Source>({ sourceOf, makePdf }: PdfMaker<Source>, runs: number): Promise<Omit<Measurement, 'memory'>> {
  const base = sourceOf('base')
  let { length } = new Uint8Array()
  const first = await timed(async () => {
    length = (await makePdf(base)).length
  })
  if (runs === 0) return { first, again: null, edited: null, other: null, bytes: length }
  const medianOf = (sourceOfRun: (run: number) => Source) => medianOfRuns(runs, sourceOfRun, makePdf)
  const again = await medianOf(() => base)
  const edited = await medianOf((run) => sourceOf(`edited-${run}`))
  const other = await medianOf((run) => sourceOf(`other-${run}`))
  return { first, again, edited, other, bytes: length }
}

const MOST_UNCOUNTED = 4

/** A few runs before, so that what is compiled while running is compiled; fewer of what is slow. */
function uncountedRuns(runs: number): number {
  return Math.min(MOST_UNCOUNTED, Math.max(0, runs - 1))
}

/** How many versions so many counted runs take. */
export function versionsFor(runs: number): number {
  return uncountedRuns(runs) + runs
}

async function medianOfRuns<Source>(
  runs: number,
  sourceOfRun: (run: number) => Source,
  makePdf: (source: Source) => Promise<unknown>,
): Promise<number> {
  const times: number[] = []
  for (let run = 0; run < versionsFor(runs); run++) {
    const source = sourceOfRun(run)
    times.push(await timed(() => makePdf(source)))
  }
  return median(times.slice(uncountedRuns(runs)))
}

export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? NaN
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

/** Peak resident memory of this process in MB. */
export function peakMemory(): number {
  return process.resourceUsage().maxRSS / 1024
}

/** Gives the orchestrating process a measurement. */
export function reportMeasurement(measurement: Measurement): void {
  process.stdout.write(`${JSON.stringify(measurement)}\n`)
}
