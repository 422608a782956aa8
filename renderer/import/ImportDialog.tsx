import { useState } from 'react'
import { Form } from 'react-aria-components'
import type { ImportOutcome } from '../../shared/import/import-report'
import { importPreviewWording } from '../../shared/wording/import-preview'
import { importWording } from '../../shared/wording/interface'
import { FormButtons } from '../app/FormButtons'
import { useProgram } from '../app/program-context'
import { Choice } from '../fields/Choice'
import type { OpenReportById } from '../home/open-report'
import { ImportPreview } from './ImportPreview'
import { NamingFields } from './NamingFields'
import { ReadFilesDialog } from './ReadFilesDialog'
import { useImport } from './use-import'
import { useNaming } from './use-naming'

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
  const { description, settings } = useProgram()
  const { report } = outcome
  const naming = useNaming(report, settings.organ)
  const format = description.formats.find(({ id }) => id === report.formatId)
  return (
    <Form
      onSubmit={(event) => {
        event.preventDefault()
        void naming.takeOver(() => onOpen(report.id))
      }}
    >
      <h3>{importWording.understood}</h3>
      <NamingFields naming={naming} yearRead={report.year} />
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
