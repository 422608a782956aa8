import { clauseMark, fourthLevelPattern, secondLevelPattern, thirdLevelPattern } from '../report/text.lexicon'

/** A longer line is text. */
const LONGEST_HEADING = 24

const LEVELS = [
  { level: 3, own: thirdLevelPattern, higher: [secondLevelPattern] },
  { level: 4, own: fourthLevelPattern, higher: [secondLevelPattern, thirdLevelPattern] },
] as const

/**
 * Which lines are headings of the third (1.) and fourth level （1） (GB/T 9704-2012, 7.3.3), in running text given as
 * lines that are not empty. Numbers begin the items of lists as well: the lines of a level are headings only where each of
 * them is a few words without a clause, and has text under it.
 */
export function lowerHeadingLevels(lines: readonly string[]): (3 | 4 | null)[] {
  const levels: (3 | 4 | null)[] = lines.map(() => null)
  for (const { level, own, higher } of LEVELS) {
    const numbered = lines.flatMap((line, index) => (own.test(line) ? [index] : []))
    const headsText = (index: number): boolean => {
      const next = lines[index + 1]
      return next !== undefined && ![own, ...higher].some((pattern) => pattern.test(next))
    }
    if (!numbered.every((index) => isFewWords(lines[index] ?? '', own) && headsText(index))) continue
    for (const index of numbered) levels[index] = level
  }
  return levels
}

function isFewWords(line: string, number: RegExp): boolean {
  return line.length <= LONGEST_HEADING && !clauseMark.test(line.replace(number, ''))
}
