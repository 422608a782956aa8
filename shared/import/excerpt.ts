/** A notice quotes this many characters. */
const LONGEST_EXCERPT = 30

/** The beginning of a text as a notice quotes it, in one line. */
export function excerptOf(text: string): string {
  const line = text.split('\n').join(' ')
  return line.length <= LONGEST_EXCERPT ? line : `${line.slice(0, LONGEST_EXCERPT)}…`
}
