import { useState } from 'react'
import { Form } from 'react-aria-components'
import type { ImportOutcome } from '../../shared/import/import-report'
import { importPreviewWording } from '../../shared/wording/import-preview'
import { importWording } from '../../shared/wording/interface'
import { FormButtons } from '../app/FormButtons'
import { useProgram } from '../app/program-context'
import { request } from '../bridge/bridge'
import { Choice } from '../fields/Choice'
import { LabelledText } from '../fields/LabelledText'
import { YearField } from '../fields/YearField'
import type { OpenReportById } from '../home/open-report'
import { ImportPreview } from './ImportPreview'
import { ReadFilesDialog } from './ReadFilesDialog'
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
    <ReadFilesDialog heading={importWording.heading} files={files} outcome={outcome} onFiles={setFiles} onClose={onClose}>
      {(read) => <ImportForm outcome={read} onFormat={setFormatId} onClose={onClose} onOpen={onOpen} />}
    </ReadFilesDialog>
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
