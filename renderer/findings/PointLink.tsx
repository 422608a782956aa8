import { Button } from 'react-aria-components'
import type { OpenPoint } from '../../shared/checks/open-points'
import { messageOfPoint } from '../../shared/checks/open-points'
import type { FieldTarget } from './finding-target'
import { targetOfFinding, useJump } from './finding-target'
import { targetOfProblem } from './problem-place'

/** What is to be done, as a link to the field where it is dealt with. */
export function PointLink({ point }: { readonly point: OpenPoint }) {
  return <JumpLink text={messageOfPoint(point)} target={point.kind === 'problem' ? targetOfProblem(point.problem) : targetOfFinding(point.finding.place)} />
}

interface JumpLinkProps {
  readonly text: string
  readonly target: FieldTarget
}

/** A text that takes the clerk to a field. */
export function JumpLink({ text, target }: JumpLinkProps) {
  const jump = useJump()
  return (
    <Button
      className="link-button"
      onPress={() => {
        jump(target)
      }}
    >
      {text}
    </Button>
  )
}
