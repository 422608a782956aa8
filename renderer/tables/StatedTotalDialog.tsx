import { useState } from 'react'
import { Button, Form } from 'react-aria-components'
import { cellName } from '../../shared/report/cell-name'
import type { StatedTotal } from '../../shared/report/schema'
import type { CellKey, FigureCell } from '../../shared/report/table-layout'
import { figureCellOf } from '../../shared/report/table-layout'
import { readCell, writeFigure } from '../../shared/report/table-values'
import { tidyCell } from '../../shared/report/tidy-cell'
import { findingsWording } from '../../shared/wording/interface'
import { statedTotalWording, tablesWording } from '../../shared/wording/tables'
import { fill } from '../../shared/wording/template'
import { FormButtons } from '../app/FormButtons'
import { FormDialog } from '../app/FormDialog'
import { useSession } from '../editing/session-context'
import { LabelledText } from '../fields/LabelledText'
import type { FigureGrid } from './figure-grid'

/** Asks for a total that is not what its parts add up to, and why; or takes it back. */
export function StatedTotalDialog({ grid, cellKey }: { readonly grid: FigureGrid; readonly cellKey: CellKey }) {
  const session = useSession()
  const cell = figureCellOf(grid.table, cellKey)
  if (cell === undefined) return null
  const close = (): void => {
    grid.state(null)
    grid.go(cellKey)
  }
  const state = (stated: StatedTotal | null): void => {
    session.edit({ kind: 'state-total', sectionId: grid.sectionId, tableId: grid.table.id, cell: cellKey, stated })
    close()
  }
  return (
    <FormDialog heading={statedTotalWording.heading} onClose={close}>
      <StatedTotalForm grid={grid} cell={cell} onState={state} onCancel={close} />
    </FormDialog>
  )
}

interface StatedTotalFormProps {
  readonly grid: FigureGrid
  readonly cell: FigureCell
  readonly onState: (stated: StatedTotal | null) => void
  readonly onCancel: () => void
}

function StatedTotalForm({ grid, cell, onState, onCancel }: StatedTotalFormProps) {
  const known = grid.answer()?.statedTotals[cell.key]
  const [typed, setTyped] = useState(known?.typed ?? '')
  const [reason, setReason] = useState(known?.reason ?? '')
  const [isSent, setSent] = useState(false)
  const faults = { figure: figureFault(typed, cell), reason: reason.trim() === '' ? statedTotalWording.reasonMissing : undefined }
  return (
    <Form
      onSubmit={(event) => {
        event.preventDefault()
        setSent(true)
        if (faults.figure === undefined && faults.reason === undefined) onState({ typed: tidyCell(typed, cell.column.kind), reason: reason.trim() })
      }}
    >
      <p>{fill(statedTotalWording.cell, { cell: cellName(grid.table, cell.key), computed: computedText(grid, cell) })}</p>
      <LabelledText
        label={statedTotalWording.figure}
        value={typed}
        onType={setTyped}
        fault={isSent ? faults.figure : undefined}
        inputMode="numeric"
        width="figure"
      />
      <LabelledText
        label={statedTotalWording.reason}
        help={statedTotalWording.reasonHelp}
        value={reason}
        onType={setReason}
        fault={isSent ? faults.reason : undefined}
      />
      {known !== undefined && (
        <Button
          className="link-button"
          onPress={() => {
            onState(null)
          }}
        >
          {statedTotalWording.takeBack}
        </Button>
      )}
      <FormButtons submit={statedTotalWording.confirm} onCancel={onCancel} />
    </Form>
  )
}

function computedText(grid: FigureGrid, { key }: FigureCell): string {
  const computed = grid.valueOf(key)?.computed ?? null
  return computed === null ? tablesWording.notComputed : writeFigure(computed)
}

function figureFault(typed: string, { column }: FigureCell): string | undefined {
  const reading = readCell(typed, column.kind)
  if (reading.kind === 'faulty') return findingsWording.faults[reading.fault]
  return reading.kind === 'figure' || reading.kind === 'not-applicable' ? undefined : statedTotalWording.figureMissing
}
