import type { Dispatch, SetStateAction } from 'react'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { ExportProposal, NoticePayload, RequestAnswer, RequestPayload } from '../../shared/contract/schemas'
import type { ReportError } from '../../shared/wording/errors'
import { reportError } from '../../shared/wording/errors'
import { onNotice, request } from '../bridge/bridge'
import type { ReportSession } from '../editing/report-session'

export type ExportStage = 'saving' | NoticePayload<'export.progress'>['stage']

export type ExportStep =
  /** `exists`: a file of that name is in the folder. */
  | { readonly kind: 'choosing'; readonly exists: boolean }
  | { readonly kind: 'running'; readonly jobId: string; readonly stage: ExportStage; readonly fraction: number }
  | ({ readonly kind: 'done' } & RequestAnswer<'export.start'>)
  | { readonly kind: 'failed'; readonly error: ReportError }

export interface Export {
  readonly step: ExportStep
  /** null until a place was proposed. */
  readonly target: ExportTarget | null
  readonly rename: (fileName: string) => void
  readonly chooseFolder: () => void
  readonly start: (choice: ExportChoice) => void
  /** Ends an export that is under way. */
  readonly cancel: () => void
  /** Back to name and place after a failure. */
  readonly chooseAgain: () => void
  readonly showInFolder: () => void
}

/** What the clerk settles before it starts. */
export type ExportChoice = Pick<RequestPayload<'export.start'>, 'whenExists' | 'reviewLog'>

type ExportTarget = Pick<ExportProposal, 'folder' | 'fileName'>

/** One export of the report, from the proposal of a place to the written file. */
export function useExport(session: ReportSession, reportId: string): Export {
  const [step, setStep] = useState<ExportStep>({ kind: 'choosing', exists: false })
  const { target, propose, chooseFolder, rename } = useTarget(reportId, setStep)
  useProgress(setStep)

  const run = async (jobId: string, choice: ExportChoice): Promise<void> => {
    if (target === null) return
    setStep({ kind: 'running', jobId, stage: 'saving', fraction: 0 })
    if (!(await session.flush())) {
      setStep({ kind: 'failed', error: whyNotSaved(session) })
      return
    }
    const exported = await request('export.start', { jobId, reportId, fileName: target.fileName, ...choice })
    if (exported.ok) showInFolder()
    setStep(exported.ok ? { kind: 'done', ...exported.value } : stepAfter(exported.error))
  }

  return {
    step,
    target,
    rename,
    chooseFolder,
    start: (choice) => void run(crypto.randomUUID(), choice),
    cancel: () => {
      if (step.kind === 'running') void request('export.cancel', { jobId: step.jobId })
    },
    chooseAgain: propose,
    showInFolder,
  }
}

type SetStep = Dispatch<SetStateAction<ExportStep>>

interface TargetChoice {
  readonly target: ExportTarget | null
  readonly propose: () => void
  readonly chooseFolder: () => void
  readonly rename: (fileName: string) => void
}

/** Name and place; each change is asked whether a file of that name is there. */
function useTarget(reportId: string, setStep: SetStep): TargetChoice {
  const [target, setTarget] = useState<ExportTarget | null>(null)
  const questions = useRef(0)
  const ask = useCallback(
    (channel: 'export.propose' | 'export.chooseFolder', fileName: string | undefined): void => {
      const question = ++questions.current
      void request(channel, fileName === undefined ? { reportId } : { reportId, fileName }).then((proposal) => {
        // An answer that comes after a later question is out of date.
        if (question !== questions.current) return
        if (proposal.ok) setTarget({ folder: proposal.value.folder, fileName: fileName ?? proposal.value.fileName })
        // A name that cannot be used is told when it is tried, not while it is typed.
        if (proposal.ok || fileName !== undefined) setStep({ kind: 'choosing', exists: proposal.ok && proposal.value.exists })
        else setStep({ kind: 'failed', error: proposal.error })
      })
    },
    [reportId, setStep],
  )
  useEffect(() => {
    ask('export.propose', undefined)
  }, [ask])
  return {
    target,
    propose: () => {
      ask('export.propose', target?.fileName)
    },
    chooseFolder: () => {
      ask('export.chooseFolder', target?.fileName)
    },
    rename: (fileName) => {
      setTarget((now) => now && { ...now, fileName })
      ask('export.propose', fileName)
    },
  }
}

function useProgress(setStep: SetStep): void {
  useEffect(
    () =>
      onNotice('export.progress', ({ jobId, stage, fraction }) => {
        setStep((now) => (now.kind === 'running' && now.jobId === jobId ? { ...now, stage, fraction } : now))
      }),
    [setStep],
  )
}

/** A name that is taken and an export called off lead back to name and place. */
function stepAfter(error: ReportError): ExportStep {
  if (error.code === 'export.exists') return { kind: 'choosing', exists: true }
  return error.code === 'export.cancelled' ? { kind: 'choosing', exists: false } : { kind: 'failed', error }
}

function whyNotSaved(session: ReportSession): ReportError {
  const { saving } = session.store.getState()
  return saving.kind === 'failed' ? saving.error : reportError('unexpected')
}

function showInFolder(): void {
  void request('export.showInFolder', {})
}
