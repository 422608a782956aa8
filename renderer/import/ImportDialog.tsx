import { useState } from 'react'
import { Form } from 'react-aria-components'
import type { ImportOutcome } from '../../shared/import/import-report'
import { importPreviewWording } from '../../shared/wording/import-preview'
import { importWording } from '../../shared/wording/interface'
import { listOf } from '../../shared/wording/separators'
import { fill } from '../../shared/wording/template'
import { FormButtons } from '../app/FormButtons'
import { FormDialog } from '../app/FormDialog'
import { useProgram } from '../app/program-context'
import { request } from '../bridge/bridge'
import { Choice } from '../fields/Choice'
import { LabelledText } from '../fields/LabelledText'
import { YearField } from '../fields/YearField'
import type { OpenReportById } from '../home/open-report'
import { ImportFailure } from './ImportFailure'
import { ImportPreview } from './ImportPreview'
import { useImport } from './use-import'

interface ImportDialogProps {
  readonly files: readonly File[]
  readonly onClose: () => void
  readonly onOpen: OpenReportById
}

/** Reads the chosen files, shows what was understood, and asks before anything is taken over. */
export function ImportDialog({ files: firstFiles, onClose, onOpen }: ImportDialogProps) {
  const [files, setFiles] = useState(firstFiles)
  const [formatId, setFormatId] = useState<string | null>(null)
  const outcome = useImport(files, formatId)
  return (
    <FormDialog heading={importWording.heading} onClose={onClose} size="wide">
      {outcome === null && <p aria-busy="true">{fill(importWording.reading, { name: listOf(files.map(({ name }) => name)) })}</p>}
      {outcome?.ok === false && <ImportFailure error={outcome.error} onFiles={setFiles} onClose={onClose} />}
      {outcome?.ok === true && <ImportForm outcome={outcome.value} onFormat={setFormatId} onClose={onClose} onOpen={onOpen} />}
    </FormDialog>
  )
}

interface ImportFormProps {
  readonly outcome: ImportOutcome
  readonly onFormat: (formatId: string) => void
  readonly onClose: () => void
  readonly onOpen: OpenReportById
}

function ImportForm({ outcome, onFormat, onClose, onOpen }: ImportFormProps) {
  const { description, settings, tell } = useProgram()
  const { report } = outcome
  const [organ, setOrgan] = useState(report.organ === '' ? settings.organ : report.organ)
  const [year, setYear] = useState(report.year)
  const format = description.formats.find(({ id }) => id === report.formatId)
  const takeOver = async (): Promise<void> => {
    const created = await request('reports.create', { report: { ...report, organ: organ.trim(), year } })
    if (created.ok) await onOpen(report.id)
    else tell(created.error)
  }
  return (
    <Form
      onSubmit={(event) => {
        event.preventDefault()
        void takeOver()
      }}
    >
      <h3>{importWording.understood}</h3>
      <div className="field-pair">
        <LabelledText label={importWording.organ} value={organ} onType={setOrgan} />
        <YearField label={importWording.year} {...(report.year === null ? { help: importWording.yearHelp } : {})} fault={importWording.yearFault} year={year} onYear={setYear} />
      </div>
      <Choice
        label={importPreviewWording.format}
        options={description.formats.map(({ id, name }) => ({ id, label: name }))}
        chosen={report.formatId}
        onChoose={onFormat}
      />
      {format !== undefined && <ImportPreview outcome={outcome} format={format} />}
      <FormButtons submit={importWording.confirm} onCancel={onClose} />
    </Form>
  )
}
