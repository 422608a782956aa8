import { sentenceMark } from '../../shared/report/text.lexicon'
import type { TextRange } from './focus-field'

/** A sentence with the words that are meant in it. */
export interface Quotation {
  readonly before: string
  readonly words: string
  readonly after: string
}

/** The sentence, or sentences of one paragraph, in which a stretch of a text stands. */
export function quotationOf(text: string, { start, end }: TextRange): Quotation {
  return {
    before: text.slice(sentenceStart(text, start), start).trimStart(),
    words: text.slice(start, end),
    after: text.slice(end, sentenceEnd(text, end)).trimEnd(),
  }
}

function sentenceStart(text: string, at: number): number {
  let start = at
  while (start > 0 && !sentenceMark.test(text.charAt(start - 1))) start--
  return start
}

/** With the mark that ends it, unless the stretch has it already. */
function sentenceEnd(text: string, at: number): number {
  if (at > 0 && sentenceMark.test(text.charAt(at - 1))) return at
  let end = at
  while (end < text.length && !sentenceMark.test(text.charAt(end))) end++
  return text.charAt(end) === '\n' ? end : Math.min(end + 1, text.length)
}
