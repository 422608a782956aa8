import type { ClipboardEvent } from 'react'
import { useState } from 'react'
import type { ListColumn } from '../../shared/report/format'
import { normaliseFigure } from '../../shared/report/figures'
import { answerFault } from '../../shared/report/progress'
import { factsWording, findingsWording } from '../../shared/wording/interface'
import { CellChoice } from './Choice'
import { TypedInput } from './TypedInput'

interface ListCellProps {
  readonly column: ListColumn
  readonly label: string
  readonly typed: string
  readonly onType: (typed: string) => void
  readonly onPaste: (event: ClipboardEvent<HTMLInputElement>) => void
  readonly fieldId: string
}

/** A cell of a list: typed, or chosen from the column's choices. */
export function ListCell({ column, label, typed, onType, onPaste, fieldId }: ListCellProps) {
  const [isLeft, setLeft] = useState(true)
  if (column.kind === 'choice') {
    const options = (column.choices ?? []).map((choice) => ({ id: choice, label: choice }))
    return <CellChoice label={label} options={options} chosen={typed === '' ? null : typed} onChoose={onType} placeholder={factsWording.choose} />
  }
  const fault = isLeft ? answerFault({ kind: column.kind }, typed) : null
  return (
    <>
      <TypedInput
        className="input"
        aria-label={label}
        aria-invalid={fault !== null}
        value={typed}
        onType={(text) => {
          setLeft(false)
          onType(text)
        }}
        onBlur={() => {
          setLeft(true)
          const tidy = column.kind === 'count' ? normaliseFigure(typed) : typed
          if (tidy !== typed) onType(tidy)
        }}
        onPaste={onPaste}
        inputMode={column.kind === 'count' ? 'numeric' : 'text'}
        data-field={fieldId}
      />
      {fault !== null && <span className="field-fault">{findingsWording.faults[fault]}</span>}
    </>
  )
}
