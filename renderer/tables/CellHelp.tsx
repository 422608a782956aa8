import { Button } from 'react-aria-components'
import { useStore } from 'zustand'
import { cellName } from '../../shared/report/cell-name'
import type { Finding } from '../../shared/checks/finding'
import type { CellKey, FigureCell } from '../../shared/report/table-layout'
import { figureCellOf } from '../../shared/report/table-layout'
import { findingsWording } from '../../shared/wording/interface'
import { tablesWording } from '../../shared/wording/tables'
import { fill } from '../../shared/wording/template'
import { LevelMark } from '../findings/LevelMark'
import type { CellView } from './cell-view'
import { useCellView } from './cell-view'
import type { FigureGrid } from './figure-grid'

interface CellHelpProps {
  readonly grid: FigureGrid
  readonly findings: ReadonlyMap<CellKey, readonly Finding[]>
  readonly id: string
}

/** The lines under a table: which cell the clerk is in, what counts there, how a total comes about, what was found. */
export function CellHelp({ grid, findings, id }: CellHelpProps) {
  const active = useStore(grid.store, (state) => state.active)
  const message = useStore(grid.store, (state) => state.message)
  const cell = active === null ? undefined : figureCellOf(grid.table, active)
  return (
    <div className="cell-help">
      <p className="cell-message" role="status" aria-live="polite">
        {message}
      </p>
      {cell !== undefined && <HelpOfCell grid={grid} cell={cell} findings={findings.get(cell.key) ?? []} id={id} />}
    </div>
  )
}

interface HelpOfCellProps {
  readonly grid: FigureGrid
  readonly cell: FigureCell
  readonly findings: readonly Finding[]
  readonly id: string
}

function HelpOfCell({ grid, cell, findings, id }: HelpOfCellProps) {
  const view = useCellView(grid, cell.key)
  const { unit } = cell.column
  const helps = [
    unit === undefined ? '' : fill(tablesWording.unit, { unit }),
    cell.row.help ?? '',
    cell.column.help ?? '',
    view.isUnread ? tablesWording.unreadHelp : '',
    isPrintedEmpty(view) ? fill(tablesWording.emptyHelp, { printed: view.placeholder }) : '',
    view.totalHelp,
  ]
  return (
    <div className="cell-help-text">
      <div id={id}>
        <p>
          <strong>{cellName(grid.table, cell.key)}</strong>
          {view.fault !== null && <span className="field-fault"> {findingsWording.faults[view.fault]}</span>}
        </p>
        {helps.filter((help) => help !== '').map((help) => <p key={help}>{help}</p>)}
        {findings.map(({ fingerprint, level, message }) => (
          <p key={fingerprint} className="cell-finding">
            <LevelMark level={level} /> {message}
          </p>
        ))}
      </div>
      {grid.isTotal(cell.key) && (
        <Button
          className="link-button"
          onPress={() => {
            grid.state(cell.key)
          }}
        >
          {view.origin === 'stated' ? tablesWording.changeStated : tablesWording.stateTotal}
        </Button>
      )}
    </div>
  )
}

function isPrintedEmpty({ text, placeholder, isUnread, origin }: CellView): boolean {
  return origin === 'typed' && text === '' && placeholder !== '' && !isUnread
}
