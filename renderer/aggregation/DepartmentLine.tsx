import { useEffect, useState } from 'react'
import { Button } from 'react-aria-components'
import { ChevronDown, ChevronRight } from 'lucide-react'
import type { ConcernLine, DepartmentRow } from '../../shared/contract/aggregation-schemas'
import { aggregationPageWording } from '../../shared/wording/aggregation'
import { fill } from '../../shared/wording/template'
import { useProgram } from '../app/program-context'
import { request } from '../bridge/bridge'
import { departmentColumns } from './department-order'
import { DepartmentMark } from './DepartmentMark'

interface DepartmentLineProps {
  readonly row: DepartmentRow
  readonly onDecide: (file: string, counts: boolean) => void
}

/** A department; the line opens what there is to look at. */
export function DepartmentLine({ row, onDecide }: DepartmentLineProps) {
  const [isOpen, setOpen] = useState(false)
  const { name, file, state, concerns } = row
  const Chevron = isOpen ? ChevronDown : ChevronRight
  return (
    <>
      <tr className={isOpen ? 'department-open' : undefined}>
        <th scope="row">{name}</th>
        <td>
          <DepartmentMark state={state} />
        </td>
        <td>
          {concerns > 0 && (
            <Button
              className="link-button department-toggle"
              aria-expanded={isOpen}
              aria-label={fill(aggregationPageWording.showConcerns, { name })}
              onPress={() => {
                setOpen(!isOpen)
              }}
            >
              <Chevron size={16} aria-hidden />
              {fill(aggregationPageWording.concernCount, { count: concerns })}
            </Button>
          )}
        </td>
        <td className="folder-name">{file}</td>
      </tr>
      {isOpen && file !== null && (
        <tr className="department-detail">
          <td colSpan={departmentColumns.length}>
            <Concerns file={file} />
            <DecideButton row={row} file={file} onDecide={onDecide} />
          </td>
        </tr>
      )}
    </>
  )
}

function Concerns({ file }: { readonly file: string }) {
  const concerns = useConcerns(file)
  if (concerns === null) return <p aria-busy="true">{aggregationPageWording.loadingConcerns}</p>
  return <ConcernList concerns={concerns} />
}

/** What there is to look at, a sentence an entry, with the document that asks for it. */
export function ConcernList({ concerns }: { readonly concerns: readonly ConcernLine[] }) {
  return (
    <ul className="notice-list">
      {concerns.map(({ text, source }, index) => (
        <li key={index}>
          {text}
          {source !== null && <span className="field-help concern-source">{fill(aggregationPageWording.source, { source })}</span>}
        </li>
      ))}
    </ul>
  )
}

/** A copy, or a report that is on no list, counts when the clerk says so; one that counts can be left out. */
function DecideButton({ row, file, onDecide }: { readonly row: DepartmentRow; readonly file: string; readonly onDecide: DepartmentLineProps['onDecide'] }) {
  const counts = row.notCounted === null
  return (
    <Button
      className="button"
      onPress={() => {
        onDecide(file, !counts)
      }}
    >
      {counts ? aggregationPageWording.leaveOut : aggregationPageWording.count}
    </Button>
  )
}

/** null while they are asked for. */
function useConcerns(file: string): readonly ConcernLine[] | null {
  const { tell } = useProgram()
  const [concerns, setConcerns] = useState<readonly ConcernLine[] | null>(null)
  useEffect(() => {
    let isCurrent = true
    void request('aggregation.department', { file }).then((detail) => {
      if (!isCurrent) return
      if (detail.ok) setConcerns(detail.value.concerns)
      else tell(detail.error)
    })
    return () => {
      isCurrent = false
    }
  }, [file, tell])
  return concerns
}
