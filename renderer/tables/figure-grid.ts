import type { StoreApi } from 'zustand/vanilla'
import { createStore } from 'zustand/vanilla'
import type { TableAnswer } from '../../shared/report/schema'
import type { TableDefinition } from '../../shared/report/table-format'
import type { CellKey } from '../../shared/report/table-layout'
import type { CellValue } from '../../shared/report/table-values'
import { tableValues, totalsOf, untouchedTable } from '../../shared/report/table-values'
import type { ReportSession } from '../editing/report-session'
import type { CellTyping } from './cell-typing'
import { createCellTyping } from './cell-typing'
import type { GridFocus, GridState } from './grid-focus'
import { createGridFocus } from './grid-focus'
import { gridMapOf } from './grid-map'

/** A table of the open report as it is worked on: where the clerk is in it, and the ways to change it. */
export interface FigureGrid extends GridFocus {
  readonly sectionId: string
  readonly table: TableDefinition
  readonly store: StoreApi<GridState>
  readonly typing: CellTyping
  /** Undefined while the table is untouched. */
  readonly answer: () => TableAnswer | undefined
  readonly valueOf: (key: CellKey) => CellValue | undefined
  readonly isTotal: (key: CellKey) => boolean
  readonly setCells: (cells: Readonly<Record<CellKey, string>>) => void
  /** Opens and closes the dialog in which a total is stated. */
  readonly state: (key: CellKey | null) => void
  readonly say: (message: string) => void
}

/** A table of the open report, with nothing chosen in it yet. */
export function createFigureGrid(session: ReportSession, sectionId: string, table: TableDefinition): FigureGrid {
  const store = createStore<GridState>(() => ({
    active: null,
    end: null,
    chosen: new Set(),
    typing: null,
    stating: null,
    isEntered: false,
    message: '',
  }))
  const answer = (): TableAnswer | undefined => answerIn(session, sectionId, table.id)
  const typing = createCellTyping(session, {
    sectionId,
    table,
    textOf: (key) => answer()?.cells[key] ?? '',
    onTyping: (key) => {
      // What was said of the last paste or fill is not said of what is typed now.
      store.setState(key === null ? { typing: null } : { typing: key, message: '' })
    },
  })
  return {
    sectionId,
    table,
    store,
    typing,
    answer,
    valueOf: (key) => tableValues(table, answer() ?? untouchedTable).get(key),
    isTotal: (key) => totalsOf(table).has(key),
    setCells: (cells) => {
      if (Object.keys(cells).length > 0) session.edit({ kind: 'set-cells', sectionId, tableId: table.id, cells })
    },
    state: (stating) => {
      store.setState({ stating })
    },
    say: (message) => {
      store.setState({ message })
    },
    ...createGridFocus(gridMapOf(table), store, typing),
  }
}

function answerIn(session: ReportSession, sectionId: string, tableId: string): TableAnswer | undefined {
  return session.store.getState().history.report.sections.find(({ id }) => id === sectionId)?.tables[tableId]
}
