import { useCallback, useState } from 'react'
import type { ExportProposal, ExportStep as JobStep, ReportStatus } from '../../shared/contract/export-schemas'
import type { RequestAnswer } from '../../shared/contract/schemas'
import type { ReportError } from '../../shared/wording/errors'
import { useProgram } from '../app/program-context'
import { request } from '../bridge/bridge'
import type { ReportSession } from '../editing/report-session'
import { whyNotSaved } from './why-not-saved'
import type { ExportChoice } from './use-export-target'
import { useExportTarget } from './use-export-target'
import { useJobProgress } from './use-job-progress'

export type ExportStep =
  | { readonly kind: 'choosing' }
  | { readonly kind: 'running'; readonly jobId: string; readonly step: 'saving' | JobStep; readonly fraction: number }
  | ({ readonly kind: 'done' } & RequestAnswer<'export.start'>)
  | { readonly kind: 'failed'; readonly error: ReportError }

export interface Export {
  readonly step: ExportStep
  readonly choice: ExportChoice
  /** null until a place was proposed. */
  readonly target: ExportProposal | null
  readonly choose: (change: Partial<ExportChoice>) => void
  readonly rename: (baseName: string) => void
  readonly chooseFolder: () => void
  /** Replaces the files whose names are told to be taken. */
  readonly start: () => void
  /** Ends an export that is under way. */
  readonly cancel: () => void
  /** Back to kinds, name and place after a failure. */
  readonly chooseAgain: () => void
}

/** One export of the report, from the proposal of a place to the written files. */
export function useExport(session: ReportSession, reportId: string, status: ReportStatus): Export {
  const { settings, changeSettings } = useProgram()
  const [step, setStep] = useState<ExportStep>({ kind: 'choosing' })
  const [choice, setChoice] = useState<ExportChoice>({ kinds: settings.exportKinds, arrangement: settings.exportArrangement, status })
  const fail = useCallback((error: ReportError) => {
    setStep({ kind: 'failed', error })
  }, [])
  const asked = asAsked(choice)
  const { target, propose, chooseFolder, rename } = useExportTarget(reportId, asked, fail)
  useJobProgress(
    useCallback(({ jobId, step: begun, fraction }) => {
      setStep((now) => (now.kind === 'running' && now.jobId === jobId ? { ...now, step: begun, fraction } : now))
    }, []),
  )

  const chooseAgain = (): void => {
    setStep({ kind: 'choosing' })
    propose(asked)
  }

  const run = async (jobId: string): Promise<void> => {
    if (target === null) return
    setStep({ kind: 'running', jobId, step: 'saving', fraction: 0 })
    if (!(await session.flush())) {
      fail(whyNotSaved(session))
      return
    }
    void changeSettings({ ...settings, exportKinds: choice.kinds, exportArrangement: choice.arrangement })
    const exported = await request('export.start', { jobId, reportId, baseName: target.baseName, ...asked, replaces: target.taken })
    if (exported.ok) {
      showInFolder()
      setStep({ kind: 'done', ...exported.value })
    } else if (leadsBack(exported.error)) chooseAgain()
    else fail(exported.error)
  }

  return {
    step,
    choice,
    target,
    choose: (change) => {
      const next = { ...choice, ...change }
      setChoice(next)
      propose(asAsked(next))
    },
    rename: (baseName) => {
      rename(baseName, asked)
    },
    chooseFolder: () => {
      chooseFolder(asked)
    },
    start: () => void run(crypto.randomUUID()),
    cancel: () => {
      if (step.kind === 'running') void request('export.cancel', { jobId: step.jobId })
    },
    chooseAgain,
  }
}

/** Shows the files exported last in the system's file program. */
export function showInFolder(): void {
  void request('export.showInFolder', {})
}

/** One file makes no package, whatever was chosen last. */
function asAsked(choice: ExportChoice): ExportChoice {
  return choice.kinds.length > 1 ? choice : { ...choice, arrangement: 'beside' }
}

/** A name that was taken meanwhile and an export called off lead back to kinds, name and place. */
function leadsBack({ code }: ReportError): boolean {
  return code === 'export.exists' || code === 'export.cancelled'
}
