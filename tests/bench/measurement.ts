import { z } from 'zod'

/** The texts measured: a report as it is, and ones of a hundred and of a thousand pages. */
export const sizes = ['sample', 'hundred', 'thousand'] as const
export type Size = (typeof sizes)[number]

/** Each text in three versions, so that a warm run has something to do. */
export const versions = ['base', 'edited', 'other'] as const
export type Version = (typeof versions)[number]

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

/** Makes the PDF of one version. */
export type MakePdf = (version: Version) => Promise<Uint8Array>

/**
 * Times one program: the first PDF, then medians of `runs` PDFs of the same text again, of a text that differs in a
 * sentence from the one before, and of one that has nothing in common with the one before. With no runs, the first only.
 */
export async function measure(makePdf: MakePdf, runs: number): Promise<Omit<Measurement, 'memory'>> {
  let { length } = new Uint8Array()
  const first = await timed(async () => {
    length = (await makePdf('base')).length
  })
  if (runs === 0) return { first, again: null, edited: null, other: null, bytes: length }
  const again = await medianOf(runs, () => makePdf('base'))
  const edited = await medianOf(runs, (run) => makePdf(run % 2 === 0 ? 'edited' : 'base'))
  const other = await medianOf(runs, (run) => makePdf(run % 2 === 0 ? 'other' : 'base'))
  return { first, again, edited, other, bytes: length }
}

const MOST_UNCOUNTED = 4

/** A few runs before, so that what is compiled while running is compiled; fewer of what is slow. */
async function medianOf(runs: number, work: (run: number) => Promise<unknown>): Promise<number> {
  const times: number[] = []
  const uncounted = Math.min(MOST_UNCOUNTED, runs - 1)
  for (let run = 0; run < uncounted; run++) await work(run)
  for (let run = 0; run < runs; run++) times.push(await timed(() => work(run)))
  return median(times)
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
