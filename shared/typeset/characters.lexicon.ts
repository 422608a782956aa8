/** What the line breaker must know of a character (W3C clreq 3.1.2, GB/T 15834-2011). */

export const characterKind = { han: 0, opening: 1, closing: 2, latin: 3, digit: 4, space: 5, joined: 6 } as const
export type CharacterKind = (typeof characterKind)[keyof typeof characterKind]

/** Full-width marks whose left half is empty. */
const openingMarks = '（《〈「『【〔〖［｛“‘'
/** Full-width marks whose right half is empty. */
const closingMarks = '）》〉」』】〕〗］｝”’、。，．；：'
/** Marks that stand in pairs and are never parted: …… and ——. */
const joinedMarks = '…—⸺'

/** Never at a line start, besides the closing marks: stops, ratios and units that belong to what is before them. */
const noLineStart = '！？!?,.;:)]}%‰％℃°…—⸺·•・～~々/／'
/** Never at a line end, besides the opening marks. */
const noLineEnd = '([{￥$＄#№'

const kinds = new Map<string, CharacterKind>([
  ...[...openingMarks].map((mark) => [mark, characterKind.opening] as const),
  ...[...closingMarks].map((mark) => [mark, characterKind.closing] as const),
  ...[...joinedMarks].map((mark) => [mark, characterKind.joined] as const),
])
const forbiddenStarts = new Set([...noLineStart, ...closingMarks])
const forbiddenEnds = new Set([...noLineEnd, ...openingMarks])

const ZERO = 0x30
const NINE = 0x39

export function kindOf(character: string): CharacterKind {
  const codePoint = character.codePointAt(0) ?? 0
  if (codePoint >= ZERO && codePoint <= NINE) return characterKind.digit
  if (codePoint > 0x20 && codePoint < 0x7f) return characterKind.latin
  if (codePoint >= 0xc0 && codePoint <= 0x24f && codePoint !== 0xd7 && codePoint !== 0xf7) return characterKind.latin
  if (codePoint === 0x20 || codePoint === 0xa0) return characterKind.space
  return kinds.get(character) ?? characterKind.han
}

/** A full-width space, which stands for an empty cell. */
export function isCellSpace(character: string): boolean {
  return character === '\u3000' || character === '\t'
}

/** Characters that have no shape of their own and are not drawn: joiners, marks of direction, variation selectors. */
export function isInvisible(codePoint: number): boolean {
  return (
    (codePoint < 0x20 && codePoint !== 9) ||
    (codePoint >= 0x7f && codePoint < 0xa0) ||
    codePoint === 0xad ||
    (codePoint >= 0x200b && codePoint <= 0x200f) ||
    (codePoint >= 0x202a && codePoint <= 0x202e) ||
    (codePoint >= 0x2060 && codePoint <= 0x2069) ||
    (codePoint >= 0xfe00 && codePoint <= 0xfe0f) ||
    codePoint === 0xfeff ||
    (codePoint >= 0xe0100 && codePoint <= 0xe01ef)
  )
}

export function mayStartLine(character: string): boolean {
  return !forbiddenStarts.has(character)
}

export function mayEndLine(character: string): boolean {
  return !forbiddenEnds.has(character)
}

/** Marks inside a number or word that keep it together: 1,234.5 · 3-5 · a.b@c · http://… */
export function bindsWord(character: string): boolean {
  return '.,:-/@_&=?#+~%\''.includes(character)
}

/** The page number between dashes, as 一字线 (GB/T 9704-2012, 7.5). */
export function folioText(pageNumber: number): string {
  return `— ${String(pageNumber)} —`
}
