import { memo, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { CSSProperties } from 'react'
import type { Finding } from '../../shared/checks/finding'
import type { CellKey, LayoutCell, TableLayout } from '../../shared/report/table-layout'
import { layoutOf, layoutRows } from '../../shared/report/table-layout'
import { tablesWording } from '../../shared/wording/tables'
import { fill } from '../../shared/wording/template'
import type { FigureGrid } from './figure-grid'
import { FigureInput } from './FigureInput'
import { gridEvents } from './grid-events'
import { headScope } from './head-scope'

interface TableGridProps {
  readonly grid: FigureGrid
  readonly findings: ReadonlyMap<CellKey, readonly Finding[]>
  readonly helpId: string
}

/** The form's table as it is printed, with a field in each cell of figures; heads and labels stay in sight when it is scrolled. */
export const TableGrid = memo(function TableGrid({ grid, findings, helpId }: TableGridProps) {
  const layout = layoutOf(grid.table)
  const events = useMemo(() => gridEvents(grid), [grid])
  const rows = useMemo(() => layoutRows(layout), [layout])
  const { frame, fits } = useFit()
  const parts = { grid, findings, helpId, layout }
  return (
    <div ref={frame} className={`figure-frame ${fits ? '' : 'figure-scroll'}`} style={frozenSpace(layout)}>
      <table className="figure-table" aria-label={fill(tablesWording.gridLabel, { table: grid.table.name })} {...events}>
        <colgroup>
          {Array.from({ length: layout.columnCount }, (_, column) => (
            <col key={column} style={{ width: columnWidth(layout, column) }} />
          ))}
        </colgroup>
        {layout.headRows > 0 && (
          <thead>
            {rows.slice(0, layout.headRows).map((cells, row) => (
              <GridRow key={row} cells={cells} {...parts} />
            ))}
          </thead>
        )}
        <tbody>
          {rows.slice(layout.headRows).map((cells, row) => (
            <GridRow key={row} cells={cells} {...parts} />
          ))}
        </tbody>
      </table>
    </div>
  )
})

/** Whether the table is no wider than its frame: it is scrolled with the page then, else within its frame. */
function useFit() {
  const frame = useRef<HTMLDivElement>(null)
  const [fits, setFits] = useState(true)
  useLayoutEffect(() => {
    const element = frame.current
    const table = element?.firstElementChild
    if (element === null || !(table instanceof HTMLElement)) return undefined
    const watch = new ResizeObserver(() => {
      setFits(table.offsetWidth <= element.offsetWidth)
    })
    watch.observe(element)
    watch.observe(table)
    return () => {
      watch.disconnect()
    }
  }, [])
  return { frame, fits }
}

interface GridRowProps extends TableGridProps {
  readonly layout: TableLayout
  readonly cells: readonly LayoutCell[]
}

function GridRow({ cells, ...parts }: GridRowProps) {
  return (
    <tr>
      {cells.map((cell) => (
        <GridCell key={cell.column} place={cell} {...parts} />
      ))}
    </tr>
  )
}

interface GridCellProps extends TableGridProps {
  readonly layout: TableLayout
  readonly place: LayoutCell
}

function GridCell({ grid, findings, helpId, layout, place }: GridCellProps) {
  const { content, rowSpan, columnSpan, column } = place
  if (content.kind === 'figure') {
    const { cell } = content
    return (
      <td rowSpan={rowSpan} colSpan={columnSpan} headers={headersOf(grid, layout, place)}>
        <FigureInput grid={grid} cell={cell} findings={findings.get(cell.key)} helpId={helpId} />
      </td>
    )
  }
  const isLabel = column + columnSpan <= layout.labelColumns
  return (
    <th
      id={headId(grid, place)}
      rowSpan={rowSpan}
      colSpan={columnSpan}
      scope={headScope(place)}
      className={`${content.role} ${isLabel ? 'frozen-label' : ''}`}
      style={isLabel ? { left: labelOffset(layout, column) } : undefined}
    >
      {content.text}
    </th>
  )
}

function headId({ sectionId, table }: FigureGrid, { row, column }: LayoutCell): string {
  return `${sectionId}-${table.id}-${row}-${column}`
}

/** Identifiers of the labels of its row and of the heads over it, in its own block. */
function headersOf(grid: FigureGrid, { cells }: TableLayout, { row, column, columnSpan }: LayoutCell): string {
  const above = cells.filter((head) => head.content.kind === 'label' && head.content.role !== 'row-head' && head.row < row)
  const title = above.findLast(({ content }) => content.kind === 'label' && content.role === 'block-title')
  const blockTop = title?.row ?? above.filter((head) => head.column === 0 && head.content.kind === 'label').at(-1)?.row ?? 0
  const heads = above.filter((head) => head.row >= blockTop && head.column < column + columnSpan && column < head.column + head.columnSpan)
  const labels = cells.filter(({ content, ...label }) => {
    return content.kind === 'label' && content.role === 'row-head' && label.row <= row && row < label.row + label.rowSpan
  })
  return [...labels, ...heads].map((head) => headId(grid, head)).join(' ')
}

/** In rem. The last column of labels holds the longest of them. */
const GROUP_LABEL = 3.5
const LAST_LABEL = 9.5
const HEAD_HEIGHT = 2.75

function labelWidth({ labelColumns }: TableLayout, column: number): number {
  return column === labelColumns - 1 ? LAST_LABEL : GROUP_LABEL
}

function columnWidth(layout: TableLayout, column: number): string {
  return column < layout.labelColumns ? `${labelWidth(layout, column)}rem` : 'auto'
}

function labelOffset(layout: TableLayout, column: number): string {
  return `${sumOfWidths(layout, column)}rem`
}

function sumOfWidths(layout: TableLayout, columns: number): number {
  return Array.from({ length: columns }, (_, column) => labelWidth(layout, column)).reduce((sum, width) => sum + width, 0)
}

/** What heads and labels cover, so that a cell is scrolled out from under them. */
function frozenSpace(layout: TableLayout): CSSProperties & Readonly<Record<`--${string}`, string | number>> {
  return {
    '--labels-width': `${sumOfWidths(layout, layout.labelColumns)}rem`,
    '--heads-height': `${layout.headRows * HEAD_HEIGHT}rem`,
    '--figure-columns': layout.columnCount - layout.labelColumns,
  }
}
