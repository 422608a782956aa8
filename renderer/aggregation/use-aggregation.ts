import type { Dispatch, SetStateAction } from 'react'
import { useEffect, useState } from 'react'
import type { AggregationSummary } from '../../shared/contract/aggregation-schemas'
import type { NoticePayload } from '../../shared/contract/schemas'
import type { ReportError } from '../../shared/wording/errors'
import { onNotice, request } from '../bridge/bridge'

export type AggregationStep =
  | { readonly kind: 'asking' }
  /** `progress` null while the folder is looked through. */
  | { readonly kind: 'running'; readonly progress: NoticePayload<'aggregation.progress'> | null }
  | { readonly kind: 'done'; readonly summary: AggregationSummary }
  | { readonly kind: 'failed'; readonly error: ReportError }

export interface AskedSum {
  readonly year: number
  readonly formatId: string
  readonly roll: string[]
}

export interface AggregationRun {
  readonly step: AggregationStep
  readonly start: (asked: AskedSum) => void
  readonly cancel: () => void
  /** Back to folder, year and list. */
  readonly askAgain: () => void
  /** Counts a file, or leaves it out. */
  readonly decide: (file: string, counts: boolean) => void
}

/** One sum of a folder's reports, from the question to the table of departments. */
export function useAggregation(): AggregationRun {
  const [step, setStep] = useState<AggregationStep>({ kind: 'asking' })
  useProgress(setStep)
  useLettingGo()
  const start = async (asked: AskedSum): Promise<void> => {
    setStep({ kind: 'running', progress: null })
    const summed = await request('aggregation.start', asked)
    setStep(summed.ok ? { kind: 'done', summary: summed.value } : stepAfter(summed.error))
  }
  const decide = async (file: string, counts: boolean): Promise<void> => {
    const summed = await request('aggregation.decide', { file, counts })
    setStep(summed.ok ? { kind: 'done', summary: summed.value } : { kind: 'failed', error: summed.error })
  }
  return {
    step,
    start: (asked) => void start(asked),
    cancel: () => void request('aggregation.cancel', {}),
    askAgain: () => {
      setStep({ kind: 'asking' })
    },
    decide: (file, counts) => void decide(file, counts),
  }
}

function useProgress(setStep: Dispatch<SetStateAction<AggregationStep>>): void {
  useEffect(
    () =>
      onNotice('aggregation.progress', (progress) => {
        setStep((now) => (now.kind === 'running' ? { kind: 'running', progress } : now))
      }),
    [setStep],
  )
}

/** What was read is kept for as long as the page is looked at. */
function useLettingGo(): void {
  useEffect(
    () => () => {
      void request('aggregation.cancel', {})
    },
    [],
  )
}

/** One called off leads back to the question. */
function stepAfter(error: ReportError): AggregationStep {
  return error.code === 'aggregation.cancelled' ? { kind: 'asking' } : { kind: 'failed', error }
}
