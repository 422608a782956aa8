import type { ClipboardEvent, KeyboardEvent, MouseEvent } from 'react'
import type { CellKey } from '../../shared/report/table-layout'
import { tablesWording } from '../../shared/wording/tables'
import type { FigureGrid } from './figure-grid'
import { copyBlock, cutBlock, holdsBlock, pasteBlock } from './grid-clipboard'
import { gridCommandOf } from './grid-command'
import { runGridCommand, saySelected } from './run-grid-command'

/** What a table listens to, for all of its cells at once. */
export interface GridEvents {
  readonly onKeyDown: (event: KeyboardEvent<HTMLTableElement>) => void
  readonly onMouseDown: (event: MouseEvent<HTMLTableElement>) => void
  readonly onMouseOver: (event: MouseEvent<HTMLTableElement>) => void
  readonly onDoubleClick: (event: MouseEvent<HTMLTableElement>) => void
  readonly onCopy: (event: ClipboardEvent<HTMLTableElement>) => void
  readonly onCut: (event: ClipboardEvent<HTMLTableElement>) => void
  readonly onPaste: (event: ClipboardEvent<HTMLTableElement>) => void
}

/** The events of a table: keys, mouse, clipboard. */
export function gridEvents(grid: FigureGrid): GridEvents {
  return { ...keyEvents(grid), ...mouseEvents(grid), ...clipboardEvents(grid) }
}

function keyEvents(grid: FigureGrid): Pick<GridEvents, 'onKeyDown'> {
  return {
    onKeyDown: (event) => {
      const key = cellAt(event.target)
      // Keys of an input method that composes are its own.
      if (key === null || event.nativeEvent.isComposing || event.key === COMPOSING_KEY) return
      const command = gridCommandOf(event, grid.typing.modeOf(key))
      if (command !== null) {
        if (runGridCommand(grid, key, command)) event.preventDefault()
      } else if (grid.isTotal(key) && event.key.length === 1 && !event.ctrlKey) {
        grid.say(tablesWording.totalLocked)
      }
    },
  }
}

/** What an input method gives for each key it takes. */
const COMPOSING_KEY = 'Process'

function mouseEvents(grid: FigureGrid): Pick<GridEvents, 'onMouseDown' | 'onMouseOver' | 'onDoubleClick'> {
  return {
    onMouseDown: (event) => {
      const key = cellAt(event.target)
      // In the cell that is being edited the mouse places the caret.
      if (key === null || event.button !== 0 || grid.typing.modeOf(key) !== 'idle') return
      event.preventDefault()
      if (event.shiftKey && grid.store.getState().isEntered) {
        grid.extend(key)
        saySelected(grid)
      } else grid.go(key)
    },
    onMouseOver: (event) => {
      const key = cellAt(event.target)
      const { active, end, isEntered } = grid.store.getState()
      if (key === null || (event.buttons & 1) === 0 || !isEntered || key === (end ?? active)) return
      if (active === null || grid.typing.modeOf(active) !== 'idle') return
      grid.extend(key)
      saySelected(grid)
    },
    onDoubleClick: (event) => {
      const key = cellAt(event.target)
      if (key === null || grid.typing.modeOf(key) === 'caret') return
      runGridCommand(grid, key, { kind: 'edit' })
    },
  }
}

function clipboardEvents(grid: FigureGrid): Pick<GridEvents, 'onCopy' | 'onCut' | 'onPaste'> {
  const isIdle = (target: EventTarget): boolean => {
    const key = cellAt(target)
    return key !== null && grid.typing.modeOf(key) === 'idle'
  }
  return {
    onCopy: (event) => {
      if (!isIdle(event.target)) return
      event.preventDefault()
      copyBlock(grid, event.clipboardData)
    },
    onCut: (event) => {
      if (!isIdle(event.target)) return
      event.preventDefault()
      cutBlock(grid, event.clipboardData)
    },
    onPaste: (event) => {
      if (cellAt(event.target) === null) return
      // A single figure pasted while typing goes where the caret is.
      if (!isIdle(event.target) && !holdsBlock(event.clipboardData)) return
      event.preventDefault()
      grid.typing.end()
      pasteBlock(grid, event.clipboardData)
    },
  }
}

/** The cell whose field an event came from, or whose ground was hit. */
function cellAt(target: EventTarget): CellKey | null {
  if (!(target instanceof HTMLElement)) return null
  return target.closest('td')?.querySelector<HTMLInputElement>('[data-cell]')?.dataset['cell'] ?? null
}
