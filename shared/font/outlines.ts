import type { CffTable } from './cff-table'
import { readCff } from './cff-table'
import { drawCharstring } from './charstring'
import { drawGlyf } from './glyf-outline'
import type { OutlinePen } from './outline-pen'
import type { OpenTypeFont } from './sfnt'

/**
 * Draws a glyph as the font has it, in font units, y upwards; nothing for a space.
 * @throws Error if the outline cannot be read.
 */
export function drawGlyph(font: OpenTypeFont, glyph: number, pen: OutlinePen): void {
  const cff = cffOf(font)
  if (cff === null) drawGlyf(font, glyph, pen)
  else drawCharstring(cff.charStrings.item(glyph), { global: cff.globalSubrs, local: cff.privates[cff.privateOf(glyph)]?.subrs ?? cff.globalSubrs }, pen)
}

const opened = new WeakMap<OpenTypeFont, CffTable>()

function cffOf(font: OpenTypeFont): CffTable | null {
  const known = opened.get(font)
  if (known !== undefined) return known
  const table = font.tableBytes('CFF ')
  if (table === null) return null
  const cff = readCff(table)
  opened.set(font, cff)
  return cff
}
