import { describe, expect, test } from 'vitest'
import { compareReports } from '../../../shared/comparison/compare-reports'
import { figureCells } from '../../../shared/report/table-layout'
import type { Report } from '../../../shared/report/schema'
import { newStandardReport, sectionWithTable, standard2019, standard2021, tableOf, withCells, withEmptyTables } from '../report/standard-format'
import { tenSections } from '../report/ten-section-format'

function applications(report: Report, cells: Readonly<Record<string, string>>, format = standard2021): Report {
  return withCells(report, format, 'applications', cells)
}

const lastYear = applications(newStandardReport(standard2021, 2022), { 'received.natural': '18', 'granted.natural': '16', 'received.business': '/' })
const thisYear = applications(newStandardReport(standard2021, 2023), { 'received.natural': '20', 'received.business': '3', 'granted.natural': '23' })

function comparedCell(current: Report, previous: Report, tableId: string, key: string) {
  const table = compareReports(current, standard2021, previous, standard2021).tables.find((each) => each.table.id === tableId)
  const cell = table?.cells.get(key)
  if (cell === undefined) throw new Error(`no cell ${key}`)
  return cell
}

describe('Two years of the same form', () => {
  test('compare every cell, those that fill themselves too', () => {
    const comparison = compareReports(thisYear, standard2021, lastYear, standard2021)
    expect(comparison.tables.map(({ table, cells }) => [table.id, cells.size])).toEqual(
      ['disclosure', 'applications', 'remedies'].map((id) => [id, figureCells(tableOf(standard2021, id)).length]),
    )
    expect(comparedCell(thisYear, lastYear, 'applications', 'received.total').growth).toEqual({
      current: 23,
      previous: 18,
      difference: 5,
      rate: { kind: 'percentage', percent: 27.8 },
    })
    expect([comparison.tablesOnlyInCurrent, comparison.tablesOnlyInPrevious]).toEqual([[], []])
  })

  test('tell an empty cell, 不适用 and a table nobody touched apart', () => {
    expect(comparedCell(thisYear, lastYear, 'applications', 'received.research')).toMatchObject({
      current: { kind: 'figure', value: 0 },
      previous: { kind: 'figure', value: 0 },
      growth: { difference: 0 },
    })
    expect(comparedCell(thisYear, lastYear, 'applications', 'received.business')).toMatchObject({
      previous: { kind: 'not-applicable' },
      growth: { previous: 0, difference: 3, rate: { kind: 'from-zero' } },
    })
    expect(comparedCell(thisYear, lastYear, 'remedies', 'cases.directTotal')).toMatchObject({
      current: { kind: 'untouched' },
      previous: { kind: 'untouched' },
      growth: { current: null, difference: null },
    })
  })

  test('do not take what an import could not read, or what is no figure, for 0', () => {
    const section = sectionWithTable(lastYear, standard2021, 'applications')
    const unread: Report = {
      ...lastYear,
      sections: lastYear.sections.map((each) =>
        each.id === section.id
          ? { ...each, tables: { applications: { cells: { 'received.natural': '18' }, statedTotals: {}, unread: ['received.legal'], emptyAs: '0' } } }
          : each,
      ),
    }
    expect(comparedCell(thisYear, unread, 'applications', 'received.legal')).toMatchObject({ previous: { kind: 'unread' }, growth: { difference: null } })
    expect(comparedCell(thisYear, unread, 'applications', 'received.total')).toMatchObject({ previous: { kind: 'unread' }, growth: { difference: null } })
    const faulty = applications(thisYear, { 'received.natural': '二十左右' })
    expect(comparedCell(faulty, lastYear, 'applications', 'received.natural')).toMatchObject({ current: { kind: 'faulty' }, growth: { difference: null } })
  })

  test('give the named figures in the order of the form', () => {
    const { figures } = compareReports(thisYear, standard2021, lastYear, standard2021)
    expect(figures.map(({ figure }) => figure.id)).toEqual(standard2021.figures.map(({ id }) => id))
    const received = figures.find(({ figure }) => figure.id === 'applications-received')
    expect(received).toMatchObject({ current: { kind: 'figure', value: 23 }, previous: { kind: 'figure', value: 18 }, growth: { current: 23, previous: 18, difference: 5 } })
    expect(figures.find(({ figure }) => figure.id === 'reconsiderations')).toMatchObject({ current: { kind: 'untouched' }, growth: { current: null } })
  })
})

describe('A year whose form changed', () => {
  const year2020 = withCells(
    applications(withEmptyTables(newStandardReport(standard2019, 2020), standard2019), { 'received.natural': '10', 'otherHandling.natural': '2' }, standard2019),
    standard2019,
    'disclosure',
    { 'procurement.amount': '12.5', 'normativeDocuments.made': '4' },
  )
  const year2021 = applications(withEmptyTables(newStandardReport(standard2021, 2021), standard2021), { 'received.natural': '5', 'otherHandling.natural': '1' })
  const comparison = compareReports(year2021, standard2021, year2020, standard2019)

  test('is compared where both forms ask the same', () => {
    const cells = comparison.tables.find(({ table }) => table.id === 'applications')?.cells
    expect(cells?.get('received.natural')?.growth).toMatchObject({ current: 5, previous: 10, difference: -5 })
  })

  test('says what the older form did not ask for, instead of comparing with 0', () => {
    const cells = comparison.tables.find(({ table }) => table.id === 'applications')?.cells
    expect(cells?.get('notCorrectedInTime.natural')).toMatchObject({ previous: { kind: 'not-asked' }, growth: { previous: null, difference: null } })
    expect(comparison.figures.find(({ figure }) => figure.id === 'administrative-fees')).toMatchObject({ previous: { kind: 'not-asked' }, growth: { previous: null } })
  })

  test('says what the newer form no longer asks for, where something stood', () => {
    const dropped = comparison.tables.find(({ table }) => table.id === 'disclosure')?.dropped ?? []
    expect(dropped.map(({ cell, value }) => [cell.key, value])).toContainEqual(['procurement.amount', 12.5])
    expect(dropped.every(({ value }) => value !== 0)).toBe(true)
  })

  test('of a form without tables leaves them unmatched by name', () => {
    const old = { ...year2020, formatId: tenSections.id, sections: [] }
    const { tables, tablesOnlyInCurrent, figures } = compareReports(year2021, standard2021, old, tenSections)
    expect(tables).toEqual([])
    expect(tablesOnlyInCurrent).toHaveLength(3)
    expect(figures.every(({ growth }) => growth.previous === null)).toBe(true)
    expect(compareReports(old, tenSections, year2021, standard2021).tablesOnlyInPrevious).toEqual(tablesOnlyInCurrent)
  })
})
