import { Button } from 'react-aria-components'
import type { AnsweredFinding } from '../../shared/checks/finding-replies'
import { writeDate } from '../../shared/report/dates'
import type { FindingReply } from '../../shared/report/schema'
import { findingLevelWording, reviewListWording } from '../../shared/wording/findings'
import { fill } from '../../shared/wording/template'
import { useSession } from '../editing/session-context'
import { targetOfFinding } from './finding-target'
import { focusAfterLine } from './focus-field'
import { JumpLink } from './PointLink'
import { useFindings } from './use-findings'

/** What stays as it is for a reason, and reasons that no longer hold. */
export function AnsweredFindings() {
  const { answered, lapsed } = useFindings()
  if (answered.length + lapsed.length === 0) return null
  return (
    <section className="answered-findings" aria-labelledby="answered-heading">
      <h2 id="answered-heading">{fill(reviewListWording.answered, { count: answered.length })}</h2>
      <p className="field-help">{reviewListWording.answeredExplanation}</p>
      <ul className="finding-list">
        {lapsed.map((reply) => (
          <LapsedReply key={`${reply.rule} ${reply.fingerprint}`} reply={reply} />
        ))}
        {answered.map((each) => (
          <Answered key={`${each.reply.rule} ${each.reply.fingerprint}`} answered={each} />
        ))}
      </ul>
    </section>
  )
}

function Answered({ answered: { finding, reply } }: { readonly answered: AnsweredFinding }) {
  return (
    <li className="finding">
      <span className="level">{findingLevelWording[finding.level]}</span>
      <div className="finding-details">
        <JumpLink text={finding.message} target={targetOfFinding(finding.place)} />
        <p className="finding-reason">{fill(reviewListWording.reasonOn, wordsOf(reply))}</p>
        <WithdrawButton reply={reply} text={reviewListWording.withdraw} name={fill(reviewListWording.withdrawOf, reply)} />
      </div>
    </li>
  )
}

function LapsedReply({ reply }: { readonly reply: FindingReply }) {
  return (
    <li className="finding finding-lapsed">
      <div className="finding-details">
        <p className="finding-lapsed-mark">{reviewListWording.lapsed}</p>
        <p className="finding-lapsed-message">{reply.message}</p>
        <p className="finding-reason">{fill(reviewListWording.lapsedReason, wordsOf(reply))}</p>
        <WithdrawButton reply={reply} text={reviewListWording.discard} name={fill(reviewListWording.discardOf, reply)} />
      </div>
    </li>
  )
}

interface WithdrawButtonProps {
  readonly reply: FindingReply
  readonly text: string
  /** For readers, which hear the button alone. */
  readonly name: string
}

function WithdrawButton({ reply, text, name }: WithdrawButtonProps) {
  const session = useSession()
  return (
    <Button
      className="link-button"
      aria-label={name}
      onPress={({ target }) => {
        focusAfterLine(target)
        session.edit({ kind: 'withdraw-reply', rule: reply.rule, fingerprint: reply.fingerprint })
      }}
    >
      {text}
    </Button>
  )
}

function wordsOf({ on, reason }: FindingReply): { readonly date: string; readonly reason: string } {
  return { date: writeDate(on, 'arabic'), reason }
}
