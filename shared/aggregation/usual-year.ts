import type { HandedReport } from './handed-report'

/** The year most reports are about, of several the latest; null where none says its year. */
export function usualYear(reports: readonly HandedReport[]): number | null {
  const counts = new Map<number, number>()
  for (const { year } of reports) if (year !== null) counts.set(year, (counts.get(year) ?? 0) + 1)
  const [usual] = [...counts].sort(([yearA, countA], [yearB, countB]) => countB - countA || yearB - yearA)
  return usual?.[0] ?? null
}
