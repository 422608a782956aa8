import { characterKind } from './characters.lexicon'
import type { Glyph } from './glyph'

/** Whether a line may end between neighbours. */
export function mayBreakBetween(before: Glyph, after: Glyph, beforeBoth: Glyph | undefined): boolean {
  if (!after.mayStartLine || after.kind === characterKind.space || after.kind === characterKind.combining) return false
  if (before.kind === characterKind.space) return true
  return before.mayEndLine && !(before.isWordPart && after.isWordPart && !(before.isHalfWidthStop && endsOtherText(beforeBoth)))
}

/** Whether what stands before a half-width stop is text in Chinese, so that the stop belongs to that and not to what follows. */
function endsOtherText(glyph: Glyph | undefined): boolean {
  return glyph !== undefined && !glyph.isWordPart && glyph.kind !== characterKind.space
}
