import { useState } from 'react'
import { Button, Form } from 'react-aria-components'
import type { ImportOutcome } from '../../shared/import/import-report'
import { sameOrgan } from '../../shared/report/previous-report'
import { importPreviewWording } from '../../shared/wording/import-preview'
import { importWording } from '../../shared/wording/interface'
import { fill } from '../../shared/wording/template'
import { FormButtons } from '../app/FormButtons'
import { useProgram } from '../app/program-context'
import { request } from '../bridge/bridge'
import { useOtherReports } from '../editing/other-reports'
import { useReport } from '../editing/session-context'
import { LabelledText } from '../fields/LabelledText'
import { YearField } from '../fields/YearField'
import { ChooseFilesButton } from './ChooseFilesButton'
import { ImportPreview } from './ImportPreview'
import { ReadFilesDialog } from './ReadFilesDialog'
import { useImport } from './use-import'

const wording = importPreviewWording.lastYear

/** Brings last year's report into the workspace from the open one; nothing of the open one is changed. */
export function LastYearImport({ className }: { readonly className: string }) {
  const [files, setFiles] = useState<readonly File[] | null>(null)
  return (
    <>
      <ChooseFilesButton className={className} onFiles={setFiles}>
        {wording.button}
      </ChooseFilesButton>
      {files !== null && (
        <LastYearDialog
          files={files}
          onFiles={setFiles}
          onClose={() => {
            setFiles(null)
          }}
        />
      )}
    </>
  )
}

interface LastYearDialogProps {
  readonly files: readonly File[]
  readonly onFiles: (files: readonly File[]) => void
  readonly onClose: () => void
}

function LastYearDialog({ files, onFiles, onClose }: LastYearDialogProps) {
  const outcome = useImport(files, null)
  return (
    <ReadFilesDialog heading={wording.heading} files={files} outcome={outcome} onFiles={onFiles} onClose={onClose}>
      {(read) => <LastYearForm outcome={read} onClose={onClose} />}
    </ReadFilesDialog>
  )
}

function LastYearForm({ outcome, onClose }: { readonly outcome: ImportOutcome; readonly onClose: () => void }) {
  const { description, tell } = useProgram()
  const { reload } = useOtherReports()
  const open = useReport()
  const { report } = outcome
  const [organ, setOrgan] = useState(report.organ === '' ? open.organ : report.organ)
  const [year, setYear] = useState(report.year)
  const expected = open.year === null ? null : open.year - 1
  const format = description.formats.find(({ id }) => id === report.formatId)
  const takeOver = async (): Promise<void> => {
    const created = await request('reports.create', { report: { ...report, organ: organ.trim(), year } })
    if (created.ok) {
      reload()
      onClose()
    } else tell(created.error)
  }
  return (
    <Form
      onSubmit={(event) => {
        event.preventDefault()
        void takeOver()
      }}
    >
      <p>{wording.explanation}</p>
      <div className="field-pair">
        <LabelledText label={importWording.organ} value={organ} onType={setOrgan} />
        <YearField label={importWording.year} {...(report.year === null ? { help: importWording.yearHelp } : {})} fault={importWording.yearFault} year={year} onYear={setYear} />
      </div>
      {expected !== null && year !== expected && (
        <p className="banner banner-warning" role="status">
          {fill(wording.otherYear, { year: year ?? '', expected })}
        </p>
      )}
      {!sameOrgan(organ, open.organ) && <OtherOrgan organ={open.organ} onTake={setOrgan} />}
      {format !== undefined && <ImportPreview outcome={outcome} format={format} />}
      <FormButtons submit={importWording.confirm} isReady={year !== null} onCancel={onClose} />
    </Form>
  )
}

function OtherOrgan({ organ, onTake }: { readonly organ: string; readonly onTake: (organ: string) => void }) {
  return (
    <p className="banner banner-warning" role="status">
      {fill(wording.otherOrgan, { organ })}
      <Button
        className="button button-quiet"
        onPress={() => {
          onTake(organ)
        }}
      >
        {wording.takeOrgan}
      </Button>
    </p>
  )
}
