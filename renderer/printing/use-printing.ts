import { useCallback, useState } from 'react'
import type { ExportStep as JobStep, ReportStatus } from '../../shared/contract/export-schemas'
import type { ReportError } from '../../shared/wording/errors'
import { request } from '../bridge/bridge'
import type { ReportSession } from '../editing/report-session'
import { useJobProgress } from '../export/use-job-progress'
import { whyNotSaved } from '../export/why-not-saved'

export type PrintingStep =
  | { readonly kind: 'asking' }
  | { readonly kind: 'running'; readonly jobId: string; readonly step: 'saving' | JobStep; readonly fraction: number }
  | { readonly kind: 'failed'; readonly error: ReportError }

export interface Printing {
  readonly step: PrintingStep
  readonly start: (status: ReportStatus) => void
  /** Ends the setting of the pages; the system's dialog is closed by itself. */
  readonly cancel: () => void
}

/** Prints the report as it is saved; `onEnd` is called when it is with the printer, or called off. */
export function usePrinting(session: ReportSession, reportId: string, onEnd: () => void): Printing {
  const [step, setStep] = useState<PrintingStep>({ kind: 'asking' })
  useJobProgress(
    useCallback(({ jobId, step: begun, fraction }) => {
      setStep((now) => (now.kind === 'running' && now.jobId === jobId ? { ...now, step: begun, fraction } : now))
    }, []),
  )

  const run = async (jobId: string, status: ReportStatus): Promise<void> => {
    setStep({ kind: 'running', jobId, step: 'saving', fraction: 0 })
    if (!(await session.flush())) {
      setStep({ kind: 'failed', error: whyNotSaved(session) })
      return
    }
    const printed = await request('print.start', { jobId, reportId, status })
    if (printed.ok || printed.error.code === 'export.cancelled') onEnd()
    else setStep({ kind: 'failed', error: printed.error })
  }

  return {
    step,
    start: (status) => void run(crypto.randomUUID(), status),
    cancel: () => {
      if (step.kind === 'running') void request('export.cancel', { jobId: step.jobId })
    },
  }
}
