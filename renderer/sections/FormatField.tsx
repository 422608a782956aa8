import { useState } from 'react'
import { Button } from 'react-aria-components'
import type { LeftBehind } from '../../shared/report/change-format'
import { inFormat, leftBehind } from '../../shared/report/change-format'
import type { ReportFormat } from '../../shared/report/format'
import { proposeFormat } from '../../shared/report/format'
import { formatWording } from '../../shared/wording/interface'
import { listOf } from '../../shared/wording/separators'
import { fill } from '../../shared/wording/template'
import { useProgram } from '../app/program-context'
import { Question } from '../app/Question'
import { useReport, useSession } from '../editing/session-context'
import { Choice } from '../fields/Choice'

/** The report's format, with a proposal where its year is asked for in another; a change is asked first and undone as one step. */
export function FormatField() {
  const session = useSession()
  const report = useReport()
  const { formats } = useProgram().description
  const [asked, setAsked] = useState<ReportFormat | null>(null)
  const proposed = report.year === null ? undefined : proposeFormat(formats, report.year)
  return (
    <>
      <Choice
        label={formatWording.label}
        help={fill(formatWording.source, { source: session.format.source })}
        options={formats.map(({ id, name }) => ({ id, label: name }))}
        chosen={session.format.id}
        onChoose={(id) => {
          setAsked(formats.find((format) => format.id === id && id !== session.format.id) ?? null)
        }}
      />
      {proposed !== undefined && proposed.id !== session.format.id && (
        <p className="notice" role="status">
          {fill(formatWording.proposal, { year: report.year ?? '', format: proposed.name })}
          <Button
            className="button button-quiet"
            onPress={() => {
              setAsked(proposed)
            }}
          >
            {formatWording.takeProposal}
          </Button>
        </p>
      )}
      {asked !== null && (
        <Question
          heading={fill(formatWording.question, { format: asked.name })}
          explanation={explanation(leftBehind(report, session.format, asked))}
          confirm={formatWording.confirm}
          onConfirm={() => {
            session.edit(inFormat(report, session.format, asked, () => crypto.randomUUID()))
            setAsked(null)
          }}
          onCancel={() => {
            setAsked(null)
          }}
        />
      )}
    </>
  )
}

function explanation({ sections, tables }: LeftBehind): string {
  return [
    formatWording.explanation,
    ...(sections.length === 0 ? [] : [fill(formatWording.sectionsBehind, { sections: listOf(sections) })]),
    ...(tables.length === 0 ? [] : [fill(formatWording.tablesBehind, { tables: listOf(tables) })]),
  ].join('')
}
