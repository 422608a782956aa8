import { useState } from 'react'
import { Button } from 'react-aria-components'
import { CircleAlert, Trash2 } from 'lucide-react'
import type { AppDescription, ReportListEntry } from '../../shared/contract/schemas'
import { writeDate } from '../../shared/report/dates'
import { daysLeft, deadlineOf } from '../../shared/report/deadline'
import { progressOf } from '../../shared/report/progress'
import type { Report } from '../../shared/report/schema'
import { messageOf, nextStepOf } from '../../shared/wording/errors'
import { homeWording } from '../../shared/wording/interface'
import { fill } from '../../shared/wording/template'
import { useProgram } from '../app/program-context'
import { Question } from '../app/Question'
import type { OpenReportById } from './open-report'
import { request } from '../bridge/bridge'
import { StateMark } from '../sections/StateMark'
import { momentText } from '../app/moment-text'

type ReadableEntry = Extract<ReportListEntry, { kind: 'readable' }>

interface ReportTableProps {
  readonly entries: readonly ReportListEntry[]
  readonly onOpen: OpenReportById
  readonly onDiscarded: () => void
}

/** A line a report, the one changed last first. */
export function ReportTable({ entries, onOpen, onDiscarded }: ReportTableProps) {
  const readable = entries.filter((entry) => entry.kind === 'readable').sort((a, b) => b.savedAt.localeCompare(a.savedAt))
  const unreadable = entries.filter((entry) => entry.kind === 'unreadable')
  const { columns } = homeWording
  return (
    <>
      <table className="report-table">
        <thead>
          <tr>
            {[columns.report, columns.state, columns.completeness, columns.deadline, columns.saved].map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
            <th scope="col">
              <span className="visually-hidden">{columns.actions}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {readable.map((entry) => (
            <ReportLine key={entry.report.id} entry={entry} onOpen={onOpen} onDiscarded={onDiscarded} />
          ))}
        </tbody>
      </table>
      {unreadable.map(({ id, error }) => (
        <section key={id} className="banner banner-warning">
          <h2>
            <CircleAlert size={16} aria-hidden />
            {homeWording.unreadable}
          </h2>
          <p>{messageOf(error)}</p>
          <p>{nextStepOf(error)}</p>
        </section>
      ))}
    </>
  )
}

function ReportLine({ entry, onOpen, onDiscarded }: { readonly entry: ReadableEntry } & Omit<ReportTableProps, 'entries'>) {
  const { description } = useProgram()
  const { report } = entry
  const name = reportName(report)
  const format = description.formats.find(({ id }) => id === report.formatId)
  const progress = format === undefined ? null : progressOf(report, format)
  return (
    <tr>
      <th scope="row">
        <Button
          className="link-button report-link"
          aria-label={fill(homeWording.openReport, { report: name })}
          onPress={() => {
            void onOpen(report.id)
          }}
        >
          {name}
        </Button>
        <span className="report-format">
          {report.origin.kind === 'sample' && <span className="tag">{homeWording.sampleMark}</span>}
          {format?.name ?? report.formatId}
        </span>
      </th>
      <td>{progress !== null && <StateMark state={progress.state} problems={progress.problems} />}</td>
      <td>{progress !== null && fill(homeWording.sectionsFinished, { finished: progress.finished, sections: progress.sections })}</td>
      <td>
        <Deadline report={report} description={description} />
      </td>
      <td>{momentText(entry.savedAt)}</td>
      <td>
        <DiscardButton report={report} name={name} onDiscarded={onDiscarded} />
      </td>
    </tr>
  )
}

function Deadline({ report, description }: { readonly report: Report; readonly description: AppDescription }) {
  const { settings } = useProgram()
  if (report.year === null) return null
  const left = daysLeft(report.year, settings.deadline, description.today)
  const words = left > 0 ? fill(homeWording.daysLeft, { days: left }) : left === 0 ? homeWording.dueToday : homeWording.overdue
  return (
    <>
      {writeDate(deadlineOf(report.year, settings.deadline), 'arabic')}
      <span className={left >= 0 && left <= 14 ? 'deadline deadline-near' : 'deadline'}>{words}</span>
    </>
  )
}

interface DiscardButtonProps {
  readonly report: Report
  readonly name: string
  readonly onDiscarded: () => void
}

function DiscardButton({ report, name, onDiscarded }: DiscardButtonProps) {
  const { tell } = useProgram()
  const [isAsked, setAsked] = useState(false)
  const discard = async (): Promise<void> => {
    setAsked(false)
    const discarded = await request('reports.discard', { reportId: report.id })
    if (!discarded.ok) tell(discarded.error)
    onDiscarded()
  }
  return (
    <>
      <Button
        className="icon-button"
        aria-label={fill(homeWording.discardReport, { report: name })}
        onPress={() => {
          setAsked(true)
        }}
      >
        <Trash2 size={16} aria-hidden />
      </Button>
      {isAsked && (
        <Question
          heading={fill(homeWording.discardQuestion, { report: name })}
          explanation={homeWording.discardExplanation}
          confirm={homeWording.discard}
          onCancel={() => {
            setAsked(false)
          }}
          onConfirm={() => {
            void discard()
          }}
        />
      )}
    </>
  )
}

function reportName({ organ, year }: Report): string {
  return fill(homeWording.reportName, {
    organ: organ.trim() === '' ? homeWording.organUnknown : organ,
    year: year ?? homeWording.yearUnknown,
  })
}
