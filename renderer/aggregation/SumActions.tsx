import { useState } from 'react'
import { Button } from 'react-aria-components'
import { FilePlus2, FileSpreadsheet, FileText } from 'lucide-react'
import type { AggregationSummary, ExportedSums } from '../../shared/contract/aggregation-schemas'
import { aggregationPageWording } from '../../shared/wording/aggregation'
import { fill } from '../../shared/wording/template'
import { useProgram } from '../app/program-context'
import { Question } from '../app/Question'
import { request } from '../bridge/bridge'
import type { OpenReportById } from '../home/open-report'

interface SumActionsProps {
  readonly summary: AggregationSummary
  readonly onOpen: OpenReportById
}

/** What is made of the sums: the government's own report, a workbook, pages. */
export function SumActions({ summary: { counts }, onOpen }: SumActionsProps) {
  const { tell, description } = useProgram()
  const [isAsked, setAsked] = useState(false)
  const [exported, setExported] = useState('')
  const makeReport = async (): Promise<void> => {
    setAsked(false)
    const made = await request('aggregation.makeReport', {})
    if (made.ok) await onOpen(made.value.reportId)
    else tell(made.error)
  }
  const exportSums = async (kind: ExportedSums): Promise<void> => {
    setExported('')
    const saved = await request('aggregation.export', { kind })
    if (!saved.ok) tell(saved.error)
    else if (saved.value.fileName !== null) setExported(fill(aggregationPageWording.exported, { name: saved.value.fileName }))
  }
  const isPartial = counts.incomplete + counts.missing > 0
  return (
    <div className="button-row">
      <Button
        className="button button-primary"
        isDisabled={counts.counted === 0 || description.readOnly}
        onPress={() => {
          if (isPartial) setAsked(true)
          else void makeReport()
        }}
      >
        <FilePlus2 size={16} aria-hidden />
        {aggregationPageWording.makeReport}
      </Button>
      <Button className="button" onPress={() => void exportSums('xlsx')}>
        <FileSpreadsheet size={16} aria-hidden />
        {aggregationPageWording.exportXlsx}
      </Button>
      <Button className="button" onPress={() => void exportSums('pdf')}>
        <FileText size={16} aria-hidden />
        {aggregationPageWording.exportPdf}
      </Button>
      <span role="status">{exported}</span>
      {isAsked && (
        <Question
          heading={partialQuestion(counts)}
          explanation={aggregationPageWording.incompleteExplanation}
          confirm={aggregationPageWording.makeAnyway}
          onCancel={() => {
            setAsked(false)
          }}
          onConfirm={() => void makeReport()}
        />
      )}
    </div>
  )
}

function partialQuestion({ incomplete, missing }: AggregationSummary['counts']): string {
  const { incompleteQuestion, missingQuestion } = aggregationPageWording
  return missing > 0 ? fill(missingQuestion, { count: missing }) : fill(incompleteQuestion, { count: incomplete })
}
