import { describe, expect, test } from 'vitest'
import { readTable } from '../../../shared/import/tables/read-table'
import { tableLineOf, tableLinesOf } from '../../../shared/import/tables/table-line'
import { tidyCell } from '../../../shared/report/tidy-cell'
import { figureCellOf } from '../../../shared/report/table-layout'
import { drawn, filledAnswer, formatOf, layouts, rowsOf, tablesOf } from './layouts'

const formats = ['standard-2021', 'standard-2019'].map(formatOf)

for (const format of formats) {
  for (const table of tablesOf(format)) {
    const answer = filledAnswer(table)
    const expected = Object.fromEntries(Object.entries(answer.cells).map(([key, text]) => [key, tidyCell(text, figureCellOf(table, key)?.column.kind ?? 'count')]))

    describe(`${format.id}, ${table.name}`, () => {
      test('is read as drawn', () => {
        const reading = readTable(table, tableLinesOf(drawn(table, answer)))
        expect(reading).toMatchObject({ answer: { cells: expected, unread: [], statedTotals: {} }, unreadRows: [], missingRows: [] })
      })

      test.each(Object.entries(layouts))('is read from %s', (_name, layOut) => {
        const lines = layOut(rowsOf(table, answer))
        const reading = readTable(table, lines.map(tableLineOf))
        expect(reading).toMatchObject({ unreadRows: [], missingRows: [] })
        expect(reading?.answer?.cells).toEqual(expected)
        expect(lines.filter((_, index) => reading?.lines.has(index) !== true)).toEqual([])
      })
    })
  }
}

describe('tables in pieces', () => {
  const [disclosure, applications] = formats.flatMap(tablesOf)

  test('cut in two by a page break, the heads repeated, are read as one', () => {
    if (applications === undefined) throw new Error('no table')
    const answer = filledAnswer(applications)
    const lines = tableLinesOf(drawn(applications, answer))
    for (const cut of [5, 9, 16, 27]) {
      const reading = readTable(applications, [...lines.slice(0, cut), ...lines.slice(0, 3), ...lines.slice(cut)])
      expect(reading).toMatchObject({ answer: { cells: answer.cells, unread: [], statedTotals: {} }, unreadRows: [], missingRows: [] })
    }
  })

  test('drawn as a table a block, text between them, are read as one', () => {
    if (disclosure === undefined) throw new Error('no table')
    const answer = filledAnswer(disclosure)
    const lines = tableLinesOf(drawn(disclosure, answer)).flatMap((line) => (line.text.startsWith('第二十条') ? [tableLineOf('单位：件、万元'), line] : [line]))
    expect(readTable(disclosure, lines)?.answer).toMatchObject({ cells: answer.cells, unread: [] })
  })
})
