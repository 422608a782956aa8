import { memo, useRef, useState } from 'react'
import { Button } from 'react-aria-components'
import type { Finding, FindingPlace } from '../../shared/checks/finding'
import { textAround } from '../../shared/checks/narratives'
import { findingWording } from '../../shared/wording/findings'
import { targetOfFinding } from './finding-target'
import { focusAfterLine } from './focus-field'
import { JumpLink } from './PointLink'
import { nameOfFindingPlace } from './place-name'
import { quotationOf } from './quotation'
import { ReplyDialog } from './ReplyDialog'
import { useFindings } from './use-findings'

/** A finding: its message, which leads to its place, the words it is about, and on demand what it rests on. */
export const FindingDetails = memo(function FindingDetails({ finding }: { readonly finding: Finding }) {
  const [isReplying, setReplying] = useState(false)
  const details = useRef<HTMLDivElement>(null)
  return (
    <div className="finding-details" ref={details}>
      <JumpLink text={finding.message} target={targetOfFinding(finding.place)} />
      {finding.place.kind === 'text' && <Quote place={finding.place} />}
      <div className="finding-more">
        <Grounds finding={finding} />
        <Button
          className="link-button finding-reply"
          onPress={() => {
            setReplying(true)
          }}
        >
          {findingWording.reply}
        </Button>
      </div>
      {isReplying && (
        <ReplyDialog
          finding={finding}
          onReplied={() => {
            focusAfterLine(details.current)
          }}
          onClose={() => {
            setReplying(false)
          }}
        />
      )}
    </div>
  )
})

function Quote({ place }: { readonly place: Extract<FindingPlace, { kind: 'text' }> }) {
  const { before, words, after } = quotationOf(textAround(place, useFindings()), place)
  return (
    <blockquote className="finding-quote">
      {before}
      <mark>{words}</mark>
      {after}
    </blockquote>
  )
}

/** On demand: the document that asks for it, and the other places that are part of it. */
function Grounds({ finding }: { readonly finding: Finding }) {
  const [isOpen, setOpen] = useState(false)
  return (
    <details
      className="finding-grounds"
      open={isOpen}
      onToggle={(event) => {
        setOpen(event.currentTarget.open)
      }}
    >
      <summary>{findingWording.source}</summary>
      {isOpen && <OpenGrounds finding={finding} />}
    </details>
  )
}

function OpenGrounds({ finding: { source, related } }: { readonly finding: Finding }) {
  const { report, format } = useFindings()
  return (
    <>
      <p>{source}</p>
      {related.length > 0 && (
        <>
          <p>{findingWording.related}</p>
          <ul className="finding-related">
            {related.map((place, index) => (
              <li key={index}>
                <JumpLink text={nameOfFindingPlace(report, format, place)} target={targetOfFinding(place)} />
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}
