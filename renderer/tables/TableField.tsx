import type { CSSProperties } from 'react'
import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import type { Section } from '../../shared/report/schema'
import type { TableDefinition } from '../../shared/report/table-format'
import { useSession } from '../editing/session-context'
import { holdTyping } from '../editing/pending-typing'
import { useCellFindings } from '../findings/cell-findings'
import { CellHelp } from './CellHelp'
import { createFigureGrid } from './figure-grid'
import type { FigureGrid } from './figure-grid'
import { cellsOf } from './grid-map'
import { StatedTotalDialog } from './StatedTotalDialog'
import { TableGrid } from './TableGrid'
import { TableHead } from './TableHead'

/** A table of the form: its state, the table itself, and the lines that explain the cell in hand. */
export function TableField({ section, table }: { readonly section: Section; readonly table: TableDefinition }) {
  const grid = useFigureGrid(section.id, table)
  const findings = useCellFindings(section.id, table.id)
  const stating = useStore(grid.store, (state) => state.stating)
  const id = `${section.id}-${table.id}`
  return (
    <section className="table-field" aria-labelledby={`${id}-heading`} data-field={`${section.id} ${table.id}`} style={figureWidth(grid)}>
      <TableHead grid={grid} answer={section.tables[table.id]} headingId={`${id}-heading`} />
      <TableGrid grid={grid} findings={findings} helpId={`${id}-help`} />
      <CellHelp grid={grid} findings={findings} id={`${id}-help`} />
      {stating !== null && <StatedTotalDialog grid={grid} cellKey={stating} />}
    </section>
  )
}

/** Columns as wide as the longest figure needs; in rem, of digits of 15 px. */
function figureWidth(grid: FigureGrid): CSSProperties & Readonly<Record<'--figure-width', string>> {
  const longest = Math.max(...cellsOf(grid.map).map((key) => grid.valueOf(key)?.text.length ?? 0))
  return { '--figure-width': `${Math.max(NARROWEST, longest * DIGIT + CELL_PADDING)}rem` }
}

const NARROWEST = 2.6
const DIGIT = 0.55
const CELL_PADDING = 0.9

function useFigureGrid(sectionId: string, table: TableDefinition): FigureGrid {
  const session = useSession()
  const [grid] = useState(() => createFigureGrid(session, sectionId, table))
  useEffect(() => holdTyping(grid.typing.settle), [grid])
  return grid
}
