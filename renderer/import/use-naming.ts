import { useState } from 'react'
import type { Report } from '../../shared/report/schema'
import { useProgram } from '../app/program-context'
import { request } from '../bridge/bridge'

/** Organ and year of an imported report, as the clerk corrects them before it is taken over. */
export interface Naming {
  readonly organ: string
  readonly setOrgan: (organ: string) => void
  readonly year: number | null
  readonly setYear: (year: number | null) => void
  /** Puts the report into the workspace under these names, then goes on; a failure is told. */
  readonly takeOver: (then: () => Promise<void> | void) => Promise<void>
}

/** Begins with what was read; with `organWhereNone` where the files name no organ. */
export function useNaming(report: Report, organWhereNone: string): Naming {
  const { tell } = useProgram()
  const [organ, setOrgan] = useState(report.organ === '' ? organWhereNone : report.organ)
  const [year, setYear] = useState(report.year)
  const takeOver: Naming['takeOver'] = async (then) => {
    const created = await request('reports.create', { report: { ...report, organ: organ.trim(), year } })
    if (created.ok) await then()
    else tell(created.error)
  }
  return { organ, setOrgan, year, setYear, takeOver }
}
