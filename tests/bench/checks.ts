import type { PreviousReport } from '../../shared/checks/checked-report'
import { checkReport, createChecker } from '../../shared/checks/check-report'
import { createReport } from '../../shared/report/create'
import { applyEdit } from '../../shared/report/edits'
import type { ReportFormat } from '../../shared/report/format'
import { proposeFormat, sectionDefinitionOf } from '../../shared/report/format'
import type { Report } from '../../shared/report/schema'
import { figureCells } from '../../shared/report/table-layout'
import { totalsOf } from '../../shared/report/table-values'
import { median } from './measurement'
import { table } from './table'

/** Paragraphs of a long report's first section: some 13,000 characters. */
const PARAGRAPHS = 120

const RUNS = 40

/** Times the checks of a long report: all of them, and those that a keystroke runs again. */
export function benchChecks(formats: readonly ReportFormat[]): string {
  const [report, last] = [2023, 2022].map((year) => longReport(formats, year))
  if (report === undefined || last === undefined) throw new Error('no format')
  const { format } = report
  const whole = medianTime(() => checkReport(report.report, format, last))
  const cell = medianAfter(report, last, (run) => withFigure(report, `${run}`))
  const words = medianAfter(report, last, (run) => withText(report.report, `${textOf(run)}\n${longText(2023)}`))
  return table([
    ['', 'ms'],
    ['all checks, against last year', whole.toFixed(2)],
    ['after a figure was typed', cell.toFixed(2)],
    ['after a word was typed into the long text', words.toFixed(2)],
  ])
}

function longReport(formats: readonly ReportFormat[], year: number): PreviousReport | undefined {
  const format = proposeFormat(formats, year)
  if (format === undefined) return undefined
  let count = 0
  const empty = createReport(format, year, '青河县农业农村局', () => `bench-${year}-${count++}`)
  return { report: withFigures(withText(empty, longText(year)), format, year), format }
}

function longText(year: number): string {
  return Array.from({ length: PARAGRAPHS }, (_, index) => `${year}年，我局第${index + 1}次组织业务培训，共公开政府信息138条，其中网站100条、政务新媒体38条，收到网上咨询14件，均在规定时间内回复，受到群众好评。`).join('\n')
}

function textOf(run: number): string {
  return `（一）主动公开。我局共公开政府信息${run}条。`
}

function withText(report: Report, text: string): Report {
  return applyEdit(report, { kind: 'write-narrative', place: { sectionId: report.sections[0]?.id ?? '' }, text, stock: '' })
}

/** Every cell that can be typed, filled. */
function withFigures(report: Report, format: ReportFormat, year: number): Report {
  return report.sections.reduce((filled, section) => {
    const tables = sectionDefinitionOf(format, section.meaning)?.tables ?? []
    return tables.reduce((done, definition) => {
      const typed = figureCells(definition).filter(({ key }) => !totalsOf(definition).has(key))
      const cells = Object.fromEntries(typed.map(({ key }, index) => [key, String((index * 7 + year) % 50)]))
      return applyEdit(done, { kind: 'set-cells', sectionId: section.id, tableId: definition.id, cells })
    }, filled)
  }, report)
}

/** One more figure in the last table that was filled. */
function withFigure({ report }: PreviousReport, figure: string): Report {
  const section = report.sections.findLast(({ tables }) => Object.keys(tables).length > 0)
  const [tableId = '', answer] = Object.entries(section?.tables ?? {})[0] ?? []
  const [key = ''] = Object.keys(answer?.cells ?? {})
  return applyEdit(report, { kind: 'set-cells', sectionId: section?.id ?? '', tableId, cells: { [key]: figure } })
}

function medianAfter({ report, format }: PreviousReport, last: PreviousReport, changed: (run: number) => Report): number {
  const checker = createChecker()
  checker.check(report, format, last)
  let run = 0
  return medianTime(() => checker.check(changed(run++), format, last))
}

function medianTime(work: () => unknown): number {
  const times = Array.from({ length: RUNS }, () => {
    const start = performance.now()
    work()
    return performance.now() - start
  })
  return median(times)
}
