import type { TitleBlock } from '../document/document'
import type { Row } from './flow'
import { centredRow } from './flow-items'
import type { Setting } from './glyph'
import type { Measure } from './glyph-line'
import type { LineBox } from './line-box'
import { layWhole, wholeWidth } from './line-box'
import { TEXT_AREA, TITLE_SIZE } from './measure'
import { balanceTitleLine } from './title-lines'

/** 2号 小标宋, in the middle (GB/T 9704-2012, 7.3.1). */
export function titleRows({ lines }: Pick<TitleBlock, 'lines'>, measure: Measure): Row[] {
  return centredTitle(lines, TITLE_SIZE, { ...TEXT_AREA, measure }).map(centredRow)
}

/** Where the lines of a title are centred. */
export interface TitlePlace {
  readonly left: number
  readonly width: number
  readonly measure: Measure
}

/** Lines of a title of `size` pt in the middle of a place; one too wide for it is broken between words. */
export function centredTitle(lines: readonly string[], size: number, { left, width, measure }: TitlePlace): LineBox[] {
  const setting: Setting = { size, cell: size }
  const lineOf = (text: string) => measure([{ text, face: 'title' }], setting)
  const balanced = lines.flatMap((line) => balanceTitleLine(line, width, (text) => wholeWidth(lineOf(text))))
  return balanced.map((text) => {
    const line = lineOf(text)
    return layWhole(line, left + (width - wholeWidth(line)) / 2)
  })
}
