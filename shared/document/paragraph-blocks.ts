import { firstSentencePattern, secondLevelPattern, sentenceEndPattern } from '../report/text.lexicon'
import type { BlockOrigin, DocumentBlock } from './document'
import { lowerHeadingLevels } from './lower-headings'
import { bodyParagraph } from './text-blocks'

/** A second-level heading longer than this is a sentence of text that starts with a number. */
const LONGEST_HEADING = 40

/** A line of running text, and which it is of those its part of the report was typed in. */
export interface TypedLine {
  readonly text: string
  readonly number: number
}

/** Running text as blocks, a paragraph a line; a line that begins with the number of a heading is one, or begins with one. */
export function paragraphBlocks(text: string, origin: BlockOrigin): DocumentBlock[] {
  return blocksOfLines(text.split('\n').map((line, number) => ({ text: line, number })), origin)
}

/** As {@link paragraphBlocks}, for lines that are some of a longer text; empty ones are left out. */
export function blocksOfLines(typed: readonly TypedLine[], origin: BlockOrigin): DocumentBlock[] {
  const lines = typed.map(({ text, number }) => ({ text: text.trim(), number })).filter(({ text }) => text !== '')
  const levels = lowerHeadingLevels(lines.map(({ text }) => text))
  return lines.map(({ text, number }, index): DocumentBlock => {
    const place = { ...origin, line: number }
    const level = levels[index] ?? null
    return level === null ? paragraphBlock(text, place) : { kind: 'heading', level, text, origin: place }
  })
}

/** A line （一）… is a heading of its own, or one that runs into its text up to the first full stop. */
function paragraphBlock(line: string, origin: BlockOrigin): DocumentBlock {
  if (!secondLevelPattern.test(line)) return bodyParagraph(line, origin)
  if (line.length <= LONGEST_HEADING && !sentenceEndPattern.test(line)) return { kind: 'heading', level: 2, text: line, origin }
  const lead = firstSentencePattern.exec(line)?.[0] ?? ''
  if (lead === '' || lead.length > LONGEST_HEADING) return bodyParagraph(line, origin)
  const rest = line.slice(lead.length)
  const leadSpan = { text: lead, face: 'heading2' } as const
  return { kind: 'paragraph', spans: rest === '' ? [leadSpan] : [leadSpan, { text: rest, face: 'body' }], origin }
}
