import { Button, Label, ProgressBar } from 'react-aria-components'
import type { NoticePayload } from '../../shared/contract/schemas'
import { aggregationPageWording } from '../../shared/wording/aggregation'
import { fill } from '../../shared/wording/template'

interface GatherProgressProps {
  readonly progress: NoticePayload<'aggregation.progress'> | null
  readonly onCancel: () => void
}

/** How many files have been read. */
export function GatherProgress({ progress, onCancel }: GatherProgressProps) {
  const { reading, preparing, cancel } = aggregationPageWording
  const { done, total } = progress ?? { done: 0, total: 0 }
  const words = total === 0 ? preparing : fill(reading, { next: Math.min(done + 1, total), total })
  return (
    <section className="aggregation-card">
      <ProgressBar className="progress" value={total === 0 ? 0 : (done / total) * 100}>
        <Label>{words}</Label>
        <progress className="progress-track" value={done} max={Math.max(total, 1)} aria-hidden />
      </ProgressBar>
      <div className="button-row">
        <Button className="button" autoFocus onPress={onCancel}>
          {cancel}
        </Button>
      </div>
    </section>
  )
}
