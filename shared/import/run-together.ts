import { parseChineseNumber } from '../report/numerals.lexicon'
import { clauseMark } from './headings.lexicon'
import { wholeTitle } from './identity.lexicon'
import { gapAfterSentence, openingStart, runTogetherHeading, tableLabel } from './layout.lexicon'

/** A line that has the headings of a report in it is longer than this. */
const SHORTEST = 200
/** Fewer headings than these that count on are a list in a sentence. */
const FEWEST_HEADINGS = 3
const SHORTEST_HEADING = 2
/** The title stands in this much of the text. */
const LONGEST_HEAD = 600

/** The lines of a text whose line ends became spaces: cut around its title and headings, and after its sentences. Any other line as it is. */
export function partRunTogether(line: string): readonly string[] {
  if (line.length < SHORTEST) return [line]
  const cuts = headingCuts(line)
  if (cuts.length === 0) return [line]
  const starts = [0, ...titleCuts(line.slice(0, Math.min(cuts[0] ?? 0, LONGEST_HEAD))), ...cuts]
  return starts.flatMap((start, index) => line.slice(start, starts[index + 1]).split(gapAfterSentence))
}

/** Where titles before the first heading begin and end, and where the text begins. */
function titleCuts(head: string): readonly number[] {
  return [...head.matchAll(/\S+/gu)].flatMap(({ 0: piece, index }) => {
    if (wholeTitle.test(piece)) return [index, index + piece.length]
    return openingStart.test(piece) ? [index] : []
  })
}

/** Where headings that count on from one begin and end. */
function headingCuts(line: string): readonly number[] {
  const cuts: number[] = []
  let last = 0
  for (const { 0: whole, 1: digits = '', 2: heading = '', index } of line.matchAll(runTogetherHeading)) {
    if (parseChineseNumber(digits) !== last + 1 || tableLabel.test(whole.replace(/\s/gu, ''))) continue
    last++
    cuts.push(index)
    if (heading.length >= SHORTEST_HEADING && !clauseMark.test(heading)) cuts.push(index + whole.length)
  }
  return last >= FEWEST_HEADINGS ? cuts : []
}
