import { partOfProblem } from '../../shared/checks/open-points'
import type { ReportProblem } from '../../shared/report/problems'
import type { FieldTarget } from './finding-target'

/** The page on which a problem is dealt with, and the field on it. */
export function targetOfProblem(problem: ReportProblem): FieldTarget {
  return { place: partOfProblem(problem), fieldId: fieldOfProblem(problem) }
}

function fieldOfProblem(problem: ReportProblem): string {
  switch (problem.kind) {
    case 'unanswered':
      return `${problem.sectionId} ${problem.factId}`
    case 'figure': {
      const fact = `${problem.sectionId} ${problem.factId}`
      const { cell } = problem
      return cell === undefined ? fact : `${fact} ${String(cell.row)} ${cell.columnId}`
    }
    case 'untouched-table':
      return `${problem.sectionId} ${problem.tableId}`
    case 'no-text':
      return `${problem.sectionId} narrative`
    case 'not-finished':
      return `${problem.sectionId} finish`
    case 'no-opening':
      return 'opening'
    case 'no-year':
      return 'year'
    case 'no-organ':
      return 'organ'
    case 'no-date':
      return 'date'
  }
}
