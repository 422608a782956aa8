import type { CellKey } from '../../shared/report/table-layout'
import { pasteWording, tablesWording } from '../../shared/wording/tables'
import { fill } from '../../shared/wording/template'
import type { FigureGrid } from './figure-grid'
import type { GridCommand } from './grid-command'

/** Does what a key asks of a table; gives whether the key is thereby dealt with. */
export function runGridCommand(grid: FigureGrid, key: CellKey, command: GridCommand): boolean {
  switch (command.kind) {
    case 'move':
      goTo(grid, grid.from('active', command.step))
      return true
    case 'tab':
      return tabTo(grid, grid.from('active', command.step))
    case 'extend':
      extendTo(grid, grid.from('end', command.step))
      return true
    case 'edit':
      if (grid.isTotal(key)) grid.state(key)
      else grid.edit(key)
      return true
    case 'cancel':
      grid.cancel()
      return true
    case 'clear':
      clearBlock(grid)
      return true
    case 'select-all':
      grid.chooseAll()
      saySelected(grid)
      return true
    case 'fill-down':
      fillBlock(grid, downwards(grid))
      return true
    case 'fill-right':
      fillBlock(grid, rightwards(grid))
      return true
  }
}

/** Empties the block; a table nobody has touched stays so. */
export function clearBlock(grid: FigureGrid): number {
  const keys = grid.block().flat().filter((key) => !grid.isTotal(key))
  if (grid.answer() === undefined) return 0
  grid.setCells(Object.fromEntries(keys.map((key) => [key, ''])))
  if (keys.length > 1) grid.say(fill(pasteWording.cleared, { count: keys.length }))
  return keys.length
}

/** Says how large the block chosen is. */
export function saySelected(grid: FigureGrid): void {
  const block = grid.block()
  const columns = Math.max(0, ...block.map(({ length }) => length))
  grid.say(fill(tablesWording.selected, { rows: block.length, columns }))
}

function goTo(grid: FigureGrid, target: CellKey | null): void {
  const { active } = grid.store.getState()
  if (target !== null) grid.go(target)
  else if (active !== null) grid.go(active)
}

function tabTo(grid: FigureGrid, target: CellKey | null): boolean {
  if (target === null) return false
  grid.go(target)
  return true
}

function extendTo(grid: FigureGrid, target: CellKey | null): void {
  if (target === null) return
  grid.extend(target)
  saySelected(grid)
}

/** A cell with the one it is filled from. */
type Filling = readonly [to: CellKey, from: CellKey]

/** The first row of the block into those under it; a single row from the one above. */
function downwards(grid: FigureGrid): readonly Filling[] {
  const block = grid.block()
  const [first, ...others] = block
  if (first === undefined) return []
  if (others.length > 0) return others.flatMap((row) => row.flatMap((to, index): Filling[] => pairOf(to, first[index])))
  return first.flatMap((to): Filling[] => pairOf(to, grid.beside(to, 'up')))
}

/** The first column of the block into those beside it; a single column from the one at its left. */
function rightwards(grid: FigureGrid): readonly Filling[] {
  return grid.block().flatMap(([first, ...others]) => {
    if (first === undefined) return []
    return others.length > 0 ? others.flatMap((to) => pairOf(to, first)) : pairOf(first, grid.beside(first, 'left'))
  })
}

function pairOf(to: CellKey, from: CellKey | null | undefined): Filling[] {
  return from === null || from === undefined ? [] : [[to, from]]
}

function fillBlock(grid: FigureGrid, fillings: readonly Filling[]): void {
  const typed = fillings.filter(([to]) => !grid.isTotal(to))
  grid.setCells(Object.fromEntries(typed.map(([to, from]) => [to, grid.valueOf(from)?.text ?? ''])))
  if (typed.length > 0) grid.say(fill(pasteWording.filled, { count: typed.length }))
}
