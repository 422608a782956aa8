import { Button } from 'react-aria-components'
import type { ReportError } from '../../shared/wording/errors'
import { messageOf, nextStepOf } from '../../shared/wording/errors'
import { exportWording } from '../../shared/wording/export'
import { commonWording } from '../../shared/wording/interface'

interface ExportFailureProps {
  /** What did not take place. */
  readonly heading: string
  readonly error: ReportError
  readonly onAgain: () => void
  readonly onClose: () => void
}

/** What went wrong, what to do next, and another try. */
export function ExportFailure({ heading, error, onAgain, onClose }: ExportFailureProps) {
  return (
    <div role="alert">
      <p>
        <strong>{heading}</strong>
        {messageOf(error)}
      </p>
      <p>{nextStepOf(error)}</p>
      <div className="button-row">
        <Button className="button" onPress={onClose}>
          {commonWording.close}
        </Button>
        <Button className="button button-primary" onPress={onAgain}>
          {exportWording.again}
        </Button>
      </div>
    </div>
  )
}
