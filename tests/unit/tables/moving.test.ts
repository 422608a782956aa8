import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { gridCommandOf } from '../../../renderer/tables/grid-command'
import type { TypingMode } from '../../../renderer/tables/grid-command'
import type { GridStep } from '../../../renderer/tables/grid-map'
import { blockBetween, cellsOf, gridMapOf, stepFrom } from '../../../renderer/tables/grid-map'
import { tablesOf } from '../../../shared/report/format'
import { figureCells } from '../../../shared/report/table-layout'
import { standard2019, standard2021, tableOf } from '../report/standard-format'

const allTables = [...tablesOf(standard2021), ...tablesOf(standard2019)]
const disclosure = gridMapOf(tableOf(standard2021, 'disclosure'))
const applications = gridMapOf(tableOf(standard2021, 'applications'))

describe('Steps through a table', () => {
  test.each(allTables)('$id: Tab reaches every cell once, in reading order, and stops at the end', (table) => {
    const map = gridMapOf(table)
    const visited: string[] = []
    for (let key = cellsOf(map)[0] ?? null; key !== null; key = stepFrom(map, key, 'next')) visited.push(key)
    expect(visited).toEqual(figureCells(table).map(({ key }) => key))
  })

  test.each(allTables)('$id: each step has its way back, down and up within the same columns', (table) => {
    const map = gridMapOf(table)
    const steps: readonly (readonly [GridStep, GridStep])[] = [['left', 'right'], ['next', 'previous']]
    fc.assert(
      fc.property(fc.constantFrom(...cellsOf(map)), fc.constantFrom(...steps), (key, [there, back]) => {
        const other = stepFrom(map, key, there)
        expect(other === null ? key : stepFrom(map, other, back)).toBe(key)
      }),
    )
  })

  test('down from a column goes to the merged cell that stands under it, and up again to the first', () => {
    expect(stepFrom(disclosure, 'normativeDocuments.inForce', 'down')).toBe('licences.decisions')
    expect(stepFrom(disclosure, 'licences.decisions', 'up')).toBe('normativeDocuments.made')
  })

  test('Home, End and the corners', () => {
    expect(stepFrom(applications, 'repeated.legal', 'row-start')).toBe('repeated.natural')
    expect(stepFrom(applications, 'repeated.legal', 'row-end')).toBe('repeated.total')
    expect(stepFrom(applications, 'repeated.legal', 'table-start')).toBe('received.natural')
    expect(stepFrom(applications, 'repeated.legal', 'table-end')).toBe('carriedOut.total')
  })

  test('a block is the same from whichever corner it is drawn', () => {
    fc.assert(
      fc.property(fc.constantFrom(...cellsOf(applications)), fc.constantFrom(...cellsOf(applications)), (one, other) => {
        const block = blockBetween(applications, one, other)
        expect(block).toEqual(blockBetween(applications, other, one))
        expect(block.flat()).toContain(one)
        expect(new Set(block.map(({ length }) => length)).size).toBe(1)
      }),
    )
  })
})

describe('Keys in a cell', () => {
  const press = (key: string, mode: TypingMode, held: { readonly ctrlKey?: boolean; readonly shiftKey?: boolean } = {}) =>
    gridCommandOf({ key, ctrlKey: false, shiftKey: false, altKey: false, metaKey: false, ...held }, mode)

  test('arrows move while the cell is selected or typed into, and are the caret’s after F2', () => {
    expect(press('ArrowLeft', 'idle')).toEqual({ kind: 'move', step: 'left' })
    expect(press('ArrowLeft', 'typed')).toEqual({ kind: 'move', step: 'left' })
    expect(press('ArrowLeft', 'caret')).toBeNull()
    expect(press('ArrowDown', 'idle', { shiftKey: true })).toEqual({ kind: 'extend', step: 'down' })
  })

  test('deleting empties the block only while nothing is typed', () => {
    expect(press('Backspace', 'idle')).toEqual({ kind: 'clear' })
    expect(press('Backspace', 'typed')).toBeNull()
  })

  test('Esc takes typing back, and is the window’s while nothing is typed', () => {
    expect(press('Escape', 'typed')).toEqual({ kind: 'cancel' })
    expect(press('Escape', 'idle')).toBeNull()
  })

  test('copying and pasting are left to the clipboard’s own events; figures to the field', () => {
    for (const key of ['c', 'x', 'v']) expect(press(key, 'idle', { ctrlKey: true })).toBeNull()
    for (const key of ['1', '/', '增']) expect(press(key, 'idle')).toBeNull()
    expect(press('d', 'idle', { ctrlKey: true })).toEqual({ kind: 'fill-down' })
    expect(press('a', 'caret', { ctrlKey: true })).toBeNull()
  })
})
