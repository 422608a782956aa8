import { LineRuleType } from 'docx'
import type { ISpacingProperties } from 'docx'
import { FOLIO_SIZE, LINES_PER_PAGE, mm, PAGE, TEXT_AREA } from '../../../shared/typeset/measure'

/** The page of GB/T 9704-2012 in Word's units: twentieths of a point. */

const TWIPS_PER_POINT = 20

export const twips = (points: number): number => Math.round(points * TWIPS_PER_POINT)

/** Rounded down, so that what must fit together does. */
const twipsWithin = (points: number): number => Math.floor(points * TWIPS_PER_POINT)

/** A4, and the margins that leave the 版心. */
export const SHEET = { width: twips(PAGE.width), height: twips(PAGE.height) } as const
export const MARGIN = { left: twips(TEXT_AREA.left), right: twips(mm(26)), top: twips(TEXT_AREA.top), bottom: twips(mm(35)) } as const
export const TEXT_WIDTH = SHEET.width - MARGIN.left - MARGIN.right

/** 22 lines of 28.95 pt. With the next twip more Word would find room for 21. */
export const LINE = twipsWithin((SHEET.height - MARGIN.top - MARGIN.bottom) / TWIPS_PER_POINT / LINES_PER_PAGE)

/** Two characters of 3号. */
export const INDENT = 2 * twips(TEXT_AREA.width / 28)

/** The page's grid of 28 characters a line: what Word adds to their 16 pt, in 1/4096 pt. */
export const CHARACTER_SPACE = -849

/** Added after each character of 16 pt, in twips, so that 28 stand on a line of 156 mm. */
export const TEXT_TRACKING = -5

/** The dashes of the page number stand 7 mm under the text; Word sets a footer's baseline a fifth of its line from its end. */
export const FOLIO_LINE = twips(20)
export const FOLIO_FROM_EDGE = twips(mm(35 - 7) - 0.38 * FOLIO_SIZE) - FOLIO_LINE / 5

/** Of the line that ends a section: it has room under a page of 22 lines. */
export const SECTION_END_LINE = 8

/** The mark of a draft stands on a baseline 7 mm over the text; Word sets it four fifths down its line. */
export const HEADER_FROM_EDGE = twips(mm(37 - 7)) - 0.8 * FOLIO_LINE

/** Half points, as font sizes are written. */
export const halfPoints = (points: number): number => Math.round(points * 2)

/** English metric units, as pictures are measured. */
export const emus = (points: number): number => Math.round(points * 12_700)

/** Pixels of 1/96 inch, as the library measures charts. */
export const pixels = (points: number): number => (points * 96) / 72

/** Lines of this height whatever stands in them, and room before and after; all in twips. */
export const exactly = (line: number, before = 0, after = 0): ISpacingProperties => ({ before, after, line, lineRule: LineRuleType.EXACT })
