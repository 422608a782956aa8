import { formatNumber } from './number-format'
import { bulletSign, closedNumber } from './number-format.lexicon'

/** A paragraph's place in an automatic list; levels count from 0. */
export interface ListPlace {
  readonly listId: string
  readonly level: number
}

/** Gives the numbers of paragraphs in their order; each call counts one on. '' for a list that shows none. */
export type ListCounter = (place: ListPlace) => string

export interface ListLevel {
  readonly start: number
  readonly format: string
  /** With %1 … %9 for the numbers of the levels. */
  readonly pattern: string
  readonly suffix: string
  readonly allDecimal: boolean
  /** Level after which it starts again; null for whichever is above, -1 for none. */
  readonly restartsAfter: number | null
}

export interface List {
  /** Lists of the same abstract list count on from each other. */
  readonly counting: string
  readonly levels: ReadonlyMap<number, ListLevel>
  /** Levels that this list starts anew. */
  readonly restarts: ReadonlyMap<number, number>
}

const LEVELS = 9
const LARGEST_NUMBER = 1_000_000
const privateUse = /[\ue000-\uf8ff]/gu

/** Counts through the lists of one document. */
export function listCounter(lists: ReadonlyMap<string, List>): ListCounter {
  const counters = new Map<string, (number | undefined)[]>()
  const begun = new Set<string>()
  return ({ listId, level }) => {
    const list = lists.get(listId)
    const definition = list?.levels.get(level)
    if (list === undefined || definition === undefined) return ''
    const numbers = counters.get(list.counting) ?? []
    counters.set(list.counting, numbers)
    const restart = begun.has(`${listId} ${level}`) ? undefined : list.restarts.get(level)
    begun.add(`${listId} ${level}`)
    countOn(numbers, level, list, restart)
    return written(list, level, definition, numbers)
  }
}

function countOn(numbers: (number | undefined)[], level: number, list: List, restart: number | undefined): void {
  const startOf = (each: number): number => list.levels.get(each)?.start ?? 1
  for (let above = 0; above < level; above++) numbers[above] ??= startOf(above)
  const current = numbers[level]
  numbers[level] = restart ?? (current === undefined ? startOf(level) : Math.min(current + 1, LARGEST_NUMBER))
  for (let below = level + 1; below < LEVELS; below++) {
    if (startsAgain(list.levels.get(below), level)) numbers[below] = undefined
  }
}

/** Whether a level starts again after a number of a level above it. */
function startsAgain(below: ListLevel | undefined, level: number): boolean {
  const after = below?.restartsAfter ?? null
  return after === null || after >= level
}

function written(list: List, level: number, { format, pattern, suffix, allDecimal }: ListLevel, numbers: readonly (number | undefined)[]): string {
  if (format === 'bullet') return `${pattern.replace(privateUse, bulletSign)} `.trimStart()
  const text = pattern.replace(/%([1-9])/gu, (_, digit: string) => {
    const shown = Number(digit) - 1
    const shownFormat = shown === level ? format : (list.levels.get(shown)?.format ?? 'decimal')
    return formatNumber(allDecimal ? 'decimal' : shownFormat, numbers[shown] ?? 1)
  })
  return text === '' || suffix === 'nothing' || closedNumber.test(text) ? text : `${text} `
}
