import { Button } from 'react-aria-components'
import { CircleCheck, FileDown } from 'lucide-react'
import type { OpenPoint } from '../../shared/checks/open-points'
import { countsOf, openPoints } from '../../shared/checks/open-points'
import { ruleCount } from '../../shared/checks/rule-count'
import { composeDocument } from '../../shared/document/compose'
import type { BlockOrigin, DocumentBlock } from '../../shared/document/document'
import { linesOfBlock } from '../../shared/document/plain-text'
import { reviewListWording } from '../../shared/wording/findings'
import { reviewWording } from '../../shared/wording/interface'
import { fill } from '../../shared/wording/template'
import { useReport, useSession } from '../editing/session-context'
import { AnsweredFindings } from '../findings/AnsweredFindings'
import { LastYearNotice } from '../findings/LastYearNotice'
import { OpenPointGroups } from '../findings/OpenPointGroups'
import { useFindings } from '../findings/use-findings'
import { FormPage } from './FormPage'
import { placeOfOrigin } from './place-order'
import { TextTable } from './TextTable'

/** All that is open, what was answered, the whole text with a way to each part of it, and the export. */
export function ReviewPage({ onExport }: { readonly onExport: () => void }) {
  const { format } = useSession()
  const report = useReport()
  const { open } = useFindings()
  const points = openPoints(report, format, open)
  return (
    <FormPage heading={reviewWording.heading} aside={<Counts points={points} />}>
      <div className="review-summary">
        {open.length === 0 && <NothingFound isAllDone={points.length === 0} />}
        <LastYearNotice />
      </div>
      <OpenPointGroups points={points} />
      <AnsweredFindings />
      <Button className="button button-primary" onPress={onExport}>
        <FileDown size={16} aria-hidden />
        {reviewWording.export}
      </Button>
      <h2>{reviewWording.text}</h2>
      {partsOf(composeDocument(report, format).blocks).map((part) => (
        <TextPart key={part.key} part={part} />
      ))}
    </FormPage>
  )
}

function Counts({ points }: { readonly points: readonly OpenPoint[] }) {
  return points.length === 0 ? null : <span className="field-unit">{countsOf(points)}</span>
}

function NothingFound({ isAllDone }: { readonly isAllDone: boolean }) {
  return (
    <p className="all-fine">
      <CircleCheck size={20} aria-hidden />
      {fill(isAllDone ? reviewListWording.allDone : reviewListWording.nothingFound, { rules: ruleCount })}
    </p>
  )
}

interface DocumentPart {
  readonly key: string
  readonly origin: BlockOrigin
  readonly blocks: readonly DocumentBlock[]
}

function TextPart({ part }: { readonly part: DocumentPart }) {
  const session = useSession()
  return (
    <section className="text-part">
      <Button
        className="link-button"
        onPress={() => {
          session.show(placeOfOrigin(part.origin))
        }}
      >
        {reviewWording.change}
      </Button>
      {part.blocks.map((block, index) => (
        <TextBlock key={index} block={block} />
      ))}
    </section>
  )
}

function TextBlock({ block }: { readonly block: DocumentBlock }) {
  if (block.kind === 'table') return <TextTable table={block} />
  return linesOfBlock(block).map((line, index) => (
    <p key={index} className={`text-${block.kind}`}>
      {line}
    </p>
  ))
}

/** Consecutive blocks that were written in the same place. */
function partsOf(blocks: readonly DocumentBlock[]): DocumentPart[] {
  const parts: (DocumentPart & { blocks: DocumentBlock[] })[] = []
  for (const block of blocks) {
    const key = `${block.origin.part} ${block.origin.sectionId ?? ''}`
    const last = parts.at(-1)
    if (last?.key === key) last.blocks.push(block)
    else parts.push({ key, origin: block.origin, blocks: [block] })
  }
  return parts
}
