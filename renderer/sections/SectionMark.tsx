import { useDeferredValue, useMemo } from 'react'
import { checkedStateOf, pointsOfSection } from '../../shared/checks/open-points'
import type { Section } from '../../shared/report/schema'
import { useReport, useSession } from '../editing/session-context'
import { useOpenFindings } from '../findings/use-findings'
import { StateMark } from './StateMark'

/** How far a section of the open report is; what was found in it counts with what is missing. */
export function SectionMark({ section }: { readonly section: Section }) {
  const { format } = useSession()
  const report = useDeferredValue(useReport())
  const open = useOpenFindings()
  const state = useMemo(() => checkedStateOf(report, section, format, open), [report, section, format, open])
  const problems = useMemo(() => pointsOfSection(report, section, format, open).length, [report, section, format, open])
  return <StateMark state={state} problems={problems} />
}
