import { useState } from 'react'
import { Button, Form } from 'react-aria-components'
import type { ImportOutcome } from '../../shared/import/import-report'
import { sameOrgan } from '../../shared/report/previous-report'
import { importPreviewWording } from '../../shared/wording/import-preview'
import { importWording } from '../../shared/wording/interface'
import { fill } from '../../shared/wording/template'
import { FormButtons } from '../app/FormButtons'
import { useProgram } from '../app/program-context'
import { useOtherReports } from '../editing/other-reports'
import { useReport } from '../editing/session-context'
import { ChooseFilesButton } from './ChooseFilesButton'
import { ImportPreview } from './ImportPreview'
import { NamingFields } from './NamingFields'
import { ReadFilesDialog } from './ReadFilesDialog'
import { useImport } from './use-import'
import { useNaming } from './use-naming'

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
  const { description } = useProgram()
  const { reload } = useOtherReports()
  const open = useReport()
  const { report } = outcome
  const naming = useNaming(report, open.organ)
  const { organ, setOrgan, year } = naming
  const expected = open.year === null ? null : open.year - 1
  const format = description.formats.find(({ id }) => id === report.formatId)
  return (
    <Form
      onSubmit={(event) => {
        event.preventDefault()
        void naming.takeOver(() => {
          reload()
          onClose()
        })
      }}
    >
      <p>{wording.explanation}</p>
      <NamingFields naming={naming} yearRead={report.year} />
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
