import { memo } from 'react'
import type { ComparedCell, ComparedTable, DroppedCell } from '../../shared/comparison/compare-reports'
import type { CellKey, LayoutCell } from '../../shared/report/table-layout'
import { layoutOf, layoutRows } from '../../shared/report/table-layout'
import { writeFigure } from '../../shared/report/table-values'
import { comparisonWording } from '../../shared/wording/comparison'
import { listOf } from '../../shared/wording/separators'
import { fill } from '../../shared/wording/template'
import { headScope } from '../tables/head-scope'
import { differenceText, largeChangeText, yearFigureText } from './growth-text'
import { partHeadings } from './PageParts'
import { WideTable } from './WideTable'

interface ComparedTablesProps {
  readonly tables: readonly ComparedTable[]
  readonly year: number
}

/** The tables that both years have, as the form prints them, with last year's figure under this year's. */
export function ComparedTables({ tables, year }: ComparedTablesProps) {
  if (tables.length === 0) return null
  return (
    <section className="comparison-part" aria-labelledby={partHeadings.tables}>
      <h2 id={partHeadings.tables} tabIndex={-1}>
        {comparisonWording.partNames.tables}
      </h2>
      <p className="field-help">
        {fill(comparisonWording.tableLegend, { year, previous: year - 1 })}
        {comparisonWording.largeLegend}
      </p>
      {tables.map((compared) => (
        <section key={compared.table.id} className="comparison-part" aria-label={compared.table.name}>
          <h3>{compared.table.name}</h3>
          <WideTable label={compared.table.name}>
            <TableGrid compared={compared} />
          </WideTable>
          {compared.dropped.length > 0 && <p>{fill(comparisonWording.dropped, { cells: listOf(compared.dropped.map(droppedText)) })}</p>}
        </section>
      ))}
    </section>
  )
}

const TableGrid = memo(function TableGrid({ compared: { table, cells } }: { readonly compared: ComparedTable }) {
  const layout = layoutOf(table)
  const { headRows } = layout
  const rows = layoutRows(layout).map((placed, row) => (
    <tr key={row}>
      {placed.map((cell) => (
        <GridCell key={cell.column} placed={cell} cells={cells} />
      ))}
    </tr>
  ))
  return (
    <table className="compared-table" aria-label={table.name}>
      {headRows > 0 && <thead>{rows.slice(0, headRows)}</thead>}
      <tbody>{rows.slice(headRows)}</tbody>
    </table>
  )
})

function GridCell({ placed, cells }: { readonly placed: LayoutCell; readonly cells: ReadonlyMap<CellKey, ComparedCell> }) {
  const { content, rowSpan, columnSpan } = placed
  if (content.kind === 'label') {
    return (
      <th className={content.role} scope={headScope(placed)} rowSpan={rowSpan} colSpan={columnSpan}>
        {content.text}
      </th>
    )
  }
  const compared = cells.get(content.cell.key)
  return (
    <td rowSpan={rowSpan} colSpan={columnSpan}>
      {compared !== undefined && <TwoYears compared={compared} />}
    </td>
  )
}

/** Nothing in either year is written once, so that what changed stands out. */
function TwoYears({ compared: { current, previous, growth } }: { readonly compared: ComparedCell }) {
  if (growth.current === 0 && growth.previous === 0) return <span className="figure-quiet">{yearFigureText(current)}</span>
  const mark = largeChangeText(growth)
  return (
    <>
      <span className={current.kind === 'figure' ? 'figure-current' : 'figure-quiet'}>{yearFigureText(current)}</span>
      <span className="figure-previous">
        {previous.kind === 'not-asked' ? yearFigureText(previous) : fill(comparisonWording.previousFigure, { figure: yearFigureText(previous) })}
      </span>
      {growth.difference !== null && (
        <span className="figure-difference">{growth.difference === 0 ? comparisonWording.sameAsBefore : differenceText(growth)}</span>
      )}
      {mark !== null && <strong className="large-change">{mark}</strong>}
    </>
  )
}

function droppedText({ cell, value }: DroppedCell): string {
  const name = [...(cell.blockTitle === null ? [] : [cell.blockTitle]), ...cell.rowPath, ...cell.columnPath].join(' ')
  return fill(comparisonWording.droppedCell, { cell: name, figure: writeFigure(value) })
}
