import { describe, expect, test } from 'vitest'
import { chartOf, isSameChart, reportsOfYears } from '../../../shared/comparison/chart-of'
import { chartSchema } from '../../../shared/report/chart'
import { applyEdit } from '../../../shared/report/edits'
import type { ChartDefinition, ReportFormat } from '../../../shared/report/format'
import type { Report } from '../../../shared/report/schema'
import { newStandardReport, standard2019, standard2021, withCells } from '../report/standard-format'

const formats = [standard2021, standard2019]

function definitionOf(id: string): ChartDefinition {
  const definition = standard2021.charts.find((each) => each.id === id)
  if (definition === undefined) throw new Error(`no chart ${id}`)
  return definition
}

function reportOf(year: number, received: string, format: ReportFormat = standard2021): Report {
  return { ...withCells(newStandardReport(format, year), format, 'applications', { 'received.natural': received, 'granted.natural': received }), id: `r${String(year)}` }
}

const year2023 = reportOf(2023, '23')
const others = [reportOf(2022, '18'), reportOf(2020, '9', standard2019), reportOf(2018, '1')]

describe('A chart over the years', () => {
  const flow = definitionOf('applications-flow')

  test('has a group of bars for each figure and in it a bar for each year, oldest first', () => {
    const { chart } = chartOf(flow, reportsOfYears(year2023, others, formats))
    expect(chart?.categories).toEqual(['本年新收', '上年结转', '本年办结', '结转下年'])
    expect(chart?.series.map(({ label, values }) => [label, values[0]])).toEqual([
      ['2020年', 9],
      ['2022年', 18],
      ['2023年', 23],
    ])
    expect(chartSchema.parse(chart)).toEqual(chart)
  })

  test('leaves out years without a report, and says which', () => {
    expect(chartOf(flow, reportsOfYears(year2023, others, formats)).leftOut).toEqual([2019, 2021])
    expect(chartOf(flow, reportsOfYears(year2023, [], formats)).leftOut).toEqual([2019, 2020, 2021, 2022])
  })

  test('takes no other organ’s reports, and no year too far back', () => {
    const foreign = { ...reportOf(2021, '7'), organ: '白水县教育局' }
    expect(reportsOfYears(year2023, [...others, foreign], formats).map(({ year }) => year)).toEqual([2020, 2022, 2023])
  })

  test('leaves out a year whose tables nobody filled in', () => {
    const empty = { ...newStandardReport(standard2021, 2022), id: 'empty' }
    const { chart, leftOut } = chartOf(flow, reportsOfYears(year2023, [empty], formats))
    expect(chart?.series).toHaveLength(1)
    expect(leftOut).toContain(2022)
  })

  test('is none while no year has a figure', () => {
    expect(chartOf(definitionOf('active-disclosure'), reportsOfYears(year2023, others, formats)).chart).toBeNull()
    expect(chartOf(flow, []).chart).toBeNull()
  })

  test('keeps a figure that is not known apart from 0', () => {
    const unknown = withCells(year2023, standard2021, 'applications', { 'carriedIn.natural': '不清楚' })
    const [first] = chartOf(flow, reportsOfYears(unknown, [], formats)).chart?.series ?? []
    expect(first?.values).toEqual([23, null, 23, 0])
  })

  test('is another when a figure changed', () => {
    const before = chartOf(flow, reportsOfYears(year2023, others, formats)).chart
    const after = chartOf(flow, reportsOfYears(reportOf(2023, '24'), others, formats)).chart
    if (before === null || after === null) throw new Error('no chart')
    expect(isSameChart(before, { ...before })).toBe(true)
    expect(isSameChart(before, after)).toBe(false)
  })
})

describe('A chart placed in a section', () => {
  const [section] = year2023.sections
  const chart = { title: '办理结果', unit: '件', categories: ['予以公开'], series: [{ label: '2023年', values: [5] }] }
  const placed = (report: Report, id: string, values: number[]): Report =>
    applyEdit(report, { kind: 'place-chart', sectionId: section?.id ?? '', placed: { id, chart: { ...chart, series: [{ label: '2023年', values }] } } })

  test('comes after those that are there', () => {
    expect(placed(placed(year2023, 'a', [1]), 'b', [2]).sections[0]?.charts.map(({ id }) => id)).toEqual(['a', 'b'])
  })

  test('takes the place of the same chart with older figures', () => {
    const report = placed(placed(placed(year2023, 'a', [1]), 'b', [2]), 'a', [3])
    expect(report.sections[0]?.charts.map(({ id, chart: { series } }) => [id, series[0]?.values])).toEqual([
      ['a', [3]],
      ['b', [2]],
    ])
  })
})
