import type { Face, TextSpan } from '../document/document'
import type { CharacterKind } from './characters.lexicon'
import { characterKind, isCellSpace, isInvisible, kindOf } from './characters.lexicon'
import { LATIN_GAP } from './measure'
import type { FontSource } from './page'

/** How large a stretch of text is set: font size and the advance of a full-width character, in pt. */
export interface Setting {
  readonly size: number
  readonly cell: number
}

/**
 * A paragraph's characters with all that breaking and placing them needs, one entry a code point.
 * Kept as parallel arrays: a report of a hundred pages has 50,000 of them.
 */
export interface GlyphLine {
  readonly setting: Setting
  readonly characters: readonly string[]
  readonly kinds: readonly CharacterKind[]
  readonly fontIds: readonly string[]
  /** Space the character takes, squeezing between adjacent marks done, the gap before it not included. */
  readonly advances: readonly number[]
  /** From the start of that space to the glyph's origin; negative where a mark lost its empty left half. */
  readonly bearings: readonly number[]
  /** Gap before the character (between Han and Latin); dropped at a line start. */
  readonly gaps: readonly number[]
  /** How much of the advance may still be taken away: the empty half of a full-width mark. */
  readonly slack: readonly number[]
}

/** Chooses fonts and widths for a paragraph's text. Calls `onMissing` for each character no font has. */
export function measureText(
  spans: readonly TextSpan[],
  setting: Setting,
  fonts: FontSource,
  onMissing: (character: string) => void,
): GlyphLine {
  const line = {
    setting,
    characters: [] as string[],
    kinds: [] as CharacterKind[],
    fontIds: [] as string[],
    advances: [] as number[],
    bearings: [] as number[],
    gaps: [] as number[],
    slack: [] as number[],
  }
  for (const { text, face } of spans) {
    for (const character of text) {
      if (isInvisible(character.codePointAt(0) ?? 0)) continue
      const kind = kindOf(character)
      const font = chooseFont(face, character, fonts)
      if (font === null) onMissing(character)
      const before = line.kinds.at(-1)
      line.characters.push(character)
      line.kinds.push(kind)
      line.fontIds.push(font?.id ?? '')
      line.gaps.push(before === undefined ? 0 : gapBetween(before, kind) * setting.cell)
      pushSpace(line, kind, font?.advance ?? 1000)
    }
  }
  squeezeAdjacentMarks(line)
  return line
}

/** The first font of the chain that has the character, with its advance in thousandths of an em. */
function chooseFont(face: Face, character: string, fonts: FontSource): { id: string; advance: number } | null {
  const drawn = isCellSpace(character) || character === '\u00a0' ? ' ' : character
  const codePoint = drawn.codePointAt(0) ?? 0
  for (const id of fonts.chainOf(face, drawn)) {
    const advance = fonts.advanceOf(id, codePoint)
    if (advance !== null) return { id, advance }
  }
  return null
}

interface GrowingSpace {
  readonly setting: Setting
  readonly advances: number[]
  readonly bearings: number[]
  readonly slack: number[]
}

function pushSpace({ setting, advances, bearings, slack }: GrowingSpace, kind: CharacterKind, advance: number): void {
  const { size, cell } = setting
  if (kind === characterKind.space) {
    advances.push(LATIN_GAP * cell)
    bearings.push(0)
    slack.push(0)
    return
  }
  const natural = (advance * size) / 1000
  const proportional = kind === characterKind.latin || kind === characterKind.digit
  advances.push(proportional ? natural : cell)
  // A glyph narrower or wider than the cell (a dash of the fallback font) stands in its middle.
  bearings.push(proportional ? 0 : (cell - natural) / 2)
  slack.push(kind === characterKind.opening || kind === characterKind.closing ? cell / 2 : 0)
}

/** In cells: a quarter between Han and Latin or digits, none beside marks and typed spaces. */
function gapBetween(before: CharacterKind, after: CharacterKind): number {
  const { han, latin, digit } = characterKind
  const isWord = (kind: CharacterKind): boolean => kind === latin || kind === digit
  return (before === han && isWord(after)) || (isWord(before) && after === han) ? LATIN_GAP : 0
}

/** Adjacent marks are set solid: the empty half between them is taken away (clreq 3.1.6.2). */
function squeezeAdjacentMarks(line: GrowingSpace & { readonly kinds: readonly CharacterKind[] }): void {
  const { opening, closing } = characterKind
  for (let index = 1; index < line.kinds.length; index++) {
    const [before, after] = [line.kinds[index - 1], line.kinds[index]]
    if (before === closing && (after === closing || after === opening)) takeRightHalf(line, index - 1)
    else if (before === opening && after === opening) takeLeftHalf(line, index)
  }
}

function takeRightHalf({ advances, slack }: GrowingSpace, index: number): void {
  advances[index] = (advances[index] ?? 0) - (slack[index] ?? 0)
  slack[index] = 0
}

function takeLeftHalf({ advances, bearings, slack }: GrowingSpace, index: number): void {
  const half = slack[index] ?? 0
  advances[index] = (advances[index] ?? 0) - half
  bearings[index] = (bearings[index] ?? 0) - half
  slack[index] = 0
}
