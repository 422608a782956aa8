import type { ReviewLogExport } from '../../shared/contract/schemas'
import { messageOf, nextStepOf } from '../../shared/wording/errors'
import { exportLogWording } from '../../shared/wording/findings'
import { fill } from '../../shared/wording/template'
import { TickBox } from '../fields/TickBox'

interface ReviewLogChoiceProps {
  readonly isChosen: boolean
  readonly onChoose: (isChosen: boolean) => void
}

/** Offers the review log as a second file. */
export function ReviewLogChoice({ isChosen, onChoose }: ReviewLogChoiceProps) {
  return (
    <div className="field">
      <TickBox text={exportLogWording.withLog} isTicked={isChosen} onTick={onChoose} />
      <p className="field-help">{exportLogWording.withLogHelp}</p>
    </div>
  )
}

/** What became of the review log, beside a report that was written. */
export function ReviewLogOutcome({ outcome }: { readonly outcome: ReviewLogExport }) {
  switch (outcome.kind) {
    case 'none':
      return null
    case 'written':
      return <p role="status">{fill(exportLogWording.done, outcome)}</p>
    case 'failed':
      return (
        <p role="alert">
          <strong>{exportLogWording.failed}</strong>
          {messageOf(outcome.error)}
          {nextStepOf(outcome.error)}
        </p>
      )
  }
}
