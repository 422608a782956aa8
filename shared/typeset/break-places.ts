import { characterKind, isLatinLetter, isMonth, leadsNumber, partsAddress } from './characters.lexicon'
import type { GlyphLine } from './glyph-line'

/** Whether a line may end before the glyph at `index`. */
export function mayBreakBefore({ breakCounts }: GlyphLine, index: number): boolean {
  return (breakCounts[index] ?? 0) > (breakCounts[index - 1] ?? 0)
}

/** Whether an address may be parted before the glyph at `index`: behind a separator; a number as 2016/12 or 3.5 never is. */
export function mayPartAddressBefore(text: GlyphLine, index: number): boolean {
  const [before, after] = [text.glyphs[index - 1], text.glyphs[index]]
  if (before === undefined || after === undefined || !partsAddress(before.character) || partsAddress(after.character)) return false
  return after.kind === characterKind.latin || (after.kind === characterKind.digit && isInAddress(text, index))
}

/** Whether the word before the glyph at `index` has letters, as the folders of an address that are called by a number. */
function isInAddress({ glyphs }: GlyphLine, index: number): boolean {
  for (let before = index - 1; glyphs[before]?.isWordPart === true; before--) {
    if (isLatinLetter(glyphs[before]?.character ?? '')) return true
  }
  return false
}

/** Whether a line ending before `index` would part a number from its counter or from 第: legal, but avoided. */
export function partsNumberFromCounter({ glyphs }: GlyphLine, index: number): boolean {
  const [before, after] = [glyphs[index - 1], glyphs[index]]
  if (before === undefined || after === undefined) return false
  const { digit, han } = characterKind
  return (before.kind === digit && after.kind === han) || (after.kind === digit && leadsNumber(before.character))
}

/** Whether a line ending before `index` would part a day from its month: avoided where that is not seen. */
export function partsDayFromMonth({ glyphs }: GlyphLine, index: number): boolean {
  const [beforeThat, before, after] = [glyphs[index - 2], glyphs[index - 1], glyphs[index]]
  const { digit } = characterKind
  return after?.kind === digit && beforeThat?.kind === digit && before !== undefined && isMonth(before.character)
}
