import type { ByteReader } from '../compound/byte-reader'
import type { List, ListLevel } from '../word/numbering'
import { formatNames } from '../word/number-format.lexicon'

interface ListTable {
  readonly levels: ReadonlyMap<number, ListLevel>
}

const LIST_SIZE = 28
const LEVEL_SIZE = 28
const USE_SIZE = 16
const LEVELS = 9
const MOST_LISTS = 5000

/** The automatic lists of an old Word file ([MS-DOC] 2.9.131 ff.), by the number that paragraphs name them by. */
export function readListTables(lists: ByteReader, uses: ByteReader): Map<string, List> {
  const tables = listTables(lists)
  const count = Math.min(uses.u32(0), MOST_LISTS)
  const found = new Map<string, List>()
  let overridesAt = 4 + count * USE_SIZE
  for (let index = 0; index < count; index++) {
    const at = 4 + index * USE_SIZE
    const id = String(uses.u32(at))
    const [restarts, length] = readOverrides(uses, overridesAt, uses.u8(at + 12))
    overridesAt += length
    const table = tables.get(id)
    if (table !== undefined) found.set(String(index + 1), { counting: id, levels: table.levels, restarts })
  }
  return found
}

/** The levels of all lists follow the lists. */
function listTables(lists: ByteReader): Map<string, ListTable> {
  const count = Math.min(lists.u16(0), MOST_LISTS)
  const tables = new Map<string, ListTable>()
  let levelAt = 2 + count * LIST_SIZE
  for (let index = 0; index < count; index++) {
    const at = 2 + index * LIST_SIZE
    const levels = new Map<number, ListLevel>()
    const levelCount = (lists.u8(at + 26) & 1) === 1 ? 1 : LEVELS
    for (let level = 0; level < levelCount && levelAt < lists.length; level++) {
      levels.set(level, readLevel(lists, levelAt))
      levelAt += levelLength(lists, levelAt)
    }
    tables.set(String(lists.u32(at)), { levels })
  }
  return tables
}

function readLevel(lists: ByteReader, at: number): ListLevel {
  const textAt = at + LEVEL_SIZE + lists.u8(at + 24) + lists.u8(at + 25)
  const text = lists.utf16(textAt + 2, Math.min(lists.u16(textAt), 255))
  const flags = lists.u8(at + 5)
  return {
    start: lists.u32(at),
    format: formatNames[lists.u8(at + 4)] ?? 'decimal',
    // eslint-disable-next-line no-control-regex
    pattern: text.replace(/[\u0000-\u0008]/gu, (level) => `%${level.charCodeAt(0) + 1}`),
    suffix: ['tab', 'space', 'nothing'][lists.u8(at + 15)] ?? 'tab',
    allDecimal: (flags & 4) !== 0,
    restartsAfter: (flags & 8) === 0 ? null : lists.u8(at + 26) - 1,
  }
}

function levelLength(lists: ByteReader, at: number): number {
  const properties = LEVEL_SIZE + lists.u8(at + 24) + lists.u8(at + 25)
  return properties + 2 + lists.u16(at + properties) * 2
}

/** Levels that a use of a list starts anew, and how many bytes say so. */
function readOverrides(uses: ByteReader, from: number, count: number): readonly [Map<number, number>, number] {
  const restarts = new Map<number, number>()
  let at = from + 4
  for (let index = 0; index < count && at < uses.length; index++) {
    const flags = uses.u32(at + 4)
    if ((flags & 0x10) !== 0) restarts.set(flags & 0xf, uses.u32(at))
    at += 8
    if ((flags & 0x20) !== 0) at += levelLength(uses, at)
  }
  return [restarts, at - from]
}
