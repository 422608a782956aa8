import type { Edit } from '../../shared/report/edits'
import type { CellKey } from '../../shared/report/table-layout'
import { tidyCell } from '../../shared/report/tidy-cell'
import { figureCellOf } from '../../shared/report/table-layout'
import type { TableDefinition } from '../../shared/report/table-format'
import type { History } from '../editing/history'
import type { ReportSession } from '../editing/report-session'
import type { TypingMode } from './grid-command'

/** Typing into a cell: every key is part of the report at once, and all of it together one step when the cell is left. */
export interface CellTyping {
  /** How keys are taken in a cell now. */
  readonly modeOf: (key: CellKey) => TypingMode
  /** Takes what the field of a cell now holds. */
  readonly type: (key: CellKey, text: string) => void
  /** Typing begins before its first text: an input method composes, or the caret is moved. */
  readonly begin: (key: CellKey, mode: 'typed' | 'caret') => void
  /** Makes what was typed one step, put right; typing may go on. */
  readonly settle: () => void
  /** As {@link settle}; typing has ended. */
  readonly end: () => void
  /** Takes back what was typed. */
  readonly cancel: () => void
}

interface Typing {
  readonly key: CellKey
  readonly mode: 'typed' | 'caret'
  readonly original: string
  /** The history when typing began, and after its last key: with another one, something else was done since. */
  readonly before: History
  readonly last: History
}

interface TypingPlace {
  readonly sectionId: string
  readonly table: TableDefinition
  readonly textOf: (key: CellKey) => string
  /** Told the cell whose figure is half typed; null when none is. */
  readonly onTyping: (key: CellKey | null) => void
}

/** Typing into the cells of one table of the open report. */
export function createCellTyping(session: ReportSession, { sectionId, table, textOf, onTyping }: TypingPlace): CellTyping {
  let typing: Typing | null = null
  const editOf = (key: CellKey, text: string): Edit => ({ kind: 'set-cells', sectionId, tableId: table.id, cells: { [key]: text } })
  const history = (): History => session.store.getState().history
  const live = (): Typing | null => (typing?.last === history() ? typing : null)
  const begin = (key: CellKey, mode: Typing['mode']): Typing => {
    const current = live()
    return current?.key === key ? current : { key, mode, original: textOf(key), before: history(), last: history() }
  }
  const settle = (): void => {
    const current = live()
    const column = current === null ? undefined : figureCellOf(table, current.key)?.column
    if (current === null || column === undefined || current.before === current.last) return
    const text = tidyCell(textOf(current.key), column.kind)
    session.replaceSince(current.before, text === current.original ? null : editOf(current.key, text))
    typing = { ...current, last: history() }
  }
  return {
    modeOf: (key) => {
      const current = live()
      return current?.key === key ? current.mode : 'idle'
    },
    type: (key, text) => {
      const current = begin(key, 'typed')
      session.edit(editOf(key, text))
      typing = { ...current, last: history() }
      onTyping(key)
    },
    begin: (key, mode) => {
      typing = { ...begin(key, mode), mode }
      onTyping(key)
    },
    settle,
    end: () => {
      settle()
      typing = null
      onTyping(null)
    },
    cancel: () => {
      const current = live()
      if (current !== null && current.before !== current.last) session.replaceSince(current.before, null)
      typing = null
      onTyping(null)
    },
  }
}
