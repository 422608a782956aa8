import type { ClipboardEvent } from 'react'
import { Button, Group, Label } from 'react-aria-components'
import { ArrowDown, ArrowUp, Plus, X } from 'lucide-react'
import type { ListColumn, ListFactDefinition } from '../../shared/report/format'
import type { FactRow } from '../../shared/report/schema'
import { factsWording } from '../../shared/wording/interface'
import { fill } from '../../shared/wording/template'
import type { FactFieldProps } from './fact-field-props'
import { ListCell } from './ListCell'
import { cellsOfPaste, movedRow, pastedRows, withCell } from './list-rows'
import { NoneChoice } from './NoneChoice'

/** A question answered by a list: a table with a row for each channel, unit or member. */
export function ListFact({ section, definition, answer, onAnswer }: FactFieldProps<ListFactDefinition>) {
  const rows = answer?.kind === 'rows' ? answer.rows : []
  const isNone = answer?.kind === 'none'
  const change = (next: readonly FactRow[]): void => {
    onAnswer(next.length === 0 ? null : { kind: 'rows', rows: [...next] })
  }
  return (
    <Group className="field list-fact" aria-label={definition.label} data-field={`${section.id} ${definition.id}`} tabIndex={-1}>
      <Label className="field-label">{definition.label}</Label>
      {definition.help !== undefined && <p className="field-help">{definition.help}</p>}
      {rows.length > 0 && <RowTable definition={definition} rows={rows} onChange={change} fieldId={`${section.id} ${definition.id}`} />}
      {rows.length === 0 && !isNone && <p className="field-help">{definition.mayBeNone ? factsWording.noRows : factsWording.noRowsRequired}</p>}
      <div className="field-line">
        <Button
          className="button button-quiet"
          isDisabled={isNone}
          onPress={() => {
            change([...rows, emptyRow()])
          }}
        >
          <Plus size={16} aria-hidden />
          {fill(factsWording.addRow, { row: definition.rowName })}
        </Button>
        {definition.mayBeNone && rows.length === 0 && (
          <NoneChoice
            label={definition.label}
            chosen={isNone}
            onChoose={(chosen) => {
              onAnswer(chosen ? { kind: 'none' } : null)
            }}
          />
        )}
      </div>
    </Group>
  )
}

interface RowTableProps {
  readonly definition: ListFactDefinition
  readonly rows: readonly FactRow[]
  readonly onChange: (rows: readonly FactRow[]) => void
  readonly fieldId: string
}

function RowTable({ definition, rows, onChange, fieldId }: RowTableProps) {
  const { columns, rowName } = definition
  const paste = (event: ClipboardEvent, row: number, column: number): void => {
    const cells = cellsOfPaste(event.clipboardData.getData('text/plain'))
    if (cells === null) return
    event.preventDefault()
    onChange(pastedRows(rows, cells, { row, column, columnIds: columns.map(({ id }) => id), newId: () => crypto.randomUUID() }))
  }
  return (
    <div className="list-scroll">
      <table className="list-table">
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.id} scope="col">
                {headOf(column)}
              </th>
            ))}
            <td />
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={row.id}>
              {columns.map((column, columnIndex) => (
                <td key={column.id} className={`cell-${column.kind}`}>
                  <ListCell
                    column={column}
                    label={fill(factsWording.rowLabel, { row: rowName, number: index + 1, column: column.label })}
                    typed={row.cells[column.id] ?? ''}
                    onType={(text) => {
                      onChange(withCell(rows, row.id, column.id, text))
                    }}
                    onPaste={(event) => {
                      paste(event, index, columnIndex)
                    }}
                    fieldId={`${fieldId} ${String(index)} ${column.id}`}
                  />
                </td>
              ))}
              <td className="row-actions">
                <RowActions rowName={rowName} rows={rows} index={index} onChange={onChange} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

interface RowActionsProps {
  readonly rowName: string
  readonly rows: readonly FactRow[]
  readonly index: number
  readonly onChange: (rows: readonly FactRow[]) => void
}

function RowActions({ rowName, rows, index, onChange }: RowActionsProps) {
  const named = (sentence: string): string => fill(sentence, { row: rowName, number: index + 1 })
  return (
    <>
      <Button
        className="icon-button"
        aria-label={named(factsWording.moveRowUp)}
        isDisabled={index === 0}
        onPress={() => {
          onChange(movedRow(rows, index, index - 1))
        }}
      >
        <ArrowUp size={16} aria-hidden />
      </Button>
      <Button
        className="icon-button"
        aria-label={named(factsWording.moveRowDown)}
        isDisabled={index === rows.length - 1}
        onPress={() => {
          onChange(movedRow(rows, index, index + 1))
        }}
      >
        <ArrowDown size={16} aria-hidden />
      </Button>
      <Button
        className="icon-button"
        aria-label={named(factsWording.removeRow)}
        onPress={() => {
          onChange(rows.toSpliced(index, 1))
        }}
      >
        <X size={16} aria-hidden />
      </Button>
    </>
  )
}

function headOf({ label, unit }: ListColumn): string {
  return unit === undefined ? label : fill(factsWording.columnWithUnit, { column: label, unit })
}

function emptyRow(): FactRow {
  return { id: crypto.randomUUID(), cells: {} }
}
