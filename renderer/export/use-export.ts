import { useEffect, useRef, useState } from 'react'
import type { ExportProposal, NoticePayload } from '../../shared/contract/schemas'
import type { ReportError } from '../../shared/wording/errors'
import { reportError } from '../../shared/wording/errors'
import { onNotice, request } from '../bridge/bridge'
import type { ReportSession } from '../editing/report-session'

export type ExportStage = 'saving' | NoticePayload<'export.progress'>['stage']

export type ExportStep =
  /** `exists`: a file of that name is in the folder. */
  | { readonly kind: 'choosing'; readonly exists: boolean }
  | { readonly kind: 'running'; readonly jobId: string; readonly stage: ExportStage; readonly fraction: number }
  | { readonly kind: 'done'; readonly folder: string; readonly fileName: string; readonly pages: number; readonly bytes: number }
  | { readonly kind: 'failed'; readonly error: ReportError }

export interface Export {
  readonly step: ExportStep
  /** null until a place was proposed. */
  readonly target: Pick<ExportProposal, 'folder' | 'fileName'> | null
  rename(fileName: string): void
  chooseFolder(): void
  start(whenExists: 'refuse' | 'replace'): void
  /** Ends an export that is under way. */
  cancel(): void
  /** Back to name and place after a failure. */
  chooseAgain(): void
  showInFolder(): void
}

/** One export of the report, from the proposal of a place to the written file. */
export function useExport(session: ReportSession, reportId: string): Export {
  const [target, setTarget] = useState<Export['target']>(null)
  const [step, setStep] = useState<ExportStep>({ kind: 'choosing', exists: false })
  const proposals = useRef(0)

  const propose = async (channel: 'export.propose' | 'export.chooseFolder', fileName?: string): Promise<void> => {
    const turn = ++proposals.current
    const proposal = await request(channel, fileName === undefined ? { reportId } : { reportId, fileName })
    // An answer that comes after a later question is out of date.
    if (turn !== proposals.current) return
    if (!proposal.ok) {
      // A name that cannot be used is told when it is tried, not while it is typed.
      if (fileName === undefined) setStep({ kind: 'failed', error: proposal.error })
      else setStep({ kind: 'choosing', exists: false })
      return
    }
    const { folder, exists } = proposal.value
    setTarget({ folder, fileName: fileName ?? proposal.value.fileName })
    setStep({ kind: 'choosing', exists })
  }

  const run = async (jobId: string, whenExists: 'refuse' | 'replace'): Promise<void> => {
    if (target === null) return
    setStep({ kind: 'running', jobId, stage: 'saving', fraction: 0 })
    if (!(await session.flush())) {
      const { saving } = session.store.getState()
      setStep({ kind: 'failed', error: saving.kind === 'failed' ? saving.error : reportError('file.cannot-write', { reason: '' }) })
      return
    }
    const exported = await request('export.start', { jobId, reportId, fileName: target.fileName, whenExists })
    if (exported.ok) {
      setStep({ kind: 'done', ...exported.value })
      showInFolder()
    } else if (exported.error.code === 'export.exists') setStep({ kind: 'choosing', exists: true })
    else if (exported.error.code === 'export.cancelled') setStep({ kind: 'choosing', exists: false })
    else setStep({ kind: 'failed', error: exported.error })
  }

  useEffect(() => {
    void propose('export.propose')
    // Once, when the dialog opens.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [])
  useEffect(
    () =>
      onNotice('export.progress', ({ jobId, stage, fraction }) => {
        setStep((now) => (now.kind === 'running' && now.jobId === jobId ? { ...now, stage, fraction } : now))
      }),
    [],
  )

  return {
    step,
    target,
    rename: (fileName) => {
      setTarget((now) => now && { ...now, fileName })
      void propose('export.propose', fileName)
    },
    chooseFolder: () => void propose('export.chooseFolder', target?.fileName),
    start: (whenExists) => void run(crypto.randomUUID(), whenExists),
    cancel: () => {
      if (step.kind === 'running') void request('export.cancel', { jobId: step.jobId })
    },
    chooseAgain: () => void propose('export.propose', target?.fileName),
    showInFolder,
  }
}

function showInFolder(): void {
  void request('export.showInFolder', {})
}
