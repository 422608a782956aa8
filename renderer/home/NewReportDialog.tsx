import { useState } from 'react'
import { Form } from 'react-aria-components'
import { createReport } from '../../shared/report/create'
import { proposeFormat } from '../../shared/report/format'
import { newReportWording } from '../../shared/wording/interface'
import { fill } from '../../shared/wording/template'
import { FormButtons } from '../app/FormButtons'
import { FormDialog } from '../app/FormDialog'
import { useProgram } from '../app/program-context'
import type { OpenReportById } from './open-report'
import { request } from '../bridge/bridge'
import { Choice } from '../fields/Choice'
import { LabelledText } from '../fields/LabelledText'
import { YearField } from '../fields/YearField'

interface NewReportDialogProps {
  readonly onClose: () => void
  readonly onOpen: OpenReportById
}

/** Asks for organ, year and format; the year proposes the format. */
export function NewReportDialog({ onClose, onOpen }: NewReportDialogProps) {
  const { description, settings, tell } = useProgram()
  const { formats } = description
  const [organ, setOrgan] = useState(settings.organ)
  const [year, setYear] = useState<number | null>(lastYear(description.today))
  const [chosen, setChosen] = useState<string | null>(null)
  const format = formats.find(({ id }) => id === chosen) ?? proposeFormat(formats, year ?? lastYear(description.today))
  const isReady = year !== null && format !== undefined && organ.trim() !== ''
  const create = async (): Promise<void> => {
    if (!isReady) return
    const report = createReport(format, year, organ.trim(), () => crypto.randomUUID())
    const created = await request('reports.create', { report })
    if (created.ok) await onOpen(report.id)
    else tell(created.error)
  }
  return (
    <FormDialog heading={newReportWording.heading} onClose={onClose}>
      <Form
        onSubmit={(event) => {
          event.preventDefault()
          void create()
        }}
      >
        <LabelledText label={newReportWording.organ} value={organ} onType={setOrgan} />
        <YearField label={newReportWording.year} help={newReportWording.yearHelp} fault={newReportWording.yearFault} year={year} onYear={setYear} />
        <Choice
          label={newReportWording.format}
          options={formats.map(({ id, name }) => ({ id, label: name }))}
          chosen={format?.id ?? null}
          onChoose={setChosen}
          help={format === undefined ? undefined : fill(newReportWording.formatSource, { source: format.source })}
        />
        <FormButtons submit={newReportWording.create} isReady={isReady} onCancel={onClose} />
      </Form>
    </FormDialog>
  )
}

/** A report is written in January about the year before. `today` is YYYY-MM-DD. */
function lastYear(today: string): number {
  return Number(today.slice(0, 4)) - 1
}
