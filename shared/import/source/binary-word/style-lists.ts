import type { ByteReader } from '../compound/byte-reader'
import { properties, propertyChanges } from './property-codes'

export interface StyleList {
  readonly use: number | undefined
  readonly level: number | undefined
}

interface Style extends StyleList {
  readonly basedOn: number
}

const PARAGRAPH_STYLE = 1
const LONGEST_CHAIN = 20

/** Which automatic list the paragraphs of a style stand in, by the style's number ([MS-DOC] 2.9.271 STSH). */
export function styleLists(sheet: ByteReader): (style: number) => StyleList {
  const styles = readStyles(sheet)
  return (number) => {
    let [use, level, current]: [number | undefined, number | undefined, number] = [undefined, undefined, number]
    for (let steps = 0; use === undefined && steps < LONGEST_CHAIN; steps++) {
      const style = styles.get(current)
      if (style === undefined) break
      use = style.use
      level ??= style.level
      current = style.basedOn
    }
    return { use, level }
  }
}

function readStyles(sheet: ByteReader): Map<number, Style> {
  const styles = new Map<number, Style>()
  const [count, baseSize] = [sheet.u16(2), sheet.u16(4)]
  let at = 2 + sheet.u16(0)
  for (let number = 0; number < count && at < sheet.length; number++) {
    const length = sheet.u16(at)
    if (length > 0) {
      const style = readStyle(sheet.slice(at + 2, length), baseSize)
      if (style !== null) styles.set(number, style)
    }
    at += 2 + length + (length % 2)
  }
  return styles
}

/** Null for what is no style of paragraphs. */
function readStyle(style: ByteReader, baseSize: number): Style | null {
  const kind = style.u16(2)
  if ((kind & 0xf) !== PARAGRAPH_STYLE) return null
  const nameEnd = baseSize + 2 + style.u16(baseSize) * 2 + 2
  const at = nameEnd + (nameEnd % 2)
  const operands = new Map(propertyChanges(style.slice(at + 4, style.u16(at) - 2)).map(({ code, operand }) => [code, operand]))
  return { basedOn: kind >> 4, use: operands.get(properties.listUse)?.i16(0), level: operands.get(properties.listLevel)?.u8(0) }
}
