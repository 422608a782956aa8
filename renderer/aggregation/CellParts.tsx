import { useEffect, useState } from 'react'
import { cellName } from '../../shared/report/cell-name'
import type { AggregationSummary, CellPartsData } from '../../shared/contract/aggregation-schemas'
import type { ReportFormat } from '../../shared/report/format'
import { tableDefinitionOf } from '../../shared/report/format'
import { sumOf, writeFigure } from '../../shared/report/table-values'
import { aggregationPageWording } from '../../shared/wording/aggregation'
import { fill } from '../../shared/wording/template'
import { useProgram } from '../app/program-context'
import { request } from '../bridge/bridge'
import type { SumPlace } from './sum-place'

interface CellPartsProps {
  readonly format: ReportFormat
  readonly summary: AggregationSummary
  readonly chosen: SumPlace | null
}

/** What the chosen cell is made of, a department a line, the largest first. */
export function CellParts({ format, summary, chosen }: CellPartsProps) {
  const parts = useCellParts(summary, chosen)
  const table = chosen === null ? undefined : tableDefinitionOf(format, chosen.tableId)
  const name = table === undefined || chosen === null ? null : cellName(table, chosen.cell)
  const { partsHeading, partsOf, sumExplanation } = aggregationPageWording
  return (
    <aside className="cell-parts" aria-live="polite">
      <h2>{name === null ? partsHeading : fill(partsOf, { cell: name })}</h2>
      {name === null && <p className="field-help">{sumExplanation}</p>}
      {name !== null && parts !== null && <PartList {...parts} />}
    </aside>
  )
}

function PartList({ parts, zeros }: CellPartsData) {
  const { partColumns, partSum, zeros: zerosSentence, onlyZeros, unknownPart } = aggregationPageWording
  const sum = sumOf(parts.map(({ figure }) => figure ?? 0)) ?? 0
  if (parts.length === 0) return <p>{fill(onlyZeros, { count: zeros })}</p>
  return (
    <>
      <p className="part-sum">{fill(partSum, { sum: writeFigure(sum) })}</p>
      <table className="report-table part-table">
        <thead>
          <tr>
            <th scope="col">{partColumns.department}</th>
            <th scope="col" className="figure">
              {partColumns.figure}
            </th>
            <th scope="col" className="figure">
              {partColumns.share}
            </th>
          </tr>
        </thead>
        <tbody>
          {parts.map(({ department, figure }) => (
            <tr key={department}>
              <th scope="row">{department}</th>
              <td className="figure">{figure === null ? unknownPart : writeFigure(figure)}</td>
              <td className="figure">{figure === null || sum <= 0 ? '' : share(figure / sum)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {zeros > 0 && <p className="field-help">{fill(zerosSentence, { count: zeros })}</p>}
    </>
  )
}

const percent = new Intl.NumberFormat('zh-CN', { style: 'percent', maximumFractionDigits: 1 })

function share(fraction: number): string {
  return percent.format(fraction)
}

/** null while they are asked for. */
function useCellParts(summary: AggregationSummary, chosen: SumPlace | null): CellPartsData | null {
  const { tell } = useProgram()
  const [parts, setParts] = useState<{ readonly of: SumPlace; readonly data: CellPartsData } | null>(null)
  useEffect(() => {
    if (chosen === null) return undefined
    let isCurrent = true
    void request('aggregation.cell', { tableId: chosen.tableId, cell: chosen.cell }).then((answer) => {
      if (!isCurrent) return
      if (answer.ok) setParts({ of: chosen, data: answer.value })
      else tell(answer.error)
    })
    return () => {
      isCurrent = false
    }
  }, [chosen, summary, tell])
  return parts !== null && parts.of === chosen ? parts.data : null
}
