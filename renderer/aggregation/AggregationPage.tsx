import { useState } from 'react'
import { Button } from 'react-aria-components'
import { ArrowLeft } from 'lucide-react'
import { proposeFormat } from '../../shared/report/format'
import { aggregationPageWording } from '../../shared/wording/aggregation'
import { messageOf, nextStepOf } from '../../shared/wording/errors'
import type { ReportError } from '../../shared/wording/errors'
import { useProgram } from '../app/program-context'
import type { OpenReportById } from '../home/open-report'
import { AskForm } from './AskForm'
import type { AskedParts } from './AskForm'
import { GatherProgress } from './GatherProgress'
import { SummedReports } from './SummedReports'
import { useAggregation } from './use-aggregation'

interface AggregationPageProps {
  readonly onHome: () => void
  readonly onOpen: OpenReportById
}

/** The county office's page: a folder of departments' reports, who has handed in, and the sums. */
export function AggregationPage({ onHome, onOpen }: AggregationPageProps) {
  const run = useAggregation()
  const [asked, setAsked] = useAskedParts()
  const { step } = run
  return (
    <div className="aggregation">
      <main>
        <header className="aggregation-head">
          <Button className="button button-quiet" onPress={onHome}>
            <ArrowLeft size={16} aria-hidden />
            {aggregationPageWording.home}
          </Button>
          <h1>{aggregationPageWording.heading}</h1>
        </header>
        {step.kind === 'asking' && <AskForm asked={asked} onAsked={setAsked} onStart={run.start} />}
        {step.kind === 'running' && <GatherProgress progress={step.progress} onCancel={run.cancel} />}
        {step.kind === 'done' && <SummedReports summary={step.summary} folder={asked.folder} onDecide={run.decide} onAgain={run.askAgain} onOpen={onOpen} />}
        {step.kind === 'failed' && <Failed error={step.error} onAgain={run.askAgain} />}
      </main>
    </div>
  )
}

/** What was asked stays for the next time; the year proposes the format. */
function useAskedParts(): [AskedParts, (asked: AskedParts) => void] {
  const { description, settings } = useProgram()
  const year = Number(description.today.slice(0, 4)) - 1
  return useState<AskedParts>({
    folder: null,
    year,
    formatId: proposeFormat(description.formats, year)?.id ?? null,
    roll: settings.departments.join('\n'),
  })
}

function Failed({ error, onAgain }: { readonly error: ReportError; readonly onAgain: () => void }) {
  return (
    <section className="banner banner-warning" role="alert">
      <p>
        <strong>{aggregationPageWording.failed}</strong>
        {messageOf(error)}
      </p>
      <p>{nextStepOf(error)}</p>
      <Button className="button" autoFocus onPress={onAgain}>
        {aggregationPageWording.again}
      </Button>
    </section>
  )
}
