import { expect, test } from 'vitest'
import { cellsOfPaste, movedRow, pastedRows, withCell } from '../../../renderer/fields/list-rows'

const row = (id: string, name = '') => ({ id, cells: { name } })
const place = { row: 1, column: 0, columnIds: ['name', 'items'], newId: () => 'new' }

test('a block copied from a spreadsheet fills rows and columns from one cell on', () => {
  const cells = cellsOfPaste('门户网站\t120\r\n公开栏\t30\r\n')
  expect(cells).toEqual([['门户网站', '120'], ['公开栏', '30']])
  expect(pastedRows([row('a', '广播'), row('b')], cells ?? [], place)).toEqual([
    row('a', '广播'),
    { id: 'b', cells: { name: '门户网站', items: '120' } },
    { id: 'new', cells: { name: '公开栏', items: '30' } },
  ])
})

test('a list of lines fills one column', () => {
  expect(pastedRows([], cellsOfPaste('甲站\n乙站') ?? [], { ...place, row: 0 }).map(({ cells }) => cells['name'])).toEqual(['甲站', '乙站'])
})

test('cells right of the list are left out', () => {
  expect(pastedRows([row('a')], [['甲', '1', '多余']], { ...place, row: 0 })).toEqual([{ id: 'a', cells: { name: '甲', items: '1' } }])
})

test('the text of one cell is pasted as any text', () => {
  expect(cellsOfPaste('门户网站')).toBeNull()
})

test('a row moves among the others, a cell changes alone', () => {
  expect(movedRow([row('a'), row('b'), row('c')], 0, 2).map(({ id }) => id)).toEqual(['b', 'c', 'a'])
  expect(withCell([row('a'), row('b')], 'b', 'name', '乙')).toEqual([row('a'), row('b', '乙')])
})
