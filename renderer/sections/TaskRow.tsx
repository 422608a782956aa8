import { Button } from 'react-aria-components'
import { printedHeading } from '../../shared/report/numbering'
import type { Section } from '../../shared/report/schema'
import { outlineWording } from '../../shared/wording/interface'
import { useReport, useSession } from '../editing/session-context'
import { SectionMark } from './SectionMark'

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
        <SectionMark section={section} />
      </Button>
    </li>
  )
}
