import { useState } from 'react'
import { Form } from 'react-aria-components'
import type { Chart } from '../../shared/report/chart'
import type { ChartDefinition, ReportFormat } from '../../shared/report/format'
import { printedHeading } from '../../shared/report/numbering'
import type { Report } from '../../shared/report/schema'
import { chartWording } from '../../shared/wording/comparison'
import { outlineWording } from '../../shared/wording/interface'
import { FormButtons } from '../app/FormButtons'
import { FormDialog } from '../app/FormDialog'
import { useReport, useSession } from '../editing/session-context'
import { Choice } from '../fields/Choice'

interface PlaceChartDialogProps {
  readonly definition: ChartDefinition
  readonly chart: Chart
  readonly onClose: () => void
}

/** Asks for the section, and puts the chart into it as it is now. */
export function PlaceChartDialog({ definition, chart, onClose }: PlaceChartDialogProps) {
  const session = useSession()
  const report = useReport()
  const { sections } = report
  const [sectionId, setSectionId] = useState(() => sectionOfFigures(report, session.format, definition))
  return (
    <FormDialog heading={chartWording.placeHeading} onClose={onClose}>
      <Form
        onSubmit={(event) => {
          event.preventDefault()
          if (sectionId === null) return
          session.edit({ kind: 'place-chart', sectionId, placed: { id: definition.id, chart } })
          onClose()
        }}
      >
        <p>{chartWording.placeExplanation}</p>
        <Choice
          label={chartWording.section}
          options={sections.map((section, index) => ({ id: section.id, label: printedHeading(section, index, sections) || outlineWording.noHeading }))}
          chosen={sectionId}
          onChoose={setSectionId}
        />
        <FormButtons submit={chartWording.placeConfirm} isReady={sectionId !== null} onCancel={onClose} />
      </Form>
    </FormDialog>
  )
}

/** The section whose table the chart's first figure comes from, else the first; null in a report without sections. */
function sectionOfFigures({ sections }: Report, format: ReportFormat, { figures }: ChartDefinition): string | null {
  const tableId = format.figures.find(({ id }) => id === figures[0]?.figure)?.table
  const meaning = format.sections.find(({ tables }) => tables.some(({ id }) => id === tableId))?.meaning
  const section = sections.find((each) => each.meaning === meaning) ?? sections[0]
  return section?.id ?? null
}
