import type { Face, TextSpan } from '../document/document'
import type { CharacterKind } from './characters.lexicon'
import { characterKind, closesWord, isApostrophe, isHalfCell, isInvisible, kindOf, opensWord } from './characters.lexicon'
import { LATIN_GAP, TAB_STOP } from './measure'
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
  /** As drawn: spaces of any width are ' '. */
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

interface GrowingLine extends GlyphLine {
  readonly characters: string[]
  readonly kinds: CharacterKind[]
  readonly fontIds: string[]
  readonly advances: number[]
  readonly bearings: number[]
  readonly gaps: number[]
  readonly slack: number[]
}

/** Chooses fonts and widths for a paragraph's text. Calls `onMissing` for each character no font has. */
export function measureText(
  spans: readonly TextSpan[],
  setting: Setting,
  fonts: FontSource,
  onMissing: (character: string) => void,
): GlyphLine {
  const line: GrowingLine = { setting, characters: [], kinds: [], fontIds: [], advances: [], bearings: [], gaps: [], slack: [] }
  for (const { text, face } of spans) {
    const characters = drawnCharacters(text)
    characters.forEach((character, index) => {
      const kind = isApostrophe(characters[index - 1] ?? '', character, characters[index + 1] ?? '') ? characterKind.latin : kindOf(character)
      const drawn = kind === characterKind.space || kind === characterKind.tab ? ' ' : character
      const font = chooseFont(face, drawn, kind, fonts)
      if (font === null) onMissing(character)
      pushCharacter(line, drawn, kind, font)
    })
  }
  return line
}

/** Without what has no shape; a letter and its combining marks as one character where Unicode has it. */
function drawnCharacters(text: string): string[] {
  const composed = text.replace(/[\p{L}]\p{M}+/gu, (cluster) => {
    const normal = cluster.normalize('NFC')
    return normal.length < cluster.length ? normal : cluster
  })
  return [...composed].filter((character) => !isInvisible(character.codePointAt(0) ?? 0))
}

interface ChosenFont {
  readonly id: string
  /** In thousandths of an em. */
  readonly advance: number
}

/** The first font of the chain that has the character. */
function chooseFont(face: Face, character: string, kind: CharacterKind, fonts: FontSource): ChosenFont | null {
  const codePoint = character.codePointAt(0) ?? 0
  const proportional = kind === characterKind.latin || kind === characterKind.digit || kind === characterKind.combining
  for (const id of fonts.chainOf(face, character, proportional ? 'proportional' : 'full-width')) {
    const advance = fonts.advanceOf(id, codePoint)
    if (advance !== null) return { id, advance }
  }
  return null
}

function pushCharacter(line: GrowingLine, character: string, kind: CharacterKind, font: ChosenFont | null): void {
  const { cell, size } = line.setting
  const { advance, bearing, slack } = spaceOf(line, character, kind, ((font?.advance ?? 1000) * size) / 1000)
  const last = line.characters.length - 1
  line.gaps.push(wantsGap(line.characters[last] ?? '', line.kinds[last], character, kind) ? LATIN_GAP * cell : 0)
  line.characters.push(character)
  line.kinds.push(kind)
  line.fontIds.push(font?.id ?? '')
  line.advances.push(advance)
  line.bearings.push(bearing)
  line.slack.push(slack)
  squeezeAdjacentMarks(line, last + 1)
}

/** What a glyph of a natural width (pt) takes of the line. */
function spaceOf(line: GrowingLine, character: string, kind: CharacterKind, natural: number): { advance: number; bearing: number; slack: number } {
  const { cell } = line.setting
  switch (kind) {
    case characterKind.latin:
    case characterKind.digit:
      return { advance: natural, bearing: 0, slack: 0 }
    case characterKind.combining:
      return { advance: 0, bearing: 0, slack: 0 }
    case characterKind.space:
      return { advance: LATIN_GAP * cell, bearing: 0, slack: 0 }
    case characterKind.tab:
      return { advance: toTabStop(line), bearing: 0, slack: 0 }
    case characterKind.opening:
    case characterKind.closing:
      return { advance: cell, bearing: (cell - natural) / 2, slack: cell / 2 }
    default: {
      // A glyph narrower or wider than its cell (a dash of the fallback font) stands in the middle.
      const advance = isHalfCell(character) ? cell / 2 : cell
      return { advance, bearing: (advance - natural) / 2, slack: 0 }
    }
  }
}

/** Lines with tabs stand under each other in columns. */
function toTabStop({ setting, advances, gaps }: GrowingLine): number {
  const stop = TAB_STOP * setting.cell
  const pen = [...advances, ...gaps].reduce((sum, width) => sum + width, 0)
  return (Math.floor(pen / stop + 0.01) + 1) * stop - pen
}

/** Between Han and Latin or digits; none beside marks and typed spaces (clreq, 3.2.3.1). */
function wantsGap(before: string, kindBefore: CharacterKind | undefined, after: string, kindAfter: CharacterKind): boolean {
  const { han } = characterKind
  if (kindBefore === han) return isWord(kindAfter) && opensWord(after)
  return kindAfter === han && isWord(kindBefore) && closesWord(before)
}

function isWord(kind: CharacterKind | undefined): boolean {
  return kind === characterKind.latin || kind === characterKind.digit
}

/** Adjacent marks are set solid: the empty half between them is taken away (clreq 3.1.6.2). */
function squeezeAdjacentMarks(line: GrowingLine, index: number): void {
  const { opening, closing } = characterKind
  const [before, after] = [line.kinds[index - 1], line.kinds[index]]
  if (before === closing && (after === closing || after === opening)) takeRightHalf(line, index - 1)
  else if (before === opening && after === opening) takeLeftHalf(line, index)
}

function takeRightHalf({ advances, slack }: GrowingLine, index: number): void {
  advances[index] = (advances[index] ?? 0) - (slack[index] ?? 0)
  slack[index] = 0
}

function takeLeftHalf({ advances, bearings, slack }: GrowingLine, index: number): void {
  const half = slack[index] ?? 0
  advances[index] = (advances[index] ?? 0) - half
  bearings[index] = (bearings[index] ?? 0) - half
  slack[index] = 0
}
