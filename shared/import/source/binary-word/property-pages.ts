import type { ByteReader } from '../compound/byte-reader'
import type { PropertyChange } from './property-codes'
import { properties, propertyChanges } from './property-codes'

/** A stretch of the file whose characters or paragraph have these properties. */
export interface PropertyRange {
  readonly from: number
  readonly to: number
  /** Number of the paragraph's style; 0 for characters. */
  readonly style: number
  readonly changes: readonly PropertyChange[]
}

const PAGE = 512
const PLACE_SIZE = 13

/** Properties of paragraphs, in the order of the file. `table` is the list of their pages, `data` the stream Data. */
export function paragraphRanges(document: ByteReader, table: ByteReader, data: ByteReader): PropertyRange[] {
  return rangesOf(document, table, (page, count, index) => {
    const at = page.u8((count + 1) * 4 + index * PLACE_SIZE) * 2
    if (at === 0) return { style: 0, changes: [] }
    const words = page.u8(at)
    const [start, length] = words === 0 ? [at + 2, page.u8(at + 1) * 2] : [at + 1, words * 2 - 1]
    return { style: page.u16(start), changes: withElsewhere(propertyChanges(page.slice(start + 2, length - 2)), data) }
  })
}

/** Properties of characters, in the order of the file. */
export function characterRanges(document: ByteReader, table: ByteReader): PropertyRange[] {
  return rangesOf(document, table, (page, count, index) => {
    const at = page.u8((count + 1) * 4 + index) * 2
    return { style: 0, changes: at === 0 ? [] : propertyChanges(page.slice(at + 1, page.u8(at))) }
  })
}

type PropertiesAt = (page: ByteReader, count: number, index: number) => Pick<PropertyRange, 'style' | 'changes'>

function rangesOf(document: ByteReader, table: ByteReader, propertiesAt: PropertiesAt): PropertyRange[] {
  const pages = Math.max(0, Math.floor((table.length - 4) / 8))
  const ranges = Array.from({ length: pages }, (_, index) => table.u32((pages + 1) * 4 + index * 4) & 0x3fffff).flatMap((number) => {
    const page = document.slice(number * PAGE, PAGE)
    const count = page.u8(PAGE - 1)
    return Array.from({ length: count }, (_, index): PropertyRange => {
      return { from: page.u32(index * 4), to: page.u32(index * 4 + 4), ...propertiesAt(page, count, index) }
    })
  })
  return ranges.sort((one, other) => one.from - other.from)
}

/** The properties of a wide table's row do not fit into a page, and stand in the stream Data. */
function withElsewhere(changes: readonly PropertyChange[], data: ByteReader): PropertyChange[] {
  return changes.flatMap((change) => {
    if (change.code !== properties.elsewhere) return [change]
    const at = change.operand.u32(0)
    return propertyChanges(data.slice(at + 2, data.u16(at)))
  })
}

/** The range that holds a place of the file. */
export function rangeAt(ranges: readonly PropertyRange[], place: number): PropertyRange | undefined {
  let [low, high] = [0, ranges.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ranges[middle]?.from ?? 0) <= place) low = middle + 1
    else high = middle
  }
  const range = ranges[low - 1]
  return range !== undefined && place < range.to ? range : undefined
}
