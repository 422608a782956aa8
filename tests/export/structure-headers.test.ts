import { expect, test } from 'vitest'
import { headersOfCells } from '../../electron/export/pdf/structure-headers'
import type { TableBlock } from '../../shared/document/document'
import { applicationsTable, disclosureTable, reviewTable } from '../unit/typeset/standard-tables'

/** The heads of the cell at a place, as they are read out. */
function headsAt(table: TableBlock, row: number, column: number): string[] {
  const at = table.cells.findIndex((cell) => cell.row === row && cell.column === column)
  return (headersOfCells(table).get(at) ?? []).map((index) => table.cells[index]?.text ?? '')
}

test('a cell of several tables under each other is headed by its own, not by those above', () => {
  const table = disclosureTable()
  expect(headsAt(table, 2, 1)).toEqual(['第二十条第（一）项', '本年制发件数', '规章'])
  expect(headsAt(table, 3, 3)).toEqual(['第二十条第（一）项', '现行有效件数', '行政规范性文件'])
  expect(headsAt(table, 6, 1)).toEqual(['第二十条第（五）项', '本年处理决定数量', '行政许可'])
})

test('where all heads stand above and at the left, their scope says enough', () => {
  expect(headersOfCells(applicationsTable()).size).toBe(0)
  expect(headersOfCells(reviewTable()).size).toBe(0)
})
