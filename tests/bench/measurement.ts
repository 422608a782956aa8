import { z } from 'zod'

/** The texts measured: a report as it is, and one of a hundred pages. */
export const sizes = ['sample', 'hundred'] as const
export type Size = (typeof sizes)[number]

/** Each text in three versions, so that a warm run has something to do. */
export const versions = ['base', 'edited', 'other'] as const
export type Version = (typeof versions)[number]

/** What one running process measured. Times in ms, medians but for the first. */
export const measurementSchema = z.strictObject({
  first: z.number(),
  again: z.number(),
  edited: z.number(),
  other: z.number(),
  bytes: z.number(),
  pages: z.number().nullable(),
  /** Peak of the resident memory of all processes, in MB. */
  memory: z.number(),
})
export type Measurement = z.infer<typeof measurementSchema>

/** Makes the PDF of one version. */
export type MakePdf = (version: Version) => Promise<Uint8Array>

/**
 * Times one program: the first PDF, then medians of PDFs of the same text again, of a text that differs in a sentence from
 * the one before, and of one that has nothing in common with the one before.
 */
export async function measure(makePdf: MakePdf, runs: number): Promise<Omit<Measurement, 'pages' | 'memory'>> {
  const first = await timed(() => makePdf('base'))
  const again = await medianOf(runs, () => makePdf('base'))
  const edited = await medianOf(runs, (run) => makePdf(run % 2 === 0 ? 'edited' : 'base'))
  const other = await medianOf(runs, (run) => makePdf(run % 2 === 0 ? 'other' : 'base'))
  const { length } = await makePdf('base')
  return { first, again, edited, other, bytes: length }
}

/** A few runs before, so that what is compiled while running is compiled. */
async function medianOf(runs: number, work: (run: number) => Promise<unknown>): Promise<number> {
  const times: number[] = []
  for (let run = 0; run < 4; run++) await work(run)
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
