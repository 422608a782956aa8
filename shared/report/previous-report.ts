import type { Report } from './schema'

/** The same organ's report of `yearsBefore` years earlier; undefined where there is none. Of several, the first. */
export function reportOfYear(report: Report, others: readonly Report[], yearsBefore: number): Report | undefined {
  const { year, organ, id } = report
  if (year === null) return undefined
  return others.find((other) => other.id !== id && other.year === year - yearsBefore && sameOrgan(other.organ, organ))
}

/** Whether two names are one organ's; white space does not count, and no name is nobody's. */
export function sameOrgan(a: string, b: string): boolean {
  const bare = (organ: string): string => organ.replace(/\s+/gu, '')
  return bare(a) !== '' && bare(a) === bare(b)
}
