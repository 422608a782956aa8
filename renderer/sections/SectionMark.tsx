import { problemsOf, stateOf } from '../../shared/report/progress'
import type { Section } from '../../shared/report/schema'
import { useReport, useSession } from '../editing/session-context'
import { StateMark } from './StateMark'

/** How far a section of the open report is. */
export function SectionMark({ section }: { readonly section: Section }) {
  const { format } = useSession()
  const report = useReport()
  return <StateMark state={stateOf(report, section, format)} problems={problemsOf(report, section, format).length} />
}
