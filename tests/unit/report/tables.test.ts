import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { composeDocument } from '../../../shared/document/compose'
import type { TableBlock } from '../../../shared/document/document'
import { applyEdit } from '../../../shared/report/edits'
import type { ReportFormat } from '../../../shared/report/format'
import { tablesOf } from '../../../shared/report/format'
import { namedFigureValue } from '../../../shared/report/named-figures'
import { loadReport } from '../../../shared/report/migrations/index'
import { problemsOf } from '../../../shared/report/progress'
import type { Report } from '../../../shared/report/schema'
import { stockTextOf } from '../../../shared/report/stock-text'
import type { TableDefinition } from '../../../shared/report/table-format'
import { figureCells, layoutOf } from '../../../shared/report/table-layout'
import { inspectTables } from '../../../shared/report/table-inspection'
import { printedFigure, readCell, sumOf, tableValues, totalsOf, untouchedTable } from '../../../shared/report/table-values'
import { formatFile, newStandardReport, sectionWithTable, standard2019, standard2021, tableOf, withCells } from './standard-format'

const allFormats = [standard2021, standard2019, formatFile('twelve-section-2018', 'tests/fixtures/formats')]
const allTables = allFormats.flatMap(tablesOf)

function answerOf(report: Report, format: ReportFormat, tableId: string) {
  return sectionWithTable(report, format, tableId).tables[tableId]
}

function valuesOf(report: Report, format: ReportFormat, tableId: string) {
  return tableValues(tableOf(format, tableId), answerOf(report, format, tableId) ?? untouchedTable)
}

describe('The tables of the formats', () => {
  test('part three of 2021 has 175 cells, part two 10, part four 15', () => {
    const cells = ['applications', 'disclosure', 'remedies'].map((id) => figureCells(tableOf(standard2021, id)).length)
    expect(cells).toEqual([175, 10, 15])
  })

  test.each(allTables)('$id: cells cover the grid, each place once', (table: TableDefinition) => {
    const { rowCount, columnCount, cells } = layoutOf(table)
    const covered = cells.flatMap(({ row, column, rowSpan, columnSpan }) =>
      Array.from({ length: rowSpan * columnSpan }, (_, index) => `${String(row + Math.floor(index / columnSpan))} ${String(column + (index % columnSpan))}`),
    )
    expect(new Set(covered).size).toBe(covered.length)
    expect(covered).toHaveLength(rowCount * columnCount)
  })

  test('the heads of part three are merged as the form prints them', () => {
    const { cells, headRows, labelColumns } = layoutOf(tableOf(standard2021, 'applications'))
    const areaOf = (text: string) => {
      const cell = cells.find(({ content }) => content.kind === 'label' && content.text === text)
      return cell === undefined ? undefined : [cell.row, cell.column, cell.rowSpan, cell.columnSpan]
    }
    expect([headRows, labelColumns]).toEqual([3, 3])
    expect(areaOf('申请人情况')).toEqual([0, 3, 1, 7])
    expect(areaOf('自然人')).toEqual([1, 3, 2, 1])
    expect(areaOf('法人或其他组织')).toEqual([1, 4, 1, 5])
    expect(areaOf('三、本年度办理结果')).toEqual([5, 0, 22, 1])
    expect(areaOf('（三）不予公开')).toEqual([7, 1, 8, 1])
    expect(areaOf('1.属于国家秘密')).toEqual([7, 2, 1, 1])
    expect(areaOf('（一）予以公开')).toEqual([5, 1, 1, 2])
  })

  test('a block with one column gives it the width that the widest block has', () => {
    const { cells, columnCount } = layoutOf(tableOf(standard2021, 'disclosure'))
    const head = cells.find(({ content }) => content.kind === 'label' && content.text === '本年处理决定数量')
    expect([columnCount, head?.columnSpan]).toEqual([4, 3])
  })

  test('2019 has one row 其他处理 where 2021 has three', () => {
    const rows = (format: ReportFormat) => new Set(figureCells(tableOf(format, 'applications')).map(({ row }) => row.id)).size
    expect(rows(standard2021) - rows(standard2019)).toBe(2)
  })
})

describe('A cell', () => {
  test.each([
    ['23', 'count', 23],
    ['２３', 'count', 23],
    ['11,839', 'count', 11839],
    ['1276.5534', 'money', 1276.5534],
    ['1276。5534万元', 'money', 1276.5534],
    ['0.000001', 'money', 0.000001],
    ['增10', 'change', 10],
    ['增加 10', 'change', 10],
    ['减3', 'change', -3],
    ['-1', 'change', -1],
    ['－１', 'change', -1],
    ['+2', 'change', 2],
    ['0', 'change', 0],
  ] as const)('%s in a column of %s is %d', (typed, kind, value) => {
    expect(readCell(typed, kind)).toEqual({ kind: 'figure', value })
  })

  test.each([
    ['-1', 'count', 'negative'],
    ['2.5', 'count', 'not-whole'],
    ['很多', 'count', 'not-a-number'],
    ['0.0000001', 'money', 'too-many-decimals'],
    ['减', 'change', 'not-a-number'],
  ] as const)('%s in a column of %s is %s', (typed, kind, fault) => {
    expect(readCell(typed, kind)).toEqual({ kind: 'faulty', fault })
  })

  test.each(['/', '／', '—', '无', '不适用'])('%s says 不适用, which is not 0 and not empty', (typed) => {
    expect(readCell(typed, 'count')).toEqual({ kind: 'not-applicable' })
    expect(readCell('0', 'count')).not.toEqual(readCell(typed, 'count'))
    expect(readCell(' ', 'count')).toEqual({ kind: 'empty' })
  })

  test('sums are exact to the cent in 万元', () => {
    expect(sumOf([0.1, 0.2, 0.000001])).toBe(0.300001)
    expect(sumOf([1, null])).toBeNull()
  })
})

describe('Totals', () => {
  const table = tableOf(standard2021, 'applications')

  test('fill themselves from their parts, the total of totals included', () => {
    const values = valuesOf(
      withCells(newStandardReport(), standard2021, 'applications', { 'granted.natural': '3', 'granted.business': '2', 'repeated.natural': '1' }),
      standard2021,
      'applications',
    )
    expect(values.get('granted.total')).toMatchObject({ origin: 'computed', reading: { kind: 'figure', value: 5 } })
    expect(values.get('resultsTotal.natural')).toMatchObject({ reading: { kind: 'figure', value: 4 } })
    expect(values.get('resultsTotal.total')).toMatchObject({ reading: { kind: 'figure', value: 6 } })
  })

  test('stay unknown while a part cannot be read', () => {
    const values = valuesOf(withCells(newStandardReport(), standard2021, 'applications', { 'granted.natural': '三件' }), standard2021, 'applications')
    expect(values.get('granted.total')).toMatchObject({ computed: null, reading: { kind: 'unread' } })
  })

  test('are stated otherwise only by a step of their own, and fill themselves again when it is taken back', () => {
    const filled = withCells(newStandardReport(), standard2021, 'applications', { 'granted.natural': '3' })
    const place = { sectionId: sectionWithTable(filled, standard2021, 'applications').id, tableId: 'applications', cell: 'granted.total' }
    const stated = applyEdit(filled, { kind: 'state-total', ...place, stated: { typed: '4', reason: '另有1件并案办理' } })
    expect(valuesOf(stated, standard2021, 'applications').get('granted.total')).toMatchObject({ origin: 'stated', computed: 3, reading: { value: 4 } })
    const again = applyEdit(stated, { kind: 'state-total', ...place, stated: null })
    expect(valuesOf(again, standard2021, 'applications').get('granted.total')).toMatchObject({ origin: 'computed', reading: { value: 3 } })
  })

  test('of whatever is typed equal the sum of the typed cells', () => {
    const totals = totalsOf(table)
    const typed = figureCells(table).filter(({ key }) => !totals.has(key))
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 5000 }), { minLength: typed.length, maxLength: typed.length }), (figures) => {
        const answer = { ...untouchedTable, cells: Object.fromEntries(typed.map(({ key }, index) => [key, String(figures[index])])) }
        const values = tableValues(table, answer)
        const sum = (rows: (id: string) => boolean) =>
          typed.reduce((total, { row }, index) => total + (rows(row.id) ? (figures[index] ?? 0) : 0), 0)
        const outside = new Set(['received', 'carriedIn', 'carriedOut'])
        expect(values.get('resultsTotal.total')?.computed).toBe(sum((id) => !outside.has(id)))
        expect(values.get('received.total')?.computed).toBe(sum((id) => id === 'received'))
      }),
      { numRuns: 50 },
    )
  })
})

describe('Untouched, empty, 0, 不适用 and not read', () => {
  const key = 'licences.decisions'
  const printed = (report: Report): string | undefined => {
    const block = composeDocument(report, standard2021).blocks.find((each): each is TableBlock => each.kind === 'table' && each.origin.tableId === 'disclosure')
    const layout = layoutOf(tableOf(standard2021, 'disclosure'))
    const index = layout.cells.findIndex(({ content }) => content.kind === 'figure' && content.cell.key === key)
    return block?.cells[index]?.text
  }
  const report = newStandardReport()
  const section = sectionWithTable(report, standard2021, 'disclosure')

  test('an untouched table is open work and prints blank cells', () => {
    expect(problemsOf(report, section, standard2021)).toEqual([
      { kind: 'untouched-table', sectionId: section.id, tableId: 'disclosure', label: '主动公开政府信息情况表' },
    ])
    expect(printed(report)).toBe('')
  })

  test('an empty cell of an answered table prints 0, or / where the clerk wants it so', () => {
    const answered = withCells(report, standard2021, 'disclosure', { 'penalties.decisions': '1' })
    expect(printed(answered)).toBe('0')
    const slashed = applyEdit(answered, { kind: 'print-empty-cells', sectionId: section.id, tableId: 'disclosure', emptyAs: '/' })
    expect(printed(slashed)).toBe('/')
  })

  test('0 and 不适用 print as they were typed', () => {
    expect(printed(withCells(report, standard2021, 'disclosure', { [key]: '０' }))).toBe('0')
    expect(printed(withCells(report, standard2021, 'disclosure', { [key]: '—' }))).toBe('/')
  })

  test('a cell that a file did not give prints nothing until someone types in it', () => {
    const answer = { ...untouchedTable, unread: [key] }
    const taken = applyEdit(report, { kind: 'take-tables', tables: [{ sectionId: section.id, tableId: 'disclosure', answer }] })
    expect(printed(taken)).toBe('')
    expect(valuesOf(taken, standard2021, 'disclosure').get(key)?.reading).toEqual({ kind: 'unread' })
    expect(printed(withCells(taken, standard2021, 'disclosure', { [key]: '7' }))).toBe('7')
    expect(printed(withCells(taken, standard2021, 'disclosure', { [key]: '' }))).toBe('0')
  })

  test('clearing a table makes it untouched again', () => {
    const answered = withCells(report, standard2021, 'disclosure', { [key]: '1' })
    const cleared = applyEdit(answered, { kind: 'clear-table', sectionId: section.id, tableId: 'disclosure' })
    expect(answerOf(cleared, standard2021, 'disclosure')).toBeUndefined()
  })
})

describe('Figures of the tables', () => {
  test('are named, and known once their table is touched', () => {
    const report = newStandardReport()
    expect(namedFigureValue(report, standard2021, 'applications-received')).toBeNull()
    const filled = withCells(report, standard2021, 'applications', { 'received.natural': '4', 'received.legal': '1' })
    expect(namedFigureValue(filled, standard2021, 'applications-received')).toBe(5)
    expect(namedFigureValue(filled, standard2021, 'applications-carried-in')).toBe(0)
  })

  test('go into the sentences of the overview', () => {
    const filled = withCells(newStandardReport(), standard2021, 'applications', { 'received.natural': '4', 'granted.natural': '3', 'carriedOut.natural': '1' })
    const overview = filled.sections[0]
    expect(overview === undefined ? '' : stockTextOf(filled, overview, standard2021)).toBe(
      '（二）依申请公开。2021年新收政府信息公开申请4件，没有上年结转的申请，本年办结3件，结转下年度继续办理1件。',
    )
  })

  test('are printed with six decimals at most and without separators', () => {
    const filled = withCells(newStandardReport(), standard2021, 'disclosure', { 'administrativeFees.fees': '11,276.553400' })
    const value = valuesOf(filled, standard2021, 'disclosure').get('administrativeFees.fees')
    expect(value === undefined ? '' : printedFigure(value, '0')).toBe('11276.5534')
  })

  test('are inspected as rows of labels and figures, null where empty', () => {
    const filled = withCells(newStandardReport(), standard2021, 'remedies', { 'cases.directUpheld': '2', 'cases.afterOther': '/' })
    const remedies = inspectTables(filled, standard2021).find(({ id }) => id === 'remedies')
    expect(remedies?.rows[0]?.figures).toMatchObject({
      '行政复议·结果维持': null,
      '行政诉讼·未经复议直接起诉·结果维持': 2,
      '行政诉讼·未经复议直接起诉·总计': 2,
      '行政诉讼·复议后起诉·其他结果': '/',
    })
    const disclosure = inspectTables(filled, standard2021).find(({ id }) => id === 'disclosure')
    expect(disclosure).toMatchObject({ state: 'untouched', rows: [{ label: '规章', figures: { 本年制发件数: null } }, {}, {}, {}, {}, {}] })
  })
})

describe('A report stored before there were tables', () => {
  test('gets none, and loses nothing', () => {
    const { findingReplies, ...rest } = newStandardReport()
    const stored = { ...rest, schemaVersion: 1, sections: rest.sections.map(({ tables: _tables, charts: _charts, ...section }) => section) }
    expect(findingReplies).toEqual([])
    expect(loadReport(stored)).toMatchObject({ kind: 'migrated', fromVersion: 1, data: newStandardReport() })
  })
})
