import type { ByteReader } from '../compound/byte-reader'
import { plainText } from './field-text'
import type { PlacedText } from './piece-table'
import { properties } from './property-codes'
import type { PropertyRange } from './property-pages'
import { rangeAt } from './property-pages'

/** A paragraph of an old Word file, and what its mark says of it. */
export interface BinaryParagraph {
  readonly text: string
  readonly inTable: boolean
  /** It ends a cell. */
  readonly endsCell: boolean
  /** The layout of the row of a table that it ends. */
  readonly rowEnd: { readonly edges: readonly number[]; readonly merges: readonly CellMerge[] } | null
  /** It ends a cell of a table within a cell. */
  readonly endsInnerCell: boolean
  /** It ends a row of a table within a cell. */
  readonly innerRowEnd: boolean
  readonly style: number
  readonly listUse: number | undefined
  readonly listLevel: number | undefined
}

export interface CellMerge {
  /** Its content is shown in the cell before it. */
  readonly left: boolean
  /** Its content is shown in the cell above it. */
  readonly above: boolean
}

/** What is not shown of a text, by the index of its characters. */
export interface UnshownText {
  readonly isUnshown: (index: number) => boolean
  readonly isDeleted: (index: number) => boolean
  readonly isHidden: (index: number) => boolean
  /** What stands for the mark of a note. */
  readonly noteMark: (index: number) => string
}

const CELL_SIZE = 20
const CELL = '\u0007'
const NOTE = '\u0002'
// eslint-disable-next-line no-control-regex
const paragraphEnds = /[\r\u0007\f]/gu

/** The paragraphs of a stretch of the text. */
export function paragraphsOf(placed: PlacedText, from: number, to: number, ranges: readonly PropertyRange[], unshown: UnshownText): BinaryParagraph[] {
  const paragraphs: BinaryParagraph[] = []
  let start = from
  let before = ''
  paragraphEnds.lastIndex = from
  while (start < to) {
    const end = paragraphEnds.exec(placed.text)?.index ?? to
    const stop = Math.min(end, to)
    const text = before + shownText(placed.text, start, stop, unshown)
    const place = placed.places[stop] ?? 0
    const mark = placed.text[stop] ?? '\r'
    const joins = mark === '\r' && stop < to && unshown.isDeleted(stop)
    const looksLikeRowEnd = ranges.length === 0 && mark === CELL && placed.text[stop - 1] === CELL
    if (!joins) paragraphs.push(paragraphWith(text, mark, rangeAt(ranges, place), looksLikeRowEnd))
    before = joins ? text : ''
    start = stop + 1
    paragraphEnds.lastIndex = start
  }
  return paragraphs
}

function paragraphWith(text: string, mark: string, range: PropertyRange | undefined, looksLikeRowEnd: boolean): BinaryParagraph {
  const operands = new Map((range?.changes ?? []).map(({ code, operand }) => [code, operand]))
  const isSet = (code: number): boolean => (operands.get(code)?.u8(0) ?? 0) !== 0
  const isRowEnd = isSet(properties.rowEnd) || looksLikeRowEnd
  return {
    text,
    inTable: mark === CELL || isSet(properties.inTable),
    endsCell: mark === CELL && !isRowEnd,
    rowEnd: isRowEnd ? rowLayout(operands) : null,
    endsInnerCell: isSet(properties.innerCellEnd),
    innerRowEnd: isSet(properties.innerRowEnd),
    style: range?.style ?? 0,
    listUse: operands.get(properties.listUse)?.i16(0),
    listLevel: operands.get(properties.listLevel)?.u8(0),
  }
}

/** Edges of the cells, and which of them are merged ([MS-DOC] 2.9.331 TDefTableOperand). */
function rowLayout(operands: ReadonlyMap<number, ByteReader>): NonNullable<BinaryParagraph['rowEnd']> {
  const layout = operands.get(properties.rowLayout)
  const count = Math.min(layout?.u8(0) ?? 0, 63)
  if (layout === undefined || count === 0) return { edges: [], merges: [] }
  const later = operands.get(properties.rowMerge)
  const edges = Array.from({ length: count + 1 }, (_, index) => layout.i16(1 + index * 2))
  const merges = Array.from({ length: count }, (_, index): CellMerge => {
    const flags = layout.u16(1 + (count + 1) * 2 + index * CELL_SIZE)
    const vertical = later?.u8(0) === index ? later.u8(1) & 3 : (flags >> 5) & 3
    return { left: (flags & 3) === 1, above: vertical === 1 }
  })
  return { edges, merges }
}

function shownText(text: string, from: number, to: number, { isUnshown, noteMark }: UnshownText): string {
  let shown = ''
  for (let index = from; index < to; index++) {
    if (!isUnshown(index)) shown += text[index] === NOTE ? noteMark(index) : (text[index] ?? '')
  }
  return plainText(shown)
}
