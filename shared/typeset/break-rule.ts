import { characterKind } from './characters.lexicon'
import type { Glyph } from './glyph'

/** Whether a line may end between neighbours. */
export function mayBreakBetween(before: Glyph, after: Glyph): boolean {
  if (!after.mayStartLine || after.kind === characterKind.space || after.kind === characterKind.combining) return false
  if (before.kind === characterKind.space) return true
  return before.mayEndLine && !(before.isWordPart && after.isWordPart)
}
