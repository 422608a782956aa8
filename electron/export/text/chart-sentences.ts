import type { Chart } from '../../../shared/document/document'
import { plainTextWording } from '../../../shared/wording/plain-text'
import { fill } from '../../../shared/wording/template'

/** A chart in words: its title with the unit, then a line for each group of bars. */
export function chartSentences({ title, unit, categories, series }: Chart): string[] {
  const { titleWithUnit, row, figure, betweenFigures, noFigure } = plainTextWording
  const name = unit === '' ? title : fill(titleWithUnit, { title, unit })
  const lines = categories.map((label, index) => {
    const figures = series.map((each) => {
      const value = String(each.values[index] ?? noFigure)
      return series.length === 1 ? value : fill(figure, { head: each.label, figure: value })
    })
    return fill(row, { label, figures: figures.join(betweenFigures) })
  })
  return [fill(plainTextWording.tableName, { name }), ...lines]
}
