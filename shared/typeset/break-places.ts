import { bindsWord, characterKind, leadsNumber, mayEndLine, mayStartLine, partsAddress } from './characters.lexicon'
import type { GlyphLine } from './glyph-line'

/** Whether a line may end before the character at `index`. */
export function mayBreakBefore({ characters, kinds }: GlyphLine, index: number): boolean {
  const [before, after] = [characters[index - 1] ?? '', characters[index] ?? '']
  const [kindBefore, kindAfter] = [kinds[index - 1], kinds[index]]
  if (kindAfter === characterKind.space || kindAfter === characterKind.combining) return false
  if (kindBefore === characterKind.space) return mayStartLine(after)
  if (!mayStartLine(after) || !mayEndLine(before)) return false
  return !(isWordPart(before, kindBefore) && isWordPart(after, kindAfter))
}

/** Whether an address may be parted before the character at `index`; a number never is. */
export function mayPartAddressBefore({ characters, kinds }: GlyphLine, index: number): boolean {
  return partsAddress(characters[index - 1] ?? '') && kinds[index] === characterKind.latin && !partsAddress(characters[index] ?? '')
}

/** Whether a line ending before `index` would part a number from its counter or from 第: legal, but avoided. */
export function partsNumberFromCounter({ characters, kinds }: GlyphLine, index: number): boolean {
  const { digit, han } = characterKind
  return (kinds[index - 1] === digit && kinds[index] === han) || (kinds[index] === digit && leadsNumber(characters[index - 1] ?? ''))
}

function isWordPart(character: string, kind: number | undefined): boolean {
  if (kind === characterKind.digit) return true
  return kind === characterKind.latin && (/\p{L}/u.test(character) || bindsWord(character))
}
