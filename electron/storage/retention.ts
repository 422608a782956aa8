/** A copy of a report as it was saved once. */
export interface Generation {
  readonly revision: number
  readonly savedAt: Date
}

const hour = 3_600_000
const day = 24 * hour
const newestKept = 50

/** The last save of each period is kept, up to an age. */
const periods: readonly { readonly upToAge: number; readonly periodOf: (savedAt: Date) => string }[] = [
  { upToAge: 2 * day, periodOf: (savedAt) => savedAt.toISOString().slice(0, 'YYYY-MM-DDTHH'.length) },
  { upToAge: 90 * day, periodOf: (savedAt) => savedAt.toISOString().slice(0, 'YYYY-MM-DD'.length) },
  { upToAge: 731 * day, periodOf: (savedAt) => savedAt.toISOString().slice(0, 'YYYY-MM'.length) },
]

/**
 * The generations that need no longer be kept: not among the last 50, nor the last of an hour (for two days),
 * of a day (90 days) or of a month (two years). Periods are those of UTC.
 */
export function generationsToDrop<G extends Generation>(generations: readonly G[], now: Date): readonly G[] {
  const newestFirst = generations.toSorted((a, b) => b.revision - a.revision)
  const kept = new Set<G>(newestFirst.slice(0, newestKept))
  for (const { upToAge, periodOf } of periods) {
    const lastOfPeriod = new Map<string, G>()
    for (const generation of newestFirst) {
      if (now.getTime() - generation.savedAt.getTime() > upToAge) continue
      const period = periodOf(generation.savedAt)
      if (!lastOfPeriod.has(period)) lastOfPeriod.set(period, generation)
    }
    for (const generation of lastOfPeriod.values()) kept.add(generation)
  }
  return newestFirst.filter((generation) => !kept.has(generation))
}
