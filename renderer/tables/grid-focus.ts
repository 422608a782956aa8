import type { StoreApi } from 'zustand/vanilla'
import type { CellKey } from '../../shared/report/table-layout'
import type { CellTyping } from './cell-typing'
import type { GridMap, GridStep } from './grid-map'
import { blockBetween, cellsOf, stepFrom } from './grid-map'
import { revealField } from './reveal-field'

/** What is chosen in a table. */
export interface GridState {
  /** The cell that has the focus, or had it last. */
  readonly active: CellKey | null
  /** The other corner of the block chosen. */
  readonly end: CellKey | null
  /** The cells of the block, while it is more than one. */
  readonly chosen: ReadonlySet<CellKey>
  /** The cell whose figure is half typed. */
  readonly typing: CellKey | null
  /** The total that is being stated otherwise. */
  readonly stating: CellKey | null
  /** Whether the table has the focus. */
  readonly isEntered: boolean
  /** What was last done, for the line under the table. */
  readonly message: string
}

/** Where the clerk is in a table, and the block of cells that is chosen. */
export interface GridFocus {
  readonly map: GridMap
  /** Registers the field of a cell; gives the function that ends it. */
  readonly register: (key: CellKey, field: HTMLInputElement) => () => void
  /** The field of a cell took the focus. */
  readonly enter: (key: CellKey) => void
  readonly leave: () => void
  /** Moves the focus to a cell. */
  readonly go: (key: CellKey) => void
  /** Puts the caret behind the text of a cell. */
  readonly edit: (key: CellKey) => void
  /** Takes back what was typed into the active cell. */
  readonly cancel: () => void
  /** Makes a cell the other corner of the block. */
  readonly extend: (key: CellKey) => void
  readonly chooseAll: () => void
  /** The block chosen, row by row; the active cell alone where nothing else is. */
  readonly block: () => readonly (readonly CellKey[])[]
  /** The cell a step away from the active cell, or from the other corner of the block. */
  readonly from: (corner: 'active' | 'end', step: GridStep) => CellKey | null
  /** The cell a step away from another. */
  readonly beside: (key: CellKey, step: GridStep) => CellKey | null
}

const noCells: ReadonlySet<CellKey> = new Set()

/** Keeps in `store` where the clerk is, and moves the focus of the window with it. */
export function createGridFocus(map: GridMap, store: StoreApi<GridState>, typing: CellTyping): GridFocus {
  const fields = new Map<CellKey, HTMLInputElement>()
  const choose = (active: CellKey, end: CellKey): void => {
    const keys = active === end ? [] : blockBetween(map, active, end).flat()
    store.setState({ active, end, chosen: keys.length > 1 ? new Set(keys) : noCells })
  }
  const show = (key: CellKey): void => {
    const field = fields.get(key)
    if (field !== undefined) revealField(field)
  }
  // Left to itself, the browser would move a cell that was out of sight to the middle.
  const focus = (key: CellKey): void => {
    fields.get(key)?.focus({ preventScroll: true })
    fields.get(key)?.select()
  }
  return {
    map,
    register: (key, field) => {
      fields.set(key, field)
      return () => fields.delete(key)
    },
    enter: (key) => {
      if (store.getState().active !== key) choose(key, key)
      store.setState({ isEntered: true })
    },
    leave: () => {
      typing.end()
      store.setState({ isEntered: false })
    },
    go: (key) => {
      typing.end()
      choose(key, key)
      focus(key)
      show(key)
    },
    edit: (key) => {
      typing.begin(key, 'caret')
      const field = fields.get(key)
      field?.setSelectionRange(field.value.length, field.value.length)
    },
    cancel: () => {
      typing.cancel()
      focus(store.getState().active ?? '')
    },
    extend: (key) => {
      choose(store.getState().active ?? key, key)
      show(key)
    },
    chooseAll: () => {
      const [first, last] = [cellsOf(map)[0], cellsOf(map).at(-1)]
      if (first === undefined || last === undefined) return
      focus(first)
      choose(first, last)
    },
    ...reading(map, store),
  }
}

/** What is chosen, and what stands beside it. */
function reading(map: GridMap, store: StoreApi<GridState>): Pick<GridFocus, 'block' | 'from' | 'beside'> {
  return {
    block: () => {
      const { active, end } = store.getState()
      return active === null ? [] : blockBetween(map, active, end ?? active)
    },
    from: (corner, step) => {
      const { active, end } = store.getState()
      const key = corner === 'active' ? active : (end ?? active)
      return key === null ? null : stepFrom(map, key, step)
    },
    beside: (key, step) => stepFrom(map, key, step),
  }
}
