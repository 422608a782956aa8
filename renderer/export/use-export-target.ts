import { useCallback, useEffect, useRef, useState } from 'react'
import type { ExportProposal, ExportSelection } from '../../shared/contract/export-schemas'
import type { ReportError } from '../../shared/wording/errors'
import { request } from '../bridge/bridge'

/** What the clerk chooses besides name and place. */
export type ExportChoice = Pick<ExportSelection, 'kinds' | 'arrangement' | 'status'>

export interface TargetChoice {
  /** Name and place, and what will be there; null until they were proposed. */
  readonly target: ExportProposal | null
  /** Asks anew, for what else is chosen, or after something was written. */
  readonly propose: (choice: ExportChoice) => void
  readonly chooseFolder: (choice: ExportChoice) => void
  readonly rename: (baseName: string, choice: ExportChoice) => void
}

/** Name and place of an export; each change is asked what the files are called and which of the names are taken. */
export function useExportTarget(reportId: string, first: ExportChoice, onFailure: (error: ReportError) => void): TargetChoice {
  const [target, setTarget] = useState<ExportProposal | null>(null)
  const questions = useRef(0)
  const ask = useCallback(
    (channel: 'export.propose' | 'export.chooseFolder', choice: ExportChoice, baseName: string | undefined): void => {
      const question = ++questions.current
      void request(channel, { reportId, ...choice, ...(baseName === undefined ? {} : { baseName }) }).then((proposal) => {
        // An answer that comes after a later question is out of date.
        if (question !== questions.current) return
        if (proposal.ok) setTarget({ ...proposal.value, baseName: baseName ?? proposal.value.baseName })
        // A name that cannot be used is told when it is tried, not while it is typed.
        else if (baseName !== undefined) setTarget((now) => now && { ...now, fileNames: [], taken: [] })
        else onFailure(proposal.error)
      })
    },
    [reportId, onFailure],
  )
  const opening = useRef(first)
  useEffect(() => {
    ask('export.propose', opening.current, undefined)
  }, [ask])
  return {
    target,
    propose: (choice) => {
      ask('export.propose', choice, target?.baseName)
    },
    chooseFolder: (choice) => {
      ask('export.chooseFolder', choice, target?.baseName)
    },
    rename: (baseName, choice) => {
      setTarget((now) => now && { ...now, baseName })
      ask('export.propose', choice, baseName)
    },
  }
}
