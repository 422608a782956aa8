import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkReport } from '../../../shared/checks/check-report'
import type { ReportFormat } from '../../../shared/report/format'
import { tablesOf } from '../../../shared/report/format'
import type { Report } from '../../../shared/report/schema'
import { columnsOfRow, tableValues, totalsOf } from '../../../shared/report/table-values'
import { figureCells } from '../../../shared/report/table-layout'
import { newStandardReport, sectionWithTable, standard2019, standard2021, tableOf, withCells } from '../report/standard-format'
import { withTables, withTexts } from './correct-report'

type Cells = Readonly<Record<string, string>>

/** Figures of part three: any results, and as many applications as they come to. */
function applications(format: ReportFormat): fc.Arbitrary<Cells> {
  const table = tableOf(format, 'applications')
  const columns = columnsOfRow(table, 'received').filter((column) => column !== 'total')
  const typed = figureCells(table).filter(({ key, row }) => !totalsOf(table).has(key) && !['received', 'carriedIn', 'carriedOut'].includes(row.id))
  const results = fc.dictionary(fc.constantFrom(...typed.map(({ key }) => key)), fc.integer({ min: 0, max: 60 }), { maxKeys: 12 })
  const flow = fc.array(fc.tuple(fc.nat(5), fc.nat(5)), { minLength: columns.length, maxLength: columns.length })
  return fc.tuple(results, flow).map(([handled, flows]) => {
    const cells = new Map(Object.entries(handled))
    columns.forEach((column, index) => {
      const [carriedIn = 0, carriedOut = 0] = flows[index] ?? []
      const sum = [...cells].reduce((total, [key, figure]) => (key.endsWith(`.${column}`) ? total + figure : total), 0)
      const before = Math.min(carriedIn, sum + carriedOut)
      cells.set(`carriedIn.${column}`, before).set(`carriedOut.${column}`, carriedOut).set(`received.${column}`, sum + carriedOut - before)
    })
    return Object.fromEntries([...cells].map(([key, figure]) => [key, String(figure)]))
  })
}

const remedies: fc.Arbitrary<Cells> = fc
  .dictionary(fc.constantFrom('cases.reconsiderationUpheld', 'cases.reconsiderationPending', 'cases.reconsiderationOther'), fc.integer({ min: 0, max: 9 }))
  .map((counts) => Object.fromEntries(Object.entries(counts).map(([key, count]) => [key, String(count)])))

function consistentReport(format: ReportFormat): fc.Arbitrary<Report> {
  return fc.record({ year: fc.integer({ min: format.years.from, max: format.years.to ?? 2030 }), applications: applications(format), remedies }).map(({ year, ...cells }) => {
    const filled = withTables(newStandardReport(format, year), format, cells)
    return withTexts(filled, format)
  })
}

describe.each([standard2021, standard2019])('In $name', (format) => {
  test('a report whose figures hang together and are told as they are has no findings', () => {
    fc.assert(fc.property(consistentReport(format), (report) => {
      expect(checkReport(report, format, null)).toEqual([])
    }), { numRuns: 60 })
  })

  test('one figure more in a part three that hung together is found in its column', () => {
    const table = tableOf(format, 'applications')
    const typed = figureCells(table).filter(({ key, row }) => !totalsOf(table).has(key) && row.id !== 'received')
    fc.assert(fc.property(consistentReport(format), fc.constantFrom(...typed), (report, { key, column }) => {
      const answer = sectionWithTable(report, format, 'applications').tables['applications']
      const typedFigure = Number(answer?.cells[key] ?? '0')
      const wrong = withCells(report, format, 'applications', { [key]: String(typedFigure + 1) })
      const found = checkReport(wrong, format, null).filter(({ rule }) => rule.startsWith('table.'))
      expect(found.map(({ rule, place }) => [rule, place.kind === 'cell' ? place.cell : ''])).toEqual([['table.balance', `received.${column.id}`]])
    }), { numRuns: 60 })
  })

  test('a total stated one off is found, and nothing that follows from it', () => {
    const totals = tablesOf(format).flatMap((table) => [...totalsOf(table).keys()].map((cell) => ({ table, cell })))
    fc.assert(fc.property(consistentReport(format), fc.constantFrom(...totals), (report, { table, cell }) => {
      const { id } = sectionWithTable(report, format, table.id)
      const answer = report.sections.find((section) => section.id === id)?.tables[table.id]
      if (answer === undefined) throw new Error('no answer')
      const sum = tableValues(table, answer).get(cell)?.computed ?? 0
      const wrong = { ...answer, statedTotals: { [cell]: { typed: String(sum + 1), reason: '' } } }
      const sections = report.sections.map((section) => (section.id === id ? { ...section, tables: { ...section.tables, [table.id]: wrong } } : section))
      const found = checkReport({ ...report, sections }, format, null)
      expect(found.map(({ place }) => (place.kind === 'cell' ? place.cell : place.kind))).toEqual([cell])
    }), { numRuns: 60 })
  })
})
