import { firstSentencePattern, secondLevelPattern, sentenceEndPattern } from '../report/text.lexicon'
import type { BlockOrigin, DocumentBlock } from './document'
import { bodyParagraph } from './text-blocks'

/** A second-level heading longer than this is a sentence of text that starts with a number. */
const LONGEST_HEADING = 40

/** Running text as blocks, a paragraph a line; a line that begins with the number of a heading is one, or begins with one. */
export function paragraphBlocks(text: string, origin: BlockOrigin): DocumentBlock[] {
  return text.split('\n').flatMap((line, index) => (line.trim() === '' ? [] : [paragraphBlock(line.trim(), { ...origin, line: index })]))
}

/** A line （一）… is a heading of its own, or one that runs into its text up to the first full stop. */
export function paragraphBlock(line: string, origin: BlockOrigin): DocumentBlock {
  if (!secondLevelPattern.test(line)) return bodyParagraph(line, origin)
  if (line.length <= LONGEST_HEADING && !sentenceEndPattern.test(line)) return { kind: 'heading', level: 2, text: line, origin }
  const lead = firstSentencePattern.exec(line)?.[0] ?? ''
  if (lead === '' || lead.length > LONGEST_HEADING) return bodyParagraph(line, origin)
  const rest = line.slice(lead.length)
  const leadSpan = { text: lead, face: 'heading2' } as const
  return { kind: 'paragraph', spans: rest === '' ? [leadSpan] : [leadSpan, { text: rest, face: 'body' }], origin }
}
