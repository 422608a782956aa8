import { memo, useEffect, useLayoutEffect, useRef } from 'react'
import { useStore } from 'zustand'
import type { Finding } from '../../shared/checks/finding'
import type { FigureCell } from '../../shared/report/table-layout'
import { findingsWording } from '../../shared/wording/interface'
import { findingLevelWording } from '../../shared/wording/findings'
import { tablesWording } from '../../shared/wording/tables'
import { useTypedText } from '../editing/use-typed-text'
import type { CellView } from './cell-view'
import { fullNameOf, useCellView } from './cell-view'
import type { FigureGrid } from './figure-grid'

interface FigureInputProps {
  readonly grid: FigureGrid
  readonly cell: FigureCell
  /** The findings whose place or part the cell is. */
  readonly findings: readonly Finding[] | undefined
  /** The line under the table that explains the cell which has the focus. */
  readonly helpId: string
}

const inputModes = { count: 'numeric', money: 'decimal', change: 'text' } as const

/** A cell of figures: a field that is always there, so that no first key is lost. Drawn anew only when its own figure changes. */
export const FigureInput = memo(function FigureInput({ grid, cell, findings, helpId }: FigureInputProps) {
  const { key } = cell
  const view = useCellView(grid, key)
  const isChosen = useStore(grid.store, ({ chosen }) => chosen.has(key))
  const isActive = useStore(grid.store, ({ active, isEntered }) => active === key && isEntered)
  const isTyping = useStore(grid.store, ({ typing }) => typing === key)
  const isStop = useStore(grid.store, ({ active }) => (active ?? grid.map.rows[0]?.[0]?.key) === key)
  const typed = useTypedText<HTMLInputElement>(view.text, (text) => {
    grid.typing.type(key, text)
  })
  const field = useField(grid, key, typed.value)
  const isTotal = grid.isTotal(key)
  const fault = isTyping ? null : view.fault
  return (
    <>
      <input
        ref={field}
        className={`figure-input ${isTotal ? 'figure-total' : ''}`}
        autoComplete="off"
        spellCheck={false}
        inputMode={inputModes[cell.column.kind]}
        readOnly={isTotal}
        tabIndex={isStop ? 0 : -1}
        placeholder={view.placeholder}
        title={isTotal ? view.totalHelp : undefined}
        aria-label={fullNameOf(cell)}
        aria-invalid={fault !== null}
        aria-describedby={isActive ? helpId : undefined}
        data-cell={key}
        data-chosen={isChosen || undefined}
        data-unread={view.isUnread || undefined}
        data-field={`${grid.sectionId} ${grid.table.id} ${key}`}
        onFocus={() => {
          grid.enter(key)
          if (grid.typing.modeOf(key) === 'idle') field.current?.select()
        }}
        onBlur={grid.leave}
        {...typed}
        onCompositionStart={(event) => {
          if (grid.typing.modeOf(key) === 'idle') grid.typing.begin(key, 'typed')
          typed.onCompositionStart(event)
        }}
      />
      <CellMark view={view} isTyping={isTyping} finding={findings?.find(({ place }) => place.kind === 'cell' && place.cell === key)} />
      {findings !== undefined && <span className="cell-corner" aria-hidden />}
    </>
  )
})

/** What is said in the cell itself: what is wrong with the figure, that it was stated, how grave a finding is. */
function CellMark({ view, isTyping, finding }: { readonly view: CellView; readonly isTyping: boolean; readonly finding: Finding | undefined }) {
  if (view.fault !== null) return isTyping ? null : <span className="cell-mark cell-fault">{findingsWording.faults[view.fault]}</span>
  if (view.origin === 'stated') return <span className="cell-mark cell-stated">{tablesWording.stated}</span>
  return finding === undefined ? null : <span className={`cell-mark level-${finding.level}`}>{findingLevelWording[finding.level]}</span>
}

/** While the cell is only selected its whole text is, so that typing, composed or not, replaces it. */
function useField(grid: FigureGrid, key: string, text: string) {
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => (field.current === null ? undefined : grid.register(key, field.current)), [grid, key])
  useLayoutEffect(() => {
    if (field.current === document.activeElement && grid.typing.modeOf(key) === 'idle') field.current?.select()
  }, [grid, key, text])
  return field
}
