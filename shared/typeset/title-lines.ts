import { isOneToken, leansBack, mayEndLine, mayStartLine, partsOfTitle, setTermsIn } from './characters.lexicon'

/** Balanced title lines, broken between words. */

/**
 * Breaks a title line that is wider than `measure` into as few lines as hold it: where it can, between the organ and the
 * year, else as even as set terms or at least words allow (GB/T 9704-2012, 7.3.1: 回行时词意完整、排列对称、长短适宜).
 * `widthOf` measures a text in pt.
 */
export function balanceTitleLine(line: string, measure: number, widthOf: (text: string) => number): readonly string[] {
  if (widthOf(line) <= measure) return [line]
  const ways = [partsOfTitle(line).map(termsOf), [termsOf(line)], [wordsOf(line)]]
  const tries = ways.map((parts) => parts.flatMap((pieces) => evenLines(pieces, measure, widthOf)))
  const fewest = Math.min(...tries.map(({ length }) => length))
  return tries.find(({ length }) => length === fewest) ?? [line]
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

/** Words, and set terms of several words in one piece. */
function termsOf(line: string): string[] {
  const terms = setTermsIn(line)
  const pieces: string[] = []
  let end = 0
  for (const word of wordsOf(line)) {
    if (terms.some(({ start, end: termEnd }) => start < end && end < termEnd)) pieces.push((pieces.pop() ?? '') + word)
    else pieces.push(word)
    end += word.length
  }
  return pieces
}

interface Lines {
  readonly texts: readonly string[]
  /** Sum of the squares of their widths: the smaller, the more even are as many lines. */
  readonly squares: number
}

/** As few lines as hold the pieces, and of these the most even; a piece wider than the measure is one by itself. */
function evenLines(pieces: readonly string[], measure: number, widthOf: (text: string) => number): readonly string[] {
  let from: Lines[] = [{ texts: [], squares: 0 }]
  for (let start = pieces.length - 1; start >= 0; start--) from = [bestFrom(pieces.slice(start), from, measure, widthOf), ...from]
  const best = from[0]?.texts ?? []
  return best.length === 3 ? (diamondOrTrapezium(pieces, measure, widthOf) ?? best) : best
}

/** Three lines of which the middle one is not the shortest, as even as such lines can be (GB/T 9704-2012, 7.3.1: 使用梯形或菱形). */
function diamondOrTrapezium(pieces: readonly string[], measure: number, widthOf: (text: string) => number): readonly string[] | null {
  let best: Lines | null = null
  for (let second = 1; second < pieces.length - 1; second++) {
    for (let third = second + 1; third < pieces.length; third++) {
      const texts = [pieces.slice(0, second), pieces.slice(second, third), pieces.slice(third)].map((line) => line.join(''))
      const [first = 0, middle = 0, last = 0] = texts.map(widthOf)
      if (Math.max(first, middle, last) > measure || middle < Math.min(first, last)) continue
      const lines = { texts, squares: first ** 2 + middle ** 2 + last ** 2 }
      if (best === null || isBetter(lines, best)) best = lines
    }
  }
  return best?.texts ?? null
}

/** The best lines of all pieces, given those of the pieces without the first, the first two, and so on. */
function bestFrom(pieces: readonly string[], rest: readonly Lines[], measure: number, widthOf: (text: string) => number): Lines {
  let text = ''
  let best: Lines | null = null
  for (const [index, piece] of pieces.entries()) {
    text += piece
    const [width, after] = [widthOf(text), rest[index]]
    if (after === undefined || (index > 0 && width > measure)) break
    const lines = { texts: [text, ...after.texts], squares: width ** 2 + after.squares }
    if (best === null || isBetter(lines, best)) best = lines
  }
  return best ?? { texts: [], squares: 0 }
}

function isBetter(one: Lines, other: Lines): boolean {
  return one.texts.length === other.texts.length ? one.squares < other.squares : one.texts.length < other.texts.length
}
