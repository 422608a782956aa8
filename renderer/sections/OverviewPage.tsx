import { useState } from 'react'
import { Button } from 'react-aria-components'
import { Plus, SlidersHorizontal } from 'lucide-react'
import { checkedStateOf } from '../../shared/checks/open-points'
import { outlineWording } from '../../shared/wording/interface'
import { fill } from '../../shared/wording/template'
import { useReport, useSession } from '../editing/session-context'
import { useOpenFindings } from '../findings/use-findings'
import { AddSectionDialog } from './AddSectionDialog'
import { FormPage } from './FormPage'
import { OutlineRow } from './OutlineRow'
import { TaskRow } from './TaskRow'

/** The report's outline as a task list, a line a section; changed for this report on demand. */
export function OverviewPage() {
  const { format } = useSession()
  const report = useReport()
  const [isChanging, setChanging] = useState(false)
  const [isAdding, setAdding] = useState(false)
  const open = useOpenFindings()
  const finished = report.sections.filter((section) => checkedStateOf(report, section, format, open) === 'finished').length
  return (
    <FormPage heading={outlineWording.heading} aside={<span className="field-unit">{fill(outlineWording.progress, { finished, sections: report.sections.length })}</span>}>
      <ol className="task-list">
        {report.sections.map((section, index) =>
          isChanging ? (
            <OutlineRow key={section.id} section={section} index={index} />
          ) : (
            <TaskRow key={section.id} section={section} index={index} />
          ),
        )}
      </ol>
      <div className="button-row">
        <Button
          className="button"
          onPress={() => {
            setChanging(!isChanging)
          }}
        >
          <SlidersHorizontal size={16} aria-hidden />
          {isChanging ? outlineWording.changeDone : outlineWording.change}
        </Button>
        {isChanging && (
          <Button
            className="button button-quiet"
            onPress={() => {
              setAdding(true)
            }}
          >
            <Plus size={16} aria-hidden />
            {outlineWording.add}
          </Button>
        )}
      </div>
      {isAdding && (
        <AddSectionDialog
          onClose={() => {
            setAdding(false)
          }}
        />
      )}
    </FormPage>
  )
}
