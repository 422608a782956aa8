import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aggregateReports, cellParts } from '../../../shared/aggregation/aggregate-reports'
import type { DepartmentPart } from '../../../shared/aggregation/aggregate-reports'
import { figuresOf } from '../../../shared/aggregation/department-figures'
import { figuresReport, ownReport } from '../../../shared/aggregation/figures-report'
import { tablesOf } from '../../../shared/report/format'
import type { Report } from '../../../shared/report/schema'
import { figureCells } from '../../../shared/report/table-layout'
import { countedFigure, sumOf, tableValues, totalsOf } from '../../../shared/report/table-values'
import { namedFigureValue } from '../../../shared/report/named-figures'
import { standard2019, standard2021, tableOf } from '../report/standard-format'
import { emptyAnswer, filledReport, nothing, reportWith, soundReport, takeTable } from './invented-reports'

function partOf(report: Report): DepartmentPart {
  return { department: report.organ, figures: figuresOf(report, standard2021) }
}

/** Every cell's sum as text, totals included. */
function sumsOf(parts: readonly DepartmentPart[]): Record<string, string> {
  const cells = aggregateReports(parts, standard2021).flatMap(({ table, answer }) =>
    answer === undefined ? [] : [...tableValues(table, answer)].map(([key, { text }]) => [`${table.id}.${key}`, text] as const),
  )
  return Object.fromEntries(cells)
}

const anyPart = fc
  .record({ seed: fc.nat(997), empties: fc.nat(3) })
  .map(({ seed, empties }) => partOf(filledReport(`单位${String(seed)}`, 2025, (position) => (position % 4 < empties ? 0 : (seed * (position + 3)) % 50))))

describe('The sum of departments', () => {
  test('every cell is the sum of its parts, and totals fill themselves', () => {
    const sums = sumsOf([soundReport('甲县财政局', 2025, 3), soundReport('甲县教育局', 2025, 4)].map(partOf))
    expect(sums).toMatchObject({
      'applications.received.natural': '7',
      'applications.received.total': '7',
      'applications.resultsTotal.total': '7',
      'applications.carriedOut.total': '0',
    })
  })

  test('does not depend on the order', () => {
    fc.assert(
      fc.property(fc.array(anyPart, { minLength: 1, maxLength: 6 }), (parts) => {
        expect(sumsOf([...parts].reverse())).toEqual(sumsOf(parts))
      }),
      { numRuns: 25 },
    )
  })

  test('of any split is the sum of the whole', () => {
    fc.assert(
      fc.property(fc.array(anyPart, { minLength: 2, maxLength: 6 }), fc.nat(), (parts, cut) => {
        const at = 1 + (cut % (parts.length - 1))
        const halves = [parts.slice(0, at), parts.slice(at)].map((half, index) => {
          const report = ownReport(aggregateReports(half, standard2021), { format: standard2021, year: 2025, organ: `半${String(index)}`, newId: () => 'x' })
          return partOf({ ...report, organ: `半${String(index)}` })
        })
        expect(sumsOf(halves)).toEqual(sumsOf(parts))
      }),
      { numRuns: 25 },
    )
  })

  test('amounts of money add up to the cent', () => {
    const fees = ['0.1', '0.2', '1276.553401'].map((amount, index) =>
      partOf(reportWith(`单位${String(index)}`, 2025, { ...nothing, disclosure: { 'administrativeFees.fees': amount } })),
    )
    expect(sumsOf(fees)['disclosure.administrativeFees.fees']).toBe('1276.853401')
  })

  test('not applicable is the sum only where every department says so', () => {
    const saying = (text: string) => partOf(reportWith(`单位${text}`, 2025, { ...nothing, disclosure: { 'rules.made': text } }))
    expect(sumsOf([saying('/'), saying('/')])['disclosure.rules.made']).toBe('/')
    expect(sumsOf([saying('/'), saying('2')])['disclosure.rules.made']).toBe('2')
  })

  test('changes of the 2019 form are summed with their signs', () => {
    const table = tablesOf(standard2019).find(({ blocks }) => JSON.stringify(blocks).includes('"change"'))
    const cell = table === undefined ? undefined : figureCells(table).find(({ column }) => column.kind === 'change')
    if (table === undefined || cell === undefined) throw new Error('the 2019 form has a column of changes')
    const parts = ['增10', '减13'].map((typed, index) => {
      const report = reportWith(`单位${String(index)}`, 2019, { [table.id]: { [cell.key]: typed } }, standard2019)
      return { department: report.organ, figures: figuresOf(report, standard2019) }
    })
    const answer = aggregateReports(parts, standard2019).find((sum) => sum.table === table)?.answer ?? emptyAnswer
    expect(tableValues(table, answer).get(cell.key)?.reading).toEqual({ kind: 'figure', value: -3 })
  })
})

describe('What is not known', () => {
  const sound = soundReport('甲县财政局', 2025, 3)
  const unread = takeTable(soundReport('甲县教育局', 2025, 4), standard2021, 'applications', {
    ...emptyAnswer,
    cells: { 'received.natural': '4', 'granted.natural': 'x' },
    unread: ['received.research'],
  })

  test('counts as nothing and is counted', () => {
    const [, applications] = aggregateReports([partOf(sound), partOf(unread)], standard2021)
    expect(applications?.answer?.cells['received.research']).toBe('0')
    expect(applications?.unknown).toEqual(new Map([['received.research', 1], ['granted.natural', 1]]))
  })

  test('is told by cell: unread, faulty, and a total that says otherwise', () => {
    const stated = takeTable(sound, standard2021, 'applications', {
      ...emptyAnswer,
      cells: { 'received.natural': '3' },
      statedTotals: { 'received.total': { typed: '5', reason: '' }, 'granted.total': { typed: '0', reason: '' } },
    })
    const gaps = figuresOf(unread, standard2021).flatMap((table) => table.gaps)
    expect(gaps).toEqual([
      { kind: 'unread', tableId: 'applications', cell: 'received.research' },
      { kind: 'faulty', tableId: 'applications', cell: 'granted.natural', typed: 'x' },
    ])
    expect(figuresOf(stated, standard2021).flatMap((table) => table.gaps)).toEqual([
      { kind: 'stated-total', tableId: 'applications', cell: 'received.total', stated: '5', computed: 3 },
    ])
  })

  test('a table nobody has touched is named, and is no table of zeros', () => {
    const [disclosure] = aggregateReports([partOf(reportWith('甲县财政局', 2025, {}))], standard2021)
    expect(disclosure).toMatchObject({ answer: undefined, untouchedBy: ['甲县财政局'] })
  })
})

describe('The parts of a cell', () => {
  test('add up to it in every cell, totals included', () => {
    fc.assert(
      fc.property(fc.array(anyPart, { minLength: 1, maxLength: 5 }), (parts) => {
        for (const { table, answer } of aggregateReports(parts, standard2021)) {
          if (answer === undefined) throw new Error('all tables are answered')
          for (const [key, { reading }] of tableValues(table, answer)) {
            const figures = cellParts(parts, standard2021, table.id, key).map(({ figure }) => figure)
            expect(sumOf(figures)).toBe(countedFigure(reading))
          }
        }
      }),
      { numRuns: 10 },
    )
  })

  test('name the departments, the largest first', () => {
    const parts = [soundReport('甲县财政局', 2025, 3), soundReport('甲县教育局', 2025, 40)].map(partOf)
    expect(cellParts(parts, standard2021, 'applications', 'resultsTotal.total')).toEqual([
      { department: '甲县教育局', figure: 40 },
      { department: '甲县财政局', figure: 3 },
    ])
  })
})

describe('The government’s own report', () => {
  const sums = aggregateReports([soundReport('甲县财政局', 2025, 3), soundReport('甲县教育局', 2025, 4)].map(partOf), standard2021)
  const report = ownReport(sums, { format: standard2021, year: 2025, organ: '甲县人民政府', newId: () => 'own' })

  test('has the sums, its organ and the outline of the format', () => {
    expect(report).toMatchObject({ organ: '甲县人民政府', year: 2025, formatId: standard2021.id })
    expect(report.sections.map(({ heading }) => heading)).toEqual(standard2021.sections.map(({ heading }) => heading))
    expect(namedFigureValue(report, standard2021, 'applications-received')).toBe(7)
  })

  test('states no total: every one follows from what was summed', () => {
    for (const { tables } of report.sections) for (const answer of Object.values(tables)) expect(answer.statedTotals).toEqual({})
    const typed = report.sections.flatMap(({ tables }) => Object.keys(tables['applications']?.cells ?? {}))
    expect(typed.filter((key) => totalsOf(tableOf(standard2021, 'applications')).has(key))).toEqual([])
  })

  test('a department’s kept figures make the same tables again', () => {
    const figures = figuresOf(soundReport('甲县财政局', 2025, 3), standard2021)
    const again = figuresReport(figures, { format: standard2021, year: 2025, organ: '甲县财政局', newId: () => 'again' })
    expect(figuresOf(again, standard2021)).toEqual(figures)
  })
})
