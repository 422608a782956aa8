import { useEffect, useMemo, useState } from 'react'
import { Button, FileTrigger, Form } from 'react-aria-components'
import type { Result } from '../../shared/contract/result'
import { failure } from '../../shared/contract/result'
import { LARGEST_TEXT_FILE, tooLarge } from '../../shared/import/decode-text'
import type { ImportedFile, ImportOutcome } from '../../shared/import/import-report'
import { importReport } from '../../shared/import/import-report'
import { noticeMessage } from '../../shared/wording/import-notices'
import type { ReportError } from '../../shared/wording/errors'
import { messageOf, nextStepOf, reportError } from '../../shared/wording/errors'
import { commonWording, importWording } from '../../shared/wording/interface'
import { listOf } from '../../shared/wording/separators'
import { fill } from '../../shared/wording/template'
import { FormButtons } from '../app/FormButtons'
import { FormDialog } from '../app/FormDialog'
import { useProgram } from '../app/program-context'
import type { OpenReportById } from './open-report'
import { request } from '../bridge/bridge'
import { LabelledText } from '../fields/LabelledText'
import { YearField } from '../fields/YearField'
import { ImportedSections } from './ImportedSections'

interface ImportDialogProps {
  readonly files: readonly File[]
  readonly onClose: () => void
  readonly onOpen: OpenReportById
}

/** Reads the chosen files, shows what was understood, and asks before anything is taken over. */
export function ImportDialog({ files: firstFiles, onClose, onOpen }: ImportDialogProps) {
  const [files, setFiles] = useState(firstFiles)
  const read = useFileContents(files)
  const outcome = useImport(read)
  return (
    <FormDialog heading={importWording.heading} onClose={onClose} size="wide">
      {outcome === null && <p aria-busy="true">{fill(importWording.reading, { name: listOf(files.map(({ name }) => name)) })}</p>}
      {outcome?.ok === false && <ImportFailure error={outcome.error} onFiles={setFiles} onClose={onClose} />}
      {outcome?.ok === true && <ImportForm outcome={outcome.value} onClose={onClose} onOpen={onOpen} />}
    </FormDialog>
  )
}

/** null while the files are being read. */
function useFileContents(files: readonly File[]): Result<readonly ImportedFile[]> | null {
  const [contents, setContents] = useState<Result<readonly ImportedFile[]> | null>(null)
  useEffect(() => {
    let isCurrent = true
    void readFiles(files).then((read) => {
      if (isCurrent) setContents(read)
    })
    return () => {
      isCurrent = false
    }
  }, [files])
  return contents
}

async function readFiles(files: readonly File[]): Promise<Result<readonly ImportedFile[]>> {
  const oversized = files.find(({ size }) => size > LARGEST_TEXT_FILE)
  if (oversized !== undefined) return failure(tooLarge(oversized.name, oversized.size))
  try {
    const value = await Promise.all(files.map(async (file) => ({ fileName: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })))
    return { ok: true, value }
  } catch (cause) {
    const reason = cause instanceof Error ? cause.name : ''
    return failure(reportError('file.cannot-read', { name: listOf(files.map(({ name }) => name)), reason }))
  }
}

function useImport(read: Result<readonly ImportedFile[]> | null): Result<ImportOutcome> | null {
  const { description } = useProgram()
  return useMemo(() => {
    if (read?.ok !== true) return read
    const { formats, meanings } = description
    return importReport(read.value, { formats, meanings, newId: () => crypto.randomUUID(), given: {}, origin: 'imported' })
  }, [read, description])
}

interface ImportFailureProps {
  readonly error: ReportError
  readonly onFiles: (files: readonly File[]) => void
  readonly onClose: () => void
}

function ImportFailure({ error, onFiles, onClose }: ImportFailureProps) {
  return (
    <div role="alert">
      <h3>{importWording.failed}</h3>
      <p>{messageOf(error)}</p>
      <p>{nextStepOf(error)}</p>
      <div className="button-row">
        <Button className="button" onPress={onClose}>
          {commonWording.close}
        </Button>
        <FileTrigger
          acceptedFileTypes={['.txt']}
          allowsMultiple
          onSelect={(chosen) => {
            if (chosen !== null && chosen.length > 0) onFiles([...chosen])
          }}
        >
          <Button className="button button-primary">{importWording.otherFile}</Button>
        </FileTrigger>
      </div>
    </div>
  )
}

interface ImportFormProps {
  readonly outcome: ImportOutcome
  readonly onClose: () => void
  readonly onOpen: OpenReportById
}

function ImportForm({ outcome, onClose, onOpen }: ImportFormProps) {
  const { settings, tell } = useProgram()
  const { report, notices } = outcome
  const [organ, setOrgan] = useState(report.organ === '' ? settings.organ : report.organ)
  const [year, setYear] = useState(report.year)
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
        <YearField label={importWording.year} help={importWording.yearHelp} fault={importWording.yearFault} year={year} onYear={setYear} />
      </div>
      <ImportedSections report={report} />
      {notices.length > 0 && (
        <>
          <h3>{importWording.notices}</h3>
          <ul className="notice-list">
            {notices.map((notice, index) => (
              <li key={index}>{noticeMessage(notice)}</li>
            ))}
          </ul>
        </>
      )}
      {report.setAside.length > 0 && <p className="field-help">{fill(importWording.setAside, { count: report.setAside.length })}</p>}
      <FormButtons submit={importWording.confirm} onCancel={onClose} />
    </Form>
  )
}
