import type { ReportProblem } from './problems'
import { findingsWording } from '../wording/interface'
import { fill } from '../wording/template'

/** What is to be done, in the same words beside the field and in every list. */
export function problemMessage(problem: ReportProblem): string {
  switch (problem.kind) {
    case 'unanswered':
      return fill(problem.mayBeNone ? findingsWording.unanswered : findingsWording.unansweredRequired, { label: problem.label })
    case 'figure': {
      const { label, typed } = problem
      const fault = findingsWording.faults[problem.fault]
      if (problem.cell === undefined) return fill(findingsWording.single, { label, typed, fault })
      return fill(findingsWording.cell, { label, typed, fault, row: problem.cell.row + 1 })
    }
    case 'untouched-table':
      return fill(findingsWording.untouchedTable, { label: problem.label })
    case 'no-text':
    case 'not-finished':
    case 'no-year':
    case 'no-organ':
    case 'no-opening':
    case 'no-date':
      return findingsWording[problem.kind]
  }
}
