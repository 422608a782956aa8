import { useState } from 'react'
import type { AggregationSummary } from '../../shared/contract/aggregation-schemas'
import { tablesOf } from '../../shared/report/format'
import { aggregationPageWording } from '../../shared/wording/aggregation'
import { fill } from '../../shared/wording/template'
import { useProgram } from '../app/program-context'
import { CellParts } from './CellParts'
import { ConcernList } from './DepartmentLine'
import type { SumPlace } from './sum-place'
import { SumTable } from './SumTable'

/** The summed tables as the form prints them; beside them, what the chosen cell is made of. */
export function SumTables({ summary }: { readonly summary: AggregationSummary }) {
  const { description } = useProgram()
  const [chosen, setChosen] = useState<SumPlace | null>(null)
  const format = description.formats.find(({ id }) => id === summary.formatId)
  if (format === undefined) return null
  return (
    <div className="sum-tables">
      <div className="sum-table-list">
        {summary.concerns.length > 0 && (
          <section className="aggregation-card">
            <h2>{aggregationPageWording.sumConcerns}</h2>
            <ConcernList concerns={summary.concerns} />
          </section>
        )}
        {tablesOf(format).map((table) => {
          const sums = summary.tables.find(({ tableId }) => tableId === table.id)
          return (
            <section key={table.id} className="aggregation-card" aria-label={table.name}>
              <h2>{table.name}</h2>
              {sums !== undefined && sums.untouchedBy > 0 && sums.answer !== null && (
                <p className="banner">{fill(aggregationPageWording.untouchedBy, { count: sums.untouchedBy })}</p>
              )}
              {sums === undefined || sums.answer === null ? (
                <p>{aggregationPageWording.untouchedTable}</p>
              ) : (
                <SumTable
                  table={table}
                  answer={sums.answer}
                  unknown={sums.unknown}
                  chosen={chosen?.tableId === table.id ? chosen.cell : null}
                  onChoose={(cell) => {
                    setChosen({ tableId: table.id, cell })
                  }}
                />
              )}
            </section>
          )
        })}
      </div>
      <CellParts key={`${summary.counts.counted}`} format={format} summary={summary} chosen={chosen} />
    </div>
  )
}
