import { useState } from 'react'
import { Button } from 'react-aria-components'
import { RotateCcw } from 'lucide-react'
import type { AggregationSummary } from '../../shared/contract/aggregation-schemas'
import { aggregationPageWording } from '../../shared/wording/aggregation'
import type { OpenReportById } from '../home/open-report'
import { DepartmentTable } from './DepartmentTable'
import { OtherFiles } from './OtherFiles'
import { SumActions } from './SumActions'
import { SumTables } from './SumTables'

interface SummedReportsProps {
  readonly summary: AggregationSummary
  readonly folder: string | null
  readonly onDecide: (file: string, counts: boolean) => void
  readonly onAgain: () => void
  readonly onOpen: OpenReportById
}

const parts = ['departments', 'tables', 'others'] as const
type Part = (typeof parts)[number]

/** What came of the folder: the departments, the sums, and the files that are in neither. */
export function SummedReports({ summary, folder, onDecide, onAgain, onOpen }: SummedReportsProps) {
  const [part, setPart] = useState<Part>('departments')
  return (
    <>
      <section className="aggregation-card sum-head">
        <div className="sum-source">
          <p className="folder-name">{folder}</p>
          <Button className="button button-quiet" onPress={onAgain}>
            <RotateCcw size={16} aria-hidden />
            {aggregationPageWording.again}
          </Button>
        </div>
        <Counts summary={summary} />
        <SumActions summary={summary} onOpen={onOpen} />
      </section>
      <nav className="sum-parts" aria-label={aggregationPageWording.partsLabel}>
        {parts.map((each) => (
          <Button
            key={each}
            className="sum-part"
            aria-current={each === part ? 'page' : 'false'}
            onPress={() => {
              setPart(each)
            }}
          >
            {aggregationPageWording.parts[each]}
            {each === 'others' && ` ${summary.others.length + summary.unread.length}`}
          </Button>
        ))}
      </nav>
      {part === 'departments' && <DepartmentTable summary={summary} onDecide={onDecide} />}
      {part === 'tables' && <SumTables summary={summary} />}
      {part === 'others' && <OtherFiles summary={summary} />}
    </>
  )
}

function Counts({ summary: { counts } }: { readonly summary: AggregationSummary }) {
  const words = aggregationPageWording.counts
  const shown = [
    ...(counts.expected === 0 ? [] : [['expected', counts.expected] as const]),
    ['handed', counts.handed] as const,
    ...(counts.expected === 0 ? [] : [['missing', counts.missing] as const]),
    ['counted', counts.counted] as const,
    ['incomplete', counts.incomplete] as const,
    ['contradictory', counts.contradictory] as const,
  ]
  return (
    <div role="status">
      <dl className="sum-counts">
        {shown.map(([kind, count]) => (
          <div key={kind} className={count > 0 ? `sum-count sum-count-${kind}` : 'sum-count'}>
            <dt>{words[kind]}</dt>
            <dd>{count}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
