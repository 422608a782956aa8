import type { TableBlock } from '../document/document'
import type { Panel, PanelPart } from './flow'
import type { Measure } from './glyph-line'
import { totalLength } from './table-columns'
import { gridRowsFor } from './table-density'
import { drawTable } from './table-drawing'
import { fitToPages } from './table-pages'
import { partRows } from './table-parts'
import { setOnSheet } from './table-sheet'

/** A table as it stands between other blocks; what it comes to in given room is drawn once. */
export function tablePanel(block: TableBlock, measure: Measure): Panel {
  const { form, set } = setOnSheet(block, measure)
  const table = fitToPages(set)
  const known = new Map<string, readonly PanelPart[] | null>()
  return {
    kind: 'panel',
    form,
    position: 'in-turn',
    rowCount: gridRowsFor(totalLength(table.rowHeights)),
    isDivisible: true,
    keepWithNext: false,
    partsFor: (room) => {
      const key = `${room.first} ${room.underEnd}`
      const remembered = known.get(key)
      if (remembered !== undefined) return remembered
      const ranges = partRows(table, room)
      const parts = ranges === null ? null : drawTable(table, ranges)
      known.set(key, parts)
      return parts
    },
  }
}
