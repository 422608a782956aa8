import { checkReport } from '../checks/check-report'
import type { ReportFormat } from '../report/format'
import type { Concern, YearChange } from './concern'
import { figuresReport } from './figures-report'
import type { FigureFinding, HandedReport } from './handed-report'
import { figureFindings } from './handed-report'

/**
 * How far a figure may be from last year's before it is asked about: three times as much or a third, and by 20 at least,
 * so that 1 after 4 is no news. Our own measure; no document sets one.
 */
const FAR_TIMES = 3
const FAR_DIFFERENCE = 20

export interface YearQuestion {
  readonly year: number
  readonly format: ReportFormat
  readonly formats: readonly ReportFormat[]
}

/** What there is to look at between a report and last year's; nothing where there is none. */
export function lastYearConcerns(now: HandedReport, last: HandedReport | undefined, question: YearQuestion): readonly Concern[] {
  if (last === undefined) return []
  const carried = carryOverFindings({ ...now, year: question.year }, last, question.formats)
  return [
    ...carried.map((finding): Concern => ({ kind: 'finding', finding })),
    ...yearChanges(now.named, last.named, question.format).map((change): Concern => ({ kind: 'far', change })),
  ]
}

/** The figures a department should look at again. Formats share named figures by identifier. */
function yearChanges(now: HandedReport['named'], last: HandedReport['named'], format: ReportFormat): readonly YearChange[] {
  return format.figures.flatMap(({ id, label, unit }) => {
    const [thisYear, lastYear] = [now[id] ?? null, last[id] ?? null]
    return thisYear !== null && lastYear !== null && isFar(thisYear, lastYear) ? [{ label, unit, now: thisYear, last: lastYear }] : []
  })
}

/** What does not hang together with last year's report, as the checks of one report say it. */
function carryOverFindings(now: HandedReport, last: HandedReport, formats: readonly ReportFormat[]): readonly FigureFinding[] {
  const [format, lastFormat] = [now, last].map(({ formatId }) => formats.find(({ id }) => id === formatId))
  if (format === undefined || lastFormat === undefined || now.year === null) return []
  const { organ, year } = now
  const report = figuresReport(now.figures, { format, year, organ, newId: () => 'now' })
  const lastReport = figuresReport(last.figures, { format: lastFormat, year: year - 1, organ, newId: () => 'last' })
  const alone = new Set(checkReport(report, format, null).map(({ rule, fingerprint }) => `${rule}|${fingerprint}`))
  const both = checkReport(report, format, { report: lastReport, format: lastFormat })
  return figureFindings(both.filter(({ rule, fingerprint }) => !alone.has(`${rule}|${fingerprint}`)), format)
}

function isFar(now: number, last: number): boolean {
  const [less, more] = now < last ? [now, last] : [last, now]
  return more - less >= FAR_DIFFERENCE && more >= FAR_TIMES * less
}
