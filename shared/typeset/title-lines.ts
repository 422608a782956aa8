import { isOneToken, leansBack, mayEndLine, mayStartLine } from './characters.lexicon'

/** Balanced title lines, broken between words. */

/**
 * Breaks a title line that is wider than `measure` into as few lines as hold it, as even as words allow
 * (GB/T 9704-2012, 7.3.1: 回行时词意完整、排列对称). `widthOf` measures a text in pt.
 */
export function balanceTitleLine(line: string, measure: number, widthOf: (text: string) => number): string[] {
  if (widthOf(line) <= measure) return [line]
  return balance(wordsOf(line), Math.ceil(widthOf(line) / measure), measure, widthOf)
}

let segmenter: Intl.Segmenter | null = null

/** Made for the first title that is too long: its dictionary takes 8 ms to load. */
function wordSegmenter(): Intl.Segmenter {
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' })
  return segmenter
}

/** Words, each with what leans on it: a line begins with none of these. */
export function wordsOf(line: string): string[] {
  const words: string[] = []
  for (const { segment } of wordSegmenter().segment(line)) {
    const last = words.at(-1)
    if (last !== undefined && belongTogether(last, segment)) words[words.length - 1] = last + segment
    else words.push(segment)
  }
  return words
}

function belongTogether(before: string, after: string): boolean {
  return !mayEndLine(before.slice(-1)) || !mayStartLine(after.slice(0, 1)) || leansBack(before, after) || isOneToken(before, after)
}

function balance(words: readonly string[], count: number, measure: number, widthOf: (text: string) => number): string[] {
  if (count <= 1 || words.length <= 1) return [words.join('')]
  const goal = widthOf(words.join('')) / count
  let best = 1
  for (let taken = 1; taken < words.length; taken++) {
    const width = widthOf(words.slice(0, taken).join(''))
    if (width > measure) break
    if (Math.abs(width - goal) < Math.abs(widthOf(words.slice(0, best).join('')) - goal)) best = taken
  }
  const rest = words.slice(best)
  const restCount = Math.max(count - 1, Math.ceil(widthOf(rest.join('')) / measure))
  return [words.slice(0, best).join(''), ...balance(rest, restCount, measure, widthOf)]
}
