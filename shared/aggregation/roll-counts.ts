import type { Aggregation } from './aggregation'

/** How many departments there are of each kind. */
export interface RollCounts {
  /** On the list; 0 where there is none. */
  readonly expected: number
  readonly missing: number
  /** Departments, not files. */
  readonly handed: number
  readonly counted: number
  /** Of those that count, with figures missing. */
  readonly incomplete: number
  readonly contradictory: number
}

/** Counts the departments of a sum; a department that handed in several files is one. */
export function countsOf({ departments, question }: Pick<Aggregation, 'departments' | 'question'>): RollCounts {
  const expected = question.roll.length
  const missing = departments.filter(({ state }) => state === 'missing').length
  const onRoll = new Set(departments.flatMap(({ name, report, isOnRoll }) => (report !== null && (expected === 0 || isOnRoll) ? [name] : [])))
  return {
    expected,
    missing,
    handed: onRoll.size,
    counted: departments.filter(({ report, notCounted }) => report !== null && notCounted === null).length,
    incomplete: departments.filter(({ state }) => state === 'incomplete').length,
    contradictory: departments.filter(({ state }) => state === 'contradictory').length,
  }
}
