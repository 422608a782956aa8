import type { KeyboardEvent } from 'react'
import { cellName } from '../../shared/report/cell-name'
import type { TableAnswer } from '../../shared/report/schema'
import type { TableDefinition } from '../../shared/report/table-format'
import type { CellKey, LayoutCell } from '../../shared/report/table-layout'
import { figureCells, layoutOf, layoutRows } from '../../shared/report/table-layout'
import type { TableValues } from '../../shared/report/table-values'
import { printedFigure, tableValues } from '../../shared/report/table-values'
import { aggregationPageWording } from '../../shared/wording/aggregation'
import { fill } from '../../shared/wording/template'
import { arrowSteps } from '../tables/grid-command'
import { gridMapOf, stepFrom } from '../tables/grid-map'
import { headScope } from '../tables/head-scope'

interface SumTableProps {
  readonly table: TableDefinition
  readonly answer: TableAnswer
  /** By cell, how many departments' figures are not in it. */
  readonly unknown: Readonly<Record<string, number>>
  readonly chosen: CellKey | null
  readonly onChoose: (cell: CellKey) => void
}

/** A summed table in the form's own layout; one cell is in the order of tabs, arrows walk to the others. */
export function SumTable({ table, answer, unknown, chosen, onChoose }: SumTableProps) {
  const parts = { table, values: tableValues(table, answer), unknown, tabStop: chosen ?? figureCells(table)[0]?.key, chosen, onChoose }
  return (
    <div className="list-scroll">
      <table className="sum-table" aria-label={table.name} onKeyDown={(event) => walk(event, table)}>
        <tbody>
          {layoutRows(layoutOf(table)).map((cells, row) => (
            <tr key={row}>
              {cells.map((cell) => (
                <SumCell key={cell.column} place={cell} {...parts} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

interface SumCellProps extends Pick<SumTableProps, 'table' | 'unknown' | 'chosen' | 'onChoose'> {
  readonly place: LayoutCell
  readonly values: TableValues
  readonly tabStop: CellKey | undefined
}

function SumCell({ place, table, values, unknown, tabStop, chosen, onChoose }: SumCellProps) {
  const { content, rowSpan, columnSpan } = place
  if (content.kind === 'label') {
    return (
      <th rowSpan={rowSpan} colSpan={columnSpan} className={`sum-${content.role}`} scope={headScope(place)}>
        {content.text}
      </th>
    )
  }
  const { key } = content.cell
  const value = values.get(key)
  const figure = value === undefined ? '' : printedFigure(value, '0')
  const missing = unknown[key] ?? 0
  return (
    <td rowSpan={rowSpan} colSpan={columnSpan}>
      <button
        type="button"
        className={value?.origin === 'typed' ? 'sum-figure' : 'sum-figure sum-total'}
        data-cell={key}
        tabIndex={key === tabStop ? 0 : -1}
        aria-pressed={key === chosen}
        aria-label={`${cellName(table, key)} ${figure}${missing > 0 ? ` ${fill(aggregationPageWording.unknownFigures, { count: missing })}` : ''}`}
        title={missing > 0 ? fill(aggregationPageWording.unknownFigures, { count: missing }) : undefined}
        onFocus={() => {
          onChoose(key)
        }}
        onClick={() => {
          onChoose(key)
        }}
      >
        {figure}
        {missing > 0 && (
          <span className="sum-unknown" aria-hidden>
            *
          </span>
        )}
      </button>
    </td>
  )
}

function walk(event: KeyboardEvent<HTMLTableElement>, table: TableDefinition): void {
  const step = arrowSteps[event.key]
  const from = event.target instanceof HTMLElement ? event.target.dataset['cell'] : undefined
  const next = step === undefined || from === undefined ? null : stepFrom(gridMapOf(table), from, step)
  if (next === null) return
  event.preventDefault()
  const cells = event.currentTarget.querySelectorAll<HTMLElement>('[data-cell]')
  const found = [...cells].find((cell) => cell.dataset['cell'] === next)
  found?.focus()
}
