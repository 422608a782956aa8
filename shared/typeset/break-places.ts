import { characterKind, leadsNumber, partsAddress } from './characters.lexicon'
import type { Glyph } from './glyph'
import type { GlyphLine } from './glyph-line'

/** Whether a line may end between neighbours. */
export function mayBreakBetween(before: Glyph, after: Glyph): boolean {
  if (!after.mayStartLine || after.kind === characterKind.space || after.kind === characterKind.combining) return false
  if (before.kind === characterKind.space) return true
  return before.mayEndLine && !(before.isWordPart && after.isWordPart)
}

/** Whether a line may end before the glyph at `index`. */
export function mayBreakBefore({ breakCounts }: GlyphLine, index: number): boolean {
  return (breakCounts[index] ?? 0) > (breakCounts[index - 1] ?? 0)
}

/** Whether an address may be parted before the glyph at `index`; a number never is. */
export function mayPartAddressBefore({ glyphs }: GlyphLine, index: number): boolean {
  const [before, after] = [glyphs[index - 1], glyphs[index]]
  if (before === undefined || after === undefined) return false
  return partsAddress(before.character) && after.kind === characterKind.latin && !partsAddress(after.character)
}

/** Whether a line ending before `index` would part a number from its counter or from 第: legal, but avoided. */
export function partsNumberFromCounter({ glyphs }: GlyphLine, index: number): boolean {
  const [before, after] = [glyphs[index - 1], glyphs[index]]
  if (before === undefined || after === undefined) return false
  const { digit, han } = characterKind
  return (before.kind === digit && after.kind === han) || (after.kind === digit && leadsNumber(before.character))
}
