import { writeFigure } from '../report/table-values'
import { changeSentences } from '../wording/comparison'
import { fill } from '../wording/template'
import type { Growth } from './growth'

/** What a sentence on a change says first: the figure and what it counts. */
export interface Subject {
  readonly label: string
  readonly unit: string
}

/**
 * A sentence on the change since last year, for the report's text: 本年新收申请23件，比上年增加5件，增长27.8%。
 * Written as the stock sentences are, without spaces. null while one of the years is not known.
 */
export function explainChange({ label, unit }: Subject, { current, previous, difference, rate }: Growth): string | null {
  if (current === null || previous === null || difference === null) return null
  const subject = { label, unit, current: writeFigure(current) }
  const change = writeFigure(Math.abs(difference))
  if (difference === 0) return fill(changeSentences.same, subject)
  if (rate.kind === 'from-zero') return fill(changeSentences.fromZero, subject)
  const direction = difference > 0 ? 'more' : 'less'
  if (rate.kind !== 'percentage') return fill(changeSentences[direction], { ...subject, change })
  return fill(changeSentences[`${direction}InPercent`], { ...subject, change, percent: Math.abs(rate.percent).toFixed(1) })
}
