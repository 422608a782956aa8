import type { CheckedReport } from './checked-report'
import type { Finding } from './finding'

/** Told each time rules are really run, and not remembered; for tests and measurements. */
export type RunObserver = (family: string) => void

/** Rules that read the same parts of a report. */
export interface RuleFamily {
  readonly name: string
  /** The rules with a memory: what was found in a part stands until what the part reads is another. */
  begin(onRun: RunObserver): (checked: CheckedReport) => readonly Finding[]
}

/**
 * Rules over parts of a report. A part is all that its check reads, as a flat record of plain values, pieces of the
 * report (which reports share while they do not change) and lists of these; it is checked again when one of them is another.
 */
export function ruleFamily<Part extends object>(
  name: string,
  partsOf: (checked: CheckedReport) => readonly Part[],
  check: (part: Part) => readonly Finding[],
): RuleFamily {
  return {
    name,
    begin: (onRun) => {
      let known: readonly Checked<Part>[] = []
      return (checked) => {
        const before = known
        known = partsOf(checked).map((part, index) => {
          const same = rememberedAt(before, part, index)
          if (same !== undefined) return same
          onRun(name)
          return { part, findings: check(part) }
        })
        return known.flatMap(({ findings }) => findings)
      }
    },
  }
}

interface Checked<Part> {
  readonly part: Part
  readonly findings: readonly Finding[]
}

/** Parts mostly keep their place; a section that was moved is looked for. */
function rememberedAt<Part extends object>(known: readonly Checked<Part>[], part: Part, index: number): Checked<Part> | undefined {
  const samePlace = known[index]
  if (samePlace !== undefined && readsTheSame(samePlace.part, part)) return samePlace
  return known.find((each) => readsTheSame(each.part, part))
}

function readsTheSame(a: object, b: object): boolean {
  const [left, right] = [Object.entries(a), new Map<string, unknown>(Object.entries(b))]
  return left.length === right.size && left.every(([name, value]) => right.has(name) && isSame(value, right.get(name)))
}

function isSame(a: unknown, b: unknown): boolean {
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((item, index) => Object.is(item, b[index]))
  return Object.is(a, b)
}
