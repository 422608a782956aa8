import { createContext, useContext } from 'react'
import type { AppDescription, Settings } from '../../shared/contract/schemas'
import type { ReportError } from '../../shared/wording/errors'

/** What the whole window works with: what the main process described at start, and the settings. */
export interface Program {
  readonly description: AppDescription
  readonly settings: Settings
  readonly changeSettings: (settings: Settings) => Promise<void>
  /** Shows an expected failure with its next step. */
  readonly tell: (error: ReportError) => void
}

export const ProgramContext = createContext<Program | null>(null)

/** @throws before the program is described */
export function useProgram(): Program {
  const program = useContext(ProgramContext)
  if (program === null) throw new Error('the program is not ready here')
  return program
}
