import { bareName, isShortOf } from './organ-names'

/** Which entry of the list of departments a name on a report means. */
export type RollPlace =
  | { readonly kind: 'expected'; readonly index: number }
  /** The name could mean several entries. */
  | { readonly kind: 'ambiguous'; readonly names: readonly string[] }
  | { readonly kind: 'unknown' }

/** Finds names in a list: the same name first, then one that leaves out where the department is. */
export function rollFinder(roll: readonly string[]): (name: string) => RollPlace {
  const bareRoll = roll.map(bareName)
  const indexes = new Map(bareRoll.map((bare, index) => [bare, index]))
  return (name) => {
    const bare = bareName(name)
    const same = indexes.get(bare)
    if (same !== undefined) return { kind: 'expected', index: same }
    const short = bareRoll.flatMap((expected, index) => (isShortOf(expected, bare) || isShortOf(bare, expected) ? [index] : []))
    const [only, another] = short
    if (only === undefined) return { kind: 'unknown' }
    return another === undefined ? { kind: 'expected', index: only } : { kind: 'ambiguous', names: short.flatMap((index) => roll[index] ?? []) }
  }
}
