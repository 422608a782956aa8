import { lettersOf } from '../../report/label-text'
import { bareText } from '../text-lines'

/** Letters and digits of a label in a document, damaged and traditional characters put right. */
export function bareLabel(label: string): string {
  return lettersOf(bareText(label))
}

/** How much of `part`, in order, stands in `whole`: 1 for all of it. */
export function shareInOrder(part: string, whole: string): number {
  if (part === '') return 0
  let before: number[] = Array.from({ length: whole.length + 1 }, () => 0)
  for (const character of part) {
    const row = [0]
    for (let at = 1; at <= whole.length; at++) {
      row.push(whole.charAt(at - 1) === character ? (before[at - 1] ?? 0) + 1 : Math.max(before[at] ?? 0, row[at - 1] ?? 0))
    }
    before = row
  }
  return (before[whole.length] ?? 0) / part.length
}

/** How much of `part`, in any order, stands in `whole`: heads set upright come transposed. */
export function shareInAnyOrder(part: string, whole: string): number {
  if (part === '') return 0
  const left = new Map<string, number>()
  for (const character of whole) left.set(character, (left.get(character) ?? 0) + 1)
  let found = 0
  for (const character of part) {
    const count = left.get(character) ?? 0
    if (count > 0) found++
    left.set(character, count - 1)
  }
  return found / part.length
}
