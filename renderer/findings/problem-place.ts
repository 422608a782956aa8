import type { ReportProblem } from '../../shared/report/problems'
import type { Place } from '../editing/place'

/** The page on which a problem is dealt with, and the field on it. */
export function placeOfProblem(problem: ReportProblem): { readonly place: Place; readonly fieldId: string } {
  switch (problem.kind) {
    case 'unanswered':
      return { place: section(problem.sectionId), fieldId: `${problem.sectionId} ${problem.factId}` }
    case 'figure': {
      const fact = `${problem.sectionId} ${problem.factId}`
      const { cell } = problem
      return { place: section(problem.sectionId), fieldId: cell === undefined ? fact : `${fact} ${String(cell.row)} ${cell.columnId}` }
    }
    case 'untouched-table':
      return { place: section(problem.sectionId), fieldId: `${problem.sectionId} ${problem.tableId}` }
    case 'no-text':
      return { place: section(problem.sectionId), fieldId: `${problem.sectionId} narrative` }
    case 'not-finished':
      return { place: section(problem.sectionId), fieldId: `${problem.sectionId} finish` }
    case 'no-opening':
      return { place: { kind: 'opening' }, fieldId: 'opening' }
    case 'no-year':
      return { place: { kind: 'cover' }, fieldId: 'year' }
    case 'no-organ':
      return { place: { kind: 'cover' }, fieldId: 'organ' }
    case 'no-date':
      return { place: { kind: 'signature' }, fieldId: 'date' }
  }
}

function section(sectionId: string): Place {
  return { kind: 'section', sectionId }
}
