import type { Chart } from '../../shared/report/chart'
import { writeFigure } from '../../shared/report/table-values'
import { chartWording } from '../../shared/wording/comparison'
import { fill } from '../../shared/wording/template'
import { WideTable } from './WideTable'

/** The figures of a chart for those who would rather read them, or cannot see it. */
export function ChartFigures({ chart: { title, unit, categories, series } }: { readonly chart: Chart }) {
  return (
    <WideTable label={title}>
      <table className="report-table" aria-label={title}>
        <thead>
          <tr>
            <th scope="col">{unit === '' ? chartWording.figureWithoutUnit : fill(chartWording.figure, { unit })}</th>
            {series.map(({ label }) => (
              <th key={label} scope="col" className="figure">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {categories.map((category, index) => (
            <tr key={category}>
              <th scope="row">{category}</th>
              {series.map(({ label, values }) => (
                <td key={label} className="figure">
                  {figureText(values[index] ?? null)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </WideTable>
  )
}

function figureText(value: number | null): string {
  return value === null ? chartWording.noFigure : writeFigure(value)
}
