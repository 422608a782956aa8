import { Button } from 'react-aria-components'
import { printedHeading } from '../../shared/report/numbering'
import { stateOf } from '../../shared/report/progress'
import type { Section } from '../../shared/report/schema'
import { outlineWording } from '../../shared/wording/interface'
import { useReport, useSession } from '../editing/session-context'
import { StateMark } from './StateMark'

/** A section in the task list: the whole line opens it. */
export function TaskRow({ section, index }: { readonly section: Section; readonly index: number }) {
  const session = useSession()
  const report = useReport()
  return (
    <li>
      <Button
        className="task-row"
        onPress={() => {
          session.show({ kind: 'section', sectionId: section.id })
        }}
      >
        <span className="task-name">{printedHeading(section, index, report.sections) || outlineWording.noHeading}</span>
        <StateMark state={stateOf(report, section, session.format)} />
      </Button>
    </li>
  )
}
