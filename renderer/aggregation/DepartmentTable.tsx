import { useMemo, useState } from 'react'
import { Button } from 'react-aria-components'
import { ArrowDown, ArrowUp } from 'lucide-react'
import type { AggregationSummary } from '../../shared/contract/aggregation-schemas'
import { aggregationPageWording } from '../../shared/wording/aggregation'
import { fill } from '../../shared/wording/template'
import { RadioChoice } from '../fields/RadioChoice'
import type { DepartmentColumn, DepartmentFilter, DepartmentOrder } from './department-order'
import { departmentColumns, departmentFilters, nextOrder, shownDepartments } from './department-order'
import { DepartmentLine } from './DepartmentLine'

interface DepartmentTableProps {
  readonly summary: AggregationSummary
  readonly onDecide: (file: string, counts: boolean) => void
}

/** More lines are shown when they are asked for: a thousand at once are slow to draw and no use. */
const LINES_AT_ONCE = 200

/** A line a department: who has handed in, who has not, and what there is to look at. */
export function DepartmentTable({ summary: { departments }, onDecide }: DepartmentTableProps) {
  const [filter, setFilter] = useState<DepartmentFilter>('all')
  const [order, setOrder] = useState<DepartmentOrder>({ column: null, direction: 'ascending' })
  const [limit, setLimit] = useState(LINES_AT_ONCE)
  const shown = useMemo(() => shownDepartments(departments, filter, order), [departments, filter, order])
  if (departments.length === 0) return <p className="aggregation-card">{aggregationPageWording.noDepartments}</p>
  return (
    <section className="aggregation-card" aria-label={aggregationPageWording.parts.departments}>
      <div className="sum-filter">
        <RadioChoice
          label={aggregationPageWording.filter}
          layout="row"
          options={departmentFilters.map((id) => ({ id, label: aggregationPageWording.filters[id] }))}
          chosen={filter}
          onChoose={(id) => {
            setFilter(departmentFilters.find((each) => each === id) ?? 'all')
          }}
        />
        <p className="field-help" role="status">
          {fill(aggregationPageWording.shown, { shown: shown.length, all: departments.length })}
        </p>
      </div>
      <div className="list-scroll">
        <table className="report-table department-table">
          <thead>
            <tr>
              {departmentColumns.map((column) => (
                <SortedHead key={column} column={column} order={order} onOrder={setOrder} />
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.slice(0, limit).map((row) => (
              <DepartmentLine key={`${row.name} ${row.file ?? ''}`} row={row} onDecide={onDecide} />
            ))}
          </tbody>
        </table>
      </div>
      {shown.length === 0 && <p>{aggregationPageWording.noneShown}</p>}
      {shown.length > limit && (
        <Button
          className="button"
          onPress={() => {
            setLimit(limit + LINES_AT_ONCE)
          }}
        >
          {fill(aggregationPageWording.more, { count: Math.min(LINES_AT_ONCE, shown.length - limit) })}
        </Button>
      )}
    </section>
  )
}

interface SortedHeadProps {
  readonly column: DepartmentColumn
  readonly order: DepartmentOrder
  readonly onOrder: (order: DepartmentOrder) => void
}

function SortedHead({ column, order, onOrder }: SortedHeadProps) {
  const isSorted = order.column === column
  const name = aggregationPageWording.columns[column]
  const Arrow = order.direction === 'ascending' ? ArrowUp : ArrowDown
  return (
    <th scope="col" aria-sort={isSorted ? order.direction : 'none'}>
      <Button
        className="sort-button"
        aria-label={fill(aggregationPageWording.sortBy, { column: name })}
        onPress={() => {
          onOrder(nextOrder(order, column))
        }}
      >
        {name}
        {isSorted && <Arrow size={14} aria-hidden />}
      </Button>
    </th>
  )
}
